import { z } from 'zod';
import workJson from '../../../../data/samples/arbete-exempel.json';
import { standingLog } from '#lib/analysis/activity-standing.ts';
import { ActivityStatus } from '#lib/model/activity.ts';
import { Direction } from '#lib/model/expected-effect.ts';
import { decideLink } from '../activities/decide-link.ts';
import { ExampleAnalysis, writeExampleAnalysis } from './example-analyses.ts';
import { lockExpectation } from '../activities/expect-effect.ts';
import { followActivities } from '../activities/follow-activity.ts';
import { followUps } from '../warehouse/queries/follow-up.ts';
import { activities } from '../warehouse/queries/plans.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const Day = z.iso.date();
const Work = z.object({
	by: z.string(),
	confirmed: z.array(z.object({ activity: z.string(), kind: z.enum(['area', 'indicator']), id: z.string(), on: Day })),
	expectations: z.array(
		z.object({
			activity: z.string(),
			indicatorId: z.string(),
			areaCode: z.string(),
			direction: Direction,
			smallestSize: z.number(),
			lagMonths: z.number(),
			comparisonAreas: z.array(z.string()),
			on: Day
		})
	),
	followUps: z.array(
		z.object({
			activity: z.string(),
			onDate: Day,
			status: ActivityStatus,
			doneCount: z.number().nullable(),
			note: z.string()
		})
	),
	analyses: z.array(ExampleAnalysis)
});
/** What people have done with the example plan: made up, like the rest of the example. */
export const EXAMPLE_WORK = Work.parse(workJson);

/**
 * Writes the links, expectations, cause analyses and notes of the example until a day, in the order in which they were made. `after` and
 * `until` are ISO dates; what was done on the first is written already.
 * Errors: throws when the example plan does not have what they speak of: our own mistake.
 */
export async function writeExampleWork(warehouse: Warehouse, after: string, until: string): Promise<void> {
	const rows = await warehouse.read(activities, { planId: null, activityId: null });
	const ids = new Map(rows.map(({ id, title }) => [title, id]));
	const idOf = (title: string) => {
		const id = ids.get(title);
		if (id === undefined) throw new Error(`the example plan has no activity ${title}`);
		return id;
	};
	const isDue = (day: string) => day > after && day <= until;
	const by = (day: string) => ({ who: EXAMPLE_WORK.by, at: `${day}T12:00:00Z` });
	for (const { activity, kind, id, on } of EXAMPLE_WORK.confirmed.filter((one) => isDue(one.on))) {
		await decideLink(warehouse, {
			activityId: idOf(activity),
			target: { kind, id },
			state: 'confirmed',
			...by(on)
		});
	}
	for (const { activity, on, ...expected } of EXAMPLE_WORK.expectations.filter((one) => isDue(one.on))) {
		const refusal = await lockExpectation(
			warehouse,
			{ ...expected, activityId: idOf(activity), basedOn: null },
			by(on)
		);
		if (refusal !== null) throw new Error(`the expectation of ${activity} was refused: ${refusal}`);
	}
	for (const analysis of EXAMPLE_WORK.analyses.filter((one) => isDue(one.on))) {
		await writeExampleAnalysis(warehouse, analysis, idOf, by(analysis.on));
	}
	const notes = EXAMPLE_WORK.followUps.filter(({ onDate }) => isDue(onDate));
	for (const { activity, ...note } of [...notes].sort((a, b) => (a.onDate < b.onDate ? -1 : 1))) {
		const activityId = idOf(activity);
		const basedOn = standingLog(await warehouse.read(followUps, { activityIds: [activityId] }))[0]?.id ?? null;
		const [outcome] = await followActivities(warehouse, [{ ...note, activityId, basedOn }], by(note.onDate));
		if (outcome?.outcome !== 'saved') throw new Error(`the note on ${activity} was not written`);
	}
}
