import { randomUUID } from 'node:crypto';
import type { EffectDesign } from '#lib/model/effect-design.ts';
import { effectPageText } from '#lib/text/effect-page.ts';
import type { By } from '../activities/follow-activity.ts';
import { areas } from '../warehouse/queries/catalogue.ts';
import { effectDesigns } from '../warehouse/queries/effect.ts';
import { activityAreas, activityIndicators } from '../warehouse/queries/plans.ts';
import { AUDIT, EFFECT_DESIGN } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** A design to lock. `basedOn` is the one that held when the form was shown, null for none. */
export type DesignEntry = Omit<EffectDesign, 'id' | 'madeBy' | 'madeAt' | 'replaces'> & { basedOn: string | null };

const words = effectPageText.errors;

/**
 * Locks how a question is to be answered, in one transaction with a line in the audit log. One that held before is kept and named as
 * replaced. Returns null when it is done, else the Swedish sentence that says why not.
 */
export async function lockDesign(warehouse: Warehouse, entry: DesignEntry, { who, at }: By): Promise<string | null> {
	const comparisonAreas = sorted(entry.comparisonAreas);
	const neighbourAreas = sorted(entry.neighbourAreas);
	return warehouse.write(async (transaction) => {
		const refusal = await refusalOf(transaction, { ...entry, comparisonAreas, neighbourAreas });
		if (refusal) return refusal;
		const { activityId, indicatorId, areaCode, chosenBecause } = entry;
		const rows = await transaction.read(effectDesigns, { activityIds: [activityId] });
		const holds = rows.find((row) => row.indicatorId === indicatorId && row.areaCode === areaCode) ?? null;
		const after = JSON.stringify({ comparisonAreas, neighbourAreas, chosenBecause });
		const before =
			holds &&
			JSON.stringify({
				comparisonAreas: holds.comparisonAreas,
				neighbourAreas: holds.neighbourAreas,
				chosenBecause: holds.chosenBecause
			});
		if ((holds?.id ?? null) !== entry.basedOn) return words.changed(holds?.madeBy ?? '');
		if (before === after) return words.same;
		const id = randomUUID();
		const lists = [JSON.stringify(comparisonAreas), JSON.stringify(neighbourAreas)];
		const row = [id, activityId, indicatorId, areaCode, ...lists, chosenBecause, who, at, holds?.id ?? null];
		await transaction.append('effect_design', EFFECT_DESIGN, [row]);
		const what = `activity:${activityId} indicator:${indicatorId} area:${areaCode}`;
		await transaction.append('audit', AUDIT, [[at, who, 'design-effect', what, before, after]]);
		return null;
	});
}

const sorted = (codes: readonly string[]) => [...new Set(codes)].sort();

async function refusalOf(transaction: Transaction, entry: DesignEntry): Promise<string | null> {
	const activityIds = [entry.activityId];
	const links = await transaction.read(activityIndicators, { activityIds });
	if (!links.some(({ indicatorId, state }) => indicatorId === entry.indicatorId && state !== 'rejected'))
		return words.link;
	const aims = await transaction.read(activityAreas, { activityIds });
	if (!aims.some(({ areaCode, state }) => areaCode === entry.areaCode && state !== 'rejected')) return words.area;
	const kindOf = new Map((await transaction.read(areas, {})).map(({ code, kind }) => [code, kind]));
	const kind = kindOf.get(entry.areaCode);
	const named = [...entry.comparisonAreas, ...entry.neighbourAreas];
	if (named.some((code) => code === entry.areaCode || kindOf.get(code) !== kind)) return words.kind;
	return entry.comparisonAreas.some((code) => entry.neighbourAreas.includes(code)) ? words.both : null;
}
