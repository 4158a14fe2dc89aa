import { expect, test } from 'vitest';
import type { Problem } from '../../model/report.ts';
import type { ToldAnalysis } from '../../model/told-analysis.ts';
import { linkedProblems } from './linked-problems.ts';

const analysis: ToldAnalysis = {
	id: 'a',
	title: 'Klotter i tunneln',
	area: { code: '0182', name: 'Nacka kommun' },
	indicator: { id: 'brott.klotter', name: 'Klotter' },
	what: '',
	where: '',
	when: '',
	who: '',
	causes: [],
	steps: [],
	activitiesWithoutCause: []
};
const problem = (analysisId: string | null): Problem => ({
	id: 'p',
	title: 'Klotter',
	indicatorId: null,
	analysisId,
	priority: 1,
	cells: { common: { weight: 'high', reason: 'Störst.' } },
	origin: 'own'
});

test('a problem that is the same as one that is analysed has its name and measure, and keeps its own judgements', () => {
	expect(linkedProblems([problem('a')], [analysis])).toEqual([
		{ ...problem('a'), title: 'Klotter i tunneln', indicatorId: 'brott.klotter' }
	]);
	expect(linkedProblems([problem(null)], [analysis])).toEqual([problem(null)]);
});

test('one whose analysis has been struck keeps its name, and is no link to nothing', () => {
	expect(linkedProblems([problem('a')], [])).toEqual([problem(null)]);
});
