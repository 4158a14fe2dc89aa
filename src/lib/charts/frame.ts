/** The measures of a drawing. **Unit**: CSS pixels at the width it is drawn for. */
export type Frame = {
	width: number;
	narrow: boolean;
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

/**
 * The same margins for every figure of a width, so that small multiples share their time axis.
 * A wide drawing keeps room for names at the right end; a narrow one has them above instead.
 */
export function frameFor(width: number): Frame {
	const narrow = width < NARROW_BELOW;
	return {
		width,
		narrow,
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
