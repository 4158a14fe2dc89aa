import { isRefused } from '../../stats/refused.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { chooseMethod } from './choose-method.ts';
import { methodName, type MethodPlan } from './method-plan.ts';
import { comparedChange, type ComparedChange } from './compared-change.ts';
import { decideVerdict } from './decide-verdict.ts';
import type { CountQuestion, EffectQuestion, SurveyQuestion } from './effect-question.ts';
import { expectationHolds } from './expectation-holds.ts';
import { ownChange, type ChangeEstimate } from './own-change.ts';
import { hasBaseline, prepareSeries, type PreparedSeries } from './prepared-series.ts';
import { refusal, type Refusal } from './refusal.ts';
import { restsOnFew } from './rests-on-few.ts';
import { surveyChange } from './survey-change.ts';
import type { AgainstExpectation, Caution, Strength, Verdict } from '../../model/verdict.ts';

/** What can be said of a change, and what cannot; numbers are null where the verdict needs none. */
export type EffectAssessment = {
	method: string;
	verdict: Verdict;
	strength: Strength;
	/** What `estimate`, its limits and `mde` are: after/before, after/before per year, or a difference of shares. */
	scale: 'ratio' | 'ratio-per-year' | 'share';
	estimate: number | null;
	low: number | null;
	high: number | null;
	p: number | null;
	/** Smallest fall that would have been seen, as a ratio or (for shares) a positive difference; null where none would, or none was sought. */
	mde: number | null;
	/** Events, or respondents, that the verdict rests on. */
	n: { before: number; after: number };
	/**
	 * Comparison areas used, the shares of areas and of earlier dates that look at least as changed (null where there are too few), and
	 * growth per year beside them before the start.
	 */
	comparison: { areas: number } & BesideOthers;
	cautions: Caution[];
	refused: Refusal | null;
	/** Against what was written down beforehand; null where nothing was. */
	expectation: AgainstExpectation | null;
};

/** What the comparison areas tell; null where there are none, or too few. */
type BesideOthers = Pick<ComparedChange, 'placeboP' | 'datesP' | 'trendBefore'>;

/** An assessment's numbers before they are judged. */
export type Estimated = {
	plan: MethodPlan;
	change: (ChangeEstimate & BesideOthers) | null;
	/** The change is gone without the few periods that speak most for it. */
	restsOnFew: boolean;
	scale: EffectAssessment['scale'];
	n: EffectAssessment['n'];
	areas: number;
	/** The share before, which a smallest change in points is set against. */
	shareBefore: number | null;
	question: EffectQuestion;
};

/**
 * What can be said of a change in one indicator in one area. **Unit**: see {@link EffectAssessment}. **Source**: the project's decision
 * tree, with the methods it names. **Assumes** what they do; `cautions` tells what could not be met. **Errors**: none: what cannot be
 * answered is refused with what would be enough.
 */
export function assessEffect(question: EffectQuestion): EffectAssessment {
	return judgeEstimate(estimateEffect(question));
}

/** The method and its numbers, not yet judged: for those shown together, see `assessTogether`. */
export function estimateEffect(question: EffectQuestion): Estimated {
	return question.measure === 'survey' ? estimateSurvey(question) : estimateCounts(question);
}

/** The verdict on an estimate; `isFinding` is false where it does not hold among all shown together. */
export function judgeEstimate(estimated: Estimated, isFinding = true): EffectAssessment {
	const { plan, change, restsOnFew: isPeak, scale, n, areas, shareBefore, question } = estimated;
	const mde = change?.mde ?? null;
	const mdeRR = mde === null || scale !== 'share' ? mde : Math.max(0, 1 - mde / (shareBefore ?? NaN));
	const verdict =
		plan.verdict !== 'test'
			? plan.verdict
			: decideVerdict({
					lower: change?.low ?? null,
					upper: change?.high ?? null,
					strength: plan.strength,
					placeboP: change?.placeboP ?? null,
					bhRejected: isFinding && !isPeak,
					mdeRR,
					scale: scale === 'share' ? 'share' : 'ratio'
				});
	const isUncertain = plan.verdict === 'test' && verdict === 'underlaget-racker-inte' && plan.refused === null;
	return {
		method: methodName(plan),
		verdict,
		strength: plan.strength,
		scale,
		estimate: change?.estimate ?? null,
		low: change?.low ?? null,
		high: change?.high ?? null,
		p: change?.p ?? null,
		mde,
		n,
		comparison: {
			areas,
			placeboP: change?.placeboP ?? null,
			datesP: change?.datesP ?? null,
			trendBefore: change?.trendBefore ?? null
		},
		cautions: [
			...plan.cautions,
			...(isPeak ? (['enstaka-perioder'] as const) : []),
			...(isAutocorrelated(change) ? (['autokorrelation'] as const) : [])
		],
		refused: isUncertain ? refusal('too-uncertain', { smallestChange: mde }) : plan.refused,
		expectation: change && question.expectation ? expectationHolds(question.expectation, change, scale) : null
	};
}

