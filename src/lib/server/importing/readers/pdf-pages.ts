import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findShapes } from './pdf-rules.ts';
import type { Dot, Rule } from './pdf-rules.ts';
import type { TellProgress } from './reading-progress.ts';

/** A run of text on a page. Lengths are points from the page's upper left corner; `y` is the line that letters stand on. */
export type Glyphs = { text: string; x: number; y: number; width: number; size: number; bold: boolean };
export type PdfPage = { number: number; width: number; height: number; glyphs: Glyphs[]; rules: Rule[] };

/** Why a PDF is not read. */
export type PdfTrouble =
	'encrypted-file' | 'damaged-file' | 'too-many-pages' | 'pdf-without-text' | 'reading-took-too-long';
export type PdfPages = { pages: PdfPage[]; refused: null } | { pages: null; refused: PdfTrouble; count: number };

const MOST_DOTS = 500; // a page with more is a map or a diagram
const FEWEST_LETTERS_A_PAGE = 8; // a scanned page may have a stamp or a page number as text

/**
 * The text and the drawn lines of each page of a PDF. Nothing is fetched, run or drawn: no fonts, no scripts, no pictures.
 *
 * Source: ISO 32000 as PDF.js reads it. Errors: none thrown for any content. `now` is a clock in milliseconds and `until`
 * when reading must be done.
 */
export async function readPdfPages(
	bytes: Uint8Array,
	limits: { pages: number; until: number; now: () => number; tell?: TellProgress }
): Promise<PdfPages> {
	const task = pdfjs.getDocument({
		// The library takes what it is given and leaves it empty.
		data: Uint8Array.from(bytes),
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		enableXfa: false,
		stopAtErrors: false,
		// Pictures larger than a point are left undecoded.
		maxImageSize: 1,
		verbosity: pdfjs.VerbosityLevel.ERRORS
	});
	let count = 0;
	try {
		const document = await task.promise;
		count = document.numPages;
		if (count > limits.pages) return { pages: null, refused: 'too-many-pages', count };
		const pages: PdfPage[] = [];
		for (let number = 1; number <= count; number++) {
			if (limits.now() > limits.until) return { pages: null, refused: 'reading-took-too-long', count };
			limits.tell?.({ page: number, pages: count });
			pages.push(await readPage(await document.getPage(number)));
		}
		const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0);
		if (letters < FEWEST_LETTERS_A_PAGE * count) return { pages: null, refused: 'pdf-without-text', count };
		return { pages, refused: null };
	} catch (error) {
		const isLocked = error instanceof Error && error.name === 'PasswordException';
		return { pages: null, refused: isLocked ? 'encrypted-file' : 'damaged-file', count };
	} finally {
		await task.destroy();
	}
}

async function readPage(page: pdfjs.PDFPageProxy): Promise<PdfPage> {
	const { width, height, transform } = page.getViewport({ scale: 1 });
	const content = await page.getTextContent();
	const items = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
	// The drawing instructions tell where lines are, and load the fonts whose names tell what is bold.
	const drawing = items.length > 0 ? await page.getOperatorList() : null;
	const bold = new Map([...new Set(items.map((item) => item.fontName))].map((name) => [name, isBold(page, name)]));
	const glyphs = items.flatMap((item): Glyphs[] => {
		const [a, b, , d, x, y] = pdfjs.Util.transform(transform, item.transform).map(Number);
		if (a === undefined || b === undefined || d === undefined || x === undefined || y === undefined) return [];
		// Text that does not run from left to right is a watermark or a label in a margin.
		if (Math.abs(b) > Math.abs(a)) return [];
		const size = Math.abs(d) || item.height;
		return [{ text: item.str, x, y, width: item.width, size, bold: bold.get(item.fontName) ?? false }];
	});
	const { rules, dots } = drawing
		? findShapes(drawing.fnArray, drawing.argsArray, pdfjs.OPS, transform.map(Number))
		: { rules: [], dots: [] };
	const { pageNumber: number } = page;
	page.cleanup();
	return { number, width, height, glyphs: [...glyphs, ...marksOf(dots, glyphs)], rules };
}

/** Dots that stand right before a line of text, as the list marks they are. */
function marksOf(dots: readonly Dot[], glyphs: readonly Glyphs[]): Glyphs[] {
	return dots.slice(0, MOST_DOTS).flatMap(({ x, y, width }): Glyphs[] => {
		const isBeside = (one: Glyphs) => y < one.y && y > one.y - one.size * 0.8 && one.x > x && one.x - x < one.size * 3;
		const line = glyphs.filter(isBeside).sort((a, b) => a.x - b.x)[0];
		return line ? [{ text: '•', x, y: line.y, width, size: line.size, bold: line.bold }] : [];
	});
}

function isBold(page: pdfjs.PDFPageProxy, fontName: string): boolean {
	if (!page.commonObjs.has(fontName)) return false;
	const font: unknown = page.commonObjs.get(fontName);
	if (typeof font !== 'object' || font === null) return false;
	if ('bold' in font && font.bold === true) return true;
	if ('black' in font && font.black === true) return true;
	return 'name' in font && typeof font.name === 'string' && /bold|black|heavy|semibold|demi/i.test(font.name);
}

function lettersOf(page: PdfPage): number {
	return page.glyphs.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
}
