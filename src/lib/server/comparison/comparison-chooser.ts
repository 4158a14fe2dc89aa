import { AREA_KINDS, type AreaKind } from '#lib/model/area.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { compareText } from '#lib/text/compare.ts';
import { kindFrom, kindInAddress } from './comparison-choice.ts';
import type { ComparisonSetup } from './comparison-material.ts';

/** Lists of at least so many areas can be searched. */
const SEARCHABLE = 16;

/** What the reader chooses among: areas with figures of one kind at a time, and all of a kind in an area. */
export function comparisonChooser({ measured, all, chosen }: ComparisonSetup, search: URLSearchParams) {
	const byKind = groupBy(measured, ({ kind }) => kind);
	const kinds = AREA_KINDS.filter((kind) => (byKind.get(kind)?.length ?? 0) > 1);
	const kind = kindFrom(search.get('slag') ?? '') ?? chosen.areas[0]?.kind ?? finestOf(kinds);
	const wanted = (search.get('sok') ?? '').trim().toLocaleLowerCase('sv');
	const picked = new Set(chosen.areas.map(({ code }) => code));
	const ofKind = (kind && byKind.get(kind)) ?? [];
	const nameOf = new Map(all.map(({ code, name }) => [code, name]));
	return {
		kinds: kinds.map((one) => ({ kind: one, address: kindInAddress(one), count: byKind.get(one)?.length ?? 0 })),
		kind: kind ?? null,
		search: search.get('sok') ?? '',
		searchable: ofKind.length >= SEARCHABLE,
		areas: ofKind
			.filter(({ code, name }) => picked.has(code) || name.toLocaleLowerCase('sv').includes(wanted))
			.sort((a, b) => a.name.localeCompare(b.name, 'sv'))
			.map(({ code, name, parentCode, indicators }) => ({
				code,
				name,
				parent: nameOf.get(parentCode ?? '') ?? null,
				indicators,
				chosen: picked.has(code)
			})),
		wholes: kind ? wholesOf(kind, ofKind, nameOf, all) : []
	};
}

/** Where one is most likely to compare: the smallest kind there is. */
function finestOf(kinds: readonly AreaKind[]): AreaKind | undefined {
	return kinds.at(-1);
}

type Parented = { code: string; name: string; parentCode: string | null };

/** The areas that hold at least two of the kind, and the country where that is more. */
function wholesOf(
	kind: AreaKind,
	areas: readonly Parented[],
	nameOf: ReadonlyMap<string, string>,
	all: readonly Parented[]
) {
	const byParent = groupBy(areas, ({ parentCode }) => parentCode);
	const country = all.find(({ code }) => code === '00');
	const found = [...byParent].flatMap(([code, own]) =>
		code !== null && own.length > 1 ? [{ code, count: own.length }] : []
	);
	const whole =
		country && areas.length > Math.max(1, ...found.map(({ count }) => count))
			? [{ code: country.code, count: areas.length }]
			: [];
	return [...found, ...whole].map(({ code, count }) => ({
		label: compareText.allLink(count, kind, nameOf.get(code) ?? code),
		kind: kindInAddress(kind),
		within: code
	}));
}
