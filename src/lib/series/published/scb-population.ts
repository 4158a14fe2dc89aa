import type { Table } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import type { RawPopulation } from '../../model/observation.ts';
import { parseYear } from '../dates.ts';
import { parseNumber } from '../number.ts';
import type { Rejected, SeriesRecords } from '../records.ts';
import { asRejected } from './as-observation.ts';
import { readPxTable, type PxCell, type PxTable } from './px-table.ts';
import { wholePopulation } from './whole-population.ts';

const PEOPLE = /folkmängd|befolkning|invånare/i;
/** Changes, means and areas stand beside the number of inhabitants in SCB's tables. */
const OTHER_MEASURE = /ökning|förändring|täthet|medel|areal|andel|procent|per /i;
const CODED = /^(\d{2}|\d{3,4})(\s|$)|^\d{4}[ABCR]\d{3,4}/u;

export function isScbPopulation(table: Table): boolean {
	const px = readPxTable(table);
	const [first] = px?.cells ?? [];
	if (!px || !first || first.at.area === undefined || first.others.length > 0 || isYearless(px)) return false;
	if (!isPeople(px.title) && !px.cells.some(({ at }) => isPeople(at.measure ?? ''))) return false;
	const areas = [...new Set(px.cells.map(({ at }) => at.area ?? ''))];
	const coded = areas.filter((area) => CODED.test(area)).length >= areas.length / 2;
	return coded || first.at.sex !== undefined || first.at.age !== undefined;
}

/**
 * Reads SCB's population by municipality, RegSO or DeSO and year from any form of the statistical database. Sexes and ages
 * are added only where they make up everyone. Unit: inhabitants on 31 December unless the table says otherwise.
 * Errors: an area and year without everyone, or with another figure than a whole number, is rejected.
 */
export function parseScbPopulation(table: Table, file: string): SeriesRecords {
	const px = readPxTable(table);
	if (!px) throw new Error('the table is not one of a statistical database');
	const rejected: Rejected[] = [];
	const populations: RawPopulation[] = [];
	const measured = px.cells.filter(
		({ at }) => at.measure === undefined || isPeople(at.measure) || !isNamed(px, at.measure)
	);
	let sums = 0;
	let missing = 0;
	for (const cells of groupBy(measured, ({ at }) => `${at.area}\0${at.year}\0${at.measure ?? ''}`).values()) {
		const [first] = cells;
		if (!first) continue;
		const areaLabel = first.at.area ?? '';
		const whole = wholePopulation(cells);
		if (!whole) {
			rejected.push(asRejected(file, first.row, 'incomplete-sum', `${areaLabel} ${first.at.year ?? ''}`.trim()));
			continue;
		}
		const count = sumOf(whole.parts);
		const year = parseYear(first.at.year ?? '');
		if (count === 'missing') missing += 1;
		else if (year === null) rejected.push(asRejected(file, first.row, 'bad-period', first.at.year ?? ''));
		else if (count === null || count <= 0) {
			rejected.push(asRejected(file, first.row, 'bad-count', whole.parts.map(({ text }) => text).join(' + ')));
		} else {
			if (whole.summed) sums += 1;
			populations.push({ areaLabel, year, count, implied: false, row: first.row });
		}
	}
	const noted = (code: string, count: number): Finding[] =>
		count === 0 ? [] : [{ code, severity: 'info', place: { file }, text: '', details: { count } }];
	return {
		observations: [],
		populations,
		rejected,
		findings: [...noted('population-summed', sums), ...noted('population-missing', missing)]
	};
}

function isPeople(text: string): boolean {
	return PEOPLE.test(text) && !OTHER_MEASURE.test(text.replace(/per (region|kommun|regso|deso|den)\b/gi, ''));
}

/** Whether the measure beside others is one of its own; a lone «Antal» is what the title says. */
function isNamed({ cells }: PxTable, measure: string): boolean {
	return cells.some(({ at }) => at.measure !== measure) || OTHER_MEASURE.test(measure);
}

function isYearless({ cells }: PxTable): boolean {
	return cells.every(({ at }) => at.year === undefined);
}

function sumOf(parts: readonly PxCell[]): number | null | 'missing' {
	let sum = 0;
	for (const { text } of parts) {
		const number = parseNumber(text, ',');
		if (!number || ('value' in number && !Number.isInteger(number.value))) return null;
		if ('missing' in number) return 'missing';
		sum += number.value;
	}
	return sum;
}
