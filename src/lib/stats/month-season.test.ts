import { expect, test } from 'vitest';
import { fitPoisson, rateRatio } from './glm.ts';
import { isRefused } from './refused.ts';
import { monthSeasons } from './month-season.ts';

const YEARS = [
	[20, 15, 22, 31, 44, 30, 28, 21, 25, 19, 14, 24],
	[14, 12, 19, 25, 38, 29, 25, 17, 20, 21, 13, 15],
	[25, 18, 21, 35, 52, 33, 24, 30, 22, 23, 20, 19]
];
const DAYS = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

test('the closed form is the log-linear fit with a level for each year and a term for the month', () => {
	const counts = YEARS.flat();
	const level = (year: number) => counts.map((_, at) => (Math.floor(at / 12) === year ? 1 : 0));
	const fit = fitPoisson({
		counts,
		exposure: counts.map((_, at) => DAYS[at % 12] ?? NaN),
		terms: [
			{ name: 'second', values: level(1) },
			{ name: 'third', values: level(2) },
			{ name: 'may', values: counts.map((_, at) => (at % 12 === 4 ? 1 : 0)) }
		]
	});
	if (isRefused(fit)) throw new Error('refused');
	const fitted = rateRatio(fit, 'may', { dispersion: 'at-least-poisson', quantile: 't' });
	const may = monthSeasons(YEARS)?.[4];
	for (const part of ['ratio', 'low', 'high', 'p'] as const) expect(may?.[part]).toBeCloseTo(fitted[part], 8);
	expect(may).toMatchObject({ month: 5, highYears: 3, years: 3 });
});

test('too few years, a year that is not whole and too few events give nothing', () => {
	expect(monthSeasons(YEARS.slice(0, 2))).toBeNull();
	expect(monthSeasons([...YEARS, [1, 2]])).toBeNull();
	expect(monthSeasons(YEARS.map((year) => year.map((count) => Math.floor(count / 8))))).toBeNull();
});

test('February has fewer days, so that as many events a day are no season', () => {
	const even = DAYS.map((days) => days * 4);
	expect(monthSeasons([even, even, even])?.map(({ ratio }) => ratio)).toEqual(DAYS.map(() => expect.closeTo(1, 10)));
});
