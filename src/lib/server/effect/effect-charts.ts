import { effectFigure } from '#lib/analysis/effect/effect-figure.ts';
import type { EffectWords } from '#lib/analysis/effect/effect-words.ts';
import { figureLinks } from '#lib/analysis/figure-links.ts';
import {
	CHANGE_CHARTS,
	changeContent,
	changeCsv,
	changeRowsOf,
	type ChangeChart
} from '#lib/charts/changes/change-content.ts';
import type { ChartContent } from '#lib/charts/chart-content.ts';
import type { ChartView } from '#lib/charts/chart-view.ts';
import { figureParameters, type FigureReference } from '#lib/model/figure-reference.ts';
import type { Figure } from '#lib/model/figure.ts';
import { effectPageText } from '#lib/text/effect-page.ts';
import { chartDocument } from '../figures/chart-document.ts';
import { drawnOnce, figureView } from '../figures/chart-views.ts';
import { askedQuestion, type EffectLocals } from './effect-asked.ts';
import type { EffectQuestionLine } from './effect-questions.ts';
import { oneFigure } from '../figures/one-figure.ts';

const YEARS_BEFORE = 4;

/** The indicator's own chart over its years, with what was to be expected before the start, and the changes as charts. */
export async function effectCharts(
	line: EffectQuestionLine,
	words: EffectWords,
	locals: EffectLocals,
	search: URLSearchParams
): Promise<{ figure: ChartView | null; changes: ChartView[] }> {
	const { activity, areaCode, starts } = line;
	const found = await lineFigure(line, locals);
	if (!found || starts === null) return { figure: null, changes: [] };
	const { figure, shown } = found;
	const page = `/effekt/${activity.id}`;
	const changes = CHANGE_CHARTS.filter((chart) => changeRowsOf(chart, words).length > 1).map((chart) => {
		const links = {
			csv: `${page}/${chart}.csv?${search}`,
			svg: `${page}/${chart}.svg?${search}`,
			anchor: `${page}?${search}#${chart}`
		};
		return drawnOnce([chart, words, figure], links, () => contentOf(chart, line, words, figure));
	});
	const own = effectFigure(figure, activity.id, starts);
	return { figure: figureView(own, figureLinks(areaCode, figure, shown)), changes };
}

/** What the charts of an answered question are made of, for documents: its figure, and the changes. */
export async function effectChartContents(locals: EffectLocals, activityId: string, search: URLSearchParams) {
	const asked = await askedQuestion(locals, activityId, search);
	const line = asked?.line;
	const words = asked?.answer?.words;
	const found = line && words ? await lineFigure(line, locals) : undefined;
	if (!line || !words || !found || line.starts === null) return { figure: null, changes: [] };
	const changes = CHANGE_CHARTS.filter((chart) => changeRowsOf(chart, words).length > 1);
	return {
		figure: effectFigure(found.figure, activityId, line.starts),
		changes: changes.map((chart) => contentOf(chart, line, words, found.figure))
	};
}

/** One chart of changes for a file of its own; undefined where the address asks for none. */
export async function oneEffectChart(
	locals: EffectLocals,
	activityId: string,
	name: string,
	search: URLSearchParams
): Promise<{ content: ChartContent; csv: string } | undefined> {
	const chart = CHANGE_CHARTS.find((one) => one === name);
	const asked = await askedQuestion(locals, activityId, search);
	if (!chart || !asked?.line || !asked.answer) return undefined;
	const found = await lineFigure(asked.line, locals);
	const { words } = asked.answer;
	if (!found || changeRowsOf(chart, words).length < 2) return undefined;
	return { content: contentOf(chart, asked.line, words, found.figure), csv: changeCsv(chart, words) };
}

function contentOf(chart: ChangeChart, line: EffectQuestionLine, words: EffectWords, figure: Figure): ChartContent {
	const title = effectPageText.question(line.indicatorName, line.areaName);
	return changeContent(chart, words, figure, title, chartDocument());
}

async function lineFigure({ areaCode, indicatorId, starts }: EffectQuestionLine, locals: EffectLocals) {
	const reference: FigureReference = {
		areaCode,
		indicatorId,
		reference: '',
		from: Number((starts ?? '').slice(0, 4)) - YEARS_BEFORE,
		to: null,
		rate: false,
		isPublic: locals.view.isPublic
	};
	const figure = await oneFigure(locals, reference);
	return figure ? { figure, shown: figureParameters(reference) } : undefined;
}
