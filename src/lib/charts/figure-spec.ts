import type { Markish } from '@observablehq/plot';
import type { ValueAxis } from './value-axis.ts';

/** A name and last value at the right end of a line. */
export type EndLabel = { name: string; value: string; at: number; subject: boolean };

/** A point before it has a place in the drawing. `shift` is pixels to the side, for series that share a day. */
export type SpecPoint = {
	series: number;
	at: Date;
	shift: number;
	value: number | null;
	title: string;
	lines: readonly string[];
};

/** What one kind of figure adds to the drawing that all share. */
export type FigureSpec = {
	values: ValueAxis;
	marks: readonly Markish[];
	ends: readonly EndLabel[];
	points: readonly SpecPoint[];
};
