import { describe, expect, test } from 'vitest';
import type { KnownChange } from '../../model/claim-finding.ts';
import type { Verdict } from '../../model/verdict.ts';
import { guardClaims, type GuardMeasure } from './claim-guard.ts';

const known = (verdict: Verdict, more: Partial<KnownChange> = {}): KnownChange => ({
	verdict,
	scale: 'ratio',
	estimate: 0.7,
	low: 0.55,
	high: 0.9,
	n: { before: 120, after: 84 },
	refused: null,
	since: '2024-01-01',
	last: null,
	...more
});
const klotter = (own: KnownChange | null, more: Partial<GuardMeasure> = {}): GuardMeasure => ({
	id: 'lokala.klotter',
	name: 'Klotter (lokala händelser)',
	polarity: 'lower',
	kind: 'count',
	reading: 'effect',
	area: { code: '0182-fisksatra', name: 'Fisksätra' },
	askedArea: null,
	own,
	compared: null,
	...more
});
const areas = [
	{ code: '0182-fisksatra', name: 'Fisksätra' },
	{ code: '0182-orminge', name: 'Orminge' },
	{ code: '0182', name: 'Nacka' }
];
const keysOf = (text: string, ...measures: GuardMeasure[]) =>
	guardClaims(text, { measures, areas }).map(({ kind, why, isSupported }) => `${kind} ${why.key} ${isSupported}`);
const FELL = 'Klottret har minskat.';

describe('a sentence about a change', () => {
	test.each<[Verdict, string]>([
		['minskning-i-omradet', 'change supported true'],
		['okning-i-omradet', 'change opposite false'],
		['ingen-saker-forandring', 'change not-certain false'],
		['ingen-storre-forandring', 'change unchanged false'],
		['underlaget-racker-inte', 'change cannot-know false'],
		['seriebrott', 'change cannot-know false'],
		['dold', 'change cannot-know false']
	])('that it fell, where the verdict is %s, is %s', (verdict, told) => {
		expect(keysOf(FELL, klotter(known(verdict)))).toEqual([told]);
	});
	test('that all is as before is borne out by nothing less than a narrow interval', () => {
		const same = 'Klottret är oförändrat.';
		expect(keysOf(same, klotter(known('ingen-storre-forandring')))).toEqual(['change supported true']);
		expect(keysOf(same, klotter(known('ingen-saker-forandring')))).toEqual(['change not-certain false']);
		expect(keysOf(same, klotter(known('minskning-i-omradet')))).toEqual(['change opposite false']);
	});
	test('told in per cent where a number is below ten says too much', () => {
		const few = known('minskning-i-omradet', { n: { before: 30, after: 8 } });
		expect(keysOf('Klottret har minskat med 73 procent.', klotter(few))).toEqual(['percentage few-for-percent false']);
		expect(keysOf(FELL, klotter(few))).toEqual(['change supported true']);
	});
	test('without figures it cannot be known', () => {
		expect(keysOf(FELL, klotter(null))).toEqual(['change no-figures false']);
	});
	test('of two measures that the word stands for, the one with figures is told of', () => {
		const reported = klotter(null, { id: 'brott.klotter', name: 'Klotter' });
		expect(keysOf(FELL, reported, klotter(known('minskning-i-omradet')))).toEqual(['change supported true']);
		expect(keysOf(FELL, reported, klotter(known('ingen-saker-forandring')))).toEqual(['change not-certain false']);
	});
});

describe('the area', () => {
	test('figures of the municipality do not bear out a sentence about a part of it', () => {
		const wider = klotter(known('minskning-i-omradet'), {
			area: { code: '0182', name: 'Nacka' },
			askedArea: 'Fisksätra'
		});
		expect(keysOf(FELL, wider)).toEqual(['change other-area false']);
		expect(keysOf('Klottret i Nacka har minskat.', wider)).toEqual(['change supported true']);
	});
	test('an area that is named and has no figures here is another', () => {
		const [found] = guardClaims('Klottret i Orminge har minskat.', {
			measures: [klotter(known('minskning-i-omradet'))],
			areas
		});
		expect(found?.why).toMatchObject({ key: 'other-area', areaName: 'Fisksätra', askedArea: 'Orminge' });
	});
});

describe('a cause', () => {
	const CAUSE = 'Tack vare saneringen har klottret minskat.';
	const own = known('minskning-i-omradet');
	test.each<[Verdict | null, string]>([
		[null, 'effect no-comparison false'],
		['minskning-i-omradet', 'effect no-comparison false'],
		['ingen-saker-forandring', 'effect compared-not-certain false'],
		['minskning-mer-an-jamforelse', 'effect compared-only false'],
		['okning-mer-an-jamforelse', 'effect opposite false'],
		['minskning-starkare-stod', 'effect supported true']
	])('where the comparison says %s is %s', (verdict, told) => {
		expect(keysOf(CAUSE, klotter(own, { compared: verdict && known(verdict) }))).toEqual([told]);
	});
	test('that an activity has had effect is of its one measure, and of none where it has several', () => {
		expect(keysOf('Insatsen har haft effekt.', klotter(own))).toEqual(['effect no-comparison false']);
		const other = klotter(own, { id: 'lokala.brand', name: 'Bränder' });
		expect(keysOf('Insatsen har haft effekt.', klotter(own), other)).toEqual(['effect unnamed false']);
	});
	test('a comparison with other areas is borne out by one', () => {
		const text = 'Klottret har minskat mer än i andra områden.';
		expect(keysOf(text, klotter(own))).toEqual(['comparison no-comparison false']);
		expect(keysOf(text, klotter(own, { compared: known('minskning-mer-an-jamforelse') }))).toEqual([
			'comparison supported true'
		]);
	});
});
