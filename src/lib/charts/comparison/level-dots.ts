import type { ComparedArea, Comparison } from '#lib/analysis/comparison/compare-areas.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatNumber, formatShare } from '#lib/text/format.ts';
import type { ChartPoint } from '../chart-point.ts';
import type { DrawnFigure } from '../chart-content.ts';
import { colour } from '../palette.ts';
import { round, svgElement } from '../svg-element.ts';
import { fitText, textWidth } from '../text-width.ts';
import { valueAxis } from '../value-axis.ts';
import {
	basisText,
	levelKind,
	levelText,
	levelUnit,
	limitsText,
	periodText,
	placesText,
	positionText
} from './comparison-values.ts';
import { drawingRoot } from './drawing-root.ts';

/** Measures of one layout. **Unit**: pixels. */
type Layout = {
	narrow: boolean;
	size: number;
	row: number;
	/** Where the bar lies in its row, and its height. */
	bar: number;
	thick: number;
	radius: number;
	/** True where there is room for the two periods before. */
	earlier: boolean;
	left: number;
	right: number;
};

/** Periods before the latest that are drawn as rings. */
export const EARLIER = 2;
const ROOMY = 5; // areas that get a wide row
const FEW = 12; // areas that get a row with earlier periods
const AXIS = 30;
const TOP = 40; // room for the name of the reference
const BOLD = 1.12;

/**
 * The latest levels with their 95 % limits, highest first: a big dot in its bar, rings for the periods before, the reference as a
 * line in its own band. Where the area itself has been taken out of the reference, the line stands aside in its row.
 */
