import { z } from 'zod';
import { BreakKey, deleteOwnBreak } from '../warehouse/queries/break-writing.ts';
import { areas, indicators } from '../warehouse/queries/catalogue.ts';
import { seriesBreaks } from '../warehouse/queries/series.ts';
import { AUDIT, SERIES_BREAK } from '../warehouse/tables.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** A break as somebody writes it. `indicatorId` may end in `*` for all that begin so; `at` is an ISO date. */
export const NewBreak = z.object({
	indicatorId: z.string().min(1),
	areaCode: z.string().transform((text) => (text === '' ? null : text)),
	at: z.iso.date(),
	bridgeable: z.boolean(),
	reason: z.string().trim().min(1).max(500),
	reference: z.string().trim().max(300)
});
export type NewBreak = z.infer<typeof NewBreak>;

type By = { who: string; at: string };

/** Adds a break, with a line in the log. Says why where it is refused: nothing is called that, or it is there already. */
export async function addBreak(
	warehouse: Warehouse,
	one: NewBreak,
	by: By
): Promise<'added' | 'unknown' | 'already-there'> {
	return warehouse.write(async (transaction) => {
		const [indicatorRows, areaRows, known] = [
			await transaction.read(indicators, {}),
			await transaction.read(areas, {}),
			await transaction.read(seriesBreaks, {})
		];
		const prefix = one.indicatorId.endsWith('*') ? one.indicatorId.slice(0, -1) : null;
		const concerns = indicatorRows.some(({ id }) =>
			prefix === null ? id === one.indicatorId : prefix !== '' && id.startsWith(prefix)
		);
		if (!concerns || (one.areaCode !== null && !areaRows.some(({ code }) => code === one.areaCode))) return 'unknown';
		if (known.some((other) => isSame(other, one))) return 'already-there';
		const row = [one.indicatorId, one.areaCode, one.at, one.bridgeable, one.reason, one.reference, 'user'];
		await transaction.append('series_break', SERIES_BREAK, [row]);
		await transaction.append('audit', AUDIT, [
			[by.at, by.who, 'add-break', `break:${one.indicatorId}`, null, JSON.stringify(one)]
		]);
		return 'added';
	});
}

/** Removes a break that somebody has added, with a line in the log. False where there is none such. */
export async function removeBreak(warehouse: Warehouse, key: BreakKey, by: By): Promise<boolean> {
	return warehouse.write(async (transaction) => {
		const known = (await transaction.read(seriesBreaks, {})).find((one) => one.origin === 'user' && isSame(one, key));
		if (!known) return false;
		await transaction.read(deleteOwnBreak, key);
		await transaction.append('audit', AUDIT, [
			[by.at, by.who, 'remove-break', `break:${key.indicatorId}`, JSON.stringify(known), null]
		]);
		return true;
	});
}

function isSame(a: BreakKey, b: BreakKey): boolean {
	return a.indicatorId === b.indicatorId && a.areaCode === b.areaCode && a.at === b.at;
}
