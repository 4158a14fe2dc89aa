import type { Against, IndicatorFacts, NoComparison } from '../../model/report-facts.ts';
import { benjaminiHochberg } from '../../stats/multiple-comparisons.ts';
import { normalTwoSided } from '../../stats/normal.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { ASSUMED_DISPERSION, levelAgainst } from '../level-comparison.ts';
import { waveAgainst } from '../survey-comparison.ts';
import { yearTrend } from '../year-trend.ts';
import type { IndicatorMaterial } from './indicator-material.ts';

const lacking = (reason: NoComparison) => ({ lacking: reason });
const LAST_DAY = '9999-12-31';
const Z95 = 1.959964;

/** The area's level against that of the reference; null where nothing is compared with. Whether it stands out is told later. */
export function againstOf(material: IndicatorMaterial): Against | { lacking: NoComparison } | null {
	const { indicator, reference, own, theirs, ownYears, theirYears, breaks } = material;
	if (reference === null || indicator.reading === 'production' || indicator.reading === 'none') return null;
	if (indicator.kind === 'index' || indicator.kind === 'mean') return lacking('no-interval');
	if (theirs.every(({ value }) => value === null)) return lacking('no-reference-figures');
	if (indicator.kind === 'share') {
		const found = waveAgainst(own, theirs, LAST_DAY);
		if ('lacking' in found)
			return lacking(found.lacking === 'too-few-answers' ? 'too-few-answers' : 'no-reference-figures');
		const { period, share, otherShare, difference, low, high } = found;
		return {
			start: period,
			scale: 'share',
			own: share,
			other: otherShare,
			estimate: difference,
			low,
			high,
			finding: false
		};
	}
	const trend = yearTrend(
		ownYears,
		breaks.map(({ at }) => at)
	);
	const found = levelAgainst(ownYears, theirYears, 'lacking' in trend ? ASSUMED_DISPERSION : trend.dispersion);
	if ('lacking' in found) {
		if (found.lacking === 'no-common-year') return lacking('no-reference-figures');
		return lacking(found.lacking);
	}
	const { year, rate, otherRate, ratio, low, high } = found;
	const start = `${year}-01-01`;
	return { start, scale: 'ratio', own: rate, other: otherRate, estimate: ratio, low, high, finding: false };
}

/**
 * The comparisons with those marked that stand out among all shown together. **Source**: Benjamini & Hochberg 1995 on the
 * two-sided p of each interval.
 */
export function withFindings(indicators: readonly IndicatorFacts[]): IndicatorFacts[] {
	const adjusted = benjaminiHochberg(
		indicators.map(({ against }) => (isMade(against) ? probabilityOf(against) : null))
	);
	return indicators.map((one, i) => {
		const { against } = one;
		if (!isMade(against)) return one;
		const outside = against.scale === 'ratio' ? isOutside(against, 1) : isOutside(against, 0);
		const finding = outside && (adjusted?.[i] ?? 1) <= THRESHOLDS.falseDiscoveryRate;
		return { ...one, against: { ...against, finding } };
	});
}

export function isMade(against: IndicatorFacts['against']): against is Against {
	return against !== null && 'estimate' in against;
}

function isOutside({ low, high }: Against, same: number): boolean {
	return low > same || high < same;
}

function probabilityOf({ scale, estimate, low, high }: Against): number {
	const [at, from, to] = scale === 'ratio' ? [estimate, low, high].map(Math.log) : [estimate, low, high];
	const error = ((to ?? 0) - (from ?? 0)) / (2 * Z95);
	if (!Number.isFinite(error) || error <= 0)
		return isOutside({ low, high } as Against, scale === 'ratio' ? 1 : 0) ? 0 : 1;
	return normalTwoSided((at ?? 0) / error);
}
