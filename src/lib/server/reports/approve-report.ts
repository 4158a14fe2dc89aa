import type { Frame } from '#lib/analysis/report/first-content.ts';
import { linkedProblems } from '#lib/analysis/report/linked-problems.ts';
import { isSame } from '#lib/analysis/report/merge-content.ts';
import { storeFrozenFigure, type FrozenFigure } from '#lib/model/frozen-figure.ts';
import type { Panel, ReportFigure } from '#lib/model/report.ts';
import type { By } from '../activities/follow-activity.ts';
import { freezeFigures } from '../figures/freeze-figure.ts';
import { reportApproval, reportVersions } from '../warehouse/queries/reports.ts';
import { AUDIT, REPORT_APPROVAL, REPORT_FIGURE } from '../warehouse/tables.ts';
import { liveFacts, type ReportLocals } from './report-material.ts';
import { isDiscarded, writeVersion } from './save-report.ts';

/** The decision on a document. `basedOn` is the version that was read; `decidedOn` an ISO date. */
export type Approval = {
	reportId: string;
	basedOn: string;
	frame: Frame;
	approvedBy: string;
	decidedBy: string;
	decidedOn: string;
};

type Kept = { ordinal: number; panel: Panel; isPublic: boolean; frozen: FrozenFigure };

/**
 * Approves a document: its figures and all that it says of numbers are kept as they are now, for the work and in the form that
 * may be shown to anyone. `changed`: somebody has saved another version meanwhile; then nothing is frozen.
 */
export async function approveReport(
	locals: ReportLocals,
	approval: Approval,
	{ who, at }: By
): Promise<'approved' | 'changed' | 'gone' | 'already'> {
	const { reportId, basedOn, frame, approvedBy, decidedBy, decidedOn } = approval;
	const { warehouse } = locals;
	const [read] = await warehouse.read(reportVersions, { reportId });
	const facts = await liveFacts(locals, frame, false);
	const publicFacts = await liveFacts(locals, frame, true);
	if (!read || !facts || !publicFacts) return 'gone';
	const kept = await freezeAll(locals, read.content.figures, at);
	return warehouse.write(async (transaction) => {
		const [latest] = await transaction.read(reportVersions, { reportId });
		if ((await transaction.read(reportApproval, { reportId })).length > 0) return 'already';
		if (await isDiscarded(transaction, reportId)) return 'gone';
		if (latest?.id !== basedOn || read.id !== basedOn) return 'changed';
		// The analyses are kept as they are now, and so are the names that they give.
		const content = { ...latest.content, problems: linkedProblems(latest.content.problems, facts.analyses) };
		const version = { reportId, number: latest.number + 1, content, reason: 'saved', basedOn } as const;
		const signed = isSame(content, latest.content) ? basedOn : await writeVersion(transaction, version, { who, at });
		const [own, open] = [JSON.stringify(facts), JSON.stringify(publicFacts)];
		await transaction.append('report_approval', REPORT_APPROVAL, [
			[reportId, signed, approvedBy, decidedBy, decidedOn, own, open, locals.today, at, who]
		]);
		await transaction.append(
			'report_figure',
			REPORT_FIGURE,
			kept.map(({ ordinal, panel, isPublic, frozen }) => [
				reportId,
				ordinal,
				isPublic,
				panel,
				storeFrozenFigure(frozen)
			])
		);
		const after = JSON.stringify({ version: signed, approvedBy, decidedBy, decidedOn, figures: kept.length });
		await transaction.append('audit', AUDIT, [[at, who, 'approve-report', `report:${reportId}`, null, after]]);
		return 'approved';
	});
}

/** Each figure as the work sees it, and as anyone may see it. One that has no numbers is left out, as on the page. */
async function freezeAll(locals: ReportLocals, figures: readonly ReportFigure[], at: string): Promise<Kept[]> {
	const wanted = [false, true].flatMap((isPublic) =>
		figures.map(({ panel, reference }, ordinal) => ({
			ordinal,
			panel,
			isPublic,
			reference: { ...reference, isPublic }
		}))
	);
	const frozen = await freezeFigures(
		locals,
		wanted.map(({ reference }) => reference),
		at
	);
	return wanted.flatMap(({ ordinal, panel, isPublic }, i) => {
		const own = frozen[i];
		return own ? [{ ordinal, panel, isPublic, frozen: own }] : [];
	});
}
