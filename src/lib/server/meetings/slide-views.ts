import { drawFigure } from '#lib/charts/draw-figure.ts';
import { figureHeading } from '#lib/charts/figure-heading.ts';
import { figureProse } from '#lib/charts/figure-prose.ts';
import { NARROW, slideFrame } from '#lib/charts/frame.ts';
import type { Slide } from '#lib/charts/slide-deck.ts';
import { chartDocument } from '../figures/chart-document.ts';

/** Half of the room that a drawing has on a slide of 1920 × 1080. **Unit**: pixels. */
const BESIDE_BOXES = { width: 610, height: 352 };
const ALONE = { width: 880, height: 352 };

/** A slide with its figure drawn for it, for a narrow window and in words. */
export function slideView({ figure, ...slide }: Slide) {
	if (figure === null) return { ...slide, drawing: null };
	const { width, height } = slide.boxes.length > 0 ? BESIDE_BOXES : ALONE;
	return {
		...slide,
		drawing: {
			large: drawFigure(figure, slideFrame(width, height), chartDocument()).svg,
			narrow: drawFigure(figure, NARROW, chartDocument()).svg,
			alternative: `${figureHeading(figure)}. ${figureProse(figure)}`
		}
	};
}
