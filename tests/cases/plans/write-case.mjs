// Writes the files of cases that are not text: workbooks, and pages printed to PDF.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { findChromium } from '../../chromium.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Puts a case's file in its folder. @param {string} name @param {string} file @param {Uint8Array} bytes */
export function write(name, file, bytes) {
	mkdirSync(join(HERE, name), { recursive: true });
	writeFileSync(join(HERE, name, file), bytes);
}

/** A workbook of sheets with their merged ranges. @param {[string, (string | number | Date)[][], string[]?][]} sheets @param {'xlsx' | 'biff8' | 'ods'} type */
export function workbook(sheets, type) {
	const book = XLSX.utils.book_new();
	for (const [name, rows, merges = []] of sheets) {
		const sheet = XLSX.utils.aoa_to_sheet(rows, { cellDates: false });
		sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
		XLSX.utils.book_append_sheet(book, sheet, name);
	}
	return XLSX.write(book, { type: 'buffer', bookType: type, compression: true });
}

/** Prints each page to its case's PDF. @param {Record<string, string>} pages by the case's name */
export function printPages(pages) {
	const chromium = findChromium();
	if (!chromium.path) throw new Error(chromium.trouble);
	const folder = mkdtempSync(join(tmpdir(), 'pages-'));
	for (const [name, html] of Object.entries(pages)) {
		const source = join(folder, `${name}.html`);
		writeFileSync(source, html);
		mkdirSync(join(HERE, name), { recursive: true });
		execFileSync(chromium.path, [
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			'--no-pdf-header-footer',
			`--print-to-pdf=${join(HERE, name, 'plan.pdf')}`,
			`file://${source}`
		], { stdio: 'ignore' });
	}
	rmSync(folder, { recursive: true, force: true });
}
