import type { Finding } from '../model/finding.ts';
import { median } from './median.ts';
import type { Observation } from './records.ts';
import { rowPlace } from './row-place.ts';

const LEAST = 70; // times; a value in another unit is a hundred times off, rounding and change allowed for
const MOST = 140;
const FEWEST = 3; // other values that agree with each other within a factor of two
const SMALLEST_COUNT = 300; // below this a month of counts may be a hundredth of the usual without any mistake

/** A warning for each value about a hundred times larger or smaller than all the others of its series. */
export function checkUnitJump(series: readonly Observation[], file: string): Finding[] {
	const numbers = series.filter(({ value }) => value !== null && value > 0);
	if (numbers.length <= FEWEST) return [];
	const usual = median(numbers.map(({ value }) => value ?? 0));
	if (usual >= 1 && usual < SMALLEST_COUNT) return [];
	const agree = numbers.filter(({ value }) => value !== null && value <= usual * 2 && value >= usual / 2);
	if (agree.length < FEWEST || agree.length < numbers.length / 2) return [];
	return numbers.flatMap(({ value, row, sheet, areaLabel, indicatorPath, periodStart, raw }): Finding[] => {
		const ratio = (value ?? usual) / usual;
		const up = ratio >= LEAST && ratio <= MOST;
		const down = 1 / ratio >= LEAST && 1 / ratio <= MOST;
		if (!up && !down) return [];
		const text = [areaLabel, indicatorPath.at(-1), periodStart.slice(0, 7)].join(', ');
		const details = { value: raw, way: up ? 'up' : 'down' };
		return [{ code: 'unit-jump', severity: 'warning', place: rowPlace(file, row, sheet), text, details }];
	});
}
