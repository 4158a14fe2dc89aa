import { expect, test } from 'vitest';
import { populationPreview } from './population-preview.ts';

const people = (areaCode: string, year: number, count: number, implied = false) => ({
	areaLabel: areaCode,
	areaCode,
	year,
	count,
	implied,
	row: 2
});

test('a population file is shown with its sum for each year and what is another number now', () => {
	const read = [people('0182', 2023, 110_633), people('0138', 2023, 49_300), people('0182', 2022, 109_500)];
	const stored = [people('0182', 2023, 110_000), people('0138', 2023, 49_300), people('0182', 2022, 1, true)];
	const { sample, sums, changes } = populationPreview(read, stored, (code) => code);
	expect(sample).toHaveLength(3);
	expect(sums.rows.map(({ year, sum }) => [year, sum])).toEqual([
		['2023', 159_933],
		['2022', 109_500]
	]);
	expect(changes).toMatchObject({ added: 1, changed: 1, same: 1 });
	expect(changes.first).toMatchObject([{ area: '0182', period: '2023' }]);
});
