import { expect, test } from 'vitest';
import { drawPoisson, seededRandom } from '../../stats/seeded-random.ts';
import { assessEffect } from './assess-effect.ts';
import { assessTogether } from './assess-together.ts';
import type { CountQuestion, SurveyQuestion } from './effect-question.ts';

const random = seededRandom(11);
/** Months of a year's rhythm about `mean`, changed by `ratio` from `start` on. */
const drawn = (mean: number, start: number, ratio: number, length = 48) =>
	Array.from({ length }, (_, i) =>
		drawPoisson(mean * (1 + 0.2 * Math.sin((2 * Math.PI * i) / 12)) * (i < start ? 1 : ratio), random)
	);
const months = (counts: readonly (number | null)[], more: Partial<CountQuestion> = {}): CountQuestion => ({
	measure: 'count',
	grain: 'month',
	first: 1,
	counts,
	start: 36,
	...more
});
const halved = drawn(40, 36, 0.5);
const areas = Array.from({ length: 12 }, () => ({ counts: drawn(40, 36, 1) }));

test('burglaries that halve without comparison fell in the area, and no more is said', () => {
	const found = assessEffect(months(halved));
	expect(found).toMatchObject({
		method: 'its-quasipoisson-monthly',
		verdict: 'minskning-i-omradet',
		strength: 1,
		scale: 'ratio',
		refused: null,
		cautions: ['ingen-jamforelse']
	});
	expect(found.n).toEqual({ before: sum(halved.slice(0, 36)), after: sum(halved.slice(36)) });
	expect(found.low).toBeLessThan(0.5);
	expect(found.high).toBeGreaterThan(0.5);
});

test('beside four areas they fell more than there, beside twelve a placebo test stands behind it', () => {
	expect(assessEffect(months(halved, { comparison: areas.slice(0, 4) }))).toMatchObject({
		verdict: 'minskning-mer-an-jamforelse',
		strength: 2
	});
	expect(assessEffect(months(halved, { comparison: areas }))).toMatchObject({
		method: 'its-quasipoisson-monthly+ratio-of-rate-ratios+placebo',
		verdict: 'minskning-starkare-stod',
		strength: 3,
		comparison: { areas: 12, placeboP: expect.closeTo(1 / 13, 9), datesP: expect.closeTo(1 / 14, 9) }
	});
});

test('two comparison areas cannot show how far areas drift apart, so a drift is assumed', () => {
	const width = (count: number) => {
		const { low, high } = assessEffect(
			months(
				halved.map((n) => n * 50),
				{ comparison: busy.slice(0, count) }
			)
		);
		return Math.log((high ?? NaN) / (low ?? NaN));
	};
	const busy = areas.map(({ counts }) => ({ counts: counts.map((n) => n * 50) }));
	// 2·t·0.1·√1.5 and no less, however many events there are.
	expect(width(2)).toBeGreaterThan(2 * 1.96 * 0.1 * Math.sqrt(1.5));
});

test('a peak of two months is no change, and a rise that lasts is one', () => {
	const steady = Array.from({ length: 48 }, (_, i) => 380 + 10 * (i % 5));
	const peak = steady.map((n, i) => (i === 45 || i === 46 ? n * 1.6 : n));
	const short = { start: 43, excluded: [] };
	const found = assessEffect(months(peak.slice(0, 47), short));
	expect(found).toMatchObject({ verdict: 'ingen-saker-forandring', low: expect.toSatisfy((low: number) => low > 1) });
	expect(found.cautions).toContain('enstaka-perioder');
	const lasting = steady.map((n, i) => (i >= 36 ? n * 1.6 : n));
	expect(assessEffect(months(lasting)).verdict).toBe('okning-i-omradet');
	// The same the other way: a peak before the start makes no fall of what comes after.
	const before = steady.map((n, i) => (i === 33 || i === 34 ? n * 3 : n));
	expect(assessEffect(months(before)).verdict).not.toMatch(/minskning/);
});

