import type { Figure, FigurePoint, FigureSeries } from '#lib/model/figure.ts';
import { periodKey } from '#lib/model/period.ts';
import { chartText } from '#lib/text/charts.ts';
import { formatPlain } from '#lib/text/format.ts';
import { missingText, orderedSeries } from './figure-values.ts';

const BOM = '\ufeff'; // Excel reads the file as UTF-8 only with it
const NUMBER = /^-?\d+(,\d+)?$/;

/**
 * The figures as CSV for a Swedish spreadsheet: semicolons, decimal comma, byte order mark, CRLF, a row a value.
 * **Unit**: shares stay 0–1 as their unit says; periods are `2023-01`, `2023-K1`, `2023`.
 */
export function figureCsv(figure: Figure): string {
	const rows = orderedSeries(figure).flatMap((series) => series.points.map((point) => rowOf(figure, series, point)));
	return csvText([chartText.csv.columns, ...rows]);
}

/** Rows of cells as the text of a CSV file for a spreadsheet. */
export function csvText(rows: readonly (readonly string[])[]): string {
	return BOM + csvLines(rows);
}

/** The same for programs, which trip on a byte order mark. */
export function csvLines(rows: readonly (readonly string[])[]): string {
	const lines = rows.map((cells) => cells.map(csvCell).join(';'));
	return `${lines.join('\r\n')}\r\n`;
}

/**
 * A cell as text that a spreadsheet will not run: one that begins like a formula and is not a number gets an apostrophe first.
 *
 * Source: OWASP, «CSV Injection».
 */
export function csvCell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
	return /[;"\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function rowOf(figure: Figure, series: FigureSeries, point: FigurePoint): string[] {
	const number = (value: number | null) => (value === null ? '' : formatPlain(value));
	const source = figure.sources.find(({ sourceId }) => sourceId === point.source?.id);
	return [
		series.areaName,
		series.areaCode,
		figure.indicatorName,
		figure.indicatorId,
		periodKey({ start: point.start, grain: series.grain }),
		number(point.value),
		figure.rate ? chartText.unit.perYear(figure.unit) : figure.unit,
		number(point.base),
		number(point.low),
		number(point.high),
		point.value === null ? '' : chartText.status[point.status],
		point.value === null ? missingText(point) : '',
		source?.file ?? '',
		source ? (point.source?.sheet ?? '') : '',
		source ? String(point.source?.row) : '',
		source?.publisher ?? figure.publisher,
		figure.simulated ? chartText.csv.yes : chartText.csv.no,
		figure.handling ? chartText.csv.handling[figure.handling] : ''
	];
}
