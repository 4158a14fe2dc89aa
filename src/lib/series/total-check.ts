import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import { monthsOf } from '../model/period.ts';
import { parseNumber } from './number.ts';
import type { Observation } from './records.ts';
import { rowPlace } from './row-place.ts';

/**
 * A warning where counts do not sum to the total that stands beside them. Says nothing when a part is missing or anything
 * is no whole number: then the sum cannot be known.
 */
export function checkSum(
	parts: readonly string[],
	total: string,
	about: { file: string; row: number; text: string }
): Finding[] {
	const whole = countOf(total);
	const numbers = parts.map(countOf);
	if (whole === null || parts.length < 2) return [];
	let sum = 0;
	for (const number of numbers) {
		if (number === null) return [];
		sum += number;
	}
	if (sum === whole) return [];
	const place = { file: about.file, row: about.row };
	return [{ code: 'parts-not-total', severity: 'warning', place, text: about.text, details: { sum, total: whole } }];
}

function countOf(text: string): number | null {
	const parsed = parseNumber(text, ',');
	return parsed && 'value' in parsed && Number.isInteger(parsed.value) && parsed.value >= 0 ? parsed.value : null;
}

const MOST_FINDINGS = 5;

/**
 * Counts by month or quarter against the same file's figure for the year, where the file has both and no part is missing
 * or preliminary. Unit: counts; shares are never summed.
 */
export function checkYearTotals(observations: readonly Observation[], file: string): Finding[] {
	const years = observations.filter(({ grain }) => grain === 'year');
	if (years.length === 0 || years.length === observations.length) return [];
	const partsOf = groupBy(
		observations.filter(({ grain }) => grain !== 'year'),
		(one) => keyOf(one)
	);
	const findings: Finding[] = [];
	for (const year of years) {
		const { value, base, row, sheet, areaLabel, periodStart, status } = year;
		if (value === null || base !== null || !Number.isInteger(value) || status !== 'final') continue;
		for (const parts of groupBy(partsOf.get(keyOf(year)) ?? [], ({ grain }) => grain).values()) {
			const [first] = parts;
			if (!first || parts.length * monthsOf(first.grain) !== 12) continue;
			if (parts.some((one) => one.value === null || one.status !== 'final')) continue;
			const sum = parts.reduce((total, one) => total + (one.value ?? 0), 0);
			if (sum === value) continue;
			const text = [areaLabel, year.indicatorPath.at(-1), periodStart.slice(0, 4)].join(', ');
			const details = { sum, total: value };
			findings.push({ code: 'parts-not-total', severity: 'warning', place: rowPlace(file, row, sheet), text, details });
		}
	}
	return findings.slice(0, MOST_FINDINGS);
}

function keyOf({ areaCode, indicatorId, populationGroup, periodStart }: Observation): string {
	return [areaCode, indicatorId, populationGroup, periodStart.slice(0, 4)].join('\0');
}

/** Crime types that are more than the type they are a part of, by the file's own hierarchy. Unit: counts. */
export function checkParts(observations: readonly Observation[], file: string): Finding[] {
	const keyed = observations.filter(({ indicatorPath }) => indicatorPath.length > 1);
	if (keyed.length === 0) return [];
	// Only what has parts is kept: a key of its own for each of a million figures would fill the memory.
	const paths = new Map<string, Map<string, Observation>>();
	const cellOf = ({ areaCode, grain, periodStart, populationGroup }: Observation) =>
		`${areaCode}\0${grain}\0${periodStart}\0${populationGroup}`;
	const wholes = new Set(keyed.map(({ indicatorPath }) => indicatorPath.slice(0, -1).join('\0')));
	for (const one of observations) {
		const path = one.indicatorPath.join('\0');
		if (!wholes.has(path)) continue;
		const cells = paths.get(path) ?? new Map<string, Observation>();
		if (cells.size === 0) paths.set(path, cells);
		cells.set(cellOf(one), one);
	}
	const findings: Finding[] = [];
	for (const part of keyed) {
		const whole = paths.get(part.indicatorPath.slice(0, -1).join('\0'))?.get(cellOf(part));
		if (!whole || whole.value === null || part.value === null || part.value <= whole.value) continue;
		findings.push({
			code: 'part-above-total',
			severity: 'warning',
			place: rowPlace(file, part.row, part.sheet),
			text: `${part.areaLabel}, ${part.periodStart.slice(0, 7)}`,
			details: {
				part: part.indicatorPath.at(-1) ?? '',
				value: part.value,
				whole: whole.indicatorPath.at(-1) ?? '',
				total: whole.value
			}
		});
		if (findings.length === MOST_FINDINGS) break;
	}
	return findings;
}
