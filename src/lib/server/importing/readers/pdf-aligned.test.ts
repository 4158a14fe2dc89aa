import { expect, test } from 'vitest';
import { findAligned } from './pdf-aligned.ts';
import { textOf, toLines } from './pdf-lines.ts';

/** Pieces of text by where they begin; a letter is 5 points wide. */
function partsOf(...pieces: [x: number, y: number, text: string, bold?: boolean][]) {
	const glyphs = pieces.map(([x, y, text, bold = false]) => ({ text, x, y, width: text.length * 5, size: 10, bold }));
	return findAligned(toLines(glyphs), []).map((part) => {
		if (part.kind === 'line') return textOf(part.line);
		if (part.kind === 'columns') return part.columns.map((column) => column.map(textOf));
		return part.rows.map((row) => row.map((cell) => cell.map(textOf).join(' ')));
	});
}

test('words under each other are columns, wider gaps part the rows, and the text after is text', () => {
	expect(
		partsOf(
			[50, 100, 'Vad', true],
			[200, 100, 'Vem', true],
			[50, 120, 'Vandring i'],
			[200, 120, 'Polisen'],
			[50, 132, 'parken'],
			[50, 156, 'Kurs'],
			[200, 156, 'Skolan'],
			[50, 200, 'Planen gäller i ett år och följs upp av rådet i maj.']
		)
	).toEqual([
		[
			['Vad', 'Vem'],
			['Vandring i parken', 'Polisen'],
			['Kurs', 'Skolan']
		],
		'Planen gäller i ett år och följs upp av rådet i maj.'
	]);
});
test('a narrow gap is a column where other lines show that one begins there', () => {
	expect(
		partsOf(
			[50, 100, 'Vad'],
			[110, 100, 'Vem'],
			[50, 124, 'Kurs'],
			[110, 124, 'Skolan'],
			[50, 148, 'Vandringar'],
			[110, 148, 'Polisen']
		)
	).toEqual([
		[
			['Vad', 'Vem'],
			['Kurs', 'Skolan'],
			['Vandringar', 'Polisen']
		]
	]);
});
