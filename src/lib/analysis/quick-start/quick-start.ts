import type { Material, Step, StepId } from '../../model/quick-start.ts';

/** What holds in the warehouse now. */
export type StartFacts = {
	/** The municipality one works with; null until it is chosen. */
	municipality: string | null;
	materials: ReadonlySet<Material>;
	plans: number;
	/** Links that the product suggests and nobody has decided. */
	undecidedLinks: number;
	reports: number;
};

/** In the order in which each adds most: what has happened, what people say, what to divide by, the neighbourhoods, where. */
export const MATERIALS: readonly Material[] = ['crime', 'survey', 'population', 'events', 'map'];

/**
 * The five steps to a first lägesbild. A step is done when its result is there, however it came about: nothing here remembers
 * that a button was pressed, so what is taken away opens the step again.
 */
export function quickStart(facts: StartFacts): Step[] {
	const done: Record<StepId, boolean> = {
		area: facts.municipality !== null,
		files: facts.materials.has('crime') || facts.materials.has('survey') || facts.materials.has('events'),
		plan: facts.plans > 0,
		links: facts.plans > 0 && facts.undecidedLinks === 0,
		report: facts.reports > 0
	};
	const order: readonly StepId[] = ['area', 'files', 'plan', 'links', 'report'];
	const next = order.find((id) => !done[id]);
	return order.map((id) => ({ id, state: done[id] ? 'done' : id === next ? 'next' : 'later' }));
}

/** The material that would add most of what is not there; null when all is. */
export function nextMaterial(materials: ReadonlySet<Material>): Material | null {
	return MATERIALS.find((one) => !materials.has(one)) ?? null;
}
