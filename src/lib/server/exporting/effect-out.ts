import { figureDefinitions } from '#lib/charts/out/figure-definitions.ts';
import type { ChartContent } from '#lib/charts/chart-content.ts';
import { outChartOf, outFigure, tableOf, valuesOfTable } from '#lib/charts/out/out-figure.ts';
import { handlingOf, outView } from '#lib/charts/out/out-view.ts';
import type { EffectWords, WordedRow } from '#lib/analysis/effect/effect-words.ts';
import type { Figure } from '#lib/model/figure.ts';
import type { OutBlock, OutView } from '#lib/model/out-document.ts';
import { effectText } from '#lib/text/effect.ts';
import { effectPageText as text } from '#lib/text/effect-page.ts';
import { outText } from '#lib/text/out.ts';
import { effectChartContents } from '../effect/effect-charts.ts';
import { effectPage } from '../effect/effect-page.ts';
import { chartDocument } from '../figures/chart-document.ts';
import { circumstances, type OutLocals } from './area-out.ts';
import { viewSources } from './view-sources.ts';

type Question = NonNullable<NonNullable<Awaited<ReturnType<typeof effectPage>>>['question']>;

/** What can be said of an activity's effect, as it goes out; undefined when there is no such activity. */
export async function effectOut(locals: OutLocals, id: string, search: URLSearchParams): Promise<OutView | undefined> {
	const page = await effectPage(locals, id, search);
	if (!page) return undefined;
	const { activity, question } = page;
	const { figure, changes } = await effectChartContents(locals, id, search);
	const figures = figure ? [figure] : [];
	return outView(
		{
			title: text.titleOf(activity.title),
			about: question ? text.question(question.indicatorName, question.areaName) : activity.planTitle,
			name: `${outText.effect.name} ${activity.title}`,
			blocks: question ? questionBlocks(question, figure, changes) : noQuestion(),
			sources: await viewSources(
				locals.warehouse,
				figures.flatMap(({ sources }) => sources)
			),
			definitions: figureDefinitions(figures)
		},
		{ ...circumstances(locals), handling: handlingOf(figures) }
	);
}

function noQuestion(): OutBlock[] {
	return [{ kind: 'notice', title: text.noQuestions.title, lines: [text.noQuestions.advice] }];
}

function questionBlocks(question: Question, figure: Figure | null, changes: readonly ChartContent[]): OutBlock[] {
	const { answer, setting, stage, expected } = question;
	const expectedLine = expected
		? [effectText.holds(expected), ...(expected.timing === 'before' ? [] : [text.expected.late])]
		: [text.expected.none];
	const before: OutBlock[] = [
		{ kind: 'heading', level: 2, text: text.expected.title },
		...expectedLine.map((line): OutBlock => ({ kind: 'paragraph', text: line }))
	];
	if (!answer) {
		const { title, advice } = stage === 'ready' ? text.stages.open : text.stages[stage];
		return [...before, { kind: 'notice', title, lines: [advice] }];
	}
	return [
		...before,
		...answerBlocks(answer.words, answer.hasNeighbours),
		...(figure
			? [heading(text.chartTitle), { kind: 'figure' as const, figure: outFigure(figure, chartDocument) }]
			: []),
		...changes.map((content): OutBlock => {
			const values = { table: tableOf(content), data: valuesOfTable(content), chart: null, sourceIds: [] };
			return { kind: 'figure', figure: outChartOf(content, chartDocument(), values) };
		}),
		...tableBlocks(text.areas.title, text.areas.note, Object.values(text.areas.columns), answer.words.areas, 2),
		...tableBlocks(
			text.sensitivity.title,
			answer.words.holds,
			Object.values(text.sensitivity.columns),
			answer.words.sensitivity,
			1
		),
		heading(outText.effect.design),
		...(setting
			? [
					{ kind: 'paragraph' as const, text: text.design.compared(setting.compared) },
					...(setting.neighbours.length > 0
						? [{ kind: 'paragraph' as const, text: text.design.neighbours(setting.neighbours) }]
						: []),
					{ kind: 'paragraph' as const, text: text.design.chosen(setting.chosenBecause) }
				]
			: [])
	];
}

const heading = (title: string): OutBlock => ({ kind: 'heading', level: 2, text: title });

function answerBlocks(words: EffectWords, hasNeighbours: boolean): OutBlock[] {
	const label = words.isCompared ? text.answer.changeLabel.compared : text.answer.changeLabel.alone;
	const change = words.change === '' ? '' : `${label}: ${words.change}`;
	const lines = [words.meaning, change, words.refusal, words.counts, words.against].filter((line) => line !== '');
	return [
		heading(text.answer.title),
		{
			kind: 'boxes',
			boxes: [
				{ title: words.headline, lines },
				{ title: text.certain.title, lines: words.certain },
				{ title: text.excluded.title, lines: words.notExcluded }
			]
		},
		heading(text.neighbours.title),
		{ kind: 'paragraph', text: hasNeighbours ? words.neighbours || text.neighbours.undecided : text.neighbours.none }
	];
}

function tableBlocks(
	title: string,
	note: string,
	columns: readonly string[],
	rows: readonly WordedRow[],
	fewest: number
): OutBlock[] {
	if (rows.length < fewest) return [];
	return [
		heading(title),
		...(note === '' ? [] : [{ kind: 'paragraph' as const, text: note, emphasis: 'quiet' as const }]),
		{
			kind: 'table',
			about: title,
			columns: columns.map((column, at) => ({ heading: column, width: at === 0 ? 30 : 20 })),
			rows: rows.map(({ name, cells }) => [[name], ...cells.map((cell) => [cell])])
		}
	];
}
