import { AREA_KINDS, type Area, type AreaKind } from '../model/area.ts';
import type { FindArea } from '../model/find-area.ts';
import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import { slugOf } from '../model/label.ts';
import { parseStatisticalArea, type StatisticalArea } from './statistical-area.ts';
import { makeUp, nameOfWhole, wholeLabel, wholeOf } from './whole-area.ts';

/** What the user has said of areas that the product could not settle. */
export type AreaChoices = {
	/** By the file's own label: the code of the area that is meant. */
	byLabel: Readonly<Record<string, string>>;
	/** Unknown areas become new ones under this; null leaves their rows out. */
	addUnder: string | null;
	/** The area that the whole file lies within, to tell areas of one name apart. */
	within: string | null;
	/** Whether choices by label are to be remembered for later files. */
	remember: boolean;
};

/** More unknown places than anybody would choose an area for one by one. */
const MOST_CHOICES = 50;

type Labelled = { areaLabel: string; row: number; within?: string };

export type ResolvedAreas = {
	codes: Map<string, string>;
	newAreas: Area[];
	unknown: { label: string; rows: number; candidates: Area[] }[];
	/** Labels of sums over nobody knows which area: their rows are left out, and they never become areas. */
	totals: Set<string>;
	findings: Finding[];
};

/**
 * Finds the area of each label in a file. A name shared by several areas is settled by the level of the file's other areas,
 * which one publisher does not mix; otherwise it stays unknown with its candidates.
 */
export function resolveAreas(
	rows: readonly Labelled[],
	{ findArea, areas }: { findArea: FindArea; areas: readonly Area[] },
	choices: AreaChoices,
	file: string
): ResolvedAreas {
	const counts = new Map<string, { rows: number; first: number; within: string | undefined }>();
	for (const { areaLabel, row, within } of rows) {
		const known = counts.get(areaLabel);
		if (known) known.rows += 1;
		else counts.set(areaLabel, { rows: 1, first: row, within });
	}
	const known = new Set(areas.map(({ code }) => code));
	const context = choices.within === null ? {} : { within: choices.within };
	const codes = new Map<string, string>();
	const open: string[] = [];
	const places: ResolvedAreas['unknown'] = [];
	const added: StatisticalArea[] = [];
	for (const label of counts.keys()) {
		const chosen = choices.byLabel[label];
		const statistical = parseStatisticalArea(label);
		const found = findArea(label, { ...context, suggest: false });
		if (chosen !== undefined && known.has(chosen)) codes.set(label, chosen);
		else if ('area' in found) codes.set(label, found.area.code);
		else if (statistical && known.has(statistical.area.code)) codes.set(label, statistical.area.code);
		else if (statistical && known.has(statistical.area.parentCode)) {
			known.add(statistical.area.code);
			codes.set(label, statistical.area.code);
			added.push(statistical);
		} else open.push(label);
	}
	const liesUnder = (whole: string, parentCode: string | null) => {
		const found = parentCode === null ? undefined : findArea(whole);
		return found !== undefined && 'area' in found && found.area.code === parentCode;
	};
	const kind = commonKind([...codes.values()], areas);
	const result: ResolvedAreas = {
		codes,
		newAreas: [],
		unknown: [],
		totals: new Set(),
		findings: zerosRestored(codes, file)
	};
	const listed = [...codes.values()];
	const whole = wholeOf(listed, areas);
	for (const label of open) {
		const { rows: count = 0, first = 0, within } = counts.get(label) ?? {};
		if (within !== undefined && !liesUnder(within, choices.addUnder)) {
			places.push({ label, rows: count, candidates: [] });
			continue;
		}
		const together = within === undefined ? wholeLabel(label) : null;
		const named = within === undefined ? nameOfWhole(label) : null;
		const namedWhole = named === null ? null : findArea(named, { ...context, kinds: ['kommun'] });
		if (together !== null || (namedWhole && 'area' in namedWhole)) {
			const place = { file, row: first };
			// «Totalt» under some of a municipality's parts is their sum and not the municipality.
			const isIts = together === 'municipality' || (whole && makeUp(whole, listed, areas));
			const area = namedWhole && 'area' in namedWhole ? namedWhole.area : isIts ? whole : undefined;
			if (area) {
				codes.set(label, area.code);
				const details = { area: area.name };
				result.findings.push({ code: 'total-is-area', severity: 'info', place, text: label, details });
			} else {
				result.totals.add(label);
				const details = { rows: count };
				result.findings.push({ code: 'total-of-no-area', severity: 'warning', place, text: label, details });
			}
			continue;
		}
		const found = findArea(label, { ...context, ...(kind ? { kinds: [kind] } : {}), suggest: within === undefined });
		if ('area' in found) {
			codes.set(label, found.area.code);
		} else if (choices.addUnder !== null) {
			const area = newArea(label, kindUnder(kind, choices.addUnder, areas), choices.addUnder, known);
			known.add(area.code);
			result.newAreas.push(area);
			codes.set(label, area.code);
		} else {
			result.unknown.push({ label, rows: count, candidates: found.candidates });
			result.findings.push({
				code: 'unknown-area',
				severity: 'error',
				place: { file, row: first },
				text: label,
				details: { rows: count, suggestions: found.candidates.map(({ name, kind: level }) => `${name} (${level})`) }
			});
		}
	}
	if (places.length > 0) {
		const details = { count: places.length, lines: places.reduce((sum, one) => sum + one.rows, 0) };
		result.findings.push({ code: 'places-left-out', severity: 'error', place: { file }, text: '', details });
		if (places.length <= MOST_CHOICES) result.unknown.push(...places);
	}
	const named = [...result.newAreas];
	result.newAreas.unshift(...added.map(({ area }) => area));
	for (const all of groupBy(added, ({ area, boundaries }) => `${area.kind} ${boundaries}`).values()) {
		const [first] = all;
		if (!first) continue;
		const details = { count: all.length, kind: first.area.kind, boundaries: first.boundaries };
		const code = all.some(({ assumed }) => assumed) ? 'statistical-areas-assumed' : 'statistical-areas-added';
		result.findings.push({ code, severity: 'info', place: { file }, text: '', details });
	}
	for (const { name, code } of named) {
		result.findings.push({ code: 'new-area', severity: 'info', place: { file }, text: name, details: { code } });
	}
	return result;
}

