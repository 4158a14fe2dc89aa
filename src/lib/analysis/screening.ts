import type { Area } from '../model/area.ts';
import type { Indicator } from '../model/indicator.ts';
import type { StoredObservation } from '../model/observation.ts';
import { benjaminiHochberg } from '../stats/multiple-comparisons.ts';
import { breaksConcerning, type Break } from './series-breaks.ts';
import { ASSUMED_DISPERSION, levelAgainst, type LevelComparison } from './level-comparison.ts';
import type { PopulationLookup } from './rates.ts';
import { waveAgainst, waveChange, type SurveyComparison } from './survey-comparison.ts';
import { yearCounts } from './year-counts.ts';
import { yearTrend, type YearTrend } from './year-trend.ts';

/** What an area's figures are screened with. `wider` are the areas that hold it, nearest first. `today` is an ISO date. */
export type ScreeningMaterial = {
	area: Area;
	wider: readonly Area[];
	indicators: readonly Indicator[];
	observations: readonly StoredObservation[];
	populationOf: PopulationLookup;
	breaks: readonly Break[];
	today: string;
};

export type Signal = { indicator: Indicator } & (
	| { kind: 'rising'; trend: YearTrend }
	| { kind: 'high'; comparison: LevelComparison; reference: Area }
	| { kind: 'worse-answers'; comparison: SurveyComparison }
	| { kind: 'worse-than'; comparison: SurveyComparison; reference: Area }
);

/** `comparisons` were made of `indicators`; of `unanswerable` indicators the figures were too few for any. */
export type Screening = {
	signals: readonly Signal[];
	comparisons: number;
	indicators: number;
	unanswerable: number;
};

/** The share of false findings accepted among those shown. Source: the project's choice for exploration. */
export const FALSE_SHARE = 0.1;

type Comparison = { signal: Signal; p: number; isWorse: boolean };

/**
 * Indicators that stand out upwards in the area: higher than a larger area, or rising. All comparisons are one family; those
 * left by Benjamini and Hochberg's method and whose 95 % interval leaves no difference out are signals.
 */
export function screen(material: ScreeningMaterial): Screening {
	const screened = material.indicators.flatMap((indicator) => {
		const rows = rowsOf(material, indicator.id, material.area.code);
		const follows = indicator.reading !== 'production' && indicator.reading !== 'none';
		if (!follows || indicator.kind === 'index' || rows.every(({ value }) => value === null)) return [];
		return [indicator.kind === 'count' ? ofCounts(indicator, rows, material) : ofAnswers(indicator, rows, material)];
	});
	const comparisons = screened.flat();
	const adjusted = benjaminiHochberg(comparisons.map(({ p }) => p)) ?? [];
	return {
		signals: comparisons
			.filter(({ isWorse }, index) => isWorse && (adjusted[index] ?? 1) <= FALSE_SHARE)
			.map(({ signal }) => signal),
		comparisons: comparisons.length,
		indicators: screened.length,
		unanswerable: screened.filter((made) => made.length === 0).length
	};
}

function rowsOf({ observations }: ScreeningMaterial, indicatorId: string, areaCode: string): StoredObservation[] {
	return observations.filter(
		(row) => row.indicatorId === indicatorId && row.areaCode === areaCode && row.missing !== 'not-selected'
	);
}

function ofCounts(indicator: Indicator, rows: readonly StoredObservation[], material: ScreeningMaterial): Comparison[] {
	const { area, populationOf, today } = material;
	const years = yearCounts(rows, area.code, populationOf).filter(({ year }) => `${year}-12-31` < today);
	const breaks = breaksConcerning(indicator.id, [area.code], material.breaks).map(({ at }) => at);
	const trend = yearTrend(years, breaks);
	const isTrend = !('lacking' in trend);
	const made: Comparison[] = isTrend
		? [{ signal: { indicator, kind: 'rising', trend }, p: trend.p, isWorse: trend.low > 1 }]
		: [];
	for (const reference of material.wider) {
		const whole = yearCounts(rowsOf(material, indicator.id, reference.code), reference.code, populationOf);
		const comparison = levelAgainst(years, whole, isTrend ? trend.dispersion : ASSUMED_DISPERSION);
		if ('lacking' in comparison) continue;
		const isWorse = comparison.low > 1;
		made.push({ signal: { indicator, kind: 'high', comparison, reference }, p: comparison.p, isWorse });
		break;
	}
	return made;
}

function ofAnswers(
	indicator: Indicator,
	rows: readonly StoredObservation[],
	material: ScreeningMaterial
): Comparison[] {
	const worse = ({ low, high }: SurveyComparison) =>
		indicator.polarity === 'lower' ? low > 0 : indicator.polarity === 'higher' ? high < 0 : false;
	const made: Comparison[] = [];
	const change = waveChange(rows, material.today, null);
	const isBroken =
		!('lacking' in change) &&
		breaksConcerning(indicator.id, [material.area.code], material.breaks).some(
			({ at }) => at > change.otherPeriod && at <= change.period
		);
	if (!('lacking' in change) && !isBroken) {
		const signal = { indicator, kind: 'worse-answers', comparison: change } as const;
		made.push({ signal, p: change.p, isWorse: worse(change) });
	}
	for (const reference of material.wider) {
		const comparison = waveAgainst(rows, rowsOf(material, indicator.id, reference.code), material.today);
		if ('lacking' in comparison) continue;
		const signal = { indicator, kind: 'worse-than', comparison, reference } as const;
		made.push({ signal, p: comparison.p, isWorse: worse(comparison) });
		break;
	}
	return made;
}
