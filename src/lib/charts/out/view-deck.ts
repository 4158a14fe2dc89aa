import type { OutDeck, OutSlide } from '#lib/model/out-chart.ts';
import type { OutBlock, OutFigure, OutView } from '#lib/model/out-document.ts';
import { wordsOf } from '#lib/model/rich-text.ts';
import { outText } from '#lib/text/out.ts';

const MOST_LINES = 6; // on a slide that can be read from the back of the room
const MOST_CHARACTERS = 620;
const LANE = 3; // activities under a chart; the rest are in the notes

/** The view as slides: one message each, charts to edit, what there is to say of them as notes, and sources last. */
export function viewDeck(view: OutView): OutDeck {
	const sections = sectionsOf(view.blocks);
	const slides = sections.flatMap(({ title, blocks }) => sectionSlides(title, blocks));
	return {
		title: view.title,
		subtitle: view.about,
		footer: view.footer,
		marks: view.marks,
		slides: [...slides, ...sourceSlides(view.sources)]
	};
}

/** Where the numbers come from, last. */
export function sourceSlides(sources: OutView['sources']): OutSlide[] {
	const lines = sources.map(
		({ publisher, file, rows, publishedOn }) => `${publisher}: ${file}, ${rows}, ${publishedOn}`
	);
	return textSlides(outText.slide.sources, lines, []);
}

type Section = { title: string; blocks: OutBlock[] };

function sectionsOf(blocks: readonly OutBlock[]): Section[] {
	const sections: Section[] = [];
	for (const block of blocks) {
		if (block.kind === 'heading' && block.level === 2) sections.push({ title: block.text, blocks: [] });
		else sections.at(-1)?.blocks.push(block);
	}
	// They have a slide of their own at the end, or belong to the figures.
	const apart: readonly string[] = [outText.sources, outText.definitions];
	return sections.filter(({ title }) => !apart.includes(title));
}

function sectionSlides(title: string, blocks: readonly OutBlock[]): OutSlide[] {
	const boxes = blocks.flatMap((block) => (block.kind === 'boxes' ? block.boxes : []));
	const figures = blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : []));
	const notes = blocks.flatMap((block) =>
		block.kind === 'paragraph' && block.emphasis === 'quiet' ? [block.text] : []
	);
	const lines = linesOf(blocks);
	const said = boxes.length > 0 ? [{ ...emptySlide(title), boxes, lines, notes }] : textSlides(title, lines, notes);
	return [...said, ...figures.map(figureSlide)];
}

/** What is said in a section; a smaller heading goes before each of its points. */
function linesOf(blocks: readonly OutBlock[]): string[] {
	let under = '';
	return blocks.flatMap((block): string[] => {
		if (block.kind === 'heading') under = block.text;
		if (block.kind === 'paragraph') return block.emphasis === 'quiet' ? [] : [block.text];
		if (block.kind === 'text') return wordsOf(block.text).passages.map(({ text }) => text);
		if (block.kind === 'notice') return [block.title, ...block.lines];
		if (block.kind === 'list') return block.items.map((item) => (under === '' ? item : `${under}: ${item}`));
		if (block.kind === 'table') return block.rows.map(([first, ...rest]) => rowLine(first, rest));
		return [];
	});
}

function rowLine(first: readonly string[] | undefined, rest: readonly (readonly string[])[]): string {
	const told = rest.map((lines) => lines.join(' ')).filter((text) => text !== '');
	return [(first ?? []).join(' '), told.slice(-2).join(' · ')].filter((text) => text !== '').join(': ');
}

function textSlides(title: string, lines: readonly string[], notes: readonly string[]): OutSlide[] {
	const all = lines.reduce((sum, line) => sum + line.length, 0);
	const count = Math.max(Math.ceil(lines.length / MOST_LINES), Math.ceil(all / MOST_CHARACTERS));
	const each = Math.ceil(lines.length / Math.max(1, count));
	const pages = Array.from({ length: Math.ceil(lines.length / Math.max(1, each)) }, (_, at) =>
		lines.slice(at * each, (at + 1) * each)
	);
	return pages.map((page, at) => ({
		...emptySlide(at === 0 ? title : outText.slide.more(title, at + 1)),
		lines: page,
		notes: at === 0 ? notes : []
	}));
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
		source: '',
		notes: []
	};
}
