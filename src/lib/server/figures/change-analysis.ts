import { randomUUID } from 'node:crypto';
import type { Kept } from '#lib/model/problem.ts';
import { PARTS, partCells, readPart, type PartKind, type PartOf } from '../causes/analysis-parts.ts';
import type { By } from '../activities/follow-activity.ts';
import { AUDIT } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What a part holds, without what is kept about it. */
export type Values<K extends PartKind> = Omit<PartOf[K], keyof Kept>;

/** A change that was made, so that it can be taken back. */
export type Change = { kind: PartKind; id: string; revision: number };

/** `changed`: somebody else has made another version since; `theirs` holds now. `gone`: there is no such part. */
export type Outcome<K extends PartKind> =
	{ outcome: 'saved'; change: Change } | { outcome: 'same' | 'gone' } | { outcome: 'changed'; theirs: PartOf[K] };

/** Adds a part in a transaction of its own, with a line in the audit log. */
export function addPart<K extends PartKind>(warehouse: Warehouse, kind: K, values: Values<K>, by: By): Promise<Change> {
	return warehouse.write((transaction) => insertPart(transaction, kind, values, by));
}

/** Adds a part within a transaction. */
export async function insertPart<K extends PartKind>(
	transaction: Transaction,
	kind: K,
	values: Values<K>,
	by: By
): Promise<Change> {
	return keep(transaction, kind, { id: randomUUID(), struck: false, ...values }, null, by, 'add');
}

/**
 * Writes a new version of a part with some of its values changed. `basedOn` is the version that was seen: where another one
 * holds, nothing is written and the answer tells whose it is.
 */
export function changePart<K extends PartKind>(
	warehouse: Warehouse,
	kind: K,
	seen: { id: string; basedOn: number },
	values: Partial<Values<K>> & { struck?: boolean },
	by: By
): Promise<Outcome<K>> {
	return warehouse.write(async (transaction): Promise<Outcome<K>> => {
		const holds = await readPart(transaction, kind, seen.id);
		if (!holds) return { outcome: 'gone' };
		const next = { ...holds, ...values };
		if (told(next) === told(holds)) return { outcome: 'same' };
		if (holds.revision !== seen.basedOn) return { outcome: 'changed', theirs: holds };
		const action = next.struck === holds.struck ? 'change' : next.struck ? 'strike' : 'restore';
		return { outcome: 'saved', change: await keep(transaction, kind, next, holds, by, action) };
	});
}

/**
 * Takes a change back by writing what held before it as a new version; what was new is struck. Like any change it is refused
 * where somebody else has made another version since.
 */
export function undoChange(warehouse: Warehouse, { kind, id, revision }: Change, by: By): Promise<Outcome<PartKind>> {
	return warehouse.write(async (transaction): Promise<Outcome<PartKind>> => {
		const holds = await readPart(transaction, kind, id);
		if (!holds) return { outcome: 'gone' };
		if (holds.revision !== revision) return { outcome: 'changed', theirs: holds };
		const before = await readPart(transaction, kind, id, revision);
		const next = before ?? { ...holds, struck: true };
		return { outcome: 'saved', change: await keep(transaction, kind, next, holds, by, 'undo') };
	});
}

async function keep<K extends PartKind>(
	transaction: Transaction,
	kind: K,
	values: Values<K> & { id: string; struck: boolean },
	before: PartOf[K] | null,
	{ who, at }: By,
	action: string
): Promise<Change> {
	const { table, columns } = PARTS[kind];
	const revision = (before?.revision ?? 0) + 1;
	const part = { ...values, revision, changedAt: at, changedBy: who } as unknown as PartOf[K];
	await transaction.append(table, columns, [partCells(kind, part)]);
	const line = [at, who, `${action}-${kind}`, whatOf(kind, part), before && told(before), told(part)];
	await transaction.append('audit', AUDIT, [line]);
	return { kind, id: values.id, revision };
}

function whatOf<K extends PartKind>(kind: K, part: PartOf[K]): string {
	return 'problemId' in part ? `problem:${part.problemId} ${kind}:${part.id}` : `${kind}:${part.id}`;
}

function told(part: object): string {
	const about = new Set(['revision', 'changedAt', 'changedBy']);
	return JSON.stringify(Object.fromEntries(Object.entries(part).filter(([key]) => !about.has(key))));
}
