import { expect, test } from 'vitest';
import type { Figure } from '../../model/figure.ts';
import type { EffectAssessment } from '../effect/assess-effect.ts';
import { effectStatements, figureMessage, figureStatements, sinceDecision, type Answered } from './statements.ts';

const answered = (change: Partial<EffectAssessment>): Answered => ({
	asked: {
		question: { measure: 'count', grain: 'month', first: 1, counts: [], start: null, excluded: [], preliminary: [], hidden: false, breaks: [], comparison: [], chosenFor: null, overlapping: false, expectation: null }, // prettier-ignore
		grain: 'month',
		starts: ['2019-01-01', '2019-02-01'],
		used: []
	},
	assessment: {
		method: 'x',
		verdict: 'minskning-i-omradet',
		strength: 1,
		scale: 'ratio',
		estimate: 0.8,
		low: 0.7,
		high: 0.9,
		p: 0.01,
		mde: null,
		n: { before: 100, after: 80 },
		comparison: { areas: 0, placeboP: null, datesP: null, trendBefore: null },
		cautions: [],
		refused: null,
		expectation: null,
		...change
	}
});
const point = (start: string, value: number) => ({
	start,
	end: start.replace('-01', '-28'),
	value,
	base: null,
	low: null,
	high: null,
	status: 'final' as const,
	missing: null,
	source: null
});
const figure: Figure = {
	id: 'f',
	indicatorId: 'lokala.klotter',
	indicatorName: 'Klotter (lokala händelser)',
	kind: 'count',
	unit: 'lokala händelser',
	reading: 'effect',
	publisher: '',
	caveat: '',
	definition: '',
	rate: false,
	impliedPopulation: false,
	estimatedIntervals: false,
	series: [
		{
			areaCode: 'a',
			areaName: 'Orminge',
			role: 'subject',
			grain: 'month',
			points: [point('2025-01-01', 5), point('2025-02-01', 30)],
			rolling: [],
			expected: {
				from: '2019-01-01',
				to: '2024-12-31',
				months: ['2025-01-01', '2025-02-01'].map((start) => ({ start, end: start, low: 2, high: 12 }))
			}
		}
	],
	activities: [],
	breaks: [],
	sources: [],
	from: '2025-01-01',
	to: '2025-12-31',
	scaleTo: null,
	simulated: false
};
const measured = { reading: 'effect', isReported: false } as const;

test('a change that can be seen is told with its limits, and that its cause is not known', () => {
	const { see, cannotSee, cannotKnow } = figureStatements(figure, answered({}), measured);
	expect(see[0]).toBe('En minskning sedan 2019: −20\u00a0% (−30\u00a0% till −10\u00a0%).');
	expect(see[1]).toBe('Att februari 2025 (30, väntat 2–12) ligger utanför det väntade.');
	expect(cannotSee).toEqual([]);
	expect(cannotKnow[0]).toBe('Vad det beror på.');
	expect(figureMessage(figure, answered({}))).toBe('Klotter i Orminge har minskat sedan 2019');
});

test('what lies within chance is not called a change', () => {
	const unsure = answered({ verdict: 'ingen-saker-forandring', low: 0.6, high: 1.1, mde: 0.62 });
	const { see, cannotSee } = sinceDecision(unsure);
	expect(see).toEqual([]);
	expect(cannotSee[0]).toMatch(
		/^Någon säker förändring sedan beslutet\. .* En minskning på minst 38\u00a0% hade synts\.$/
	);
	expect(figureMessage(figure, unsure)).toBe('Klotter i Orminge: ingen säker förändring sedan 2019');
});

test('an effect is never said without what else it may be', () => {
	const found = answered({ verdict: 'minskning-starkare-stod', expectation: 'as-expected' });
	expect(effectStatements(found, false).cannotKnow).toEqual(['Om det är arbetet som har haft betydelse. Annat kan ha hänt samtidigt.']); // prettier-ignore
	expect(effectStatements(found, true).cannotKnow[0]).toMatch(/flera aktiviteter/);
	expect(effectStatements(found, false).see[1]).toBe('Siffrorna är förenliga med den väntade ändringen.');
});

test('a refusal says what would be enough', () => {
	const refused = { reason: 'events-too-few', enough: { events: 20 } } as const;
	const few = answered({ verdict: 'underlaget-racker-inte', estimate: null, low: null, high: null, refused });
	expect(sinceDecision(few)).toMatchObject({ see: [], cannotSee: [] });
	expect(sinceDecision(few).cannotKnow[0]).toMatch(/^Om något har ändrats sedan beslutet\. .*minst 20 /);
});
