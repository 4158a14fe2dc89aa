import { expect, test } from 'vitest';
import { isTotalWord, readHeaderColumns } from './header-columns.ts';

const none = () => false;

test('a heading stands for the empty cells to its right, except in the lowest row', () => {
	const header = [
		['', '2023', '', '2024 prel.', ''],
		['', 'Jan', 'Feb', 'Jan', '']
	];
	const columns = readHeaderColumns(header, [1, 2, 3, 4], none);
	expect(columns.map(({ period, preliminary }) => [period?.start, period?.grain, preliminary])).toEqual([
		['2023-01-01', 'month', false],
		['2023-02-01', 'month', false],
		['2024-01-01', 'month', true],
		['2024-01-01', 'year', true]
	]);
});
test('areas, answers and units are told apart, with a year beside any of them', () => {
	const isArea = (text: string) => text === 'Fisksätra' || text === 'Orminge';
	const [area] = readHeaderColumns([['', 'Fisksätra 2022', 'Orminge 2022']], [1, 2], isArea);
	expect(area).toMatchObject({ area: 'Fisksätra', texts: [], period: { start: '2022-01-01' } });
	const [answer, base] = readHeaderColumns([['', 'Ganska trygg', 'Antal svar 2022']], [1, 2], isArea);
	expect(answer).toMatchObject({ area: null, texts: ['Ganska trygg'], role: null });
	expect(base).toMatchObject({ role: 'base', period: { start: '2022-01-01' } });
});
test('words for sums are no answers and no places', () => {
	expect(['Totalt', 'Summa', 'samtliga', 'Total5', 'Hittills'].map(isTotalWord)).toEqual(Array(5).fill(true));
	expect(['Totalt antal brott', 'Hela Nacka', 'Orminge'].map(isTotalWord)).toEqual([false, false, false]);
});
