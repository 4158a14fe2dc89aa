import type { Area, AreaKind } from '../model/area.ts';
import type { FindArea } from '../model/find-area.ts';
import type { Finding } from '../model/finding.ts';
import { slugOf } from '../model/label.ts';
import { isWholeLabel, nameOfWhole, wholeOf } from './whole-area.ts';

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

type Labelled = { areaLabel: string; row: number };

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
	const counts = new Map<string, { rows: number; first: number }>();
	for (const { areaLabel, row } of rows) {
		const known = counts.get(areaLabel);
		if (known) known.rows += 1;
		else counts.set(areaLabel, { rows: 1, first: row });
	}
	const known = new Set(areas.map(({ code }) => code));
	const context = choices.within === null ? {} : { within: choices.within };
	const codes = new Map<string, string>();
	const open: string[] = [];
	for (const label of counts.keys()) {
		const chosen = choices.byLabel[label];
		const found = findArea(label, context);
		if (chosen !== undefined && known.has(chosen)) codes.set(label, chosen);
		else if ('area' in found) codes.set(label, found.area.code);
		else open.push(label);
	}
	const kind = commonKind([...codes.values()], areas);
	const result: ResolvedAreas = { codes, newAreas: [], unknown: [], totals: new Set(), findings: [] };
	const whole = wholeOf([...codes.values()], areas);
	for (const label of open) {
		const { rows: count = 0, first = 0 } = counts.get(label) ?? {};
		const named = nameOfWhole(label);
		const namedWhole = named === null ? null : findArea(named, { ...context, kinds: ['kommun'] });
		if (isWholeLabel(label) || (namedWhole && 'area' in namedWhole)) {
			const place = { file, row: first };
			const area = namedWhole && 'area' in namedWhole ? namedWhole.area : whole;
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
		const found = findArea(label, kind ? { ...context, kinds: [kind] } : context);
		if ('area' in found) {
			codes.set(label, found.area.code);
		} else if (choices.addUnder !== null) {
			const area = newArea(label, kind ?? 'plats', choices.addUnder, known);
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
	for (const { name, code } of result.newAreas) {
		result.findings.push({ code: 'new-area', severity: 'info', place: { file }, text: name, details: { code } });
	}
	return result;
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
