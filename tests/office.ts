import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A program of others that opens what the product writes: LibreOffice turns it into PDF, pdftotext reads that.

const PROGRAMS = [
	{ command: 'soffice', ask: '--version' },
	{ command: 'pdftotext', ask: '-v' }
] as const;

/** Why files cannot be opened here; null when they can. */
export const officeMissing: string | null =
	PROGRAMS.map(({ command, ask }) => (spawnSync(command, [ask]).error ? command : null)).find(Boolean) ?? null;

/** The text of a document as LibreOffice lays it out, with the number of its pages. */
export function openedInOffice(bytes: Uint8Array, format: string): { text: string; pages: number; size: string } {
	const folder = mkdtempSync(join(tmpdir(), 'lagesbild-office-'));
	try {
		const path = join(folder, `file.${format}`);
		writeFileSync(path, bytes);
		const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
		const told = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
			encoding: 'utf8',
			timeout: 90_000
		});
		const pdf = join(folder, 'file.pdf');
		if (told.status !== 0) throw new Error(`soffice: ${told.stderr}`);
		spawnSync('pdftotext', ['-layout', pdf, join(folder, 'file.txt')]);
		const facts = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' }).stdout;
		return {
			text: readFileSync(join(folder, 'file.txt'), 'utf8'),
			pages: Number(/Pages:\s+(\d+)/.exec(facts)?.[1] ?? 0),
			size: /Page size:\s+(.*)/.exec(facts)?.[1] ?? ''
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
