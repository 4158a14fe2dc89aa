import { BULLET } from '#lib/model/document.ts';
import type { OutCell, OutFigure, OutView } from '#lib/model/out-document.ts';
import { formatPlain } from '#lib/text/format.ts';
import { outText } from '#lib/text/out.ts';
import { csvText } from '../figure-csv.ts';

/**
 * All values of the view's figures as one CSV for a Swedish spreadsheet, a row a value; of a view of tables alone, their rows.
 * Marks of the whole are on every row.
 */
export function viewCsv({ blocks, marks }: OutView): string {
	const figures = blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : []));
	const headings = [...new Set(figures.flatMap(({ data }) => data.columns.map(({ heading }) => heading)))];
	const marked = marks.length > 0 ? [outText.csv.mark] : [];
	if (figures.length === 0) return csvText(tableRows(blocks, marks));
	const rows = figures.flatMap((figure) => figureRows(figure, headings, marks));
	return csvText([[outText.csv.measure, ...headings, ...marked], ...rows]);
}

function tableRows(blocks: OutView['blocks'], marks: readonly string[]): string[][] {
	const marked = marks.length > 0 ? [marks.join(' ')] : [];
	return blocks.flatMap((block) => {
		if (block.kind !== 'table') return [];
		const head = [block.about, ...block.columns.map(({ heading }) => heading)];
		return [head, ...block.rows.map((cells) => [block.about, ...cells.map((lines) => lines.join(' ')), ...marked])];
	});
}

function figureRows({ heading, data }: OutFigure, headings: readonly string[], marks: readonly string[]): string[][] {
	const place = headings.map((name) => data.columns.findIndex((column) => column.heading === name));
	const marked = marks.length > 0 ? [marks.join(' ')] : [];
	return data.rows.map((cells) => [heading, ...place.map((at) => cellText(cells[at] ?? null)), ...marked]);
}

function cellText(cell: OutCell): string {
	if (cell === null) return '';
	if (cell.kind === 'number') return formatPlain(cell.number);
	if (cell.kind === 'date') return cell.date;
	return cell.lines.map((line) => line.replace(BULLET, '')).join('\n');
}
