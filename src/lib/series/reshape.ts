import type { Table } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { normaliseLabel } from '../model/label.ts';
import { longTable, type LongForm, type LongRow } from './long-form.ts';
import { isFigure, singleText } from './grid-row.ts';
import { layoutFindings } from './layout-findings.ts';
import { isTotalWord, type HeaderColumn } from './header-columns.ts';
import { findSections, type SectionRow } from './table-sections.ts';
import { findTableColumns, type LabelColumn, type TableColumns } from './table-columns.ts';
import type { Region } from './table-region.ts';
import { findUnit, hasPercent, unitFromColumns } from './table-unit.ts';
import { findTitleQuestion, readTitleWords, type TitleWords } from './title-words.ts';
import { readRowPeriod } from './row-period.ts';
import { checkTotalColumns } from './total-columns.ts';
import { REFERENCE_HEADINGS, type Role } from './vocabulary.ts';

/** What is known of a table from outside it. `yearOfFile` is null where the file's name tells none. */
export type TableContext = {
	file: string;
	sheet: string | null;
	yearOfFile: number | null;
	/** True for a label that names an area. */
	isArea(label: string): boolean;
};

/** A table in long form ready for its format, or the one thing that is missing; null where it is no such table at all. */
export type Reshaped = { table: Table; findings: Finding[] } | { refused: string } | null;

/**
 * Turns a table of any regular layout into long form: areas, questions or periods as rows, as columns or as rows of their
 * own; what its columns do not tell is taken from its titles, and last from the file's name. Each row keeps its number.
 * Everything decided is a finding. Errors: a table whose numbers have no area, period, unit or name is not read.
 */
export function reshape(region: Region, source: Table, context: TableContext): Reshaped {
	const columns = findTableColumns(region, context.isArea);
	const titles = region.titles.map(({ cells }) => [...new Set(cells.map((cell) => cell.trim()))].join(' ').trim());
	const words = readTitleWords([...titles, context.sheet ?? '', ...columns.labels.map(({ heading }) => heading)]);
	const unit = findUnit(region, columns, words);
	if (columns.figures.length === 0 || unknownLabels(region, columns.labels, unit).length > 0) return null;
	const main = columns.labels.find(({ column }) => column === 0);
	if (!main) return null;
	const sections = findSections(region.body, main, columns, context.isArea);
	const values = columns.figures.filter((one) => isValueColumn(one));
	const kept = values.filter(({ isTotal }) => !isTotal);
	const dimensions = {
		rows: [...new Set([sections.rowClass, ...columns.labels.map(({ role }) => role)])],
		sections: sections.sectionClass
	};
	const hasArea =
		dimensions.rows.includes('area') || sections.sectionClass === 'area' || kept.every(({ area }) => area !== null);
	const hasRowName =
		dimensions.rows.includes('indicator') ||
		dimensions.rows.includes('category') ||
		sections.sectionClass === 'indicator' ||
		kept.some(({ texts }) => texts.length > 0);
	if (unit === 'rate') return { refused: 'table-of-rates' };
	const areaOfTitle = hasArea ? null : onlyArea(titles, context);
	if (!hasArea && areaOfTitle === null) return looksOrdered(columns) ? { refused: 'table-without-area' } : null;
	if (unit === null) return { refused: 'table-without-unit' };
	const isTotals = unit === 'crime' && !hasRowName;
	const question =
		hasRowName || unit === 'population' || isTotals
			? null
			: (findTitleQuestion(titles, context.isArea) ?? namedIndex(kept));
	if (!hasRowName && unit !== 'population' && !isTotals && question === null) {
		return { refused: 'table-without-question' };
	}

	const rows: LongRow[] = [];
	const totals = new Set<string>(values.filter(({ isTotal }) => isTotal).map(({ heading }) => heading));
	let periodFrom: 'table' | 'title' | 'file' = 'table';
	let withoutPeriod = 0;
	for (const { cells, row, section, isHeading } of sections.rows) {
		if (isHeading && unit !== 'crime') continue;
		const text = (role: Role) => {
			const found = columns.labels.find(
				(label) => (label.role ?? (label === main ? sections.rowClass : null)) === role
			);
			return found ? (cells[found.column]?.trim() ?? '') : '';
		};
		const label = text('indicator') || text('category') || (sections.sectionClass === 'indicator' ? section : '');
		if (label !== '' && unit !== 'crime' && isTotalWord(label)) {
			totals.add(label);
			continue;
		}
		for (const one of kept) {
			const own = readRowPeriod(text('period'), text('year'), text('month'), one.period);
			const fallback = words.period ?? yearPeriod(context.yearOfFile);
			const period = own ?? (hasOwnPeriod(columns, one) ? null : fallback);
			if (!own && period) periodFrom = words.period ? 'title' : 'file';
			if (!period) {
				withoutPeriod += 1;
				continue;
			}
			const beside = (role: Role) => cells[besideColumn(columns.figures, one, role)?.column ?? -1]?.trim() ?? '';
			const preliminary = one.preliminary || /prel/i.test(text('year') + text('period')) || isYes(text('preliminary'));
			const area = one.area ?? (text('area') || (sections.sectionClass === 'area' ? section : (areaOfTitle ?? '')));
			rows.push({
				row,
				area,
				label: [label, ...one.texts].filter((part) => part !== '').join(': ') || (question ?? ''),
				group: text('group') || one.group,
				period,
				preliminary,
				value: cells[one.column]?.trim() ?? '',
				base: beside('base'),
				low: beside('low'),
				high: beside('high'),
				margin: beside('margin'),
				rate: beside('rate')
			});
		}
	}
	if (rows.length === 0) return withoutPeriod > 0 ? { refused: 'table-without-year' } : null;
	if (rows.every(({ value }) => !isFigure(value))) return null;

	const findings = layoutFindings({
		file: context.file,
		layout: {
			rows: [...new Set(layoutOf(dimensions.rows))],
			columns: layoutOfColumns(kept),
			sections: sections.sectionClass === null ? [] : [sections.sectionClass],
			header: region.header.map(({ row }) => String(row))
		},
		title: titles.join(' · '),
		periodFrom,
		year: String(context.yearOfFile),
		question,
		area: areaOfTitle,
		unitFrom: hasPercent(region) ? 'table' : unitFrom(unit, columns, words),
		totalAssumed: isTotals && !saysTotal(region, columns.labels),
		totals: [...totals],
		headings: sections.rows
			.filter(({ isHeading }) => isHeading && unit !== 'crime')
			.map(({ cells }) => singleText(cells) ?? '')
	});
	for (const { heading, column } of columns.labels) {
		if (!REFERENCE_HEADINGS.includes(normaliseLabel(heading))) continue;
		const place = { file: context.file, column: column + 1 };
		findings.push({ code: 'reference-left-out', severity: 'info', place, text: heading });
	}
	if (unit !== 'share' && unit !== 'index') findings.push(...checkTotalColumns(sections.rows, values, context.file));
	const form: LongForm = {
		unit,
		isPercent: words.isPercent || hasPercent(region),
		isExport: kept.every(({ period }) => period !== null) && isExport(sections.rows)
	};
	return { table: longTable(rows, form, source), findings };
}

