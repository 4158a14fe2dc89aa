import { levelBars, levelData, levelLines } from '#lib/charts/out/comparison-values.ts';
import { outChartOf, tableOf } from '#lib/charts/out/out-figure.ts';
import { handlingOf, outView } from '#lib/charts/out/out-view.ts';
import type { OutBlock, OutDefinition, OutFigure, OutView } from '#lib/model/out-document.ts';
import { compareText } from '#lib/text/compare.ts';
import { errorText } from '#lib/text/errors.ts';
import { outText } from '#lib/text/out.ts';
import { chartDocument } from '../figures/chart-document.ts';
import { comparisonChoice } from '../comparison/comparison-choice.ts';
import { comparisonDepth } from '../comparison/comparison-depth.ts';
import { comparisonCharts, indicatorComparison, type IndicatorComparison } from '../comparison/comparison-figures.ts';
import { comparisonSetup, type ComparisonSetup } from '../comparison/comparison-material.ts';
import { choiceRefusalText } from '../comparison/comparison-refusals.ts';
import { comparisonOverview } from '../comparison/comparison-overview.ts';
import { areasText } from '../comparison/comparison-words.ts';
import { circumstances, type OutLocals } from './area-out.ts';
import { viewSources } from './view-sources.ts';

/** A comparison as it goes out, or why the areas in the address cannot be compared. */
export async function comparisonOut(
	locals: OutLocals,
	search: URLSearchParams
): Promise<OutView | { refused: string }> {
	const choice = comparisonChoice(search);
	const view = { isPublic: locals.view.isPublic, today: locals.today };
	const setup = await comparisonSetup(locals.warehouse, choice, view);
	if (setup.chosen.refused !== null) {
		return { refused: choiceRefusalText(setup.chosen) ?? compareText.choose.refused.few };
	}
	const title = compareText.titleOf(areasText(setup.chosen, choice));
	const common = { title, about: compareText.lead, name: `${outText.compare.name} ${areasText(setup.chosen, choice)}` };
	const found = choice.indicatorId === null ? undefined : await indicatorComparison(setup, locals.simulated);
	if (choice.indicatorId !== null && !found) return { refused: errorText.noFigure };
	const depth = await comparisonDepth(setup, search, locals.simulated);
	if (!found || !depth) {
		const blocks = await overviewBlocks(setup, search);
		return outView({ ...common, blocks, sources: [], definitions: [] }, { ...circumstances(locals), handling: null });
	}
	const drawn = [found.figure, found.beside?.figure].flatMap((one) => one ?? []);
	return outView(
		{
			...common,
			title: `${title}: ${depth.name}`,
			name: `${common.name} ${depth.name}`,
			blocks: depthBlocks(depth, found),
			sources: await viewSources(
				locals.warehouse,
				drawn.flatMap(({ sources }) => sources)
			),
			definitions: [found.indicator, ...(found.beside ? [found.beside.indicator] : [])].map(definitionOf)
		},
		{ ...circumstances(locals), handling: handlingOf(drawn.map(({ handling }) => (handling ? { handling } : {}))) }
	);
}

function definitionOf(one: ComparisonSetup['indicators'][number]): OutDefinition {
	const { name, unit, publisher, definition, caveat, reading } = one;
	return { name, unit, publisher, definition, caveat, reading: outText.reading[reading], breaks: [] };
}

type Depth = NonNullable<Awaited<ReturnType<typeof comparisonDepth>>>;

