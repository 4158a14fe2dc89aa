// The plain-Node pre-step: needs nothing but Node itself, installs and builds what is missing, then starts what was asked for.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = join(ROOT, 'build', 'stamp');
const OLDEST_NODE = [20, 19];
/** A little less than systemd waits. */
const LONGEST_STOP_MS = 80_000;
/** What the build is made of. */
const BUILT_FROM = [
	'src',
	'static',
	'data/reference',
	'data/samples/manifest.json',
	'svelte.config.js',
	'vite.config.ts',
	'package-lock.json'
];

const [mode, ...words] = process.argv.slice(2);
process.env.LAGESBILD_ROOT = ROOT;
process.env.LAGESBILD_READ_WORKER ??= join(ROOT, 'build', 'command', 'read-worker.js');

checkNode();
if (mode === '--command') {
	// Steps go to the error stream: the answer alone belongs on the output stream.
	prepare(console.error);
	const program = join(ROOT, 'build', 'command', 'cli.js');
	process.argv = [process.execPath, program, ...words];
	await import(pathToFileURL(program).href);
} else if (mode === '--build') {
	prepare(console.log);
} else if (mode === '--prepare-test') {
	install(console.log);
} else {
	prepare(console.log);
	await serve();
}

function checkNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
	console.error(`Lägesbild behöver Node ${OLDEST_NODE.join('.')} eller senare. Här finns ${process.versions.node}.`);
	process.exit(1);
}

/** @param {(line: string) => void} say */
function prepare(say) {
	install(say);
	build(say);
}

/**
 * Installs when nothing is installed, or something older than the lock file.
 * @param {(line: string) => void} say
 */
function install(say) {
	const installed = join(ROOT, 'node_modules', '.package-lock.json');
	const lock = join(ROOT, 'package-lock.json');
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
	say('Installerar det som saknas …');
	run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'Installationen misslyckades.');
	// npm keeps the date of an unchanged file: say ourselves that it is newer than the lock file.
	writeFileSync(installed, readFileSync(installed));
}

/**
 * Builds when the build is missing or made from other files than those of today.
 * @param {(line: string) => void} say
 */
function build(say) {
	const wanted = fingerprint();
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
	say('Bygger …');
	const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
	run(process.execPath, [vite, 'build', '--logLevel', 'warn'], 'Bygget misslyckades.');
	run(process.execPath, [vite, 'build', '--mode', 'command', '--logLevel', 'warn'], 'Bygget misslyckades.');
	mkdirSync(dirname(STAMP), { recursive: true });
	writeFileSync(STAMP, wanted);
}

/** Names, sizes and contents of the files that the build is made from, as one checksum. */
function fingerprint() {
	const hash = createHash('sha256').update(process.versions.node);
	for (const path of BUILT_FROM.flatMap((name) => filesIn(join(ROOT, name)))) {
		if (/\.test\.ts$/.test(path)) continue;
		hash.update(path).update(readFileSync(path));
	}
	return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesIn(join(path, name)));
}

/**
 * @param {string} command
 * @param {string[]} parts
 * @param {string} trouble
 */
function run(command, parts, trouble) {
	// What the tools say is for those who have to mend them: it is shown when they fail.
	const { status, stdout, stderr } = spawnSync(command, parts, {
		cwd: ROOT,
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32' && command === 'npm'
	});
	if (status === 0) return;
	console.error(stdout, stderr, trouble);
	process.exit(1);
}

async function serve() {
	const host = (process.env.HOST ??= '127.0.0.1');
	const port = (process.env.PORT ??= '4173');
	const origin = (process.env.ORIGIN ??= `http://${host.includes(':') ? `[${host}]` : host}:${port}`);
	// The product has a limit of its own, with an answer in Swedish.
	process.env.BODY_SIZE_LIMIT = 'Infinity';
	console.log('Öppnar databasen …');
	const { handler } = await import(pathToFileURL(join(ROOT, 'build', 'handler.js')).href).catch(explain);
	const server = createServer((request, response) => handler(request, response, () => response.writeHead(404).end()));
	server.once('error', (error) => {
		const taken = 'code' in error && error.code === 'EADDRINUSE';
		console.error(taken ? `Porten ${port} är upptagen. Ange en annan: PORT=4174 npm start` : error);
		process.exit(1);
	});
	server.listen(Number(port), host, () => console.log(`Lägesbild är igång på ${origin} (avsluta med Ctrl+C)`));
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
		process.once(signal, () => {
			console.log('Avslutar …');
			server.close(() => process.emit(/** @type {'exit'} */ (/** @type {unknown} */ ('sveltekit:shutdown')), 0));
			server.closeIdleConnections();
			setTimeout(() => server.closeAllConnections(), 5000).unref();
			// What is being written is let be written, but a server that hangs is ended before its keeper does it.
			setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
		});
	}
}

/**
 * What keeps the server from starting, in words.
 * @param {unknown} error
 * @returns {never}
 */
function explain(error) {
	if (error instanceof Error && error.name === 'StartRefused') console.error(error.message);
	else console.error('Servern går inte att starta. Inget har ändrats.', error);
	process.exit(1);
}
