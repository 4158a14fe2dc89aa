import { activityStanding } from '#lib/analysis/activity-standing.ts';
import { yearOfPlan, type ReportedActivity } from '#lib/analysis/yearly-report/year-of-plan.ts';
import { activitiesWithLinks, type ActivityWithLinks } from '../activities/activity-rows.ts';
import { effectList, type EffectListLine } from '../effect/effect-list.ts';
import { areaSignals } from '../areas/signal-views.ts';
import { areas } from '../warehouse/queries/catalogue.ts';
import { goals, plans, type PlanRow } from '../warehouse/queries/plans.ts';
import { yearlyReportVersions } from '../warehouse/queries/year-plan.ts';
import { councilView, type CouncilView } from './council-view.ts';
import type { Look } from './year-view.ts';

/** The year and plan that an address asks for: last year, and the first plan, where it asks for none that there is. */
export async function reportChoice({ warehouse, today }: Look, search: URLSearchParams) {
	const planRows = await warehouse.read(plans, {});
	const asked = Number(search.get('ar'));
	const thisYear = Number(today.slice(0, 4));
	const year = Number.isInteger(asked) && asked > 1990 && asked <= thisYear ? asked : thisYear - 1;
	const plan = planRows.find(({ id }) => id === search.get('plan')) ?? planRows[0] ?? null;
	return { plans: planRows, plan, year };
}

/** What a municipality can tell of a plan's year: the work as it stood at the year's end, and the figures as they are known now. */
export async function yearlyReportView(locals: Look, plan: PlanRow, year: number) {
	const { warehouse, today, view } = locals;
	const until = lastToldDay(year, today);
	const [activities, goalRows, versions, effects, areaRows] = await Promise.all([
		activitiesWithLinks(warehouse, { planId: plan.id }, today),
		warehouse.read(goals, { planId: plan.id }),
		warehouse.read(yearlyReportVersions, { planId: plan.id, year, until: view.day }),
		effectList({ warehouse, today, isPublic: view.isPublic }, plan.id),
		warehouse.read(areas, {})
	]);
	const area = areaRows.find(({ code }) => code === plan.areaCode);
	const signals = area ? await areaSignals(locals, area) : null;
	const council = await councilView(locals, plan, activities, { year, until });
	const work = yearOfPlan(
		activities.filter(({ gone }) => !gone).map((one) => asReported(one, until)),
		goalRows,
		year,
		until
	);
	return {
		plan: {
			id: plan.id,
			title: plan.title,
			areaCode: plan.areaCode,
			areaName: plan.areaName,
			fileName: plan.fileName,
			publishedOn: plan.publishedOn
		},
		year,
		isOver: today > until,
		today,
		work,
		council,
		effects: {
			lines: effects.lines.filter((line): line is Answered => line.answer !== null),
			open: effects.lines.filter(({ stage }) => stage === 'open').length,
			early: effects.lines.filter(({ stage }) => stage === 'no-start' || stage === 'not-begun').length,
			noFigures: effects.lines.filter(({ stage }) => stage === 'no-figures').length,
			unlinked: effects.unlinked
		},
		signals,
		versions,
		text: versions[0] ?? null
	};
}

export type YearlyReport = Awaited<ReturnType<typeof yearlyReportView>>;
type Answered = EffectListLine & { answer: NonNullable<EffectListLine['answer']> };

/** The meetings and decisions of a plan's year, as its report tells of them. */
export async function planCouncil(locals: Look, plan: PlanRow, year: number): Promise<CouncilView | null> {
	const activities = await activitiesWithLinks(locals.warehouse, { planId: plan.id }, locals.today);
	return councilView(locals, plan, activities, { year, until: lastToldDay(year, locals.today) });
}

/** The last day that a year's report tells of, an ISO date. */
function lastToldDay(year: number, today: string): string {
	const lastDay = `${year}-12-31`;
	return today < lastDay ? today : lastDay;
}

/** The activity as it stood at the end of a day, by notes of days until then. */
function asReported(activity: ActivityWithLinks, until: string): ReportedActivity {
	const { id, title, focusArea, statusText, starts, ends, dates, planFrom, planTo, timesPerYear, goalQuantity } =
		activity;
	const log = activity.log.filter(({ onDate }) => onDate <= until);
	const planYears = { starts: planFrom, ends: planTo };
	const { status, planned, actual } = activityStanding({ statusText, starts, ends, log, dates, planYears }, until);
	const standing = { status, planned, actualStarts: actual?.starts ?? null };
	return { id, title, focusArea, standing, planYears, timesPerYear, goalQuantity, log };
}
