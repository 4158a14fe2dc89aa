import type { CauseView } from '#lib/analysis/causes/cause-views.ts';
import type { Certainty } from '#lib/model/problem.ts';
import { fishboneLayout, type Bone, type FishboneLayout } from './fishbone-layout.ts';
import { colour } from './palette.ts';
import { svgElement } from './svg-element.ts';

const LABEL_HEIGHT = 32;
const LETTER = 10.4; // about the width of a letter of a label
const NEXT_TO_BONE = 16;

/** A problem's causes as a fishbone, head to the right. **Unit**: pixels of its own view box. The DOM is passed in. */
export function fishbone(
	title: string,
	causes: readonly CauseView[],
	document: Document
): { svg: string; width: number; height: number } {
	const layout = fishboneLayout(title, causes);
	const { width, height, spineY, head, bones } = layout;
	const root = svgElement(document, 'svg', {
		viewBox: `0 0 ${width} ${height}`,
		width,
		height,
		'aria-hidden': 'true',
		focusable: 'false'
	});
	const spine = { x1: 6, x2: head.left - 2, y1: spineY, y2: spineY, stroke: colour('accent'), 'stroke-width': 5 };
	root.append(
		svgElement(document, 'line', { ...spine, 'stroke-linecap': 'round' }),
		...bones.map((bone) => drawBone(document, bone, layout)),
		drawHead(document, layout)
	);
	return { svg: root.outerHTML, width, height };
}

function drawBone(document: Document, bone: Bone, { spineY }: FishboneLayout): Element {
	const { side, left, meets, height, label, lines } = bone;
	const outer = side === 'above' ? spineY - height : spineY + height;
	const labelTop = side === 'above' ? outer : outer - LABEL_HEIGHT;
	const labelWidth = label.length * LETTER + 26;
	const inner = side === 'above' ? labelTop + LABEL_HEIGHT : labelTop;
	const start = left + 14;
	const boneAt = (y: number) => start + ((meets - start) * (y - inner)) / (spineY - inner);
	const textTop = side === 'above' ? inner + 6 : spineY + 4;
	const group = svgElement(document, 'g', {});
	group.append(
		svgElement(document, 'line', {
			x1: start,
			y1: inner,
			x2: meets,
			y2: spineY,
			stroke: colour('accent'),
			'stroke-width': 3
		}),
		svgElement(document, 'rect', {
			x: left,
			y: labelTop,
			width: labelWidth,
			height: LABEL_HEIGHT,
			rx: 6,
			fill: colour('accent')
		}),
		svgElement(
			document,
			'text',
			{ x: left + 13, y: labelTop + 22, 'font-size': 19, 'font-weight': 700, fill: colour('surface') },
			label
		)
	);
	for (const { text, y, size, strong, quiet, indent, certainty, from } of lines) {
		const base = textTop + y;
		const twig = boneAt(textTop + from - size / 3);
		const x = twig + NEXT_TO_BONE + indent;
		if (certainty !== null)
			group.append(drawSign(document, certainty, { x: x - size * 0.62, y: base - size * 0.34, r: size * 0.34 }));
		if (certainty !== null && strong) {
			const at = base - size / 3;
			group.append(
				svgElement(document, 'line', {
					x1: twig,
					x2: twig + 11,
					y1: at,
					y2: at,
					stroke: colour('axis'),
					'stroke-width': 2
				})
			);
		}
		const look = {
			'font-size': size,
			'font-weight': strong ? 650 : 400,
			fill: colour(quiet ? (lines.length === 1 ? 'muted' : 'lane-line') : 'text')
		};
		group.append(svgElement(document, 'text', { x, y: base, ...look }, text));
	}
	return group;
}

/** A full, half or empty circle, as on the page. */
function drawSign(document: Document, certainty: Certainty, { x, y, r }: { x: number; y: number; r: number }): Element {
	const ring = { cx: x, cy: y, r, fill: certainty === 'belagd' ? colour('accent') : 'none', stroke: colour('accent') };
	const half = svgElement(document, 'path', {
		d: `M${x} ${y - r} a${r} ${r} 0 0 0 0 ${2 * r} z`,
		fill: colour('accent')
	});
	const circle = svgElement(document, 'circle', { ...ring, 'stroke-width': 2 });
	return svgElement(document, 'g', {}, ...(certainty === 'trolig' ? [half] : []), circle);
}

function drawHead(document: Document, { spineY, head }: FishboneLayout): Element {
	const top = spineY - head.height / 2;
	const size = 21;
	const first = spineY - (head.lines.length * size * 1.3) / 2 + size;
	return svgElement(
		document,
		'g',
		{},
		svgElement(document, 'path', {
			d: `M${head.left} ${top} h${head.width - 14} q10 0 10 10 v${head.height - 20} q0 10 -10 10 h${14 - head.width} z`,
			fill: colour('expected'),
			stroke: colour('accent'),
			'stroke-width': 2.5
		}),
		...head.lines.map((line, index) =>
			svgElement(
				document,
				'text',
				{
					x: head.left + 16,
					y: first + index * size * 1.3,
					'font-size': size,
					'font-weight': 700,
					fill: colour('text')
				},
				line
			)
		)
	);
}
