import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { bareCode, callsOf, codeFiles, importsOf, type CodeFile } from './source-code.ts';

/** Folders of the core from the innermost; a file may use its own folder and those of a lower number. */
const RANK: Readonly<Record<string, number>> = {
	model: 0,
	text: 1,
	stats: 1,
	plan: 1,
	series: 1,
	linking: 1,
	analysis: 2,
	charts: 3,
	components: 4
};
/** No clock, chance, file, network or database. */
const PURE = ['model', 'text', 'stats', 'plan', 'series', 'linking', 'analysis', 'charts'];
/** Files outside the folders: they may use everything but routes. */
const SHELLS = ['src/cli.ts', 'src/start.mjs', 'src/hooks.ts', 'src/hooks.server.ts', 'src/app.d.ts'];

/** The one file or folder that may import each package; a package that the tests or the tools use has none in src. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
	'@duckdb/node-api': ['src/lib/server/warehouse/duckdb.ts'],
	// A stylesheet with its font files: the outermost layout loads it.
	'@fontsource-variable/source-sans-3': ['src/routes/+layout.svelte'],
	'@observablehq/plot': ['src/lib/charts/'],
	arquero: ['src/lib/analysis/'],
	// The readers of plans and statistics.
	'@e965/xlsx': ['src/lib/server/importing/readers/spreadsheet.ts'],
	hyparquet: ['src/lib/server/importing/readers/parquet.ts'],
	'hyparquet-compressors': ['src/lib/server/importing/readers/parquet.ts'],
	mammoth: ['src/lib/server/importing/readers/docx.ts'],
	'pdfjs-dist': ['src/lib/server/importing/readers/pdf-pages.ts'],
	linkedom: ['src/lib/server/figures/chart-document.ts'],
	// The writers of workbooks and documents.
	'write-excel-file': ['src/lib/server/exporting/workbook.ts'],
	docx: ['src/lib/server/exporting/word-document.ts', 'src/lib/server/exporting/written-parts.ts'],
	pptxgenjs: ['src/lib/server/exporting/presentation.ts'],
	// The pictures in them, with the fonts they are drawn with.
	'@resvg/resvg-wasm': ['src/lib/server/exporting/picture.ts'],
	'@fontsource/source-sans-3': ['src/lib/server/exporting/picture.ts'],
	papaparse: ['src/lib/server/csv.ts'],
	'openid-client': ['src/lib/server/access/open-id.ts'],
	'topojson-client': ['src/lib/series/geography/simplify.ts'],
	'topojson-server': ['src/lib/series/geography/simplify.ts'],
	'topojson-simplify': ['src/lib/series/geography/simplify.ts'],
	// The editor of written texts; `pm` is what it is built on, and comes with it.
	'@tiptap/core': ['src/lib/components/rich-text/'],
	'@tiptap/pm': ['src/lib/components/rich-text/'],
	'@tiptap/starter-kit': ['src/lib/components/rich-text/'],
	quadprog: ['src/lib/stats/synthetic-control.ts'],
	// Guards each boundary, also between the folders.
	zod: ['src/'],
	'@sveltejs/kit': ['src/routes/', 'src/hooks.ts', 'src/hooks.server.ts', 'src/app.d.ts', 'src/params/'],
	svelte: ['src/lib/components/', 'src/routes/'],
	'@axe-core/playwright': [],
	'@eslint/js': [],
	'@playwright/test': [],
	'@sveltejs/adapter-node': [],
	'@sveltejs/vite-plugin-svelte': [],
	'@types/node': [],
	'@types/oidc-provider': ['tests/open-id-provider.ts'],
	'@types/papaparse': [],
	'oidc-provider': ['tests/open-id-provider.ts'],
	eslint: [],
	'eslint-config-prettier': [],
	'eslint-plugin-svelte': [],
	'fast-check': [],
	globals: [],
	prettier: [],
	'prettier-plugin-svelte': [],
	'svelte-check': [],
	typescript: [],
	'typescript-eslint': [],
	vite: [],
	vitest: []
};
/** Modules that the framework makes up, used only where the framework is. */
const FRAMEWORK = /^(\$app\/(navigation|paths|server|environment|state|forms)|\.\/\$types(\.js)?)$/;