/** Excel takes the zero off «0182»: where the code is a municipality's with it, that is told and used. */
function zerosRestored(codes: ReadonlyMap<string, string>, file: string): Finding[] {
	const labels = [...codes].filter(([label, code]) => /^\s*\d{3}(\s|$)/u.test(label) && /^0\d{3}$/.test(code));
	if (labels.length === 0) return [];
	const details = { count: labels.length, code: labels[0]?.[1] ?? '' };
	return [{ code: 'leading-zero-restored', severity: 'info', place: { file }, text: labels[0]?.[0] ?? '', details }];
}

/** A new area is smaller than the one it lies in, whatever stands beside it in the file. */
function kindUnder(kind: AreaKind | undefined, parentCode: string, areas: readonly Area[]): AreaKind {
	const parent = areas.find(({ code }) => code === parentCode)?.kind ?? 'riket';
	return kind !== undefined && AREA_KINDS.indexOf(kind) > AREA_KINDS.indexOf(parent) ? kind : 'plats';
}

/** The level of all areas found so far, where they share one below the county. */
function commonKind(codes: readonly string[], areas: readonly Area[]): AreaKind | undefined {
	const byCode = new Map(areas.map((area) => [area.code, area]));
	const votes = new Map<AreaKind, number>();
	for (const code of codes) {
		const kind = byCode.get(code)?.kind;
		if (kind && kind !== 'riket' && kind !== 'län') votes.set(kind, (votes.get(kind) ?? 0) + 1);
	}
	// A survey by district usually has its municipality as a line for comparison.
	const [best] = [...votes].sort(([a, x], [b, y]) => y - x || Number(a === 'kommun') - Number(b === 'kommun'));
	return best?.[0];
}

function newArea(label: string, kind: AreaKind, parentCode: string, taken: ReadonlySet<string>): Area {
	const base = `${parentCode}-${slugOf(label) || 'omrade'}`;
	let code = base;
	for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`;
	return { code, name: label, kind, parentCode, validFrom: null, validTo: null, successorCode: null };
}
