import type { Block, SourceDocument } from '#lib/model/document.ts';
import type { PlanActivity } from '#lib/model/activity.ts';
import { findField } from './find-field.ts';
import { fold } from './fold.ts';
import { lettersOf, placeKey } from './keys.ts';
import { toPlanTable } from './plan-table.ts';

/** A row or a paragraph of the document, in reading order. */
type Piece = { key: string; cells: readonly string[]; header: readonly string[]; block: Block; letters: string };

/** The document's own words about one activity: rows of cells, each after its header where there is one. */
export type SourceWords = readonly { cells: readonly { header: string; text: string }[] }[];

const MOST_PIECES = 12;

/**
 * What the document says where each activity was found, in the order of `activities`: from its row or heading to that of
 * the next. Empty for one that is not found again.
 */
export function sourceWords(document: SourceDocument, activities: readonly PlanActivity[]): SourceWords[] {
	const pieces = piecesOf(document);
	let from = 0;
	const starts = activities.map(({ place, title }) => {
		const start = findStart(pieces, placeKey(place), lettersOf(title), from);
		if (start !== -1) from = start;
		return start;
	});
	return starts.map((start) => {
		const next = Math.min(...starts.filter((one) => one > start), pieces.length);
		return start === -1 ? [] : wordsFrom(pieces, start, next);
	});
}

function piecesOf({ blocks }: SourceDocument): Piece[] {
	return blocks.flatMap((block): Piece[] => {
		if (block.kind !== 'table') {
			return [{ key: placeKey(block.place), cells: [block.text], header: [], block, letters: lettersOf(block.text) }];
		}
		const { rows } = toPlanTable(block);
		const first = rows[0]?.cells.map(fold) ?? [];
		const isHeader =
			first.filter((cell) => findField(cell) !== undefined).length * 2 >= first.length && rows.length > 1;
		return rows.map(({ cells, place }, index) => ({
			key: placeKey(place),
			cells,
			header: isHeader && index > 0 ? first : [],
			block,
			letters: lettersOf(cells.join(' '))
		}));
	});
}

/** Files of some formats give no places to paragraphs: there the words themselves must be found. */
function findStart(pieces: readonly Piece[], key: string, title: string, from: number): number {
	const isHere = (piece: Piece) => piece.key === key;
	const alone = pieces.filter(isHere).length === 1;
	if (alone) return pieces.findIndex(isHere);
	const fits = (piece: Piece) => isHere(piece) && title !== '' && piece.letters.includes(title);
	const after = pieces.findIndex((piece, index) => index >= from && fits(piece));
	return after === -1 ? pieces.findIndex(fits) : after;
}

function wordsFrom(pieces: readonly Piece[], start: number, next: number): SourceWords {
	const first = pieces[start];
	if (!first) return [];
	const own = pieces.slice(start + 1, Math.max(next, start + 1)).slice(0, MOST_PIECES - 1);
	const end = own.findIndex((piece) => !belongs(first, piece));
	const taken = [first, ...(end === -1 ? own : own.slice(0, end))];
	return taken.map(({ cells, header }) => ({
		cells: cells
			.map((text, index) => ({ header: header[index] ?? '', text: text.trim() }))
			.filter(({ text }) => text !== '')
	}));
}

/** A row goes on in the rows below it; a heading or a paragraph in what follows up to the next heading. */
function belongs(first: Piece, piece: Piece): boolean {
	if (first.block.kind === 'table') return piece.block.kind === 'table' && isContinuation(piece, first);
	return piece.block.kind !== 'heading' && (first.block.kind !== 'item' || piece.block.kind === 'paragraph');
}

function isContinuation(piece: Piece, first: Piece): boolean {
	if (piece.block !== first.block)
		return fold(piece.cells[0] ?? '') === '' || /^\p{Ll}/u.test(fold(piece.cells[0] ?? ''));
	return fold(piece.cells[0] ?? '') === '' || first.cells.length === 2;
}
