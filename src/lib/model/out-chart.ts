import type { OutTable } from './out-table.ts';

/** A series of a chart that can be edited where it ends up; null is a gap. */
export type OutSeries = {
	name: string;
	/** How it is drawn: values one by one, a line through them, or a thinner line of something to compare with. */
	role: 'values' | 'line' | 'reference';
	values: readonly (number | null)[];
};

/**
 * A chart as numbers, for programs that draw it themselves. `lacks` tells what such a chart cannot show of the figure.
 * **Unit**: values as in the figure; shares 0–1.
 */
export type OutChart = {
	kind: 'line' | 'bar';
	categories: readonly string[];
	series: readonly OutSeries[];
	unit: string;
	isShare: boolean;
	lacks: readonly string[];
};

/** A slide: one message, with at most one chart or one table. `notes` are for whoever speaks. */
export type OutSlide = {
	title: string;
	subtitle: string;
	chart: OutChart | null;
	/** Read aloud instead of the chart. */
	alt: string;
	/** A drawing in the chart's place, where no chart can be drawn by the program. **Unit**: pixels. */
	image: { svg: string; width: number; height: number } | null;
	/** Work, under the chart. */
	lane: readonly string[];
	boxes: readonly { title: string; lines: readonly string[] }[];
	lines: readonly string[];
	table: OutTable | null;
	source: string;
	notes: readonly string[];
};

/** `marks` stand on every slide. */
export type OutDeck = {
	title: string;
	subtitle: string;
	footer: string;
	marks: readonly string[];
	slides: readonly OutSlide[];
};
