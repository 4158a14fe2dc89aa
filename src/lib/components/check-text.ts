import { z } from 'zod';
import type { ToldFinding } from '#lib/model/claim-finding.ts';

const Place = z.object({ start: z.number(), end: z.number() });
const Answer = z.object({
	findings: z.array(
		Place.extend({
			sentence: z.string(),
			mark: Place,
			kind: z.enum(['change', 'effect', 'success', 'comparison', 'percentage']),
			isSupported: z.boolean(),
			reason: z.string(),
			suggestion: z.string().nullable()
		})
	)
});

/** What a text is about, by its id: an activity, a lägesbild, a meeting and perhaps one item of its agenda, or an area by its code. */
export type GuardAbout =
	{ aktivitet: string } | { lagesbild: string } | { mote: string; punkt?: string } | { omrade: string };

type Asked = { text: string; about: GuardAbout; /** The page's own choice of view, `?…`. */ search: string };

/** Asks the server what a text's sentences are worth; null where it does not answer, which is no reason to stop writing. */
export async function checkText(
	{ text, about, search }: Asked,
	signal: AbortSignal
): Promise<readonly ToldFinding[] | null> {
	try {
		const response = await fetch(`/granska-text${search}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ text, ...about }),
			signal
		});
		const answer = response.ok ? Answer.safeParse(await response.json()) : null;
		return answer?.success ? answer.data.findings : null;
	} catch {
		return null;
	}
}
