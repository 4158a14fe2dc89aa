/**
 * The form in which names of indicators, questions and headings are compared: NFC, lower case, white space and dashes
 * folded, a footnote mark after a word and punctuation at the end left out.
 */
export function normaliseLabel(label: string): string {
	return label
		.normalize('NFC')
		.trim()
		.toLocaleLowerCase('sv')
		.replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
		.replace(/[–—−]/g, '-')
		.replace(/(\p{L}{3})\d\)?$/u, '$1')
		.replace(/[\s:;.?!*]+$/, '')
		.trim();
}

/** A label with its ancestors as one text, outermost first. */
export function normalisePath(path: readonly string[]): string {
	return path.map(normaliseLabel).join(' > ');
}

/** The label as part of an id: ASCII letters and digits with hyphens, at most 60 characters. */
export function slugOf(label: string): string {
	return normaliseLabel(label)
		.replace(/[åä]/g, 'a')
		.replace(/ö/g, 'o')
		.normalize('NFD')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60)
		.replace(/-$/, '');
}
