import type { Table } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { normaliseLabel } from '../model/label.ts';
import type { RawObservation, RawPopulation } from '../model/observation.ts';
import { groupBy } from '../model/group-by.ts';
import { isPreliminary } from './dates.ts';
import { deduplicate } from './deduplicate.ts';
import { isTotalWord } from './header-columns.ts';
import { impliedPopulation } from './implied-population.ts';
import { readLongTable, type Entry } from './long-table.ts';
import { parseNumber } from './number.ts';
import { BRA_MARKS } from './reported-crime.ts';
import type { Rejected, SeriesRecords } from './records.ts';
import { LONG_HEADINGS, TOTAL_CRIME } from './vocabulary.ts';

/** True for a table of reported crime that is not in the form of Brå's database. */
export function isCrimeCounts({ rows: [header = []] }: Table): boolean {
	return header.some((cell) => normaliseLabel(cell) === normaliseLabel(LONG_HEADINGS.crime[1]));
}

/**
 * Reads reported crime by area, crime type and period as publishers and municipalities lay it out. A row without crime type
 * is the total of all. Unit: reported crimes; the rate beside them only tells how many inhabitants were meant.
 * Errors: a row without a whole number of at least 0 is rejected with its reason, and the rest is used.
 */
export function parseCrimeCounts(table: Table, file: string): SeriesRecords {
	const read = readLongTable(table, file, ['count']);
	if (!read) throw new Error('the table has not the columns of crime counts');
	const rejected: Rejected[] = [...read.rejected];
	const observations: RawObservation[] = [];
	const counted: { entry: Entry; count: number }[] = [];
	for (const entry of read.entries) {
		const { row } = entry;
		const count = parseNumber(entry.value, ',', BRA_MARKS);
		if (!count || ('value' in count && (count.value < 0 || !Number.isInteger(count.value)))) {
			rejected.push({
				row,
				finding: { code: 'bad-count', severity: 'error', place: { file, row }, text: entry.value }
			});
			continue;
		}
		const value = 'value' in count ? count.value : null;
		if (value !== null) counted.push({ entry, count: value });
		const isTotal = entry.label === '' || isTotalWord(entry.label);
		observations.push({
			areaLabel: entry.area,
			indicatorPath: [isTotal ? TOTAL_CRIME : entry.label],
			periodStart: entry.period.start,
			grain: entry.period.grain,
			populationGroup: entry.group,
			value,
			base: null,
			low: null,
			high: null,
			reporters: null,
			status: isPreliminary(entry.periodText) ? 'preliminary' : 'final',
			missing: 'missing' in count ? count.missing : null,
			raw: entry.value,
			row
		});
	}
	const unique = deduplicate(observations, file);
	const findings: Finding[] = [...read.findings];
	if (unique.repeated > 0) {
		const details = { count: unique.repeated };
		findings.push({ code: 'repeated-rows', severity: 'info', place: { file }, text: '', details });
	}
	const populations = populationsOf(counted);
	return { observations: unique.kept, populations, rejected: [...rejected, ...unique.rejected], findings };
}

function populationsOf(counted: readonly { entry: Entry; count: number }[]): RawPopulation[] {
	const years = groupBy(counted, ({ entry }) => `${entry.area}\0${entry.period.start.slice(0, 4)}`);
	return [...years.values()].flatMap((all) => {
		const pairs = all.flatMap(({ entry, count }) => {
			const rate = parseNumber(entry.rate, ratesDecimal(entry.rate));
			return rate && 'value' in rate ? [{ count, ratePer100k: rate.value }] : [];
		});
		const population = impliedPopulation(pairs);
		const [first] = all;
		if (population === null || !first) return [];
		const { area, period, row } = first.entry;
		const year = Number(period.start.slice(0, 4));
		return [{ areaLabel: area, year, count: population, implied: true, row }];
	});
}

/** A rate has one decimal or none, so a sign before a single last digit is the decimal sign. */
function ratesDecimal(rate: string): ',' | '.' {
	return /\.\d$/.test(rate.trim()) ? '.' : ',';
}
