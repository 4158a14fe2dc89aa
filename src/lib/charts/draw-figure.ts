import type { Figure } from '#lib/model/figure.ts';
import type { ChartPoint } from './chart-point.ts';
import { figureElement } from './figure-element.ts';

/** A drawn figure as text. **Unit**: pixels of its own view box. */
export type Drawing = { svg: string; points: ChartPoint[]; width: number; height: number };

/**
 * The figure as SVG for a page: no styles of its own, colours as the variables of `palette.ts`.
 *
 * **Unit**: `width` in pixels. The DOM is passed in: linkedom's on the server, the window's in a browser.
 */
export function drawFigure(figure: Figure, width: number, document: Document): Drawing {
	const { svg, ...drawn } = figureElement(figure, width, document);
	return { ...drawn, svg: svg.outerHTML };
}
