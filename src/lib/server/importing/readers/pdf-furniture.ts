import { bodySize, textOf } from './pdf-lines.ts';
import type { Line } from './pdf-lines.ts';

const MARGIN = 0.13; // of the page's height, above and below
const SHIFT = 4; // points that a repeated line may move
const FEWEST_PAGES = 2;
const SURE_PAGES = 3; // a large line that stands word for word on so many pages is no heading
const LARGE = 1.15; // of the body's size
const PAGE_NUMBER =
	/^(?:\p{L}{1,5}\.?\s*)?[–-]?\s*\d{1,3}\s*[–-]?(?:\s*(?:\(\s*\d{1,3}\s*\)|(?:av|of|\/)\s*\d{1,3}))?$/iu;

type Page = { height: number; lines: readonly Line[] };

/**
 * The lines of each page without what repeats on most of them at the same height: page headers, footers, page numbers.
 * Headings that differ in their number stay, and so does a table's header printed again on each page.
 */
export function withoutFurniture(pages: readonly Page[]): Line[][] {
	const body = bodySize(pages.flatMap((page) => page.lines));
	const marginals = pages.map((page) => page.lines.filter((line) => isInMargin(line, page.height)).map(toMarginal));
	return pages.map((page, index) => {
		const furniture = new Set((marginals[index] ?? []).filter(isFurniture).map(({ line }) => line));
		return page.lines.filter((line) => !furniture.has(line));

		function isFurniture({ line, text, key }: Marginal): boolean {
			if (PAGE_NUMBER.test(text) && isOutermost(line, page) && line.size <= body * LARGE) return true;
			const others = marginals.flatMap((marginal, at) => {
				const same = (one: Marginal) => one.key === key && Math.abs(one.line.y - line.y) <= SHIFT;
				return at === index ? [] : (marginal.find(same)?.text ?? []);
			});
			if (others.length + 1 < Math.max(FEWEST_PAGES, pages.length / 2)) return false;
			const counts = others.some((other) => other !== text);
			const isLarge = line.size > body * LARGE || line.spans.every((span) => span.bold);
			if (isLarge && (counts || others.length + 1 < SURE_PAGES)) return false;
			return line.spans.length < 3 || counts;
		}
	});
}

/** A line near the edge of its page; `key` is its text with every number alike. */
type Marginal = { line: Line; text: string; key: string };

function toMarginal(line: Line): Marginal {
	const text = textOf(line);
	return { line, text, key: text.replace(/\d+/g, '#') };
}

function isInMargin(line: Line, height: number): boolean {
	return line.y < height * MARGIN || line.y > height * (1 - MARGIN);
}

function isOutermost(line: Line, { lines }: Page): boolean {
	return line === lines[0] || line === lines.at(-1);
}
