import { normaliseLabel } from './label.ts';

/** The form in which words are searched: lower case, without the marks over letters, so that «oppen» finds «öppen». */
export function foldForSearch(text: string): string {
	return normaliseLabel(text)
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '');
}

/** True where each word of `sought` stands, whole or as a part, in some of the texts. Nothing sought finds all. */
export function isFound(sought: string, texts: readonly string[]): boolean {
	const folded = texts.map(foldForSearch).join('\n');
	return foldForSearch(sought)
		.split(' ')
		.every((word) => folded.includes(word));
}
