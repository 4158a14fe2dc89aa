import { describe, expect, test, vi } from 'vitest';
import * as XLSX from '@e965/xlsx';
import { docxOf } from '../../../../../tests/cases/plans/docx-file.mjs';
import { zipOf } from '../../../../../tests/cases/plans/zip-file.mjs';
import { readDocument } from './read-document.ts';

const encode = (text: string) => new TextEncoder().encode(text);

async function codeOf(bytes: Uint8Array, file: string): Promise<string | undefined> {
	const { document, findings } = await readDocument(bytes, file);
	expect(document === null).toBe(findings.length > 0);
	return findings[0]?.code;
}

/** A PDF of so many pages with `drawing` on each. Source: ISO 32000-1, 7.5. */
function pdfOf(pages: number, drawing: string, trailer = ''): Uint8Array {
	const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`);
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		`<</Type/Pages/Count ${pages}/Kids[${kids.join(' ')}]>>`,
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
		`<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
		...kids.map(() => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>')
	];
	let text = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = text.length;
		text += `${index + 1} 0 obj${object}endobj\n`;
		return `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	const start = text.length;
	text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
	return encode(`${text}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`);
}
const HELLO = 'BT /F 12 Tf 72 720 Td (Trygghetsvandring i centrum varje vecka) Tj ET';

describe('the content tells the format, whatever the file is called', () => {
	test.each([
		['plan.txt', docxOf(['# Plan', 'Text.']), 'docx'],
		['plan.docx', encode('<!DOCTYPE html><html><body><p>Hej</p></body></html>'), 'html'],
		['plan.txt', encode('# Plan\n\n## Mål\n\nText.'), 'markdown'],
		['plan.dat', pdfOf(1, HELLO), 'pdf'],
		['plan.txt', encode('a;b;c\n1;2;3\n4;5;6'), 'delimited'],
		['plan.pdf', encode('Vanlig text.'), 'text']
	])('%s', async (file, bytes, format) => {
		expect((await readDocument(bytes, file)).document?.format).toBe(format);
	});
	test('a table with tabs and lines between its rows is text, as plans are; one without is statistics', async () => {
		const format = async (text: string) => (await readDocument(encode(text), 'a.txt')).document?.format;
		expect(await format('Aktivitet\tVem\nRondering\tPolisen\n\nAktivitet\tVem\nMöten\tSkolan')).toBe('text');
		expect(
			await format(
				'Folkmängd\n\nOmråde\tÅr\tAntal\nNacka\t2022\t5\nNacka\t2023\t6\nTyresö\t2022\t3\nTyresö\t2023\t4\n\nKälla: vi'
			)
		).toBe('delimited');
	});
});

describe('files that must not be read', () => {
	test('a zip bomb is refused by its table of contents, and one whose table lies when it is unpacked', async () => {
		const bomb = zipOf({ 'word/document.xml': new Uint8Array(8_000_000) });
		expect(await codeOf(bomb, 'plan.docx')).toBe('too-large-unpacked');
		const lie = Buffer.from(zipOf({ 'word/document.xml': new Uint8Array(8_000_000) }));
		const entry = lie.indexOf('PK\x01\x02');
		lie.writeUInt32LE(1000, entry + 24);
		expect(await codeOf(lie, 'plan.docx')).toBe('too-large-unpacked');
	});
	test('a Word file cut in the middle is damaged, as is one without its main part', async () => {
		const whole = docxOf(['# Plan']);
		expect(await codeOf(whole.subarray(0, whole.length / 2), 'plan.docx')).toBe('damaged-file');
		expect(await codeOf(zipOf({ 'word/document.xml': '<w:document' }), 'plan.docx')).toBe('damaged-file');
	});
	test('a zip file of something else is not read', async () => {
		expect(await codeOf(zipOf({ 'bild.txt': 'hej' }), 'bilder.zip')).toBe('format-not-read');
		expect(await codeOf(zipOf({ 'bild.txt': 'hej' }), 'plan.txt')).toBe('not-what-it-claims');
	});
	test('a locked zip entry and a locked Office file need their password', async () => {
		const locked = Buffer.from(docxOf(['# Plan']));
		for (let at = locked.indexOf('PK\x01\x02'); at !== -1; at = locked.indexOf('PK\x01\x02', at + 4)) {
			locked.writeUInt16LE(locked.readUInt16LE(at + 8) | 1, at + 8);
		}
		expect(await codeOf(locked, 'plan.docx')).toBe('encrypted-file');
		const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		const office = Buffer.concat([signature, Buffer.alloc(1024), Buffer.from('EncryptedPackage\0', 'utf16le')]);
		expect(await codeOf(office, 'plan.docx')).toBe('encrypted-file');
	});
	test('a locked PDF needs its password', async () => {
		const key = 'ab'.repeat(32);
		const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>/ID[<${key}><${key}>]`;
		expect(await codeOf(pdfOf(1, HELLO, locked), 'plan.pdf')).toBe('encrypted-file');
	});
	test('a PDF of pictures has no text', async () => {
		expect(await codeOf(pdfOf(3, '0 0 100 100 re f'), 'plan.pdf')).toBe('pdf-without-text');
	});
	test('a PDF of 2 000 pages is refused at once', async () => {
		const start = performance.now();
		expect(await codeOf(pdfOf(2000, HELLO), 'plan.pdf')).toBe('too-many-pages');
		expect(performance.now() - start).toBeLessThan(5000);
	});
	test('a PDF with nothing after its first line is damaged', async () => {
		expect(await codeOf(encode('%PDF-1.7\nrubbish'), 'plan.pdf')).toBe('damaged-file');
	});
	test('a table of 500 columns is refused in every format that has tables', async () => {
		const cells = Array.from({ length: 500 }, (_, column) => `k${column}`);
		const sheet = XLSX.utils.aoa_to_sheet([cells, cells]);
		const book = XLSX.utils.book_new(sheet, 'Blad1');
		const row = `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
		const files: [string, Uint8Array][] = [
			['a.xlsx', XLSX.write(book, { type: 'buffer' })],
			['a.csv', encode(`${cells.join(';')}\n${cells.join(';')}`)],
			['a.html', encode(`<html><body><table>${row}${row}</table></body></html>`)]
		];
		for (const [file, bytes] of files) expect(await codeOf(bytes, file)).toBe('too-many-columns');
	});
	test('no file cut anywhere is an exception', async () => {
		const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['Aktivitet', 'Vem']]), 'Blad1');
		const xls: Uint8Array = XLSX.write(book, { type: 'buffer', bookType: 'biff8' });
		for (const whole of [docxOf(['# Plan', 'Text']), pdfOf(2, HELLO), xls]) {
			for (let length = 1; length < whole.length; length += Math.ceil(whole.length / 25)) {
				const { document, findings } = await readDocument(whole.subarray(0, length), 'plan.x');
				expect(document !== null || findings.length === 1).toBe(true);
			}
		}
	});
});

describe('what is in a file besides its words', () => {
	test('macros are told of and left alone', async () => {
		const word = zipOf({ ...partsOfWord('Rondering'), 'word/vbaProject.bin': 'Sub AutoOpen()' });
		const read = await readDocument(word, 'plan.docm');
		expect(read.findings.map(({ code, severity }) => [code, severity])).toEqual([['macros-ignored', 'info']]);
		expect(JSON.stringify(read.document?.blocks)).toContain('Rondering');
		expect(JSON.stringify(read.document?.blocks)).not.toContain('AutoOpen');

		const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['Aktivitet', 'Vem']]), 'Blad1');
		book.vbaraw = new Uint8Array([1, 2, 3]);
		const sheet: Uint8Array = XLSX.write(book, { type: 'buffer', bookType: 'xlsm', bookVBA: true });
		expect((await readDocument(sheet, 'plan.xlsm')).findings.map(({ code }) => code)).toEqual(['macros-ignored']);
	});
	test('what a Word file points to is never fetched', async () => {
		const fetched = vi.spyOn(globalThis, 'fetch');
		const picture =
			'<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="far"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
		const link = '<w:p><w:hyperlink r:id="page"><w:r><w:t>Läs mer</w:t></w:r></w:hyperlink></w:p>';
		const away = (id: string, kind: string, target: string) =>
			`<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`;
		const word = zipOf(
			partsOfWord('Rondering', picture + link, [
				away('far', 'image', 'http://127.0.0.1:9/a.png'),
				away('page', 'hyperlink', 'http://127.0.0.1:9/'),
				away('template', 'attachedTemplate', 'file:///etc/hostname')
			])
		);
		const { document, findings } = await readDocument(word, 'plan.docx');
		expect(findings).toEqual([]);
		expect(document?.blocks.map((block) => 'text' in block && block.text)).toEqual(['Rondering', 'Läs mer']);
		expect(fetched).not.toHaveBeenCalled();
		fetched.mockRestore();
	});
	test('a script of a web page is no text, and nothing of it is run', async () => {
		const page = '<html><body><script>document.write("<p>Falsk</p>")</script><p onclick="x()">Äkta</p></body></html>';
		const { document } = await readDocument(encode(page), 'plan.html');
		expect(document?.blocks.map((block) => 'text' in block && block.text)).toEqual(['Äkta']);
	});
});

/** The parts of a Word file with one paragraph, then `more`. Source: ECMA-376 part 1, 11.3.10 and 17.2. */
function partsOfWord(text: string, more = '', relations: readonly string[] = []): Record<string, string> {
	const office = 'http://schemas.openxmlformats.org';
	const names = {
		w: `${office}/wordprocessingml/2006/main`,
		r: `${office}/officeDocument/2006/relationships`,
		wp: `${office}/drawingml/2006/wordprocessingDrawing`,
		a: `${office}/drawingml/2006/main`,
		pic: `${office}/drawingml/2006/picture`
	};
	const spaces = Object.entries(names).map(([prefix, name]) => `xmlns:${prefix}="${name}"`);
	const types = `${office}/package/2006`;
	const body = `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>${more}`;
	return {
		'[Content_Types].xml': `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="${names.r}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/_rels/document.xml.rels': `<Relationships xmlns="${types}/relationships">${relations.join('')}</Relationships>`,
		'word/document.xml': `<w:document ${spaces.join(' ')}><w:body>${body}</w:body></w:document>`
	};
}
