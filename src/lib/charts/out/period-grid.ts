import type { Figure, FigurePoint, FigureSeries } from '#lib/model/figure.ts';
import type { OutTable } from '#lib/model/out-table.ts';
import { monthsOf, type Grain } from '#lib/model/period.ts';
import { outText } from '#lib/text/out.ts';
import { figureTable } from '../figure-table.ts';
import { orderedSeries, valueText } from '../figure-values.ts';

const WITHIN: Partial<Record<Grain, readonly string[]>> = {
	month: outText.months,
	quarter: outText.quarters,
	half: outText.halves
};
const MOST_WIDE = 6; // columns of a table that has room on a standing page

/**
 * The figure's values for paper: years down and months across, since a row a month would fill pages. A value a year, or fewer,
 * stands as on the page. `notes` explain the words in cells.
 */
export function periodGrid(figure: Figure, heading: string): { table: OutTable; notes: string[] } {
	const series = orderedSeries(figure);
	const grain = series[0]?.grain ?? 'year';
	const names = WITHIN[grain];
	const about = outText.tableAbout(heading);
	if (!names || series.some((one) => one.grain !== grain)) {
		const { columns, rows } = figureTable(figure);
		const wide = columns.length > MOST_WIDE ? 10 : 14;
		return {
			table: {
				about,
				columns: columns.map(({ label, align }) => ({
					heading: label,
					width: wide,
					...(align === 'right' ? { align: 'right' as const } : {})
				})),
				rows: rows.map((cells) => cells.map((cell) => [cell]))
			},
			notes: []
		};
	}
	const several = series.length > 1;
	const used = series.flatMap(({ points }) => points);
	return {
		table: {
			about,
			columns: [
				...(several ? [{ heading: outText.column.area, width: 16 }] : []),
				{ heading: outText.year, width: 8 },
				...names.map((name) => ({ heading: name, width: grain === 'month' ? 7 : 14, align: 'right' as const }))
			],
			rows: series.flatMap((one) => gridRows(figure, one, names.length, several))
		},
		notes: gridNotes(used)
	};
}

function gridRows(figure: Figure, series: FigureSeries, across: number, named: boolean): string[][][] {
	const years = [...new Set(series.points.map(({ start }) => start.slice(0, 4)))].sort();
	return years.map((year) => {
		const own = series.points.filter(({ start }) => start.startsWith(year));
		const cells = Array.from({ length: across }, (_, at) => {
			const month = at * monthsOf(series.grain) + 1;
			const point = own.find(({ start }) => Number(start.slice(5, 7)) === month);
			return [point ? cellText(figure, point) : ''];
		});
		return [...(named ? [[series.areaName]] : []), [year], ...cells];
	});
}

function cellText(figure: Figure, point: FigurePoint): string {
	if (point.value === null) return point.missing === 'hidden' ? outText.hidden : outText.gap;
	const text = valueText(figure, point.value);
	return point.status === 'preliminary' ? `${text} (p)` : text;
}

function gridNotes(points: readonly FigurePoint[]): string[] {
	const parts = [
		points.some(({ missing }) => missing === 'hidden') ? outText.gridHidden : '',
		points.some(({ value, missing }) => value === null && missing !== 'hidden') ? outText.gridGap : '',
		points.some(({ value, status }) => value !== null && status === 'preliminary') ? outText.gridPreliminary : ''
	].filter((part) => part !== '');
	return parts.length > 0 ? [outText.gridNote(parts)] : [];
}
