import type { Area, AreaAlias, AreaKind } from './area.ts';
import { normaliseAreaName, parseAreaLabel } from './area-name.ts';
import { editDistance } from './edit-distance.ts';

/** One area, or those that could be meant: several of the same name, or the nearest spellings of an unknown one. */
export type FoundArea = { area: Area } | { candidates: Area[] };

/**
 * What is known beside the label. Hints only: they choose between candidates and never rule out the only one.
 * `suggest` false leaves out the nearest spellings, which take time to find.
 */
export type AreaContext = { within?: string; kinds?: readonly AreaKind[]; suggest?: boolean };
export type FindArea = (label: string, context?: AreaContext) => FoundArea;

const MOST_SUGGESTIONS = 5;
/** Levels that everyday Swedish calls «stadsdel» or «område» without telling them apart. */
const PARTS: ReadonlySet<AreaKind> = new Set<AreaKind>(['stadsdelsområde', 'stadsdel', 'kommundel', 'plats']);

/**
 * Prepares the look-up of areas by code, alias or written name.
 *
 * Errors: none. A name shared by areas of several levels is never settled by guessing the larger one.
 */
export function areaIndex(areas: readonly Area[], aliases: readonly AreaAlias[]): FindArea {
	const byCode = new Map(areas.map((area) => [area.code.toLowerCase(), area]));
	const byName = new Map<string, Area[]>();
	const byBareName = new Map<string, Area[]>();
	for (const area of areas) {
		add(byName, normaliseAreaName(area.name), area);
		const bare = normaliseAreaName(parseAreaLabel(area.name).name);
		add(area.kind === 'stadsdelsområde' ? byName : byBareName, bare, area);
	}
	for (const { alias, areaCode } of aliases) {
		const area = byCode.get(areaCode.toLowerCase());
		if (area) add(byName, normaliseAreaName(alias), area);
	}

	function named(name: string, kind: AreaKind | null): Area[] {
		for (const form of writtenForms(normaliseAreaName(name), kind)) {
			const found = ofKind([...(byName.get(form) ?? []), ...(kind ? (byBareName.get(form) ?? []) : [])], kind);
			if (found.length > 0) return found;
		}
		return [];
	}

	function liesIn(area: Area, whole: string): boolean {
		const wanted = normaliseAreaName(parseAreaLabel(whole).name);
		for (const larger of lineage(area, byCode)) {
			if (larger.code.toLowerCase() === wanted || normaliseAreaName(larger.name) === wanted) return true;
		}
		return false;
	}

	function byWords(label: string): Area[] {
		const whole = named(label, null);
		if (whole.length === 1) return whole;
		const { name, kind, within } = parseAreaLabel(label);
		const found = named(name, kind);
		if (within) return found.filter((area) => liesIn(area, within));
		if (found.length > 0) return found;
		const [first, second] = label.split(/,\s+/u);
		if (!first || !second) return [];
		const nested = byWords(second).filter((area) => liesIn(area, first));
		return nested.length > 0 ? nested : byWords(first).filter((area) => liesIn(area, second));
	}

	return (label, context = {}) => {
		const code = /^\d{3}$/u.test(label.trim()) ? `0${label.trim()}` : normaliseAreaName(label);
		const exact = byCode.get(code);
		if (exact) return { area: exact };
		const coded = findByLeadingCode(label, byCode);
		let found = [...new Set(coded ?? byWords(label))];
		const { within, kinds } = context;
		if (within) found = narrowed(found, (area) => liesIn(area, within));
		if (kinds) found = narrowed(found, (area) => kinds.includes(area.kind));
		const [only] = found;
		if (only && found.length === 1) return { area: only };
		if (found.length > 0 || context.suggest === false) return { candidates: found };
		return { candidates: nearest(label, areas, aliases, byCode) };
	};
}

/** The area and those it lies in, smallest first. Stops at a parent that is unknown or comes round again. */
function lineage(area: Area, byCode: ReadonlyMap<string, Area>): Area[] {
	const chain: Area[] = [];
	let next: Area | undefined = area;
	while (next && !chain.includes(next)) {
		chain.push(next);
		next = next.parentCode === null ? undefined : byCode.get(next.parentCode.toLowerCase());
	}
	return chain;
}

/** «0182 Nacka» as SCB writes it: the code, unless the name beside it is another area's. */
function findByLeadingCode(label: string, byCode: ReadonlyMap<string, Area>): Area[] | null {
	const [, code, rest] = /^\s*(\d{2,4})\s+(\D.*)$/u.exec(label) ?? [];
	const area = byCode.get(code?.length === 3 ? `0${code}` : (code ?? ''));
	if (!area || rest === undefined) return null;
	const forms = writtenForms(normaliseAreaName(parseAreaLabel(rest).name), area.kind);
	return forms.includes(normaliseAreaName(area.name)) ? [area] : null;
}

/** A name may stand in the genitive before a word for its level: «Stockholms stad», «Gotlands kommun». */
function writtenForms(name: string, kind: AreaKind | null): string[] {
	if (kind === 'län') return [name, name.replace(/ län$/u, 's län')];
	return kind !== null && name.endsWith('s') ? [name, name.slice(0, -1)] : [name];
}

function ofKind(areas: readonly Area[], kind: AreaKind | null): Area[] {
	if (kind === null) return [...areas];
	const exact = areas.filter((area) => area.kind === kind);
	if (exact.length > 0 || !PARTS.has(kind)) return exact;
	return areas.filter((area) => PARTS.has(area.kind));
}

function narrowed(areas: Area[], keep: (area: Area) => boolean): Area[] {
	const kept = areas.filter(keep);
	return kept.length > 0 ? kept : areas;
}

function nearest(
	label: string,
	areas: readonly Area[],
	aliases: readonly AreaAlias[],
	byCode: ReadonlyMap<string, Area>
): Area[] {
	const parsed = parseAreaLabel(label);
	const wanted = normaliseAreaName(parsed.name);
	const most = Math.max(1, Math.floor(wanted.length / 3));
	const best = new Map<Area, number>();
	const consider = (area: Area | undefined, written: string) => {
		if (!area) return;
		const distance = editDistance(wanted, normaliseAreaName(written), most);
		const misfit = parsed.kind !== null && parsed.kind !== area.kind ? 0.5 : 0;
		if (distance <= most) best.set(area, Math.min(best.get(area) ?? Infinity, distance + misfit));
	};
	for (const area of areas) consider(area, parseAreaLabel(area.name).name);
	for (const { alias, areaCode } of aliases) consider(byCode.get(areaCode.toLowerCase()), alias);
	return [...best]
		.sort(([a, x], [b, y]) => x - y || a.name.localeCompare(b.name, 'sv'))
		.slice(0, MOST_SUGGESTIONS)
		.map(([area]) => area);
}

function add(index: Map<string, Area[]>, name: string, area: Area): void {
	const known = index.get(name) ?? [];
	if (!known.includes(area)) index.set(name, [...known, area]);
}
