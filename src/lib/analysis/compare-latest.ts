import type { Area } from '../model/area.ts';
import type { Indicator } from '../model/indicator.ts';
import type { StoredObservation } from '../model/observation.ts';
import { GRAINS, periodKey } from '../model/period.ts';
import { areaLevel, type AreaLevel } from './comparison/area-level.ts';
import { setAgainst } from './comparison/set-against.ts';
import type { PairRefusal } from '../model/comparison.ts';
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
export type CompareRefusal = PairRefusal | 'no-common-period' | 'kind-not-comparable';

export type ComparedArea = { code: string; name: string } & Omit<AreaLevel, 'answers'>;
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
	const levels = areas.map((area, i) => {
		const row = found.rows[i];
		const population = row ? material.populationOf(area.code, Number(row.start.slice(0, 4))) : undefined;
		return { code: area.code, name: area.name, ...areaLevel(kind, row, population?.count ?? null) };
	});
	const [first, ...others] = levels;
	const against = first
		? others.map((other) => {
				const { estimate, low, high, refused } = setAgainst(kind, first, other);
				return { code: other.code, estimate, low, high, refused };
			})
		: [];
	return {
		indicator: told,
		period: found.period,
		scale: kind === 'count' ? 'per100k' : 'share',
		areas: levels.map(({ answers: _, ...level }) => level),
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
