import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { OwnEntryKind } from '#lib/model/occasion.ts';
import { yearWheelText } from '#lib/text/year-wheel.ts';
import type { By } from '../activities/follow-activity.ts';
import { hasIdentityNumber, type Read } from '../activities/follow-up-form.ts';
import { areas } from '../warehouse/queries/catalogue.ts';
import { yearEntries } from '../warehouse/queries/year-plan.ts';
import { AUDIT, YEAR_ENTRY, YEAR_ENTRY_STRUCK } from '../warehouse/tables.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const words = yearWheelText.own.errors;
/** The longest that a month can be; 29 February is a day of some years. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const month = z.coerce.number().int().min(1).max(12);
const optional = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => null), schema]);
const Form = z.object({
	slag: OwnEntryKind,
	vad: z.string().trim().max(200),
	fran: month,
	till: month,
	dag: optional(z.coerce.number().int().min(1).max(31)),
	bara: optional(z.coerce.number().int().min(1900).max(2200)),
	galler: z.string().max(40),
	anteckning: z.string().trim().max(1000)
});

export type NewEntry = {
	kind: OwnEntryKind;
	title: string;
	fromMonth: number;
	toMonth: number;
	day: number | null;
	year: number | null;
	areaCode: string | null;
	note: string;
};

/** What a form of an own entry says; null where it is no such form. */
export function readEntry(fields: Record<string, unknown>): Read<NewEntry> | null {
	const form = Form.safeParse(fields);
	if (!form.success) return null;
	const { slag, vad, fran, till, dag, bara, galler, anteckning } = form.data;
	const wrong = (error: string) => ({ value: null, error });
	if (vad === '') return wrong(words.title);
	if (hasIdentityNumber(`${vad}\n${anteckning}`)) return wrong(words.personal);
	if (dag !== null && (fran !== till || dag > (LONGEST[fran - 1] ?? 0))) return wrong(words.day);
	const areaCode = galler === '' ? null : galler;
	const value = { kind: slag, title: vad, fromMonth: fran, toMonth: till, day: dag, year: bara, areaCode, note: anteckning }; // prettier-ignore
	return { value, error: null };
}

/** Puts an entry into the year. `same`: one that says the same holds already. `no-area`: there is no such area. */
export async function addEntry(
	warehouse: Warehouse,
	entry: NewEntry,
	{ who, at }: By
): Promise<'added' | 'same' | 'no-area'> {
	return warehouse.write(async (transaction) => {
		const known = await transaction.read(yearEntries, { until: null });
		const { kind, title, fromMonth, toMonth, day, year, areaCode, note } = entry;
		if (areaCode !== null && !(await transaction.read(areas, {})).some(({ code }) => code === areaCode))
			return 'no-area';
		const isSame = known.some(
			(one) =>
				one.struck === null &&
				one.title === title &&
				one.fromMonth === fromMonth &&
				one.toMonth === toMonth &&
				one.day === day &&
				one.year === year &&
				one.areaCode === areaCode
		);
		if (isSame) return 'same';
		const id = randomUUID();
		await transaction.append('year_entry', YEAR_ENTRY, [
			[id, kind, title, fromMonth, toMonth, day, year, note, areaCode, who, at]
		]);
		await transaction.append('audit', AUDIT, [
			[at, who, 'add-year-entry', `year-entry:${id}`, null, JSON.stringify(entry)]
		]);
		return 'added';
	});
}

/**
 * Strikes an entry, or puts a struck one back. `basedOn` is the row that held when the form was shown, null for none; false
 * where another has struck it or put it back since.
 */
export async function strikeEntry(
	warehouse: Warehouse,
	{ entryId, struck, basedOn }: { entryId: string; struck: boolean; basedOn: string | null },
	{ who, at }: By
): Promise<boolean> {
	return warehouse.write(async (transaction) => {
		const entry = (await transaction.read(yearEntries, { until: null })).find(({ id }) => id === entryId);
		if (!entry || entry.version !== basedOn || (entry.struck !== null) === struck) return false;
		const id = randomUUID();
		await transaction.append('year_entry_struck', YEAR_ENTRY_STRUCK, [[id, entryId, struck, basedOn, who, at]]);
		const [before, after] = [JSON.stringify({ struck: !struck }), JSON.stringify({ struck })];
		const action = struck ? 'strike-year-entry' : 'restore-year-entry';
		await transaction.append('audit', AUDIT, [[at, who, action, `year-entry:${entryId}`, before, after]]);
		return true;
	});
}
