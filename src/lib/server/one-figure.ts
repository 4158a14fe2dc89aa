import { areaFigures } from '#lib/analysis/area-figures.ts';
import type { Figure } from '#lib/model/figure.ts';
import { areaChoice } from './area-choice.ts';
import { areaMaterial } from './area-material.ts';

/** The figure of one indicator, as the area's page shows it with the same choices; undefined when there is none. */
export async function oneFigure(
	locals: App.Locals,
	areaCode: string,
	indicatorId: string,
	search: URLSearchParams
): Promise<Figure | undefined> {
	const choice = areaChoice(search);
	const found = await areaMaterial(locals.warehouse, areaCode, choice, locals.simulated, locals.today);
	if (!found) return undefined;
	const { material } = found;
	const indicators = material.indicators.filter(({ id }) => id === indicatorId);
	return areaFigures({ ...material, indicators })[0];
}
