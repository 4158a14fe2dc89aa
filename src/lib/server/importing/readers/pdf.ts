import type { SourceDocument } from '#lib/model/document.ts';
import { wordsIn } from './hyphen.ts';
import type { Words } from './hyphen.ts';
import { LONGEST_READING, MOST_PAGES } from './limits.ts';
import { findAligned } from './pdf-aligned.ts';
import { toBlocks } from './pdf-blocks.ts';
import type { Flow } from './pdf-blocks.ts';
import { cellText } from './pdf-cell.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { cellAt, findGrids } from './pdf-grid.ts';
import type { Grid } from './pdf-grid.ts';
import { toLines } from './pdf-lines.ts';
import type { Line } from './pdf-lines.ts';
import { readPdfPages } from './pdf-pages.ts';
import type { Glyphs, PdfPage } from './pdf-pages.ts';
import { PdfRefused } from './reading-trouble.ts';
import type { TellProgress } from './reading-progress.ts';

/**
 * A PDF with text as blocks: tables from drawn lines or from how the words stand in columns, the rest as headings,
 * paragraphs and list points. Page headers, footers and page numbers are left out.
 *
 * Errors: `PdfRefused` for a PDF that is locked, damaged, too long or only pictures.
 */
export async function readPdf(bytes: Uint8Array, file: string, tell?: TellProgress): Promise<SourceDocument> {
	const now = () => performance.now();
	const read = await readPdfPages(bytes, {
		pages: MOST_PAGES,
		until: now() + LONGEST_READING,
		now,
		...(tell ? { tell } : {})
	});
	if (!read.pages) throw new PdfRefused(read.refused, read.count);
	const pages = read.pages.map((page) => ({ ...page, lines: toLines(page.glyphs) }));
	const kept = withoutFurniture(pages);
	const words = wordsIn(kept.flat().flatMap((line) => line.spans.map((span) => span.text)));
	const flow = pages.flatMap((page, index) => flowOf(page, kept[index] ?? [], words));
	return { file, format: 'pdf', blocks: toBlocks(flow, words, file) };
}

/** A page's tables and lines from the top. */
function flowOf(page: PdfPage, lines: readonly Line[], words: Words): Flow[] {
	const glyphs = lines.flatMap((line) => line.glyphs);
	const grids = findGrids(page.rules).map((grid) => ({ grid, inside: new Map<number, Glyphs[]>() }));
	const outside: Glyphs[] = [];
	for (const one of glyphs) {
		const found = grids.flatMap(({ grid, inside }) => {
			const cell = cellAt(grid, one);
			return cell === undefined ? [] : [{ cell, inside }];
		})[0];
		if (found) found.inside.set(found.cell, [...(found.inside.get(found.cell) ?? []), one]);
		else outside.push(one);
	}
	const placed: { y: number; parts: Flow[] }[] = [];
	for (const { grid, inside } of grids) {
		const rows = rowsOf(grid, inside, words);
		if (rows.length > 0) placed.push({ y: grid.ys[0] ?? 0, parts: [{ kind: 'table', page: page.number, rows }] });
	}
	const tops = placed.map(({ y }) => y).sort((a, b) => a - b);
	// What stands above and below a drawn table is never one table without lines.
	const bands = new Map<number, Glyphs[]>();
	for (const one of outside) {
		const band = tops.filter((top) => top < one.y).length;
		bands.set(band, [...(bands.get(band) ?? []), one]);
	}
	for (const members of bands.values()) {
		for (const part of findAligned(toLines(members), page.rules)) {
			if (part.kind === 'line') {
				placed.push({ y: part.line.y, parts: [{ kind: 'line', page: page.number, line: part.line }] });
			} else if (part.kind === 'columns') {
				const inOrder = part.columns.flat();
				const y = Math.min(...inOrder.map((line) => line.y));
				placed.push({ y, parts: inOrder.map((line) => ({ kind: 'line', page: page.number, line })) });
			} else {
				const y = Math.min(...part.rows.flat(2).map((line) => line.y));
				const rows = part.rows.map((cells) => cells.map((cell) => cellText(cell, words)));
				placed.push({ y, parts: [{ kind: 'table', page: page.number, rows }] });
			}
		}
	}
	return placed.sort((a, b) => a.y - b.y).flatMap(({ parts }) => parts);
}

/** The rows of a drawn table with words in them; a cell over several squares stands in each of them. */
function rowsOf(grid: Grid, inside: ReadonlyMap<number, Glyphs[]>, words: Words): string[][] {
	const texts = new Map(
		[...inside].map(([cell, glyphs]) => {
			const lines = toLines(glyphs);
			return [cell, cellText(lines, words, innerRight(grid, cell, lines))];
		})
	);
	return grid.cells
		.map((line) => line.map((cell) => texts.get(cell) ?? ''))
		.filter((row) => row.some((cell) => cell !== ''));
}

/** Where the words of a cell end at the latest: as far from its right edge as they begin from its left. */
function innerRight(grid: Grid, cell: number, lines: readonly Line[]): number {
	const columns = grid.cells.flatMap((row) => row.flatMap((one, column) => (one === cell ? column : [])));
	const [left = 0, right = 0] = [grid.xs[Math.min(...columns)], grid.xs[Math.max(...columns) + 1]];
	return right - (Math.min(...lines.map((line) => line.spans[0]?.left ?? left)) - left);
}
