import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { itemKey } from '#lib/analysis/meeting/proposed-item.ts';
import { figureMessage } from '#lib/analysis/meeting/statements.ts';
import { toFigureReference } from '#lib/model/figure-reference.ts';
import { checkedNote } from '#lib/server/claims/claim-guard-material.ts';
import { agendaProposals } from '#lib/server/meetings/agenda-proposals.ts';
import { recordDecision } from '#lib/server/meetings/decision-writing.ts';
import { effectQuestions } from '#lib/server/effect/effect-questions.ts';
import { freezeFigure } from '#lib/server/figures/freeze-figure.ts';
import { keptProposals } from '#lib/server/meetings/signal-proposals.ts';
import { meetingAnswers } from '#lib/server/meetings/meeting-answers.ts';
import { readAnyDay, readDecision, readLine, readParticipants, readText } from '#lib/server/meetings/meeting-form.ts';
import { meetingKnowledge } from '#lib/server/meetings/meeting-knowledge.ts';
import { meetingMaterial } from '#lib/server/meetings/meeting-material.ts';
import { meetingPage } from '#lib/server/meetings/meeting-page.ts';
import { addItems, holdMeeting, moveItem, reviseItem, reviseMeeting } from '#lib/server/meetings/meeting-writing.ts';
import { oneFigure } from '#lib/server/figures/one-figure.ts';
import { areas } from '#lib/server/warehouse/queries/catalogue.ts';
import { meetingItems } from '#lib/server/warehouse/queries/meetings.ts';
import { errorText } from '#lib/text/errors.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { checkDecisionNote, followDecisionAction } from '../follow-decision.ts';
import { workOnly, writeRefusal } from '../work-only.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	workOnly(locals);
	const editable = writeRefusal(locals) === null;
	const page = await meetingPage(locals, params.id, editable, url.searchParams.get('omrade'));
	if (!page) error(404, meetingText.errors.noMeeting);
	return { today: locals.today, editable: editable && page.meeting.approvedOn === null, follows: editable, ...page };
};

const text = z.string().catch('');
const id = z.string().min(1);
const Facts = z.object({ based: id, title: text, day: text, area: text, participants: text });
const Edit = z.object({ item: id, based: id, title: text, notes: text });
const Move = z.object({ item: id, to: z.enum(['up', 'down', 'away']) });
const Decide = z.object({ item: id, text, owner: text, due: text });
const Check = z.object({
	form: z.enum(['edit', 'decide']),
	item: id,
	title: text,
	notes: text,
	text,
	owner: text,
	due: text
});
const Free = z.object({ title: text, notes: text });
const words = meetingText.errors;
const by = (locals: App.Locals) => ({ who: locals.who, at: new Date().toISOString() });
const fields = async (request: Request) => Object.fromEntries(await request.formData());
const badForm = () => fail(400, { message: errorText.badForm });

