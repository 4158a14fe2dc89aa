import type { Block } from '#lib/model/document.ts';
import { plainText } from './inline-html.ts';

/** A line of a text file, counted from 1. */
export type Line = { text: string; number: number };

/** «2.1 Stölder», «2.1.1 Åtgärd: Märkning»: a numbered heading. */
export const SECTION = /^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}/u;
const WIDEST_WRAP = 160; // characters; longer lines mean that nobody wrapped the text, so each line is a paragraph
const SHORT_LINE = 0.6; // of the text's width; a shorter line was ended by its author, not by the margin
/** A numbered line of its own is a heading up to this. */
export const SINGLE_HEADING = 80; // characters; a numbered line of its own is a heading up to this

/** The paragraphs of lines that stand together; `width` is how long lines are, null where only empty lines part them. */
export function paragraphsOf(group: readonly Line[], width: number | null, file: string): Block[] {
	const paragraphs: { text: string; first: number; last: number }[] = [];
	let open = false;
	group.forEach(({ text, number }, index) => {
		const last = paragraphs.at(-1);
		if (open && last) {
			last.text = joinLines(last.text, text.trim());
			last.last = number;
		} else paragraphs.push({ text: text.trim(), first: number, last: number });
		const next = group[index + 1]?.text.trim() ?? '';
		const isTitled = group.length === 2 && isTitle(text.trim(), next);
		open =
			width === null
				? !/ {2}$/.test(text)
				: width <= WIDEST_WRAP && !isTitled && !endsParagraph(text.trim(), next, width);
	});
	return paragraphs.map(({ text, first, last }) => {
		const block: Block = { kind: 'paragraph', text: plainText(text), place: { file, line: first } };
		return last === first ? block : { ...block, lastLine: last };
	});
}

/** Two lines that end without a full stop and both begin with a capital letter: a title and what stands under it. */
function isTitle(line: string, next: string): boolean {
	return !/[.,;:!?–-]$/.test(line) && !/[.,;!?]$/.test(next) && /^\p{Lu}/u.test(line) && /^\p{Lu}/u.test(next);
}

/** A line that stops well before the margin, or a finished sentence before a line such as «Mål: …». */
function endsParagraph(line: string, next: string, width: number): boolean {
	if (/[.!?]$/.test(line) && /^\p{Lu}[\p{L}\d ]{2,30}:\s/u.test(next)) return true;
	if (/[\p{L}\d]$/u.test(line) && /^\p{Lu}[^.]*:$/u.test(next)) return true;
	if (SECTION.test(next) || (SECTION.test(line) && line.length <= SINGLE_HEADING && /^\p{Lu}/u.test(next))) return true;
	return line.length < width * SHORT_LINE && /^[\p{Lu}\d¹²³<*]/u.test(next);
}

/** A word parted at the end of the line goes on without a space and keeps its hyphen: it may be its own. */
export function joinLines(text: string, next: string): string {
	const isParted = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next) && !/^(?:och|eller|samt|respektive)\s/.test(next);
	return isParted ? text + next : `${text} ${next}`;
}

/** How long the longest lines of running text are; in a file without wrapped lines, as long as its paragraphs. */
export function widthOf(lines: readonly Line[]): number {
	const lengths = lines.filter((line) => !line.text.includes('\t')).map((line) => line.text.trim().length);
	lengths.sort((a, b) => a - b);
	return lengths[Math.floor(lengths.length * 0.98)] ?? 0;
}
