import type { Comparison } from '#lib/analysis/comparison/compare-areas.ts';
import { chartText } from '#lib/text/charts.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatList, formatNumber } from '#lib/text/format.ts';
import { chartFileName, type ChartContent } from '../chart-content.ts';
import { sourceLine, sourceParts } from '../source-line.ts';
import type { ComparisonFigure } from './comparison-figure.ts';
import { PHONE } from './comparison-figure.ts';
import {
	basisText,
	levelText,
	levelUnit,
	limitsText,
	periodText,
	placesText,
	positionText
} from './comparison-values.ts';
import { earlierOf, levelDots } from './level-dots.ts';
import { verdictText } from './verdict-text.ts';

const NO_EARLIER = 12; // areas from which a row has no room for earlier periods

/**
 * The latest levels beside each other. `headline` says what the verdicts are; without it the heading only tells what is shown. The DOM
 * is passed in.
 */
export function levelsContent(
	figure: ComparisonFigure,
	{ id, headline, wide }: { id: string; headline: boolean; wide: number },
	document: Document
): ChartContent {
	const { comparison } = figure;
	const { indicator, period } = comparison;
	const when = periodText(comparison, period);
	return {
		id,
		heading: headline
			? compareText.heading(plainName(comparison), verdictText(comparison))
			: compareText.levels.heading(plainName(comparison), when),
		subtitle: subtitleOf(figure),
		prose: proseOf(comparison),
		table: tableOf(figure),
		...sharedContent(figure),
		key: null,
		fileName: chartFileName(`${indicator.name} ${figure.areasText} ${when}`),
		wide,
		narrow: PHONE,
		pointing: 'place',
		draw: (width) => levelDots(comparison, width, document)
	};
}

/** What all charts of a comparison say under themselves. */
export function sharedContent({ comparison, caveat, sources, populations, simulated }: ComparisonFigure) {
	return {
		reading: chartText.reading[comparison.indicator.reading],
		caveat,
		sourceLine: sourceLine(sources, populations),
		sources: sourceParts(sources),
		expectations: [],
		simulated
	};
}

/** The measure's name without its unit in brackets, which the subtitle says. */
export function plainName({ indicator }: Comparison): string {
	return indicator.name.replace(` (${indicator.unit})`, '');
}

/** How figures below municipality level are to be handled; '' where it does not matter. */
export function handlingText({ handling }: ComparisonFigure): string {
	return handling === null ? '' : chartText.subtitle.handling[handling];
}

/** The first letter large, for a sentence that begins with a unit or a name. */
export function capital(text: string): string {
	return text.slice(0, 1).toLocaleUpperCase('sv') + text.slice(1);
}

function subtitleOf(figure: ComparisonFigure): string {
	const { comparison } = figure;
	const { areas, reference, kind, leftOut } = comparison;
	const words = compareText.levels;
	const earlier = areas.length > NO_EARLIER ? [] : areas.flatMap(({ series }) => earlierOf(comparison, series));
	const before = [...new Set(earlier.map(({ start }) => start))].sort().map((start) => periodText(comparison, start));
	const without = areas.filter((area) => area.reference?.withoutOwn === true).map(({ name }) => name);
	const parts = [
		words.subtitle(capital(levelUnit(comparison)), figure.areasText, periodText(comparison, comparison.period)),
		words.marks(formatList(before)),
		kind === 'count' ? words.atLeast : '',
		areas.length > 2 && areas.some(({ places }) => places.first === places.last) ? words.places : '',
		areas.some(({ places }) => places.first !== places.last) ? words.bracket : '',
		reference ? words.reference(reference.name) : '',
		without.length > 0 ? words.without(formatList(without)) : '',
		areas.some(({ latest }) => latest.status === 'preliminary') ? words.preliminary : '',
		leftOut.length > 0
			? words.leftOut(leftOut.map(({ name, refused }) => ({ name, lacks: compareText.lacks[refused] })))
			: '',
		comparison.unknownPublisher ? words.unknownPublisher : '',
		handlingText(figure)
	];
	return parts.filter((part) => part !== '').join(' ');
}

function proseOf(comparison: Comparison): string {
	const { areas, reference } = comparison;
	const words = compareText.levels;
	return [
		verdictText(comparison),
		...areas.map(({ name, latest }) =>
			words.prose(
				name,
				levelText(comparison, latest.level),
				limitsText(comparison, latest),
				basisText(comparison, latest)
			)
		),
		...(reference ? [words.proseReference(capital(reference.name), levelText(comparison, reference.level))] : [])
	].join(' ');
}

function tableOf({ comparison, areasText }: ComparisonFigure) {
	const { areas, reference, kind, leftOut } = comparison;
	const words = compareText.table;
	const right = (label: string) => ({ label, align: 'right' as const });
	const left = (label: string) => ({ label, align: 'left' as const });
	const counts = kind === 'count';
	const blanks = Array.from({ length: (counts ? 2 : 1) + 2 + (reference ? 1 : 0) }, () => '');
	return {
		caption: words.caption(comparison.indicator.name, areasText),
		columns: [
			left(words.area),
			right(words.place),
			right(counts ? levelUnit(comparison) : words.level),
			right(words.limits),
			...(counts ? [right(words.count), right(words.inhabitants)] : [right(words.answers)]),
			...(reference ? [left(words.position(reference.name))] : []),
			left(words.status)
		],
		rows: [
			...areas.map((area) => {
				const { name, latest, places } = area;
				const base = latest.base === null ? '' : formatNumber(latest.base);
				return [
					name,
					placesText(places),
					levelText(comparison, latest.level),
					limitsText(comparison, latest),
					...(counts ? [formatNumber(latest.value ?? 0), base] : [base]),
					...(reference ? [positionText(comparison, area)] : []),
					chartText.status[latest.status]
				];
			}),
			...leftOut.map(({ name, refused }) => [name, '', compareText.lacks[refused], ...blanks])
		]
	};
}
