import { z } from 'zod';
import { AreaKind } from '../../../model/area.ts';
import { readFrozenFigure } from '../../../model/frozen-figure.ts';
import { Panel, ReportContent, VersionReason } from '../../../model/report.ts';
import { ReportFacts } from '../../../model/report-facts.ts';
import { NoParams, defineQuery } from '../define-query.ts';
import approvalSql from '../sql/report-approval.sql?raw';
import discardsSql from '../sql/report-discards.sql?raw';
import figuresSql from '../sql/report-figures.sql?raw';
import versionsSql from '../sql/report-versions.sql?raw';
import reportsSql from '../sql/reports.sql?raw';

/** Documents: what people write, version by version, and what was frozen when they were approved. */

const text = z.string();
const optionalText = z.string().nullable();
const json = <T>(schema: z.ZodType<T>) => z.string().transform((stored) => schema.parse(JSON.parse(stored)));
const ReportId = z.object({ reportId: text });

const ReportRow = z.object({
	id: text,
	areaCode: text,
	areaName: text,
	areaKind: AreaKind,
	periodFrom: text,
	periodTo: text,
	/** '' where figures are compared with nothing. */
	referenceCode: text,
	previousId: optionalText,
	createdAt: text,
	versionId: text,
	versionNumber: z.number(),
	savedBy: text,
	savedAt: text,
	title: text,
	/** The decision; null for a draft. */
	approvedBy: optionalText,
	decidedBy: optionalText,
	decidedOn: optionalText
});
export type ReportRow = z.infer<typeof ReportRow>;
export const reports = defineQuery('reports', reportsSql, NoParams, ReportRow);

const VersionRow = z.object({
	id: text,
	reportId: text,
	number: z.number(),
	content: json(ReportContent),
	reason: VersionReason,
	basedOn: optionalText,
	madeBy: text,
	madeAt: text
});
export type ReportVersionRow = z.infer<typeof VersionRow>;
export const reportVersions = defineQuery('report-versions', versionsSql, ReportId, VersionRow);

const ApprovalRow = z.object({
	versionId: text,
	approvedBy: text,
	decidedBy: text,
	decidedOn: text,
	facts: json(ReportFacts),
	publicFacts: json(ReportFacts),
	asOf: text,
	frozenAt: text,
	recordedBy: text
});
export type ReportApprovalRow = z.infer<typeof ApprovalRow>;
export const reportApproval = defineQuery('report-approval', approvalSql, ReportId, ApprovalRow);

export const reportFigures = defineQuery(
	'report-figures',
	figuresSql,
	ReportId.extend({ isPublic: z.boolean() }),
	z.object({ ordinal: z.number(), panel: Panel, frozen: text.transform(readFrozenFigure) })
);

export const reportDiscards = defineQuery(
	'report-discards',
	discardsSql,
	NoParams,
	z.object({ id: text, reportId: text, title: text, isDiscarded: z.boolean(), madeBy: text, madeAt: text })
);
