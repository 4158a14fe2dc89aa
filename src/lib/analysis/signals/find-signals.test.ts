import { expect, test } from 'vitest';
import { drawPoisson, seededRandom } from '../../stats/seeded-random.ts';
import { findSignals } from './find-signals.ts';
import type { CountSignals, SurveySignals } from './signal-series.ts';

const random = seededRandom(20);
const poisson = (means: readonly number[]) => means.map((mean) => drawPoisson(mean, random));
const flat = (mean: number, length = 48) => Array.from({ length }, () => mean);
const months = (
	indicatorId: string,
	counts: readonly (number | null)[],
	more: Partial<CountSignals> = {}
): CountSignals => ({
	measure: 'count',
	indicatorId,
	areaCode: '0182',
	reading: 'effect',
	grain: 'month',
	first: 1,
	counts,
	...more
});
const doubled = [...flat(20, 36), ...flat(40, 12)];

test('a crime that doubled last year is found among forty that did not change', () => {
	const still = Array.from({ length: 40 }, (_, i) => months(`still-${i}`, poisson(flat(20))));
	const { signals, compared } = findSignals([...still, months('doubled', poisson(doubled))]);
	expect(compared).toBe(82);
	expect(signals[0]).toMatchObject({ indicatorId: 'doubled', kind: 'change', direction: 'up', meaning: 'outcome' });
	expect(signals.filter(({ indicatorId }) => indicatorId !== 'doubled').length).toBeLessThanOrEqual(2);
});

test('a month far outside its range is unusual, and one like its season is not', () => {
	const wave = Array.from({ length: 48 }, (_, i) => 40 + 20 * Math.sin((i * Math.PI) / 6));
	const usual = poisson(wave);
	const spike = usual.with(47, 120);
	expect(findSignals([months('spike', spike)]).signals.map(({ kind }) => kind)).toContain('unusual');
	expect(findSignals([months('usual', usual)]).signals).toEqual([]);
});

test('a preliminary month is not looked at', () => {
	const counts = poisson(flat(40)).with(47, 2);
	expect(findSignals([months('late', counts)]).signals.map(({ kind }) => kind)).toContain('unusual');
	expect(findSignals([months('late', counts, { preliminary: [47] })]).signals).toEqual([]);
});

test('a jump where the measurement changed is no signal, and what is left after it is too little', () => {
	const { signals, skipped } = findSignals([months('broken', poisson(doubled), { breaks: [36] })]);
	expect(signals).toEqual([]);
	expect(skipped).toContainEqual({ indicatorId: 'broken', areaCode: '0182', kind: 'change', reason: 'series-break' });
});

test('more drug offences tell of effort, and what counts work done is not looked at', () => {
	const drugs = months('drugs', poisson(doubled), { reading: 'activity-driven' });
	expect(findSignals([drugs]).signals[0]).toMatchObject({ meaning: 'effort', direction: 'up' });
	expect(findSignals([{ ...drugs, reading: 'production' }])).toMatchObject({
		signals: [],
		skipped: [{ kind: 'all', reason: 'follows-nothing' }]
	});
	expect(findSignals([{ ...drugs, hidden: true }]).skipped).toMatchObject([{ reason: 'hidden' }]);
});

test('three crimes in four years are too few for anything', () => {
	const counts = flat(0).with(3, 1).with(30, 2);
	expect(findSignals([months('rare', counts)])).toMatchObject({
		compared: 0,
		skipped: [{ kind: 'all', reason: 'events-too-few' }]
	});
});

test('twice the rate of the rest of the municipality is high, with the area taken out of it', () => {
	const reference = { own: { count: 480, exposure: 5000 }, whole: { count: 2400, exposure: 45_000 } };
	const { signals } = findSignals([months('high', poisson(flat(40)), { reference })]);
	expect(signals).toMatchObject([
		{ kind: 'level', direction: 'up', estimate: expect.closeTo(2, 9), n: { before: 1920 } }
	]);
});

test('a survey is set against its wave before and others, but not over a break or with few answers', () => {
	const survey: SurveySignals = {
		measure: 'survey',
		indicatorId: 'unsafe',
		areaCode: '0182',
		reading: 'survey',
		waves: [
			{ share: 0.2, n: 400 },
			{ share: 0.35, n: 400 }
		],
		reference: { share: 0.22, n: 4000 }
	};
	expect(findSignals([survey]).signals.map(({ kind, direction }) => [kind, direction])).toEqual([
		['level', 'up'],
		['change', 'up']
	]);
	expect(findSignals([{ ...survey, breaks: [1] }])).toMatchObject({
		signals: [{ kind: 'level' }],
		skipped: [{ kind: 'change', reason: 'series-break' }]
	});
	const few = { ...survey, waves: survey.waves.map((wave) => ({ ...wave, n: 60 })) };
	expect(findSignals([few])).toMatchObject({ signals: [], compared: 0 });
});
