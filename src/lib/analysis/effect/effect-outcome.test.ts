import { expect, test } from 'vitest';
import type { StoredObservation } from '../../model/observation.ts';
import { nextPeriod } from '../../model/period.ts';
import { drawPoisson, seededRandom } from '../../stats/seeded-random.ts';
import { effectOutcome, standingOf } from './effect-outcome.ts';
import { effectWords, type EffectNames } from './effect-words.ts';
import type { EffectMaterial } from './question-of-rows.ts';
import { comparisonCandidates, suggestComparison } from './suggest-comparison.ts';

const START = '2022-01-01';
const random = seededRandom(5);

/** Months from 2018 on about `mean`, times `ratio` from the start, with growth of `growth` a year. */
function months(areaCode: string, mean: number, { ratio = 1, growth = 1, length = 84 } = {}): StoredObservation[] {
	const rows: StoredObservation[] = [];
	for (let start = '2018-01-01', i = 0; i < length; start = nextPeriod({ start, grain: 'month' }).start, i++) {
		const level = mean * growth ** (i / 12) * (1 + 0.2 * Math.sin((2 * Math.PI * i) / 12));
		const value = drawPoisson(level * (start >= START ? ratio : 1), random);
		rows.push({ ...ROW, areaCode, start, end: start.replace(/01$/, '28'), value, sourceRow: i + 2 });
	}
	return rows;
}
const ROW = {
	indicatorId: 'lokala.klotter',
	grain: 'month',
	base: null,
	low: null,
	high: null,
	status: 'final',
	missing: null,
	sourceId: 's'
} as const;
const people = (areaCode: string, year: number) => ({ areaCode, year, count: 10_000, implied: false });

function world(rows: readonly StoredObservation[], more: Partial<EffectMaterial> = {}): EffectMaterial {
	const codes = [...new Set(rows.map(({ areaCode }) => areaCode))];
	return {
		indicator: { id: 'lokala.klotter', kind: 'count' },
		areaCode: 'a',
		comparisonCodes: codes.filter((code) => code !== 'a'),
		rows,
		populationOf: people,
		breaks: [],
		from: START,
		until: null,
		expected: null,
		chosenForHigh: false,
		overlapping: false,
		hidden: false,
		...more
	};
}
const others = ['b', 'c', 'd', 'e'];
const steady = others.flatMap((code) => months(code, 30));
const design = { comparisonAreas: others, neighbourAreas: [], chosenBecause: 'other' } as const;
const asked = { others: [], family: [], isPublic: false };
const names: EffectNames = { reading: 'effect', isReported: true, others: [], nameOf: (code) => code.toUpperCase() };

test('what halves beside four steady areas is seen, holds in other ways, and is told with its doubts', () => {
	const outcome = effectOutcome(world([...months('a', 40, { ratio: 0.5 }), ...steady]), design, asked);
	expect(outcome?.assessment.verdict).toBe('minskning-mer-an-jamforelse');
	expect(outcome?.areas.map(({ areaCode, isSubject }) => [areaCode, isSubject])).toEqual([
		['a', true],
		...others.map((code) => [code, false])
	]);
	expect(outcome?.areas[0]?.high).toBeLessThan(1);
	expect(outcome?.sensitivity.map(({ variant }) => variant.kind)).toEqual(
		expect.arrayContaining(['without-highest', 'alone', 'without-area', 'shorter', 'earlier-start', 'later-start'])
	);
	const words = outcome ? effectWords(outcome, names) : null;
	expect(words?.standing).toBe('can-see');
	expect(words?.change).toMatch(/^−\d\d\u00a0% \(−\d\d\u00a0% till −\d\d\u00a0%\)$/);
	expect(words?.certain.join(' ')).toContain('Före starten');
	expect(words?.notExcluded.join(' ')).toContain('Benägenheten att anmäla');
	expect(words?.areas.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'E']);
});

test('an area that is as before gives no change, and the word effekt is not used of it', () => {
	const outcome = effectOutcome(world([...months('a', 40), ...steady]), design, asked);
	expect(outcome?.assessment.verdict).not.toMatch(/^(minskning|okning)/);
	expect(standingOf('ingen-storre-forandring')).toBe('can-see');
	expect(JSON.stringify(outcome && effectWords(outcome, names))).not.toMatch(/effekt/i);
});

