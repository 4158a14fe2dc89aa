import type { Figure } from '../model/figure.ts';
import { withSharedScale } from './shared-scale.ts';

/** One indicator over several areas; an area without figures has an empty cell. */
export type BesideRow = {
	indicatorId: string;
	indicatorName: string;
	cells: { code: string; figure: Figure | null }[];
};

/** Rows of figures to be seen side by side, one indicator a row with one scale, in the order they first come. */
export function besideEachOther(columns: readonly { code: string; figures: readonly Figure[] }[]): BesideRow[] {
	const names = new Map(
		columns.flatMap(({ figures }) => figures.map((figure) => [figure.indicatorId, figure.indicatorName] as const))
	);
	return [...names].map(([indicatorId, indicatorName]) => {
		const found = columns.map(({ code, figures }) => ({
			code,
			figure: figures.find((figure) => figure.indicatorId === indicatorId) ?? null
		}));
		const present = found.flatMap(({ figure }) => (figure ? [figure] : []));
		const scaled = new Map(present.map((figure, index) => [figure, withSharedScale(present)[index] ?? figure]));
		const cells = found.map(({ code, figure }) => ({ code, figure: figure ? (scaled.get(figure) ?? figure) : null }));
		return { indicatorId, indicatorName, cells };
	});
}
