import type { SourceDocument } from '../model/document.ts';

/** Fewer lines than this may name areas by chance. */
const FEWEST = 10;
/** Share of the lines that must name an area. */
const MOSTLY = 0.8;

/** True for a file that lists areas, by name or with their codes, and tells nothing about them. */
export function isAreaList({ blocks }: SourceDocument, isArea: (label: string) => boolean): boolean {
	const lines = blocks.flatMap((block) => {
		if (block.kind === 'table') return block.rows.map((cells) => cells.map((cell) => cell.trim()));
		return block.text.split('\n').map((line) => [line.trim(), ...line.split(/[;,\t]/u).map((part) => part.trim())]);
	});
	const filled = lines.filter((cells) => cells.some((cell) => cell !== ''));
	const named = filled.filter((cells) => cells.some((cell) => /\p{L}{2}/u.test(cell) && isArea(cell)));
	return filled.length >= FEWEST && named.length >= filled.length * MOSTLY;
}
