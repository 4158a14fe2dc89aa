import { randomUUID } from 'node:crypto';
import { isSame, mergeContent, type Part } from '#lib/analysis/report/merge-content.ts';
import type { ReportContent, VersionReason } from '#lib/model/report.ts';
import type { By } from '../activities/follow-activity.ts';
import { reportApproval, reportDiscards, reportVersions, type ReportVersionRow } from '../warehouse/queries/reports.ts';
import { AUDIT, REPORT_VERSION } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What somebody sends. `basedOn` is the version that it was made from. */
export type ReportEdit = { reportId: string; basedOn: string; content: ReportContent; reason: VersionReason };

/**
 * `merged`: another had saved other parts meanwhile, and both are in the new version. `conflict`: both had changed the same
 * parts; nothing is written, and `merged` is what the sender has with all else that is new.
 */
export type SaveOutcome =
	| { outcome: 'saved' | 'merged'; version: string }
	| { outcome: 'same' | 'gone' | 'approved' }
	| { outcome: 'conflict'; theirs: ReportVersionRow; merged: ReportContent; conflicts: Part[] };

/** Keeps an edit as a new version of a document that is not approved. Earlier versions stay. */
export async function saveReport(
	warehouse: Warehouse,
	{ reportId, basedOn, content, reason }: ReportEdit,
	by: By
): Promise<SaveOutcome> {
	return warehouse.write(async (transaction): Promise<SaveOutcome> => {
		const versions = await transaction.read(reportVersions, { reportId });
		const latest = versions[0];
		const base = versions.find(({ id }) => id === basedOn);
		if (!latest || !base || (await isDiscarded(transaction, reportId))) return { outcome: 'gone' };
		if ((await transaction.read(reportApproval, { reportId })).length > 0) return { outcome: 'approved' };
		const isBehind = latest.id !== base.id;
		const { content: merged, conflicts } = isBehind
			? mergeContent(base.content, content, latest.content)
			: { content, conflicts: [] };
		if (conflicts.length > 0) return { outcome: 'conflict', theirs: latest, merged, conflicts };
		if (isSame(merged, latest.content)) return { outcome: 'same' };
		const version = await writeVersion(
			transaction,
			{
				reportId,
				number: latest.number + 1,
				content: merged,
				reason: isBehind ? 'merged' : reason,
				basedOn: latest.id
			},
			by
		);
		return { outcome: isBehind ? 'merged' : 'saved', version };
	});
}

/** True for a draft that has been discarded and not brought back: nothing is written in it. */
export async function isDiscarded(transaction: Transaction, reportId: string): Promise<boolean> {
	const discards = await transaction.read(reportDiscards, {});
	return discards.some((one) => one.reportId === reportId && one.isDiscarded);
}

/** Writes a version and its line in the audit log; the caller has seen that it may be written. Its id. */
export async function writeVersion(
	transaction: Transaction,
	version: { reportId: string; number: number; content: ReportContent; reason: VersionReason; basedOn: string | null },
	{ who, at }: By
): Promise<string> {
	const id = randomUUID();
	const { reportId, number, content, reason, basedOn } = version;
	await transaction.append('report_version', REPORT_VERSION, [
		[id, reportId, number, JSON.stringify(content), reason, basedOn, who, at]
	]);
	const after = JSON.stringify({ version: id, number, reason });
	const before = basedOn === null ? null : JSON.stringify({ version: basedOn });
	await transaction.append('audit', AUDIT, [[at, who, 'save-report', `report:${reportId}`, before, after]]);
	return id;
}
