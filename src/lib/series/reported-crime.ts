import type { Table } from '../model/document.ts';
import type { RawObservation, RawPopulation } from '../model/observation.ts';
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
type CrimeRow = { row: number; area: string; label: string; period: Period; preliminary: boolean; raw: string };
type Counted = CrimeRow & { value: number | null; rate: number | null };

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
	const rows: Counted[] = [];
	const periods = new Map<string, Period | null>();
	for (const [index, cells] of table.rows.entries()) {
		if (index === 0) continue;
		const row = table.lines?.[index] ?? index + 1;
		const read = readRow(cells, columns, row, file, periods);
		if ('finding' in read) rejected.push(read);
		else rows.push(read);
	}
	const populations = populationsOf(rows);
	const observations = withPaths(rows);
	const unique = deduplicate(observations, file);
	return {
		observations: unique.kept,
		populations,
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
	periods: Map<string, Period | null>
): Counted | Rejected {
	const cell = (column: number) => cells[column]?.trim() ?? '';
	const refuse = (code: string, text: string): Rejected => ({
		row,
		finding: { code, severity: 'error', place: { file, row }, text }
	});
	const wanted = Math.max(columns.area, columns.crime, columns.year, columns.period, columns.count);
	if (cells.length <= wanted) return refuse('short-row', cells.join(';'));
	const yearText = cell(columns.year);
	const periodKey = `${yearText}\0${cell(columns.period)}`;
	const known = periods.get(periodKey);
	const period = known === undefined ? readPeriod(yearText, cell(columns.period)) : known;
	if (known === undefined) periods.set(periodKey, period);
	if (!period) return refuse('bad-period', `${yearText} ${cell(columns.period)}`);
	const raw = cell(columns.count);
	const count = parseNumber(raw, ',', BRA_MARKS);
	if (!count || ('value' in count && (count.value < 0 || !Number.isInteger(count.value)))) {
		return refuse('bad-count', raw);
	}
	if (cell(columns.area) === '' || cell(columns.crime) === '') return refuse('empty-label', cells.join(';'));
	const rate = columns.rate === null ? null : parseNumber(cell(columns.rate), ',', BRA_MARKS);
	return {
		row,
		area: cell(columns.area),
		label: cell(columns.crime),
		period,
		preliminary: isPreliminary(`${yearText} ${cell(columns.period)}`),
		raw,
		value: 'value' in count ? count.value : null,
		rate: rate && 'value' in rate ? rate.value : null
	};
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
function withPaths(rows: readonly Counted[]): RawObservation[] {
	const periods = new Map<string, Counted[]>();
	for (const row of rows) {
		const key = [row.area, row.period.grain, row.period.start, row.preliminary].join('\0');
		const known = periods.get(key);
		if (known) known.push(row);
		else periods.set(key, [row]);
	}
	const orders = new Map<string, Counted[][]>();
	for (const listed of periods.values()) {
		const order = listed.map(({ label }) => label).join('\0');
		const known = orders.get(order);
		if (known) known.push(listed);
		else orders.set(order, [listed]);
	}
	return [...orders.values()].flatMap((sameOrder) => {
		const numbers = (listed: Counted[]) => listed.filter(({ value }) => value !== null).length;
		const fullest = sameOrder.reduce((best, listed) => (numbers(listed) > numbers(best) ? listed : best));
		const paths = findPaths(fullest.map(({ label, value }) => ({ label, hasNumber: value !== null })));
		const lastOfChain = paths.map((path, index) => (paths[index + 1]?.length ?? 0) <= path.length);
		return sameOrder.flatMap((listed) =>
			listed.map((row, index) => toObservation(row, paths[index] ?? [row.label], lastOfChain[index] ?? true))
		);
	});
}

function toObservation(row: Counted, path: readonly string[], lastOfChain: boolean): RawObservation {
	return {
		areaLabel: row.area,
		indicatorPath: path,
		periodStart: row.period.start,
		grain: row.period.grain,
		populationGroup: '',
		value: row.value,
		base: null,
		low: null,
		high: null,
		reporters: null,
		status: row.preliminary ? 'preliminary' : 'final',
		missing: row.value !== null ? null : lastOfChain ? 'not-collected' : 'not-selected',
		raw: row.raw,
		row: row.row
	};
}

function populationsOf(rows: readonly Counted[]): RawPopulation[] {
	const years = new Map<string, { areaLabel: string; year: number; row: number; pairs: CountAndRate[] }>();
	for (const { area, period, value, rate, row } of rows) {
		if (value === null || rate === null) continue;
		const year = Number(period.start.slice(0, 4));
		const key = `${area}\0${year}`;
		const known = years.get(key) ?? { areaLabel: area, year, row, pairs: [] };
		known.pairs.push({ count: value, ratePer100k: rate });
		years.set(key, known);
	}
	return [...years.values()].flatMap(({ areaLabel, year, row, pairs }) => {
		const count = impliedPopulation(pairs);
		return count === null ? [] : [{ areaLabel, year, count, implied: true, row }];
	});
}
