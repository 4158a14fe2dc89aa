import { comparisonChoice } from './comparison-choice.ts';
import { comparisonCharts, indicatorComparison, type ComparisonChart } from './comparison-figures.ts';
import { comparisonSetup } from './comparison-material.ts';

/** One chart of a comparison, as its page shows it with the same choices; undefined when there is none. */
export async function oneComparisonChart(
	locals: App.Locals,
	chart: string,
	search: URLSearchParams
): Promise<ComparisonChart | undefined> {
	const view = { isPublic: locals.view.isPublic, today: locals.today };
	const setup = await comparisonSetup(locals.warehouse, comparisonChoice(search), view);
	if (setup.chosen.refused !== null) return undefined;
	const found = await indicatorComparison(setup, locals.simulated);
	return found && comparisonCharts(found).get(chart);
}
