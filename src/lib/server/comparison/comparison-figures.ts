import type { Comparison, ComparisonRefusal } from '#lib/analysis/comparison/compare-areas.ts';
import { funnelPlaces, type Funnel, type FunnelRefusal } from '#lib/analysis/comparison/funnel-places.ts';
import { perceivedBeside, type Nearness } from '#lib/analysis/comparison/perceived-beside.ts';
import { figureSources } from '#lib/analysis/figure-sources.ts';
import { breaksConcerning } from '#lib/analysis/series-breaks.ts';
import { funnelContent } from '#lib/charts/comparison/funnel-content.ts';
import { levelsContent } from '#lib/charts/comparison/levels-content.ts';
import { panelsContent } from '#lib/charts/comparison/panels-content.ts';
import type { ChartContent } from '#lib/charts/chart-content.ts';
import { comparisonCsv, funnelCsv } from '#lib/charts/comparison/comparison-csv.ts';
import { HALF, PAGE, type ComparisonFigure } from '#lib/charts/comparison/comparison-figure.ts';
import { isBelowMunicipality } from '#lib/model/area.ts';
import type { FigurePopulation } from '#lib/model/figure.ts';
import { groupBy } from '#lib/model/group-by.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import { THEMES } from '#lib/server/importing/themes.ts';
import { areasText } from './comparison-words.ts';
import { chartDocument } from '../figures/chart-document.ts';
import {
	compareIndicator,
	comparisonValues,
	type ComparisonSetup,
	type ComparisonValues
} from './comparison-material.ts';

/** Most areas that are drawn one by one: more are read in the funnel and the table. */
export const MOST_DRAWN = 40;
const BEGINNING = '0001-01-01';

export type IndicatorComparison = {
	indicator: Indicator;
	figure: ComparisonFigure | null;
	refused: ComparisonRefusal | null;
	referenceLacks: string | null;
	funnel: Funnel | FunnelRefusal | null;
	beside: { figure: ComparisonFigure; indicator: Indicator; near: Nearness } | null;
	/** Other measures that could stand beside. */
	besideChoices: Indicator[];
};

/** One chart of a comparison: what it is made of, what it is, and its figures as CSV. */
export type ComparisonChart = { madeOf: unknown; content: () => ChartContent; csv: () => string };

/** One indicator in depth; undefined where there is no such indicator. */
export async function indicatorComparison(
	setup: ComparisonSetup,
	simulated: boolean
): Promise<IndicatorComparison | undefined> {
	const indicator = setup.indicators.find(({ id }) => id === setup.choice.indicatorId);
	if (!indicator) return undefined;
	const candidates = perceivedBeside(indicator, setup.indicators, THEMES);
	const ids = [indicator.id, ...candidates.map(({ measure }) => measure.id)];
	const values = await comparisonValues(setup, ids, { from: BEGINNING, withReference: true });
	const { result, reference } = compareIndicator(setup, values, indicator);
	if ('refused' in result) {
		const nothing = { figure: null, referenceLacks: null, funnel: null, beside: null, besideChoices: [] };
		return { indicator, refused: result.refused, ...nothing };
	}
	const latest = { ...setup, choice: { ...setup.choice, period: null } };
	const byIndicator = groupBy(values.rows, ({ indicatorId }) => indicatorId);
	const besides = candidates.flatMap(({ measure, near }) => {
		const rows = byIndicator.get(measure.id);
		if (!rows) return [];
		const found = compareIndicator(latest, { ...values, rows }, measure).result;
		return 'refused' in found ? [] : [{ indicator: measure, near, comparison: found }];
	});
	const beside = besides.find((one) => one.indicator.id === setup.choice.beside) ?? besides[0];
	const names = { reference: reference?.name ?? '' };
	return {
		indicator,
		figure: figureOf(setup, values, result, simulated),
		refused: null,
		referenceLacks: result.referenceLacks ? names.reference : null,
		funnel:
			result.kind === 'share'
				? { refused: 'shares' }
				: funnelPlaces(
						result.areas.map(({ code, name, latest }) => ({
							code,
							name,
							count: latest.value ?? 0,
							inhabitants: latest.base ?? 0
						}))
					),
		beside: beside
			? {
					indicator: beside.indicator,
					near: beside.near,
					figure: figureOf(setup, values, beside.comparison, simulated)
				}
			: null,
		besideChoices: besides.map((one) => one.indicator)
	};
}

