import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { causesOfActivity } from '#lib/analysis/causes/activity-causes.ts';
import { LinkState } from '#lib/model/link.ts';
import { activityOrigin } from '#lib/server/activities/activity-origin.ts';
import { DatesKind } from '#lib/model/follow-up.ts';
import { activityExpectations } from '#lib/server/activities/activity-expectations.ts';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { activityKnowledge, checkedNote } from '#lib/server/claims/claim-guard-material.ts';
import { standingDecisions } from '#lib/server/meetings/decision-rows.ts';
import { decideLink } from '#lib/server/activities/decide-link.ts';
import { lockExpectation, readExpectation } from '#lib/server/activities/expect-effect.ts';
import { followActivities, stateDates, strikeFollowUp } from '#lib/server/activities/follow-activity.ts';
import { hasIdentityNumber, readDay, readFollowUp, readSpan } from '#lib/server/activities/follow-up-form.ts';
import { THEMES } from '#lib/server/importing/themes.ts';
import { allProblemSummaries } from '#lib/server/causes/problem-summaries.ts';
import { areas, indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { areasWithData, indicatorCoverage } from '#lib/server/warehouse/queries/series.ts';
import { effectText } from '#lib/text/effect.ts';
import { errorText } from '#lib/text/errors.ts';
import { followUpText } from '#lib/text/follow-up.ts';
import { linkReasonText } from '#lib/text/linking.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [activity] = await activitiesWithLinks(locals.warehouse, { activityId: params.id }, locals.today);
	if (!activity) error(404, errorText.noActivity);
	const [areaRows, indicatorRows, measured, withFigures, aims, problems] = await Promise.all([
		locals.warehouse.read(areas, {}),
		locals.warehouse.read(indicators, {}),
		locals.warehouse.read(indicatorCoverage, {}),
		locals.warehouse.read(areasWithData, {}),
		activityExpectations(locals.warehouse, activity),
		allProblemSummaries(locals)
	]);
	const { areaLinks, indicatorLinks, themeIds, expected: _, ...rest } = activity;
	const linkedAreas = new Set(areaLinks.map(({ areaCode }) => areaCode));
	const linkedIndicators = new Set(indicatorLinks.map(({ indicatorId }) => indicatorId));
	const inReach = new Set(withFigures.map(({ code }) => code));
	return {
		today: locals.today,
		activity: rest,
		/** Of meetings, which are working material. */
		decisions: locals.view.isPublic
			? []
			: (await standingDecisions(locals)).filter(({ activityId }) => activityId === params.id),
		origin: await activityOrigin(locals.warehouse, rest),
		causes: causesOfActivity(activity.id, problems).map(({ summary, node, link }) => ({
			id: link.id,
			problem: { id: summary.problem.id, title: summary.problem.title, areaName: summary.area.name },
			cause: node.cause,
			prevention: link.prevention,
			horizon: link.horizon,
			note: link.note
		})),
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
			measured: measured.some((one) => one.indicatorId === indicatorId),
			aims: aims.filter((aim) => aim.indicatorId === indicatorId)
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

const text = z.string().catch('');
const Decide = z.object({ kind: z.enum(['area', 'indicator']), target: z.string().min(1), state: LinkState });
const Follow = z.object({ date: text, status: text, count: text, note: text, based: text });
const Strike = z.object({ note: z.string().min(1), reason: z.string().max(500).catch('') });
const Dates = z.object({ kind: DatesKind, starts: text, ends: text, based: text });
const Expect = z.object({
	indicator: z.string().min(1),
	area: z.string().min(1),
	direction: text,
	size: text,
	lag: text,
	based: text
});

const basis = (based: string) => (based === '' ? null : based);
const fields = async (request: Request) => Object.fromEntries(await request.formData());
const now = () => new Date().toISOString();

export const actions: Actions = {
	decide: async ({ request, locals, params }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const form = Decide.safeParse(await fields(request));
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
			at: now()
		});
		return { saved: target };
	},
	follow: async ({ request, locals, params }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const typed = Follow.parse(await fields(request));
		const day = readDay(typed.date, locals.today);
		if (day.error !== null) return fail(400, { follow: { typed, error: day.error, theirs: null } });
		const read = readFollowUp(typed);
		if (read.error !== null) return fail(400, { follow: { typed, error: read.error, theirs: null } });
		const entry = { ...read.value, activityId: params.id, onDate: day.value, basedOn: basis(typed.based) };
		const [result] = await followActivities(locals.warehouse, [entry], { who: locals.who, at: now() });
		if (result?.outcome === 'changed') {
			return fail(409, { follow: { typed, error: followUpText.conflict.text, theirs: result.theirs } });
		}
		if (result?.outcome === 'gone') error(404, errorText.noActivity);
		return { done: result?.outcome === 'same' ? followUpText.errors.same : followUpText.saved };
	},
	/** «Kontrollera texten» without JavaScript: nothing is saved, and what was typed comes back with what was found. */
	check: async ({ request, locals, params }) => {
		const typed = Follow.parse(await fields(request));
		const knowledge = await activityKnowledge(locals, params.id);
		if (!knowledge) error(404, errorText.noActivity);
		const { note, findings } = checkedNote(typed.note, knowledge);
		return { follow: { typed: { ...typed, note }, error: null, theirs: null, findings } };
	},
	strike: async ({ request, locals, params }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const form = Strike.safeParse(await fields(request));
		if (!form.success) return fail(400, { message: errorText.badForm });
		const reason = form.data.reason.trim();
		if (hasIdentityNumber(reason)) return fail(400, { message: followUpText.errors.personal });
		const strike = { activityId: params.id, followUpId: form.data.note, reason };
		const struck = await strikeFollowUp(locals.warehouse, strike, { who: locals.who, at: now() });
		return struck ? { done: followUpText.struckDone } : fail(409, { message: followUpText.errors.noNote });
	},
	dates: async ({ request, locals, params }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const form = Dates.safeParse(await fields(request));
		if (!form.success) return fail(400, { message: errorText.badForm });
		const typed = form.data;
		const span = readSpan(typed, typed.kind === 'actual' ? locals.today : null);
		if (span.error !== null) return fail(400, { dates: { typed, error: span.error } });
		const [activity] = await activitiesWithLinks(locals.warehouse, { activityId: params.id }, locals.today);
		if (!activity) error(404, errorText.noActivity);
		const entry = { ...span.value, activityId: activity.id, kind: typed.kind, basedOn: basis(typed.based) };
		const result = await stateDates(locals.warehouse, entry, { who: locals.who, at: now() });
		if (result.outcome === 'changed') {
			const meanwhile = activity.dates.find(({ kind }) => kind === typed.kind);
			const again = { ...typed, based: meanwhile?.id ?? '' };
			return fail(409, { dates: { typed: again, error: followUpText.errors.datesChanged(result.by) } });
		}
		return { done: followUpText.datesSaved };
	},
	expect: async ({ request, locals, params }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const sent = await request.formData();
		const form = Expect.safeParse(Object.fromEntries(sent));
		if (!form.success) return fail(400, { message: errorText.badForm });
		const comparison = sent.getAll('comparison').filter((code) => typeof code === 'string');
		const typed = { ...form.data, comparison };
		const refuse = (status: 400 | 409, sentence: string) => fail(status, { expect: { typed, error: sentence } });
		const read = readExpectation(typed);
		if (read.error !== null) return refuse(400, read.error);
		const refusal = await lockExpectation(
			locals.warehouse,
			{
				...read.value,
				activityId: params.id,
				indicatorId: typed.indicator,
				areaCode: typed.area,
				comparisonAreas: comparison,
				basedOn: basis(typed.based)
			},
			{ who: locals.who, at: now() }
		);
		return refusal === null ? { done: effectText.saved } : refuse(409, refusal);
	}
};
