import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#lib/model/finding.ts';
import { findingMessage, placeText } from '#lib/text/findings.ts';
import { mapFindings } from '#lib/text/findings/map.ts';
import { planFindings } from '#lib/text/findings/plan.ts';
import { publishedFindings } from '#lib/text/findings/published.ts';
import { seriesFindings } from '#lib/text/findings/series.ts';
import { tableFindings } from '#lib/text/findings/tables.ts';
import {
	codeFiles,
	markupTexts,
	syntaxOf,
	walk,
	writtenTexts,
	type CodeFile,
	type WrittenText
} from './source-code.ts';

const files = codeFiles('src').filter(({ path }) => !path.endsWith('.test.ts'));
const components = files.filter(({ path }) => path.endsWith('.svelte'));
const SWEDISH = /[åäöÅÄÖ]/;

/** Values of the model that are Swedish words, as the database and the command line have them. */
const VALUES = new Set([
	'län',
	'lokalpolisområde',
	'stadsdelsområde',
	'pågår',
	'genomförd',
	'tänkbar',
	'åtgärd',
	'övrigt'
]);
/** What reads files and plans knows the words of such files: lower-case words and patterns, never a sentence. */
const READERS = /^src\/lib\/(plan|series|linking|model)\/|^src\/lib\/analysis\/activity-status\.ts$/;
/** Cities that Brå writes in brackets after their parts. */
const NAMES = new Set(['Göteborg', 'Malmö']);
/** Runs before anything is installed or built, so that it has its own few lines. */
const BEFORE_THE_BUILD = 'src/start.mjs';

function isAllowed(path: string, text: string): boolean {
	if (path.startsWith('src/lib/text/') || path.endsWith('/vocabulary.ts') || path === BEFORE_THE_BUILD) return true;
	if (VALUES.has(text) || text.length === 1) return true;
	// The data dictionary is written where the table is made.
	if (path.startsWith('src/lib/server/warehouse/') && text.startsWith('COMMENT ON ')) return true;
	return READERS.test(path) && (NAMES.has(text) || isWordOfFiles(text));
}

/** A word as files write it, folded to lower case, or the source of a regular expression. */
function isWordOfFiles(text: string): boolean {
	if (text.includes('(?') || text.includes('\\')) return true;
	return text === text.toLocaleLowerCase('sv') && !/[.!?…]$|[«»]/.test(text);
}

const told = (file: CodeFile) => (one: WrittenText) => `${file.path}:${one.line} ${JSON.stringify(one.text)}`;

describe('Swedish stands in text/ and the vocabularies', () => {
	test('no markup has words of its own, shown or read aloud', () => {
		const wrong = components.flatMap((file) =>
			markupTexts(file)
				.plain.filter(({ text }) => /\p{L}/u.test(text))
				.map(told(file))
		);
		expect(wrong).toEqual([]);
	});

	test('no string in code or markup is Swedish, save values of the model and words that readers look for', () => {
		const wrong = files.flatMap((file) => {
			const texts = file.path.endsWith('.svelte') ? markupTexts(file).inExpressions : [];
			return [...writtenTexts(file), ...texts]
				.filter(({ text }) => SWEDISH.test(text) && !isAllowed(file.path, text))
				.map(told(file));
		});
		expect(wrong).toEqual([]);
	});
});

