import { fail, redirect } from '@sveltejs/kit';
import { byUrgency, needsAttention } from '#lib/analysis/activity-attention.ts';
import { countLinks, undecidedLinks } from '#lib/analysis/undecided-links.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { findMunicipality, ownFirst } from '#lib/model/own-municipality.ts';
import { deadlines } from '#lib/server/reports/deadlines.ts';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { comingOccasions, yearView } from '#lib/server/year-plan/year-view.ts';
import { quickStartView } from '#lib/server/quick-start-view.ts';
import { saveSetting } from '#lib/server/save-setting.ts';
import { overviewSignals } from '#lib/server/areas/signal-views.ts';
import { areas as allAreas } from '#lib/server/warehouse/queries/catalogue.ts';
import { plans } from '#lib/server/warehouse/queries/plans.ts';
import { reports } from '#lib/server/warehouse/queries/reports.ts';
import { meetingsAhead } from '#lib/server/meetings/meeting-list.ts';
import { areasWithData, indicatorCoverage } from '#lib/server/warehouse/queries/series.ts';
import { sourceExtent, sources } from '#lib/server/warehouse/queries/sources.ts';
import { errorText } from '#lib/text/errors.ts';
import { quickStartText } from '#lib/text/quick-start.ts';
import type { Actions, PageServerLoad } from './$types';

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
	// The way in is for those who work here now: not in the example, a look back or what the public sees.
	const working = !locals.simulated && !view.isPublic && view.day === null;
	const start = working ? await quickStartView(warehouse, countLinks(undecidedLinks(activities)), today) : null;
	return {
		start,
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
		topAreas: ownFirst(
			[...areas].sort((a, b) => b.activities - a.activities || b.indicators - a.indicators),
			start?.municipality?.code ?? null
		)
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

const asChosen = { path: '/', httpOnly: true, sameSite: 'strict', secure: false } as const;

export const actions: Actions = {
	municipality: async ({ request, locals, cookies }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const written = (await request.formData()).get('kommun');
		const found = findMunicipality(
			typeof written === 'string' ? written : '',
			await locals.warehouse.read(allAreas, {})
		);
		if ('alike' in found) {
			const names = found.alike.map(({ name }) => name);
			return fail(400, { written, message: quickStartText.area.unclear(names) });
		}
		await saveSetting(locals.warehouse, 'municipality', found.area.code, {
			who: locals.who,
			at: new Date().toISOString()
		});
		// Until something is read in, the choice of one's own data is what keeps the example away.
		cookies.set('underlag', 'egna', asChosen);
		redirect(303, '/');
	},
	steps: async ({ request, locals }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const hide = (await request.formData()).get('visa') === 'nej';
		await saveSetting(locals.warehouse, 'quick-start-hidden', hide ? 'yes' : 'no', {
			who: locals.who,
			at: new Date().toISOString()
		});
		redirect(303, '/');
	}
};
