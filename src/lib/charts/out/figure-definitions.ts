import type { Figure } from '#lib/model/figure.ts';
import type { OutDefinition } from '#lib/model/out-document.ts';
import { chartText } from '#lib/text/charts.ts';
import { outText } from '#lib/text/out.ts';

/** What the measures of some figures are, one entry a measure. */
export function figureDefinitions(figures: readonly Figure[]): OutDefinition[] {
	const byId = new Map(figures.map((figure) => [figure.indicatorId, figure]));
	return [...byId.values()].map((figure) => ({
		name: figure.indicatorName,
		unit: figure.rate ? chartText.unit.perYear(figure.unit) : figure.unit,
		publisher: figure.publisher,
		reading: outText.reading[figure.reading],
		definition: figure.definition,
		caveat: figure.caveat,
		breaks: figure.breaks.map(({ at, reason }) => outText.break(at, reason))
	}));
}
