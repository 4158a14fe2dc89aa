import { figureDefinitions } from '#lib/charts/out/figure-definitions.ts';
import { outFigure } from '#lib/charts/out/out-figure.ts';
import { handlingOf, outView } from '#lib/charts/out/out-view.ts';
import { reportAbout, reportBlocks, type ReportTold } from '#lib/charts/out/report-document.ts';
import type { OutView } from '#lib/model/out-document.ts';
import { outText } from '#lib/text/out.ts';
import { reportText } from '#lib/text/reports.ts';
import { chartDocument } from '../figures/chart-document.ts';
import { documentData } from '../reports/document-data.ts';
import { reportView, standingFigures } from '../reports/report-view.ts';
import type { SinceView } from '../reports/since-view.ts';
import { circumstances, type OutLocals } from './area-out.ts';
import { viewSources } from './view-sources.ts';

/**
 * A lägesbild as it goes out: a draft with what the warehouse says now, an approved one as it was frozen. Undefined when there is none,
 * and for the public while it is a draft.
 */
export async function reportOut(locals: OutLocals, id: string): Promise<OutView | undefined> {
	const { isPublic } = locals.view;
	const view = await reportView(locals, id, isPublic);
	if (!view || (isPublic && view.approval === null)) return undefined;
	const standing = (await standingFigures(locals, view, isPublic)).flatMap(({ panel, figure }) =>
		figure ? [{ panel, figure }] : []
	);
	const figures = standing.map(({ figure }) => figure);
	const { since, ...data } = documentData(view);
	const told: ReportTold = {
		...data,
		since: since && sinceTold(since),
		figures: standing.map(({ panel, figure }) => ({ panel, figure: outFigure(figure, chartDocument) })),
		isPublic,
		today: locals.today
	};
	return outView(
		{
			title: view.content.title,
			about: reportAbout(told),
			name: `${outText.report.name} ${view.content.title}`,
			blocks: reportBlocks(told),
			sources: await viewSources(locals.warehouse, view.facts.sources),
			definitions: figureDefinitions(figures)
		},
		{ ...circumstances(locals), simulated: view.facts.simulated, handling: handlingOf(figures) }
	);
}

function sinceTold({ rows, newSources, added, begun, finished }: SinceView): NonNullable<ReportTold['since']> {
	const words = reportText.since;
	return {
		rows: rows.map(({ kind, ...row }) => ({ ...row, verdict: words.kinds[kind] })),
		lists: [
			{ title: words.newSources, items: newSources },
			{ title: words.added, items: added },
			{ title: words.begun, items: begun },
			{ title: words.finished, items: finished }
		].flatMap(({ title, items }) => (items.length > 0 ? [{ title, items: items.map(({ label }) => label) }] : []))
	};
}
