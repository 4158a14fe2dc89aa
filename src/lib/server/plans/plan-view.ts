import { byUrgency } from '#lib/analysis/activity-attention.ts';
import { chosenActivities, type PlanChoice } from '#lib/analysis/plan-choice.ts';
import { planTimeline, TIMELINE_NARROW, TIMELINE_PAPER, TIMELINE_WIDE } from '#lib/charts/plan-timeline.ts';
import { ActivityStatus } from '#lib/model/activity.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { chartDocument } from '../figures/chart-document.ts';
import type { PlanLine } from './plan-line.ts';

export const PLAN_VIEWS = ['lista', 'tavla', 'tidslinje'] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

/** The view and the choice as the address has them; what it cannot mean is no choice. */
export function planChoice(search: URLSearchParams): PlanChoice & { view: PlanView } {
	const text = (name: string) => search.get(name) || null;
	const status = text('lage');
	const known = ActivityStatus.safeParse(status);
	return {
		view: PLAN_VIEWS.find((view) => view === search.get('vy')) ?? 'lista',
		responsible: text('ansvarig'),
		areaCode: text('omrade'),
		focusArea: search.get('samverkan') === NO_FOCUS ? '' : text('samverkan'),
		status: known.success ? known.data : status === 'saknas' ? 'none' : status === 'forsenad' ? 'late' : null
	};
}

/** How the address names activities without a focus area. */
export const NO_FOCUS = '-';

/** What can be chosen among in a plan: only what its activities have. */
export function planOptions(lines: readonly PlanLine[]) {
	const areas = new Map(lines.flatMap((line) => line.areas.map(({ code, name }) => [code, name] as const)));
	const focusAreas = [...new Set(lines.map(({ focusArea }) => focusArea))];
	return {
		responsible: [...new Set(lines.flatMap(({ organisations }) => organisations))].sort((a, b) =>
			a.localeCompare(b, 'sv')
		),
		areas: [...areas].map(([code, name]) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name, 'sv')),
		focusAreas: focusAreas.filter((name) => name !== null),
		withoutFocus: focusAreas.includes(null) && focusAreas.length > 1
	};
}

/** The chosen lines, what asks for attention first. */
export function shownLines(lines: readonly PlanLine[], choice: PlanChoice): PlanLine[] {
	return byUrgency(chosenActivities(lines, choice));
}

/** The lines drawn on one time axis in the groups of the plan, for each width; null where no line has a date. */
export function timelineOf(lines: readonly PlanLine[], order: readonly PlanLine[], today: string, unnamed: string) {
	const shown = new Set(lines.map(({ id }) => id));
	const inPlanOrder = order.filter(({ id }) => shown.has(id));
	const groups = [...groupBy(inPlanOrder, ({ focusArea }) => focusArea)].map(([name, activities]) => ({
		name: name ?? unnamed,
		activities: activities.map(({ id, title, drawn, actual, begun }) => ({ id, title, ...drawn, actual, done: begun }))
	}));
	const draw = (width: number) => planTimeline(groups, today, width, chartDocument());
	const wide = draw(TIMELINE_WIDE);
	const narrow = draw(TIMELINE_NARROW);
	const paper = draw(TIMELINE_PAPER);
	return wide && narrow && paper ? { wide, narrow, paper } : null;
}
