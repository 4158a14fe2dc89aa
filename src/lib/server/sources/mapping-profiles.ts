import { Mapping, type MappingProfile } from '#lib/model/mapping.ts';
import { slugOf } from '#lib/model/label.ts';
import { deleteMappingProfile, mappingProfileRows } from '../warehouse/queries/mapping.ts';
import { AUDIT, MAPPING_PROFILE } from '../warehouse/tables.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Profiles by name. One that an older version of the product wrote and this one cannot read is left out. */
export async function mappingProfiles(warehouse: Pick<Warehouse, 'read'>): Promise<MappingProfile[]> {
	const rows = await warehouse.read(mappingProfileRows, {});
	return rows.flatMap(({ roles, ...row }) => {
		const mapping = Mapping.safeParse(JSON.parse(roles));
		return mapping.success ? [{ ...row, mapping: mapping.data }] : [];
	});
}

/** Keeps a way of reading for the next file of the same layout, in place of an earlier profile by that name or layout. */
export async function saveMappingProfile(
	warehouse: Warehouse,
	{ name, layout, mapping }: Omit<MappingProfile, 'id'>,
	by: { who: string; at: string }
): Promise<void> {
	const id = slugOf(name);
	await warehouse.write(async (transaction) => {
		const replaced = (await transaction.read(mappingProfileRows, {})).filter(
			(one) => one.id === id || one.layout === layout
		);
		for (const one of replaced) await transaction.read(deleteMappingProfile, { id: one.id });
		const roles = JSON.stringify(mapping);
		await transaction.append('mapping_profile', MAPPING_PROFILE, [[id, name, layout, roles, by.at]]);
		const before = replaced.length > 0 ? JSON.stringify(replaced.map((one) => one.name)) : null;
		await transaction.append('audit', AUDIT, [[by.at, by.who, 'save-mapping-profile', `profile:${id}`, before, name]]);
	});
}

/** Takes a profile away; files that were read with it stay as they are. */
export async function removeMappingProfile(
	warehouse: Warehouse,
	id: string,
	by: { who: string; at: string }
): Promise<void> {
	await warehouse.write(async (transaction) => {
		const known = (await transaction.read(mappingProfileRows, {})).find((one) => one.id === id);
		if (!known) return;
		await transaction.read(deleteMappingProfile, { id });
		await transaction.append('audit', AUDIT, [
			[by.at, by.who, 'remove-mapping-profile', `profile:${id}`, known.name, null]
		]);
	});
}
