import type { Figure } from '#lib/model/figure.ts';
import type { ChartPoint } from './chart-point.ts';
import { figureElement } from './figure-element.ts';
import { frameFor, type Frame } from './frame.ts';

/** A drawn figure as text. **Unit**: pixels of its own view box. */
export type Drawing = { svg: string; points: ChartPoint[]; width: number; height: number };

/**
 * The figure as SVG for a page: no styles of its own, colours as the variables of `palette.ts`.
 *
 * **Unit**: `size` is a width in pixels, with the measures that suit it, or measures of one's own. The DOM is passed in: linkedom's on the server, the window's in a browser.
 */
export function drawFigure(figure: Figure, size: number | Frame, document: Document): Drawing {
	const { svg, ...drawn } = figureElement(figure, typeof size === 'number' ? frameFor(size) : size, document);
	return { ...drawn, svg: svg.outerHTML };
}
