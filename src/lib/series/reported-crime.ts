import type { Table } from '../model/document.ts';
import { groupBy } from '../model/group-by.ts';
import type { RawObservation, RawPopulation, Status } from '../model/observation.ts';
import { periodOf, type Period } from '../model/period.ts';
import { findPaths } from './crime-hierarchy.ts';
import { isPreliminary, parseMonthName, parseYear } from './dates.ts';
import { deduplicate } from './deduplicate.ts';
import { impliedPopulation, type CountAndRate } from './implied-population.ts';
import { parseNumber, type MissingMarks } from './number.ts';
import type { Rejected, SeriesRecords } from './records.ts';

/** Brå's marks: two dots for no figure; what they mean depends on whether the row is only a heading. */
export const BRA_MARKS: MissingMarks = {
	'..': 'not-collected',
	'': 'not-collected',
	'.': 'not-applicable',
	'-': 'zero'
};

type Columns = { area: number; crime: number; year: number; period: number; count: number; rate: number | null };
/** One row with its label as its path, until the order of the rows has told its ancestors. */
type Counted = { observation: RawObservation; rate: number | null };
type Known = {
	periods: Map<string, { period: Period | null; status: Status }>;
	labels: Map<string, readonly string[]>;
};

/** The columns of a `Databasfil` by their headings, in any order, or undefined when the table is something else. */
export function findCrimeColumns(header: readonly string[]): Columns | undefined {
	const at = (pattern: RegExp) => header.findIndex((cell) => pattern.test(cell.trim()));
	const columns = {
		area: at(/^region$/i),
		crime: at(/^brott(styp)?$/i),
		year: at(/^år$/i),
		period: at(/^period$/i),
		count: at(/^antal( anmälda)?( brott)?$/i)
	};
	if (Object.values(columns).some((column) => column < 0)) return undefined;
	const rate = at(/100\s*000/);
	return { ...columns, rate: rate < 0 ? null : rate };
}

/**
 * Reads Brå's `Databasfil`: reported crime by area, crime type and month, quarter, half-year or year.
 *
 * Source: the text export of Brå's database «Sök statistik över anmälda brott». Rows end with a `;` too many; ancestors are
 * repeated before each chosen crime type; `2023 prel.` is preliminary; a yearly file has the word `År` in the column År
 * and the year in Period; the rate is per listed period and rounded, so only the counts are kept.
 * Errors: a row that cannot be read is rejected with its reason, and the rest is used.
 */
export function parseReportedCrime(table: Table, file: string): SeriesRecords {
	const [header = []] = table.rows;
	const columns = findCrimeColumns(header);
	if (!columns) throw new Error('the table has not the columns of a Databasfil');
	const rejected: Rejected[] = [];
	const rows: RawObservation[] = [];
	const years: YearsOfRates = new Map();
	const known: Known = { periods: new Map(), labels: new Map() };
	for (const [index, cells] of table.rows.entries()) {
		if (index === 0) continue;
		const row = table.lines?.[index] ?? index + 1;
		const read = readRow(cells, columns, row, file, known);
		if ('finding' in read) {
			rejected.push(read);
			continue;
		}
		rows.push(read.observation);
		if (read.rate !== null) noteRate(years, read.observation, read.rate);
	}
	const unique = deduplicate(withPaths(rows), file);
	return {
		observations: unique.kept,
		populations: populationsOf(years),
		rejected: [...rejected, ...unique.rejected],
		findings:
			unique.repeated === 0
				? []
				: [
						{
							code: 'repeated-rows',
							severity: 'info',
							place: { file },
							text: '',
							details: { count: unique.repeated }
						}
					]
	};
}

