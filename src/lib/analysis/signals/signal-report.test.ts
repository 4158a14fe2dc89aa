import { describe, expect, test } from 'vitest';
import type { Area } from '../../model/area.ts';
import type { Indicator, Reading } from '../../model/indicator.ts';
import type { StoredObservation } from '../../model/observation.ts';
import { nextPeriod, periodEnd } from '../../model/period.ts';
import { drawPoisson, seededRandom } from '../../stats/seeded-random.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { findSignals } from './find-signals.ts';
import { seriesOfRows, type SignalMaterial } from './series-of-rows.ts';
import { signalReport, towardsProblem } from './signal-report.ts';

const area = (code: string, kind: Area['kind']): Area => ({
	code,
	name: code,
	kind,
	parentCode: null,
	validFrom: null,
	validTo: null,
	successorCode: null
});
const indicator = (id: string, kind: Indicator['kind'], reading: Reading = 'effect'): Indicator => ({
	id,
	name: id,
	kind,
	unit: '',
	parentId: null,
	publisher: '',
	polarity: kind === 'share' ? 'lower' : 'none',
	reading,
	finestAreaKind: null,
	groupName: '',
	definition: '',
	caveat: '',
	url: ''
});
const row = (indicatorId: string, areaCode: string, start: string, more: Partial<StoredObservation> = {}) =>
	({
		indicatorId,
		areaCode,
		start,
		end: periodEnd({ start, grain: more.grain ?? 'year' }),
		grain: 'year',
		value: null,
		base: null,
		low: null,
		high: null,
		status: 'final',
		missing: null,
		sourceId: 's',
		sourceRow: 1,
		...more
	}) satisfies StoredObservation;
const yearly = (id: string, code: string, counts: readonly number[]) =>
	counts.map((value, index) => row(id, code, `${2016 + index}-01-01`, { value }));
const answers = (id: string, shares: readonly number[], base: number, code = '0182') =>
	shares.map((value, index) => row(id, code, `${2020 + 2 * index}-01-01`, { value, base }));
function monthly(id: string, code: string, counts: readonly number[], from = '2020-01-01') {
	let start = from;
	return counts.map((value) => {
		const made = row(id, code, start, { value, grain: 'month' });
		start = nextPeriod({ start, grain: 'month' }).start;
		return made;
	});
}
const months = (mean: number, length: number, random: () => number) =>
	Array.from({ length }, () => drawPoisson(mean, random));

const material = (
	indicators: readonly Indicator[],
	observations: readonly StoredObservation[],
	more: Partial<SignalMaterial> = {}
): SignalMaterial => ({
	areas: [{ area: area('0182', 'kommun'), wider: [area('01', 'län')] }],
	indicators,
	observations,
	populationOf: (areaCode, year) => ({
		areaCode,
		year,
		count: areaCode === '01' ? 2_000_000 : 100_000,
		implied: false
	}),
	breaks: [],
	today: '2024-06-30',
	...more
});
function reportOf(made: SignalMaterial, kinds?: Parameters<typeof findSignals>[1]) {
	const placed = seriesOfRows(made);
	const found = findSignals(
		placed.map(({ series }) => series),
		kinds
	);
	return signalReport(placed, found, { activitiesIn: () => [], indicators: made.indicators });
}

const FLAT = [100, 112, 95, 108, 99, 104, 110, 98];
const WHOLE = FLAT.map((count) => count * 20);
const RISING = [100, 118, 139, 160, 181, 204, 239, 270];