export const actions: Actions = {
	follow: followDecisionAction,
	checkFollow: checkDecisionNote,
	facts: async ({ request, locals, params }) => {
		const refusal = writeRefusal(locals);
		if (refusal) return fail(403, { message: refusal });
		const form = Facts.safeParse(await fields(request));
		if (!form.success) return badForm();
		const { based, ...typed } = form.data;
		const wrong = (sentence: string, status: 400 | 409 = 400) => fail(status, { facts: { typed, error: sentence } });
		const title = readLine(typed.title, words.title);
		if (title.error !== null) return wrong(title.error);
		const day = readAnyDay(typed.day);
		if (day.error !== null) return wrong(day.error);
		const participants = readParticipants(typed.participants);
		if (participants.error !== null) return wrong(participants.error);
		const known = (await locals.warehouse.read(areas, {})).some(({ code }) => code === typed.area);
		if (!known) return wrong(words.area);
		const change = { title: title.value, heldOn: day.value, areaCode: typed.area, participants: participants.value };
		const entry = { meetingId: params.id, basedOn: based, ...change };
		const changed = await reviseMeeting(locals.warehouse, entry, by(locals));
		return changed === null ? { done: meetingText.facts.saved } : wrong(changed, 409);
	},
	add: async ({ request, locals, params }) => {
		const refusal = writeRefusal(locals);
		if (refusal) return fail(403, { message: refusal });
		const chosen = (await request.formData()).getAll('choose');
		const found = await meetingMaterial(locals, params.id);
		if (!found) error(404, words.noMeeting);
		const proposed = await agendaProposals(locals, found.meeting, found.items);
		const items = proposed.filter((one) => chosen.includes(itemKey(one)));
		if (items.length === 0) return fail(400, { message: words.noneChosen });
		const made = by(locals);
		const kept = await keptProposals(locals, items, made.at);
		const changed = await addItems(locals.warehouse, params.id, kept, made);
		return changed === null ? { done: meetingText.proposals.added(items.length) } : fail(409, { message: changed });
	},
	figure: async ({ request, locals, params }) => {
		const refusal = writeRefusal(locals);
		if (refusal) return fail(403, { message: refusal });
		const sent = Object.entries(await fields(request)).flatMap(([name, value]) =>
			// «auto» is what the area's page does without a choice; '' is no comparison.
			typeof value === 'string' && value !== 'auto' ? [[name, value]] : []
		);
		const search = new URLSearchParams(sent);
		const { matt, omrade } = Object.fromEntries(search);
		if (!matt || !omrade) return badForm();
		const reference = { ...toFigureReference(omrade, matt, search), isPublic: false };
		const figure = await oneFigure(locals, reference);
		if (!figure) return fail(400, { message: words.noFigure });
		const view = { warehouse: locals.warehouse, today: locals.today, isPublic: false };
		const answered = await meetingAnswers(await effectQuestions(view)).ofFigure(figure, omrade);
		const item = { kind: 'figure', title: figureMessage(figure, answered), notes: '', figure: reference } as const;
		const items = [{ ...item, activityId: null, decisionId: null }];
		const changed = await addItems(locals.warehouse, params.id, items, by(locals));
		return changed === null ? { done: meetingText.proposals.added(1) } : fail(409, { message: changed });
	},
	free: async ({ request, locals, params }) => {
		const refusal = writeRefusal(locals);
		if (refusal) return fail(403, { message: refusal });
		const typed = Free.parse(await fields(request));
		const title = readLine(typed.title, words.message);
		if (title.error !== null) return fail(400, { message: title.error });
		const notes = readText(typed.notes);
		if (notes.error !== null) return fail(400, { message: notes.error });
		const item = { kind: 'free', title: title.value, notes: notes.value, figure: null } as const;
		const items = [{ ...item, activityId: null, decisionId: null }];
		const changed = await addItems(locals.warehouse, params.id, items, by(locals));
		return changed === null ? { done: meetingText.proposals.added(1) } : fail(409, { message: changed });
	},
	edit: async ({ request, locals, params }) => {
		const refusal = writeRefusal(locals);
		if (refusal) return fail(403, { message: refusal });
		const form = Edit.safeParse(await fields(request));
		if (!form.success) return badForm();
		const { item, based, ...typed } = form.data;
		const wrong = (sentence: string, status: 400 | 409 = 400) =>
			fail(status, { item: { item, form: 'edit' as const, typed, error: sentence } });
		const title = readLine(typed.title, words.message);
		if (title.error !== null) return wrong(title.error);
		const notes = readText(typed.notes);
		if (notes.error !== null) return wrong(notes.error);
		const entry = { meetingId: params.id, itemId: item, basedOn: based, title: title.value, notes: notes.value };
		const changed = await reviseItem(locals.warehouse, entry, by(locals));
		return changed === null ? { done: meetingText.agenda.saved } : wrong(changed, 409);
	},
	/** «Kontrollera texten» without JavaScript: nothing is saved, and what was typed comes back with what was found. */
	check: async ({ request, locals, params }) => {
		const sent = Check.safeParse(await fields(request));
		if (!sent.success) return badForm();
		const { form, item, text: decided, owner, due, title, notes } = sent.data;
		const knowledge = await meetingKnowledge(locals, { meetingId: params.id, itemId: item });
		if (!knowledge) error(404, words.noMeeting);
		const { note, findings } = checkedNote(form === 'decide' ? decided : notes, knowledge);
		const typed: Record<string, string> = form === 'decide' ? { text: note, owner, due } : { title, notes: note };
		return { item: { item, form, typed, error: null, findings } };
	},
	checkFree: async ({ request, locals, params }) => {
		const typed = Free.parse(await fields(request));
		const knowledge = await meetingKnowledge(locals, { meetingId: params.id, itemId: null });
		if (!knowledge) error(404, words.noMeeting);
		return { free: { title: typed.title, ...checkedNote(typed.notes, knowledge) } };
	},
	move: async ({ request, locals, params }) => {
		const refusal = writeRefusal(locals);
		if (refusal) return fail(403, { message: refusal });
		const form = Move.safeParse(await fields(request));
		if (!form.success) return badForm();
		const { item, to } = form.data;
		const changed = await moveItem(locals.warehouse, { meetingId: params.id, itemId: item, to }, by(locals));
		if (changed !== null) return fail(409, { message: changed });
		redirect(303, to === 'away' ? `/moten/${params.id}#dagordning` : `/moten/${params.id}#punkt-${item}`);
	},
	decide: async ({ request, locals, params }) => {
		const refusal = writeRefusal(locals);
		if (refusal) return fail(403, { message: refusal });
		const form = Decide.safeParse(await fields(request));
		if (!form.success) return badForm();
		const { item, ...typed } = form.data;
		const wrong = (sentence: string, status: 400 | 409 = 400) =>
			fail(status, { item: { item, form: 'decide' as const, typed, error: sentence } });
		const read = readDecision(typed);
		if (read.error !== null) return wrong(read.error);
		const rows = await locals.warehouse.read(meetingItems, { meetingId: params.id, until: null });
		const figure = rows.find((row) => row.id === item)?.figure;
		const made = by(locals);
		const frozen = figure ? await freezeFigure(locals, figure, made.at) : undefined;
		const entry = { meetingId: params.id, itemId: item, ...read.value, frozen: frozen ?? null };
		const changed = await recordDecision(locals.warehouse, entry, made);
		return changed === null ? { done: meetingText.agenda.decided } : wrong(changed, 409);
	},
	hold: async ({ request, locals, params }) => {
		const refusal = writeRefusal(locals);
		if (refusal) return fail(403, { message: refusal });
		const { based } = await fields(request);
		if (typeof based !== 'string') return badForm();
		const found = await meetingMaterial(locals, params.id);
		if (!found) error(404, words.noMeeting);
		const made = by(locals);
		const seen = found.items.map(({ id: itemId, figure, shown, said, frozen }) => ({
			itemId,
			frozen:
				frozen ?? (figure && shown && { reference: figure, figure: shown, frozenAt: made.at, asOf: locals.today }),
			statements: said
		}));
		const changed = await holdMeeting(locals.warehouse, { meetingId: params.id, basedOn: based, seen }, made);
		return changed === null ? { done: meetingText.hold.done } : fail(409, { message: changed });
	}
};
