import type { Reading } from '../../model/indicator.ts';
import type { Grain } from '../../model/period.ts';
import { effectPageText, type EffectScale } from '../../text/effect-page.ts';
import { formatNumber, formatPeriod } from '../../text/format.ts';
import { verdictText } from '../../text/verdicts.ts';
import type { EffectAssessment } from './assess-effect.ts';
import { standingOf, type AreaChange, type EffectOutcome, type Standing } from './effect-outcome.ts';
import type { EffectCase } from './question-of-rows.ts';
import type { SensitivityRow, Variant } from './sensitivity.ts';

/** What the sentences need to name. */
export type EffectNames = {
	/** The indicator's reading, which tells what else may have changed. */
	reading: Reading;
	/** Reported crime: what is reported is not what happens. */
	isReported: boolean;
	/** Titles of other activities that aimed at the same at the same time. */
	others: readonly string[];
	nameOf: (areaCode: string) => string;
};

/** A row of a table and of a chart: `change` is the estimate with its limits in words, '' where there is none. */
export type WordedRow = {
	name: string;
	isMain: boolean;
	change: string;
	cells: string[];
	estimate: number | null;
	low: number | null;
	high: number | null;
};

/** An outcome in Swedish: what a page, a slide and a document say of it. */
export type EffectWords = {
	standing: Standing;
	headline: string;
	meaning: string;
	/** What would be enough, where the question is refused; else ''. */
	refusal: string;
	/** The change with its limits; '' where there is none. */
	change: string;
	isCompared: boolean;
	counts: string;
	against: string;
	certain: string[];
	notExcluded: string[];
	scale: EffectScale;
	/** The answer itself, as the first row of the other ways to give it. */
	main: WordedRow;
	areas: WordedRow[];
	sensitivity: WordedRow[];
	holds: string;
	neighbours: string;
};

const text = effectPageText;
/** Below this many events on either side a change in per cent says more than the counts can bear. */
const FEWEST_FOR_PERCENT = 10;

/** The outcome in words. Nothing is said that the verdict does not bear. */
export function effectWords(outcome: EffectOutcome, names: EffectNames): EffectWords {
	const { assessment, asked, sensitivity } = outcome;
	const { verdict, scale, comparison, strength, n, expectation } = assessment;
	const isCompared = strength >= 2 && comparison.areas > 0;
	const change = changeText(assessment, scale, n);
	return {
		standing: standingOf(verdict),
		...verdictText.verdict[verdict],
		refusal: refusalText(assessment, asked),
		change,
		isCompared,
		counts: countsOf(outcome),
		against: expectation === null ? '' : text.against[expectation],
		certain: certainOf(assessment, change),
		notExcluded: notExcludedOf(outcome, names),
		scale,
		main: {
			name: text.sensitivity.main,
			isMain: true,
			change,
			cells: [change, verdictText.verdict[verdict].headline],
			estimate: assessment.estimate,
			low: assessment.low,
			high: assessment.high
		},
		areas: outcome.areas.map((one) => areaRow(one, scale, names)),
		sensitivity: sensitivity.map((row) => sensitivityRow(row, asked.grain, names)),
		holds: holdsText(outcome),
		neighbours: neighboursText(outcome)
	};
}

type Limited = { estimate: number | null; low: number | null; high: number | null };

/** «−23 % (−35 till −9 %)», or a ratio where the counts are few; '' without an estimate. */
export function changeText(
	{ estimate, low, high }: Limited,
	scale: EffectScale,
	n: { before: number; after: number }
): string {
	if (estimate === null || low === null || high === null) return '';
	const inPercent = Math.min(n.before, n.after) >= FEWEST_FOR_PERCENT;
	return text.change({ estimate, low, high }, scale, inPercent || scale === 'ratio-per-year');
}

function countsOf({ assessment, periods, asked }: EffectOutcome): string {
	const { before, after } = assessment.n;
	if (asked.question.measure === 'survey') return text.answer.answers(before, after);
	if (periods === null) return '';
	const length = (count: number) => verdictText.periods(count, asked.grain);
	return text.answer.counts(before, after, length(periods.before), length(periods.after));
}

