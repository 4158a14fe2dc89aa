import { AREA_KINDS, type Area, type AreaKind } from '../../model/area.ts';
import { groupBy } from '../../model/group-by.ts';
import { areasWithin } from '../area-lineage.ts';

/** Areas by name, or all of a kind in an area. */
export type AreaWish = { codes: readonly string[]; all: { kind: AreaKind; within: string } | null };

/** A set that can be compared instead of a mixed one. */
export type Alternative = { kind: AreaKind; codes: string[]; names: string[] };

export type ChosenAreas =
	| { areas: Area[]; refused: null; within: Area | null }
	| {
			areas: Area[];
			refused: 'none' | 'few' | 'many' | 'unknown' | 'empty';
			within: Area | null;
	  }
	| { areas: Area[]; refused: 'mixed'; kinds: AreaKind[]; alternatives: Alternative[]; within: null };

/** Most areas picked by hand. */
export const MOST_CHOSEN = 12;

/**
 * The areas that a wish means, among those with figures. Areas of different kinds are never set beside each other: the refusal says
 * which sets could be, each of one kind, filled with neighbours under the same whole where only one was named.
 */
export function chooseAreas(wish: AreaWish, areas: readonly Area[], measured: ReadonlySet<string>): ChosenAreas {
	if (wish.all) return allOfKind(wish.all, areas, measured);
	const asked = [...new Set(wish.codes)];
	const chosen = asked.flatMap((code) => areas.find((area) => area.code === code) ?? []);
	if (asked.length === 0) return { areas: [], refused: 'none', within: null };
	if (chosen.length < asked.length) return { areas: chosen, refused: 'unknown', within: null };
	const byKind = groupBy(chosen, ({ kind }) => kind);
	if (byKind.size > 1) {
		const kinds = AREA_KINDS.filter((kind) => byKind.has(kind));
		const alternatives = kinds.flatMap((kind) => alternativeOf(kind, byKind.get(kind) ?? [], areas, measured));
		return { areas: chosen, refused: 'mixed', kinds, alternatives, within: null };
	}
	if (chosen.length < 2) return { areas: chosen, refused: 'few', within: null };
	return { areas: chosen, refused: chosen.length > MOST_CHOSEN ? 'many' : null, within: null };
}

function allOfKind(
	{ kind, within }: { kind: AreaKind; within: string },
	areas: readonly Area[],
	measured: ReadonlySet<string>
): ChosenAreas {
	const whole = areas.find(({ code }) => code === within) ?? null;
	const inside = areasWithin(within, areas);
	const found = areas
		.filter((area) => area.kind === kind && inside.has(area.code) && measured.has(area.code))
		.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
	return { areas: found, refused: found.length < 2 ? 'empty' : null, within: whole };
}

function alternativeOf(
	kind: AreaKind,
	named: readonly Area[],
	areas: readonly Area[],
	measured: ReadonlySet<string>
): Alternative[] {
	const [only] = named;
	const siblings =
		named.length === 1 && only
			? areas.filter(
					(area) =>
						area.kind === kind &&
						area.parentCode === only.parentCode &&
						area.code !== only.code &&
						measured.has(area.code)
				)
			: [];
	const set = [...named, ...siblings].slice(0, MOST_CHOSEN);
	return set.length < 2 ? [] : [{ kind, codes: set.map(({ code }) => code), names: set.map(({ name }) => name) }];
}