test('without anything to compare with, the answer is of the area alone', () => {
	const alone = { ...design, comparisonAreas: [] };
	const outcome = effectOutcome(world(months('a', 40, { ratio: 0.5 })), alone, asked);
	expect(outcome?.assessment.verdict).toBe('minskning-i-omradet');
	expect(outcome?.assessment.cautions).toContain('ingen-jamforelse');
	expect(outcome && effectWords(outcome, names).isCompared).toBe(false);
});

test('neighbours that rise when the area falls tell of displacement, and are not compared with', () => {
	const rows = [...months('a', 40, { ratio: 0.5 }), ...steady, ...months('n', 40, { ratio: 1.6 })];
	const outcome = effectOutcome(world(rows), { ...design, neighbourAreas: ['n'] }, asked);
	expect(outcome?.neighbours).toMatchObject({ sign: 'displacement' });
	expect(outcome?.asked.used).toEqual(others);
	const still = [...months('a', 40, { ratio: 0.5 }), ...steady, ...months('n', 40)];
	expect(effectOutcome(world(still), { ...design, neighbourAreas: ['n'] }, asked)?.neighbours?.sign).toBe('undecided');
});

test('where nobody knows why the area was chosen, a peak the year before takes that year out', () => {
	const peak = months('a', 40).map((row) =>
		row.start >= '2021-01-01' && row.start < START ? { ...row, value: (row.value ?? 0) * 2 } : row
	);
	const unknown = { ...design, chosenBecause: 'unknown' } as const;
	const outcome = effectOutcome(world([...peak, ...steady]), unknown, asked);
	expect(outcome).toMatchObject({ peakBefore: true, periods: { before: 36 } });
	expect(outcome?.assessment.cautions).toContain('risk-regression-mot-medelvardet');
	expect(outcome?.assessment.verdict).not.toMatch(/minskning/);
	expect(outcome && effectWords(outcome, names).notExcluded.join(' ')).toContain('Året före starten');
	expect(effectOutcome(world([...peak, ...steady]), design, asked)?.periods?.before).toBe(48);
});

test('in public the other ways are left out: two totals that differ by a month tell that month', () => {
	const outcome = effectOutcome(world([...months('a', 40), ...steady]), design, { ...asked, isPublic: true });
	expect(outcome?.sensitivity).toEqual([]);
	const hidden = world([...months('a', 40), ...steady], { hidden: true });
	expect(effectOutcome(hidden, design, asked)?.assessment).toMatchObject({ verdict: 'dold', estimate: null });
});

test('areas are suggested by level and trend before the start, and nothing after it is looked at', () => {
	const rows = [
		...months('a', 30),
		...months('like', 32),
		...months('grows', 30, { growth: 1.4 }),
		...months('large', 300)
	];
	const candidates = comparisonCandidates(world(rows));
	expect(Object.fromEntries(candidates.map(({ code, unsuitable }) => [code, unsuitable]))).toEqual({
		like: null,
		grows: 'other-trend',
		large: 'other-level'
	});
	expect(suggestComparison(candidates, new Set())).toEqual(['like']);
	expect(suggestComparison(candidates, new Set(['like']))).toEqual([]);
	const otherAfter = rows.map((row) => (row.start >= START ? { ...row, value: 999 } : row));
	expect(comparisonCandidates(world(otherAfter))).toEqual(candidates);
});

test('an area without figures for the same time cannot be compared with', () => {
	const rows = [...months('a', 30), ...months('short', 30, { length: 10 }).slice(0, 3)];
	expect(comparisonCandidates(world(rows))).toMatchObject([{ code: 'short', unsuitable: 'no-figures' }]);
});

test('a survey is set against the same waves elsewhere', () => {
	const wave = (areaCode: string, year: number, value: number): StoredObservation => ({
		...ROW,
		areaCode,
		grain: 'year',
		start: `${year}-01-01`,
		end: `${year}-12-31`,
		value,
		base: 800,
		sourceRow: 2
	});
	const rows = [wave('a', 2020, 0.4), wave('a', 2023, 0.28), wave('b', 2020, 0.38), wave('b', 2023, 0.39)];
	const survey = world(rows, { indicator: { id: 'enkat.otrygg', kind: 'share' } });
	expect(comparisonCandidates(survey)).toMatchObject([{ code: 'b', unsuitable: null }]);
	const outcome = effectOutcome(survey, { ...design, comparisonAreas: ['b'] }, asked);
	expect(outcome?.assessment).toMatchObject({ scale: 'share', verdict: 'minskning-mer-an-jamforelse' });
	expect(outcome && effectWords(outcome, { ...names, reading: 'survey' }).change).toContain('procentenheter');
});