test('an area that was already falling beside the others is judged alone, and it is told', () => {
	const falling = Array.from({ length: 48 }, (_, i) => drawPoisson(80 * 0.96 ** i + 5, random));
	const found = assessEffect(months(falling, { comparison: areas }));
	expect(found.strength).toBe(1);
	expect(found.cautions).toContain('olika-utveckling-fore');
	expect(found.verdict).not.toMatch(/jamforelse|starkare/);
});

test('an area chosen for its high numbers loses the year that led to the choice, and needs three others', () => {
	const four = months(drawn(40, 48, 0.5, 60), { start: 48, chosenFor: [], comparison: [] });
	const found = assessEffect(four);
	expect(found.cautions).toContain('risk-regression-mot-medelvardet');
	expect(found.n.before).toBe(sum(four.counts.slice(0, 36)));
	expect(assessEffect(months(halved, { chosenFor: [] }))).toMatchObject({
		verdict: 'underlaget-racker-inte',
		strength: 0,
		refused: { reason: 'chosen-for-high-counts', enough: { years: 3 } }
	});
});

test('a break in the series stops the comparison and tells from when the series can be used', () => {
	expect(assessEffect(months(halved, { breaks: [{ at: 30, bridgeable: false }] }))).toMatchObject({
		method: 'none',
		verdict: 'seriebrott',
		estimate: null,
		refused: { reason: 'series-break', enough: { fromPeriod: 30 } }
	});
});

test('a break that can be bridged takes its own jump and leaves the change', () => {
	const jump = halved.map((count, i) => (i < 12 ? 2 * count : count));
	const found = assessEffect(months(jump, { breaks: [{ at: 12, bridgeable: true }] }));
	expect(found.verdict).toBe('minskning-i-omradet');
	expect(Math.abs((found.estimate ?? NaN) - 0.5)).toBeLessThan(0.15);
});

test('five crimes, a hidden number, two months after: refused, each with what would be enough', () => {
	const few = Array.from({ length: 36 }, (_, i) => (i % 9 === 0 ? 1 : 0));
	expect(assessEffect(months(few, { start: 24 }))).toMatchObject({
		verdict: 'underlaget-racker-inte',
		refused: { reason: 'events-impossible', enough: { events: 20 } }
	});
	expect(assessEffect(months(halved, { hidden: true }))).toMatchObject({
		verdict: 'dold',
		refused: { reason: 'hidden' }
	});
	expect(assessEffect(months(halved.slice(0, 38)))).toMatchObject({
		refused: { reason: 'periods-too-few', enough: { periodsBefore: 12, periodsAfter: 3 } }
	});
});

test('60 one year and 41 the next tell nothing, and it is told what would have', () => {
	const found = assessEffect({ measure: 'count', grain: 'year', first: 1, counts: [60, 41], start: 1 });
	expect(found).toMatchObject({
		method: 'two-period-rate-ratio',
		verdict: 'underlaget-racker-inte',
		strength: 0,
		cautions: ['tva-punkter', 'ingen-jamforelse'],
		refused: { reason: 'too-uncertain', enough: { smallestChange: found.mde } }
	});
});

test('months that are preliminary, missing or of the introduction do not count', () => {
	const wild = halved.map((count, i) => (i === 47 || i === 36 || i === 37 ? 500 : i === 5 ? null : count));
	const found = assessEffect(months(wild, { preliminary: [47], excluded: [36, 37] }));
	expect(found.verdict).toBe('minskning-i-omradet');
	expect(found.cautions).toContain('preliminar-period-exkluderad');
	expect(found.n.after).toBe(sum(halved.slice(38, 47)));
	expect(found.method).toBe('same-season-rate-ratio');
});

test('what was expected beforehand is answered, with its lag', () => {
	const expectation = { direction: 'decrease', size: 0.9, lagPeriods: 0 } as const;
	expect(assessEffect(months(halved, { expectation })).expectation).toBe('as-expected');
	const more = { ...expectation, size: 0.2 };
	expect(assessEffect(months(halved, { expectation: more })).expectation).toBe('less-than-expected');
	const rise = { direction: 'increase', size: null, lagPeriods: 0 } as const;
	expect(assessEffect(months(halved, { expectation: rise })).expectation).toBe('opposite');
	const lagged = { direction: 'decrease', size: null, lagPeriods: 3 } as const;
	expect(assessEffect(months(halved, { expectation: lagged })).n.after).toBe(sum(halved.slice(39)));
});

