import { expect, test } from 'vitest';
import type { RefusalReason } from '#lib/model/refusal.ts';
import { CAUTIONS, VERDICTS } from '#lib/model/verdict.ts';
import { verdictText } from './verdicts.ts';

const place = { grain: 'month', usableFrom: '2017-01-01', isShare: false } as const;

test('every headline says what can be seen, not seen or not known', () => {
	for (const verdict of VERDICTS) {
		expect(verdictText.verdict[verdict].headline).toMatch(/^Vi kan (se|inte se|inte veta)[ ,]/);
	}
});

test('the word effekt is used of no verdict, and nothing is said to be proved', () => {
	const all = [...VERDICTS.map((key) => verdictText.verdict[key]), ...CAUTIONS.map((key) => verdictText.caution[key])];
	expect(JSON.stringify(all).replaceAll('designeffekt', '')).not.toMatch(/effekt|bevis/i);
});

test('a refusal says what would be enough', () => {
	const said = (reason: RefusalReason, enough = {}) =>
		verdictText.refusal(reason, enough, place).replaceAll('\u00a0', ' ');
	expect(said('events-too-few', { events: 20 })).toContain('minst 20');
	expect(said('periods-too-few', { periodsBefore: 12, periodsAfter: 1 })).toContain(
		'12 månader före och 1 månad efter'
	);
	expect(said('series-break')).toContain('1 januari 2017');
	expect(said('too-uncertain', { smallestChange: 0.35 })).toContain('minst 65 %');
	expect(said('too-uncertain', { smallestChange: null })).toContain('upphört helt');
	expect(verdictText.refusal('too-uncertain', { smallestChange: 0.1 }, { ...place, isShare: true })).toContain(
		'10 procentenheter'
	);
});