const NO_OTHERS: BesideOthers = { placeboP: null, datesP: null, trendBefore: null };

function estimateCounts(question: CountQuestion): Estimated {
	const { series, facts } = prepareSeries(question);
	const n = { before: facts.totalPre, after: facts.totalPost };
	const scale = question.start === null ? 'ratio-per-year' : 'ratio';
	const estimated = { scale, n, areas: 0, shareBefore: null, restsOnFew: false, question } as const;
	const plan = chooseMethod(facts);
	if (plan.verdict !== 'test') return { ...estimated, plan: withIndex(plan, question), change: null };
	if (facts.selectedBecauseHigh && !hasBaseline(series)) {
		const enough = { years: THRESHOLDS.baselineYearsWhereChosen };
		return { ...estimated, plan: refusedPlan(plan, refusal('chosen-for-high-counts', enough)), change: null };
	}
	const beside = (one: PreparedSeries) => comparedChange(plan.base, one);
	const alone = (one: PreparedSeries) => ownChange(plan.base, one);
	const compared = plan.comparison === 'none' ? null : beside(series);
	if (compared !== null && !isRefused(compared) && !compared.unlikeBefore) {
		const isPeak = restsOnFew(series, compared, beside);
		return { ...estimated, plan, change: compared, restsOnFew: isPeak, areas: series.areas.length };
	}
	// Without a comparison that can be used the area is judged alone.
	const own = alone(series);
	if (isRefused(own)) return { ...estimated, plan: unanswered(plan, series.levels), change: null };
	const judged = { ...estimated, restsOnFew: restsOnFew(series, own, alone) };
	if (compared === null) return { ...judged, plan, change: { ...own, ...NO_OTHERS } };
	if (isRefused(compared))
		return { ...judged, plan: chooseMethod({ ...facts, comparisonAreas: 0 }), change: { ...own, ...NO_OTHERS } };
	return {
		...judged,
		plan: chooseMethod({ ...facts, preTrendDiffers: true }),
		change: { ...own, placeboP: compared.placeboP, datesP: compared.datesP, trendBefore: compared.trendBefore },
		areas: series.areas.length
	};
}

function estimateSurvey(question: SurveyQuestion): Estimated {
	const { waves, comparison = [], hidden, breakBetween } = question;
	const used = waves.slice(-2);
	const all = [...used, ...comparison.flatMap(({ before, after }) => [before, after])];
	const plan = chooseMethod({
		measure: 'survey',
		n: used.map(({ n }) => n),
		weights: all.every(({ effectiveN }) => effectiveN !== undefined),
		comparisonAreas: comparison.length,
		breakInWindow: breakBetween ?? false,
		suppressed: hidden ?? false
	});
	const [before, after] = used;
	const n = { before: before?.n ?? 0, after: after?.n ?? 0 };
	const estimated = {
		scale: 'share',
		n,
		areas: comparison.length,
		shareBefore: before?.share ?? null,
		restsOnFew: false,
		question
	} as const;
	if (plan.verdict !== 'test') return { ...estimated, plan, change: null };
	const found = surveyChange(question);
	return isRefused(found)
		? { ...estimated, plan: refusedPlan(plan, refusal('not-computable')), change: null }
		: { ...estimated, plan, change: { ...found, ...NO_OTHERS } };
}

/** A series break is refused with the first period after it. */
function withIndex(plan: MethodPlan, { breaks = [] }: CountQuestion): MethodPlan {
	if (plan.verdict !== 'seriebrott') return plan;
	const fromPeriod = Math.max(...breaks.filter(({ bridgeable }) => !bridgeable).map(({ at }) => at));
	return { ...plan, refused: refusal('series-break', { fromPeriod }) };
}

/** A bridgeable break that the method cannot bridge is a break; else the numbers gave no answer. */
function unanswered(plan: MethodPlan, levels: readonly number[]): MethodPlan {
	if (levels.length === 0) return refusedPlan(plan, refusal('not-computable'));
	const refused = refusal('series-break', { fromPeriod: Math.max(...levels) });
	return { ...plan, base: 'none', comparison: 'none', verdict: 'seriebrott', strength: 0, cautions: [], refused };
}

function refusedPlan(plan: MethodPlan, refused: Refusal): MethodPlan {
	return { ...plan, verdict: 'underlaget-racker-inte', strength: 0, refused };
}

function isAutocorrelated(change: ChangeEstimate | null): boolean {
	if (change === null) return false;
	const squared = change.inflation ** 2;
	return (squared - 1) / (squared + 1) >= THRESHOLDS.autocorrelationToTell;
}
