import { expect, test } from 'vitest';
import type { LinePoint } from './series-runs.ts';
import { lineRuns } from './series-runs.ts';

const year = (start: number, value: number | null, preliminary = false): LinePoint => {
	const [first, last] = [`${start}-01-01`, `${start}-12-31`];
	return { start: first, end: last, at: new Date(`${start}-07-01`), value, preliminary };
};
const always = () => true;
const runs = (points: LinePoint[], breaks: { at: string }[] = []) => {
	const drawn = lineRuns(points, breaks, always);
	const numbers = [...new Set(drawn.map((point) => point.run))];
	return numbers.map((run) => drawn.filter((point) => point.run === run).map((point) => point.value));
};

test('a gap ends the line and the next value begins a new one', () => {
	expect(runs([year(2018, 1), year(2019, 2), year(2020, null), year(2021, 3), year(2022, 4)])).toEqual([
		[1, 2],
		[3, 4]
	]);
});
test('a single value between gaps has no line', () => {
	expect(runs([year(2018, null), year(2019, 2), year(2020, null)])).toEqual([]);
});
test('a break between two years stops the line', () => {
	const points = [year(2018, 1), year(2019, 2), year(2020, 3), year(2021, 4)];
	expect(runs(points, [{ at: '2020-01-01' }])).toEqual([
		[1, 2],
		[3, 4]
	]);
});
test('a year with a break inside it is joined with neither side', () => {
	const points = [year(2018, 1), year(2019, 2), year(2020, 3), year(2021, 4), year(2022, 5)];
	expect(runs(points, [{ at: '2020-07-01' }])).toEqual([
		[1, 2],
		[4, 5]
	]);
});
test('the way to a preliminary value is dashed and hangs on to the line before', () => {
	const drawn = lineRuns([year(2018, 1), year(2019, 2), year(2020, 3, true)], [], always);
	expect(drawn.map(({ value, dashed }) => [value, dashed])).toEqual([
		[1, false],
		[2, false],
		[2, true],
		[3, true]
	]);
});
