import { BULLET } from '../model/document.ts';
import { cellItems, cellText } from '../plan/cell-items.ts';

/**
 * A measure as the lines of a cell: what goes before its points, then each point with its mark, so that reading the cell
 * gives the same words and points. `whole` false: the points do not stand in the words one after the other and cannot
 * be shown in them.
 */
export function measureLines(
	measure: string | null,
	items: readonly string[]
): { lines: readonly string[]; whole: boolean } {
	const text = measure ?? '';
	if (items.length === 0) return { lines: text === '' ? [] : [text], whole: true };
	const listed = items.join(' ');
	const at = text.lastIndexOf(listed);
	const before = at < 0 ? '' : text.slice(0, at).trim();
	const points = items.map((item) => `${BULLET}${item}`);
	const lines = before === '' ? points : [before, ...points];
	const cell = lines.join('\n');
	const isSame = cellText(cell) === text && cellItems(cell).join('\n') === items.join('\n');
	return isSame ? { lines, whole: true } : { lines: [text], whole: cellItems(text).join('\n') === items.join('\n') };
}
