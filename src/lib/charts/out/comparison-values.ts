import type { Comparison } from '#lib/analysis/comparison/compare-areas.ts';
import type { OutChart } from '#lib/model/out-chart.ts';
import type { OutCell, OutFigure } from '#lib/model/out-document.ts';
import { chartText } from '#lib/text/charts.ts';
import { compareText } from '#lib/text/compare.ts';
import { outText } from '#lib/text/out.ts';
import { levelUnit, limitsText, periodText } from '../comparison/comparison-values.ts';
import { numberCell, textCell } from './figure-data.ts';

/** The latest levels as bars that can be edited, from the highest to the lowest, with the reference last. */
export function levelBars(comparison: Comparison): OutChart {
	const { areas, reference, kind } = comparison;
	const limits = areas.map(({ name, latest }) => `${name}: ${limitsText(comparison, latest)}`);
	return {
		kind: 'bar',
		categories: [...areas.map(({ name }) => name), ...(reference ? [reference.name] : [])],
		series: [
			{
				name: periodText(comparison, comparison.period),
				role: 'line',
				values: [...areas.map(({ latest }) => latest.level), ...(reference ? [reference.level] : [])]
			}
		],
		unit: levelUnit(comparison),
		isShare: kind === 'share',
		lacks: [outText.lacks.intervals(limits)]
	};
}

/** The levels over time as lines that can be edited. */
export function levelLines(comparison: Comparison): OutChart {
	const { areas, reference, kind } = comparison;
	const all = [...areas.map(({ name, series }) => ({ name, series, role: 'line' as const }))];
	const starts = [...new Set(areas.flatMap(({ series }) => series.map(({ start }) => start)))].sort();
	const at = (series: readonly { start: string; level: number | null }[]) =>
		starts.map((start) => series.find((one) => one.start === start)?.level ?? null);
	const gaps = areas.flatMap(({ name, series }) =>
		series
			.filter(({ level }) => level === null)
			.map(
				({ start, refused }) => `${name} ${periodText(comparison, start)} (${compareText.lacks[refused ?? 'missing']})`
			)
	);
	const limits = areas.map(({ name, latest }) => `${name}: ${limitsText(comparison, latest)}`);
	return {
		kind: 'line',
		categories: starts.map((start) => periodText(comparison, start)),
		series: [
			...all.map(({ name, series }, index) => ({
				name,
				role: index === 0 ? ('line' as const) : ('reference' as const),
				values: at(series)
			})),
			...(reference ? [{ name: reference.name, role: 'reference' as const, values: at(reference.series) }] : [])
		],
		unit: levelUnit(comparison),
		isShare: kind === 'share',
		lacks: [outText.lacks.intervals(limits), ...(gaps.length > 0 ? [outText.lacks.gaps(gaps)] : [])]
	};
}

/** The levels as numbers: those of the latest period, or of all. */
export function levelData(comparison: Comparison, which: 'latest' | 'all'): OutFigure['data'] {
	const { column } = outText;
	const format = comparison.kind === 'share' ? ('share' as const) : ('decimals' as const);
	const row = (name: string, one: Comparison['areas'][number]['series'][number]): OutCell[] => [
		textCell(name),
		textCell(periodText(comparison, one.start)),
		numberCell(one.level, format),
		textCell(one.level === null ? compareText.lacks[one.refused ?? 'missing'] : ''),
		numberCell(one.low, format),
		numberCell(one.high, format),
		...(comparison.kind === 'count' ? [numberCell(one.value)] : []),
		numberCell(one.base),
		textCell(one.value === null ? '' : chartText.status[one.status])
	];
	return {
		columns: [
			{ heading: column.area, width: 26 },
			{ heading: column.period, width: 14 },
			{ heading: `${column.level} (${levelUnit(comparison)})`, width: 22 },
			{ heading: column.lacks, width: 26 },
			{ heading: column.low, width: 14 },
			{ heading: column.high, width: 14 },
			...(comparison.kind === 'count' ? [{ heading: column.events, width: 12 }] : []),
			{ heading: column.base, width: 14 },
			{ heading: column.status, width: 12 }
		],
		rows: comparison.areas.flatMap(({ name, latest, series }) =>
			which === 'latest' ? [row(name, latest)] : series.map((one) => row(name, one))
		)
	};
}
