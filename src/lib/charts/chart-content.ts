import type { ChartPoint } from './chart-point.ts';
import type { FigureTable } from './figure-table.ts';

/** A figure as an element. **Unit**: pixels of its own view box. */
export type DrawnFigure = { svg: Element; points: ChartPoint[]; width: number; height: number };

/** How its parts are reached: along a time axis, the nearest, or one by one, as links in the drawing. */
export type Pointing = 'time' | 'place' | 'links';

/** What a chart is on a page, in a file of its own and read aloud, whatever kind of figure it is made of. */
export type ChartContent = {
	/** Unique on the page; also the anchor of its link. */
	id: string;
	heading: string;
	subtitle: string;
	prose: string;
	table: FigureTable;
	/** How to read the marks, where the subtitle does not say it; null for nothing. */
	key: string | null;
	/** What kind of measure this is, where that limits what it can say. */
	reading: string | null;
	caveat: string;
	/** What must be known not to read too much out of it; only some charts have any. */
	cautions?: readonly string[];
	sourceLine: string;
	/** One text a source, for the full list. */
	sources: readonly string[];
	/** One sentence each, of what is expected to change. */
	expectations: readonly string[];
	simulated: boolean;
	/** Name of downloaded files, without extension. */
	fileName: string;
	/** The widths it is drawn for. **Unit**: pixels. */
	wide: number;
	narrow: number;
	pointing: Pointing;
	draw: (width: number) => DrawnFigure;
};

/** A file name in letters that every system takes: `skadegorelse-fisksatra`. */
export function chartFileName(title: string): string {
	return title
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}
