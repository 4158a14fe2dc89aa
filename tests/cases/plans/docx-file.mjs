// A Word file with no more in it than a plan needs, for the cases. The parts follow ECMA-376.
import { zipOf } from './zip-file.mjs';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escape = (/** @type {string} */ text) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A run of text; `**x**` is bold and `[^1]` a footnote mark.
 * @param {string} text
 */
function runs(text) {
	return text
		.split(/(\*\*[^*]+\*\*|\[\^\d+\])/)
		.filter((part) => part !== '')
		.map((part) => {
			const note = /^\[\^(\d+)\]$/.exec(part)?.[1];
			if (note) return `<w:r><w:footnoteReference w:id="${Number(note) + 1}"/></w:r>`;
			const bold = part.startsWith('**');
			const words = bold ? part.slice(2, -2) : part;
			return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(words)}</w:t></w:r>`;
		})
		.join('');
}

/**
 * `# ` to `### ` headings, `- ` and `1. ` list points with two spaces a level, anything else a paragraph.
 * @param {string} line
 */
function paragraph(line) {
	const heading = /^(#{1,3}) (.+)$/.exec(line);
	if (heading) return p(`<w:pStyle w:val="Rubrik${heading[1]?.length}"/>`, heading[2] ?? '');
	const item = /^( *)(-|\d+\.) (.+)$/.exec(line);
	if (!item) return p('', line);
	const level = (item[1] ?? '').length / 2;
	return p(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${item[2] === '-' ? 1 : 2}"/></w:numPr>`, item[3] ?? '');
}

function p(/** @type {string} */ properties, /** @type {string} */ text) {
	return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs(text)}</w:p>`;
}

/**
 * A row is its cells; `^` goes on with the cell above, `<` with the cell before.
 * @param {string[][]} rows
 */
function table(rows) {
	const body = rows.map((cells) => {
		const parts = cells.flatMap((cell, index) => {
			if (cell === '<') return [];
			const after = cells.slice(index + 1).findIndex((next) => next !== '<');
			const span = after === -1 ? cells.length - index : after + 1;
			const isMerged = rows.some((row) => row[index] === '^');
			const merge = cell === '^' ? '<w:vMerge/>' : isMerged ? '<w:vMerge w:val="restart"/>' : '';
			const properties = `<w:tcPr><w:tcW w:w="0" w:type="auto"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>`;
			const text = cell === '^' ? '' : cell;
			return [`<w:tc>${properties}${text.split('\n').map(paragraph).join('')}</w:tc>`];
		});
		return `<w:tr>${parts.join('')}</w:tr>`;
	});
	const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join('');
	return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

/**
 * @param {(string | string[][])[]} content lines and tables
 * @param {string[]} notes
 */
export function docxOf(content, notes = []) {
	const body = content.map((part) => (typeof part === 'string' ? paragraph(part) : table(part))).join('');
	const style = (/** @type {number} */ level) =>
		`<w:style w:type="paragraph" w:styleId="Rubrik${level}"><w:name w:val="heading ${level}"/></w:style>`;
	const numbering = (/** @type {number} */ id, /** @type {string} */ format) =>
		`<w:abstractNum w:abstractNumId="${id}">${[0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`;
	const types = ['document.main', 'styles', 'numbering', 'footnotes'].map((kind) => {
		const name = kind === 'document.main' ? 'document' : kind;
		return `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
	});
	const relation = (/** @type {string} */ id, /** @type {string} */ type, /** @type {string} */ target) =>
		`<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
	const R = 'http://schemas.openxmlformats.org/package/2006';
	return zipOf({
		'[Content_Types].xml': `${HEAD}<Types xmlns="${R}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
		'_rels/.rels': `${HEAD}<Relationships xmlns="${R}/relationships">${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
		'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${R}/relationships">${['styles', 'numbering', 'footnotes'].map((name) => relation(name, name, `${name}.xml`)).join('')}</Relationships>`,
		'word/styles.xml': `${HEAD}<w:styles ${W}>${[1, 2, 3].map(style).join('')}</w:styles>`,
		'word/numbering.xml': `${HEAD}<w:numbering ${W}>${numbering(0, 'bullet')}${numbering(1, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
		'word/footnotes.xml': `${HEAD}<w:footnotes ${W}>${notes.map((note, index) => `<w:footnote w:id="${index + 2}"><w:p><w:r><w:t>${escape(note)}</w:t></w:r></w:p></w:footnote>`).join('')}</w:footnotes>`,
		'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`
	});
}
