import { areaFigures } from '#lib/analysis/area-figures.ts';
import type { Figure } from '#lib/model/figure.ts';
import type { FigureReference } from '#lib/model/figure-reference.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { areaMaterial } from '../areas/area-material.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'simulated' | 'today'>;

/** Figures as they are now, in the order asked for; undefined where there is none. Those of one area and choice are made together. */
export async function manyFigures(
	locals: Locals,
	references: readonly FigureReference[]
): Promise<(Figure | undefined)[]> {
	const found = new Map<FigureReference, Figure>();
	const byChoice = groupBy(references, ({ indicatorId: _, ...choice }) => JSON.stringify(choice));
	for (const asked of byChoice.values()) {
		const [first] = asked;
		if (!first) continue;
		const { areaCode, indicatorId: _, ...choice } = first;
		const warehouse = choice.isPublic ? locals.warehouse.forPublic() : locals.warehouse;
		const material = await areaMaterial(warehouse, areaCode, choice, locals.simulated, locals.today);
		if (!material) continue;
		const ids = new Set(asked.map(({ indicatorId }) => indicatorId));
		const indicators = material.material.indicators.filter(({ id }) => ids.has(id));
		for (const figure of areaFigures({ ...material.material, indicators }))
			for (const one of asked) if (one.indicatorId === figure.indicatorId) found.set(one, figure);
	}
	return references.map((reference) => found.get(reference));
}
