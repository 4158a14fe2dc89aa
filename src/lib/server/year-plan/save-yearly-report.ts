import { randomUUID } from 'node:crypto';
import { isSame } from '#lib/analysis/report/merge-content.ts';
import { mergeTexts } from '#lib/analysis/yearly-report/merge-texts.ts';
import type { YearlyTextName, YearlyTexts } from '#lib/model/yearly-report.ts';
import type { By } from '../activities/follow-activity.ts';
import { yearlyReportVersions, type YearlyReportRow } from '../warehouse/queries/year-plan.ts';
import { AUDIT, YEARLY_REPORT_VERSION } from '../warehouse/tables.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What somebody sends. `basedOn` is the version that it was made from, null for none. */
export type YearlyEdit = { planId: string; year: number; basedOn: string | null; texts: YearlyTexts };

export type YearlyOutcome =
	| { outcome: 'saved' | 'merged' | 'same' | 'gone' }
	| { outcome: 'conflict'; theirs: YearlyReportRow; merged: YearlyTexts; conflicts: YearlyTextName[] };

/**
 * Keeps the municipality's own texts of a yearly report as a new version; earlier versions stay. Where both have changed the same text
 * nothing is written. `gone`: there is no such version to build on.
 */
export async function saveYearlyReport(
	warehouse: Warehouse,
	edit: YearlyEdit,
	{ who, at }: By
): Promise<YearlyOutcome> {
	const { planId, year, basedOn, texts } = edit;
	return warehouse.write(async (transaction): Promise<YearlyOutcome> => {
		const versions = await transaction.read(yearlyReportVersions, { planId, year, until: null });
		const latest = versions[0];
		const base = versions.find(({ id }) => id === basedOn);
		if (basedOn !== null && !base) return { outcome: 'gone' };
		const isBehind = (latest?.id ?? null) !== basedOn;
		const { texts: merged, conflicts } =
			latest && isBehind ? mergeTexts(base?.content ?? {}, texts, latest.content) : { texts, conflicts: [] };
		if (latest && conflicts.length > 0) return { outcome: 'conflict', theirs: latest, merged, conflicts };
		if (isSame(merged, latest?.content ?? {})) return { outcome: 'same' };
		const id = randomUUID();
		const number = (latest?.number ?? 0) + 1;
		await transaction.append('yearly_report_version', YEARLY_REPORT_VERSION, [
			[id, planId, year, number, JSON.stringify(merged), latest?.id ?? null, who, at]
		]);
		const before = latest ? JSON.stringify({ version: latest.id }) : null;
		const after = JSON.stringify({ version: id, number, year });
		await transaction.append('audit', AUDIT, [[at, who, 'save-yearly-report', `plan:${planId}`, before, after]]);
		return { outcome: isBehind ? 'merged' : 'saved' };
	});
}
