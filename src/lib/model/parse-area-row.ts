import { z } from 'zod';
import type { Area, AreaAlias } from './area.ts';
import { AreaKind } from './area.ts';
import { normaliseAreaName } from './area-name.ts';

/** A row of `data/reference/areas.csv`: the area, what makes it up where that is not its children, its group. */
export type AreaRow = { area: Area; members: string[]; aliases: AreaAlias[]; municipalityGroup: string | null };

const emptyAsNull = z.string().transform((text) => (text === '' ? null : text));
const list = z.string().transform((text) => text.split('|').filter((part) => part !== ''));
const Row = z.object({
	code: z.string().min(1),
	name: z.string().min(1),
	kind: AreaKind,
	parent_code: emptyAsNull,
	valid_from: emptyAsNull,
	valid_to: emptyAsNull,
	successor_code: emptyAsNull,
	members: list,
	aliases: list,
	municipality_group: emptyAsNull
});

/**
 * Checks one row of the reference file. Aliases come out normalised.
 *
 * Errors: throws where the row breaks the file's format, as that file is our own.
 */
export function parseAreaRow(row: Readonly<Record<string, unknown>>): AreaRow {
	const { code, name, kind, ...rest } = Row.parse(row);
	const area: Area = {
		code,
		name,
		kind,
		parentCode: rest.parent_code,
		validFrom: rest.valid_from,
		validTo: rest.valid_to,
		successorCode: rest.successor_code
	};
	const aliases = rest.aliases.map((alias) => ({ alias: normaliseAreaName(alias), areaCode: code }));
	return { area, members: rest.members, aliases, municipalityGroup: rest.municipality_group };
}