type Import = { from: string; specifier: string; to: string | null; package: string | null };

const files = codeFiles('src').filter(({ path }) => !path.endsWith('.test.ts'));
const imports = files.flatMap((file) => importsOf(file).map((specifier) => resolved(file, specifier)));
const local = imports.filter((one): one is Import & { to: string } => one.to !== null);
const folderOf = (path: string) => /^src\/lib\/([^/]+)\//.exec(path)?.[1];
const within = (path: string, owner: string) => (owner.endsWith('/') ? path.startsWith(owner) : path === owner);
const told = ({ from, specifier }: Import) => `${from} imports ${specifier}`;

function resolved({ path }: CodeFile, specifier: string): Import {
	const bare = specifier.replace(/\?.*$/, '');
	if (specifier.startsWith('.')) return { from: path, specifier, to: join(dirname(path), bare), package: null };
	if (specifier.startsWith('#lib/')) {
		return { from: path, specifier, to: join('src/lib', bare.slice('#lib/'.length)), package: null };
	}
	const name = bare.split('/').slice(0, bare.startsWith('@') ? 2 : 1);
	return { from: path, specifier, to: null, package: bare.startsWith('$') ? null : name.join('/') };
}

/** A file's folder with those it may not see, or null when nothing is wrong. */
function layerTrouble({ from, to }: Import & { to: string }): boolean {
	if (to.startsWith('src/routes/')) return !from.startsWith('src/routes/');
	if (SHELLS.includes(from) || from.startsWith('src/routes/')) return false;
	const [own, other] = [folderOf(from), folderOf(to)];
	if (own === other) return false;
	if (own === undefined) return true;
	const ownRank = RANK[own];
	const otherRank = other === undefined ? undefined : RANK[other];
	if (own === 'server') return otherRank === undefined ? !to.startsWith('data/') : other === 'components';
	return ownRank === undefined || otherRank === undefined || otherRank >= ownRank;
}

describe('the folders', () => {
	test('every folder of src/lib has its place in the order', () => {
		const folders = new Set(files.map(({ path }) => folderOf(path)).filter((name) => name !== undefined));
		expect([...folders].filter((name) => name !== 'server' && !(name in RANK))).toEqual([]);
	});

	test('each uses only those further in, the server only the core, and nothing the routes', () => {
		expect(local.filter(layerTrouble).map(told)).toEqual([]);
	});

	test('no file leads back to itself', () => {
		expect(findCycles(local)).toEqual([]);
	});
});

describe('the files', () => {
	test('a local file is imported with its extension, and is there', () => {
		const wrong = local.filter(
			({ from, specifier, to }) =>
				!FRAMEWORK.test(specifier) &&
				(!/\.(ts|js|mjs|svelte|sql|csv|json|css)(\?raw)?$/.test(specifier) || !isThere(from, to))
		);
		expect(wrong.map(told)).toEqual([]);
	});

	test('none has a name that promises nothing', () => {
		const vague = /^(utils?|helpers?|common|misc|shared|lib|stuff)\.[^/]*$|\/(utils?|helpers?|common|misc)\//;
		expect(files.map(({ path }) => path).filter((path) => vague.test(basename(path)) || vague.test(path))).toEqual([]);
	});
});

