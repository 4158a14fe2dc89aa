import { expect, test } from 'vitest';
import { revisions, type Delivery } from './revisions.ts';

const given = (start: string, value: number, status: 'preliminary' | 'final', publishedOn: string): Delivery => ({
	indicatorId: 'brott.klotter',
	start,
	grain: 'month',
	value,
	status,
	sourceId: publishedOn,
	sourceSheet: null,
	sourceRow: 2,
	publishedOn,
	publisher: 'Brå',
	fileName: `${publishedOn}.txt`
});

test('a preliminary 100 that becomes a final 104 has moved by 4, or 4 %', () => {
	const [one] = revisions([
		given('2023-01-01', 104, 'final', '2024-03-27'),
		given('2023-01-01', 100, 'preliminary', '2023-02-10'),
		given('2023-01-01', 101, 'preliminary', '2023-03-10')
	]);
	expect(one?.periods[0]).toMatchObject({ change: 4, share: 0.04, first: { value: 100 }, last: { value: 104 } });
	expect(one?.periods[0]?.deliveries.map(({ value }) => value)).toEqual([100, 101, 104]);
});

test('the usual move is the middle one, and those that did not move count', () => {
	const months = [
		[100, 100],
		[100, 102],
		[100, 110]
	];
	const [one] = revisions(
		months.flatMap(([before = 0, after = 0], index) => [
			given(`2023-0${index + 1}-01`, before, 'preliminary', '2023-06-01'),
			given(`2023-0${index + 1}-01`, after, 'final', '2024-03-27')
		])
	);
	expect(one?.preliminary).toMatchObject({ periods: 3, moved: 2, up: 2, down: 0 });
	expect(one?.preliminary?.medianShare).toBeCloseTo(0.02, 12);
	expect(one?.preliminary?.overall).toBeCloseTo(0.04, 12);
	expect(one?.preliminary?.largest.start).toBe('2023-03-01');
});

test('a preliminary figure published after the final one is not in force', () => {
	const [one] = revisions([
		given('2023-01-01', 50, 'final', '2024-03-27'),
		given('2023-01-01', 40, 'preliminary', '2024-05-01')
	]);
	expect(one?.periods[0]?.last.value).toBe(50);
});

test('two final deliveries say nothing of how preliminary figures move, and from 0 there is no percentage', () => {
	const [one] = revisions([
		given('2023-01-01', 0, 'final', '2024-03-27'),
		given('2023-01-01', 3, 'final', '2025-03-27')
	]);
	expect(one?.preliminary).toBeNull();
	expect(one?.periods[0]).toMatchObject({ change: 3, share: null });
});
