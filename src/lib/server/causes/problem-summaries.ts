import { areaLineage, areasWithin } from '#lib/analysis/area-lineage.ts';
import { problemSummaries, type ProblemSummary, type SummaryMaterial } from '#lib/analysis/causes/problem-summary.ts';
import { activitiesWithLinks, toTargeting, type ActivityWithLinks } from '../activities/activity-rows.ts';
import { analysisParts } from './analysis-parts.ts';
import { areaMembers, areas, indicators } from '../warehouse/queries/catalogue.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'today' | 'view'>;

/** Everything that analyses are summed up from: one of them or all, as they stood on the day that is looked at. */
export async function summaryMaterial(
	{ warehouse, today }: Locals,
	problemId: string | null,
	activityRows?: readonly ActivityWithLinks[]
): Promise<SummaryMaterial> {
	const [parts, areaRows, members, indicatorRows, activities] = await Promise.all([
		analysisParts(warehouse, problemId, today),
		warehouse.read(areas, {}),
		warehouse.read(areaMembers, {}),
		warehouse.read(indicators, {}),
		activityRows ?? activitiesWithLinks(warehouse, {}, today)
	]);
	const byCode = new Map(areaRows.map((area) => [area.code, area]));
	const reaching = (code: string) => {
		const area = byCode.get(code);
		const own = new Set([code, ...(area ? areaLineage(area, byCode).map((one) => one.code) : [])]);
		const holders = members.filter(({ memberCode }) => own.has(memberCode)).map(({ areaCode }) => areaCode);
		return new Set([...own, ...holders]);
	};
	return {
		parts,
		activities: activities.map(toTargeting),
		areaNames: new Map(areaRows.map(({ code, name }) => [code, name])),
		indicatorNames: new Map(indicatorRows.map(({ id, name }) => [id, name])),
		reaching
	};
}

/** All standing analyses. They are for the work: whoever looks at what is public gets none. */
export async function allProblemSummaries(
	locals: Locals,
	activityRows?: readonly ActivityWithLinks[]
): Promise<ProblemSummary[]> {
	return locals.view.isPublic ? [] : problemSummaries(await summaryMaterial(locals, null, activityRows));
}

/**
 * The standing analyses of an area and of the areas within it, those of the area itself first, with their causes, activities
 * and gaps: for the area's page, for documents and for meetings.
 */
export async function areaProblemSummaries(
	locals: Locals,
	areaCode: string,
	activityRows?: readonly ActivityWithLinks[]
): Promise<ProblemSummary[]> {
	const [summaries, areaRows] = await Promise.all([
		allProblemSummaries(locals, activityRows),
		locals.warehouse.read(areas, {})
	]);
	const within = areasWithin(areaCode, areaRows);
	const here = summaries.filter(({ area }) => area.code === areaCode);
	return [...here, ...summaries.filter(({ area }) => area.code !== areaCode && within.has(area.code))];
}
