import { areasWithin } from '#lib/analysis/area-lineage.ts';
import { toldAnalysis } from '#lib/analysis/causes/told-analysis.ts';
import { reportFacts } from '#lib/analysis/report/report-facts.ts';
import type { ReportFacts } from '#lib/model/report-facts.ts';
import type { ToldAnalysis } from '#lib/model/told-analysis.ts';
import { areaMaterial } from '../areas/area-material.ts';
import { areas } from '../warehouse/queries/catalogue.ts';
import { activitiesWithLinks, toTargeting } from '../activities/activity-rows.ts';
import { areaProblemSummaries } from '../causes/problem-summaries.ts';

export type ReportLocals = Pick<App.Locals, 'warehouse' | 'simulated' | 'today'>;

/** What a document is about. Years are whole calendar years; `reference` '' is none. */
export type ReportFrame = { areaCode: string; from: number; to: number; reference: string };

/** What the warehouse says now of an area in a period; undefined when there is no such area. */
export async function liveFacts(
	locals: ReportLocals,
	{ areaCode, from, to, reference }: ReportFrame,
	isPublic: boolean
): Promise<ReportFacts | undefined> {
	const warehouse = isPublic ? locals.warehouse.forPublic() : locals.warehouse;
	const choice = { from, to, reference, rate: false, isPublic };
	const found = await areaMaterial(warehouse, areaCode, choice, locals.simulated, locals.today);
	if (!found) return undefined;
	const { material, activities } = found;
	const reach = areasWithin(areaCode, await warehouse.read(areas, {})).add(areaCode);
	const reaching = activities.filter(({ areaLinks }) =>
		areaLinks.some(
			(link) => link.state !== 'rejected' && (reach.has(link.areaCode) || material.widerCodes.has(link.areaCode))
		)
	);
	const plain = reaching.map(toTargeting).map(({ id, title, status, begun }) => ({ id, title, status, begun }));
	return reportFacts(material, plain, await toldAnalyses(locals, areaCode, isPublic));
}

/** The cause analyses of an area and of those within it, as they stand now; none for whoever looks at what is public. */
export async function toldAnalyses(
	{ warehouse, today }: ReportLocals,
	areaCode: string,
	isPublic: boolean
): Promise<ToldAnalysis[]> {
	const activities = await activitiesWithLinks(warehouse, {}, today);
	const look = { warehouse, today, view: { day: null, isPublic } };
	const summaries = await areaProblemSummaries(look, areaCode, activities);
	return summaries.map((summary) => toldAnalysis(summary, activities));
}
