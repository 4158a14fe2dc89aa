import { expect, test } from 'vitest';
import { alignedTable } from './text-aligned.ts';

const TABLE = [
	'Nr  Aktivitet                  Ansvarig     Klart',
	'1   Rutin för avhopparna i     Socialchef   2025-06-30',
	'    kommunens verksamheter     och polis',
	'2   Ronder                     Gatuchef     Hösten',
	'',
	'Efter tabellen kommer löpande text.'
];

test('columns drawn with spaces are cells, and a cell goes on over several lines', () => {
	expect(alignedTable(TABLE, 0)).toEqual({
		rows: [
			['Nr', 'Aktivitet', 'Ansvarig', 'Klart'],
			['1', 'Rutin för avhopparna i kommunens verksamheter', 'Socialchef och polis', '2025-06-30'],
			['2', 'Ronder', 'Gatuchef', 'Hösten']
		],
		lines: [1, 2, 4],
		length: 4
	});
});
test('prose with double spaces is no table', () => {
	expect(alignedTable(['Detta är  en text  Med mellanrum', 'som går vidare utan dem'], 0)).toBeNull();
	expect(alignedTable(TABLE, 5)).toBeNull();
});
test('twenty thousand lines that only look like headers are passed in a moment', () => {
	const lines = Array.from({ length: 20_000 }, (_, index) => `Anna${' '.repeat(2 + (index % 7))}Berg  Cecilia`);
	const start = performance.now();
	lines.forEach((_line, index) => alignedTable(lines, index));
	expect(performance.now() - start).toBeLessThan(8000);
});
