import { groupBy } from '#lib/model/group-by.ts';
import type { StoredPopulation } from '#lib/model/observation.ts';
import type { Population } from '#lib/series/records.ts';
import { formatNumber } from '#lib/text/format.ts';
import { importText } from '#lib/text/import.ts';

const SAMPLE = 8;
const MOST_SUMS = 8;
const MOST_CHANGES = 20;

/** The population of a file before it is read in: the first figures, the sum of each year, and what is another number now. */
export function populationPreview(
	populations: readonly Population[],
	stored: readonly StoredPopulation[],
	areaName: (code: string) => string
) {
	const read = populations.filter(({ implied }) => !implied);
	const years = [...groupBy(read, ({ year }) => year)].sort(([a], [b]) => b - a);
	return {
		sample: read.slice(0, SAMPLE).map(({ row, areaCode, year, count }) => ({
			row,
			area: areaName(areaCode),
			indicator: importText.people,
			period: String(year),
			value: formatNumber(count),
			base: null
		})),
		sums: {
			area: importText.allAreasOfFile,
			rows: years.slice(0, MOST_SUMS).map(([year, rows]) => ({
				indicator: importText.people,
				year: String(year),
				sum: rows.reduce((sum, { count }) => sum + count, 0),
				complete: true
			}))
		},
		changes: changesOf(read, stored, areaName)
	};
}

/** A number worked out from a publisher's rates is no earlier figure: what the file says is new beside it. */
function changesOf(
	read: readonly Population[],
	stored: readonly StoredPopulation[],
	areaName: (code: string) => string
) {
	const known = new Map(
		stored.filter(({ implied }) => !implied).map(({ areaCode, year, count }) => [`${areaCode} ${year}`, count])
	);
	const before = ({ areaCode, year }: Population) => known.get(`${areaCode} ${year}`);
	const changed = read.filter((one) => before(one) !== undefined && before(one) !== one.count);
	const added = read.filter((one) => before(one) === undefined).length;
	return {
		added,
		changed: changed.length,
		same: read.length - added - changed.length,
		first: changed.slice(0, MOST_CHANGES).map((one) => ({
			area: areaName(one.areaCode),
			indicator: importText.people,
			period: String(one.year),
			before: formatNumber(before(one) ?? 0),
			after: formatNumber(one.count)
		}))
	};
}
