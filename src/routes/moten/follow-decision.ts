import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { checkedNote } from '#lib/server/claims/claim-guard-material.ts';
import { followDecision } from '#lib/server/meetings/decision-writing.ts';
import { readUpdate } from '#lib/server/meetings/meeting-form.ts';
import { decisionKnowledge } from '#lib/server/meetings/meeting-knowledge.ts';
import { errorText } from '#lib/text/errors.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { writeRefusal } from './work-only.ts';

const text = z.string().catch('');
const Follow = z.object({
	decision: z.string().min(1),
	based: z.string().min(1),
	status: text,
	owner: text,
	due: text,
	day: text,
	note: text
});

/** The form that notes where a decision stands, the same wherever the decision is shown. */
export async function followDecisionAction({ request, locals }: { request: Request; locals: App.Locals }) {
	const refusal = writeRefusal(locals);
	if (refusal) return fail(403, { message: refusal });
	const form = Follow.safeParse(Object.fromEntries(await request.formData()));
	if (!form.success) return fail(400, { message: errorText.badForm });
	const { decision, based, ...typed } = form.data;
	const read = readUpdate(typed);
	if (read.error !== null) return fail(400, { follow: { decision, typed, error: read.error } });
	const entry = { ...read.value, decisionId: decision, basedOn: based };
	const changed = await followDecision(locals.warehouse, entry, { who: locals.who, at: new Date().toISOString() });
	if (changed !== null) return fail(409, { follow: { decision, typed, error: changed } });
	return { done: meetingText.decision.saved };
}

/** «Kontrollera texten» of the same form without JavaScript: nothing is saved, and what was typed comes back with what was found. */
export async function checkDecisionNote({ request, locals }: { request: Request; locals: App.Locals }) {
	const form = Follow.safeParse(Object.fromEntries(await request.formData()));
	if (!form.success) return fail(400, { message: errorText.badForm });
	const { decision, based: _, ...sent } = form.data;
	const knowledge = await decisionKnowledge(locals, decision);
	if (!knowledge) error(404, meetingText.errors.noDecision);
	const { note, findings } = checkedNote(sent.note, knowledge);
	return { follow: { decision, typed: { ...sent, note }, error: null, findings } };
}
