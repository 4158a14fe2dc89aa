import type { Funnel } from '#lib/analysis/comparison/funnel-places.ts';
import { periodKey } from '#lib/model/period.ts';
import { chartText } from '#lib/text/charts.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatPlain } from '#lib/text/format.ts';
import { csvText } from '../figure-csv.ts';
import type { ComparisonFigure } from './comparison-figure.ts';
import { levelUnit } from './comparison-values.ts';

const number = (value: number | null) => (value === null ? '' : formatPlain(value));

/** The levels of a comparison as CSV, a row an area and period: the one compared, or all. **Unit**: shares stay 0–1. */
export function comparisonCsv(figure: ComparisonFigure, periods: 'latest' | 'all'): string {
	const { comparison } = figure;
	const { indicator, areas, leftOut, grain, period, reference } = comparison;
	const rows = areas.flatMap((area) =>
		area.series
			.filter(({ start }) => periods === 'all' || start === period)
			.map((one) => {
				const isCompared = one.start === period;
				const against = isCompared ? area.reference : null;
				return [
					area.name,
					area.code,
					indicator.name,
					indicator.id,
					periodKey({ start: one.start, grain }),
					number(one.level),
					levelUnit(comparison),
					number(one.low),
					number(one.high),
					comparison.kind === 'count' ? number(one.value) : '',
					number(one.base),
					one.value === null ? '' : chartText.status[one.status],
					one.refused === null ? '' : compareText.lacks[one.refused],
					against ? (reference?.name ?? '') : '',
					number(against?.level ?? null),
					isCompared && area.position ? compareText.csv.position[area.position.position] : '',
					...endOf(figure)
				];
			})
	);
	const lacking = leftOut.map(({ name, code, refused }) => {
		const before = [name, code, indicator.name, indicator.id, periodKey({ start: period, grain })];
		return [
			...before,
			...Array.from({ length: 7 }, () => ''),
			compareText.lacks[refused],
			'',
			'',
			'',
			...endOf(figure)
		];
	});
	return csvText([compareText.csv.columns, ...rows, ...lacking]);
}

/** The areas of a funnel as CSV. */
export function funnelCsv(funnel: Funnel, figure: ComparisonFigure): string {
	const { indicator, period, grain } = figure.comparison;
	const rows = funnel.places.map(({ name, code, inhabitants, count, rate, outside }) => [
		name,
		code,
		indicator.name,
		indicator.id,
		periodKey({ start: period, grain }),
		number(inhabitants),
		number(count),
		number(rate),
		compareText.funnel.outside[outside ?? 'inside'],
		...endOf(figure)
	]);
	return csvText([compareText.csv.funnel, ...rows]);
}

function endOf({ sources, simulated, handling }: ComparisonFigure): string[] {
	return [
		sources.map(({ publisher, file }) => `${publisher} ${file}`.trim()).join(', '),
		simulated ? chartText.csv.yes : chartText.csv.no,
		handling ? chartText.csv.handling[handling] : ''
	];
}
