import { THRESHOLDS } from '../../stats/thresholds.ts';
import { countCautions } from './cautions.ts';
import type { CountFacts, EffectFacts, SurveyFacts } from './effect-facts.ts';
import type { BaseMethod, MethodPlan } from './method-plan.ts';
import { refusal, type Refusal } from './refusal.ts';
import { countStrength } from './strength.ts';
import type { Caution, Verdict } from '../../model/verdict.ts';

/**
 * Which method applies to what is known, or why none does. **Source**: the project's decision tree; limits in `THRESHOLDS`.
 */
export function chooseMethod(facts: EffectFacts): MethodPlan {
	if (facts.suppressed) return said('dold', refusal('hidden'));
	if (facts.breakInWindow) return said('seriebrott', refusal('series-break'));
	return facts.measure === 'survey' ? surveyMethod(facts) : countMethod(facts);
}

function surveyMethod({ n, weights = false, comparisonAreas = 0 }: SurveyFacts): MethodPlan {
	const fewest = Math.min(...n);
	const few: Caution[] = fewest < THRESHOLDS.surveyComparison ? ['fa-svar'] : [];
	if (n.length === 0 || fewest < THRESHOLDS.surveyRespondents)
		return said('for-fa-svar', refusal('answers-too-few', { answers: THRESHOLDS.surveyRespondents }));
	if (n.length < 2 || few.length > 0) {
		const enough = { waves: 2, answers: THRESHOLDS.surveyComparison };
		return { ...said('nulage-ej-forandring', refusal('one-wave', enough)), base: 'wilson-only', cautions: few };
	}
	return {
		base: weights ? 'newcombe-deff' : 'newcombe-assumed-deff',
		comparison: comparisonAreas > 0 ? 'did' : 'none',
		verdict: 'test',
		strength: comparisonAreas > 0 ? 2 : 1,
		cautions: weights ? [] : ['antagen-designeffekt'],
		refused: null
	};
}

function countMethod(facts: CountFacts): MethodPlan {
	// Nothing has come after the start yet: that is no question of a trend.
	if (facts.asksChange && facts.nPost === 0) {
		const tooFew = changeMethod(facts);
		if (typeof tooFew === 'object') return tooLittle(tooFew);
	}
	const total = facts.totalPre + facts.totalPost;
	if (total < THRESHOLDS.eventsAtAll)
		return tooLittle(refusal('events-impossible', { events: THRESHOLDS.eventsForVerdict }));
	if (total < THRESHOLDS.eventsForVerdict) {
		return {
			...tooLittle(refusal('events-too-few', { events: THRESHOLDS.eventsForVerdict })),
			base: 'exact-conditional-display-only',
			cautions: ['mycket-fa-handelser']
		};
	}
	const found = facts.nPost === 0 ? trendMethod(facts) : changeMethod(facts);
	if (typeof found === 'object') return tooLittle(found);
	const areas = facts.nPost === 0 ? 0 : (facts.comparisonAreas ?? 0);
	return {
		base: found,
		comparison:
			areas === 0 ? 'none' : areas < THRESHOLDS.placeboAreas ? 'ratio-of-rate-ratios' : 'ratio-of-rate-ratios+placebo',
		verdict: 'test',
		strength: countStrength(found, facts),
		cautions: countCautions(found, facts),
		refused: null
	};
}

function trendMethod({ periodicity, nPre }: CountFacts): BaseMethod | Refusal {
	const { trendYears, trendYearsForModel } = THRESHOLDS;
	if (periodicity === 'year') {
		if (nPre < trendYears) return refusal('years-too-few', { years: trendYears });
		return nPre < trendYearsForModel ? 'mann-kendall+sen' : 'quasipoisson-slope';
	}
	const perYear = periodicity === 'month' ? 12 : 4;
	const { trendWholeYears } = THRESHOLDS;
	return nPre < trendWholeYears * perYear
		? refusal('years-too-few', { years: trendWholeYears })
		: 'quasipoisson-slope+season';
}

function changeMethod({ periodicity, nPre, nPost, meanPre }: CountFacts): BaseMethod | Refusal {
	const limits = THRESHOLDS;
	const holds = (before: number, after: number) => nPre >= before && nPost >= after;
	const needs = (before: number, after: number) =>
		refusal('periods-too-few', { periodsBefore: before, periodsAfter: after });
	if (periodicity === 'month') {
		if (holds(limits.monthsBefore, limits.monthsAfter) && meanPre >= limits.meanPerMonth)
			return 'its-quasipoisson-monthly';
		if (holds(3 * limits.quartersBefore, 3 * limits.quartersAfter) && 3 * meanPre >= limits.meanPerQuarter)
			return 'its-quasipoisson-quarterly(aggregated)';
		const [before, after] = [limits.sameSeasonMonthsBefore, limits.sameSeasonMonthsAfter];
		return holds(before, after) ? 'same-season-rate-ratio' : needs(before, after);
	}
	if (periodicity === 'quarter') {
		if (holds(limits.quartersBefore, limits.quartersAfter) && meanPre >= limits.meanPerQuarter)
			return 'its-quasipoisson-quarterly';
		const [before, after] = [limits.sameSeasonQuartersBefore, limits.sameSeasonQuartersAfter];
		return holds(before, after) ? 'same-season-rate-ratio' : needs(before, after);
	}
	if (holds(limits.yearsBefore, 1)) return 'prediction-interval';
	return holds(1, 1) ? 'two-period-rate-ratio' : needs(1, 1);
}

function said(verdict: Verdict, refused: Refusal): MethodPlan {
	return { base: 'none', comparison: 'none', verdict, strength: 0, cautions: [], refused };
}

function tooLittle(refused: Refusal): MethodPlan {
	return said('underlaget-racker-inte', refused);
}
