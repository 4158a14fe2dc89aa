/** The measures of a drawing. **Unit**: CSS pixels at the width it is drawn for. */
export type Frame = {
	width: number;
	narrow: boolean;
	/** The height of the whole drawing, where the plot takes what the lanes leave; null where the drawing is as high as it needs. */
	height: number | null;
	/** Lanes of activities at most. */
	mostLanes: number;
	fontSize: number;
	marginTop: number;
	marginRight: number;
	marginLeft: number;
	plotHeight: number;
	laneHeight: number;
	barHeight: number;
	axisHeight: number;
};

/** The two widths each figure is drawn for; the page shows the one that suits the room it gets. */
export const WIDE = 560;
export const NARROW = 330;

const NARROW_BELOW = 460;
/** More lanes than this would dwarf the figure above them. */
const MOST_LANES = 6;

/**
 * The same margins for every figure of a width, so that small multiples share their time axis.
 * A wide drawing keeps room for names at the right end; a narrow one has them above instead.
 */
export function frameFor(width: number): Frame {
	const narrow = width < NARROW_BELOW;
	return {
		width,
		narrow,
		height: null,
		mostLanes: MOST_LANES,
		fontSize: narrow ? 13 : 14,
		marginTop: 30,
		marginRight: narrow ? 12 : 96,
		marginLeft: narrow ? 48 : 54,
		plotHeight: narrow ? 172 : 208,
		laneHeight: narrow ? 24 : 26,
		barHeight: narrow ? 19 : 20,
		axisHeight: 26
	};
}

/**
 * The measures of a drawing for a slide, which is shown twice as large: its letters are then about 30 pixels of a slide of
 * 1920, and its lines as thick as a room needs. It fills `height`, so that every slide of a deck has the same room for it.
 */
export function slideFrame(width: number, height: number): Frame {
	return {
		...frameFor(width),
		height,
		mostLanes: 3,
		fontSize: 15.5,
		marginTop: 32,
		marginRight: 112,
		marginLeft: 60,
		laneHeight: 27,
		barHeight: 21,
		axisHeight: 28
	};
}
