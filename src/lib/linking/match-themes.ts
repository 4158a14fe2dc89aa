import type { Theme } from '#lib/model/link.ts';
import { isAbbreviation, phraseAt, wordsOf, type Word } from './words.ts';

/** A theme that a text belongs to, and the text's own words that show it. */
export type ThemeMatch = { theme: Theme; found: string };

type Occurrence = ThemeMatch & { from: number; count: number; letters: number };

/**
 * The themes whose words stand in the text, in the order of the text. Where two themes claim the same word, the one
 * that says more wins: «kriminella nätverk» is no network meeting. A theme word in capitals is an abbreviation and
 * matches only in capitals, whole («SIG», never «sig»).
 */
export function matchThemes(text: string, themes: readonly Theme[]): ThemeMatch[] {
	const words = wordsOf(text);
	const all = themes.flatMap((theme) => theme.words.flatMap((phrase) => occurrences(words, phrase, theme)));
	const kept = all.filter((one) => !all.some((other) => other.letters > one.letters && overlap(one, other)));
	kept.sort((a, b) => a.from - b.from || b.letters - a.letters);
	const first = new Map<string, ThemeMatch>();
	for (const { theme, found } of kept) if (!first.has(theme.id)) first.set(theme.id, { theme, found });
	return [...first.values()];
}

function occurrences(words: readonly Word[], phrase: string, theme: Theme): Occurrence[] {
	const wanted = wordsOf(phrase);
	const [head] = wanted;
	if (!head) return [];
	const found: Occurrence[] = [];
	for (let from = 0; from + wanted.length <= words.length; from++) {
		const fits = wanted.every((part, offset) => begins(words[from + offset], part));
		if (!fits) continue;
		const letters = wanted.reduce((sum, part) => sum + part.text.length, 0);
		found.push({ theme, found: phraseAt(words, from, wanted.length), from, count: wanted.length, letters });
	}
	return found;
}

function begins(word: Word | undefined, part: Word): boolean {
	if (!word) return false;
	return isAbbreviation(part.text) ? word.text === part.text : word.lower.startsWith(part.lower);
}

function overlap(a: Occurrence, b: Occurrence): boolean {
	return a.from < b.from + b.count && b.from < a.from + a.count;
}
