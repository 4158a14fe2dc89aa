import type { Table } from '../model/document.ts';
import { isIsoDate } from '../model/days.ts';
import type { RawObservation } from '../model/observation.ts';
import { findColumnRoles, type ColumnRoles } from './column-roles.ts';
import { normaliseLabel } from '../model/label.ts';
import { parseNumber } from './number.ts';
import type { Rejected, SeriesRecords } from './records.ts';
import type { Role } from './vocabulary.ts';

/** How far down the header may stand, under titles and empty rows. */
const DEEPEST_HEADER = 10;
/** Share of the rows that must have a whole date. */
const DATED = 0.8;
/** A log with other figures than a number of events is something else. */
const OTHER_FIGURES: readonly Role[] = ['share', 'index', 'population', 'value', 'base', 'rate', 'reporters', 'year'];
/** Headings of a plan, whose activities also have a day and a place. */
const PLANNED = /aktivitet|åtgärd|insats|ansvarig|deltagare/u;
/** Days as a spreadsheet counts them, from 1 January 2000 to the end of 2099. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;

type Log = { index: number; columns: ColumnRoles['columns']; date: number };

/** True for a log with one event on each row: its day, its place and its type, and perhaps how many there were. */
export function isEventLog(table: Table): boolean {
	return findLog(table) !== undefined;
}

/**
 * Counts the events of a log by area, type and month. Nothing else of an event is kept. Unit: events.
 * Errors: a row without day, place or type, or with a number that is none, is rejected with its reason. A row that repeats
 * another to the letter, its own number included, is the same event.
 */
export function parseEventLog(table: Table, file: string): SeriesRecords {
	const log = findLog(table);
	if (!log) throw new Error('the table is no log of events');
	const rejected: Rejected[] = [];
	const counted = new Map<string, RawObservation & { value: number }>();
	const numbered = (table.rows[log.index] ?? []).some((heading) => isOwnNumber(heading));
	const seen = new Set<string>();
	let count = 0;
	for (const [index, cells] of table.rows.entries()) {
		if (index <= log.index || cells.every((cell) => cell.trim() === '')) continue;
		const row = table.lines?.[index] ?? index + 1;
		const cell = (role: Role) => cells[log.columns.get(role) ?? -1]?.trim() ?? '';
		const refuse = (code: string, text: string) =>
			rejected.push({ row, finding: { code, severity: 'error', place: { file, row }, text } });
		const whole = cells.join('\0');
		if (numbered && seen.has(whole)) continue;
		seen.add(whole);
		const date = dayOf(cells[log.date] ?? '');
		const number = log.columns.has('count') ? parseNumber(cell('count'), ',') : { value: 1 };
		if (date === null) refuse('bad-period', cells[log.date] ?? '');
		else if (cell('area') === '' || cell('category') === '') refuse('empty-label', cell('area') || cell('category'));
		else if (!number || !('value' in number) || !Number.isInteger(number.value) || number.value < 0) {
			refuse('bad-count', cell('count'));
		} else {
			const periodStart = `${date.slice(0, 7)}-01`;
			const key = [cell('area'), normaliseLabel(cell('category')), periodStart].join('\0');
			const before = counted.get(key);
			count += number.value;
			const value = (before?.value ?? 0) + number.value;
			counted.set(key, {
				...(before ?? observation(cell('area'), cell('category'), periodStart, row)),
				value,
				raw: String(value)
			});
		}
	}
	const details = { count, figures: counted.size };
	return {
		observations: [...counted.values()],
		populations: [],
		rejected,
		findings: [{ code: 'events-counted', severity: 'info', place: { file }, text: '', details }]
	};
}

function observation(areaLabel: string, label: string, periodStart: string, row: number): RawObservation {
	return {
		areaLabel,
		indicatorPath: [label],
		periodStart,
		grain: 'month',
		populationGroup: '',
		value: null,
		base: null,
		low: null,
		high: null,
		reporters: null,
		status: 'final',
		missing: null,
		raw: '',
		row
	};
}

function findLog({ rows }: Table): Log | undefined {
	for (const [index, header] of rows.slice(0, DEEPEST_HEADER).entries()) {
		const { columns, periods } = findColumnRoles(header);
		if (!columns.has('area') || !columns.has('category') || periods.length > 0) continue;
		if (OTHER_FIGURES.some((role) => columns.has(role)) || header.some((cell) => PLANNED.test(normaliseLabel(cell)))) {
			return undefined;
		}
		const date = header.findIndex((heading) => /datum$/u.test(normaliseLabel(heading)));
		const at = date >= 0 ? date : columns.get('period');
		const body = rows.slice(index + 1).filter((cells) => cells.some((cell) => cell.trim() !== ''));
		const days = body.flatMap((cells) => dayOf(cells[at ?? -1] ?? '') ?? []);
		// Months and quarters may be written by their first day: then each row is already a count.
		const isByDay = !columns.has('count') || days.some((day) => !day.endsWith('-01'));
		if (at !== undefined && days.length > 0 && days.length >= body.length * DATED && isByDay) {
			return { index, columns, date: at };
		}
	}
	return undefined;
}

/** «2024-01-12», «2024-01-12 14:20», «20240112», or a spreadsheet's number of the day, as an ISO date. */
function dayOf(text: string): string | null {
	const plain = text.trim();
	const [, year, month, day] = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[ T].*)?$/u.exec(plain) ?? [];
	if (year !== undefined) {
		const date = `${year}-${month ?? ''}-${day ?? ''}`;
		return isIsoDate(date) ? date : null;
	}
	const serial = /^\d{5}(?:[.,]\d+)?$/u.test(plain) ? Math.floor(Number(plain.replace(',', '.'))) : 0;
	if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
	return new Date((serial - SERIAL_OF_1970) * DAY_MS).toISOString().slice(0, 10);
}

/** A heading over each event's own number: «Händelse-ID», «Ärendenummer», «Dnr». */
function isOwnNumber(heading: string): boolean {
	return /(?:^|[\s-])id$|nummer$|nr$/u.test(normaliseLabel(heading));
}
