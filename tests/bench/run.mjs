// `npm run bench`: how long the work takes that users wait for, against what it may take. Ends with 1 when something is too slow.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeCrimeFile } from './crime-file.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const START = join(ROOT, 'src', 'start.mjs');
const RESULTS = join(ROOT, 'test-results');
const REAL = resolve(ROOT, '..', 'shared', 'data', 'bra');
const FILES = [2020, 2021, 2022, 2023].map((year) => join(REAL, `Databasfil${year}.txt`));
const BESIDE = '/jamfor?alla=kommundel&inom=0182';
const PAGES = ['/omrade/0182', '/omrade/0182-fisksatra', BESIDE, `${BESIDE}&matt=lokala.klotter`];

const MANY_ROWS = 1_000_000;

const MOST_IMPORT_MS = 5000;
const MOST_MANY_MS = 30_000;
const MOST_MANY_MB = 1500;
const MOST_PAGE_MS = 150;
const MOST_START_MS = 5000;
const VISITS = 40;
const WARM_UP = 5;
const PATIENCE_MS = 120_000;

/** @typedef {{ name: string, value: number | null, unit: 'ms' | 'MB', limit: number | null, note: string }} Measure */
/** @type {Measure[]} */
const measures = [];
const folder = mkdtempSync(join(tmpdir(), 'lagesbild-bench-'));

