/** Abbreviations end no sentence, though a capital letter may follow. */
export const SENTENCE_END =
	/(?<=(?<!\b(?:bl\.a|t\.ex|m\.m|m\.fl|etc|dvs|ca|kl|resp|inkl|ev|nr|s\.k|fr\.o\.m|t\.o\.m|v))[.!?])\s+(?=[\p{Lu}\d])/u;

/** The first sentence of a text, and what is said after it. */
export function firstSentence(text: string): { first: string; rest: string } {
	const [first = '', ...rest] = text.split(SENTENCE_END);
	return { first, rest: rest.join(' ') };
}
