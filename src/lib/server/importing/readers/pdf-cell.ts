import { BULLET } from '#lib/model/document.ts';
import { joinLines } from './hyphen.ts';
import type { Words } from './hyphen.ts';
import type { Line } from './pdf-lines.ts';
import { textOf } from './pdf-lines.ts';

const WIDEST_LETTER = 1.4; // of the usual one
const PARAGRAPH_GAP = 1.7; // of the letters' size
/** A list mark before its words. Numbers keep theirs: «2 patruller» is no mark. */
const MARK = /^(?:[•·–—*]|o(?=\s\p{Lu})|-)\s+(?=\S)/u;
const NUMBER = /^\d{1,2}[.)]\s+(?=\S)/;

/**
 * The lines of a cell as `model/document.ts` wants them: paragraphs apart by `\n`, each list point after `BULLET`.
 * `right` is where its words must end at the latest.
 */
export function cellText(lines: readonly Line[], words: Words, right = rightOf(lines)): string {
	const paragraphs: string[] = [];
	let before: Line | undefined;
	for (const line of lines) {
		const text = textOf(line);
		const gap = before ? line.y - before.y : 0;
		const isMarked = MARK.test(text) || NUMBER.test(text);
		const last = paragraphs.at(-1);
		const opens = last === undefined || isMarked || (gap > PARAGRAPH_GAP * line.size && !/^\p{Ll}/u.test(text));
		if (opens) paragraphs.push(text.replace(MARK, BULLET).replace(NUMBER, BULLET));
		else {
			const isCut = before !== undefined && isCutWord(before, text, right, words);
			paragraphs[paragraphs.length - 1] = isCut ? last + text : joinLines(last, text, words);
		}
		before = line;
	}
	return paragraphs.join('\n');
}

/** A word too long for a narrow column is cut without hyphen: it fills its line alone, and no word could have stood after. */
function isCutWord(line: Line, next: string, right: number, words: Words): boolean {
	const text = textOf(line);
	const [rest = ''] = /^\p{Ll}+/u.exec(next) ?? [];
	if (rest === '' || !/^\S*\p{L}$/u.test(text)) return false;
	const [end = ''] = /\p{L}+$/u.exec(text) ?? [];
	const reach = line.spans.at(-1)?.right ?? 0;
	const letter = (reach - (line.spans[0]?.left ?? 0)) / text.length;
	if (right - reach > letter * WIDEST_LETTER) return false;
	return words.has((end + rest).toLocaleLowerCase('sv')) || !words.has(rest.toLocaleLowerCase('sv'));
}

function rightOf(lines: readonly Line[]): number {
	return Math.max(0, ...lines.map((line) => line.spans.at(-1)?.right ?? 0));
}
