import type { Figure, FigurePoint, FigureSeries } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { formatNumber, formatRate } from '#lib/text/format.ts';
import { figureAreas, figureYears } from './figure-heading.ts';
import {
	axisUnit,
	intervalText,
	mainSeries,
	missingText,
	orderedSeries,
	periodText,
	valueText
} from './figure-values.ts';

export type TableColumn = { label: string; align: 'left' | 'right' };
/** A table ready to print; every row has one text per column, '' where the column does not concern it. */
export type FigureTable = { caption: string; columns: TableColumn[]; rows: string[][] };

type Column = {
	label: string;
	align: TableColumn['align'];
	text: (point: FigurePoint, series: FigureSeries) => string;
};

/** The same figures as a table, a row a period and area. A missing value is told by its reason, never as 0. */
export function figureTable(figure: Figure): FigureTable {
	const series = orderedSeries(figure);
	const columns = columnsOf(figure);
	return {
		caption: chartText.table.caption(figure.indicatorName, figureAreas(figure), figureYears(figure)),
		columns: columns.map(({ label, align }) => ({ label, align })),
		rows: series.flatMap((one) => one.points.map((point) => columns.map((column) => column.text(point, one))))
	};
}

function columnsOf(figure: Figure): Column[] {
	const points = figure.series.flatMap((series) => series.points);
	const words = chartText.table;
	const unit = axisUnit(figure, mainSeries(figure)?.grain ?? 'year');
	const columns: (Column | false)[] = [
		figure.series.length > 1 && { label: words.area, align: 'left', text: (_, series) => series.areaName },
		{ label: words.period, align: 'left', text: (point, series) => periodText(point, series.grain) },
		{
			label: figure.kind === 'share' ? words.value : words.valueIn(unit),
			align: 'right',
			text: (point) => (point.value === null ? missingText(point) : valueText(figure, point.value))
		},
		points.some((point) => point.low !== null) && {
			label: words.interval,
			align: 'right',
			text: (point) => intervalText(figure, point) ?? ''
		},
		figure.series.some((series) => series.rolling.some(({ value }) => value !== null)) && {
			label: words.rolling,
			align: 'right',
			text: rollingText
		},
		figure.series.some((series) => series.expected) && {
			label: words.expected,
			align: 'right',
			text: expectedText
		},
		points.some((point) => point.base !== null) && {
			label: figure.reading === 'survey' ? words.respondents : words.population,
			align: 'right',
			text: (point) => (point.base === null ? '' : formatNumber(point.base))
		},
		points.some((point) => point.status === 'preliminary') && {
			label: words.status,
			align: 'left',
			text: (point) => (point.value === null ? '' : chartText.status[point.status])
		}
	];
	return columns.filter((column) => column !== false);
}

function expectedText(point: FigurePoint, series: FigureSeries): string {
	const range = series.expected?.months.find(({ start }) => start === point.start);
	return range ? chartText.table.range(formatRate(range.low), formatRate(range.high)) : '';
}

function rollingText(point: FigurePoint, series: FigureSeries): string {
	const value = series.rolling.find(({ start }) => start === point.start)?.value ?? null;
	return value === null ? '' : formatRate(value);
}
