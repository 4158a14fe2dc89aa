import { FIELD_NAMES } from '#lib/text/review.ts';
import { activityEdits } from '../warehouse/queries/plan-versions.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What people changed of an activity when its plan was read in, with the plan's own words: in the version it is shown by. */
export async function activityOrigin(
	warehouse: Warehouse,
	{ id, planId, sourceId, gone }: { id: string; planId: string; sourceId: string; gone: boolean }
) {
	const rows = await warehouse.read(activityEdits, { planId: null, activityId: id });
	return {
		planId,
		gone,
		edits: rows
			.filter(({ versionId }) => versionId === `${planId}.${sourceId}`)
			.map(({ field, original, editedAt, editedBy }) => ({
				field: FIELD_NAMES[field],
				original: original ?? '',
				who: editedBy,
				date: editedAt.slice(0, 10)
			}))
	};
}
