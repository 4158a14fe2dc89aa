import { describe, expect, test } from 'vitest';
import type { Area } from '../model/area.ts';
import type { Indicator, Reading } from '../model/indicator.ts';
import type { StoredObservation } from '../model/observation.ts';
import { screen, type ScreeningMaterial } from './screening.ts';

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
const row = (indicatorId: string, areaCode: string, year: number, value: number, base: number | null = null) =>
	({
		indicatorId,
		areaCode,
		start: `${year}-01-01`,
		end: `${year}-12-31`,
		grain: 'year',
		value,
		base,
		low: null,
		high: null,
		status: 'final',
		missing: null,
		sourceId: 's',
		sourceRow: 1
	}) satisfies StoredObservation;
const yearly = (id: string, code: string, counts: readonly number[]) =>
	counts.map((count, index) => row(id, code, 2016 + index, count));

const material = (indicators: readonly Indicator[], observations: readonly StoredObservation[]): ScreeningMaterial => ({
	area: area('0182', 'kommun'),
	wider: [area('01', 'län')],
	indicators,
	observations,
	populationOf: (areaCode, year) => ({
		areaCode,
		year,
		count: areaCode === '01' ? 2_000_000 : 100_000,
		implied: false
	}),
	breaks: [],
	today: '2024-06-30'
});
const FLAT = [100, 112, 95, 108, 99, 104, 110, 98];
const WHOLE = FLAT.map((count) => count * 20);
const RISING = [100, 118, 139, 160, 181, 204, 239, 270];

describe('the screening of an area', () => {
	test('finds what rises and what is high, and nothing of what is as everywhere', () => {
		const ids = ['klotter', 'ran', 'cykel'];
		const { signals, comparisons, indicators } = screen(
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
		expect(signals.map((one) => `${one.indicator.id} ${one.kind}`)).toEqual(['klotter rising', 'ran high']);
		expect({ comparisons, indicators }).toEqual({ comparisons: 5, indicators: 3 });
	});

	test('a p-value of 0.02 stands alone but not among twenty', () => {
		const borderline = [95, 96, 112, 108, 119, 122, 128, 130];
		const alone = screen(material([indicator('a', 'count')], yearly('a', '0182', borderline)));
		const [signal] = alone.signals;
		expect(signal).toMatchObject({ kind: 'rising', trend: { p: expect.closeTo(0.018, 3) } });
		const others = Array.from({ length: 19 }, (_, index) => `b${index}`);
		const many = screen(
			material(
				['a', ...others].map((id) => indicator(id, 'count')),
				[...yearly('a', '0182', borderline), ...others.flatMap((id) => yearly(id, '0182', FLAT))]
			)
		);
		expect(many.signals).toEqual([]);
		expect(many.comparisons).toBe(20);
	});

	test('answers that have become worse are found; too few answers are not compared', () => {
		const answers = (id: string, base: number) => [row(id, '0182', 2020, 0.2, base), row(id, '0182', 2022, 0.35, base)];
		const { signals, unanswerable } = screen(
			material(
				[indicator('oro', 'share'), indicator('liten', 'share')],
				[...answers('oro', 900), ...answers('liten', 40)]
			)
		);
		expect(signals.map((one) => one.indicator.id)).toEqual(['oro']);
		expect(unanswerable).toBe(1);
	});

	test('work that is only counted is not screened', () => {
		const { indicators } = screen(material([indicator('pass', 'count', 'production')], yearly('pass', '0182', RISING)));
		expect(indicators).toBe(0);
	});
});
