import type { FigureReference } from '#lib/model/figure-reference.ts';
import type { FrozenFigure } from '#lib/model/frozen-figure.ts';
import { oneFigure } from './one-figure.ts';

type Locals = Parameters<typeof oneFigure>[0];

/** The figure as it is now, to be kept. `at` is an ISO date-time in UTC. Undefined when there is no such figure. */
export async function freezeFigure(
	locals: Locals,
	reference: FigureReference,
	at: string
): Promise<FrozenFigure | undefined> {
	const figure = await oneFigure(locals, reference);
	return figure && { reference, figure, frozenAt: at, asOf: locals.today };
}