describe('findings', () => {
	// Refusals of the mathematics are no findings of a file: they become words with the verdicts.
	const findingFiles = files.filter(({ path }) => !path.startsWith('src/lib/stats/'));
	const used = [...new Set(findingFiles.flatMap(findingCodes))].sort();
	const sentences = { ...planFindings, ...seriesFindings, ...tableFindings, ...publishedFindings, ...mapFindings };
	const filled: Finding = {
		code: '',
		severity: 'error',
		place: { file: 'f.csv', row: 3 },
		text: 'Fisksätra',
		details: {
			rows: ['2', '3'],
			values: ['4', '5'],
			suggestions: ['Fisksätra (kommundel)'],
			count: 3,
			limit: '100 MB',
			format: 'PDF',
			kind: 'survey',
			date: '2026-11-20',
			source: 'abc',
			code: 'bad-count',
			indicator: 'Snöbollar',
			title: 'Nattvandring',
			column: 'Ansvarig',
			header: ['1', '2'],
			columns: ['year'],
			sections: ['area'],
			sheets: ['2022', '2023'],
			what: 'question',
			year: '2023',
			years: '2021–2022',
			area: 'Nacka',
			examples: ['43,1', '43.1'],
			sum: 10,
			total: 12,
			part: 'Misshandel',
			whole: 'Brott mot person',
			value: '5',
			way: 'up',
			usual: 400,
			until: '2020-12',
			cells: 20_000_000,
			most: 10_000_000,
			boundaries: '2018',
			pools: ['2017/2018'],
			lines: 12,
			unit: 'procent',
			wanted: 'per 1 000 invånare'
		}
	};

	test('each code that the product uses has a sentence, and each sentence a code', () => {
		expect(used.length).toBeGreaterThan(30);
		expect(Object.keys(sentences).sort()).toEqual(used);
	});

	test.each(used)('%s is said in whole sentences, with all its parts', (code) => {
		for (const severity of ['error', 'warning', 'info'] as const) {
			const sentence = findingMessage({ ...filled, code, severity });
			expect(sentence).toMatch(/^[\p{Lu}«\d].*\.$/su);
			expect(sentence).not.toMatch(/undefined|null|NaN|\[object|«»|\(\)| {2}|\.\.| [.,;:]/);
		}
		for (const details of [undefined, {}]) {
			const { details: _, ...bare } = filled;
			const sentence = findingMessage({ ...bare, code, text: '', ...(details ? { details } : {}) });
			expect(sentence).not.toMatch(/undefined|NaN|\[object/);
		}
	});

	test('a place is told with what is known of it', () => {
		expect(placeText({ row: 4 })).toBe('rad 4');
		expect(placeText({})).toBe('');
	});
});

/** The argument that is the code, in the functions that make findings. */
const CODE_ARGUMENT: ReadonlyMap<string, number> = new Map([
	['refuse', 0],
	['noted', 0],
	['trouble', 0],
	['tell', 0],
	['reject', 0],
	['asRejected', 2]
]);

/** Codes by the ways in which the product makes findings: `{ code, severity }`, `refuse(code)`, `asRejected(…, code)`, `refused: code`. */
function findingCodes(file: CodeFile): string[] {
	const codes: string[] = [];
	const collect = (node: ts.Node) =>
		walk(node, (inner) => {
			if (ts.isStringLiteral(inner) && /^[a-z]+(-[a-z]+)+$/.test(inner.text)) codes.push(inner.text);
		});
	const branches = (node: ts.Expression): void => {
		if (ts.isConditionalExpression(node)) for (const one of [node.whenTrue, node.whenFalse]) branches(one);
		else if (ts.isStringLiteral(node)) collect(node);
	};
	walk(syntaxOf(file), (node) => {
		if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
			const { name, parent, initializer } = node;
			const siblings = parent.properties.map((one) => one.name?.getText());
			if (name.text === 'code' && siblings.includes('severity')) branches(initializer);
			if (name.text === 'refused') branches(initializer);
		} else if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === 'code') {
			if (node.initializer) branches(node.initializer);
		} else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
			const told = node.arguments[CODE_ARGUMENT.get(node.expression.text) ?? -1];
			if (told) branches(told);
		}
	});
	return codes;
}

describe('the Swedish texts', () => {
	/** What is shown: text with a space or a Swedish letter in it; the rest are keys. Lines of the usage are columns. */
	const shown = files
		.filter(({ path }) => path.startsWith('src/lib/text/'))
		.flatMap((file) =>
			writtenTexts(file)
				.filter(({ text }) => (/\p{L}\s+\p{L}/u.test(text) || SWEDISH.test(text)) && !text.startsWith('  '))
				.map((one) => ({ ...one, where: told(file)(one) }))
		);
	const matching = (pattern: RegExp) => shown.filter(({ text }) => pattern.test(text)).map(({ where }) => where);

	test('there are some', () => {
		expect(shown.length).toBeGreaterThan(100);
	});
	test('no doubled space, straight quote, hyphen for a dash, three full stops or space before punctuation', () => {
		expect(matching(/ {2}|["']| - |\.\.\.|\S [.,;:!?](\s|$)/)).toEqual([]);
	});
	test('no English has been left', () => {
		const english =
			/\b(january|february|march|may|june|july|october|download\w*|upload\w*|dataset\w*|errors?|warnings?|missing|loading|click\w*|submit\w*|dashboard\w*|settings?|delete\w*|save[ds]?|cancel\w*|search\w*|settings?|filter by|the|and|with|not)\b/i;
		expect(matching(english)).toEqual([]);
	});
});
