import type {
	AnalysisParts,
	Cause,
	CauseActivity,
	CauseEvidence,
	CauseIndicator,
	ChainStep,
	DroppedDraft,
	Kept,
	Problem
} from '#lib/model/problem.ts';
import type { Query } from '../warehouse/define-query.ts';
import type { Cell, Columns } from '../warehouse/duckdb.ts';
import {
	activityLinkRows,
	causeRows,
	droppedRows,
	evidenceRows,
	indicatorLinkRows,
	problemRows,
	stepRows,
	type PartWanted
} from '../warehouse/queries/analysis.ts';
import {
	CAUSE,
	CAUSE_ACTIVITY,
	CAUSE_EVIDENCE,
	CAUSE_INDICATOR,
	CHAIN_STEP,
	DRAFT_DROPPED,
	PROBLEM
} from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What each kind of part is, as it is kept. */
export type PartOf = {
	problem: Problem;
	cause: Cause;
	evidence: CauseEvidence;
	activity: CauseActivity;
	indicator: CauseIndicator;
	step: ChainStep;
	dropped: DroppedDraft;
};
export type PartKind = keyof PartOf;

type Part<R extends Kept> = { table: string; columns: Columns; rows: Query<PartWanted, R> };

/** Where each kind of part is kept and how it is asked for. Columns and fields have the same names, in two spellings. */
export const PARTS: { readonly [K in PartKind]: Part<PartOf[K]> } = {
	problem: { table: 'problem', columns: PROBLEM, rows: problemRows },
	cause: { table: 'cause', columns: CAUSE, rows: causeRows },
	evidence: { table: 'cause_evidence', columns: CAUSE_EVIDENCE, rows: evidenceRows },
	activity: { table: 'cause_activity', columns: CAUSE_ACTIVITY, rows: activityLinkRows },
	indicator: { table: 'cause_indicator', columns: CAUSE_INDICATOR, rows: indicatorLinkRows },
	step: { table: 'chain_step', columns: CHAIN_STEP, rows: stepRows },
	dropped: { table: 'draft_dropped', columns: DRAFT_DROPPED, rows: droppedRows }
};

const NEWEST = 1_000_000_000;
const ALWAYS = '9999-12-31';

/** The cells of a part in the order of its table. */
export function partCells<K extends PartKind>(kind: K, part: PartOf[K]): Cell[] {
	const fields = new Map<string, Cell>(Object.entries(part));
	return Object.keys(PARTS[kind].columns).map((column) => fields.get(fieldOf(column)) ?? null);
}

/** The version of a part that holds, or with `below` the one before that number; undefined where there is none. */
export async function readPart<K extends PartKind>(
	transaction: Pick<Transaction, 'read'>,
	kind: K,
	id: string,
	below = NEWEST
): Promise<PartOf[K] | undefined> {
	const rows = await transaction.read(PARTS[kind].rows, { problemId: null, until: ALWAYS, below });
	return rows.find((row) => row.id === id);
}

/** All parts of one analysis or of all, struck ones too, as they stood at the end of a day: an ISO date. */
export async function analysisParts(
	warehouse: Pick<Warehouse, 'read'>,
	problemId: string | null,
	until: string
): Promise<AnalysisParts> {
	const wanted = { problemId, until, below: NEWEST };
	const [problems, causes, evidence, activities, indicators, steps] = await Promise.all([
		warehouse.read(problemRows, wanted),
		warehouse.read(causeRows, wanted),
		warehouse.read(evidenceRows, wanted),
		warehouse.read(activityLinkRows, wanted),
		warehouse.read(indicatorLinkRows, wanted),
		warehouse.read(stepRows, wanted)
	]);
	return { problems, causes, evidence, activities, indicators, steps };
}

/** Proposals from plans that somebody has declined, and not taken up again. */
export async function droppedDrafts(warehouse: Pick<Warehouse, 'read'>): Promise<DroppedDraft[]> {
	const rows = await warehouse.read(droppedRows, { problemId: null, until: ALWAYS, below: NEWEST });
	return rows.filter(({ struck }) => !struck);
}

function fieldOf(column: string): string {
	return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