test('among forty areas without change one lucky fall is no finding, but one written down beforehand stands alone', () => {
	const still = Array.from({ length: 40 }, (_, i) => months(drawn(30, 36, i === 0 ? 0.78 : 1)));
	const alone = assessTogether([months(halved)]);
	expect(alone[0]?.cautions).not.toContain('manga-jamforelser');
	const together = assessTogether(still);
	expect(together.filter(({ verdict }) => /^(minskning|okning)/.test(verdict))).toEqual([]);
	expect(together.every(({ cautions }) => cautions.includes('manga-jamforelser'))).toBe(true);
	const expected = { direction: 'decrease', size: null, lagPeriods: 0 } as const;
	const [first] = assessTogether([months(halved, { expectation: expected }), ...still]);
	expect(first).toMatchObject({ verdict: 'minskning-i-omradet', expectation: 'as-expected' });
	expect(first?.cautions).not.toContain('manga-jamforelser');
});

test('months that go together are told to be so', () => {
	const drifting = Array.from({ length: 48 }, (_, i) => Math.round(60 + 25 * Math.sin(i / 3.1)));
	expect(assessEffect(months(drifting)).cautions).toContain('autokorrelation');
});

const survey = (before: number, after: number, n = 400): SurveyQuestion => ({
	measure: 'survey',
	waves: [
		{ share: before, n },
		{ share: after, n }
	]
});

test('30 percent who are unsafe and then 18 is a fall, 30 and 27 is not, and one wave only how it is', () => {
	expect(assessEffect(survey(0.3, 0.18))).toMatchObject({
		method: 'newcombe-assumed-deff',
		verdict: 'minskning-i-omradet',
		scale: 'share',
		estimate: expect.closeTo(-0.12, 9),
		cautions: ['antagen-designeffekt']
	});
	expect(assessEffect(survey(0.3, 0.27)).verdict).toBe('ingen-saker-forandring');
	expect(assessEffect({ ...survey(0.3, 0.2), waves: [{ share: 0.3, n: 400 }] })).toMatchObject({
		verdict: 'nulage-ej-forandring',
		refused: { reason: 'one-wave', enough: { waves: 2, answers: 100 } }
	});
	expect(assessEffect(survey(0.3, 0.2, 40)).verdict).toBe('for-fa-svar');
	expect(assessEffect({ ...survey(0.3, 0.1), breakBetween: true }).verdict).toBe('seriebrott');
});

test('a survey beside areas that fell as much has fallen no more than they', () => {
	const wave = (share: number) => ({ share, n: 800, effectiveN: 700 });
	const question: SurveyQuestion = {
		measure: 'survey',
		waves: [wave(0.3), wave(0.2)],
		comparison: [0.31, 0.29, 0.3].map((share) => ({ before: wave(share), after: wave(share - 0.1) }))
	};
	expect(assessEffect(question)).toMatchObject({
		method: 'newcombe-deff+did',
		verdict: 'ingen-saker-forandring',
		strength: 2,
		estimate: expect.closeTo(0, 9)
	});
});

test('ten falling years without a measure are a trend per year', () => {
	const counts = Array.from({ length: 10 }, (_, i) => Math.round(200 * 0.9 ** i));
	expect(assessEffect({ measure: 'count', grain: 'year', first: 1, counts, start: null })).toMatchObject({
		method: 'quasipoisson-slope',
		scale: 'ratio-per-year',
		verdict: 'minskning-i-omradet',
		estimate: expect.closeTo(0.9, 2)
	});
});

function sum(values: readonly (number | null)[]): number {
	return values.reduce((total: number, value) => total + (value ?? 0), 0);
}
