import { expect, test } from 'vitest';
import { nextPeriod, periodOf } from '../model/period.ts';
import { rollingMean } from './rolling-mean.ts';

function monthsFrom(values: (number | null)[]) {
	let period = periodOf('month', 2022);
	return values.map((value) => {
		const month = { start: period.start, value };
		period = nextPeriod(period);
		return month;
	});
}
const values = (months: { value: number | null }[]) => months.map(({ value }) => value);

test('there is a mean first when there are twelve months', () => {
	const result = values(rollingMean(monthsFrom([...Array(11).fill(10), 22, 10]), []));
	expect(result.slice(0, 11)).toEqual(Array(11).fill(null));
	expect(result.slice(11)).toEqual([11, 11]);
});

test('a missing month leaves twelve months without a mean: it is not a zero', () => {
	const result = values(rollingMean(monthsFrom([...Array(12).fill(10), null, ...Array(12).fill(10)]), []));
	expect(result[11]).toBe(10);
	expect(result.slice(12, 24)).toEqual(Array(12).fill(null));
	expect(result[24]).toBe(10);
});

test('twelve months that reach over a break have no mean', () => {
	const result = values(rollingMean(monthsFrom(Array(26).fill(10)), ['2023-01-01']));
	expect(result[11]).toBe(10);
	expect(result.slice(12, 23)).toEqual(Array(11).fill(null));
	expect(result[23]).toBe(10);
});
