import type { Funnel, FunnelPlace } from '#lib/analysis/comparison/funnel-places.ts';
import type { Limits } from '#lib/stats/rate-interval.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatNumber, formatRate } from '#lib/text/format.ts';
import type { DrawnFigure } from '../chart-content.ts';
import type { ChartPoint } from '../chart-point.ts';
import { colour } from '../palette.ts';
import { round, svgElement } from '../svg-element.ts';
import { fitText, textWidth } from '../text-width.ts';
import { valueAxis } from '../value-axis.ts';
import { drawingRoot } from './drawing-root.ts';

const TOP = 34;
const FOOT = 52;

/**
 * Areas by inhabitants and rate in the funnel of what chance and the common spread allow: the pale field holds 95 % of areas, the outer
 * lines 99.8 %. Those outside the outer lines are filled and named. **Unit**: rates per 100 000 inhabitants.
 */
export function funnelDrawing(funnel: Funnel, firstCode: string, width: number, document: Document): DrawnFigure {
	const narrow = width < 460;
	const size = narrow ? 14 : 16;
	const [left, right, plot] = [narrow ? 52 : 64, narrow ? 10 : 20, narrow ? 260 : 380];
	const height = TOP + plot + FOOT;
	const svg = drawingRoot(document, width, height, size);
	const draw = (name: string, attributes: Record<string, string | number>, ...text: string[]) =>
		svg.append(svgElement(document, name, attributes, ...text));
	const highest = Math.max(...funnel.places.map(({ rate }) => rate));
	const reach = Math.max(highest, ...funnel.curves.slice(4).map(({ wide }) => wide.high));
	const axis = valueAxis([reach * 1.04], 'rate', '');
	const top = axis.ticks.at(-1) ?? 1;
	const sizes = funnel.curves.map(({ inhabitants }) => inhabitants);
	const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
	const x = (inhabitants: number) =>
		round(left + (Math.log(inhabitants / least) / Math.log(most / least)) * (width - left - right));
	const y = (rate: number) => round(TOP + plot - (Math.min(rate, top) / top) * plot);

	draw('text', { x: 0, y: 16, fill: colour('muted') }, compareText.funnel.axis);
	for (const tick of axis.ticks) {
		draw('line', {
			x1: left,
			x2: width - right,
			y1: y(tick),
			y2: y(tick),
			stroke: colour(tick === 0 ? 'axis' : 'grid')
		});
		draw(
			'text',
			{ x: left - 8, y: y(tick) + 5, 'text-anchor': 'end', fill: colour('muted') },
			formatNumber(tick, axis.decimals)
		);
	}
	let taken = -Infinity;
	for (const size10 of roundSizes(least, most)) {
		const text = formatNumber(size10);
		const half = textWidth(text, size) / 2;
		if (x(size10) - half < taken || x(size10) + half > width) continue;
		taken = x(size10) + half + 10;
		draw('line', { x1: x(size10), x2: x(size10), y1: TOP + plot, y2: TOP + plot + 5, stroke: colour('axis') });
		draw('text', { x: x(size10), y: TOP + plot + 23, 'text-anchor': 'middle', fill: colour('muted') }, text);
	}
	draw(
		'text',
		{ x: (left + width - right) / 2, y: height - 6, 'text-anchor': 'middle', fill: colour('muted') },
		compareText.funnel.size
	);

	const edge = (pick: (curve: Funnel['curves'][number]) => Limits, side: keyof Limits) =>
		funnel.curves.map((curve) => `${x(curve.inhabitants)},${y(pick(curve)[side])}`);
	const field = [...edge(({ narrow: inner }) => inner, 'high'), ...edge(({ narrow: inner }) => inner, 'low').reverse()];
	draw('path', { d: `M${field.join('L')}Z`, fill: colour('expected') });
	for (const side of ['low', 'high'] as const) {
		const d = `M${edge(({ wide }) => wide, side).join('L')}`;
		draw('path', { d, fill: 'none', stroke: colour('accent'), 'stroke-width': 1.5, 'stroke-dasharray': '6 4' });
	}
	draw('line', {
		x1: left,
		x2: width - right,
		y1: y(funnel.centre),
		y2: y(funnel.centre),
		stroke: colour('reference'),
		'stroke-width': 1.5
	});

	const points: ChartPoint[] = [];
	const named: { left: number; right: number; y: number }[] = [];
	const bySize = funnel.places.toSorted((a, b) => a.inhabitants - b.inhabitants);
	for (const place of bySize) {
		const at = { cx: x(place.inhabitants), cy: y(place.rate) };
		const isMarked = place.outside === 'wide' || place.code === firstCode;
		const look = isMarked
			? { r: 6, fill: colour('accent'), stroke: colour('surface'), 'stroke-width': 1.5 }
			: { r: 5, fill: colour('surface'), stroke: colour('reference'), 'stroke-width': 1.75 };
		draw('circle', { ...at, ...look });
		points.push({ series: 0, x: at.cx, y: at.cy, title: place.name, lines: linesOf(place) });
	}
	for (const place of bySize) if (place.outside === 'wide' || place.code === firstCode) name(place);
	return { svg, points, width, height };

	function name(place: FunnelPlace) {
		const text = fitText(place.name, width / 3, size);
		const wide = textWidth(text, size) * 1.1;
		const toRight = x(place.inhabitants) + 12 + wide < width;
		const from = toRight ? x(place.inhabitants) + 11 : x(place.inhabitants) - 11 - wide;
		const box = { left: from, right: from + wide, y: y(place.rate) };
		// A name over another helps nobody: the point has its own words.
		if (named.some((one) => Math.abs(one.y - box.y) < size && one.left < box.right && box.left < one.right)) return;
		named.push(box);
		const anchor = { x: toRight ? from : from + wide, 'text-anchor': toRight ? 'start' : 'end' };
		const halo = { stroke: colour('surface'), 'stroke-width': 4, 'paint-order': 'stroke' };
		draw('text', { ...anchor, ...halo, y: box.y + 5, fill: colour('text'), 'font-weight': 600 }, text);
	}
}

function linesOf({ rate, count, inhabitants, outside }: FunnelPlace): string[] {
	return [
		compareText.funnel.rate(formatRate(rate)),
		compareText.among(formatNumber(count), formatNumber(inhabitants)),
		compareText.funnel.outside[outside ?? 'inside']
	];
}

/** Round numbers of inhabitants within the axis. */
function roundSizes(least: number, most: number): number[] {
	const found: number[] = [];
	for (let power = 10 ** Math.floor(Math.log10(least)); power <= most; power *= 10) {
		for (const step of [1, 2, 5]) if (power * step >= least && power * step <= most) found.push(power * step);
	}
	return found;
}
