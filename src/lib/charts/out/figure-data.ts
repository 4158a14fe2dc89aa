import type { Figure } from '#lib/model/figure.ts';
import type { OutCell, OutFigure } from '#lib/model/out-document.ts';
import { chartText } from '#lib/text/charts.ts';
import { outText } from '#lib/text/out.ts';
import { axisUnit, mainSeries, missingText, orderedSeries, periodText } from '../figure-values.ts';

/** Text as a cell. */
export const textCell = (text: string): OutCell => (text === '' ? null : { kind: 'text', lines: [text] });

/** A number as a cell; nothing where there is none. */
export function numberCell(value: number | null, format?: 'share' | 'decimals'): OutCell {
	return value === null ? null : { kind: 'number', number: value, ...(format ? { format } : {}) };
}

/** The figure's values as numbers, a row a value; one that is missing has its reason in words in a column of its own. */
export function figureData(figure: Figure): OutFigure['data'] {
	const { column } = outText;
	const series = orderedSeries(figure);
	const points = series.flatMap((one) => one.points);
	const format =
		figure.kind === 'share' && !figure.rate
			? 'share'
			: figure.kind === 'count' && !figure.rate
				? undefined
				: 'decimals';
	const hasMeans = series.some(({ rolling }) => rolling.some(({ value }) => value !== null));
	const hasLimits = points.some(({ low }) => low !== null);
	const hasBase = points.some(({ base }) => base !== null);
	const unit = axisUnit(figure, mainSeries(figure)?.grain ?? 'year');
	const rows = series.flatMap((one) =>
		one.points.map((point): OutCell[] => [
			textCell(one.areaName),
			textCell(periodText(point, one.grain)),
			{ kind: 'date', date: point.start },
			{ kind: 'date', date: point.end },
			numberCell(point.value, format),
			textCell(point.value === null ? missingText(point) : ''),
			...(hasLimits ? [numberCell(point.low, format), numberCell(point.high, format)] : []),
			...(hasMeans
				? [numberCell(one.rolling.find(({ start }) => start === point.start)?.value ?? null, 'decimals')]
				: []),
			...(hasBase ? [numberCell(point.base)] : []),
			textCell(point.value === null ? '' : chartText.status[point.status]),
			textCell(figure.sources.find(({ sourceId }) => sourceId === point.source?.id)?.file ?? ''),
			numberCell(point.source?.row ?? null)
		])
	);
	return {
		columns: [
			{ heading: column.area, width: 22 },
			{ heading: column.period, width: 16 },
			{ heading: column.from, width: 12 },
			{ heading: column.to, width: 12 },
			{ heading: `${column.value} (${unit})`, width: 18 },
			{ heading: column.lacks, width: 24 },
			...(hasLimits
				? [
						{ heading: column.low, width: 14 },
						{ heading: column.high, width: 14 }
					]
				: []),
			...(hasMeans ? [{ heading: column.rolling, width: 16 }] : []),
			...(hasBase ? [{ heading: column.base, width: 12 }] : []),
			{ heading: column.status, width: 12 },
			{ heading: column.file, width: 34 },
			{ heading: column.row, width: 8 }
		],
		rows
	};
}