function certainOf({ scale, mde, comparison, strength, cautions, low }: EffectAssessment, change: string): string[] {
	if (change === '') return [verdictText.strength[strength]];
	const words = text.certain;
	const { trendBefore, placeboP, datesP, areas } = comparison;
	const seen =
		low === null ? [] : [mde === null ? words.mdeNone : scale === 'share' ? words.mdeShare(mde) : words.mde(1 - mde)];
	return [
		words.interval(change),
		...seen,
		...(trendBefore ? [words.trend(trendBefore, cautions.includes('olika-utveckling-fore'))] : []),
		...(placeboP === null ? [] : [words.placebo(placeboP, areas)]),
		...(datesP === null ? [] : [words.dates(datesP)]),
		verdictText.strength[strength]
	];
}

function notExcludedOf(
	{ assessment, peakBefore }: EffectOutcome,
	{ reading, isReported, others }: EffectNames
): string[] {
	const words = text.excluded;
	const cautions = assessment.cautions
		.filter((caution) => caution !== 'flera-insatser-samtidigt' || others.length === 0)
		.map((caution) => verdictText.caution[caution]);
	return [
		...cautions,
		...(peakBefore && assessment.cautions.includes('risk-regression-mot-medelvardet') ? [words.peak] : []),
		...(others.length > 0 ? [words.others(others)] : []),
		...(reading === 'activity-driven' ? [words.effort] : []),
		...(reading === 'survey' ? [words.survey] : isReported ? [words.reporting] : [words.incidents]),
		words.elsewhere
	];
}

function areaRow(one: AreaChange, scale: EffectScale, { nameOf }: EffectNames): WordedRow {
	const change = changeText(one, scale, one);
	return {
		name: nameOf(one.areaCode),
		isMain: one.isSubject,
		change,
		cells: [formatNumber(one.before), formatNumber(one.after), change === '' ? text.areas.unknown : change],
		estimate: one.estimate,
		low: one.low,
		high: one.high
	};
}

function sensitivityRow({ variant, assessment }: SensitivityRow, grain: Grain, names: EffectNames): WordedRow {
	const { estimate, low, high, scale, n, verdict } = assessment;
	const change = changeText(assessment, scale, n);
	return {
		name: wayOf(variant, grain, names),
		isMain: false,
		change,
		cells: [change, verdictText.verdict[verdict].headline],
		estimate,
		low,
		high
	};
}

function wayOf(variant: Variant, grain: Grain, { nameOf }: EffectNames): string {
	const { ways } = text.sensitivity;
	switch (variant.kind) {
		case 'alone':
			return ways.alone;
		case 'shorter':
		case 'earlier-start':
		case 'later-start':
			return ways[variant.kind](variant.months);
		case 'without-highest':
			return ways['without-highest'](formatPeriod({ start: variant.period, grain }));
		case 'without-area':
			return ways['without-area'](nameOf(variant.areaCode));
		case 'other-areas':
			return ways['other-areas'](variant.areaCodes.map(nameOf));
	}
}

function holdsText({ sensitivity, differing }: EffectOutcome): string {
	if (sensitivity.length === 0) return '';
	const words = text.sensitivity;
	return differing === 0 ? words.holds(sensitivity.length) : words.breaks(differing, sensitivity.length);
}

function neighboursText({ neighbours }: EffectOutcome): string {
	if (neighbours === null) return '';
	const change = changeText(neighbours, 'ratio', neighbours.n);
	return neighbours.sign === 'undecided' ? text.neighbours.undecided : text.neighbours[neighbours.sign](change);
}

/** Why nothing is said of an assessment, with what would be enough; '' where something is. */
export function refusalText({ refused, scale }: EffectAssessment, { grain, starts }: EffectCase): string {
	if (refused === null) return '';
	const { fromPeriod } = refused.enough;
	const usableFrom = fromPeriod === undefined ? null : (starts[fromPeriod] ?? null);
	return verdictText.refusal(refused.reason, refused.enough, { grain, usableFrom, isShare: scale === 'share' });
}
