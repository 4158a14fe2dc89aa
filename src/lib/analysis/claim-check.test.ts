import { describe, expect, test } from 'vitest';
import type { Area } from '../model/area.ts';
import type { Indicator } from '../model/indicator.ts';
import type { StoredObservation } from '../model/observation.ts';
import { findClaims } from '../plan/claims/find-claims.ts';
import { checkClaim, type ClaimMaterial } from './claim-check.ts';

const area = (code: string, kind: Area['kind'], parentCode: string | null): Area => ({
	code,
	name: code,
	kind,
	parentCode,
	validFrom: null,
	validTo: null,
	successorCode: null
});
const kommun = area('0182', 'kommun', '01');
const county = area('01', 'län', null);

const indicator = (id: string, kind: Indicator['kind']): Indicator => ({
	id,
	name: id,
	kind,
	unit: '',
	parentId: null,
	publisher: '',
	polarity: 'none',
	reading: 'effect',
	finestAreaKind: 'kommun',
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

const yearly = (id: string, code: string, first: number, counts: readonly number[]) =>
	counts.map((count, index) => row(id, code, first + index, count));

function material(observations: readonly StoredObservation[], more: Partial<ClaimMaterial> = {}): ClaimMaterial {
	const counts = ['brott.klotter', 'brott.ran', 'brott.cykelstold', 'brott.narkotika', 'brott.bostadsinbrott'];
	return {
		area: kommun,
		wider: [county],
		indicators: [...counts.map((id) => indicator(id, 'count')), indicator('enkat.otrygg-kvall', 'share')],
		observations,
		populationOf: (areaCode, year) => ({
			areaCode,
			year,
			count: areaCode === '01' ? 2_000_000 : 100_000,
			implied: false
		}),
		breaks: [],
		madeOn: '2024-06-30',
		...more
	};
}

function verdictOf(sentence: string, given: ClaimMaterial) {
	const [claim] = findClaims(sentence);
	if (!claim) throw new Error(`no claim: ${sentence}`);
	const { verdict, reason, evidence } = checkClaim(claim, given);
	return { verdict, reason, kind: evidence?.kind ?? null };
}

describe('a claim of a change', () => {
	const rising = yearly('brott.klotter', '0182', 2016, [100, 118, 139, 160, 181, 204, 239, 270]);
	test('is supported by eight years that rise steadily', () => {
		expect(verdictOf('Klotter ökar i kommunen.', material(rising))).toEqual({
			verdict: 'supported',
			reason: null,
			kind: 'trend'
		});
	});
	test('is contradicted by the same years where it says that they fall', () => {
		expect(verdictOf('Klottret har minskat.', material(rising))).toMatchObject({ verdict: 'contradicted' });
	});
	test('is not decided by years that go up and down', () => {
		const noise = yearly('brott.klotter', '0182', 2016, [100, 140, 90, 150, 95, 145, 100, 130]);
		expect(verdictOf('Klotter ökar i kommunen.', material(noise))).toMatchObject({
			verdict: 'insufficient',
			reason: 'within-uncertainty'
		});
	});
	test('is not decided by five years, however they rise', () => {
		expect(verdictOf('Klotter ökar.', material(rising.slice(3)))).toMatchObject({ reason: 'too-few-years' });
	});
	test('is checked only against years that had passed when it was made', () => {
		expect(verdictOf('Klotter ökar.', material(rising, { madeOn: '2020-05-01' }))).toMatchObject({
			reason: 'too-few-years'
		});
		expect(verdictOf('Klotter ökar.', material(rising, { madeOn: '2015-05-01' }))).toMatchObject({
			verdict: 'uncheckable',
			reason: 'series-starts-later'
		});
	});
	test('is checked only after a break', () => {
		const breaks = [{ indicatorId: 'brott.*', areaCode: null, at: '2019-01-01', reason: '' }];
		expect(verdictOf('Klotter ökar.', material(rising, { breaks }))).toMatchObject({ reason: 'too-few-years' });
	});
	test('between two single years is set against how much the years usually vary: 100 to 115 says nothing', () => {
		const flat = yearly('brott.cykelstold', '0182', 2016, [105, 95, 110, 100, 98, 104, 100, 115]);
		expect(verdictOf('Cykelstölderna ökade mellan 2022 och 2023.', material(flat))).toEqual({
			verdict: 'insufficient',
			reason: 'within-uncertainty',
			kind: 'years'
		});
		const jump = yearly('brott.cykelstold', '0182', 2016, [105, 95, 110, 100, 98, 104, 100, 220]);
		expect(verdictOf('Cykelstölderna ökade mellan 2022 och 2023.', material(jump))).toMatchObject({ kind: 'years' });
	});
	test('that all is as before needs an interval close to no change, not just a test that finds none', () => {
		const few = yearly('brott.ran', '0182', 2016, [4, 6, 3, 5, 6, 4, 5, 4]);
		expect(verdictOf('Rånen ligger på samma nivå.', material(few))).toMatchObject({ verdict: 'insufficient' });
		const many = yearly('brott.ran', '0182', 2016, [4000, 4010, 3990, 4000, 4005, 3995, 4000, 4000]);
		expect(verdictOf('Rånen ligger på samma nivå.', material(many))).toMatchObject({ verdict: 'supported' });
	});
});

describe('a claim of a level', () => {
	const own = yearly('brott.ran', '0182', 2016, [60, 62, 58, 61, 60, 59, 62, 60]);
	test('is held against the county per inhabitant', () => {
		const whole = yearly('brott.ran', '01', 2016, [600, 610, 590, 600, 600, 600, 600, 600]);
		expect(verdictOf('Antalet rån är högt.', material([...own, ...whole]))).toEqual({
			verdict: 'supported',
			reason: null,
			kind: 'level'
		});
		expect(verdictOf('Kommunen har få rån jämfört med länet.', material([...own, ...whole]))).toMatchObject({
			verdict: 'contradicted'
		});
	});
	test('cannot be checked without a larger area', () => {
		expect(verdictOf('Antalet rån är högt.', material(own))).toMatchObject({ reason: 'no-reference' });
	});
});

describe('a claim of a survey', () => {
	const waves = [
		row('enkat.otrygg-kvall', '0182', 2020, 0.25, 900),
		row('enkat.otrygg-kvall', '0182', 2022, 0.35, 900)
	];
	test('is held against the wave before', () => {
		expect(verdictOf('Otryggheten har ökat.', material(waves))).toEqual({
			verdict: 'supported',
			reason: null,
			kind: 'waves'
		});
	});
	test('with forty answers is not decided', () => {
		const few = waves.map((one) => ({ ...one, base: 40 }));
		expect(verdictOf('Otryggheten har ökat.', material(few))).toMatchObject({ reason: 'too-few-answers' });
	});
	test('of a year without a survey cannot be checked', () => {
		expect(verdictOf('Enligt mätningen 2021 har otryggheten ökat.', material(waves))).toMatchObject({
			verdict: 'uncheckable',
			reason: 'not-that-year'
		});
	});
});

describe('a claim that cannot be checked says what is missing', () => {
	test('no public series', () => {
		expect(verdictOf('Skjutningarna har ökat.', material([]))).toMatchObject({ reason: 'no-series' });
	});
	test('a series, but none for this area', () => {
		expect(verdictOf('Klotter ökar.', material([]))).toMatchObject({ reason: 'no-figures-here' });
	});
	test('a ranking', () => {
		const rows = [row('enkat.otrygg-kvall', '0182', 2020, 0.25, 900)];
		expect(verdictOf('Otryggheten är störst i centrum.', material(rows))).toMatchObject({ reason: 'ranking' });
	});
});
