import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { withoutIndicator } from '#lib/analysis/coverage.ts';
import { attentionCounts, byStatus } from '#lib/analysis/plan-choice.ts';
import { ActivityStatus } from '#lib/model/activity.ts';
import { activitiesWithLinks, toTargeting } from '#lib/server/activities/activity-rows.ts';
import { followActivities } from '#lib/server/activities/follow-activity.ts';
import { planLine } from '#lib/server/plans/plan-line.ts';
import { planChoice, planOptions, shownLines, timelineOf } from '#lib/server/plans/plan-view.ts';
import { focusAreas, goals, plans } from '#lib/server/warehouse/queries/plans.ts';
import { componentText } from '#lib/text/components.ts';
import { errorText } from '#lib/text/errors.ts';
import { followUpText } from '#lib/text/follow-up.ts';
import { planText } from '#lib/text/plans.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const plan = (await locals.warehouse.read(plans, {})).find(({ id }) => id === params.id);
	if (!plan) error(404, errorText.noPlan);
	const [focusRows, goalRows, activities] = await Promise.all([
		locals.warehouse.read(focusAreas, { planId: plan.id }),
		locals.warehouse.read(goals, { planId: plan.id }),
		activitiesWithLinks(locals.warehouse, { planId: plan.id }, locals.today)
	]);
	const unfollowed = withoutIndicator(activities.map(toTargeting), new Map());
	const choice = planChoice(url.searchParams);
	const all = activities.map(planLine);
	const lines = shownLines(all, choice);
	const moved = all.find(({ id }) => id === url.searchParams.get('flyttad'));
	const goalsOf = (focusId: string | null) =>
		goalRows.filter(({ focusAreaId }) => focusAreaId === focusId).map(({ id, text, kind }) => ({ id, text, kind }));
	return {
		plan,
		editable: !locals.simulated,
		followed: activities.length - unfollowed.length,
		planGoals: goalsOf(null),
		onlyProduction: goalRows.length > 0 && goalRows.every(({ kind }) => kind === 'produktion'),
		focusAreas: focusRows
			.map(({ id, name, description }) => ({ id, name, description, goals: goalsOf(id) }))
			.filter(({ description, goals: own }) => description !== '' || own.length > 0),
		choice,
		options: planOptions(all),
		counts: {
			status: byStatus(all).map(({ status, activities: group }) => ({ status, count: group.length })),
			attention: attentionCounts(all)
		},
		lines,
		timeline: choice.view === 'tidslinje' ? timelineOf(lines, all, locals.today, planText.noFocusArea) : null,
		moved: moved?.status ? followUpText.board.moved(moved.title, componentText.status[moved.status]) : null
	};
};

const Move = z.object({ activity: z.string().min(1), status: ActivityStatus, based: z.string() });

export const actions: Actions = {
	move: async ({ request, locals, params, url }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const form = Move.safeParse(Object.fromEntries(await request.formData()));
		if (!form.success) return fail(400, { message: errorText.badForm });
		const { activity: activityId, status, based } = form.data;
		const [activity] = await activitiesWithLinks(locals.warehouse, { planId: params.id, activityId }, locals.today);
		if (!activity) return fail(404, { message: followUpText.errors.gone });
		if (activity.latest && activity.latest.onDate > locals.today) {
			return fail(400, { message: followUpText.errors.older(activity.latest.onDate) });
		}
		const [result] = await followActivities(
			locals.warehouse,
			[
				{
					activityId,
					onDate: locals.today,
					status,
					doneCount: activity.doneCount,
					note: '',
					basedOn: based === '' ? null : based
				}
			],
			{ who: locals.who, at: new Date().toISOString() }
		);
		if (result?.outcome === 'changed') {
			const now = result.theirs ? componentText.status[result.theirs.status] : componentText.noStatus;
			return fail(409, { message: followUpText.board.conflict(activity.title, now, result.theirs?.madeBy ?? '') });
		}
		const search = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
		search.set('flyttad', activityId);
		redirect(303, `/planer/${params.id}?${search}`);
	}
};
