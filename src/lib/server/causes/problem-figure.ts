import { figureLinks } from '#lib/analysis/figure-links.ts';
import type { ChartView } from '#lib/charts/chart-view.ts';
import { toFigureReference } from '#lib/model/figure-reference.ts';
import type { Problem } from '#lib/model/problem.ts';
import { areaLineage } from '#lib/analysis/area-lineage.ts';
import { figureView } from '../figures/chart-views.ts';
import { oneFigure } from '../figures/one-figure.ts';
import { areaCoverage } from '../warehouse/queries/coverage.ts';
import { areas, indicators } from '../warehouse/queries/catalogue.ts';

/** A problem's figure. `shownArea` is another area than the problem's where only one that holds it has the measure. */
export type ProblemFigure = { chart: ChartView; shownArea: string | null };

/** The problem's measure as it stands now, over its period; of the nearest area that has it. Null where none does. */
export async function problemFigure(
	locals: App.Locals,
	problem: Pick<Problem, 'areaCode' | 'indicatorId' | 'periodFrom' | 'periodTo'>
): Promise<ProblemFigure | null> {
	const { indicatorId, areaCode, periodFrom, periodTo } = problem;
	if (indicatorId === null) return null;
	const search = new URLSearchParams();
	if (periodFrom) search.set('fran', periodFrom.slice(0, 4));
	if (periodTo) search.set('till', periodTo.slice(0, 4));
	for (const { code, name } of await areasUpward(locals, areaCode)) {
		const figure = await oneFigure(locals, toFigureReference(code, indicatorId, search));
		if (!figure) continue;
		const chart = figureView(figure, figureLinks(code, figure, search));
		return { chart, shownArea: code === areaCode ? null : name };
	}
	return null;
}

/** A figure that a cause can rest on, by its address. */
export type FigureChoice = { address: string; label: string; areaName: string };

/** The figures of an area and of the areas that hold it. */
export async function figureChoices(locals: App.Locals, areaCode: string): Promise<FigureChoice[]> {
	const nameOf = new Map((await locals.warehouse.read(indicators, {})).map(({ id, name }) => [id, name]));
	const choices: FigureChoice[] = [];
	for (const { code, name: areaName } of await areasUpward(locals, areaCode)) {
		const rows = await locals.warehouse.read(areaCoverage, { areaCode: code });
		for (const indicatorId of new Set(rows.map((row) => row.indicatorId))) {
			const { anchor } = figureLinks(
				code,
				{ id: indicatorId.replaceAll('.', '-'), indicatorId },
				new URLSearchParams()
			);
			choices.push({ address: anchor, label: nameOf.get(indicatorId) ?? indicatorId, areaName });
		}
	}
	return choices;
}

async function areasUpward({ warehouse }: Pick<App.Locals, 'warehouse'>, areaCode: string) {
	const byCode = new Map((await warehouse.read(areas, {})).map((area) => [area.code, area]));
	const area = byCode.get(areaCode);
	return area ? [area, ...areaLineage(area, byCode)] : [];
}
