/** Words of a document, in lower case, for telling a word's own hyphen from one set at the end of a line. */
export type Words = ReadonlySet<string>;

/** Words that go on after a hyphen of their own: «vår- och hösttid». */
const AFTER_OWN_HYPHEN = /^(?:och|eller|samt|respektive|resp|till|and|or)(?!\p{L})/u;

/** The words and compounds with hyphen in lines of text, those aside that may be cut by the beginning or end of a line. */
export function wordsIn(lines: readonly string[]): Words {
	const whole = lines.map((line) => line.trim().replace(/^\p{Ll}[\p{L}-]*/u, ''));
	return new Set(whole.flatMap((line) => line.toLocaleLowerCase('sv').match(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu) ?? []));
}

/**
 * Two lines as one. A hyphen at the end of the first goes where it parts one word: where the whole word stands elsewhere
 * in the document, or where nothing says that the hyphen is the word's own (an abbreviation or a number before it, the
 * same compound with its hyphen elsewhere, a capital letter after).
 */
export function joinLines(text: string, next: string, words: Words): string {
	if (text === '') return next;
	if (text.endsWith('\u00ad')) return text.slice(0, -1) + next;
	// Dates and ranges of numbers: «2025-06-» and «30».
	if (/\d[-–]$/.test(text) && /^\d/.test(next)) return text + next;
	const [, first] = /(?<![\p{L}\p{N}])([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u2010]$/u.exec(text) ?? [];
	const [second] = /^\p{L}+(?:-\p{L}+)*/u.exec(next) ?? [];
	if (first === undefined || second === undefined) return /\p{L}\/$/u.test(text) ? text + next : `${text} ${next}`;
	if (AFTER_OWN_HYPHEN.test(next)) return `${text} ${next}`;
	const [joined, compound] = [first + second, `${first}-${second}`].map((word) => word.toLocaleLowerCase('sv'));
	if (joined !== undefined && words.has(joined)) return text.slice(0, -1) + next;
	const isOwn = /^\p{Lu}/u.test(next) || first.includes('-') || /^[\p{Lu}\p{N}]+$/u.test(first) || first.length === 1;
	if (isOwn || (compound !== undefined && words.has(compound))) return text + next;
	return text.slice(0, -1) + next;
}
