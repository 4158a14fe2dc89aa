import type { TargetingActivity } from '../model/activity.ts';
import type { Figure } from '../model/figure.ts';
import type { Theme } from '../model/link.ts';

/** An activity that no number can follow, with the notes of its themes: why, and what to follow instead. */
export type Unfollowed = { id: string; title: string; notes: readonly string[] };

/** Figures that no activity aims at. Each is a problem or not: that is for people to judge. */
export function withoutActivity(figures: readonly Figure[]): Figure[] {
	return figures.filter(({ activities, series }) => {
		const measured = series.some(
			({ role, points }) => role === 'subject' && points.some(({ value }) => value !== null)
		);
		return measured && activities.length === 0;
	});
}

/** Activities without an indicator that can show a change. Work that is only counted does not show one. */
export function withoutIndicator(
	activities: readonly TargetingActivity[],
	themes: ReadonlyMap<string, Theme>
): Unfollowed[] {
	return activities
		.filter(({ indicators }) => indicators.every(({ reading }) => reading === 'production' || reading === 'none'))
		.map(({ id, title, themes: ids }) => ({
			id,
			title,
			notes: ids.flatMap((themeId) => {
				const note = themes.get(themeId)?.note;
				return note === undefined ? [] : [note];
			})
		}));
}