/** The charts that an indicator's comparison has, by their names in addresses. */
export function comparisonCharts(found: IndicatorComparison): Map<string, ComparisonChart> {
	const charts = new Map<string, ComparisonChart>();
	const { figure, funnel, beside } = found;
	if (!figure) return charts;
	const levels = (id: string, of: ComparisonFigure, headline: boolean, wide: number) =>
		charts.set(id, {
			madeOf: [id, of],
			content: () => levelsContent(of, { id, headline, wide }, chartDocument()),
			csv: () => comparisonCsv(of, 'latest')
		});
	if (figure.comparison.areas.length <= MOST_DRAWN) {
		levels('senaste', figure, true, PAGE);
		charts.set('tid', {
			madeOf: ['tid', figure],
			content: () => panelsContent(figure, chartDocument()),
			csv: () => comparisonCsv(figure, 'all')
		});
	}
	if (funnel && !('refused' in funnel)) {
		charts.set('tratt', {
			madeOf: ['tratt', funnel, figure],
			content: () => funnelContent(funnel, figure, chartDocument()),
			csv: () => funnelCsv(funnel, figure)
		});
	}
	if (beside && figure.comparison.areas.length <= MOST_DRAWN) {
		const isReported = found.indicator.reading !== 'survey';
		levels('anmalt', isReported ? figure : beside.figure, false, HALF);
		levels('upplevt', isReported ? beside.figure : figure, false, HALF);
	}
	return charts;
}

function figureOf(
	setup: ComparisonSetup,
	values: ComparisonValues,
	comparison: Comparison,
	simulated: boolean
): ComparisonFigure {
	const { chosen, isPublic } = setup;
	const codes = chosen.areas.map(({ code }) => code);
	const shown = new Set([...codes, ...setup.reference.candidates.flatMap(({ parts }) => parts)]);
	const drawn = values.rows.filter((row) => row.indicatorId === comparison.indicator.id && shown.has(row.areaCode));
	const ends = drawn.map((row) => ({ ...row, sourceRow: row.lastRow }));
	const indicator = setup.indicators.find(({ id }) => id === comparison.indicator.id);
	const isSmall = comparison.kind === 'count' && chosen.areas.some(({ kind }) => isBelowMunicipality(kind));
	return {
		comparison,
		areasText: areasText(chosen, setup.choice),
		shared: setup.choice.shared,
		breaks: breaksConcerning(comparison.indicator.id, codes, setup.breaks).map(({ at, reason }) => ({ at, reason })),
		caveat: indicator?.caveat ?? '',
		sources: figureSources([...drawn, ...ends], setup.sources),
		populations: comparison.kind === 'count' ? populationsOf(setup, values, comparison) : [],
		simulated,
		handling: isSmall ? (isPublic ? 'public' : 'internal') : null
	};
}

/** One entry a file, named by all the areas. */
function populationsOf(
	{ chosen, choice }: ComparisonSetup,
	{ populations }: ComparisonValues,
	{ areas }: Comparison
): FigurePopulation[] {
	const years = areas.flatMap(({ series }) => series.map(({ start }) => Number(start.slice(0, 4))));
	const used = populations.filter(
		({ areaCode, year }) => areas.some(({ code }) => code === areaCode) && year <= Math.max(...years)
	);
	return [...groupBy(used, ({ fileName }) => fileName).values()].map((own) => ({
		areaName: areasText(chosen, choice),
		publisher: own[0]?.publisher ?? '',
		file: own[0]?.fileName ?? '',
		firstYear: Math.min(...own.map(({ year }) => year)),
		lastYear: Math.max(...own.map(({ year }) => year)),
		boundaries: null
	}));
}
