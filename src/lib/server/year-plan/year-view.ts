import { areaLineage, areasWithin } from '#lib/analysis/area-lineage.ts';
import { activityOccasions } from '#lib/analysis/year-wheel/activity-occasions.ts';
import { meetingOccasions } from '#lib/analysis/year-wheel/meeting-occasions.ts';
import { ownOccasions } from '#lib/analysis/year-wheel/own-occasions.ts';
import { releaseOccasions } from '#lib/analysis/year-wheel/release-occasions.ts';
import { isBelowMunicipality } from '#lib/model/area.ts';
import { byDay, type Occasion } from '#lib/model/occasion.ts';
import { surveyOccasions } from '#lib/analysis/year-wheel/survey-occasions.ts';
import { activitiesWithLinks } from '../activities/activity-rows.ts';
import { meetingList } from '../meetings/meeting-list.ts';
import { RELEASES } from '../sources/releases.ts';
import { deadlines } from '../reports/deadlines.ts';
import { areas } from '../warehouse/queries/catalogue.ts';
import { plans } from '../warehouse/queries/plans.ts';
import { reports } from '../warehouse/queries/reports.ts';
import { ownSurveyWaves, yearEntries, yearlyReportVersions } from '../warehouse/queries/year-plan.ts';
import { YEARLY_RELEASES } from '../sources/yearly-releases.ts';
import { lawOccasions } from './law-occasions.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** The year that an address asks for with `ar`; this year where it asks for none that there can be. */
export function chosenYear(search: URLSearchParams, today: string): number {
	const asked = Number(search.get('ar'));
	return Number.isInteger(asked) && asked >= FIRST_YEAR && asked <= LAST_YEAR ? asked : Number(today.slice(0, 4));
}

export type Look = Pick<App.Locals, 'warehouse' | 'today' | 'view'>;

/** A year with all that falls in it. `areaCode` narrows to what concerns an area: itself, those within it and those that hold it. */
export async function yearView(look: Look, year: number, areaCode: string | null) {
	const { warehouse, today, view } = look;
	const [areaRows, planRows, reportRows, entries, written, allActivities, council, waves] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(plans, {}),
		warehouse.read(reports, {}),
		warehouse.read(yearEntries, { until: view.day }),
		warehouse.read(yearlyReportVersions, { planId: null, year: year - 1, until: view.day }),
		activitiesWithLinks(warehouse, {}, today),
		meetingList(look),
		warehouse.read(ownSurveyWaves, {})
	]);
	const area = areaRows.find(({ code }) => code === areaCode) ?? null;
	const byCode = new Map(areaRows.map((one) => [one.code, one]));
	const concerned =
		area &&
		new Set([area.code, ...areasWithin(area.code, areaRows), ...areaLineage(area, byCode).map(({ code }) => code)]);
	const concerns = (code: string | null) => concerned === null || code === null || concerned.has(code);
	const ownPlans = planRows.filter((plan) => concerns(plan.areaCode));
	const ownReports = reportRows.filter((one) => concerns(one.areaCode) && (!view.isPublic || one.decidedOn !== null));
	// A plan for the whole municipality has activities in one of its parts: those are of that part alone.
	const aimsAt = (codes: readonly string[]) =>
		area === null || codes.length === 0 || codes.some((code) => code === area.code || concerned?.has(code));
	const activities = allActivities.filter(
		({ planAreaCode, areaLinks, gone }) =>
			!gone &&
			concerns(planAreaCode) &&
			aimsAt(areaLinks.flatMap(({ state, areaCode: code }) => (state === 'rejected' ? [] : [code])))
	);
	const own = entries.filter((entry) => concerns(entry.areaCode));
	// Agendas and decisions are for the work: whoever looks at what is public gets none.
	const meetings = view.isPublic ? [] : [...council.held, ...council.coming].filter((one) => concerns(one.areaCode));
	const heldHere = new Set(meetings.map(({ id }) => id));
	const decisions = council.decisions.filter(({ meetingId }) => heldHere.has(meetingId));
	const due = deadlines(ownReports, ownPlans, allActivities, today);
	const occasions: Occasion[] = [
		...lawOccasions(due, ownReports, year, today),
		...activityOccasions(activities, year),
		...meetingOccasions(meetings, decisions, year, today),
		...releaseOccasions(RELEASES, YEARLY_RELEASES, year),
		...surveyOccasions(
			waves.filter(({ areaCodes }) => areaCodes.some(concerns)),
			own,
			year
		),
		...ownOccasions(own, year, today)
	].sort(byDay);
	return {
		area: area && { code: area.code, name: area.name },
		occasions,
		deadlines: due,
		entries: own,
		plans: ownPlans,
		/** For each plan whether anything has been written in the report of the year before. */
		wroteReport: ownPlans.map(({ id, title }) => {
			const latest = written.find(({ planId }) => planId === id);
			return { planId: id, title, madeOn: latest?.madeAt.slice(0, 10) ?? null };
		}),
		undated: activities.filter(
			({ planned, actual }) => planned.starts === null && planned.ends === null && actual === null
		).length,
		areas: [...new Set([...planRows, ...reportRows].map(({ areaCode: code }) => code))].flatMap((code) => {
			const worked = byCode.get(code);
			const within = areasWithin(code, areaRows);
			const parts = areaRows.filter((one) => within.has(one.code) && isBelowMunicipality(one.kind));
			return worked ? [worked, ...parts] : [];
		})
	};
}

/** What comes next in a year, from today on, the soonest first; releases come each month and would hide the rest. */
export function comingOccasions(occasions: readonly Occasion[], today: string, most: number): Occasion[] {
	const ahead = occasions.filter(({ on, isMonth, state, kind }) => {
		const isAhead = isMonth ? on.slice(0, 7) >= today.slice(0, 7) : on >= today;
		return isAhead && state !== 'done' && kind !== 'release';
	});
	return ahead.slice(0, most);
}
