import { expect, test } from 'vitest';
import { fitTable } from './fit-table.ts';

const columns = [
	{ heading: 'Mått', width: 30 },
	{ heading: 'Period', width: 10, detail: true as const },
	{ heading: 'Värde', width: 10, align: 'right' as const }
];
const table = (count: number, words = 'Stöld') => ({
	about: 'Nivåer',
	columns,
	rows: Array.from({ length: count }, (_, at) => [[words], ['2024'], [String(at)]])
});
const ROOM = { width: 12, height: 4.8 };

test('few rows are large, many are smaller, and none is lost in silence', () => {
	const sizes = [3, 12, 40].map((count) => {
		const { fontSize, rows, left } = fitTable(table(count), ROOM);
		expect(rows.length + left).toBe(count);
		return fontSize;
	});
	expect(sizes[0]).toBe(16);
	expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
	expect(fitTable(table(40), ROOM).left).toBeGreaterThan(0);
});

test('details are left out, and the others have the whole width', () => {
	const { head, widths, align, rows } = fitTable(table(2), ROOM);
	expect(head).toEqual(['Mått', 'Värde']);
	expect(widths.map((width) => Number(width.toFixed(6)))).toEqual([9, 3]);
	expect(align).toEqual(['left', 'right']);
	expect(rows).toEqual([
		['Stöld', '0'],
		['Stöld', '1']
	]);
});

test('a cell that is too long for a slide does not take its row away', () => {
	expect(fitTable(table(3, 'ord '.repeat(2000)), ROOM).rows).toHaveLength(1);
});
