import { normaliseLabel } from '../model/label.ts';
import { parsePeriod } from './dates.ts';
import type { GridRow } from './grid-row.ts';
import type { LabelColumn, TableColumns } from './table-columns.ts';

/** A row with the nearest row above that heads a part of the table; `isHeading` for one without figures that heads nothing known. */
export type SectionRow = Pick<GridRow, 'cells' | 'row'> & { section: string; isHeading: boolean };

export type Sections = {
	rows: SectionRow[];
	/** What the first column's labels are. */
	rowClass: 'area' | 'indicator' | 'category' | 'year' | null;
	/** What rows of their own say of the rows below them. */
	sectionClass: 'area' | 'indicator' | null;
};

/**
 * Finds the rows that head a part of a cross table: an area above its questions or crime types, a question above its areas.
 * Such a row has a label and no figures. Below areas of which some are unknown, a row without figures also heads a part when
 * the labels begin anew after it: the new part is never counted to the area above.
 */
export function findSections(
	body: readonly GridRow[],
	main: LabelColumn,
	{ figures, labels }: TableColumns,
	isArea: (label: string) => boolean
): Sections {
	const labelOf = ({ cells }: Pick<GridRow, 'cells'>) => cells[main.column]?.trim() ?? '';
	const isEmpty = ({ cells }: GridRow) => {
		const label = cells[main.column]?.trim() ?? '';
		const others = [...figures.map(({ column }) => column), ...labels.map(({ column }) => column)]
			.filter((column) => column !== main.column)
			.map((column) => cells[column]?.trim() ?? '');
		return others.every((text) => text === '') || (others.length > 1 && others.every((text) => text === label));
	};
	const counted = body.filter((one) => !isEmpty(one));
	const rowClass = classOf(main, [...new Set(counted.map(labelOf))], isArea);
	const hasOtherArea = labels.some(({ role }) => role === 'area') || figures.some(({ area }) => area !== null);
	const empty = body.filter(isEmpty);
	const headsAreas = rowClass === 'area' && !hasName(labels, figures);
	const headsQuestions = (rowClass === 'indicator' || rowClass === 'category') && !hasOtherArea;
	const starts = new Set<GridRow>();
	if (headsAreas) for (const one of empty) if (!isArea(labelOf(one))) starts.add(one);
	if (headsQuestions && empty.some((one) => isArea(labelOf(one)))) {
		let seen = new Set<string>();
		for (const [index, one] of body.entries()) {
			const next = body[index + 1];
			const restarts = next !== undefined && isEmpty(one) && seen.has(keyOf(labelOf(next))) && !isEmpty(next);
			const isKnown = isEmpty(one) && isArea(labelOf(one));
			if (isKnown || (restarts && !seen.has(keyOf(labelOf(one))))) {
				starts.add(one);
				seen = new Set();
			} else seen.add(keyOf(labelOf(one)));
		}
	}
	const sectionClass = starts.size === 0 ? null : headsAreas ? 'indicator' : 'area';
	let section = '';
	const rows = body.flatMap((one): SectionRow[] => {
		if (starts.has(one)) {
			section = labelOf(one);
			return [];
		}
		return [{ cells: one.cells, row: one.row, section, isHeading: isEmpty(one) && !isArea(labelOf(one)) }];
	});
	return { rows, rowClass, sectionClass };
}

const keyOf = (label: string) => normaliseLabel(label);

function hasName(labels: readonly LabelColumn[], figures: TableColumns['figures']): boolean {
	return (
		labels.some(({ role }) => role === 'indicator' || role === 'category') ||
		figures.some(({ texts }) => texts.length > 0)
	);
}

function classOf(
	{ role }: LabelColumn,
	texts: readonly string[],
	isArea: (label: string) => boolean
): Sections['rowClass'] {
	if (role === 'area' || role === 'indicator' || role === 'category') return role;
	if (role !== null) return null;
	if (texts.length > 0 && texts.every((text) => parsePeriod(text)?.grain === 'year')) return 'year';
	return texts.filter(isArea).length * 2 >= texts.length ? 'area' : 'indicator';
}
