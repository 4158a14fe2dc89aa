import type { Comparison } from '#lib/analysis/comparison/compare-areas.ts';
import { chartText } from '#lib/text/charts.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatNumber, formatYearRange } from '#lib/text/format.ts';
import { chartFileName, type ChartContent } from '../chart-content.ts';
import { PAGE, PHONE, type ComparisonFigure } from './comparison-figure.ts';
import { levelText, levelUnit, limitsText, periodText } from './comparison-values.ts';
import { levelPanels } from './level-panels.ts';
import { capital, handlingText, plainName, sharedContent } from './levels-content.ts';

/** The levels over time, a small chart an area. The DOM is passed in. */
export function panelsContent(figure: ComparisonFigure, document: Document): ChartContent {
	const { comparison, shared, areasText } = figure;
	const years = yearsOf(comparison);
	const words = compareText.overTime;
	return {
		id: 'tid',
		heading: words.heading(plainName(comparison), years),
		subtitle: [words.subtitle(capital(levelUnit(comparison)), areasText, years, shared), handlingText(figure)]
			.filter((part) => part !== '')
			.join(' '),
		prose: comparison.areas.map((area) => words.prose(area.name, valuesOf(comparison, area.series))).join(' '),
		table: tableOf(figure),
		...sharedContent(figure),
		key: keyOf(figure),
		fileName: chartFileName(`${comparison.indicator.name} ${areasText} ${years}`),
		wide: PAGE,
		narrow: PHONE,
		pointing: 'place',
		draw: (width) => levelPanels(figure, width, document)
	};
}

type Series = Comparison['areas'][number]['series'];

function yearsOf({ areas, period }: Comparison): string {
	const starts = areas
		.flatMap(({ series }) => series.flatMap(({ level, start }) => (level === null ? [] : [start])))
		.sort();
	const year = (iso: string | undefined) => Number((iso ?? period).slice(0, 4));
	return formatYearRange(year(starts[0]), year(starts.at(-1)));
}

function valuesOf(comparison: Comparison, series: Series): string {
	return series
		.map(({ start, level, refused }) =>
			compareText.overTime.valueAt(
				level === null ? compareText.lacks[refused ?? 'missing'] : levelText(comparison, level),
				periodText(comparison, start)
			)
		)
		.join(', ');
}

function keyOf({ comparison, shared, breaks }: ComparisonFigure): string | null {
	const words = compareText.overTime;
	const all = comparison.areas.flatMap(({ series }) => series);
	const span = {
		from: all.map(({ start }) => start).sort()[0] ?? '',
		to:
			all
				.map(({ end }) => end)
				.sort()
				.at(-1) ?? ''
	};
	const parts = [
		shared && comparison.areas.length > 1 ? words.others : '',
		comparison.reference ? words.reference(comparison.reference.name) : '',
		breaks.some(({ at }) => at > span.from && at <= span.to) ? words.breaks : '',
		all.some(({ status, level }) => status === 'preliminary' && level !== null) ? words.preliminary : '',
		all.some(({ refused }) => refused === 'few-events') ? words.few : ''
	].filter((part) => part !== '');
	return parts.length > 0 ? parts.join(' ') : null;
}

function tableOf({ comparison, areasText }: ComparisonFigure) {
	const words = compareText.table;
	const counts = comparison.kind === 'count';
	const right = (label: string) => ({ label, align: 'right' as const });
	const left = (label: string) => ({ label, align: 'left' as const });
	return {
		caption: words.caption(comparison.indicator.name, areasText),
		columns: [
			left(words.area),
			left(words.period),
			right(counts ? levelUnit(comparison) : words.level),
			right(words.limits),
			...(counts ? [right(words.count), right(words.inhabitants)] : [right(words.answers)]),
			left(words.status)
		],
		rows: comparison.areas.flatMap(({ name, series }) =>
			series.map((one) => {
				const number = (value: number | null) => (value === null ? '' : formatNumber(value));
				return [
					name,
					periodText(comparison, one.start),
					one.level === null ? compareText.lacks[one.refused ?? 'missing'] : levelText(comparison, one.level),
					limitsText(comparison, one),
					...(counts ? [number(one.value), number(one.base)] : [number(one.base)]),
					one.value === null ? '' : chartText.status[one.status]
				];
			})
		)
	};
}