describe('the packages', () => {
	const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
	const installed = Object.keys({ ...dependencies, ...devDependencies });

	test('each has an owner, and the table names no other', () => {
		expect(Object.keys(OWNERS).sort()).toEqual(installed.sort());
	});

	test('none is imported outside its owner, and none that is not in package.json', () => {
		const wrong = imports.filter(({ from, package: name, specifier }) => {
			if (name === null || specifier.startsWith('node:')) return false;
			return !OWNERS[name]?.some((owner) => within(from, owner));
		});
		expect(wrong.map(told)).toEqual([]);
	});

	test('what runs in the browser or at run time is a dependency, or built in by the framework', () => {
		const used = new Set(imports.map(({ package: name }) => name).filter((name) => name !== null));
		const builtIn = ['svelte', '@sveltejs/kit'];
		const wrong = [...used].filter((name) => !name.startsWith('node:') && !(name in dependencies));
		expect(wrong.filter((name) => !builtIn.includes(name))).toEqual([]);
	});

	test('the framework’s own modules are used by routes and components only', () => {
		const wrong = imports.filter(
			({ from, specifier }) =>
				/^\$/.test(specifier) && !(FRAMEWORK.test(specifier) && /^src\/(routes|lib\/components|hooks)/.test(from))
		);
		expect(wrong.map(told)).toEqual([]);
	});
});

describe('the pure core', () => {
	const pure = files.filter(({ path }) => PURE.includes(folderOf(path) ?? ''));

	test('imports nothing of Node', () => {
		const wrong = imports.filter(
			({ from, specifier }) => specifier.startsWith('node:') && pure.some(({ path }) => path === from)
		);
		expect(wrong.map(told)).toEqual([]);
	});

	test('knows no clock, chance, process or network', () => {
		const outside =
			/\bDate \. now\b|\bMath \. random\b|\bprocess \.|\bperformance \.|\bfetch \(|\bcrypto \.|\bsetTimeout\b/;
		const wrong = pure.flatMap((file) => {
			const clocks = callsOf(file).filter((call) => /^(new )?Date(\(\s*\)|$)/.test(call));
			const found = outside.exec(spaced(bareCode(file)));
			return [...clocks, ...(found ? [found[0]] : [])].map((what) => `${file.path} uses ${what}`);
		});
		expect(wrong).toEqual([]);
	});
});

test('Swedish forms of numbers, dates and order are made in text/; elsewhere only lower case and the alphabet', () => {
	const wrong = files
		.filter(({ path }) => folderOf(path) !== 'text')
		.flatMap((file) => {
			const intl = /\bIntl\b/.test(bareCode(file)) ? ['Intl'] : [];
			const calls = callsOf(file).flatMap((call) => {
				const [, method = '', given = ''] =
					/\.(toLocale\w*|localeCompare)\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(call) ?? [];
				if (method === '') return [];
				const swedish = /^toLocale(Lower|Upper)Case$/.test(method) ? given === "'sv'" : /, 'sv'$/.test(given);
				return swedish && !/^toLocale(Date|Time)?String$/.test(method) ? [] : [`${method}(${given})`];
			});
			return [...intl, ...calls].map((what) => `${file.path} uses ${what}`);
		});
	expect(wrong).toEqual([]);
});

function spaced(code: string): string {
	return code.replace(/\s+/g, ' ');
}

/** A module's own file, also where the framework makes `.js` of it. */
function isThere(from: string, to: string): boolean {
	return existsSync(to) || (from.startsWith('src/routes/') && to.includes('/$types'));
}

/** Each chain of imports that comes back to where it began, written once. */
function findCycles(edges: readonly { from: string; to: string }[]): string[] {
	const targets = new Map<string, string[]>();
	for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
	const cycles: string[] = [];
	const done = new Set<string>();
	const visit = (path: string, chain: readonly string[]): void => {
		const start = chain.indexOf(path);
		if (start >= 0) {
			cycles.push([...chain.slice(start), path].join(' → '));
			return;
		}
		if (done.has(path)) return;
		for (const next of targets.get(path) ?? []) visit(next, [...chain, path]);
		done.add(path);
	};
	for (const path of targets.keys()) visit(path, []);
	return cycles;
}