export function levelDots(comparison: Comparison, width: number, document: Document): DrawnFigure {
	const { areas, reference } = comparison;
	const layout = layoutOf(comparison, width);
	const bounds = areas.flatMap(({ latest, series, reference: own }) => [
		latest.high,
		...(layout.earlier ? earlierOf(comparison, series).map(({ high }) => high ?? 0) : []),
		own?.high ?? own?.level ?? 0
	]);
	const axis = valueAxis([...bounds, reference?.level ?? 0], levelKind(comparison), comparison.indicator.unit);
	const top = (reference ? TOP : 14) + (layout.narrow ? 4 : 0);
	const bottom = top + areas.length * layout.row;
	const height = bottom + AXIS;
	const [from, to] = [axis.ticks[0] ?? 0, axis.ticks.at(-1) ?? 1];
	const x = (value: number) =>
		round(layout.left + ((value - from) / (to - from)) * (width - layout.left - layout.right));
	const svg = drawingRoot(document, width, height, layout.size);
	const draw = (name: string, attributes: Record<string, string | number>, ...text: string[]) =>
		svg.append(svgElement(document, name, attributes, ...text));

	const fewer = layout.narrow && axis.ticks.length > 5 ? axis.ticks.filter((_, index) => index % 2 === 0) : axis.ticks;
	for (const tick of fewer) {
		draw('line', { x1: x(tick), x2: x(tick), y1: top, y2: bottom, stroke: colour(tick === 0 ? 'axis' : 'grid') });
		const text = comparison.kind === 'share' ? formatShare(tick, axis.decimals) : formatNumber(tick, axis.decimals);
		// At the very edge of a telephone's drawing there is no room on both sides.
		const edge =
			layout.narrow && tick === fewer[0] ? 'start' : layout.narrow && tick === fewer.at(-1) ? 'end' : 'middle';
		draw('text', { x: x(tick), y: bottom + 21, 'text-anchor': edge, fill: colour('muted') }, text);
	}
	const rowTop = (index: number) => top + index * layout.row;
	if (reference) drawReference();
	const groups = groupBy(
		areas.map((area, index) => ({ area, index })),
		({ area }) => area.places.first
	);
	for (const group of groups.values()) if (group.length > 1 && !layout.narrow) bracket(group.map(({ index }) => index));

	const points: ChartPoint[] = [];
	for (const [index, area] of areas.entries()) drawRow(area, index);
	return { svg, points, width, height };

	function drawReference() {
		for (const [index, { reference: own }] of areas.entries()) {
			if (!own) continue;
			const [y, low, high] = [rowTop(index), own.low ?? own.level, own.high ?? own.level];
			const band = { x: x(low), y, width: Math.max(0, x(high) - x(low)), height: layout.row };
			if (high > low) draw('rect', { ...band, fill: colour('gap') });
			const line = { x1: x(own.level), x2: x(own.level), y1: y, y2: y + layout.row, stroke: colour('reference') };
			draw('line', { ...line, 'stroke-width': 2, 'stroke-dasharray': '6 4' });
		}
		if (!reference) return;
		const label = `${reference.name} ${levelText(comparison, reference.level)}`;
		const wide = textWidth(label, layout.size) * BOLD;
		const at = Math.min(Math.max(x(reference.level), wide / 2 + 2), width - wide / 2 - 2);
		draw('line', {
			x1: x(reference.level),
			x2: x(reference.level),
			y1: top - 12,
			y2: top,
			stroke: colour('reference'),
			'stroke-width': 2
		});
		const ink = { fill: colour('reference'), 'text-anchor': 'middle', 'font-weight': 650 };
		draw('text', { x: at, y: top - 18, ...ink }, label);
	}

	function bracket(rows: readonly number[]) {
		const [first, last] = [Math.min(...rows), Math.max(...rows)];
		const [y1, y2] = [rowTop(first) + 7, rowTop(last) + layout.row - 7];
		draw('path', { d: `M8,${y1}h-6V${y2}h6`, fill: 'none', stroke: colour('axis'), 'stroke-width': 1.5 });
	}

	function drawRow(area: ComparedArea, index: number) {
		const { latest, series } = area;
		const y = rowTop(index) + layout.bar;
		const isFirst = area.code === comparison.first.code;
		const single = area.places.first === area.places.last;
		const bar = { x: x(latest.low), y: y - layout.thick / 2, width: Math.max(1, x(latest.high) - x(latest.low)) };
		draw('rect', { ...bar, height: layout.thick, rx: 2, fill: colour('accent-soft') });
		const own: ChartPoint[] = [];
		const older = layout.earlier ? earlierOf(comparison, series) : [];
		for (const [age, level] of older.entries()) {
			const [at, lane] = [x(level.level ?? 0), y + layout.thick / 2 + 7 + age * 9];
			const limits = { x1: x(level.low ?? 0), x2: x(level.high ?? 0), y1: lane, y2: lane };
			draw('line', { ...limits, stroke: colour('accent-soft'), 'stroke-width': 2.5 });
			draw('circle', {
				cx: at,
				cy: lane,
				r: 3.5,
				fill: colour('surface'),
				stroke: colour('accent'),
				'stroke-width': 1.5
			});
			own.unshift(pointOf(area, level, index, at, lane));
		}
		const preliminary = latest.status === 'preliminary';
		draw('circle', {
			cx: x(latest.level),
			cy: y,
			r: preliminary ? layout.radius - 1.5 : layout.radius,
			fill: colour(preliminary ? 'surface' : 'accent'),
			stroke: colour(preliminary ? 'accent' : 'surface'),
			'stroke-width': preliminary ? 3 : 1.5
		});
		own.push(pointOf(area, latest, index, x(latest.level), y));
		points.push(...own);

		const value = levelText(comparison, latest.level);
		const limits = `(${limitsText(comparison, latest)})`;
		const place = single && areas.length > 1 ? `${area.places.first}. ` : '';
		const ink = { fill: colour(isFirst ? 'accent' : 'text'), 'font-weight': isFirst ? 700 : 550 };
		if (layout.narrow) {
			const room = width - textWidth(`${value} ${limits}`, layout.size) * BOLD - 14;
			draw('text', { x: 0, y: rowTop(index) + 18, ...ink }, fitText(`${place}${area.name}`, room / BOLD, layout.size));
			const end = svgElement(
				document,
				'text',
				{ x: width, y: rowTop(index) + 18, 'text-anchor': 'end', fill: colour('muted') },
				svgElement(document, 'tspan', { 'font-weight': 700, fill: colour(isFirst ? 'accent' : 'text') }, value),
				` ${limits}`
			);
			svg.append(end);
			return;
		}
		const name = fitText(`${place}${area.name}`, (layout.left - 34) / BOLD, layout.size);
		draw('text', { x: layout.left - 16, y: y + layout.size * 0.35, 'text-anchor': 'end', ...ink }, name);
		const at = width - layout.right + 18;
		const big = layout.row >= 54 ? layout.size + 6 : layout.size;
		const said = layout.row >= 54 ? positionText(comparison, area) : '';
		draw('text', { x: at, y: y + big * 0.35, 'font-size': big, 'font-weight': 720, fill: ink.fill }, value);
		draw('text', { x: at + textWidth(value, big) * BOLD + 8, y: y + big * 0.35, fill: colour('muted') }, limits);
		if (said !== '')
			draw(
				'text',
				{ x: at, y: y + big * 0.35 + 20, fill: colour('muted'), 'font-size': 14 },
				fitText(said, layout.right - 18, 14)
			);
	}

	function pointOf(
		area: ComparedArea,
		level: ComparedArea['series'][number],
		index: number,
		at: number,
		y: number
	): ChartPoint {
		const latest = level.start === comparison.period;
		return {
			series: index,
			x: at,
			y: round(y),
			title: `${area.name}, ${periodText(comparison, level.start)}`,
			lines: [
				compareText.levelWithin(
					levelText(comparison, level.level ?? 0),
					levelUnit(comparison),
					limitsText(comparison, level)
				),
				basisText(comparison, level),
				latest ? positionText(comparison, area) : '',
				latest && areas.length > 2 ? compareText.place(placesText(area.places), areas.length) : ''
			].filter((line) => line !== '')
		};
	}
}

/** The periods just before the one compared, latest first, where they have a level. */
export function earlierOf({ period }: Comparison, series: ComparedArea['series']): ComparedArea['series'] {
	return series
		.filter(({ start, level }) => start < period && level !== null)
		.slice(-EARLIER)
		.reverse();
}

function layoutOf(comparison: Comparison, width: number): Layout {
	const { areas } = comparison;
	const narrow = width < 460;
	const size = narrow ? 14 : width < 700 ? 15 : 16;
	const earlier = areas.length <= FEW;
	const widest = Math.max(...areas.map(({ name }) => textWidth(`12. ${name}`, size) * BOLD));
	const ends = areas.map(({ latest }) =>
		Math.max(
			textWidth(levelText(comparison, latest.level), size + 6) * BOLD +
				textWidth(`(${limitsText(comparison, latest)})`, size) +
				32,
			150
		)
	);
	if (narrow)
		return { narrow, size, row: earlier ? 72 : 46, bar: 36, thick: 11, radius: 7, earlier, left: 2, right: 8 };
	const row = areas.length <= ROOMY ? 84 : earlier ? 62 : 30;
	return {
		narrow,
		size,
		row,
		bar: earlier ? row / 2 - 10 : row / 2,
		thick: earlier ? 14 : 9,
		radius: earlier ? 9 : 6,
		earlier,
		left: Math.min(Math.max(widest + 36, 110), width * 0.32),
		right: Math.min(Math.max(...ends), width * 0.36)
	};
}
