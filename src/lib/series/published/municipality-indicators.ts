import type { Table } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import { normaliseAreaName } from '../../model/area-name.ts';
import type { IndicatorHint, RawObservation } from '../../model/observation.ts';
import { periodOf } from '../../model/period.ts';
import { findDecimalSign, parseNumber, type DecimalSign } from '../number.ts';
import type { Rejected, SeriesRecords } from '../records.ts';
import { BRA, UNDESCRIBED } from '../vocabulary.ts';
import { asObservation, asRejected } from './as-observation.ts';
import { impliedPopulations } from './implied-populations.ts';
import { isLongForm, readLongForm, type IndicatorCell } from './indicator-cells.ts';
import { isIndicatorSheet, readIndicatorSheet } from './indicator-sheets.ts';

export const CRIME: IndicatorHint = {
	prefix: 'brott.',
	kind: 'count',
	unit: UNDESCRIBED.crimeUnit,
	reading: 'none',
	publisher: BRA
};
export const NTU: IndicatorHint = {
	prefix: 'ntu.',
	kind: 'share',
	unit: UNDESCRIBED.shareUnit,
	reading: 'survey',
	publisher: BRA
};

/** Questions about what has happened concern the year before the survey; the file gives them under that year. */
const YEAR_BEFORE = /utsatt/i;

export function isMunicipalityIndicators(table: Table): boolean {
	return isLongForm(table) || isIndicatorSheet(table);
}

/**
 * Reads Brå's indicators for municipalities' lägesbild: reported crime as counts, survey answers as shares 0–1 with their
 * limits and the number of respondents. A label that is both reported crime and a question gives two indicators.
 *
 * Two years taken together are stored under the later of them and told in a finding.
 * Source: the workbook for each municipality in both layouts seen, and its long form.
 * Errors: a figure that cannot be read is rejected with its reason, and the rest is used.
 */
export function parseMunicipalityIndicators(tables: readonly Table[], file: string): SeriesRecords {
	const read = tables.flatMap((table) => (isLongForm(table) ? [readLongForm(table)] : [readIndicatorSheet(table)]));
	const cells = read.flatMap((one) => one.cells);
	const rejected: Rejected[] = read.flatMap(({ unread }) =>
		unread.map(({ row, code, text, sheet }) => asRejected(file, row, code, text, sheet))
	);
	const decimal = findDecimalSign(cells.map(({ text }) => text));
	const divisor = sharesOfOne(cells, decimal) ? 1 : 100;
	const respondents = respondentsOf(cells, decimal);
	const lag = answersLag(cells);
	const observations: RawObservation[] = [];
	for (const group of groupBy(cells, keyOf).values()) {
		const main = group.find(({ role }) => role === 'count' || role === 'share');
		if (!main) continue;
		const result =
			main.role === 'count' ? countOf(main, file) : shareOf(main, group, { decimal, divisor, respondents, lag }, file);
		if ('finding' in result) rejected.push(result);
		else observations.push(result);
	}
	return { observations, populations: impliedPopulations(cells), rejected, findings: findingsOf(cells, divisor, file) };
}

const keyOf = ({ area, label, year, role, pool }: IndicatorCell) =>
	[normaliseAreaName(area), label, year, pool ?? '', role === 'count' || role === 'rate' ? 'crime' : 'survey'].join(
		'\0'
	);

function countOf(cell: IndicatorCell, file: string): RawObservation | Rejected {
	const number = parseNumber(cell.text, ',');
	if (!number || ('value' in number && (number.value < 0 || !Number.isInteger(number.value)))) {
		return asRejected(file, cell.row, 'bad-count', cell.text, cell.sheet);
	}
	return asObservation({ ...common(cell), number, hint: CRIME });
}

type Survey = {
	decimal: DecimalSign;
	divisor: number;
	respondents: ReadonlyMap<string, number>;
	lag: number;
};

