import { randomUUID } from 'node:crypto';
import { Direction, type ExpectedEffect } from '#lib/model/expected-effect.ts';
import { effectText } from '#lib/text/effect.ts';
import type { By } from './follow-activity.ts';
import type { Read } from './follow-up-form.ts';
import { areas } from '../warehouse/queries/catalogue.ts';
import { expectedEffects } from '../warehouse/queries/follow-up.ts';
import { activityAreas, activityIndicators } from '../warehouse/queries/plans.ts';
import { AUDIT, EXPECTED_EFFECT } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** An expectation as it was typed. */
export type TypedExpectation = { direction: string; size: string; lag: string };
type Change = Pick<ExpectedEffect, 'direction' | 'smallestSize' | 'lagMonths'>;

const LARGEST_PERCENT = 1000;
const LONGEST_LAG = 120; // months
const words = effectText.errors;

/** Reads direction, size in per cent and lag in months. */
export function readExpectation(typed: TypedExpectation): Read<Change> {
	const wrong = (error: string) => ({ value: null, error });
	const direction = Direction.safeParse(typed.direction);
	if (!direction.success) return wrong(words.direction);
	const percent = typed.size.replace(/[\s\u00a0%]/g, '');
	const size = /^\d+(?:,\d+)?$/.test(percent) ? Number(percent.replace(',', '.')) : 0;
	if (size <= 0 || size > LARGEST_PERCENT) return wrong(words.size);
	if (direction.data === 'decrease' && size > 100) return wrong(words.decrease);
	const lag = typed.lag.trim();
	if (!/^\d{1,3}$/.test(lag) || Number(lag) > LONGEST_LAG) return wrong(words.lag);
	return { value: { direction: direction.data, smallestSize: size / 100, lagMonths: Number(lag) }, error: null };
}

/** An expectation to lock. `basedOn` is the one that held when the form was shown, null for none. */
export type ExpectationEntry = Change &
	Pick<ExpectedEffect, 'activityId' | 'indicatorId' | 'areaCode' | 'comparisonAreas'> & { basedOn: string | null };

/**
 * Locks an expectation in one transaction, with a line in the audit log. One that held before is kept and named as replaced.
 * Returns null when it is done, else the Swedish sentence that says why not.
 */
export async function lockExpectation(
	warehouse: Warehouse,
	entry: ExpectationEntry,
	{ who, at }: By
): Promise<string | null> {
	return warehouse.write(async (transaction) => {
		const refusal = await refusalOf(transaction, entry);
		if (refusal) return refusal;
		const { activityId, indicatorId, areaCode, direction, smallestSize, lagMonths } = entry;
		const rows = await transaction.read(expectedEffects, { activityIds: [activityId] });
		const holds = rows.find((row) => row.indicatorId === indicatorId && row.areaCode === areaCode) ?? null;
		const comparison = JSON.stringify([...new Set(entry.comparisonAreas)].sort());
		if (holds && told(holds) === told({ ...entry, comparisonAreas: [...new Set(entry.comparisonAreas)].sort() })) {
			return words.same;
		}
		if ((holds?.id ?? null) !== entry.basedOn) return words.changed(holds?.statedBy ?? '');
		const id = randomUUID();
		const row = [id, activityId, indicatorId, areaCode, direction, smallestSize, lagMonths, comparison, who, at];
		await transaction.append('expected_effect', EXPECTED_EFFECT, [[...row, holds?.id ?? null]]);
		const what = `activity:${activityId} indicator:${indicatorId} area:${areaCode}`;
		const after = JSON.stringify({ id, direction, smallestSize, lagMonths, comparisonAreas: comparison });
		await transaction.append('audit', AUDIT, [[at, who, 'expect-effect', what, holds ? told(holds) : null, after]]);
		return null;
	});
}

function told({
	direction,
	smallestSize,
	lagMonths,
	comparisonAreas
}: Change & { comparisonAreas: readonly string[] }) {
	return JSON.stringify({ direction, smallestSize, lagMonths, comparisonAreas });
}

async function refusalOf(transaction: Transaction, entry: ExpectationEntry): Promise<string | null> {
	const activityIds = [entry.activityId];
	const links = await transaction.read(activityIndicators, { activityIds });
	if (!links.some(({ indicatorId, state }) => indicatorId === entry.indicatorId && state === 'confirmed')) {
		return words.link;
	}
	const aims = await transaction.read(activityAreas, { activityIds });
	if (!aims.some(({ areaCode, state }) => areaCode === entry.areaCode && state !== 'rejected')) return words.area;
	const kindOf = new Map((await transaction.read(areas, {})).map(({ code, kind }) => [code, kind]));
	const kind = kindOf.get(entry.areaCode);
	const unlike = entry.comparisonAreas.some((code) => code === entry.areaCode || kindOf.get(code) !== kind);
	return unlike ? words.comparison : null;
}