function unitFrom(unit: LongForm['unit'], columns: TableColumns, words: TitleWords): 'table' | 'title' | 'sum' {
	if ((unit !== 'share' && unit !== 'index') || unitFromColumns(columns) !== null) return 'table';
	return words.measure === unit ? 'title' : words.isPercent ? 'table' : 'sum';
}

const yearPeriod = (year: number | null) => (year === null ? null : { start: `${year}-01-01`, grain: 'year' as const });
const isYes = (text: string) => /^(?:1|ja|x|true|sant|prel.*|yes)$/i.test(text);
const isValueColumn = ({ role }: HeaderColumn) =>
	role === null || ['share', 'index', 'count', 'value', 'population'].includes(role);

/** A column that should tell the period itself and does not is never helped by the title. */
function hasOwnPeriod({ labels, figures }: TableColumns, one: HeaderColumn): boolean {
	const inRows = labels.some(({ role }) => role === 'year' || role === 'period' || role === 'month');
	return inRows || one.period !== null || figures.some(({ period }) => period !== null);
}

/** The column of respondents, limits or rates that belongs to a column of values. */
function besideColumn(figures: readonly HeaderColumn[], value: HeaderColumn, role: Role): HeaderColumn | undefined {
	return figures.find(
		(one) =>
			one.role === role &&
			(one.area === null || one.area === value.area) &&
			(one.period === null || one.period.start === value.period?.start) &&
			one.texts.every((text) => value.texts.includes(text))
	);
}

/** Columns of labels that nobody understands and that tell rows apart: the table cannot be read without them. */
function unknownLabels({ body }: Region, labels: readonly LabelColumn[], unit: string | null): LabelColumn[] {
	return labels.filter(({ column, role }) => {
		return role === null && column > 0 && !(unit === 'crime' && holdsOnlyTotal(body, column));
	});
}

function holdsOnlyTotal(body: Region['body'], column: number): boolean {
	const texts = new Set(body.map(({ cells }) => cells[column]?.trim() ?? '').filter((text) => text !== ''));
	const [only = ''] = texts;
	return texts.size === 1 && isTotalWord(only);
}

function saysTotal({ body }: Region, labels: readonly LabelColumn[]): boolean {
	return labels.some(({ column, role }) => role === null && column > 0 && holdsOnlyTotal(body, column));
}

function onlyArea(titles: readonly string[], { isArea }: TableContext): string | null {
	const parts = new Set(titles.flatMap((title) => title.split(/[,.:;–|]\s*/u).map((part) => part.trim())));
	const areas = [...parts].filter((part) => part !== '' && !/^\d+$/.test(part) && isArea(part));
	return areas.length === 1 ? (areas[0] ?? null) : null;
}

/** An index that its own heading names: «Problemindex (0–6)», where «Index» says nothing of what it measures. */
function namedIndex(kept: readonly HeaderColumn[]): string | null {
	const [one] = kept;
	if (!one || kept.length > 1 || one.role !== 'index') return null;
	const name = one.heading.replace(/\s*\([^)]*\)$/u, '').trim();
	return /^index(?:värde)?$/iu.test(name) ? null : name;
}

/** True for a table with a period in its headings, which makes it statistics of some kind. */
function looksOrdered({ figures, labels }: TableColumns): boolean {
	return figures.some(({ period }) => period !== null) || labels.some(({ role }) => role === 'year');
}

function layoutOf(roles: readonly (Role | null)[]): string[] {
	return roles.flatMap((role) => (role === null || role === 'note' || role === 'preliminary' ? [] : [role]));
}

function layoutOfColumns(figures: readonly HeaderColumn[]): string[] {
	return [
		...(figures.some(({ area }) => area !== null) ? ['area'] : []),
		...(figures.some(({ texts }) => texts.length > 0) ? ['indicator'] : []),
		...(figures.some(({ period }) => period !== null) ? ['period'] : [])
	];
}

/** Brå's export repeats ancestors within an area: the order of its rows holds the hierarchy of crime types. */
function isExport(rows: readonly SectionRow[]): boolean {
	const seen = new Set<string>();
	return rows.some(({ section, cells }) => {
		const key = `${section}\0${cells[0]?.trim() ?? ''}`;
		if (seen.has(key)) return true;
		seen.add(key);
		return false;
	});
}
