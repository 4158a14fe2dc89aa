import type { TargetingActivity } from '../model/activity.ts';
import type { Figure } from '../model/figure.ts';
import type { Indicator, Reading } from '../model/indicator.ts';
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

/** A cell of the matrix: the activities of a focus area that indicators of a group can follow. */
export type CoverageCell = { group: string; activities: readonly { id: string; title: string }[] };
export type CoverageRow = { focusArea: string | null; cells: readonly CoverageCell[]; count: number };
export type CoverageMatrix = {
	/** Groups of indicators in the catalogue's order, and whether the area has figures of any in them. */
	/** `measured`: how many of the group's `indicators` that can show a change have figures for the area. */
	groups: readonly { name: string; indicators: number; measured: number }[];
	rows: readonly CoverageRow[];
};

type Placed = { activity: TargetingActivity; focusArea: string | null };

/**
 * Which groups of indicators can follow the activities of each focus area. Indicators that only count work follow nothing.
 * Groups that neither an activity nor a figure belongs to are left out.
 */
export function coverageMatrix(
	activities: readonly Placed[],
	focusAreas: readonly (string | null)[],
	indicators: readonly Indicator[],
	measured: ReadonlySet<string>
): CoverageMatrix {
	const groupOf = new Map(
		indicators.filter(({ reading }) => canFollow(reading)).map(({ id, groupName }) => [id, groupName])
	);
	const groupsOf = ({ indicators: links }: TargetingActivity) =>
		new Set(links.filter(({ reading }) => canFollow(reading)).flatMap(({ id }) => groupOf.get(id) ?? []));
	const withFigures = new Set([...measured].flatMap((id) => groupOf.get(id) ?? []));
	const aimedAt = new Set(activities.flatMap(({ activity }) => [...groupsOf(activity)]));
	const names = [...new Set(groupOf.values())].filter((name) => withFigures.has(name) || aimedAt.has(name));
	return {
		groups: names.map((name) => {
			const own = [...groupOf].filter(([, group]) => group === name);
			return { name, indicators: own.length, measured: own.filter(([id]) => measured.has(id)).length };
		}),
		rows: focusAreas.map((focusArea) => {
			const inArea = activities.filter((one) => one.focusArea === focusArea).map(({ activity }) => activity);
			const cells = names.map((group) => ({
				group,
				activities: inArea.filter((activity) => groupsOf(activity).has(group)).map(({ id, title }) => ({ id, title }))
			}));
			return { focusArea, cells, count: inArea.length };
		})
	};
}

function canFollow(reading: Reading): boolean {
	return reading !== 'production' && reading !== 'none';
}

/**
 * Whether an activity is linked to the indicator, or to one above or below it: work against «Våld» is work against «Rån»,
 * too.
 */
export function isAimedAt(
	indicatorId: string,
	activities: readonly TargetingActivity[],
	indicators: readonly Indicator[]
): boolean {
	const parents = new Map(indicators.map(({ id, parentId }) => [id, parentId]));
	const lineage = (id: string): string[] => {
		const chain: string[] = [];
		for (let next: string | null = id; next !== null && !chain.includes(next); next = parents.get(next) ?? null) {
			chain.push(next);
		}
		return chain;
	};
	const own = lineage(indicatorId);
	return activities.some(({ indicators: links }) =>
		links.some(({ id }) => own.includes(id) || lineage(id).includes(indicatorId))
	);
}
