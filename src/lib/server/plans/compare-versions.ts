import { comparePlans, type Compared, type PlanDiff } from '#lib/plan/compare-plans.ts';
import { matchActivities } from '#lib/plan/match-activities.ts';
import { versionActivities, type PlanVersionRow, type VersionActivityRow } from '../warehouse/queries/plan-versions.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/**
 * What differs between two versions. Within a plan an activity is known by its id; between two plans by its words, and
 * then goes by the id it has in the later.
 */
export async function compareVersions(
	warehouse: Warehouse,
	from: PlanVersionRow,
	to: PlanVersionRow
): Promise<PlanDiff<Compared>> {
	const rows = await warehouse.read(versionActivities, { versionIds: [from.id, to.id] });
	const of = (version: PlanVersionRow) => rows.filter(({ versionId }) => versionId === version.id);
	const [before, after] = [of(from), of(to)];
	return comparePlans(from.planId === to.planId ? before : withIdsOf(before, after), after);
}

function withIdsOf(before: readonly VersionActivityRow[], after: readonly VersionActivityRow[]): VersionActivityRow[] {
	const words = (row: VersionActivityRow) => ({ ...row, titles: [row.title] });
	const matches = matchActivities(before.map(words), after.map(words));
	const ids = new Map(matches.map((match) => [match.before, after[match.after]?.id]));
	return before.map((row, index) => ({ ...row, id: ids.get(index) ?? row.id }));
}
