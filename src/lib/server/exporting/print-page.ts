import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outText } from '#lib/text/out.ts';
import { findBrowser } from './find-browser.mjs';

/** Longest time a page may take to print, and a server to start. **Unit**: milliseconds. */
const LONGEST_PRINT = 120_000;
const LONGEST_START = 120_000;
const PAUSE = 250;

/** Who prints. `origin` is a server that runs already; else one is started for the database, and stopped again. */
type Printer = {
	root: string;
	database: string;
	origin: string | null;
	env: Readonly<Record<string, string | undefined>>;
};

/**
 * A page of the product as PDF, by its own print style sheet in a browser that is installed: tagged, with an outline.
 * Errors: answers `trouble` in words, where no browser is installed or it fails.
 */
export async function printPage(page: string, path: string, printer: Printer): Promise<{ trouble: string | null }> {
	const browser = findBrowser(printer.env);
	if (browser === null) return { trouble: outText.pdf.noBrowser };
	const folder = await mkdtemp(join(tmpdir(), 'lagesbild-pdf-'));
	let server: ChildProcess | null = null;
	try {
		let { origin } = printer;
		if (origin === null) {
			const port = await freePort();
			origin = `http://127.0.0.1:${port}`;
			server = startServer(printer, port, origin, folder);
			if (!(await isUp(origin))) return { trouble: outText.pdf.notBuilt };
		}
		const answer = await fetch(origin + page).catch(() => null);
		if (!answer?.ok) return { trouble: answer ? outText.pdf.noPage : outText.pdf.notBuilt };
		const told = await runBrowser(browser, origin + page, path, join(folder, 'profile'));
		const made = await stat(path).catch(() => null);
		return { trouble: made && made.size > 0 ? null : outText.pdf.failed(told) };
	} finally {
		if (server) await stopped(server);
		await rm(folder, { recursive: true, force: true, maxRetries: 3 });
	}
}

function runBrowser(browser: string, address: string, path: string, profile: string): Promise<string> {
	const isRoot = process.getuid?.() === 0;
	const words = [
		'--headless',
		// A browser run by root has no sandbox on Linux; the only page it opens is our own.
		...(isRoot ? ['--no-sandbox'] : []),
		'--disable-gpu',
		'--disable-background-networking',
		'--no-first-run',
		`--user-data-dir=${profile}`,
		'--no-pdf-header-footer',
		'--export-tagged-pdf',
		'--generate-pdf-document-outline',
		`--print-to-pdf=${path}`,
		address
	];
	return new Promise((resolve) => {
		const child = spawn(browser, words, { stdio: ['ignore', 'ignore', 'pipe'], timeout: LONGEST_PRINT });
		let said = '';
		child.stderr.on('data', (part: Buffer) => (said += part.toString('utf8')));
		child.once('error', ({ message }) => resolve(message));
		child.once('close', () => resolve(said.trim().split('\n').at(-1) ?? ''));
	});
}

/** A server of the product's own for one database; its example, which is not printed, lies in a folder that goes away. */
function startServer({ root, database, env }: Printer, port: number, origin: string, folder: string): ChildProcess {
	return spawn(process.execPath, [join(root, 'src', 'start.mjs')], {
		env: { ...env, HOST: '127.0.0.1', PORT: `${port}`, ORIGIN: origin, LAGESBILD_DB: database, LAGESBILD_DATA: folder },
		stdio: 'ignore'
	});
}

async function isUp(origin: string): Promise<boolean> {
	const until = Date.now() + LONGEST_START;
	while (Date.now() < until) {
		const answer = await fetch(`${origin}/halsa`).catch(() => null);
		if (answer?.ok) return true;
		await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
	return false;
}

function stopped(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null) return Promise.resolve();
	return new Promise((resolve) => {
		server.once('exit', () => resolve());
		server.kill('SIGTERM');
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