function shareOf(
	cell: IndicatorCell,
	group: readonly IndicatorCell[],
	{ decimal, divisor, respondents, lag }: Survey,
	file: string
): RawObservation | Rejected {
	const refuse = (code: string, text: string) => asRejected(file, cell.row, code, text, cell.sheet);
	const number = parseNumber(cell.text, decimal);
	if (!number) return refuse('bad-value', cell.text);
	const limit = (role: 'low' | 'high') => {
		const text = group.find((one) => one.role === role)?.text ?? '';
		const parsed = parseNumber(text, decimal);
		return parsed && 'value' in parsed ? parsed.value / divisor : null;
	};
	const share = 'value' in number ? number.value / divisor : null;
	const [low, high] = share === null ? [null, null] : [limit('low'), limit('high')];
	if (share !== null && (share < 0 || share > 1)) return refuse('out-of-range', cell.text);
	if (share !== null && ((low !== null && low > share) || (high !== null && high < share))) {
		const texts = group.filter(({ role }) => role !== 'respondents').map(({ text }) => text);
		return refuse('interval-beside-value', texts.join(' – '));
	}
	const asked = YEAR_BEFORE.test(cell.label) ? cell.year + lag : cell.year;
	// Two years taken together have the answers of both.
	const years = cell.pool === null ? [asked] : [asked - 1, asked];
	const counts = years.map((year) => respondents.get(`${normaliseAreaName(cell.area)}\0${year}`));
	const base = counts.includes(undefined) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
	const exact = 'value' in number && share !== null ? { value: share } : number;
	return asObservation({ ...common(cell), number: exact, low, high, base, hint: NTU });
}

function common({ area, label, year, text, row, sheet }: IndicatorCell) {
	const place = sheet === undefined ? { row } : { row, sheet };
	return { areaLabel: area, indicatorPath: [label], period: periodOf('year', year), raw: text, ...place };
}

/** Answers by area and the year of the survey. */
function respondentsOf(cells: readonly IndicatorCell[], decimal: DecimalSign): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { role, area, year, text } of cells) {
		const number = role === 'respondents' ? parseNumber(text, decimal) : null;
		if (number && 'value' in number && Number.isInteger(number.value)) {
			counts.set(`${normaliseAreaName(area)}\0${year}`, number.value);
		}
	}
	return counts;
}

/** Years from what happened to the survey that asked: 1 where the file gives it under the year it happened. */
function answersLag(cells: readonly IndicatorCell[]): number {
	const last = (wanted: (cell: IndicatorCell) => boolean) => Math.max(...cells.filter(wanted).map(({ year }) => year));
	const happened = last(({ role, label }) => role === 'share' && YEAR_BEFORE.test(label));
	return happened + 1 === last(({ role }) => role === 'respondents') ? 1 : 0;
}

/** Cells formatted as percent in a workbook hold shares of one: then no limit of any indicator is above 1. */
function sharesOfOne(cells: readonly IndicatorCell[], decimal: DecimalSign): boolean {
	const numbers = cells.flatMap(({ role, text }) => {
		const number = role === 'share' || role === 'high' ? parseNumber(text, decimal) : null;
		return number && 'value' in number ? [number.value] : [];
	});
	return numbers.some((number) => !Number.isInteger(number)) && numbers.every((number) => number <= 1);
}

function findingsOf(cells: readonly IndicatorCell[], divisor: number, file: string): Finding[] {
	const findings: Finding[] = [];
	const pools = [...new Set(cells.flatMap(({ pool }) => (pool === null ? [] : [pool])))].sort();
	const noted = (code: string, severity: Finding['severity'], details: Finding['details']): Finding => ({
		code,
		severity,
		place: { file },
		text: '',
		...(details ? { details } : {})
	});
	if (pools.length > 0) findings.push(noted('pooled-years', 'warning', { pools }));
	const before = cells.filter(({ role, label }) => role === 'share' && YEAR_BEFORE.test(label));
	const labels = new Set(before.map(({ label }) => label));
	if (labels.size > 0) findings.push(noted('year-before-survey', 'info', { count: labels.size }));
	if (divisor === 1) findings.push(noted('shares-of-one', 'info', undefined));
	return findings;
}
