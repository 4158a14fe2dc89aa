import { svgElement } from '../svg-element.ts';

/** The outermost element of a drawing that is made without a plot: hidden from screen readers, which get its words instead. */
export function drawingRoot(document: Document, width: number, height: number, fontSize: number): Element {
	return svgElement(document, 'svg', {
		viewBox: `0 0 ${width} ${height}`,
		width,
		height,
		'font-size': fontSize,
		'aria-hidden': 'true',
		focusable: 'false'
	});
}
