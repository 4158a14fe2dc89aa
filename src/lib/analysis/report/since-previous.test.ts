import { describe, expect, test } from 'vitest';
import type { IndicatorFacts, Level, ReportFacts } from '../../model/report-facts.ts';
import { dueState, nextUpdate } from './next-update.ts';
import { sincePrevious } from './since-previous.ts';
import { suggestedWeights } from './suggested-weights.ts';

const level = (year: number, value: number, base: number | null, more: Partial<Level> = {}): Level => ({
	start: `${year}-01-01`,
	grain: 'year',
	value,
	base,
	rate: null,
	low: null,
	high: null,
	preliminary: false,
	...more
});
const facts = (id: string, at: Level | null, more: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
	indicatorId: id,
	figureId: id.replaceAll('.', '-'),
	name: id,
	kind: id.startsWith('enkat') ? 'share' : 'count',
	unit: '',
	reading: 'effect',
	polarity: 'lower',
	publisher: 'Brå',
	family: id.split('.')[0] ?? id,
	within: [],
	level: at,
	against: null,
	development: null,
	...more
});
const world = (indicators: IndicatorFacts[], activities: ReportFacts['activities'] = []): ReportFacts => ({
	area: { code: '0182', name: 'Nacka kommun', kind: 'kommun' },
	reference: null,
	from: 2018,
	to: 2025,
	indicators,
	sources: [],
	activities,
	analyses: [],
	isPublic: false,
	simulated: false
});
const kindsOf = (then: IndicatorFacts[], now: IndicatorFacts[]) =>
	sincePrevious(world(then), world(now)).rows.map(({ kind }) => kind);

describe('since the previous lägesbild', () => {
	test('a large change is told from chance, a small one is not, and few events are too few', () => {
		const then = [facts('brott.a', level(2023, 400, 100_000)), facts('brott.b', level(2023, 400, 100_000)), facts('brott.c', level(2023, 3, null))]; // prettier-ignore
		const now = [facts('brott.a', level(2025, 900, 100_000)), facts('brott.b', level(2025, 430, 100_000)), facts('brott.c', level(2025, 6, null))]; // prettier-ignore
		expect(kindsOf(then, now)).toEqual(['up', 'alike', 'too-few']);
	});

	test('surveys are compared by their answers', () => {
		expect(kindsOf([facts('enkat.o', level(2022, 0.4, 1000))], [facts('enkat.o', level(2024, 0.25, 1000))])).toEqual(['down']); // prettier-ignore
		expect(kindsOf([facts('enkat.o', level(2022, 0.4, 60))], [facts('enkat.o', level(2024, 0.25, 1000))])).toEqual(['too-few']); // prettier-ignore
	});

	test('the same period is no change, and another number for it is a revision', () => {
		expect(kindsOf([facts('brott.a', level(2024, 90, null))], [facts('brott.a', level(2024, 90, null))])).toEqual(['same-period']); // prettier-ignore
		expect(kindsOf([facts('brott.a', level(2024, 90, null))], [facts('brott.a', level(2024, 95, null))])).toEqual(['revised']); // prettier-ignore
	});

	test('activities that have begun or are finished are told, also new ones', () => {
		const activity = (id: string, status: 'planerad' | 'pågår' | 'genomförd', begun: boolean) => ({ id, title: id, status, begun }); // prettier-ignore
		const { begun, finished } = sincePrevious(
			world([], [activity('a', 'planerad', false), activity('b', 'pågår', true)]),
			world([], [activity('a', 'pågår', true), activity('b', 'genomförd', true), activity('c', 'pågår', true)])
		);
		expect(begun.map(({ id }) => id)).toEqual(['a', 'c']);
		expect(finished.map(({ id }) => id)).toEqual(['b']);
	});
});

test('a lägesbild is to be brought up to date two years after the decision', () => {
	expect(nextUpdate('2024-02-29')).toBe('2026-02-28');
	expect(dueState('2026-02-28', '2026-03-01')).toBe('overdue');
	expect(dueState('2026-02-28', '2025-12-01')).toBe('soon');
	expect(dueState('2026-02-28', '2024-12-01')).toBe('later');
});

test('figures suggest only what they support: rank, verdict and a level that stands out', () => {
	const stands = { start: '2025-01-01', scale: 'ratio' as const, own: 2, other: 1, estimate: 2, low: 1.5, high: 2.6 };
	const indicators = [
		facts('brott.a', level(2025, 900, null), { against: { ...stands, finding: true } }),
		facts('brott.b', level(2025, 500, null), { against: { ...stands, finding: false } }),
		facts('brott.c', level(2025, 100, null))
	];
	const told = (id: string) => suggestedWeights(id, indicators).map(({ criterion, weight }) => [criterion, weight]);
	expect(told('brott.a')).toEqual([['common', 'high'], ['deviating', 'high']]); // prettier-ignore
	expect(told('brott.b')).toEqual([['common', 'medium'], ['deviating', 'unknown']]); // prettier-ignore
	expect(told('brott.c')).toEqual([['common', 'low']]);
	expect(suggestedWeights(null, indicators)).toEqual([]);
});
