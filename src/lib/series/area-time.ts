import type { Area } from '../model/area.ts';
import type { Place } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { median } from './median.ts';
import type { Observation } from './records.ts';
import { rowPlace } from './row-place.ts';

/**
 * Zeros for time when an area did not exist: a publisher's table may have them before it began and after it ceased. They are
 * kept as the file has them; what is shown of them is missing. One finding for each area.
 */
export function zerosOutsideAreaTime(
	observations: readonly Observation[],
	areas: readonly Area[],
	file: string
): Finding[] {
	const limited = new Map(
		areas.filter(({ validFrom, validTo }) => validFrom !== null || validTo !== null).map((area) => [area.code, area])
	);
	const found = new Map<string, { label: string; place: Place; count: number }>();
	for (const { value, areaCode, periodStart, areaLabel, row, sheet } of observations) {
		const area = value === 0 ? limited.get(areaCode) : undefined;
		if (!area) continue;
		const before = area.validFrom !== null && periodStart < area.validFrom;
		const after = area.validTo !== null && periodStart > area.validTo;
		if (!before && !after) continue;
		const known = found.get(areaCode) ?? { label: areaLabel, place: rowPlace(file, row, sheet), count: 0 };
		found.set(areaCode, { ...known, count: known.count + 1 });
	}
	return [...found.values()].map(({ label, place, count }) => ({
		code: 'zeros-outside-area-time',
		severity: 'warning',
		place,
		text: label,
		details: { count }
	}));
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
	const { row, sheet, areaLabel, indicatorPath } = first;
	const place = rowPlace(file, row, sheet);
	const details = { until: last.periodStart.slice(0, 7), usual };
	const text = [areaLabel, indicatorPath.at(-1)].join(', ');
	return [{ code: 'zeros-before-start', severity: 'warning', place, text, details }];
}
