import { z } from 'zod';
import {
	Certainty,
	EvidenceKind,
	Horizon,
	Perspective,
	Prevention,
	UNPLACED,
	UNSURE,
	type Cause
} from '#lib/model/problem.ts';
import { causeText } from '#lib/text/causes.ts';
import { followUpText } from '#lib/text/follow-up.ts';
import type { Values } from '../figures/change-analysis.ts';
import { hasIdentityNumber, readSpan, type Read } from '../activities/follow-up-form.ts';

/** The forms of an analysis as they are sent, and what they mean. Fields that are not sent are empty. */

const text = z.string().catch('');
const words = causeText.errors;

const LONGEST_TITLE = 200; // characters, as all of these
const LONGEST_CAUSE = 600;
const LONGEST_STEP = 300;
const LONGEST_NOTE = 2000;

const right = <T>(value: T): Read<T> => ({ value, error: null });
const wrong = (error: string): Read<never> => ({ value: null, error });
const empty = (value: string) => (value === '' ? null : value);

export const ProblemForm = z.object({
	title: text,
	area: text,
	indicator: text,
	from: text,
	to: text,
	what: text,
	where: text,
	when: text,
	who: text,
	why: text
});
export type ProblemForm = z.infer<typeof ProblemForm>;

/** Reads the description of a problem. Either end of the period may be left out, and both. */
export function readProblem(typed: ProblemForm): Read<Omit<Values<'problem'>, 'planId' | 'planKey'>> {
	// A form that changes a problem also has the version that it was made from, which is no text.
	const told = fields(ProblemForm.parse(typed));
	const title = oneLine(told.title);
	if (title === '' || title.length > LONGEST_TITLE) return wrong(words.title);
	if (told.area === '') return wrong(words.area);
	const parts = [told.what, told.where, told.when, told.who, told.why];
	if (parts.some((part) => part.length > LONGEST_NOTE)) return wrong(words.long);
	if (hasIdentityNumber([title, ...parts].join('\n'))) return wrong(followUpText.errors.personal);
	const undated = told.from === '' && told.to === '';
	const span = undated ? right({ starts: null, ends: null }) : readSpan({ starts: told.from, ends: told.to }, null);
	if (span.error !== null) return wrong(span.error);
	return right({
		title,
		areaCode: told.area,
		indicatorId: empty(told.indicator),
		periodFrom: span.value.starts,
		periodTo: span.value.ends,
		whatText: told.what,
		whereText: told.where,
		whenText: told.when,
		whoText: told.who,
		whyText: told.why
	});
}

export const CauseForm = z.object({ text, perspective: text, certainty: text });
export type CauseForm = z.infer<typeof CauseForm>;

/** Reads a cause. Where nothing is chosen it is an assumption, and in no perspective. */
export function readCause(typed: CauseForm): Read<Pick<Cause, 'text' | 'perspective' | 'certainty'>> {
	const told = oneLine(typed.text);
	if (told === '' || told.length > LONGEST_CAUSE) return wrong(words.text);
	if (hasIdentityNumber(told)) return wrong(followUpText.errors.personal);
	return right({
		text: told,
		perspective: Perspective.catch(UNPLACED).parse(typed.perspective),
		certainty: Certainty.catch(UNSURE).parse(typed.certainty)
	});
}

export const EvidenceForm = z.object({ kind: text, text, reference: text, figure: text });

/** Reads what a cause rests on. `figures` are the addresses of figures that may be chosen. */
export function readEvidence(
	typed: z.infer<typeof EvidenceForm>,
	figures: ReadonlySet<string>
): Read<Omit<Values<'evidence'>, 'problemId' | 'causeId'>> {
	const { text: says, reference, figure } = fields(typed);
	const kind = EvidenceKind.safeParse(typed.kind);
	if (says.length > LONGEST_NOTE || reference.length > LONGEST_NOTE) return wrong(words.long);
	if (!kind.success) return wrong(words.evidence);
	if (kind.data === 'figur' && !figures.has(figure)) return wrong(words.figure);
	if (kind.data !== 'figur' && says === '') return wrong(words.evidence);
	if (hasIdentityNumber(`${says}\n${reference}`)) return wrong(followUpText.errors.personal);
	return right({ kind: kind.data, text: says, reference, figure: kind.data === 'figur' ? figure : null });
}

export const LinkForm = z.object({ activity: text, prevention: text, horizon: text, note: text });

/** Reads how an activity aims at a cause. */
export function readLink(typed: z.infer<typeof LinkForm>): Read<Omit<Values<'activity'>, 'problemId' | 'causeId'>> {
	const { activity, note } = fields(typed);
	if (activity === '') return wrong(words.activity);
	if (note.length > LONGEST_NOTE) return wrong(words.long);
	if (hasIdentityNumber(note)) return wrong(followUpText.errors.personal);
	return right({
		activityId: activity,
		prevention: Prevention.nullable().catch(null).parse(typed.prevention),
		horizon: Horizon.nullable().catch(null).parse(typed.horizon),
		note
	});
}

export const MeasureForm = z.object({ indicator: text, note: text });

/** Reads which indicator can show whether a cause changes. */
export function readMeasure(
	typed: z.infer<typeof MeasureForm>
): Read<Omit<Values<'indicator'>, 'problemId' | 'causeId'>> {
	const { indicator, note } = fields(typed);
	if (indicator === '') return wrong(words.indicator);
	if (note.length > LONGEST_NOTE) return wrong(words.long);
	return hasIdentityNumber(note) ? wrong(followUpText.errors.personal) : right({ indicatorId: indicator, note });
}

export const StepForm = z.object({ text, cause: text });

/** Reads a step of the chain of events. */
export function readStep(typed: z.infer<typeof StepForm>): Read<Pick<Values<'step'>, 'text' | 'causeId'>> {
	const told = oneLine(typed.text);
	if (told === '' || told.length > LONGEST_STEP) return wrong(words.step);
	return hasIdentityNumber(told)
		? wrong(followUpText.errors.personal)
		: right({ text: told, causeId: empty(typed.cause) });
}

/** Fields without white space around them and with one kind of line break. */
function fields<T extends Record<string, string>>(typed: T): T {
	return Object.fromEntries(
		Object.entries(typed).map(([name, value]) => [name, value.replace(/\r\n?/g, '\n').trim()])
	) as T;
}

function oneLine(typed: string): string {
	return typed.replace(/\s+/g, ' ').trim();
}
