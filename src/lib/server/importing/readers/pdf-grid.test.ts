import { expect, test } from 'vitest';
import { cellAt, findGrids } from './pdf-grid.ts';
import type { Rule } from './pdf-rules.ts';

const level = (at: number, from: number, to: number): Rule => ({ upright: false, at, from, to });
const upright = (at: number, from: number, to: number): Rule => ({ upright: true, at, from, to });
const glyphs = (x: number, y: number) => ({ text: 'a', x, y, width: 5, size: 10, bold: false });

test('lines that cross are a table of cells, also when each border is drawn in pieces', () => {
	const levels = [0, 20, 40].flatMap((y) => [level(y, 0, 50), level(y, 50, 100)]);
	const [grid, ...others] = findGrids([...levels, ...[0, 50, 100].map((x) => upright(x, 0, 40))]);
	expect(others).toEqual([]);
	expect(grid && [cellAt(grid, glyphs(10, 15)), cellAt(grid, glyphs(60, 15))]).toEqual([
		grid?.cells[0]?.[0],
		grid?.cells[0]?.[1]
	]);
	expect(new Set(grid?.cells.flat()).size).toBe(4);
});
test('squares with no line between them are one cell', () => {
	const rules = [0, 20, 40].map((y) => level(y, 0, 100));
	const [grid] = findGrids([...rules, upright(0, 0, 40), upright(50, 20, 40), upright(100, 0, 40)]);
	expect(grid?.cells[0]?.[0]).toBe(grid?.cells[0]?.[1]);
	expect(grid?.cells[1]?.[0]).not.toBe(grid?.cells[1]?.[1]);
});
test('a table right under another with other columns is a table of its own', () => {
	const rules = [0, 20, 40].map((y) => level(y, 0, 100));
	const sides = [upright(0, 0, 40), upright(100, 0, 40)];
	expect(findGrids([...rules, ...sides, upright(30, 0, 20), upright(60, 20, 40)]).map(({ xs }) => xs)).toEqual([
		[0, 30, 100],
		[0, 60, 100]
	]);
});
test('a frame around text is no table', () => {
	expect(findGrids([level(0, 0, 100), level(50, 0, 100), upright(0, 0, 50), upright(100, 0, 50)])).toEqual([]);
});
