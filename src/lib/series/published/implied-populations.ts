import { groupBy } from '../../model/group-by.ts';
import type { RawPopulation } from '../../model/observation.ts';
import { impliedPopulation } from '../implied-population.ts';
import { parseNumber } from '../number.ts';
import type { IndicatorCell } from './indicator-cells.ts';

/** Inhabitants by area and year, worked out from counts and their rates per 100 000 where both stand in the file. */
export function impliedPopulations(cells: readonly IndicatorCell[]): RawPopulation[] {
	const crime = cells.filter(({ role, pool }) => pool === null && (role === 'count' || role === 'rate'));
	return [...groupBy(crime, ({ area, year }) => `${area}\0${year}`).values()].flatMap((all) => {
		const pairs = [...groupBy(all, ({ label }) => label).values()].flatMap((pair) => {
			const [count, ratePer100k] = (['count', 'rate'] as const).map((role) => {
				const number = parseNumber(pair.find((one) => one.role === role)?.text ?? '', ',');
				return number && 'value' in number ? number.value : undefined;
			});
			return count === undefined || ratePer100k === undefined ? [] : [{ count, ratePer100k }];
		});
		const people = impliedPopulation(pairs);
		const [first] = all;
		if (people === null || !first) return [];
		return [{ areaLabel: first.area, year: first.year, count: people, implied: true, row: first.row }];
	});
}
