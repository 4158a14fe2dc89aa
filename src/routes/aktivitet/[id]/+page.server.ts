import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { LinkState } from '#lib/model/link.ts';
import { activityOrigin } from '#lib/server/activity-origin.ts';
import { activitiesWithLinks } from '#lib/server/activity-rows.ts';
import { decideLink } from '#lib/server/decide-link.ts';
import { THEMES } from '#lib/server/importing/themes.ts';
import { areas, indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { areasWithData, indicatorCoverage } from '#lib/server/warehouse/queries/series.ts';
import { errorText } from '#lib/text/errors.ts';
import { linkReasonText } from '#lib/text/linking.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [activity] = await activitiesWithLinks(locals.warehouse, { activityId: params.id }, locals.today);
	if (!activity) error(404, errorText.noActivity);
	const [areaRows, indicatorRows, measured, withFigures] = await Promise.all([
		locals.warehouse.read(areas, {}),
		locals.warehouse.read(indicators, {}),
		locals.warehouse.read(indicatorCoverage, {}),
		locals.warehouse.read(areasWithData, {})
	]);
	const { areaLinks, indicatorLinks, themeIds, ...rest } = activity;
	const linkedAreas = new Set(areaLinks.map(({ areaCode }) => areaCode));
	const linkedIndicators = new Set(indicatorLinks.map(({ indicatorId }) => indicatorId));
	const inReach = new Set(withFigures.map(({ code }) => code));
	return {
		activity: rest,
		origin: await activityOrigin(locals.warehouse, rest),
		areas: areaLinks.map(({ areaCode, areaName, areaKind, state, reason }) => ({
			id: areaCode,
			name: areaName,
			kind: areaKind,
			state,
			reason: linkReasonText(reason)
		})),
		indicators: indicatorLinks.map(({ indicatorId, indicatorName, publisher, state, reading, reason }) => ({
			id: indicatorId,
			name: indicatorName,
			publisher,
			state,
			reading,
			reason: linkReasonText(reason),
			measured: measured.some((one) => one.indicatorId === indicatorId)
		})),
		themes: THEMES.filter(({ id }) => themeIds.includes(id)).map(({ id, name, note }) => ({ id, name, note })),
		otherAreas: areaRows
			.filter(({ code }) => !linkedAreas.has(code))
			.filter(({ code, parentCode }) => inReach.has(code) || parentCode === activity.planAreaCode)
			.map(({ code, name, kind }) => ({ code, name, kind })),
		otherIndicators: indicatorRows
			.filter(({ id }) => !linkedIndicators.has(id))
			.map(({ id, name, groupName }) => ({ id, name, groupName }))
	};
};

const Form = z.object({ kind: z.enum(['area', 'indicator']), target: z.string().min(1), state: LinkState });

export const actions: Actions = {
	decide: async ({ request, locals, params }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const form = Form.safeParse(Object.fromEntries(await request.formData()));
		if (!form.success) return fail(400, { message: errorText.badForm });
		const [activity] = await activitiesWithLinks(locals.warehouse, { activityId: params.id }, locals.today);
		if (!activity) error(404, errorText.noActivity);
		const { kind, target, state } = form.data;
		const known =
			kind === 'area' ? await locals.warehouse.read(areas, {}) : await locals.warehouse.read(indicators, {});
		if (!known.some((one) => ('code' in one ? one.code : one.id) === target)) {
			return fail(400, { message: errorText.badForm });
		}
		await decideLink(locals.warehouse, {
			activityId: activity.id,
			target: { kind, id: target },
			state,
			who: locals.who,
			at: new Date().toISOString()
		});
		return { saved: target };
	}
};
