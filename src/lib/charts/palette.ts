/**
 * The colours of charts. A chart on a page names the variables of `app.css`, so that dark and print follow;
 * a chart as a file of its own carries these values, the light scheme. `tests/charts` keeps the two in step.
 */
export const LIGHT = {
	accent: '#0b5a75',
	'accent-soft': '#b5d3de',
	expected: '#e3eff4',
	reference: '#5d6b78',
	'reference-soft': '#d3d9df',
	lane: '#e8c9a8',
	'lane-line': '#93592a',
	'lane-text': '#3a2412',
	// The classes of a map from low to high, and what is written on the first three and on the others.
	'class-a': '#e3eff4',
	'class-b': '#b5d3de',
	'class-c': '#7fb3c6',
	'class-d': '#28718c',
	'class-e': '#0a3f54',
	'on-class-low': '#16232e',
	'on-class-high': '#ffffff',
	surface: '#ffffff',
	text: '#16232e',
	muted: '#4f5f6d',
	grid: '#e4e9ed',
	axis: '#93a1ad',
	gap: '#f0f2f4'
} as const;

export type Colour = keyof typeof LIGHT;

/** The classes of a map, from low to high. */
export const CLASS_COLOURS = [
	'class-a',
	'class-b',
	'class-c',
	'class-d',
	'class-e'
] as const satisfies readonly Colour[];

/** A colour as charts on a page write it. */
export function colour(name: Colour): string {
	return `var(--${name})`;
}
