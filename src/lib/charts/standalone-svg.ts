import type { Figure } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { figureElement } from './figure-element.ts';
import { figureHeading, figureSubtitle } from './figure-heading.ts';
import { figureProse } from './figure-prose.ts';
import { frameFor, WIDE } from './frame.ts';
import { laneKey } from './lane-key.ts';
import { LIGHT } from './palette.ts';
import { sourceLine } from './source-line.ts';
import { svgElement } from './svg-element.ts';
import { textWidth, wrapText } from './text-width.ts';
import { withinAxis } from './within-axis.ts';

const FONT = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";
const MARGIN = 24;
const MOST_LINES = 6;
const BOLD = 1.18; // how much wider bold letters are in the fonts to fall back on

type Style = { size: number; weight?: number; fill: string };

/**
 * The figure as an SVG file of its own: heading, subtitle, drawing, key, source and the mark of simulated data, in the
 * light scheme and with fonts to fall back on.
 */
export function standaloneSvg(whole: Figure, document: Document): string {
	const figure = withinAxis(whole);
	const body = svgElement(document, 'g', {});
	let y = MARGIN;
	const write = (text: string, { size, weight, fill }: Style) => {
		for (const line of wrapText(text, weight === undefined ? WIDE : WIDE / BOLD, size, MOST_LINES)) {
			y += size * 1.3;
			const place = { x: MARGIN, y: y - size * 0.3, fill, 'font-size': size, 'font-weight': weight };
			body.append(svgElement(document, 'text', place, line));
		}
	};
	if (figure.simulated) {
		body.append(simulatedMark(document, y));
		y += 34;
	}
	write(figureHeading(figure), { size: 21, weight: 700, fill: LIGHT.text });
	y += 4;
	write(figureSubtitle(figure), { size: 14, fill: LIGHT.muted });
	y += 14;
	const { svg, height } = figureElement(figure, frameFor(WIDE), document);
	svg.setAttribute('x', `${MARGIN}`);
	svg.setAttribute('y', `${y}`);
	body.append(svg);
	y += height + 12;
	const key = laneKey(figure.activities);
	if (key !== null) write(key, { size: 13, fill: LIGHT.muted });
	const notes = [chartText.reading[figure.reading], figure.caveat].filter((note) => note !== null && note !== '');
	for (const note of notes) write(note ?? '', { size: 13, fill: LIGHT.text });
	y += 4;
	write(sourceLine(figure.sources, figure.populations), { size: 13, fill: LIGHT.muted });
	const [width, total] = [WIDE + 2 * MARGIN, Math.ceil(y + MARGIN)];
	const root = svgElement(
		document,
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width,
			height: total,
			viewBox: `0 0 ${width} ${total}`,
			role: 'img',
			'font-family': FONT,
			color: LIGHT.text
		},
		svgElement(document, 'title', {}, figureHeading(figure)),
		svgElement(document, 'desc', {}, figureProse(figure)),
		svgElement(document, 'rect', { width, height: total, fill: LIGHT.surface }),
		body
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${withColours(root.outerHTML)}\n`;
}

function simulatedMark(document: Document, y: number): Element {
	const text = chartText.simulated;
	const width = textWidth(text, 13) * BOLD + 20;
	return svgElement(
		document,
		'g',
		{},
		svgElement(document, 'rect', { x: MARGIN, y, width, height: 24, rx: 4, fill: '#fdf0d0' }),
		svgElement(
			document,
			'text',
			{ x: MARGIN + 10, y: y + 16.5, 'font-size': 13, 'font-weight': 650, fill: '#5b4100' },
			text
		)
	);
}

/** Only attributes that are a variable and nothing else, so that no text of a plan is touched. */
function withColours(svg: string): string {
	const values = new Map<string, string>(Object.entries(LIGHT));
	return svg.replace(/="var\(--([a-z-]+)\)"/g, (whole, name: string) => {
		const value = values.get(name);
		return value === undefined ? whole : `="${value}"`;
	});
}
