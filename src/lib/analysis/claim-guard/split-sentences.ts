/** A sentence with its place in the text, counted in UTF-16 units as strings are. */
export type Sentence = { start: number; end: number; text: string };

const END = /[.!?…]+["”»']?(?=\s+["“”«»']?[\p{Lu}\d])|\n+/gu;

/** The sentences of a plain text; a new line ends one too. */
export function splitSentences(text: string): Sentence[] {
	const found: Sentence[] = [];
	let from = 0;
	const keep = (to: number) => {
		const raw = text.slice(from, to);
		const start = from + raw.length - raw.trimStart().length;
		const trimmed = raw.trim();
		if (trimmed !== '') found.push({ start, end: start + trimmed.length, text: trimmed });
		from = to;
	};
	for (const match of text.matchAll(END)) keep(match.index + match[0].length);
	keep(text.length);
	return found;
}
