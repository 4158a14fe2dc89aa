import type { KeyedActivity } from '#lib/model/plan-edit.ts';
import { matchActivities, type Recognisable } from '#lib/plan/match-activities.ts';
import {
	activityEdits,
	planEdits,
	planVersions,
	versionActivities,
	type ActivityEditRow,
	type PlanVersionRow,
	type VersionActivityRow
} from '../warehouse/queries/plan-versions.ts';
import type { Transaction } from '../warehouse/transaction.ts';

/** What can be asked for, inside a transaction or outside. */
export type Reads = Pick<Transaction, 'read'>;

/** A plan that is read in, with all its versions: the one that counts first. */
export type KnownPlan = {
	planId: string;
	versions: readonly [PlanVersionRow, ...PlanVersionRow[]];
	/** Activities of each version, by the version's id. */
	activities: ReadonlyMap<string, readonly VersionActivityRow[]>;
};

/** Plans of an area that are not withdrawn, or one by its id; null does not narrow. */
export async function knownPlans(
	database: Reads,
	narrow: { planId: string | null; areaCode: string | null }
): Promise<KnownPlan[]> {
	const versions = await database.read(planVersions, narrow);
	const rows = await database.read(versionActivities, { versionIds: versions.map(({ id }) => id) });
	return [...new Set(versions.map(({ planId }) => planId))].flatMap((planId): KnownPlan[] => {
		const [current, ...others] = versions.filter((version) => version.planId === planId);
		if (!current) return [];
		const of = (id: string) => rows.filter(({ versionId }) => versionId === id);
		const activities = new Map([current, ...others].map(({ id }) => [id, of(id)] as const));
		return [{ planId, versions: [current, ...others], activities }];
	});
}

/** What people have done to the plan's activities in earlier versions. */
export async function earlierEdits(database: Reads, { planId, versions: [current] }: KnownPlan) {
	const [fields, structure] = [
		await database.read(activityEdits, { planId, activityId: null }),
		await database.read(planEdits, { versionId: current.id })
	];
	return { fields, structure: structure.map(({ edit }) => edit) };
}

/** How many of the activities are in the plan's current version, and of how many. */
export function sharedWith(known: KnownPlan, activities: readonly KeyedActivity[]): { shared: number; all: number } {
	const current = known.activities.get(known.versions[0].id) ?? [];
	const matches = matchActivities(current.map(recognisable), activities.map(recognisable));
	return { shared: matches.length, all: activities.length };
}

/**
 * The id of the activity that each is known to be, by key: first among those of the current version, then among those
 * that only an older one has. A title that somebody has changed is known by the plan's own words too.
 */
export function knownIds(
	known: KnownPlan,
	activities: readonly KeyedActivity[],
	edits: readonly ActivityEditRow[]
): Map<string, string> {
	const found = new Map<string, string>();
	const used = new Set<string>();
	for (const { id } of known.versions) {
		const rows = (known.activities.get(id) ?? []).filter((row) => !used.has(row.id));
		const open = activities.filter(({ key }) => !found.has(key));
		for (const row of rows) used.add(row.id);
		const earlier = rows.map((row) => ({ ...recognisable(row), titles: [row.title, ...titlesOf(row.id, edits)] }));
		for (const { before, after } of matchActivities(earlier, open.map(recognisable))) {
			const [row, activity] = [rows[before], open[after]];
			if (row && activity) found.set(activity.key, row.id);
		}
	}
	return found;
}

function titlesOf(activityId: string, edits: readonly ActivityEditRow[]): string[] {
	return edits
		.filter((edit) => edit.activityId === activityId && edit.field === 'title')
		.flatMap(({ original }) => original ?? []);
}

function recognisable({
	title,
	focusArea,
	challenge,
	measure
}: Omit<Recognisable, 'titles'> & { title: string }): Recognisable {
	return { titles: [title], focusArea, challenge, measure };
}
