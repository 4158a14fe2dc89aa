import { z } from 'zod';
import { Certainty, EvidenceKind, Perspective } from './problem.ts';

const text = z.string();
const Named = z.object({ id: text, title: text });

/** A cause as a document tells of it, with those behind it. `addressed` as in the tree of causes. */
export const ToldCause = z.object({
	id: text,
	text,
	perspective: Perspective,
	certainty: Certainty,
	evidence: z.array(z.object({ kind: EvidenceKind, text, reference: text })),
	activities: z.array(Named),
	addressed: z.enum(['own', 'behind', 'none']),
	get behind() {
		return z.array(ToldCause);
	}
});
export type ToldCause = z.infer<typeof ToldCause>;

/** A cause analysis as a document tells of it: plain data, so that it can be kept as it was. Days are ISO dates. */
export const ToldAnalysis = z.object({
	id: text,
	title: text,
	area: z.object({ code: text, name: text }),
	indicator: z.object({ id: text, name: text }).nullable(),
	what: text,
	where: text,
	when: text,
	who: text,
	causes: z.array(ToldCause),
	steps: z.array(text),
	/** Activities aimed at the problem and at none of its causes. */
	activitiesWithoutCause: z.array(Named)
});
export type ToldAnalysis = z.infer<typeof ToldAnalysis>;
