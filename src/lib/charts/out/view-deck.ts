import type { OutDeck, OutSlide } from '#lib/model/out-chart.ts';
import type { OutBlock, OutFigure, OutView } from '#lib/model/out-document.ts';
import type { OutTable } from '#lib/model/out-table.ts';
import { inParts } from '#lib/model/in-parts.ts';
import { wordsOf } from '#lib/model/rich-text.ts';
import { outText } from '#lib/text/out.ts';
import { sourceTable } from './closing-blocks.ts';

const MOST_LINES = 6; // on a slide that can be read from the back of the room
const MOST_CHARACTERS = 620;
const FEW_LINES = 2; // too little for a slide of its own
const LANE = 3; // activities under a chart; the rest are in the notes
const MOST_SOURCES = 10; // rows on a slide

/**
 * The view as slides: one message each, charts and tables to edit, what there is to say of them as notes, and sources last. A heading
 * begins a slide; what has no room on it is in its notes.
 */
export function viewDeck(view: OutView): OutDeck {
	const parts = partsOf(view.blocks);
	const before = view.blocks.slice(0, view.blocks.findIndex(isPart));
	const standing = before.flatMap((block) =>
		block.kind === 'notice' ? [noticeLine({ ...block, lines: block.lines.slice(0, 1) })] : []
	);
	return {
		title: view.title,
		subtitle: [view.about, ...standing].join('\n'),
		footer: view.footer,
		marks: view.marks,
		slides: [...folded(parts).flatMap(partSlides), ...sourceSlides(view.sources)]
	};
}

/** Where the numbers come from, last. */
export function sourceSlides(sources: OutView['sources']): OutSlide[] {
	const table = sourceTable(sources);
	return inParts(table.rows, MOST_SOURCES).map((rows, at) => ({
		...emptySlide(at === 0 ? outText.slide.sources : outText.slide.moreSources),
		table: { ...table, rows }
	}));
}

/** What stands under a heading; `under` is the heading above it, '' for none. */
type Part = { title: string; under: string; blocks: OutBlock[] };

const isPart = (block: OutBlock) => block.kind === 'heading' && block.level > 1;

function partsOf(blocks: readonly OutBlock[]): Part[] {
	const parts: Part[] = [];
	let above = '';
	for (const block of blocks) {
		if (block.kind !== 'heading') parts.at(-1)?.blocks.push(block);
		else if (block.level === 2) {
			above = block.text;
			parts.push({ title: block.text, under: '', blocks: [] });
		} else if (block.level === 3) parts.push({ title: block.text, under: above, blocks: [] });
	}
	// They have slides of their own at the end, or belong to the figures.
	const apart: readonly string[] = [outText.sources, outText.definitions];
	return parts.filter(({ title }) => !apart.includes(title));
}

/** Parts of a line or two are lines on the slide of the heading above them, each with what it is about. */
function folded(parts: readonly Part[]): Part[] {
	const slides: Part[] = [];
	for (const part of parts) {
		const lines = part.blocks.flatMap(linesOf);
		const above = slides.findLast(({ title, under }) => under === '' && title === part.under);
		const isShort = lines.length <= FEW_LINES && part.blocks.every(isSaid);
		if (!above || !isShort) slides.push({ ...part });
		else {
			const about = part.title.endsWith('?') ? part.title : `${part.title}:`;
			above.blocks = [...above.blocks, { kind: 'list', items: lines.map((line) => `${about} ${line}`) }];
		}
	}
	return slides;
}

const isSaid = ({ kind }: OutBlock) => kind !== 'table' && kind !== 'figure' && kind !== 'boxes';

/** What is said, then each table and each figure: a slide for each, and none where there is nothing to show. */
function partSlides({ title, under, blocks }: Part): OutSlide[] {
	const boxes = blocks.flatMap((block) => (block.kind === 'boxes' ? block.boxes : []));
	const quiet = blocks.flatMap((block) =>
		block.kind === 'paragraph' && block.emphasis === 'quiet' ? [block.text] : []
	);
	const lines = blocks.flatMap(linesOf);
	const shown = fewLines(lines);
	const said: OutSlide = {
		...emptySlide(title),
		subtitle: under,
		boxes,
		lines: shown,
		notes: [...quiet, ...(shown.length < lines.length ? [outText.slide.whole, ...lines] : [])]
	};
	const tables = blocks.flatMap((block): OutSlide[] =>
		block.kind === 'table' ? [tableSlide(block, title, under, quiet)] : []
	);
	const figures = blocks.flatMap((block) => (block.kind === 'figure' ? [figureSlide(block.figure)] : []));
	return [...(boxes.length > 0 || lines.length > 0 ? [said] : []), ...tables, ...figures];
}

function tableSlide(table: OutTable, title: string, under: string, notes: readonly string[]): OutSlide {
	return {
		...emptySlide(table.about),
		subtitle: table.about === title ? under : title,
		table,
		notes: [...notes, ...table.rows.map((cells) => cells.map((lines) => lines.join(', ')).join(' · '))]
	};
}

/** What is said in a block that is neither a table nor a figure. */
function linesOf(block: OutBlock): string[] {
	if (block.kind === 'paragraph') return block.emphasis === 'quiet' ? [] : [block.text];
	if (block.kind === 'text') return wordsOf(block.text).passages.map(({ text }) => text);
	if (block.kind === 'notice') return [noticeLine(block)];
	if (block.kind === 'list') return [...block.items];
	return [];
}

function noticeLine({ title, lines }: Extract<OutBlock, { kind: 'notice' }>): string {
	return lines.length > 0 ? `${title}: ${lines.join(' ')}` : title;
}

/** As many lines as can be read, with how many there are besides. */
function fewLines(lines: readonly string[]): string[] {
	let characters = 0;
	const fits = lines.findIndex((line, at) => {
		characters += line.length;
		return at > 0 && (at >= MOST_LINES || characters > MOST_CHARACTERS);
	});
	return fits === -1 ? [...lines] : [...lines.slice(0, fits), outText.slide.moreLines(lines.length - fits)];
}

/** A figure as a slide: the chart as numbers where a program can draw it so, else the drawing. */
export function figureSlide(figure: OutFigure): OutSlide {
	const { heading, of, alt, chart, svg, width, height, activities, notes, sourceLine } = figure;
	return {
		...emptySlide(heading),
		subtitle: chart && chart.lacks.length > 0 ? `${of} ${outText.slide.lacks}` : of,
		chart,
		alt,
		image: chart === null ? { svg, width, height } : null,
		lane:
			activities.length > LANE ? [...activities.slice(0, LANE), outText.more(activities.length - LANE)] : activities,
		source: sourceLine,
		notes: [
			alt,
			of,
			...notes,
			...(chart?.lacks ?? []),
			...(activities.length > 0 ? [outText.activities, ...activities] : []),
			sourceLine,
			...(chart ? [outText.notes.edit] : [])
		]
	};
}

function emptySlide(title: string): OutSlide {
	return {
		title,
		subtitle: '',
		chart: null,
		alt: '',
		image: null,
		lane: [],
		boxes: [],
		lines: [],
		table: null,
		source: '',
		notes: []
	};
}
