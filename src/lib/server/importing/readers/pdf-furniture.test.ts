import { expect, test } from 'vitest';
import { withoutFurniture } from './pdf-furniture.ts';
import { textOf, toLines } from './pdf-lines.ts';

/** A page of lines by their height, with some body text; `size` of the letters is 10 unless told. */
function pageOf(...lines: [y: number, text: string, size?: number][]) {
	const all: [number, string, number?][] = [...lines, [400, 'Brödtext som är längre än det andra på sidan.']];
	const glyphs = all.map(([y, text, size = 10]) => ({ text, x: 50, y, width: text.length * 5, size, bold: false }));
	return { height: 800, lines: toLines(glyphs) };
}
const left = (...pages: ReturnType<typeof pageOf>[]) =>
	withoutFurniture(pages).map((lines) => lines.map(textOf).filter((text) => !text.startsWith('Brödtext')));

test('what repeats at the same height goes, whatever its page number, and so does a page number alone', () => {
	expect(left(pageOf([30, 'Dnr 12'], [780, 'Sida 1 (2)']), pageOf([31, 'Dnr 12'], [780, 'Sida 2 (2)']))).toEqual([
		[],
		[]
	]);
	expect(left(pageOf([780, '7']))).toEqual([[]]);
});
test('large headings that differ in their number stay, and what stands on one page only', () => {
	expect(left(pageOf([30, 'Fokusområde 1', 16]), pageOf([30, 'Fokusområde 2', 16]), pageOf([30, 'Källor']))).toEqual([
		['Fokusområde 1'],
		['Fokusområde 2'],
		['Källor']
	]);
});
