import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { checkedNote } from '#lib/server/claims/claim-guard-material.ts';
import { readAnyDay, readLine, readText } from '#lib/server/meetings/meeting-form.ts';
import { meetingKnowledge } from '#lib/server/meetings/meeting-knowledge.ts';
import { reviseItem, reviseMeeting } from '#lib/server/meetings/meeting-writing.ts';
import { protocolPage } from '#lib/server/meetings/protocol-page.ts';
import { errorText } from '#lib/text/errors.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { protocolText } from '#lib/text/protocol.ts';
import { workOnly, writeRefusal } from '../../work-only.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	workOnly(locals);
	const page = await protocolPage(locals, params.id);
	if (!page) error(404, meetingText.errors.noMeeting);
	const editable = writeRefusal(locals) === null && page.meeting.approvedOn === null;
	return { today: locals.today, editable, ...page };
};

const text = z.string().catch('');
const based = z.string().min(1);
const Note = z.object({ based, item: text, note: text });
const Approve = z.object({ based, by: text, day: text });
const words = meetingText.errors;
const fields = async (request: Request) => Object.fromEntries(await request.formData());
const now = (locals: App.Locals) => ({ who: locals.who, at: new Date().toISOString() });

export const actions: Actions = {
	note: async ({ request, locals, params }) => {
		const refusal = writeRefusal(locals);
		if (refusal) return fail(403, { message: refusal });
		const form = Note.safeParse(await fields(request));
		if (!form.success) return fail(400, { message: errorText.badForm });
		const { item, note, based: basedOn } = form.data;
		const wrong = (sentence: string, status: 400 | 409 = 400) =>
			fail(status, { failed: { item, note, error: sentence, findings: null } });
		const read = readText(note);
		if (read.error !== null) return wrong(read.error);
		const meetingId = params.id;
		const changed =
			item === ''
				? await reviseMeeting(locals.warehouse, { meetingId, basedOn, note: read.value }, now(locals))
				: await reviseItem(locals.warehouse, { meetingId, itemId: item, basedOn, protocol: read.value }, now(locals));
		return changed === null ? { done: protocolText.saved } : wrong(changed, 409);
	},
	/** «Kontrollera texten» without JavaScript: nothing is saved, and what was typed comes back with what was found. */
	check: async ({ request, locals, params }) => {
		const form = Note.safeParse(await fields(request));
		if (!form.success) return fail(400, { message: errorText.badForm });
		const { item } = form.data;
		const knowledge = await meetingKnowledge(locals, { meetingId: params.id, itemId: item === '' ? null : item });
		if (!knowledge) error(404, words.noMeeting);
		return { failed: { item, error: null, ...checkedNote(form.data.note, knowledge) } };
	},
	approve: async ({ request, locals, params }) => {
		const refusal = writeRefusal(locals);
		if (refusal) return fail(403, { message: refusal });
		const form = Approve.safeParse(await fields(request));
		if (!form.success) return fail(400, { message: errorText.badForm });
		const by = readLine(form.data.by, words.approver);
		if (by.error !== null) return fail(400, { message: by.error });
		const day = readAnyDay(form.data.day);
		if (day.error !== null) return fail(400, { message: day.error });
		const change = { approvedBy: by.value, approvedOn: day.value };
		const entry = { meetingId: params.id, basedOn: form.data.based, ...change };
		const changed = await reviseMeeting(locals.warehouse, entry, now(locals));
		return changed === null ? { done: protocolText.approve.done } : fail(409, { message: changed });
	}
};
