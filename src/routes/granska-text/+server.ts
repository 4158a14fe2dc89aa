import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { activityKnowledge, areaKnowledge, toldFindings } from '#lib/server/claims/claim-guard-material.ts';
import { meetingKnowledge } from '#lib/server/meetings/meeting-knowledge.ts';
import { reportKnowledge } from '#lib/server/reports/report-knowledge.ts';
import { claimGuardText } from '#lib/text/claim-guard.ts';
import type { RequestHandler } from './$types';

const LONGEST = 20_000; // characters
const text = z.string().max(LONGEST);
const Asked = z.union([
	z.object({ text, aktivitet: z.string().min(1) }),
	z.object({ text, lagesbild: z.string().min(1) }),
	z.object({ text, mote: z.string().min(1), punkt: z.string().optional() }),
	z.object({ text, omrade: z.string().min(1) })
]);

/**
 * The sentences of a text that figures could bear out, as they are typed; nothing is kept. Only for the product's own pages: a body in
 * JSON cannot be sent from another place without leave, and what a browser says of where it comes from must be here.
 */
export const POST: RequestHandler = async ({ request, locals, url }) => {
	const origin = request.headers.get('origin');
	if (origin !== url.origin) return json({ message: claimGuardText.badForm }, { status: 403 });
	if (!request.headers.get('content-type')?.startsWith('application/json'))
		return json({ message: claimGuardText.badForm }, { status: 415 });
	const body: unknown = await request.json().catch(() => null);
	const asked = Asked.safeParse(body);
	if (!asked.success) return json({ message: claimGuardText.badForm }, { status: 400 });
	const knowledge = await knowledgeOf(locals, asked.data);
	if (!knowledge) return json({ message: claimGuardText.badForm }, { status: 404 });
	return json({ findings: toldFindings(asked.data.text, knowledge) });
};

function knowledgeOf(locals: App.Locals, asked: z.infer<typeof Asked>) {
	if ('aktivitet' in asked) return activityKnowledge(locals, asked.aktivitet);
	if ('lagesbild' in asked) return reportKnowledge(locals, asked.lagesbild);
	if ('omrade' in asked) return areaKnowledge(locals, asked.omrade);
	return meetingKnowledge(locals, { meetingId: asked.mote, itemId: asked.punkt ?? null });
}
