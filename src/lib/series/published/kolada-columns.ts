import type { Table } from '../../model/document.ts';
import { normaliseLabel } from '../../model/label.ts';
import { parseYear } from '../dates.ts';

/** One column of values; `year` or `group` where its heading says it. */
export type ValueColumn = { column: number; year: string | null; group: string | null };
export type KoladaColumns = {
	index: number;
	/** What stands above the header, in one text. */
	title: string;
	area: number;
	kpi?: number;
	name?: number;
	year?: number;
	group?: number;
	status?: number;
	values: readonly ValueColumn[];
};

type Key = 'area' | 'kpi' | 'name' | 'year' | 'group' | 'status' | 'value';
const AREA = /^(municipality|kommun|region|kommunkod|kommunnamn|område|municipality.?id|kommun\/region)$/;
const HEADINGS: readonly (readonly [Key, RegExp])[] = [
	['kpi', /^(kpi|nyckeltal|nyckeltals-?id|nyckeltalskod|kpi.?id)$/],
	['name', /^(titel|nyckeltalsnamn|benämning|nyckeltal \(namn\)|title)$/],
	['area', AREA],
	['year', /^(period|år|year)$/],
	['group', /^(gender|kön)$/],
	['status', /^(status)$/],
	['value', /^(value|värde|invånare|resultat|utfall)$/]
];
const SEXES: Readonly<Record<string, string>> = { totalt: '', alla: '', kvinnor: 'kvinnor', män: 'män' };
const KPI = /\b[NU]\d{5}\b/;
const DEEPEST = 10;

/**
 * The columns of a table out of Kolada: by the key figure's own number in a column or above the table, or by a heading that
 * says «nyckeltal». Anything else is somebody else's table.
 */
export function columnsOfKolada(table: Table): KoladaColumns | undefined {
	for (const [index, cells] of table.rows.slice(0, DEEPEST).entries()) {
		const columns = readHeader(cells);
		if (!columns) continue;
		const above = table.rows.slice(0, index).flatMap((line) => line.filter((cell) => cell.trim() !== ''));
		const title = [...new Set(above)].join(' ');
		const isNumbered =
			columns.kpi !== undefined && table.rows.slice(index + 1).some((line) => KPI.test(line[columns.kpi ?? -1] ?? ''));
		const isNamed = columns.kpi !== undefined && normaliseLabel(cells[columns.kpi] ?? '') === 'nyckeltal';
		if (isNumbered || isNamed || (columns.kpi === undefined && KPI.test(title))) return { ...columns, index, title };
	}
	return undefined;
}

function readHeader(cells: readonly string[]): Omit<KoladaColumns, 'index' | 'title'> | undefined {
	const at = new Map<Key, number>();
	const years: ValueColumn[] = [];
	const sexes: ValueColumn[] = [];
	for (const [column, heading] of cells.entries()) {
		const label = normaliseLabel(heading);
		const key = HEADINGS.find(([one, pattern]) => !at.has(one) && pattern.test(label))?.[0];
		if (key) at.set(key, column);
		// A name beside the code, or the other way round, tells the same area again.
		else if (AREA.test(label)) continue;
		else if (parseYear(heading) !== null) years.push({ column, year: heading.trim(), group: null });
		else if (SEXES[label] !== undefined) sexes.push({ column, year: null, group: SEXES[label] });
		else if (label !== '' && !/^(count|isdeleted|antal|kommungrupp|typ)$/.test(label)) return undefined;
	}
	const area = at.get('area');
	const value = at.get('value');
	const single = value === undefined ? sexes : [{ column: value, year: null, group: null }];
	const values = at.has('year') ? single : years;
	if (area === undefined || values.length === 0) return undefined;
	const optional = (key: 'kpi' | 'name' | 'year' | 'group' | 'status') => {
		const column = at.get(key);
		return column === undefined ? {} : { [key]: column };
	};
	return {
		area,
		values,
		...optional('kpi'),
		...optional('name'),
		...optional('year'),
		...optional('group'),
		...optional('status')
	};
}
