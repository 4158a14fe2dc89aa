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
	return pages.map((page, index) =>
		page.lines.filter((line) => {
			if (!isInMargin(line, page.height)) return true;
			const text = textOf(line);
			if (PAGE_NUMBER.test(text) && isOutermost(line, page) && line.size <= body * LARGE) return false;
			const others = pages.flatMap((other, at) => {
				const same = at === index ? undefined : other.lines.find((one) => isSame(one, line));
				return same ? textOf(same) : [];
			});
			if (others.length + 1 < Math.max(FEWEST_PAGES, pages.length / 2)) return true;
			const counts = others.some((other) => other !== text);
			const isLarge = line.size > body * LARGE || line.spans.every((span) => span.bold);
			if (isLarge && (counts || others.length + 1 < SURE_PAGES)) return true;
			return line.spans.length >= 3 && !counts;
		})
	);
}

function isInMargin(line: Line, height: number): boolean {
	return line.y < height * MARGIN || line.y > height * (1 - MARGIN);
}

function isOutermost(line: Line, { lines }: Page): boolean {
	return line === lines[0] || line === lines.at(-1);
}

function isSame(a: Line, b: Line): boolean {
	return Math.abs(a.y - b.y) <= SHIFT && withoutNumbers(a) === withoutNumbers(b);
}

function withoutNumbers(line: Line): string {
	return textOf(line).replace(/\d+/g, '#');
}