try {
	const built = spawnSync(process.execPath, [START, '--build'], { cwd: ROOT, stdio: 'inherit' });
	if (built.status !== 0) throw new Error('the build failed');
	measureImport();
	measureManyRows();
	await measurePages();
} finally {
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
report();

/** The command line with four files into a new database, from start to finish. */
function measureImport() {
	const name = 'Inläsning av fyra databasfiler';
	const missing = FILES.filter((file) => !existsSync(file));
	if (missing.length > 0) {
		measures.push({
			name,
			value: null,
			unit: 'ms',
			limit: MOST_IMPORT_MS,
			note: `hoppas över: ${missing[0]} finns inte`
		});
		return;
	}
	const { ms, accepted } = importFiles(FILES, 'import.duckdb');
	const size = FILES.reduce((sum, file) => sum + statSync(file).size, 0);
	const note = `${accepted} uppgifter, ${(size / 1e6).toFixed(1)} MB`;
	measures.push({ name, value: ms, unit: 'ms', limit: MOST_IMPORT_MS, note });
}

/** A file as large as all municipalities' months for twenty years, and the most memory that any process had. */
function measureManyRows() {
	for (const [name, hierarchy] of /** @type {const} */ ([
		['med överordnade brottstyper', true],
		['utan upprepningar', false]
	])) {
		const path = join(folder, 'rader.txt');
		const rows = writeCrimeFile(path, MANY_ROWS, hierarchy);
		const { ms, accepted, megabytes } = importFiles([path], `rader-${hierarchy}.duckdb`);
		const note = `${rows} rader, ${accepted} uppgifter, ${(statSync(path).size / 1e6).toFixed(1)} MB`;
		measures.push({ name: `En miljon rader ${name}`, value: ms, unit: 'ms', limit: MOST_MANY_MS, note });
		const memory = { value: megabytes, unit: /** @type {const} */ ('MB'), limit: MOST_MANY_MB, note: 'som mest' };
		measures.push({ name: `En miljon rader ${name}, minne`, ...memory });
	}
}

/**
 * The command line with files into a new database. Each process notes its memory as it ends.
 * @param {readonly string[]} files
 * @param {string} database
 */
function importFiles(files, database) {
	const peaks = join(folder, `${database}.txt`);
	const hook = join(folder, 'peak.mjs');
	writeFileSync(
		hook,
		"import { appendFileSync } from 'node:fs';\n" +
			"process.on('exit', () => appendFileSync(process.env.PEAKS, process.resourceUsage().maxRSS + '\\n'));\n"
	);
	const words = [START, '--command', 'import', ...files, '--db', join(folder, database), '--json'];
	const env = { ...process.env, NODE_OPTIONS: `--import=${pathToFileURL(hook)}`, PEAKS: peaks };
	const begun = performance.now();
	const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', env });
	const ms = performance.now() - begun;
	if (status !== 0) throw new Error(`import ended with ${status}: ${stderr}`);
	/** @type {{ accepted: number }[]} */
	const imported = JSON.parse(stdout);
	const accepted = imported.reduce((sum, file) => sum + file.accepted, 0);
	const kilobytes = readFileSync(peaks, 'utf8').trim().split('\n').map(Number);
	return { ms, accepted, megabytes: Math.max(...kilobytes) / 1000 };
}

/** A server that builds its example, the same started again, and pages that have been seen before. */
async function measurePages() {
	const first = await startServer();
	measures.push({ name: 'Första starten, med exemplet', value: first.ms, unit: 'ms', limit: null, note: '' });
	await stop(first);
	const second = await startServer();
	measures.push({ name: 'Senare start', value: second.ms, unit: 'ms', limit: MOST_START_MS, note: '' });
	try {
		for (const page of PAGES) await measurePage(second.origin, page);
	} finally {
		await stop(second);
	}
}

/**
 * @param {string} origin
 * @param {string} page
 */
async function measurePage(origin, page) {
	/** @type {number[]} */
	const times = [];
	let bytes = 0;
	for (let visit = 0; visit < WARM_UP + VISITS; visit += 1) {
		const begun = performance.now();
		const response = await fetch(origin + page);
		bytes = (await response.arrayBuffer()).byteLength;
		if (!response.ok) {
			const note = `svarade ${response.status}`;
			measures.push({ name: page, value: null, unit: 'ms', limit: MOST_PAGE_MS, note });
			return;
		}
		if (visit >= WARM_UP) times.push(performance.now() - begun);
	}
	times.sort((a, b) => a - b);
	const at = (/** @type {number} */ share) => times[Math.ceil(share * times.length) - 1] ?? NaN;
	const note = `${VISITS} hämtningar, ${Math.round(bytes / 1000)} kB`;
	measures.push({ name: `${page} p50`, value: at(0.5), unit: 'ms', limit: MOST_PAGE_MS, note });
	measures.push({ name: `${page} p95`, value: at(0.95), unit: 'ms', limit: MOST_PAGE_MS, note });
}

/** Starts the server on a port of its own and waits until it answers. */
async function startServer() {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const begun = performance.now();
	/** @type {import('node:child_process').ChildProcess} */
	const child = spawn(process.execPath, [START], {
		cwd: ROOT,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', ORIGIN: origin, LAGESBILD_DATA: join(folder, 'data') }
	});
	while (performance.now() - begun < PATIENCE_MS) {
		if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
		const answer = await fetch(`${origin}/halsa`).catch(() => undefined);
		if (answer?.ok) return { child, origin, ms: performance.now() - begun };
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	child.kill('SIGKILL');
	throw new Error(`the server did not answer within ${PATIENCE_MS} ms`);
}

/** @param {{ child: import('node:child_process').ChildProcess }} server */
async function stop({ child }) {
	if (child.exitCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	const forced = setTimeout(() => child.kill('SIGKILL'), 10_000);
	await ended;
	clearTimeout(forced);
}

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			server.close(() => resolve(port));
		});
	});
}

function report() {
	const isSlow = (/** @type {Measure} */ { value, limit }) => value !== null && limit !== null && value > limit;
	const rows = measures.map((one) => [
		one.name,
		one.value === null ? '–' : `${Math.round(one.value)} ${one.unit}`,
		one.limit === null ? '' : `högst ${one.limit} ${one.unit}`,
		one.value === null || one.limit === null ? '' : isSlow(one) ? 'FÖR LÅNGSAMT ELLER STORT' : 'klarat',
		one.note
	]);
	const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
	for (const cells of rows) {
		const padded = cells.map((cell, column) =>
			column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
		);
		console.log(padded.join('  ').trimEnd());
	}
	mkdirSync(RESULTS, { recursive: true });
	const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', memory: totalmem(), node: process.version };
	const result = { at: new Date().toISOString(), machine, measures };
	writeFileSync(join(RESULTS, 'bench.json'), `${JSON.stringify(result, null, '\t')}\n`);
	// A page that does not answer as it should is no better than a slow one.
	const failed = measures.some((one) => isSlow(one) || one.note.startsWith('svarade'));
	process.exitCode = failed ? 1 : 0;
}
