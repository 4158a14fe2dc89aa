import type { StoredObservation } from '../../model/observation.ts';
import { excludesOne, trendsBefore } from '../../stats/controlled-series.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { harmonicsOf } from './own-change.ts';
import { prepareSeries } from './prepared-series.ts';
import { questionOfRows, type EffectMaterial } from './question-of-rows.ts';

/** An area that may be compared with, by its figures before the start only. */
export type Candidate = {
	code: string;
	/** Its level over the area's own: events per inhabitant (per period where inhabitants are not known), or shares; null where not known. */
	level: number | null;
	/** Growth per year over the area's own, with limits; null where the periods before are too few, and for surveys. */
	trend: { ratio: number; low: number; high: number } | null;
	/** What speaks against it; null where nothing does. */
	unsuitable: 'no-figures' | 'other-level' | 'other-trend' | null;
};

const MOST_SUGGESTED = THRESHOLDS.placeboAreasFor5Percent;

/**
 * Each candidate as it was before the start: its level and trend beside the area's own. Nothing after the start is looked at, so that the
 * choice cannot follow the result. `material.comparisonCodes` are the candidates. In the order given.
 */
export function comparisonCandidates(material: EffectMaterial): Candidate[] {
	const before =
		material.from === null ? material.rows : material.rows.filter(({ end }) => end < (material.from ?? ''));
	return material.comparisonCodes.map((code): Candidate => {
		const beside =
			material.indicator.kind === 'share' ? besideWave(code, material, before) : besideCounts(code, material, before);
		return { code, ...(beside ?? { level: null, trend: null, unsuitable: 'no-figures' }) };
	});
}

/** The most suitable, nearest in level first: as many as a placebo test has use for. `left` are areas that may not be compared with. */
export function suggestComparison(candidates: readonly Candidate[], left: ReadonlySet<string>): string[] {
	const distance = ({ level }: Candidate) => Math.abs(Math.log(level ?? Number.MAX_VALUE));
	return candidates
		.filter(({ code, unsuitable }) => unsuitable === null && !left.has(code))
		.sort((a, b) => distance(a) - distance(b) || (a.code < b.code ? -1 : 1))
		.slice(0, MOST_SUGGESTED)
		.map(({ code }) => code);
}

type Beside = Omit<Candidate, 'code'>;

function besideCounts(code: string, material: EffectMaterial, before: readonly StoredObservation[]): Beside | null {
	const rows = before.filter(({ areaCode }) => areaCode === material.areaCode || areaCode === code);
	const found = questionOfRows({ ...material, rows, comparisonCodes: [code], from: null, expected: null });
	if (found?.question.measure !== 'count') return null;
	const { question } = found;
	const { series } = prepareSeries(question);
	const [theirs] = series.areas;
	if (!theirs) return null;
	const rate = (periods: readonly { count: number | null; exposure: number }[]) => {
		const known = periods.filter(({ count }) => count !== null);
		const events = known.reduce((sum, { count }) => sum + (count ?? 0), 0);
		return events / known.reduce((sum, { exposure }) => sum + exposure, 0);
	};
	// Counts without inhabitants have no level to compare: a larger area has more.
	const hasPeople = question.exposure !== undefined && question.comparison?.[0]?.exposure !== undefined;
	const level = hasPeople ? rate(theirs) / rate(series.own) : null;
	const fitted = trendsBefore({
		treated: series.own.map(({ count }) => count),
		control: theirs.map(({ count }) => count),
		treatedExposure: series.own.map(({ exposure }) => exposure),
		controlExposure: theirs.map(({ exposure }) => exposure),
		season: series.own.map(({ season }) => season),
		perYear: series.perYear,
		start: series.own.length,
		harmonics: harmonicsOf(series)
	});
	// The fit tells the area's own growth over the other's; here it is the other's over the area's.
	const trend = fitted && { ratio: 1 / fitted.ratio, low: 1 / fitted.high, high: 1 / fitted.low };
	return {
		level: level !== null && Number.isFinite(level) && level > 0 ? level : null,
		trend,
		unsuitable: excludesOne(trend) ? 'other-trend' : level !== null && isFar(level) ? 'other-level' : null
	};
}

/** The latest wave before the start that both have. */
function besideWave(code: string, { areaCode }: EffectMaterial, before: readonly StoredObservation[]): Beside | null {
	const waves = before.filter((row) => row.areaCode === areaCode && row.value !== null).toSorted(byStart);
	for (const own of waves.reverse()) {
		const theirs = before.find((row) => row.areaCode === code && row.start === own.start && row.grain === own.grain);
		if (typeof theirs?.value !== 'number' || !own.value) continue;
		const level = theirs.value / own.value;
		return { level: level > 0 ? level : null, trend: null, unsuitable: isFar(level) ? 'other-level' : null };
	}
	return null;
}

function isFar(level: number): boolean {
	return !(level > 0) || Math.abs(Math.log(level)) > Math.log(THRESHOLDS.comparableLevel);
}

const byStart = (a: StoredObservation, b: StoredObservation) => (a.start < b.start ? -1 : 1);
