import type { Occasion } from '#lib/model/occasion.ts';
import { yearWheelText } from '#lib/text/year-wheel.ts';
import type { Deadline } from '../reports/deadlines.ts';
import type { ReportRow } from '../warehouse/queries/reports.ts';

const words = yearWheelText.law;

/** The law's deadlines that fall in a year, and the lägesbilder that were decided in it. `today` is an ISO date. */
export function lawOccasions(
	deadlines: readonly Deadline[],
	reports: readonly ReportRow[],
	year: number,
	today: string
): Occasion[] {
	const isOf = (day: string | null): day is string => day !== null && day.startsWith(`${year}-`);
	const due = deadlines.flatMap(({ what, href, last, due: on }): Occasion[] => {
		if (!isOf(on)) return [];
		const state = on < today ? 'overdue' : 'ahead';
		return [{ id: `lag-${href}-${on}`, kind: 'law', on, isMonth: false, title: words.update(what), note: words.counted(last), href, state }]; // prettier-ignore
	});
	const decided = reports.flatMap(({ id, title, decidedOn, decidedBy }): Occasion[] => {
		if (!isOf(decidedOn)) return [];
		const href = `/lagesbilder/${id}/lasa`;
		return [{ id: `beslut-${id}`, kind: 'law', on: decidedOn, isMonth: false, title: words.approved(title), note: decidedBy ?? '', href, state: 'done' }]; // prettier-ignore
	});
	return [...due, ...decided];
}
