import type { Occasion } from '../../model/occasion.ts';
import { yearWheelText } from '../../text/year-wheel.ts';
import type { Attention } from '../activity-attention.ts';
import { isEnded, type ActivityStanding } from '../activity-standing.ts';

type Dated = Pick<ActivityStanding, 'status' | 'planned' | 'actual'> & {
	id: string;
	title: string;
	planTitle: string;
	attention: Pick<Attention, 'overdue'>;
};

const words = yearWheelText.activity;

/**
 * When activities begin and end in a year: as the log has it, else as planned. An activity without dates of its own falls in no
 * month. One whose planned end has passed without anybody saying that it is done is overdue. `year` is a calendar year.
 */
export function activityOccasions(activities: readonly Dated[], year: number): Occasion[] {
	const isOf = (day: string | null): day is string => day !== null && day.startsWith(`${year}-`);
	return activities.flatMap(({ id, title, planTitle, planned, actual, status, attention }): Occasion[] => {
		const one = { kind: 'activity' as const, isMonth: false, note: planTitle, href: `/aktivitet/${id}` };
		const begun = actual?.starts ?? null;
		const starts = begun ?? planned.starts;
		const ended = isEnded(status) ? (actual?.ends ?? actual?.until ?? null) : null;
		const ends = ended ?? planned.ends;
		const found: Occasion[] = [];
		if (isOf(starts)) {
			const state = begun === null ? 'ahead' : 'done';
			found.push({ ...one, id: `start-${id}`, on: starts, title: words.begins(title, begun !== null), state });
		}
		if (isOf(ends) && status !== 'avbruten') {
			const isOverdue = attention.overdue !== null;
			const state = ended === null ? (isOverdue ? 'overdue' : 'ahead') : 'done';
			found.push({ ...one, id: `slut-${id}`, on: ends, title: words.ends(title, ended !== null, isOverdue), state });
		}
		return found;
	});
}