function readRow(
	cells: readonly string[],
	columns: Columns,
	row: number,
	file: string,
	known: Known
): Counted | Rejected {
	const cell = (column: number) => cells[column]?.trim() ?? '';
	const refuse = (code: string, text: string): Rejected => ({
		row,
		finding: { code, severity: 'error', place: { file, row }, text }
	});
	const wanted = Math.max(columns.area, columns.crime, columns.year, columns.period, columns.count);
	if (cells.length <= wanted) return refuse('short-row', cells.join(';'));
	const { period, status } = timeOf(cell(columns.year), cell(columns.period), known.periods);
	if (!period) return refuse('bad-period', `${cell(columns.year)} ${cell(columns.period)}`);
	const raw = cell(columns.count);
	const count = parseNumber(raw, ',', BRA_MARKS);
	if (!count || ('value' in count && (count.value < 0 || !Number.isInteger(count.value)))) {
		return refuse('bad-count', raw);
	}
	const area = cell(columns.area);
	const label = cell(columns.crime);
	if (area === '' || label === '') return refuse('empty-label', cells.join(';'));
	const rate = columns.rate === null ? null : parseNumber(cell(columns.rate), ',', BRA_MARKS);
	const path = known.labels.get(label) ?? [label];
	known.labels.set(label, path);
	const observation: RawObservation = {
		areaLabel: area,
		indicatorPath: path,
		periodStart: period.start,
		grain: period.grain,
		populationGroup: '',
		value: 'value' in count ? count.value : null,
		base: null,
		low: null,
		high: null,
		reporters: null,
		status,
		missing: 'value' in count ? null : 'not-collected',
		raw,
		row
	};
	return { observation, rate: rate && 'value' in rate ? rate.value : null };
}

function timeOf(year: string, period: string, known: Known['periods']) {
	const key = `${year}\0${period}`;
	const before = known.get(key);
	if (before) return before;
	const status: Status = isPreliminary(`${year} ${period}`) ? 'preliminary' : 'final';
	const time = { period: readPeriod(year, period), status };
	known.set(key, time);
	return time;
}

function readPeriod(year: string, period: string): Period | null {
	const yearly = /^år$/i.test(year) || /^(år|helår)$/i.test(period);
	const number = parseYear(yearly && /^år$/i.test(year) ? period : year);
	if (number === null) return null;
	if (yearly || period === '') return periodOf('year', number);
	const month = parseMonthName(period);
	if (month !== null) return periodOf('month', number, month);
	const [, unit, ordinal] = /^(kvartal|kv|halvår|halvar)\.?\s*(\d)$/i.exec(period) ?? [];
	if (!unit || !ordinal) return null;
	const quarter = unit.toLowerCase().startsWith('k');
	const inRange = Number(ordinal) >= 1 && Number(ordinal) <= (quarter ? 4 : 2);
	return inRange ? periodOf(quarter ? 'quarter' : 'half', number, Number(ordinal)) : null;
}

/**
 * The order of labels within one area and period is the same whether the file goes through the months of each crime type
 * or the crime types of each month, so the hierarchy is read there. Among those with the same order, the one with most
 * numbers tells which rows are bare headings: elsewhere a chosen crime type may lack its figure.
 */
function withPaths(rows: readonly RawObservation[]): RawObservation[] {
	const periods = groupBy(rows, (row) => [row.areaLabel, row.grain, row.periodStart, row.status].join('\0'));
	const orders = groupBy(periods.values(), (listed) => listed.map(labelOf).join('\0'));
	return [...orders.values()].flatMap((sameOrder) => {
		const numbers = (listed: RawObservation[]) => listed.filter(({ value }) => value !== null).length;
		const fullest = sameOrder.reduce((best, listed) => (numbers(listed) > numbers(best) ? listed : best));
		const paths = findPaths(fullest.map((row) => ({ label: labelOf(row), hasNumber: row.value !== null })));
		const lastOfChain = paths.map((path, index) => (paths[index + 1]?.length ?? 0) <= path.length);
		// The rows are our own until they are handed over: a copy of each of a million would double the memory.
		for (const listed of sameOrder) {
			for (const [index, row] of listed.entries()) {
				row.indicatorPath = paths[index] ?? row.indicatorPath;
				if (row.value === null && lastOfChain[index] === false) row.missing = 'not-selected';
			}
		}
		return sameOrder.flat();
	});
}

function labelOf({ indicatorPath }: RawObservation): string {
	return indicatorPath.at(-1) ?? '';
}

type YearsOfRates = Map<string, { areaLabel: string; year: number; row: number; pairs: CountAndRate[] }>;

function noteRate(years: YearsOfRates, { areaLabel, periodStart, value, row }: RawObservation, rate: number): void {
	if (value === null) return;
	const year = Number(periodStart.slice(0, 4));
	const key = `${areaLabel}\0${year}`;
	const known = years.get(key);
	const pair = { count: value, ratePer100k: rate };
	if (known) known.pairs.push(pair);
	else years.set(key, { areaLabel, year, row, pairs: [pair] });
}

function populationsOf(years: YearsOfRates): RawPopulation[] {
	return [...years.values()].flatMap(({ areaLabel, year, row, pairs }) => {
		const count = impliedPopulation(pairs);
		return count === null ? [] : [{ areaLabel, year, count, implied: true, row }];
	});
}
