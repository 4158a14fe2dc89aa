import type { FigureReference } from '#lib/model/figure-reference.ts';
import type { FrozenFigure } from '#lib/model/frozen-figure.ts';
import { someFigures } from './one-figure.ts';

type Locals = Parameters<typeof someFigures>[0];

/** The figure as it is now, to be kept. `at` is an ISO date-time in UTC. Undefined when there is no such figure. */
export async function freezeFigure(
	locals: Locals,
	reference: FigureReference,
	at: string
): Promise<FrozenFigure | undefined> {
	const [frozen] = await freezeFigures(locals, [reference], at);
	return frozen;
}

/** Several figures, each as `freezeFigure` gives it, in the order given. */
export async function freezeFigures(
	locals: Locals,
	references: readonly FigureReference[],
	at: string
): Promise<(FrozenFigure | undefined)[]> {
	const figures = await someFigures(locals, references);
	return references.map((reference, i) => {
		const figure = figures[i];
		return figure && { reference, figure, frozenAt: at, asOf: locals.today };
	});
}
