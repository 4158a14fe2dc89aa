import type { Funnel } from '#lib/analysis/comparison/funnel-places.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatNumber, formatRate } from '#lib/text/format.ts';
import { chartFileName, type ChartContent } from '../chart-content.ts';
import { PAGE, PHONE, type ComparisonFigure } from './comparison-figure.ts';
import { levelUnit, periodText } from './comparison-values.ts';
import { funnelDrawing } from './funnel-drawing.ts';
import { capital, handlingText, plainName, sharedContent } from './levels-content.ts';

/** The funnel of a comparison with its plain explanation. The DOM is passed in. */
export function funnelContent(funnel: Funnel, figure: ComparisonFigure, document: Document): ChartContent {
	const { comparison, areasText } = figure;
	const words = compareText.funnel;
	const outside = funnel.places.filter((place) => place.outside === 'wide');
	const when = periodText(comparison, comparison.period);
	const heading = words.heading(plainName(comparison), outside.length, funnel.places.length);
	const spread = funnel.adjusted ? words.adjusted(formatNumber(funnel.dispersion, 1)) : words.plain;
	const sorted = funnel.places.toSorted((a, b) => b.rate - a.rate);
	return {
		id: 'tratt',
		heading,
		subtitle: [words.subtitle(capital(levelUnit(comparison)), areasText, when), handlingText(figure)]
			.filter((part) => part !== '')
			.join(' '),
		prose: [
			`${heading}.`,
			...outside.map(({ name, rate }) => compareText.levels.proseReference(name, words.rate(formatRate(rate))))
		].join(' '),
		table: {
			caption: heading,
			columns: [
				{ label: words.columns.area, align: 'left' },
				{ label: words.columns.inhabitants, align: 'right' },
				{ label: words.columns.count, align: 'right' },
				{ label: words.columns.rate, align: 'right' },
				{ label: words.columns.place, align: 'left' }
			],
			rows: sorted.map(({ name, inhabitants, count, rate, outside: where }) => [
				name,
				formatNumber(inhabitants),
				formatNumber(count),
				formatRate(rate),
				words.outside[where ?? 'inside']
			])
		},
		...sharedContent(figure),
		key: `${words.explained} ${spread}`,
		fileName: chartFileName(`${comparison.indicator.name} tratt ${when}`),
		wide: PAGE,
		narrow: PHONE,
		pointing: 'place',
		draw: (width) => funnelDrawing(funnel, comparison.first.code, width, document)
	};
}
