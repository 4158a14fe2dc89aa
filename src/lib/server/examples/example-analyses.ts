import { z } from 'zod';
import { Certainty, EvidenceKind, Horizon, Perspective, Prevention } from '#lib/model/problem.ts';
import { insertPart } from '../figures/change-analysis.ts';
import type { By } from '../activities/follow-activity.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const text = z.string();
const Day = z.iso.date();

const ExampleCause = z.object({
	text,
	perspective: Perspective,
	certainty: Certainty,
	evidence: z.array(z.object({ kind: EvidenceKind, text, reference: text, figure: text.nullable() })),
	activities: z.array(z.object({ activity: text, prevention: Prevention, horizon: Horizon, note: text })),
	indicators: z.array(text),
	get behind() {
		return z.array(ExampleCause);
	}
});
type ExampleCause = z.infer<typeof ExampleCause>;

/** A cause analysis of the example: made up, like the rest. A step of its chain names a cause by its words. */
export const ExampleAnalysis = z.object({
	title: text,
	areaCode: text,
	indicatorId: text,
	periodFrom: Day,
	periodTo: Day.nullable(),
	whatText: text,
	whereText: text,
	whenText: text,
	whoText: text,
	whyText: text,
	on: Day,
	causes: z.array(ExampleCause),
	steps: z.array(z.object({ text, cause: text.nullable() }))
});
type ExampleAnalysis = z.infer<typeof ExampleAnalysis>;

/** Writes an analysis with its causes, what they rest on, and the activities aimed at them; `idOf` finds those by title. */
export async function writeExampleAnalysis(
	warehouse: Warehouse,
	{ causes, steps, on: _, ...problem }: ExampleAnalysis,
	idOf: (title: string) => string,
	by: By
): Promise<void> {
	await warehouse.write(async (transaction) => {
		const values = { ...problem, planId: null, planKey: null };
		const { id: problemId } = await insertPart(transaction, 'problem', values, by);
		const written = new Map<string, string>();
		for (const [index, cause] of causes.entries()) {
			await writeCause(transaction, cause, { problemId, parentId: null, ordinal: index + 1 }, { written, idOf, by });
		}
		for (const [index, step] of steps.entries()) {
			const causeId = step.cause === null ? null : written.get(step.cause);
			if (causeId === undefined) throw new Error(`the example has no cause ${step.cause}`);
			await insertPart(transaction, 'step', { problemId, ordinal: index + 1, text: step.text, causeId }, by);
		}
	});
}

type Place = { problemId: string; parentId: string | null; ordinal: number };
type Written = { written: Map<string, string>; idOf: (title: string) => string; by: By };

async function writeCause(
	transaction: Transaction,
	{ evidence, activities, indicators, behind, ...cause }: ExampleCause,
	place: Place,
	room: Written
): Promise<void> {
	const { problemId } = place;
	const { id: causeId } = await insertPart(transaction, 'cause', { ...cause, ...place, planKey: null }, room.by);
	room.written.set(cause.text, causeId);
	const own = { problemId, causeId };
	for (const one of evidence) await insertPart(transaction, 'evidence', { ...own, ...one }, room.by);
	for (const { activity, ...link } of activities) {
		await insertPart(transaction, 'activity', { ...own, activityId: room.idOf(activity), ...link }, room.by);
	}
	for (const indicatorId of indicators) {
		await insertPart(transaction, 'indicator', { ...own, indicatorId, note: '' }, room.by);
	}
	for (const [index, one] of behind.entries()) {
		await writeCause(transaction, one, { problemId, parentId: causeId, ordinal: index + 1 }, room);
	}
}
