import { z } from 'zod';
import { SourceKind } from '../../../model/source.ts';
import { NoParams, NoRow, defineQuery } from '../define-query.ts';
import describeSourceSql from '../sql/describe-source.sql?raw';
import rejectedRowsSql from '../sql/rejected-rows.sql?raw';
import restoreSourceSql from '../sql/restore-source.sql?raw';
import sourceByHashSql from '../sql/source-by-hash.sql?raw';
import sourceExtentSql from '../sql/source-extent.sql?raw';
import sourceFindingsSql from '../sql/source-findings.sql?raw';
import sourceNewsSql from '../sql/source-news.sql?raw';
import sourcesSql from '../sql/sources.sql?raw';
import withdrawSourceSql from '../sql/withdraw-source.sql?raw';

const SourceId = z.object({ sourceId: z.string() });

/** A file that has been read in. `importedAt` and `withdrawnAt` are ISO date-times in UTC, `size` is in bytes. */
export const SourceRow = z.object({
	id: z.string(),
	kind: SourceKind,
	importer: z.string(),
	publisher: z.string(),
	title: z.string(),
	url: z.string().nullable(),
	licence: z.string().nullable(),
	fileName: z.string(),
	sha256: z.string(),
	size: z.number(),
	publishedOn: z.string(),
	importedAt: z.string(),
	importedBy: z.string(),
	accepted: z.number(),
	rejected: z.number(),
	simulated: z.boolean(),
	visibility: z.string(),
	minCount: z.number(),
	withdrawnAt: z.string().nullable()
});
export type SourceRow = z.infer<typeof SourceRow>;

export const sources = defineQuery('sources', sourcesSql, NoParams, SourceRow);

export const sourceExtent = defineQuery(
	'source-extent',
	sourceExtentSql,
	NoParams,
	z.object({
		sourceId: z.string(),
		from: z.string(),
		to: z.string(),
		areas: z.number(),
		indicators: z.number(),
		areaKinds: z.array(z.string())
	})
);

export const sourceByHash = defineQuery(
	'source-by-hash',
	sourceByHashSql,
	z.object({ sha256: z.string() }),
	z.object({ id: z.string(), fileName: z.string(), importedAt: z.string(), withdrawn: z.boolean() })
);

export const sourceFindings = defineQuery(
	'source-findings',
	sourceFindingsSql,
	SourceId,
	z.object({
		code: z.string(),
		severity: z.enum(['error', 'warning', 'info']),
		place: z.string(),
		text: z.string(),
		details: z.string()
	})
);

export const rejectedRows = defineQuery(
	'rejected-rows',
	rejectedRowsSql,
	SourceId,
	z.object({ row: z.number(), sheet: z.string().nullable(), verbatim: z.string(), code: z.string() })
);

/** Notices to be looked at, never counted. `publishedAt` is an ISO date-time in UTC. */
export const sourceNews = defineQuery(
	'source-news',
	sourceNewsSql,
	SourceId.extend({ limit: z.number().int(), offset: z.number().int() }),
	z.object({
		id: z.string(),
		publishedAt: z.string(),
		type: z.string(),
		place: z.string(),
		title: z.string(),
		summary: z.string(),
		url: z.string().nullable()
	})
);

export const withdrawSource = defineQuery(
	'withdraw-source',
	withdrawSourceSql,
	SourceId.extend({ at: z.string() }),
	NoRow
);

export const describeSource = defineQuery(
	'describe-source',
	describeSourceSql,
	SourceId.extend({
		licence: z.string().nullable(),
		url: z.string().nullable(),
		visibility: z.string(),
		minCount: z.number()
	}),
	NoRow
);

export const restoreSource = defineQuery('restore-source', restoreSourceSql, SourceId, NoRow);
