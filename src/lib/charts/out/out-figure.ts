import type { Figure, FigureActivity } from '#lib/model/figure.ts';
import type { OutChart } from '#lib/model/out-chart.ts';
import type { OutFigure } from '#lib/model/out-document.ts';
import type { OutTable } from '#lib/model/out-table.ts';
import { chartText } from '#lib/text/charts.ts';
import { outText } from '#lib/text/out.ts';
import type { ChartContent } from '../chart-content.ts';
import { figureContent } from '../figure-content.ts';
import { bareSvg } from '../standalone-svg.ts';
import { withinAxis } from '../within-axis.ts';
import { figureData, textCell } from './figure-data.ts';
import { nativeChart } from './native-chart.ts';
import { periodGrid } from './period-grid.ts';

const MOST_LINES = 8; // activities named beside a figure

/** The figure of an indicator in an area as it goes out. The DOM is passed in. */
export function outFigure(whole: Figure, document: () => Document): OutFigure {
	const figure = withinAxis(whole);
	const content = figureContent(whole, document());
	const { table, notes } = periodGrid(figure, content.heading);
	return {
		...outChartOf(content, document(), {
			table,
			data: figureData(figure),
			chart: nativeChart(figure),
			sourceIds: figure.sources.map(({ sourceId }) => sourceId)
		}),
		notes: [...notesOf(content), ...notes],
		activities: activityLines(figure.activities)
	};
}

type Values = { table: OutTable; data: OutFigure['data']; chart: OutChart | null; sourceIds: readonly string[] };

/** Any chart as it goes out, with its values in the forms that files need. */
export function outChartOf(content: ChartContent, document: Document, values: Values): OutFigure {
	const { svg, width, height } = bareSvg(content, document);
	return {
		id: content.id,
		heading: content.heading,
		subtitle: content.subtitle,
		of: /^.*?\.(?= |$)/.exec(content.subtitle)?.[0] ?? content.subtitle,
		alt: outText.alternative(content.heading, content.prose),
		svg,
		width,
		height,
		notes: notesOf(content),
		...values,
		activities: [],
		sourceLine: content.sourceLine,
		simulated: content.simulated
	};
}

/** The table of a chart as it stands on the page. */
export function tableOf({ table, heading }: Pick<ChartContent, 'table' | 'heading'>): OutTable {
	return {
		about: outText.tableAbout(heading),
		columns: table.columns.map(({ label, align }) => ({
			heading: label,
			width: align === 'right' ? 12 : 16,
			...(align === 'right' ? { align: 'right' as const } : {})
		})),
		rows: table.rows.map((cells) => cells.map((cell) => [cell]))
	};
}

/** The table of a chart that has no values but those it is written with. */
export function valuesOfTable({ table }: Pick<ChartContent, 'table'>): OutFigure['data'] {
	return {
		columns: table.columns.map(({ label }) => ({ heading: label, width: 22 })),
		rows: table.rows.map((cells) => cells.map(textCell))
	};
}

function notesOf({ key, cautions, reading, caveat, expectations }: ChartContent): string[] {
	return [...(cautions ?? []), reading ?? '', caveat, ...expectations, key ?? ''].filter((note) => note !== '');
}

function activityLines(activities: readonly FigureActivity[]): string[] {
	const lines = activities.slice(0, MOST_LINES).map(({ title, starts, ends, actual, done, wider }) => {
		const span = actual
			? chartText.lanes.span(actual.starts, actual.open ? null : actual.until)
			: chartText.lanes.span(starts, ends);
		const parts = [span, done ? outText.activityDone : outText.activityPlanned, ...(wider ? [outText.wider] : [])];
		return outText.activity(title, parts.join(', '));
	});
	const rest = activities.length - lines.length;
	return rest > 0 ? [...lines, outText.more(rest)] : lines;
}
