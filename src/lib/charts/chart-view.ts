import type { ChartContent } from './chart-content.ts';
import type { ChartPoint } from './chart-point.ts';

/** Where the buttons of a chart lead. `anchor` is the address of the figure on its page. */
export type ChartLinks = { csv: string; svg: string; anchor: string };

/** **Unit**: pixels of the drawing. */
export type ChartSize = { width: number; height: number };

/** Everything `Chart.svelte` shows: plain data, ready to send to the browser. */
export type ChartView = Omit<ChartContent, 'draw' | 'wide' | 'narrow'> & {
	svgWide: string;
	svgNarrow: string;
	pointsWide: readonly ChartPoint[];
	pointsNarrow: readonly ChartPoint[];
	sizeWide: ChartSize;
	sizeNarrow: ChartSize;
	links: ChartLinks;
	/** When the figure was locked, in words; null for one that follows what is read in. */
	locked: string | null;
};

/** The view of a chart: drawn for both of its widths. */
export function chartView({ draw, wide, narrow, ...words }: ChartContent, links: ChartLinks): ChartView {
	const [large, small] = [draw(wide), draw(narrow)];
	return {
		...words,
		svgWide: large.svg.outerHTML,
		svgNarrow: small.svg.outerHTML,
		pointsWide: large.points,
		pointsNarrow: small.points,
		sizeWide: { width: large.width, height: large.height },
		sizeNarrow: { width: small.width, height: small.height },
		links,
		locked: null
	};
}
