import { areaFigures } from '#lib/analysis/area-figures.ts';
import type { Figure } from '#lib/model/figure.ts';
import type { FigureReference } from '#lib/model/figure-reference.ts';
import { areaMaterial } from './area-material.ts';

/**
 * A figure as it is now, the same as the area's page shows with the same choices; undefined when there is none. A public
 * one is made without sources that are only for the work, also where the page itself shows them.
 */
export async function oneFigure(
	locals: Pick<App.Locals, 'warehouse' | 'simulated' | 'today'>,
	{ areaCode, indicatorId, ...choice }: FigureReference
): Promise<Figure | undefined> {
	const warehouse = choice.isPublic ? locals.warehouse.forPublic() : locals.warehouse;
	const found = await areaMaterial(warehouse, areaCode, choice, locals.simulated, locals.today);
	if (!found) return undefined;
	const { material } = found;
	const indicators = material.indicators.filter(({ id }) => id === indicatorId);
	return areaFigures({ ...material, indicators })[0];
}
