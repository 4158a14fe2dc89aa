import type { Area } from '../../model/area.ts';
import { areaLineage, areasWithin } from '../area-lineage.ts';

export type ReferenceLack = 'not-common' | 'not-municipality';
/** Areas that can stand as reference, nearest first: the first with figures is taken. */
export type ReferenceCandidate = {
	area: Area | null;
	group: string | null;
	parts: string[];
	holds: ReadonlySet<string>;
};
export type ChosenReference = { candidates: ReferenceCandidate[]; lacks: ReferenceLack | null };

type Catalogue = {
	areas: readonly Area[];
	members: readonly { areaCode: string; memberCode: string }[];
	groups: readonly { code: string; group: string | null }[];
};

/**
 * What to compare with, as asked: the country, the county or the group of municipalities that all the areas have in common, an area of
 * one's own choice, or nothing. Without a wish the nearest area that holds them all.
 */
export function chooseReference(wish: string | null, chosen: readonly Area[], catalogue: Catalogue): ChosenReference {
	if (wish === 'ingen') return { candidates: [], lacks: null };
	if (wish === 'kommungrupp') return groupOf(chosen, catalogue);
	const common = commonHolders(chosen, catalogue.areas);
	const whole = (area: Area): ReferenceCandidate => ({
		area,
		group: null,
		parts: [area.code],
		holds: heldBy(area.code, catalogue)
	});
	if (wish === 'lan') {
		const county = common.find(({ kind }) => kind === 'län');
		return county ? { candidates: [whole(county)], lacks: null } : { candidates: [], lacks: 'not-common' };
	}
	const code = wish === 'riket' ? '00' : wish;
	if (code === null) return { candidates: common.map(whole), lacks: null };
	const own = catalogue.areas.find((area) => area.code === code);
	return { candidates: own ? [whole(own)] : [], lacks: null };
}

/** The areas that hold all of these, nearest first. */
export function commonHolders(chosen: readonly Area[], areas: readonly Area[]): Area[] {
	const byCode = new Map(areas.map((area) => [area.code, area]));
	const chains = chosen.map((area) => areaLineage(area, byCode));
	return (chains[0] ?? []).filter((holder) => chains.every((chain) => chain.includes(holder)));
}

function groupOf(chosen: readonly Area[], { groups }: Catalogue): ChosenReference {
	if (chosen.some(({ kind }) => kind !== 'kommun')) return { candidates: [], lacks: 'not-municipality' };
	const own = new Set(chosen.map(({ code }) => groups.find((one) => one.code === code)?.group ?? null));
	const [group] = own;
	if (own.size !== 1 || !group) return { candidates: [], lacks: 'not-common' };
	const parts = groups.filter((one) => one.group === group).map(({ code }) => code);
	return { candidates: [{ area: null, group, parts, holds: new Set(parts) }], lacks: null };
}

function heldBy(code: string, { areas, members }: Catalogue): Set<string> {
	const inside = areasWithin(code, areas);
	for (const { areaCode, memberCode } of members) {
		if (areaCode !== code) continue;
		inside.add(memberCode);
		for (const held of areasWithin(memberCode, areas)) inside.add(held);
	}
	return inside;
}
