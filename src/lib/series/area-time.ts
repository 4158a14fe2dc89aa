import type { Area } from '../model/area.ts';
import type { Finding } from '../model/finding.ts';
import { median } from './median.ts';
import type { Observation } from './records.ts';

/** Zeros for time when an area did not exist, as missing; and what was changed. */
export type WithinAreaTime = { observations: Observation[]; findings: Finding[] };

/**
 * A publisher's table may have nothing but zeros for areas before they began and after they ceased. Those become
 * `not-applicable`. Other values stay, since a publisher may have worked them out afterwards.
 */
export function withoutZerosOutsideAreaTime(
	observations: readonly Observation[],
	areas: readonly Area[],
	file: string
): WithinAreaTime {
	const limited = new Map(
		areas.filter(({ validFrom, validTo }) => validFrom !== null || validTo !== null).map((area) => [area.code, area])
	);
	if (limited.size === 0) return { observations: [...observations], findings: [] };
	// An area that has any figure for a period was there: its zeros are what was reported of small crime types.
	const periodOf = ({ areaCode, grain, periodStart }: Observation) => [areaCode, grain, periodStart].join('\0');
	const counted = new Set(
		observations.filter(({ areaCode, value }) => limited.has(areaCode) && value !== null && value !== 0).map(periodOf)
	);
	const changed = new Map<string, { label: string; row: number; count: number }>();
	const result = observations.map((one) => {
		const area = one.value === 0 ? limited.get(one.areaCode) : undefined;
		if (!area || counted.has(periodOf(one))) return one;
		const before = area.validFrom !== null && one.periodStart < area.validFrom;
		const after = area.validTo !== null && one.periodStart > area.validTo;
		if (!before && !after) return one;
		const known = changed.get(one.areaCode) ?? { label: one.areaLabel, row: one.row, count: 0 };
		changed.set(one.areaCode, { ...known, count: known.count + 1 });
		return { ...one, value: null, missing: 'not-applicable' as const };
	});
	const findings = [...changed.values()].map(({ label, row, count }): Finding => ({
		code: 'zeros-outside-area-time',
		severity: 'warning',
		place: { file, row },
		text: label,
		details: { count }
	}));
	return { observations: result, findings };
}

const FEWEST_ZEROS = 4; // periods in a row; quarters of a year, or four years
const USUAL = 20; // counts a period after the start: what could not have been zero by chance

/** A warning for a series of counts that is zero from its beginning and then at once large. `series` is in time order. */
export function checkZerosBeforeStart(series: readonly Observation[], file: string): Finding[] {
	const start = series.findIndex(({ value }) => value !== 0);
	const [first] = series;
	const last = series[start - 1];
	if (start < FEWEST_ZEROS || !first || !last) return [];
	const after = series.slice(start).flatMap(({ value }) => (value === null ? [] : [value]));
	if (after.length < FEWEST_ZEROS) return [];
	const usual = median(after);
	if (usual < USUAL || (after[0] ?? 0) < usual / 3) return [];
	const { row, areaLabel, indicatorPath } = first;
	const details = { until: last.periodStart.slice(0, 7), usual };
	const text = [areaLabel, indicatorPath.at(-1)].join(', ');
	return [{ code: 'zeros-before-start', severity: 'warning', place: { file, row }, text, details }];
}
