/** A place in a drawing that pointer and arrow keys can reach. **Unit**: pixels of the drawing it belongs to. */
export type ChartPoint = {
	/** Which series, from 0: left and right stay in one, up and down change. */
	series: number;
	x: number;
	/** Null for a gap. */
	y: number | null;
	/** Period, with the area where the figure has several. */
	title: string;
	/** Value, interval, number of answers and status, one a line; for a gap the reason. */
	lines: readonly string[];
};
