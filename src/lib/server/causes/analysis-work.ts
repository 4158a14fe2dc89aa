import { canLieBehind, inOrder, siblingsOf } from '#lib/analysis/causes/cause-tree.ts';
import { movedOrdinal, ordinalAfter, type Ordered } from '#lib/analysis/causes/order.ts';
import type { AnalysisParts, Cause } from '#lib/model/problem.ts';
import { causeText } from '#lib/text/causes.ts';
import { formatSwedishTime } from '#lib/text/format.ts';
import type { PartKind, PartOf } from './analysis-parts.ts';
import { addPart, changePart, undoChange, type Change, type Outcome, type Values } from '../figures/change-analysis.ts';
import type { By } from '../activities/follow-activity.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What came of it: a sentence, and the change to undo; or why not, with what somebody else has written meanwhile. */
export type Done = { done: string; change: Change | null };
export type Refused = { status: 400 | 404 | 409; error: string; theirs: string | null; revision: number | null };
export type Result = Done | Refused;

type Room = { warehouse: Warehouse; parts: AnalysisParts; problemId: string; by: By };
const words = causeText.done;

/** A refusal because of what was typed. */
export const refuse = (error: string): Refused => ({ status: 400, error, theirs: null, revision: null });
const gone = (): Refused => ({ status: 404, error: causeText.errors.gone, theirs: null, revision: null });

/** Adds a cause last among those with its parent, or right after one of them. */
export async function addCause(
	{ warehouse, parts, problemId, by }: Room,
	place: { parentId: string | null; afterId: string | null },
	told: Pick<Cause, 'text' | 'perspective' | 'certainty'>
): Promise<Result> {
	if (!canLieBehind(parts.causes, '', place.parentId)) return gone();
	const ordinal = ordinalAfter(siblingsOf(parts.causes, place.parentId), place.afterId);
	const values = { problemId, parentId: place.parentId, ordinal, planKey: null, ...told };
	return { done: words.added, change: await addPart(warehouse, 'cause', values, by) };
}

/** Changes a cause, and its place where it is to lie behind another one. */
export async function editCause(
	{ warehouse, parts, by }: Room,
	seen: { id: string; basedOn: number },
	told: Partial<Pick<Cause, 'text' | 'perspective' | 'certainty' | 'parentId'>>
): Promise<Result> {
	const holds = parts.causes.find(({ id }) => id === seen.id);
	if (!holds) return gone();
	const parentId = told.parentId === undefined ? holds.parentId : told.parentId;
	if (!canLieBehind(parts.causes, seen.id, parentId)) return refuse(causeText.errors.parent);
	const moved = parentId !== holds.parentId;
	const ordinal = moved ? ordinalAfter(siblingsOf(parts.causes, parentId), null) : holds.ordinal;
	return answer(
		await changePart(warehouse, 'cause', seen, { ...told, ordinal }, by),
		words.changed,
		({ text }) => text
	);
}

/** Moves a cause or a step of the chain one place. Outermost already, it stays. */
export async function movePart(
	{ warehouse, parts, by }: Room,
	kind: 'cause' | 'step',
	seen: { id: string; basedOn: number },
	direction: 'up' | 'down'
): Promise<Result> {
	const cause = parts.causes.find(({ id }) => id === seen.id);
	const row: readonly Ordered[] =
		kind === 'step'
			? parts.steps.filter(({ struck }) => !struck).sort(inOrder)
			: siblingsOf(parts.causes, cause?.parentId ?? null);
	if (!row.some(({ id }) => id === seen.id)) return gone();
	const ordinal = movedOrdinal(row, seen.id, direction);
	if (ordinal === null) return { done: words.same, change: null };
	return answer(await changePart(warehouse, kind, seen, { ordinal }, by), words.moved, ({ text }) => text);
}

/** Adds a link to a cause, or changes the one there is between the two: each pair is linked once. */
export async function linkCause<K extends 'activity' | 'indicator'>(
	{ warehouse, parts, problemId, by }: Room,
	kind: K,
	causeId: string,
	told: Omit<Values<K>, 'problemId' | 'causeId'>,
	known: (PartOf[K] & { causeId: string }) | undefined
): Promise<Result> {
	if (!isStanding(parts.causes, causeId)) return gone();
	if (!known) {
		const values = { problemId, causeId, ...told } as unknown as Values<K>;
		return { done: words.linked, change: await addPart(warehouse, kind, values, by) };
	}
	const seen = { id: known.id, basedOn: known.revision };
	const values = { ...told, struck: false } as Partial<Values<K>> & { struck: boolean };
	return answer(await changePart(warehouse, kind, seen, values, by), words.linked, () => '');
}

/** Adds what a standing cause rests on. */
export async function addEvidence(
	{ warehouse, parts, problemId, by }: Room,
	causeId: string,
	told: Omit<Values<'evidence'>, 'problemId' | 'causeId'>
): Promise<Result> {
	if (!isStanding(parts.causes, causeId)) return gone();
	return { done: words.evidence, change: await addPart(warehouse, 'evidence', { problemId, causeId, ...told }, by) };
}

/** Adds a step last in the chain, or changes the one that `seen` names. A step may name a standing cause. */
export async function keepStep(
	{ warehouse, parts, problemId, by }: Room,
	seen: { id: string; basedOn: number } | null,
	told: Pick<Values<'step'>, 'text' | 'causeId'>
): Promise<Result> {
	if (told.causeId !== null && !isStanding(parts.causes, told.causeId)) return gone();
	if (seen) return answer(await changePart(warehouse, 'step', seen, told, by), words.step, ({ text }) => text);
	const ordinal = ordinalAfter(parts.steps.filter(({ struck }) => !struck).sort(inOrder), null);
	return { done: words.step, change: await addPart(warehouse, 'step', { problemId, ordinal, ...told }, by) };
}

/** Strikes a part or takes it back. */
export async function strikePart(
	warehouse: Warehouse,
	kind: PartKind,
	seen: { id: string; basedOn: number },
	struck: boolean,
	by: By
): Promise<Result> {
	return answer(
		await changePart(warehouse, kind, seen, { struck }, by),
		struck ? words.struck : words.undone,
		() => ''
	);
}

/** Takes a change back. What is undone can be done again in the same way. */
export async function undo(warehouse: Warehouse, change: Change, by: By): Promise<Result> {
	return answer(await undoChange(warehouse, change, by), words.undone, () => '');
}

/** The outcome of a change in words. `told` is how what somebody else has written is shown. */
export function answer<K extends PartKind>(
	outcome: Outcome<K>,
	done: string,
	told: (theirs: PartOf[K]) => string
): Result {
	if (outcome.outcome === 'saved') return { done, change: outcome.change };
	if (!('theirs' in outcome)) return outcome.outcome === 'same' ? { done: words.same, change: null } : gone();
	const { theirs } = outcome;
	const { text } = causeText.conflict;
	const error = text(`${theirs.changedBy} (${formatSwedishTime(theirs.changedAt)})`);
	return { status: 409, error, theirs: told(theirs) || null, revision: theirs.revision };
}

function isStanding(causes: readonly Cause[], id: string): boolean {
	return causes.some((cause) => cause.id === id && !cause.struck);
}
