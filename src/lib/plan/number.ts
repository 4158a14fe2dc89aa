import { NUMBER_WORDS } from './vocabulary.ts';

/** A regular expression part that matches a number in figures or in words, for `toNumber`. */
export const NUMBER = `\\d{1,3}(?:[\\s.]\\d{3})+|\\d+|${Object.keys(NUMBER_WORDS).join('|')}`;

/** The number that `NUMBER` matched, in lower case; null for other text. */
export function toNumber(text: string): number | null {
	if (/^\d[\d\s.]*$/.test(text)) return Number(text.replace(/[\s.]/g, ''));
	return NUMBER_WORDS[text] ?? null;
}
