import { dueState, nextUpdate } from '#lib/analysis/report/next-update.ts';
import type { ReportRow } from '../warehouse/queries/reports.ts';

/** A document as the list shows it. `state` is of the time until it must be brought up to date. */
export type ListedReport = Omit<ReportRow, 'periodFrom' | 'periodTo'> & {
	from: number;
	to: number;
	approved: boolean;
	due: string | null;
	state: 'later' | 'soon' | 'overdue' | 'replaced' | 'draft';
};

/** Documents with when they are to be brought up to date. One with a later approved for the same area needs no update. */
export function listedReports(rows: readonly ReportRow[], today: string): ListedReport[] {
	return rows.map((row) => {
		const { periodFrom, periodTo, decidedOn, ...rest } = row;
		const isReplaced = rows.some(
			(other) =>
				other.areaCode === row.areaCode && other.decidedOn !== null && decidedOn !== null && other.decidedOn > decidedOn
		);
		const due = decidedOn === null ? null : nextUpdate(decidedOn);
		return {
			...rest,
			decidedOn,
			from: Number(periodFrom.slice(0, 4)),
			to: Number(periodTo.slice(0, 4)),
			approved: decidedOn !== null,
			due,
			state: due === null ? 'draft' : isReplaced ? 'replaced' : dueState(due, today)
		};
	});
}
