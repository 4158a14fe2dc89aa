import { describe, expect, test } from 'vitest';
import type { ClaimFinding, GuardReason, KnownChange } from '#lib/model/claim-finding.ts';
import { VERDICTS } from '#lib/model/verdict.ts';
import { claimGuardText } from './claim-guard.ts';

const change = (more: Partial<KnownChange> = {}): KnownChange => ({
	verdict: 'minskning-i-omradet',
	scale: 'ratio',
	estimate: 0.7,
	low: 0.55,
	high: 0.9,
	n: { before: 120, after: 84 },
	refused: null,
	since: '2024-03-01',
	last: { start: '2025-12-01', grain: 'month' },
	...more
});
const finding = (key: GuardReason, known: KnownChange | null, start = 0): ClaimFinding => ({
	start,
	end: start + 10,
	sentence: 'Klottret har minskat.',
	mark: { start, end: start + 5 },
	kind: 'change',
	indicatorId: 'lokala.klotter',
	areaCode: '0182',
	verdictKey: known?.verdict ?? null,
	isSupported: key === 'supported',
	why: {
		key,
		measure: { name: 'Klotter', kind: 'count', isEffort: false },
		areaName: 'Nacka',
		askedArea: null,
		change: known
	}
});
const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const suggested = (key: GuardReason, known: KnownChange | null) =>
	plain(claimGuardText.tell([finding(key, known)])[0]?.suggestion);

describe('a softer sentence', () => {
	test('has the numbers, the interval and what cannot be said', () => {
		expect(suggested('no-comparison', change())).toBe(
			'Klotter i Nacka har minskat efter den 1 mars 2024 till och med december 2025, jämfört med före: −30 % (95 % osäkerhet: −45 till −10 %). Vad det beror på går inte att säga utan jämförelse med andra områden.'
		);
	});
	test('never says effekt or proves anything, and never better or worse', () => {
		const keys: GuardReason[] = ['opposite', 'cannot-know', 'no-comparison', 'compared-only', 'unnamed', 'no-figures'];
		const all = keys.flatMap((key) => VERDICTS.map((verdict) => suggested(key, change({ verdict }))));
		expect(all.join(' ')).not.toMatch(/effekt|bevis|bättre|sämre|undefined/i);
	});
	test('of a hidden number has no number at all, nor a direction', () => {
		const hidden = suggested('cannot-know', change({ verdict: 'dold' }));
		expect(hidden).not.toMatch(/\d|minskat|ökat/);
	});
	test('of few events has no per cent', () => {
		expect(suggested('few-for-percent', change({ n: { before: 30, after: 8 } }))).not.toContain('%');
	});
	test('of a sentence with two statements tells of both', () => {
		const [one, two] = claimGuardText.tell([
			finding('supported', change()),
			{ ...finding('not-certain', change({ verdict: 'ingen-saker-forandring', estimate: 1, high: 1.2 })) }
		]);
		expect(one?.suggestion).toBeNull();
		expect(plain(two?.suggestion)).toMatch(/har minskat.*ingen säker förändring/);
	});
});
