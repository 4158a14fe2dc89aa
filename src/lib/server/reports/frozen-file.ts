import type { Figure } from '#lib/model/figure.ts';
import { reportFigures } from '../warehouse/queries/reports.ts';

/** A frozen figure of an approved document by its place, in the form that the view may show; undefined when there is none. */
export async function frozenFigure(
	{ warehouse, view }: Pick<App.Locals, 'warehouse' | 'view'>,
	reportId: string,
	ordinal: string
): Promise<Figure | undefined> {
	const kept = await warehouse.read(reportFigures, { reportId, isPublic: view.isPublic });
	return kept.find((one) => String(one.ordinal) === ordinal)?.frozen.figure;
}
