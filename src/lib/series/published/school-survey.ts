import type { Table } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { normaliseLabel } from '../../model/label.ts';
import type { IndicatorHint, RawObservation } from '../../model/observation.ts';
import { periodOf } from '../../model/period.ts';
import { parseYear } from '../dates.ts';
import type { Rejected, SeriesRecords } from '../records.ts';
import { SKOLINSPEKTIONEN } from '../vocabulary.ts';
import { asObservation, asRejected } from './as-observation.ts';
import { figureReader } from './figure.ts';

export const PUPILS: IndicatorHint = {
	prefix: 'skolenkat.',
	kind: 'mean',
	unit: 'index 0–10',
	reading: 'survey',
	publisher: SKOLINSPEKTIONEN
};

const DEEPEST = 8;
const HIGHEST = 10;
/** What stands under a question beside its mean: those that are no mean are left out. */
const MEASURE = /^(medelvärde|index(värde)?|standardavvikelse|andel\b.*|antal\b.*|procent)$/i;
const MEAN = /^(medelvärde|index)/i;
type Keys = { area: number; unit: number; school: number | undefined; answers: number; rate: number };

export function isSchoolSurvey(table: Table): boolean {
	return findHead(table) !== undefined;
}

/**
 * Reads Skolenkäten by school unit: themes in the first row, questions under them, schools down. Unit: the mean of a theme
 * or question on the publisher's scale 0–10. A line without school unit is the municipality's own.
 *
 * A blank is masked because fewer than five answered; 0 is a real value. Schools are never added to a municipality: their
 * means have unlike numbers of answers, and those that are masked cannot be put back.
 * Errors: a workbook without a year in its first rows or the sheet's name gives nothing, with a finding that says so.
 */
export function parseSchoolSurvey(table: Table, file: string): SeriesRecords {
	const head = findHead(table);
	if (!head) throw new Error('the table has not the columns of Skolenkäten');
	const { keys, last } = head;
	const above = table.rows.slice(0, last + 1);
	const year = yearOf(above, table.place.sheet ?? '');
	if (year === null) {
		const finding: Finding = { code: 'file-without-year', severity: 'error', place: { file }, text: '' };
		return { observations: [], populations: [], rejected: [], findings: [finding] };
	}
	const columns = questionColumns(above, keys);
	const body = table.rows.map((cells, at) => ({ cells, row: at + 1 })).slice(last + 1);
	const read = figureReader(
		table,
		body.flatMap(({ cells }) => columns.map(({ column }) => cells[column] ?? ''))
	);
	const observations: RawObservation[] = [];
	const rejected: Rejected[] = [];
	for (const { cells, row } of body) {
		const cell = (column: number | undefined) => cells[column ?? -1]?.trim() ?? '';
		const [area, unit] = [cell(keys.area), cell(keys.unit)];
		if (area === '') continue;
		const answers = read(cell(keys.answers));
		const base = answers && 'value' in answers && Number.isInteger(answers.value) ? answers.value : null;
		const school = { areaLabel: `${cell(keys.school)} ${unit}`.trim(), within: area };
		const where = unit === '' ? { areaLabel: area } : school;
		for (const { column, label } of columns) {
			const text = cell(column);
			const number = text === '' ? { missing: 'confidential' as const } : read(text);
			if (!number) rejected.push(asRejected(file, row, 'bad-value', text));
			else if ('value' in number && (number.value < 0 || number.value > HIGHEST)) {
				rejected.push(asRejected(file, row, 'out-of-school-scale', text));
			} else {
				const told = { ...where, indicatorPath: [label], period: periodOf('year', year), base, hint: PUPILS };
				observations.push(asObservation({ ...told, number, raw: text, row }));
			}
		}
	}
	return { observations, populations: [], rejected, findings: [] };
}

/** The four header rows end above the first line with figures; each key may stand in any of them. */
function findHead(table: Table): { keys: Keys; last: number } | undefined {
	const rows = table.rows.slice(0, DEEPEST).map((cells) => cells.map(normaliseLabel));
	const at = (pattern: RegExp) => {
		const row = rows.findIndex((cells) => cells.some((cell) => pattern.test(cell)));
		return { row, column: rows[row]?.findIndex((cell) => pattern.test(cell)) ?? -1 };
	};
	const found = {
		area: at(/^kommun(namn)?$/),
		unit: at(/^skolenhetskod$/),
		answers: at(/^(antal )?svarande$/),
		rate: at(/^svarsfrekvens/),
		school: at(/^(skola|skolenhet|skolans namn|skolnamn)$/)
	};
	const { area, unit, answers, rate, school } = found;
	if ([area, unit, answers, rate].some(({ row }) => row < 0)) return undefined;
	const keyRow = Math.max(area.row, unit.row, answers.row, rate.row);
	const first = table.rows.findIndex(
		(cells, row) => row > keyRow && /^\d[\d\s]*$/.test(cells[answers.column]?.trim() ?? '')
	);
	const keys = {
		area: area.column,
		unit: unit.column,
		answers: answers.column,
		rate: rate.column,
		school: school.column < 0 ? undefined : school.column
	};
	return first < 0 ? undefined : { keys, last: first - 1 };
}

/** Columns right of the keys: the theme holds until the next one, and stands before its question. */
function questionColumns(above: readonly (readonly string[])[], keys: Keys): { column: number; label: string }[] {
	const start = Math.max(keys.area, keys.unit, keys.answers, keys.rate) + 1;
	const width = Math.max(...above.map((line) => line.length));
	let theme = '';
	const columns: { column: number; label: string }[] = [];
	for (let column = start; column < width; column += 1) {
		theme = above[0]?.[column]?.trim() || theme;
		const texts = above.slice(1).map((line) => line[column]?.trim() ?? '');
		const measure = texts.find((text) => MEASURE.test(text));
		if (measure !== undefined && !MEAN.test(measure)) continue;
		const question = texts.filter((text) => text !== '' && text !== theme && !MEASURE.test(text)).at(-1) ?? '';
		const label = [theme.replace(/^\d+\.\s*/, ''), question].filter((text) => text !== '').join(': ');
		if (label !== '') columns.push({ column, label });
	}
	return columns;
}

function yearOf(above: readonly (readonly string[])[], sheet: string): number | null {
	const years = [sheet, ...above.flat()].flatMap((text) =>
		[...text.matchAll(/\b(\d{4})\b/g)].flatMap(([, year]) => parseYear(year ?? '') ?? [])
	);
	const distinct = [...new Set(years)];
	return distinct.length === 1 ? (distinct[0] ?? null) : null;
}