function depthBlocks({ refused, shown }: Depth, found: IndicatorComparison): OutBlock[] {
	if (refused !== null || !shown) return [{ kind: 'paragraph', text: refused ?? '', emphasis: 'lead' }];
	const words = compareText.boxes;
	const { sees, cannot, unknown } = shown.boxes;
	const figures = figuresOf(found);
	const table = (title: string) => ({ kind: 'table' as const, about: title });
	return [
		{ kind: 'heading', level: 2, text: outText.slide.summary },
		{ kind: 'paragraph', text: shown.says, emphasis: 'lead' },
		{
			kind: 'boxes',
			boxes: [
				{ title: words.sees, lines: sees },
				{ title: words.cannot, lines: cannot },
				{ title: words.unknown, lines: unknown }
			]
		},
		{ kind: 'heading', level: 2, text: outText.figures },
		...figures.map((figure): OutBlock => ({ kind: 'figure', figure })),
		...(shown.pairs.rows.length > 0
			? [
					{ kind: 'heading' as const, level: 2 as const, text: shown.pairs.title },
					{ kind: 'paragraph' as const, text: shown.pairs.lead, emphasis: 'quiet' as const },
					{
						...table(shown.pairs.title),
						columns: [
							{ heading: outText.column.area, width: 22 },
							{ heading: shown.pairs.estimate, width: 16, align: 'right' as const },
							{ heading: outText.column.low.split(',')[0] ?? '', width: 18, align: 'right' as const },
							{ heading: compareText.overview.columns.says, width: 40 }
						],
						rows: shown.pairs.rows.map(({ name, estimate, limits, says }) => [[name], [estimate], [limits], [says]])
					},
					{ kind: 'paragraph' as const, text: shown.pairs.family, emphasis: 'quiet' as const }
				]
			: []),
		...(shown.beside
			? [{ kind: 'notice' as const, title: shown.beside.lead, lines: [...shown.beside.says, ...shown.beside.caution] }]
			: [])
	];
}

/** The charts of the page, with those that are levels or lines as numbers too. */
function figuresOf(found: IndicatorComparison): OutFigure[] {
	const { figure } = found;
	if (!figure) return [];
	const ids = figure.sources.map(({ sourceId }) => sourceId);
	return [...comparisonCharts(found)].map(([name, { content }]) => {
		const drawn = content();
		const isReported = found.indicator.reading !== 'survey';
		const isOwn = !['anmalt', 'upplevt'].includes(name) || (name === 'anmalt') === isReported;
		const { comparison } = isOwn ? figure : (found.beside?.figure ?? figure);
		return outChartOf(drawn, chartDocument(), {
			table: tableOf(drawn),
			data: levelData(comparison, name === 'tid' ? 'all' : 'latest'),
			chart: name === 'tratt' ? null : name === 'tid' ? levelLines(comparison) : levelBars(comparison),
			sourceIds: ids
		});
	});
}

async function overviewBlocks(setup: ComparisonSetup, search: URLSearchParams): Promise<OutBlock[]> {
	const { areas, groups, made, refused } = await comparisonOverview(setup, search);
	const { columns, lead, family, refusedTitle, title } = compareText.overview;
	return [
		{ kind: 'heading', level: 2, text: title },
		{ kind: 'paragraph', text: lead(setup.chosen.areas.length), emphasis: 'quiet' },
		...groups.flatMap(({ name, rows }): OutBlock[] => [
			{ kind: 'heading', level: 3, text: name },
			{
				kind: 'table',
				about: name,
				columns: [
					{ heading: columns.measure, width: 24 },
					{ heading: columns.period, width: 10 },
					...(areas.length > 0
						? areas.map((area) => ({ heading: area.name, width: 16, align: 'right' as const }))
						: [{ heading: columns.span, width: 34 }]),
					{ heading: columns.says, width: 36 }
				],
				rows: rows.map((row) => [
					[row.name],
					[row.period],
					...(areas.length > 0
						? row.cells.map(({ value, limits }) => [value, limits].filter((text) => text !== ''))
						: [[row.span]]),
					[row.says]
				])
			}
		]),
		{ kind: 'paragraph', text: family(made), emphasis: 'quiet' },
		...(refused.length > 0
			? [
					{ kind: 'heading' as const, level: 2 as const, text: refusedTitle },
					{ kind: 'list' as const, items: refused }
				]
			: [])
	];
}
