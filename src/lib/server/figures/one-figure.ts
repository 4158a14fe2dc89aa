import { areaFigures } from '#lib/analysis/area-figures.ts';
import type { Figure } from '#lib/model/figure.ts';
import type { FigureReference } from '#lib/model/figure-reference.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { areaMaterial } from '../areas/area-material.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'simulated' | 'today'>;

/**
 * A figure as it is now, the same as the area's page shows with the same choices; undefined when there is none. A public
 * one is made without sources that are only for the work, also where the page itself shows them.
 */
export async function oneFigure(locals: Locals, reference: FigureReference): Promise<Figure | undefined> {
	const [figure] = await someFigures(locals, [reference]);
	return figure;
}

/** Several figures as `oneFigure` gives each, in the order given; those of one area and period are asked for together. */
export async function someFigures(
	locals: Locals,
	references: readonly FigureReference[]
): Promise<(Figure | undefined)[]> {
	const together = groupBy(references, ({ indicatorId: _, ...frame }) => JSON.stringify(frame));
	const found = new Map<FigureReference, Figure | undefined>();
	for (const own of together.values()) {
		const [first] = own;
		if (!first) continue;
		const { areaCode, indicatorId: _, ...choice } = first;
		const warehouse = choice.isPublic ? locals.warehouse.forPublic() : locals.warehouse;
		const material = (await areaMaterial(warehouse, areaCode, choice, locals.simulated, locals.today))?.material;
		if (!material) continue;
		const wanted = new Set(own.map(({ indicatorId }) => indicatorId));
		const indicators = material.indicators.filter(({ id }) => wanted.has(id));
		const figures = new Map(areaFigures({ ...material, indicators }).map((figure) => [figure.indicatorId, figure]));
		for (const reference of own) found.set(reference, figures.get(reference.indicatorId));
	}
	return references.map((reference) => found.get(reference));
}
