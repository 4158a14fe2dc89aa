import type { ComparedArea, Comparison } from '#lib/analysis/comparison/compare-areas.ts';
import { chartText } from '#lib/text/charts.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatNumber, formatShare } from '#lib/text/format.ts';
import type { DrawnFigure } from '../chart-content.ts';
import type { ChartPoint } from '../chart-point.ts';
import { colour } from '../palette.ts';
import { lineRuns, type LinePoint, type RunPoint } from '../series-runs.ts';
import { round, svgElement } from '../svg-element.ts';
import { fitText } from '../text-width.ts';
import { middleOf, timeAxis, timeDomain } from '../time-axis.ts';
import { valueAxis } from '../value-axis.ts';
import type { ComparisonFigure } from './comparison-figure.ts';
import { basisText, levelKind, levelText, levelUnit, limitsText, periodText } from './comparison-values.ts';
import { drawingRoot } from './drawing-root.ts';

const GAP = 30; // pixels between panels
const HEAD = 62; // name and basis above the plot
const PLOT = 132;
const FOOT = 30;
const LEFT = 50;
const RIGHT = 52; // room for the last value
const DOT = 4;

/**
 * One small chart an area, all over the same time: its line in the band of its 95 % limits, the other areas as thin lines where the
 * scale is shared, the reference dashed. A break stops the line; a preliminary value is hollow and reached by a dashed line.
 */
export function levelPanels(figure: ComparisonFigure, width: number, document: Document): DrawnFigure {
	const { comparison, shared } = figure;
	const { areas, reference } = comparison;
	const narrow = width < 460;
	const size = narrow ? 14 : 15;
	const columns = narrow ? 1 : areas.length === 3 || areas.length > 4 ? 3 : 2;
	const panel = (width - (columns - 1) * GAP) / columns;
	const tall = HEAD + PLOT + FOOT;
	const height = Math.ceil(areas.length / columns) * (tall + 14) - 14;
	const svg = drawingRoot(document, width, height, size);
	const years = spanOf(comparison);
	const [begins, ends] = timeDomain(years.from, years.to).map(Number);
	const pixels = panel - LEFT - RIGHT;
	const axis = timeAxis(years.from, years.to, pixels, size);
	const common = valueAxis(areas.flatMap(highs).concat(referenceHighs()), levelKind(comparison), levelUnit(comparison));
	const points: ChartPoint[] = [];

	for (const [index, area] of areas.entries()) {
		const left = (index % columns) * (panel + GAP) + LEFT;
		const top = Math.floor(index / columns) * (tall + 14) + HEAD;
		const values = shared
			? common
			: valueAxis([...highs(area), ...referenceHighs()], levelKind(comparison), levelUnit(comparison));
		const [low, high] = [values.ticks[0] ?? 0, values.ticks.at(-1) ?? 1];
		const x = (at: Date) => round(left + ((at.getTime() - (begins ?? 0)) / ((ends ?? 1) - (begins ?? 0))) * pixels);
		const y = (value: number) => round(top + PLOT - ((value - low) / (high - low)) * PLOT);
		const group = svgElement(document, 'g', {});
		const draw = (name: string, attributes: Record<string, string | number>, ...text: string[]) =>
			group.append(svgElement(document, name, attributes, ...text));
		const isFirst = area.code === comparison.first.code;
		const head = { x: left - LEFT, fill: colour(isFirst ? 'accent' : 'text') };
		draw(
			'text',
			{ ...head, y: top - 42, 'font-weight': 680, 'font-size': size + 1 },
			fitText(area.name, panel - 8, size + 2)
		);
		draw(
			'text',
			{ x: left - LEFT, y: top - 22, fill: colour('muted') },
			fitText(rangeText(comparison, area), panel, size)
		);
		for (const tick of everyOther(values.ticks)) {
			draw('line', {
				x1: left,
				x2: left + pixels,
				y1: y(tick),
				y2: y(tick),
				stroke: colour(tick === 0 ? 'axis' : 'grid')
			});
			const text =
				comparison.kind === 'share' ? formatShare(tick, values.decimals) : formatNumber(tick, values.decimals);
			draw('text', { x: left - 8, y: y(tick) + 5, 'text-anchor': 'end', fill: colour('muted') }, text);
		}
		for (const { at, text } of axis.labels) {
			draw('text', { x: x(at), y: top + PLOT + 22, 'text-anchor': 'middle', fill: colour('muted') }, text);
		}
		for (const { at } of figure.breaks) {
			if (at <= years.from || at > years.to) continue;
			const here = x(new Date(at));
			draw('line', {
				x1: here,
				x2: here,
				y1: top,
				y2: top + PLOT,
				stroke: colour('reference'),
				'stroke-dasharray': '5 4'
			});
		}
		const path = (run: readonly RunPoint[]) => `M${run.map((point) => `${x(point.at)},${y(point.value)}`).join('L')}`;
		const lines = (list: readonly LinePoint[], look: Record<string, string | number>) => {
			for (const run of runsOf(list)) {
				const dashed: Record<string, string> = run[0]?.dashed === true ? { 'stroke-dasharray': '5 4' } : {};
				draw('path', { d: path(run), fill: 'none', ...look, ...dashed });
			}
		};
		if (shared)
			for (const other of areas)
				if (other !== area) lines(linePoints(other.series), { stroke: colour('reference-soft'), 'stroke-width': 1.5 });
		const own = linePoints(area.series);
		for (const band of bandsOf(own, area.series))
			draw('path', { d: bandPath(band, x, y), fill: colour('accent-soft'), 'fill-opacity': 0.7 });
		if (reference) {
			const list = reference.series.map((one) => ({
				...one,
				at: middleOf(one.start, one.end),
				value: one.level,
				preliminary: false
			}));
			lines(list, { stroke: colour('reference'), 'stroke-width': 2, 'stroke-dasharray': '6 4' });
		}
		lines(own, { stroke: colour('accent'), 'stroke-width': 2.5 });
		for (const level of area.series) {
			const at = x(middleOf(level.start, level.end));
			const title = `${area.name}, ${periodText(comparison, level.start)}`;
			if (level.level === null) {
				points.push({ series: index, x: at, y: null, title, lines: [compareText.lacks[level.refused ?? 'missing']] });
				continue;
			}
			const alone = !runsOf(own)
				.flat()
				.some((point) => Number(point.at) === Number(middleOf(level.start, level.end)));
			if (alone && level.low !== null && level.high !== null) {
				draw('line', {
					x1: at,
					x2: at,
					y1: y(level.low),
					y2: y(level.high),
					stroke: colour('accent-soft'),
					'stroke-width': 6
				});
			}
			const hollow = level.status === 'preliminary';
			const ink = { fill: colour(hollow ? 'surface' : 'accent'), stroke: colour(hollow ? 'accent' : 'surface') };
			draw('circle', { cx: at, cy: y(level.level), r: DOT, ...ink, 'stroke-width': hollow ? 2 : 1 });
			const said = compareText.levelWithin(
				levelText(comparison, level.level),
				levelUnit(comparison),
				limitsText(comparison, level)
			);
			const status = hollow ? chartText.point.preliminary : '';
			const told = [said, basisText(comparison, level), status].filter((line) => line !== '');
			points.push({ series: index, x: at, y: y(level.level), title, lines: told });
		}
		const last = area.series.findLast(({ level }) => level !== null);
		if (last && last.level !== null) {
			const place = {
				x: x(middleOf(last.start, last.end)) + 9,
				y: y(last.level) + 5,
				fill: colour('accent'),
				'font-weight': 700
			};
			const halo = { stroke: colour('surface'), 'stroke-width': 4, 'paint-order': 'stroke' };
			draw('text', { ...place, ...halo }, levelText(comparison, last.level));
		}
		svg.append(group);
	}
	return { svg, points, width, height };

	function highs({ series }: ComparedArea): number[] {
		return series.flatMap(({ high }) => high ?? []);
	}
	function referenceHighs(): number[] {
		return reference?.series.map(({ level }) => level) ?? [];
	}
	function runsOf(list: readonly LinePoint[]): RunPoint[][] {
		const drawn = lineRuns(list, figure.breaks, adjacent);
		return [...new Set(drawn.map(({ run }) => run))].map((run) => drawn.filter((point) => point.run === run));
	}
	/** Years of counts follow each other; a survey comes when it comes. */
	function adjacent(before: LinePoint, after: LinePoint): boolean {
		return comparison.kind === 'share' || Number(after.start.slice(0, 4)) === Number(before.start.slice(0, 4)) + 1;
	}
	function bandsOf(own: readonly LinePoint[], series: ComparedArea['series']) {
		return runsOf(own.map((point) => ({ ...point, preliminary: false }))).map((run) =>
			run.flatMap(({ at }) => {
				const level = series.find((one) => Number(middleOf(one.start, one.end)) === Number(at));
				return level && level.low !== null && level.high !== null ? [{ at, low: level.low, high: level.high }] : [];
			})
		);
	}
}

