import { randomUUID } from 'node:crypto';
import type { By } from '../activities/follow-activity.ts';
import { reportDiscards, reports } from '../warehouse/queries/reports.ts';
import { AUDIT, REPORT_DISCARD } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/**
 * Takes a draft out of every list. Its versions stay, and it can be brought back. `basedOn` is the version that was shown: `changed` where
 * somebody has saved another since. An approved document is never discarded.
 */
export async function discardReport(
	warehouse: Warehouse,
	{ reportId, basedOn }: { reportId: string; basedOn: string },
	by: By
): Promise<'discarded' | 'changed' | 'approved' | 'gone'> {
	return warehouse.write(async (transaction) => {
		const report = (await transaction.read(reports, {})).find(({ id }) => id === reportId);
		if (!report) return 'gone';
		if (report.decidedOn !== null) return 'approved';
		if (report.versionId !== basedOn) return 'changed';
		const before = (await transaction.read(reportDiscards, {})).find((one) => one.reportId === reportId);
		await writeDiscard(transaction, { reportId, isDiscarded: true, replaces: before?.id ?? null }, by);
		return 'discarded';
	});
}

/** Brings a discarded draft back. `basedOn` is the row that held when the form was shown; false where it holds no more. */
export async function restoreReport(warehouse: Warehouse, basedOn: string, by: By): Promise<boolean> {
	return warehouse.write(async (transaction) => {
		const holds = (await transaction.read(reportDiscards, {})).find(({ id }) => id === basedOn);
		if (!holds?.isDiscarded) return false;
		await writeDiscard(transaction, { reportId: holds.reportId, isDiscarded: false, replaces: holds.id }, by);
		return true;
	});
}

async function writeDiscard(
	transaction: Transaction,
	{ reportId, isDiscarded, replaces }: { reportId: string; isDiscarded: boolean; replaces: string | null },
	{ who, at }: By
): Promise<void> {
	await transaction.append('report_discard', REPORT_DISCARD, [
		[randomUUID(), reportId, isDiscarded, replaces, who, at]
	]);
	const [before, after] = [{ discarded: !isDiscarded }, { discarded: isDiscarded }].map((one) => JSON.stringify(one));
	const action = isDiscarded ? 'discard-report' : 'restore-report';
	await transaction.append('audit', AUDIT, [[at, who, action, `report:${reportId}`, before ?? null, after ?? null]]);
}
