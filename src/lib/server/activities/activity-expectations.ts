import { questionOfRows } from '#lib/analysis/effect/question-of-rows.ts';
import { plannedChange, type PlannedChange } from '#lib/analysis/planned-change.ts';
import type { StatedExpectation } from '#lib/analysis/expectation-timing.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import { formatList } from '#lib/text/format.ts';
import type { ActivityWithLinks } from './activity-rows.ts';
import { effectMaterial } from '../effect/effect-material.ts';
import { areas, indicators } from '../warehouse/queries/catalogue.ts';
import { comparableAreas } from '../warehouse/queries/follow-up.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** An area that can be chosen for comparison. */
export type Comparable = { code: string; name: string; suggested: boolean; measured: boolean };

/** What is expected of an activity in one indicator and area, and what can be compared with. */
export type AimView = {
	indicatorId: string;
	areaCode: string;
	areaName: string;
	stated: (StatedExpectation & { comparedWith: string }) | null;
	comparable: Comparable[];
	/** What the figures could show; null where there are none to tell from. */
	planned: PlannedChange | null;
};

const MOST_COMPARABLE = 24;

/** One view for each confirmed indicator in each area that the activity is linked to. */
export async function activityExpectations(warehouse: Warehouse, activity: ActivityWithLinks): Promise<AimView[]> {
	const confirmed = activity.indicatorLinks.filter(({ state }) => state === 'confirmed');
	const aims = activity.areaLinks.filter(({ state }) => state !== 'rejected');
	if (confirmed.length === 0) return [];
	const nameOf = new Map((await warehouse.read(areas, {})).map(({ code, name }) => [code, name]));
	const indicatorOf = new Map((await warehouse.read(indicators, {})).map((one) => [one.id, one]));
	const starts = activity.actual?.starts ?? activity.planned.starts;
	const pairs = confirmed.flatMap(({ indicatorId }) => aims.map((aim) => ({ indicatorId, ...aim })));
	return Promise.all(
		pairs.map(async ({ indicatorId, areaCode, areaName }): Promise<AimView> => {
			const found = await warehouse.read(comparableAreas, { areaCode, indicatorId });
			const stated = activity.expected.find(
				({ holds }) => holds.indicatorId === indicatorId && holds.areaCode === areaCode
			);
			const indicator = indicatorOf.get(indicatorId);
			const wanted = stated?.holds.direction === 'decrease' ? stated.holds.smallestSize : null;
			const planned = indicator ? await plannedFor(warehouse, indicator, areaCode, starts, wanted) : null;
			const chosen = new Set(stated?.holds.comparisonAreas ?? []);
			const all = found.map(({ code, name, sibling, sameGroup, measured }) => {
				return { code, name, suggested: sibling || sameGroup, measured };
			});
			const rank = (one: Comparable) =>
				(chosen.has(one.code) ? 0 : 4) + (one.measured ? 0 : 2) + (one.suggested ? 0 : 1);
			return {
				indicatorId,
				areaCode,
				areaName,
				planned,
				stated: stated
					? {
							...stated,
							comparedWith: formatList(stated.holds.comparisonAreas.map((code) => nameOf.get(code) ?? code))
						}
					: null,
				comparable: [...all].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_COMPARABLE)
			};
		})
	);
}

/** From the figures before the start: what has come since is the result itself. */
async function plannedFor(
	warehouse: Warehouse,
	indicator: Indicator,
	areaCode: string,
	starts: string | null,
	wanted: number | null
): Promise<PlannedChange | null> {
	const material = await effectMaterial(warehouse, { indicator, areaCode, comparisonCodes: [] });
	const rows = material.rows.filter(({ end }) => starts === null || end < starts);
	const found = questionOfRows({ ...material, rows });
	return found ? plannedChange(found.question, wanted) : null;
}
