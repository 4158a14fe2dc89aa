import type { Area } from '../model/area.ts';
import type { Indicator } from '../model/indicator.ts';
import type { StoredObservation } from '../model/observation.ts';
import { GRAINS, periodKey } from '../model/period.ts';
import { newcombeDifference } from '../stats/newcombe.ts';
import { rateInterval } from '../stats/rate-interval.ts';
import { logRateRatio } from '../stats/rate-ratio.ts';
import { scaledExactRatio } from '../stats/scaled-exact-ratio.ts';
import { THRESHOLDS } from '../stats/thresholds.ts';
import { wilsonInterval } from '../stats/wilson.ts';
import { ASSUMED_DISPERSION } from './level-comparison.ts';
import type { PopulationLookup } from './rates.ts';
import { bestAt } from './sum-periods.ts';

/** The areas in the order they are to be shown; the others are set against the first. `period` as the command line writes it. */
type CompareMaterial = {
	indicator: Pick<Indicator, 'id' | 'name' | 'unit' | 'kind'>;
	areas: readonly Pick<Area, 'code' | 'name'>[];
	rows: readonly StoredObservation[];
	populationOf: PopulationLookup;
	period: string | null;
};

/** Why areas are not set against each other. */
export type CompareRefusal =
	| 'no-common-period'
	| 'no-population'
	| 'population-too-small'
	| 'events-too-few'
	| 'answers-too-few'
	| 'kind-not-comparable';

/** One area's level. `level` and its limits are per 100 000 inhabitants for counts and shares 0–1 for surveys; null where none is given. */
export type ComparedArea = {
	code: string;
	name: string;
	value: number | null;
	base: number | null;
	level: number | null;
	low: number | null;
	high: number | null;
};
export type ComparedLevels = {
	indicator: { id: string; name: string; unit: string };
	period: string | null;
	scale: 'per100k' | 'share' | null;
	areas: ComparedArea[];
	/** Each other area against the first: the first's rate over the other's, or the first's share less the other's. */
	against: {
		code: string;
		estimate: number | null;
		low: number | null;
		high: number | null;
		refused: CompareRefusal | null;
	}[];
	refused: CompareRefusal | null;
};

/**
 * Areas beside each other in the latest period that all have, or the one asked for, years before shorter periods. **Source**: exact
 * Poisson limits, ratios widened for clustering, Wilson and Newcombe on the answers that the survey is worth. **Errors**: none; what
 * cannot be compared is refused.
 */
export function compareLatest(material: CompareMaterial): ComparedLevels {
	const { indicator, areas } = material;
	const { id, name, unit, kind } = indicator;
	const told = { id, name, unit };
	if (kind !== 'count' && kind !== 'share') return nothingFor(told, 'kind-not-comparable');
	const found = commonPeriod(material);
	if (!found) return nothingFor(told, 'no-common-period');
	const levels = areas.map((area, i) => levelOf(area, found.rows[i], kind, material.populationOf));
	const [first, ...others] = levels;
	const against = first
		? others.map((other) => ({
				code: other.code,
				...(kind === 'count' ? ratioBetween(first, other) : differenceBetween(first, other))
			}))
		: [];
	return {
		indicator: told,
		period: found.period,
		scale: kind === 'count' ? 'per100k' : 'share',
		areas: levels,
		against,
		refused: null
	};
}

function nothingFor(indicator: ComparedLevels['indicator'], refused: CompareRefusal): ComparedLevels {
	return { indicator, period: null, scale: null, areas: [], against: [], refused };
}

/** Years first: a month or a quarter has a season of its own. */
const COARSEST_FIRST = GRAINS.toReversed();

function commonPeriod({ areas, rows, indicator, period }: CompareMaterial) {
	for (const grain of COARSEST_FIRST) {
		const byArea = areas.map(({ code }) => {
			const own = rows.filter((row) => row.areaCode === code && row.value !== null);
			return indicator.kind === 'count' ? bestAt(own, grain) : own.filter((row) => row.grain === grain);
		});
		const isWanted = (row: StoredObservation) => row.value !== null && (period === null || periodKey(row) === period);
		const common = (byArea[0] ?? [])
			.filter(isWanted)
			.filter(({ start }) => byArea.every((own) => own.some((row) => row.start === start && row.value !== null)));
		const latest = common.at(-1);
		if (latest) {
			const found = byArea.map((own) => own.find(({ start }) => start === latest.start));
			return { period: periodKey(latest), rows: found };
		}
	}
	return null;
}

function levelOf(
	{ code, name }: Pick<Area, 'code' | 'name'>,
	row: StoredObservation | undefined,
	kind: 'count' | 'share',
	populationOf: PopulationLookup
): ComparedArea {
	const value = row?.value ?? null;
	const empty = { code, name, value, level: null, low: null, high: null };
	if (!row || value === null) return { ...empty, base: null };
	if (kind === 'share') {
		const limits =
			row.low !== null && row.high !== null
				? { low: row.low, high: row.high }
				: row.base !== null && row.base >= THRESHOLDS.surveyRespondents
					? wilsonInterval(value, row.base / THRESHOLDS.assumedDesignEffect)
					: null;
		return { ...empty, base: row.base, level: limits ? value : null, ...(limits ?? {}) };
	}
	const base = populationOf(code, Number(row.start.slice(0, 4)))?.count ?? null;
	const rate = base === null || base < THRESHOLDS.ratePopulation ? null : rateInterval(value, base);
	return rate ? { ...empty, base, level: rate.rate, low: rate.low, high: rate.high } : { ...empty, base };
}

const EXACT_BELOW = 10;
const refused = (reason: CompareRefusal) => ({ estimate: null, low: null, high: null, refused: reason });

function ratioBetween(first: ComparedArea, other: ComparedArea) {
	if (first.base === null || other.base === null) return refused('no-population');
	if (first.level === null || other.level === null) return refused('population-too-small');
	const [a, b] = [
		{ count: first.value ?? 0, exposure: first.base },
		{ count: other.value ?? 0, exposure: other.base }
	];
	if (a.count + b.count < THRESHOLDS.eventsForVerdict) return refused('events-too-few');
	const isSmall = Math.min(a.count, b.count) < EXACT_BELOW;
	const result = isSmall
		? scaledExactRatio(a, b, ASSUMED_DISPERSION)
		: logRateRatio(a, b, { dispersion: ASSUMED_DISPERSION });
	return result
		? { estimate: result.ratio, low: result.low, high: result.high, refused: null }
		: refused('events-too-few');
}

function differenceBetween(first: ComparedArea, other: ComparedArea) {
	const enough = ({ base }: ComparedArea) => base !== null && base >= THRESHOLDS.surveyComparison;
	if (!enough(first) || !enough(other)) return refused('answers-too-few');
	const worth = ({ value, base }: ComparedArea) => ({
		share: value ?? 0,
		n: (base ?? 0) / THRESHOLDS.assumedDesignEffect
	});
	const result = newcombeDifference(worth(first), worth(other));
	return result
		? { estimate: result.difference, low: result.low, high: result.high, refused: null }
		: refused('answers-too-few');
}
