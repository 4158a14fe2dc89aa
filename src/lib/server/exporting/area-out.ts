import { areaAbout, areaBlocks, type AreaTold } from '#lib/charts/out/area-document.ts';
import { figureDefinitions } from '#lib/charts/out/figure-definitions.ts';
import { outFigure } from '#lib/charts/out/out-figure.ts';
import { residentsBlocks } from '#lib/charts/out/residents-page.ts';
import { handlingOf, outView } from '#lib/charts/out/out-view.ts';
import type { OutView } from '#lib/model/out-document.ts';
import { PUBLIC } from '#lib/model/view-choice.ts';
import { outText } from '#lib/text/out.ts';
import { areaPage, type AreaPage } from '../areas/area-page.ts';
import { chartDocument } from '../figures/chart-document.ts';
import { viewSources } from './view-sources.ts';

/** Who asks, and how they look at the figures. */
export type OutLocals = Pick<App.Locals, 'warehouse' | 'today' | 'simulated' | 'view'>;

/** An area's page as it goes out; undefined when there is no such area. */
export async function areaOut(locals: OutLocals, code: string, search: URLSearchParams): Promise<OutView | undefined> {
	const page = await areaPage(locals, code, search);
	if (!page) return undefined;
	const figures = page.groups.flatMap((group) => group.figures);
	const told = areaTold(page, locals.view.isPublic);
	return outView(
		{
			title: outText.area.title(page.area.name),
			about: areaAbout(told),
			name: `${outText.area.shortName} ${page.area.name}`,
			blocks: areaBlocks(told),
			sources: await viewSources(
				locals.warehouse,
				figures.flatMap((figure) => figure.sources)
			),
			definitions: figureDefinitions(figures)
		},
		{ ...circumstances(locals), handling: handlingOf(figures) }
	);
}

/**
 * An area as residents may read of it: only the public view, whatever the one who asks may see; undefined when there is no such
 * area.
 */
export async function residentsOut(locals: OutLocals, code: string): Promise<OutView | undefined> {
	const warehouse = locals.warehouse.forPublic();
	const open = { ...locals, warehouse, view: { day: null, isPublic: true } };
	const page = await areaPage(open, code, new URLSearchParams({ visning: PUBLIC }));
	if (!page) return undefined;
	const told = areaTold(page, true);
	const figures = page.groups.flatMap((group) => group.figures);
	return outView(
		{
			title: outText.residents.title(page.area.name),
			about: areaAbout(told),
			name: `${outText.residents.fileName} ${page.area.name}`,
			blocks: residentsBlocks(told),
			sources: await viewSources(
				warehouse,
				figures.flatMap((figure) => figure.sources)
			),
			definitions: figureDefinitions(figures)
		},
		{ ...circumstances(open), handling: handlingOf(figures) }
	);
}

/** The page with its figures in the form that goes out. */
export function areaTold(page: AreaPage, isPublic: boolean): AreaTold {
	return {
		...page,
		problems: isPublic ? null : page.problems,
		groups: page.groups.map((group) => ({
			...group,
			figures: group.figures.map((figure) => outFigure(figure, chartDocument))
		}))
	};
}

/** What is said of a view as a whole. */
export function circumstances({ simulated, today, view }: OutLocals) {
	return { simulated, today, asOf: view.day };
}
