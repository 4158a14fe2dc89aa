/** One word of a text: as written, in lower case, where it begins, and whether it opens a sentence or a line. */
export type Word = { text: string; lower: string; at: number; opens: boolean };

/** The words of a text in order. A hyphen parts words: «BRÅ-möten» is two. */
export function wordsOf(text: string): Word[] {
	const composed = text.normalize('NFC').replaceAll('\u00ad', '');
	const words: Word[] = [];
	let end = 0;
	for (const match of composed.matchAll(/[\p{L}\p{N}]+/gu)) {
		const between = composed.slice(end, match.index);
		words.push({
			text: match[0],
			lower: match[0].toLocaleLowerCase('sv'),
			at: match.index,
			opens: words.length === 0 || /[.!?:\n\t•"”»]/u.test(between)
		});
		end = match.index + match[0].length;
	}
	return words;
}

/** The text's own words from number `from`, `count` of them. */
export function phraseAt(words: readonly Word[], from: number, count: number): string {
	return words
		.slice(from, from + count)
		.map(({ text }) => text)
		.join(' ');
}

/** True for a word in capitals of at least two letters: an abbreviation. */
export function isAbbreviation(text: string): boolean {
	return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text);
}
