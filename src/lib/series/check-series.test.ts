import { expect, test } from 'vitest';
import { periodOf, type Grain } from '../model/period.ts';
import { zerosOutsideAreaTime } from './area-time.ts';
import { checkSeries } from './check-series.ts';
import type { Observation } from './records.ts';

function series(values: readonly (number | null)[], grain: Grain, more: Partial<Observation> = {}): Observation[] {
	const each = { month: 12, quarter: 4, half: 2, year: 1 }[grain];
	return values.map((value, at) => ({
		areaLabel: 'Nacka kommun',
		areaCode: '0182',
		indicatorId: 'brott.totalt',
		indicatorPath: ['Totalt antal brott'],
		periodStart: periodOf(grain, 2015 + Math.floor(at / each), (at % each) + 1).start,
		grain,
		populationGroup: '',
		value,
		base: null,
		low: null,
		high: null,
		reporters: null,
		status: 'final',
		missing: value === null ? 'not-collected' : null,
		raw: String(value ?? '..'),
		row: at + 2,
		...more
	}));
}
function codes(observations: Observation[], file = 'f.csv'): string[] {
	const rest = {
		populations: [],
		newAreas: [],
		newAliases: [],
		newLabels: [],
		newIndicators: [],
		unknownAreas: [],
		rejected: []
	};
	return checkSeries({ ...rest, observations, findings: [] }, file).map(({ code }) => code);
}
const wave = (months: number) => Array.from({ length: months }, (_, at) => 600 + Math.round(90 * Math.sin(at / 1.9)));

test('five years of months with an ordinary season give no finding', () => {
	expect(codes(series(wave(60), 'month'))).toEqual([]);
	expect(codes(series([3, 0, 1, 2, 0, 0, 4, 1, 0, 2, 1, 0, 0, 3, 1, 0, 2, 0, 1, 1, 0, 0, 5, 1], 'month'))).toEqual([]);
});
test('a month of three thousand among six hundreds is told, and so is a hundredth', () => {
	expect(codes(series([...wave(40), 3000, ...wave(10)], 'month'))).toEqual(['far-from-series']);
	expect(codes(series([...wave(11), 6, ...wave(8)], 'month'))).toEqual(['unit-jump']);
});
test('twelve months that are not the year are told, where no month is missing', () => {
	const year = (value: number) => series([value], 'year', { row: 99 });
	const months = Array.from({ length: 12 }, () => 10);
	expect(codes([...series(months, 'month'), ...year(120)])).toEqual([]);
	expect(codes([...series(months, 'month'), ...year(121)])).toEqual(['parts-not-total']);
	expect(codes([...series([...months.slice(1), null], 'month'), ...year(121)])).toEqual([]);
});
test('a part that is larger than its whole is told', () => {
	const part = { indicatorId: 'b', indicatorPath: ['Totalt antal brott', 'Vapenlagen'] };
	expect(codes([...series([10], 'year'), ...series([11], 'year', part)])).toEqual(['part-above-total']);
	expect(codes([...series([10], 'year'), ...series([10], 'year', part)])).toEqual([]);
});
test('zeros and then at once three hundred a quarter is told; a slow beginning is not', () => {
	expect(codes(series([0, 0, 0, 0, 0, 300, 310, 290, 305, 320], 'quarter'))).toEqual(['zeros-before-start']);
	expect(codes(series([0, 0, 0, 0, 0, 2, 1, 0, 3, 1], 'quarter'))).toEqual([]);
});
test('a file name with another year than the content is told, unless it is the year after', () => {
	expect(codes(series([5], 'year'), 'brott_2012.csv')).toEqual(['file-name-other-year']);
	expect(codes(series([5, 6], 'year'), 'rapport 2017.xlsx')).toEqual([]);
	expect(codes(series([5], 'year'), 'utdrag 2021-03-04.csv')).toEqual([]);
});

test('zeros before an area began are told of, and kept as the file has them', () => {
	const area = {
		code: '0182',
		name: 'N',
		kind: 'stadsdelsområde' as const,
		parentCode: null,
		validFrom: '2016-01-01',
		validTo: null,
		successorCode: null
	};
	const small = series([0, 0], 'year', { indicatorId: 'brott.vapen' });
	const told = zerosOutsideAreaTime(small, [area], 'f.csv');
	expect(told.map(({ code, details }) => [code, details?.count])).toEqual([['zeros-outside-area-time', 1]]);
	expect(zerosOutsideAreaTime(series([40, 50], 'year'), [area], 'f.csv')).toEqual([]);
});
