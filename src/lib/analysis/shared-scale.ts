import type { Figure } from '../model/figure.ts';

/** The figures with one scale for all, so that figures beside each other can be compared by eye. */
export function withSharedScale(figures: readonly Figure[]): Figure[] {
	const highest = figures
		.flatMap(({ series }) => series.flatMap(({ points }) => points))
		.reduce((most, { value, high }) => Math.max(most, value ?? 0, high ?? 0), 0);
	return figures.map((figure) => ({ ...figure, scaleTo: highest }));
}
