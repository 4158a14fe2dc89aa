import { fold } from './fold.ts';

/** A mark of a list point inside a text whose lines have been joined. A figure counts only with its bracket or full stop. */
const MARK = /(?:^|\s)(?:[•▪‣◦·]|\(?\d{1,2}[.)]|\(?[a-e]\))\s+/u;

/**
 * The causes of a cell: its points, where it is a list of at least two, else all of it as one. A plan's own numbering must
 * begin at its first word, so that «ökade med 3. Det …» is no list.
 */
export function listedCauses(text: string): string[] {
	const whole = fold(text);
	if (whole.search(MARK) !== 0) return [whole];
	const points = whole
		.split(MARK)
		.map(fold)
		.filter((point) => point !== '');
	return points.length > 1 ? points : [whole];
}