function bandPath(
	band: readonly { at: Date; low: number; high: number }[],
	x: (at: Date) => number,
	y: (value: number) => number
): string {
	const upper = band.map(({ at, high }) => `${x(at)},${y(high)}`);
	const lower = band.toReversed().map(({ at, low }) => `${x(at)},${y(low)}`);
	return `M${[...upper, ...lower].join('L')}Z`;
}

function linePoints(series: ComparedArea['series']): LinePoint[] {
	return series.map(({ start, end, level, status }) => ({
		start,
		end,
		at: middleOf(start, end),
		value: level,
		preliminary: status === 'preliminary'
	}));
}

function everyOther(ticks: readonly number[]): readonly number[] {
	return ticks.length > 4 ? ticks.filter((_, index) => (ticks.length - 1 - index) % 2 === 0 || index === 0) : ticks;
}

/** The years that any area has a level in. */
function spanOf({ areas, period }: Comparison): { from: string; to: string } {
	const starts = areas
		.flatMap(({ series }) => series.filter(({ level }) => level !== null).map(({ start }) => start))
		.sort();
	return { from: `${(starts[0] ?? period).slice(0, 4)}-01-01`, to: `${(starts.at(-1) ?? period).slice(0, 4)}-12-31` };
}

/** What the levels rest on, the least and the most: «45–134 lokala händelser per år», «180–240 svar». */
function rangeText(comparison: Comparison, { series }: ComparedArea): string {
	const numbers = series.flatMap(({ level, value, base }) =>
		level === null ? [] : ((comparison.kind === 'share' ? base : value) ?? [])
	);
	if (numbers.length === 0) return '';
	const [least, most] = [formatNumber(Math.min(...numbers)), formatNumber(Math.max(...numbers))];
	return comparison.kind === 'share'
		? chartText.subtitle.respondents(least, most)
		: compareText.eventsAYear(least, most, comparison.indicator.unit);
}
