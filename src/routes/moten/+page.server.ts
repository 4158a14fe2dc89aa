import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isOpen } from '#lib/model/meeting.ts';
import { decisionProposals } from '#lib/server/meetings/agenda-proposals.ts';
import { readAnyDay, readLine } from '#lib/server/meetings/meeting-form.ts';
import { meetingList } from '#lib/server/meetings/meeting-list.ts';
import { createMeeting } from '#lib/server/meetings/meeting-writing.ts';
import { areas } from '#lib/server/warehouse/queries/catalogue.ts';
import { plans } from '#lib/server/warehouse/queries/plans.ts';
import { meetingText } from '#lib/text/meetings.ts';
import type { Actions, PageServerLoad } from './$types';
import { checkDecisionNote, followDecisionAction } from './follow-decision.ts';
import { workOnly, writeRefusal } from './work-only.ts';

export const load: PageServerLoad = async ({ locals }) => {
	workOnly(locals);
	const [{ coming, held, decisions }, planRows] = await Promise.all([
		meetingList(locals),
		locals.warehouse.read(plans, {})
	]);
	const latest = coming[0] ?? held[0];
	return {
		today: locals.today,
		editable: writeRefusal(locals) === null,
		coming,
		held,
		open: decisions.filter(({ status }) => isOpen(status)),
		suggested: {
			title: latest?.title ?? '',
			areaCode: latest?.areaCode ?? planRows[0]?.areaCode ?? ''
		}
	};
};

const text = z.string().catch('');
const New = z.object({ title: text, day: text, area: text });
const fields = async (request: Request) => Object.fromEntries(await request.formData());

export const actions: Actions = {
	create: async ({ request, locals }) => {
		const refusal = writeRefusal(locals);
		if (refusal) return fail(403, { message: refusal });
		const typed = New.parse(await fields(request));
		const wrong = (error: string) => fail(400, { create: { typed, error } });
		const title = readLine(typed.title, meetingText.errors.title);
		if (title.error !== null) return wrong(title.error);
		const day = readAnyDay(typed.day);
		if (day.error !== null) return wrong(day.error);
		const known = (await locals.warehouse.read(areas, {})).some(({ code }) => code === typed.area);
		if (!known) return wrong(meetingText.errors.area);
		const begun = { id: '', title: title.value, heldOn: day.value, areaCode: typed.area };
		const { held } = await meetingList(locals);
		const participants = held.find(({ areaCode }) => areaCode === typed.area)?.participants ?? [];
		const items = await decisionProposals(locals, begun);
		const by = { who: locals.who, at: new Date().toISOString() };
		const id = await createMeeting(locals.warehouse, { ...begun, participants }, items, by);
		redirect(303, `/moten/${id}`);
	},
	follow: followDecisionAction,
	checkFollow: checkDecisionNote
};
