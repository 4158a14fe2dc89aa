import { expect, test } from 'vitest';
import type { CountQuestion } from './effect/effect-question.ts';
import { plannedChange } from './planned-change.ts';

const months = (mean: number): CountQuestion => ({
	measure: 'count',
	grain: 'month',
	first: 1,
	counts: Array.from({ length: 48 }, (_, i) => mean + ((i * 7) % 5) - 2),
	start: null
});

test('a longer follow-up shows smaller changes, and many events more than few', () => {
	const many = plannedChange(months(40), 0.3);
	const falls = many.steps.flatMap(({ fall }) => fall ?? []);
	expect(falls).toHaveLength(5);
	expect(falls).toEqual(falls.toSorted((a, b) => b - a));
	expect(many.isWorthwhile).toBe(true);
	expect(many.yearsToWanted).toBe(1);
	expect(plannedChange(months(6), null).steps[0]?.fall ?? 1).toBeGreaterThan(falls[0] ?? 1);
});

test('almost no events can never show anything', () => {
	const counts = Array.from({ length: 48 }, (_, i) => (i % 12 === 0 ? 1 : 0));
	const found = plannedChange({ ...months(0), counts }, 0.3);
	expect(found).toMatchObject({ isWorthwhile: false, yearsToWanted: null });
});

test('a survey shows a difference that depends on how many answer', () => {
	const wave = (n: number) => plannedChange({ measure: 'survey', waves: [{ share: 0.3, n }] }, 0.5);
	const [few, many] = [wave(120), wave(1200)];
	expect(many.steps[0]?.fall ?? 1).toBeLessThan(few.steps[0]?.fall ?? 0);
	expect(many).toMatchObject({ scale: 'share', isWorthwhile: true, yearsToWanted: 1 });
	expect(wave(30)).toMatchObject({ steps: [{ fall: null }], isWorthwhile: false });
});
