import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DATA } from '../../playwright.config.ts';

/** A page as the command line prints it: what it said, and what others read in the file. */
export type Printed = { status: number | null; said: string; text: string; facts: string; raw: string };

/** Prints a page with the command line, over the tests' own server where no other database is named. */
export function printed(...words: string[]): Printed {
	const folder = mkdtempSync(join(tmpdir(), 'lagesbild-pdf-prov-'));
	const path = join(folder, 'ut.pdf');
	try {
		const told = spawnSync(
			process.execPath,
			[resolve('src/start.mjs'), '--command', 'export', ...words, '--format', 'pdf', '-o', path],
			{ encoding: 'utf8', env: { ...process.env, LAGESBILD_DATA: DATA } }
		);
		const read = (program: string, ...options: string[]) => spawnSync(program, options, { encoding: 'utf8' }).stdout;
		return {
			status: told.status,
			said: told.stdout + told.stderr,
			text: read('pdftotext', '-layout', path, '-').replace(/\s+/g, ' '),
			facts: read('pdfinfo', path),
			raw: told.status === 0 ? readFileSync(path, 'latin1') : ''
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
