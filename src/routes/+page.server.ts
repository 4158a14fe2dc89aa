import { byUrgency, needsAttention } from '#lib/analysis/activity-attention.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { deadlines } from '#lib/server/reports/deadlines.ts';
import { activitiesWithLinks } from '#lib/server/activity-rows.ts';
import { comingOccasions, yearView } from '#lib/server/year-plan/year-view.ts';
import { overviewSignals } from '#lib/server/signal-views.ts';
import { plans } from '#lib/server/warehouse/queries/plans.ts';
import { reports } from '#lib/server/warehouse/queries/reports.ts';
import { meetingsAhead } from '#lib/server/meeting-list.ts';
import { areasWithData, indicatorCoverage } from '#lib/server/warehouse/queries/series.ts';
import { sourceExtent, sources } from '#lib/server/warehouse/queries/sources.ts';
import type { PageServerLoad } from './$types';

const MOST_AREAS = 12;
const MOST_LISTED = 6;
const MOST_DUE = 8;
const MOST_COMING = 3;

export const load: PageServerLoad = async ({ locals }) => {
	const { warehouse, today, view } = locals;
	const [sourceRows, extents, areas, indicators, activities, signals, planRows, reportRows, year] = await Promise.all([
		warehouse.read(sources, {}),
		warehouse.read(sourceExtent, {}),
		warehouse.read(areasWithData, {}),
		warehouse.read(indicatorCoverage, {}),
		activitiesWithLinks(warehouse, {}, today),
		overviewSignals(locals),
		warehouse.read(plans, {}),
		warehouse.read(reports, {}),
		yearView(locals, Number(today.slice(0, 4)), null)
	]);
	const decided = view.isPublic ? reportRows.filter(({ decidedOn }) => decidedOn !== null) : reportRows;
	const undecided = activities.filter(({ areaLinks, indicatorLinks }) =>
		[...areaLinks, ...indicatorLinks].some(({ state }) => state === 'suggested')
	);
	const asking = byUrgency(activities.filter(({ attention }) => needsAttention(attention) || attention.soon !== null));
	const used = sourceRows.filter(({ withdrawnAt }) => withdrawnAt === null);
	return {
		empty: sourceRows.length === 0,
		/** Meetings are working material. */
		council: locals.view.isPublic ? null : await meetingsAhead(locals),
		counts: {
			areas: areas.filter((area) => area.indicators > 0).length,
			indicators: indicators.length,
			activities: activities.length,
			open: undecided.length
		},
		signals: {
			...signals,
			items: signals.items.slice(0, MOST_LISTED),
			more: Math.max(0, signals.items.length - MOST_LISTED)
		},
		topAreas: [...areas]
			.sort((a, b) => b.activities - a.activities || b.indicators - a.indicators)
			.slice(0, MOST_AREAS)
			.map(({ code, name, kind, indicators: measures, activities: aims }) => ({ code, name, kind, measures, aims })),
		sources: used.slice(0, MOST_LISTED).map(({ id, fileName, kind, publishedOn, importedAt }) => ({
			id,
			fileName,
			kind,
			publishedOn,
			importedOn: importedAt.slice(0, 10),
			to: extents.find(({ sourceId }) => sourceId === id)?.to ?? null
		})),
		deadlines: deadlines(decided, planRows, activities, today),
		coming: comingOccasions(year.occasions, today, MOST_COMING),
		due: asking
			.slice(0, MOST_DUE)
			.map(({ id, title, status, attention, planTitle }) => ({ id, title, status, attention, planTitle })),
		dueCount: asking.length,
		duePlans: [...groupBy(asking, ({ planId }) => planId)].flatMap(([id, [first, ...more]]) =>
			first ? [{ id, title: first.planTitle, count: more.length + 1 }] : []
		),
		undecided: undecided.slice(0, MOST_LISTED).map(({ id, title, planTitle }) => ({ id, title, planTitle }))
	};
};
