import type { EffectWords, WordedRow } from '#lib/analysis/effect/effect-words.ts';
import type { Figure } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { effectPageText } from '#lib/text/effect-page.ts';
import { formatPlain } from '#lib/text/format.ts';
import { chartFileName, type ChartContent } from '../chart-content.ts';
import { csvText } from '../figure-csv.ts';
import { NARROW } from '../frame.ts';
import { sourceLine, sourceParts } from '../source-line.ts';
import { changeRows } from './change-rows.ts';

/** The two charts of a question of effect: each area's own change, and the same question answered in other ways. */
export const CHANGE_CHARTS = ['omraden', 'provningar'] as const;
export type ChangeChart = (typeof CHANGE_CHARTS)[number];

const ACROSS = 860; // pixels

const words = effectPageText;

/** The rows of a chart of changes, the main one first. */
export function changeRowsOf(chart: ChangeChart, { areas, sensitivity, main }: EffectWords): WordedRow[] {
	return chart === 'omraden' ? areas : [main, ...sensitivity];
}

/** Changes with their limits as a chart. `figure` is the indicator's own, for what it is and where it comes from. The DOM is passed in. */
export function changeContent(
	chart: ChangeChart,
	effect: EffectWords,
	figure: Figure,
	title: string,
	document: Document
): ChartContent {
	const rows = changeRowsOf(chart, effect);
	const text = chart === 'omraden' ? words.areas : words.sensitivity;
	const scale = effect.scale === 'share' ? 'share' : 'ratio';
	const columns = Object.values(text.columns);
	return {
		id: chart,
		heading: `${text.caption}: ${title}`,
		subtitle: words.chart.subtitle[scale],
		prose: rows.map(({ name, change }) => `${name}: ${change === '' ? words.chart.none : change}.`).join(' '),
		table: {
			caption: text.caption,
			columns: columns.map((label, i) => ({ label, align: i > 0 && i < columns.length - 1 ? 'right' : 'left' })),
			rows: rows.map(({ name, cells }) => [name, ...cells])
		},
		key: null,
		reading: chartText.reading[figure.reading],
		caveat: '',
		sourceLine: sourceLine(figure.sources, figure.populations),
		sources: sourceParts(figure.sources),
		expectations: [],
		simulated: figure.simulated,
		fileName: chartFileName(`${title} ${chart}`),
		wide: ACROSS,
		narrow: NARROW,
		pointing: 'place',
		draw: (width) => changeRows(rows, scale, width, document)
	};
}

/** The same rows as CSV. **Unit**: ratios after/before, or differences of shares 0–1. */
export function changeCsv(chart: ChangeChart, effect: EffectWords): string {
	const number = (value: number | null) => (value === null ? '' : formatPlain(value));
	const rows = changeRowsOf(chart, effect);
	return csvText([
		[...words.chart.csv[effect.scale === 'share' ? 'share' : 'ratio']],
		...rows.map(({ name, estimate, low, high }) => [name, number(estimate), number(low), number(high)])
	]);
}
