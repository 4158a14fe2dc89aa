import { z } from 'zod';
import { EditField, PlanEdit } from '../../../model/plan-edit.ts';
import { StoredPlace } from '../../../model/stored-place.ts';
import { defineQuery } from '../define-query.ts';
import activityEditsSql from '../sql/activity-edits.sql?raw';
import planEditsSql from '../sql/plan-edits.sql?raw';
import planVersionsSql from '../sql/plan-versions.sql?raw';
import versionActivitiesSql from '../sql/version-activities.sql?raw';

const json = <T>(schema: z.ZodType<T>) => z.string().transform((text) => schema.parse(JSON.parse(text)));
const text = z.string().nullable();
const number = z.number().nullable();

const PlanVersionRow = z.object({
	id: z.string(),
	planId: z.string(),
	title: z.string(),
	areaCode: z.string(),
	periodFrom: number,
	periodTo: number,
	sourceId: z.string(),
	fileName: z.string(),
	publishedOn: z.string(),
	importedAt: z.string(),
	isCurrent: z.boolean(),
	activities: z.number()
});
export type PlanVersionRow = z.infer<typeof PlanVersionRow>;

/** Versions not withdrawn, the current first within each plan; `planId` and `areaCode` narrow, null does not. */
export const planVersions = defineQuery(
	'plan-versions',
	planVersionsSql,
	z.object({ planId: text, areaCode: text }),
	PlanVersionRow
);

const VersionActivityRow = z.object({
	id: z.string(),
	versionId: z.string(),
	focusArea: text,
	title: z.string(),
	challenge: text,
	cause: text,
	measure: text,
	responsibleText: text,
	others: text,
	when: text,
	starts: text,
	ends: text,
	statusText: text,
	followUp: text,
	place: json(StoredPlace)
});
export type VersionActivityRow = z.infer<typeof VersionActivityRow>;

export const versionActivities = defineQuery(
	'version-activities',
	versionActivitiesSql,
	z.object({ versionIds: z.array(z.string()) }),
	VersionActivityRow
);

const ActivityEditRow = z.object({
	activityId: z.string(),
	versionId: z.string(),
	field: z.union([EditField, z.literal('focusArea')]),
	original: text,
	value: z.string(),
	editedAt: z.string(),
	editedBy: z.string()
});
export type ActivityEditRow = z.infer<typeof ActivityEditRow>;

/** Changed fields, the latest change first; `planId` and `activityId` narrow, null does not. */
export const activityEdits = defineQuery(
	'activity-edits',
	activityEditsSql,
	z.object({ planId: text, activityId: text }),
	ActivityEditRow
);

/** What was split, merged, dropped and added when a version was read in, in the order in which it was done. */
export const planEdits = defineQuery(
	'plan-edits',
	planEditsSql,
	z.object({ versionId: z.string() }),
	z.object({ edit: json(PlanEdit) })
);
