import { z } from 'zod';
import { NoParams, defineQuery } from '../define-query.ts';
import linesSql from '../sql/audit-lines.sql?raw';
import subjectsSql from '../sql/audit-subjects.sql?raw';

/** The log of what has been done. It is written with each change, and never changed or shortened. */

const optionalText = z.string().nullable();

const AuditLine = z.object({
	/** ISO date-time in UTC. */
	at: z.string(),
	who: z.string(),
	action: z.string(),
	/** What it was done to: `kind:id`, and a part of that after a space. */
	what: z.string(),
	/** As stored, mostly JSON; null where there was nothing before, or nothing is left. */
	before: optionalText,
	after: optionalText,
	/** Lines in all of the choice, not only on the page. */
	total: z.number()
});
export type AuditLine = z.infer<typeof AuditLine>;

/** Null is all. Days are ISO dates, both counted in. */
export const auditLines = defineQuery(
	'audit-lines',
	linesSql,
	z.object({
		who: optionalText,
		about: optionalText,
		from: optionalText,
		until: optionalText,
		count: z.number(),
		skipped: z.number()
	}),
	AuditLine
);

export const auditSubjects = defineQuery(
	'audit-subjects',
	subjectsSql,
	NoParams,
	z.object({ people: z.array(z.string()).nullable(), things: z.array(z.string()).nullable() })
);
