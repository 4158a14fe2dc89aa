import { Markup } from '../model/markup.ts';
import type { ChartContent } from './chart-content.ts';
import { packPoints, type PackedPoints } from './packed-points.ts';
import { tableMarkup } from './table-markup.ts';

/** Where the buttons of a chart lead. `anchor` is the address of the figure on its page. */
export type ChartLinks = { csv: string; svg: string; anchor: string };

/** The two widths that every chart is drawn for. */
export type ChartWidth = 'wide' | 'narrow';

/** **Unit**: pixels of the drawing. */
export type ChartSize = { width: number; height: number };

/** Everything `Chart.svelte` shows, ready to send to the browser. */
export type ChartView = Omit<ChartContent, 'draw' | 'wide' | 'narrow' | 'table'> & {
	drawings: Record<ChartWidth, Markup>;
	sizes: Record<ChartWidth, ChartSize>;
	points: PackedPoints;
	table: { caption: string; rows: Markup };
	links: ChartLinks;
	/** When the figure was locked, in words; null for one that follows what is read in. */
	locked: string | null;
};

/** The view of a chart: drawn for both of its widths. */
export function chartView(
	{ draw, wide, narrow, table, ...words }: ChartContent,
	links: ChartLinks,
	document: Document
): ChartView {
	const [large, small] = [draw(wide), draw(narrow)];
	return {
		...words,
		drawings: { wide: new Markup(large.svg.outerHTML), narrow: new Markup(small.svg.outerHTML) },
		sizes: {
			wide: { width: large.width, height: large.height },
			narrow: { width: small.width, height: small.height }
		},
		points: packPoints({ wide: large.points, narrow: small.points }),
		table: { caption: table.caption, rows: tableMarkup(table, document) },
		links,
		locked: null
	};
}
