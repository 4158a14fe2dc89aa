import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { followDecision } from '#lib/server/meetings/decision-writing.ts';
import { readUpdate } from '#lib/server/meetings/meeting-form.ts';
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
