import type { ChartPoint } from './chart-point.ts';
import type { ChartSize } from './chart-view.ts';
import { textWidth } from './text-width.ts';

const SIZE = 14; // of its text
const LINE = 19;
const PADDING = 10;
const AWAY = 12; // from the point

/** Where the tip of a point stands in the drawing: beside the point, and never outside. **Unit**: pixels of the drawing. */
export function tipBox(point: ChartPoint, size: ChartSize) {
	const texts = [point.title, ...point.lines];
	const widest = Math.max(...texts.map((text) => textWidth(text, SIZE)));
	const width = Math.min(widest + 2 * PADDING, size.width - 4);
	const height = texts.length * LINE + 2 * PADDING - 4;
	const right = point.x + AWAY;
	const fits = right + width <= size.width - 2;
	const left = Math.max(2, fits ? right : Math.min(point.x - AWAY - width, size.width - width - 2));
	const top = Math.min(Math.max(2, (point.y ?? size.height / 3) - height - AWAY / 2), size.height - height - 2);
	const lines = texts.map((text, i) => ({ text, x: left + PADDING, y: top + PADDING + i * LINE + 12 }));
	return { left, top, width, height, lines };
}