describe('what stands out in an area', () => {
	test('finds what rises and what is high, and nothing of what is as everywhere', () => {
		const ids = ['klotter', 'ran', 'cykel'];
		const { items, series } = reportOf(
			material(
				ids.map((id) => indicator(id, 'count')),
				[
					...yearly('klotter', '0182', RISING),
					...yearly('ran', '0182', FLAT),
					...yearly(
						'ran',
						'01',
						FLAT.map((count) => count * 8)
					),
					...yearly('cykel', '0182', FLAT),
					...yearly('cykel', '01', WHOLE)
				]
			)
		);
		const told = items.map((item) => `${item.indicator.id} ${item.facts.map(({ kind }) => kind).join(' ')}`);
		expect(told).toEqual(['klotter trend', 'ran level']);
		expect(series).toBe(3);
	});

	test('the sentence has its numbers: the years of a trend, the rates of a level with the area taken out or not', () => {
		const { items } = reportOf(
			material(
				[indicator('ran', 'count')],
				[
					...yearly('ran', '0182', RISING),
					...yearly(
						'ran',
						'01',
						FLAT.map((count) => count * 8)
					)
				]
			)
		);
		expect(items[0]?.facts).toContainEqual(
			expect.objectContaining({ kind: 'trend', from: 2016, to: 2023, first: 100, last: 270 })
		);
		expect(items[0]?.facts).toContainEqual(
			expect.objectContaining({
				kind: 'level',
				rate: 270,
				otherRate: expect.closeTo(39.2, 6),
				reference: '01',
				isRest: false
			})
		);
	});

	test('one doubtful rise stands alone but not among twenty', () => {
		const borderline = [95, 96, 112, 108, 119, 122, 128, 130];
		const alone = reportOf(material([indicator('a', 'count')], yearly('a', '0182', borderline)), ['trend']);
		expect(alone.items).toMatchObject([{ facts: [{ kind: 'trend', direction: 'up' }] }]);
		const others = Array.from({ length: 19 }, (_, index) => `b${index}`);
		const many = reportOf(
			material(
				['a', ...others].map((id) => indicator(id, 'count')),
				[...yearly('a', '0182', borderline), ...others.flatMap((id) => yearly(id, '0182', FLAT))]
			),
			['trend']
		);
		expect(many).toMatchObject({ items: [], compared: 20 });
	});

	test('answers that went the wrong way point to a problem; too few answers are not compared', () => {
		const found = reportOf(
			material(
				[indicator('oro', 'share'), indicator('lugn', 'share'), indicator('liten', 'share')],
				[
					...answers('oro', [0.2, 0.35], 900),
					...answers('lugn', [0.35, 0.2], 900),
					...answers('liten', [0.2, 0.35], 40)
				]
			)
		);
		expect(found.items.map(({ indicator: { id } }) => id).toSorted()).toEqual(['lugn', 'oro']);
		expect(found.items.filter((item) => towardsProblem(item).length > 0)).toMatchObject([{ indicator: { id: 'oro' } }]);
		expect(found.compared).toBe(2);
	});

	test('work that is only counted is not looked at, and what follows effort is told apart', () => {
		const production = indicator('pass', 'count', 'production');
		expect(reportOf(material([production], yearly('pass', '0182', RISING)))).toMatchObject({ series: 0, items: [] });
		const drugs = indicator('narkotika', 'count', 'activity-driven');
		expect(reportOf(material([drugs], yearly('narkotika', '0182', RISING))).items).toMatchObject([{ isEffort: true }]);
	});

	test('an index has no interval and a series that ended years ago tells nothing of the present', () => {
		const { skipped } = reportOf(
			material(
				[indicator('index', 'index'), indicator('old', 'count'), indicator('new', 'count')],
				[
					...yearly('index', '0182', [1, 2, 3]).map((one) => ({ ...one, start: '2023-01-01', end: '2023-12-31' })),
					...yearly('old', '0182', RISING.slice(0, 4)),
					...yearly('new', '0182', FLAT)
				]
			)
		);
		expect(skipped).toContainEqual({ reason: 'no-interval', count: 1, names: ['index'] });
		expect(skipped).toContainEqual({ reason: 'ended', count: 1, names: ['old'] });
	});
});

describe('the latest period', () => {
	const random = seededRandom(3);
	const usual = months(40, 53, random);

	test('far outside its season it is unusual, with the range that was expected', () => {
		const { items } = reportOf(material([indicator('a', 'count')], monthly('a', '0182', [...usual, 95])));
		expect(items[0]?.facts[0]).toMatchObject({
			kind: 'unusual',
			verdict: 'ovanlig-period',
			direction: 'up',
			start: '2024-06-01',
			count: 95
		});
	});

	test('is left out where it is preliminary or not over', () => {
		const rows = monthly('a', '0182', [...usual, 95]);
		const preliminary = rows.with(-1, { ...rows.at(-1), status: 'preliminary' } as StoredObservation);
		expect(reportOf(material([indicator('a', 'count')], preliminary), ['unusual']).items).toEqual([]);
		const before = material([indicator('a', 'count')], rows, { today: '2024-06-29' });
		expect(reportOf(before, ['unusual']).items).toEqual([]);
	});

	test('nothing is said of a series with a hidden number, whichever it is', () => {
		const rows = monthly('a', '0182', [...usual, 95]);
		for (const at of [-1, -2, -20]) {
			const hidden = { ...rows.at(at), value: null, missing: 'hidden' } as StoredObservation;
			const { items, skipped } = reportOf(material([indicator('a', 'count')], rows.with(at, hidden)));
			expect(items).toEqual([]);
			expect(skipped).toEqual([{ reason: 'hidden', count: 1, names: ['a'] }]);
		}
	});

	test('a break takes what lies before it away', () => {
		const doubled = monthly('a', '0182', [...months(20, 42, random), ...months(40, 12, random)]);
		const kinds = ['change'] as const;
		const one = material([indicator('a', 'count')], doubled);
		expect(reportOf(one, kinds).items).toHaveLength(1);
		const broken = { ...one, breaks: [{ indicatorId: 'a', areaCode: null, at: '2023-07-01', reason: '' }] };
		expect(reportOf(broken, kinds).items).toEqual([]);
	});
});

test('of pages with thirty stable measures each, no more have a false signal than is promised', () => {
	const random = seededRandom(77);
	const pages = 60;
	const ids = Array.from({ length: 30 }, (_, index) => `m${index}`);
	const wave = (month: number) => 1 + 0.3 * Math.sin((month * Math.PI) / 6);
	let withSignal = 0;
	for (let page = 0; page < pages; page += 1) {
		const rows = ids.flatMap((id, index) =>
			monthly(
				id,
				'0182',
				Array.from({ length: 60 }, (_, month) => drawPoisson((4 + 2 * index) * wave(month), random)),
				'2019-01-01'
			)
		);
		const made = material(
			ids.map((id) => indicator(id, 'count')),
			rows,
			{ today: '2024-01-01' }
		);
		const { items, compared } = reportOf(made, ['unusual', 'change']);
		expect(compared).toBeGreaterThan(50);
		if (items.length > 0) withSignal += 1;
	}
	// Without anything to find, the share of pages with a finding is what Benjamini–Hochberg keeps; two standard errors are chance.
	const promised = THRESHOLDS.falseDiscoveryRate;
	expect(withSignal / pages).toBeLessThanOrEqual(promised + 2 * Math.sqrt((promised * (1 - promised)) / pages));
});
