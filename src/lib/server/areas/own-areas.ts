import { z } from 'zod';
import { areasWithin } from '#lib/analysis/area-lineage.ts';
import type { AreaRefusal } from '#lib/model/area-refusal.ts';
import { AreaKind, type Area } from '#lib/model/area.ts';
import { normaliseAreaName } from '#lib/model/area-name.ts';
import { slugOf } from '#lib/model/label.ts';
import { deleteOwnAliases, updateArea } from '../warehouse/queries/area-writing.ts';
import { areaAliases, areas } from '../warehouse/queries/catalogue.ts';
import { AREA, AREA_ALIAS, AUDIT } from '../warehouse/tables.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const emptyAsNull = z.string().transform((text) => (text === '' ? null : text));
const day = z.union([z.literal('').transform(() => null), z.iso.date()]);

/** An area as somebody writes it. `code` is null for a new one; `aliases` come a line each; days are ISO dates. */
export const AreaEntry = z.object({
	code: emptyAsNull,
	name: z.string().trim().min(1).max(100),
	kind: AreaKind,
	parentCode: emptyAsNull,
	validFrom: day,
	validTo: day,
	successorCode: emptyAsNull,
	aliases: z.string().transform((text) => [
		...new Set(
			text
				.split(/\r?\n/)
				.map(normaliseAreaName)
				.filter((alias) => alias !== '')
		)
	])
});
export type AreaEntry = z.infer<typeof AreaEntry>;

/** Adds an area or changes one, with a line in the log. An area of the product that is changed is one's own from then on. */
export async function saveArea(
	warehouse: Warehouse,
	entry: AreaEntry,
	by: { who: string; at: string }
): Promise<{ code: string } | { refused: AreaRefusal }> {
	return warehouse.write(async (transaction) => {
		const known = await transaction.read(areas, {});
		const aliases = await transaction.read(areaAliases, {});
		const refused = refusalOf(entry, known, aliases);
		if (refused) return { refused };
		const before = known.find(({ code }) => code === entry.code) ?? null;
		const code = entry.code ?? codeFor(entry);
		const { name, kind, parentCode, validFrom, validTo, successorCode } = entry;
		const area: Area = { code, name, kind, parentCode, validFrom, validTo, successorCode };
		if (before) await transaction.read(updateArea, area);
		else {
			const row = [code, name, kind, parentCode, validFrom, validTo, successorCode, null, 'user'];
			await transaction.append('area', AREA, [row]);
		}
		await transaction.read(deleteOwnAliases, { code });
		const left = (await transaction.read(areaAliases, {})).filter(({ areaCode }) => areaCode === code);
		const kept = new Set(left.map(({ alias }) => alias));
		await transaction.append(
			'area_alias',
			AREA_ALIAS,
			entry.aliases.filter((alias) => !kept.has(alias)).map((alias) => [alias, code, 'user'])
		);
		const after = JSON.stringify({ ...area, aliases: entry.aliases });
		await transaction.append('audit', AUDIT, [
			[by.at, by.who, before ? 'change-area' : 'add-area', `area:${code}`, before && JSON.stringify(before), after]
		]);
		return { code };
	});
}

function refusalOf(
	entry: AreaEntry,
	known: readonly Area[],
	aliases: readonly { alias: string; areaCode: string }[]
): AreaRefusal | null {
	const isKnown = (code: string | null) => code === null || known.some((area) => area.code === code);
	if (![entry.code, entry.parentCode, entry.successorCode].every(isKnown)) return 'unknown-area';
	const code = entry.code ?? codeFor(entry);
	if (entry.code === null && known.some((area) => area.code === code)) return 'already-there';
	const own = new Set([code, ...areasWithin(code, known)]);
	if (entry.parentCode !== null && own.has(entry.parentCode)) return 'holds-itself';
	if (entry.successorCode === code) return 'holds-itself';
	if (entry.validFrom !== null && entry.validTo !== null && entry.validTo < entry.validFrom) return 'ends-before';
	const taken = entry.aliases.some((alias) => aliases.some((one) => one.alias === alias && one.areaCode !== code));
	return taken ? 'alias-taken' : null;
}

function codeFor({ name, parentCode }: AreaEntry): string {
	return [parentCode, slugOf(name)].filter((part) => part !== null && part !== '').join('-');
}
