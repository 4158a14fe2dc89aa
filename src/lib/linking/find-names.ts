import type { Area } from '#lib/model/area.ts';
import { isAbbreviation, phraseAt, wordsOf, type Word } from './words.ts';

/** A place in a text where an area is named; several areas can share the name. `word` counts from 0. */
export type NameFound = { areas: Area[]; found: string; word: number; count: number };

/** Names that are ordinary words: alone they name nothing, however written. */
const ORDINARY: ReadonlySet<string> = new Set(['centrum', 'norr', 'söder', 'öster', 'väster', 'innerstaden', 'riket']);
/** Up to this length a name is also a likely first name or surname («Boo»). */
const SHORT = 4;
const SURNAME = /^\p{Lu}\p{L}*(?:sson|ström|berg|gren|lund|[qk]vist|man|dahl|holm|stedt|löf|ell|én|ing|sten)s?$/u;

/**
 * Where areas are named in a text: whole words with a capital, alone or in the genitive; of overlapping names the
 * longest. A name inside another word («Sätra» in «Fisksätra») or in a person's name is not the area.
 */
export function findNames(text: string, areas: readonly Area[]): NameFound[] {
	const words = wordsOf(text);
	const byFirst = new Map<string, { area: Area; parts: string[] }[]>();
	for (const area of areas) {
		const parts = wordsOf(area.name).map(({ lower }) => lower);
		const [first] = parts;
		if (first === undefined || (parts.length === 1 && ORDINARY.has(first))) continue;
		byFirst.set(first, [...(byFirst.get(first) ?? []), { area, parts }]);
	}
	const found: NameFound[] = [];
	for (let at = 0; at < words.length; at++) {
		const fitting = candidatesAt(words, at, byFirst);
		const count = Math.max(0, ...fitting.map(({ parts }) => parts.length));
		if (count === 0 || isPerson(words, at, count)) continue;
		const longest = fitting.filter(({ parts }) => parts.length === count).map(({ area }) => area);
		found.push({ areas: longest, found: phraseAt(words, at, count), word: at, count });
		at += count - 1;
	}
	return found;
}

function candidatesAt(
	words: readonly Word[],
	at: number,
	byFirst: ReadonlyMap<string, { area: Area; parts: string[] }[]>
): { area: Area; parts: string[] }[] {
	const word = words[at];
	if (!word || !/^\p{Lu}/u.test(word.text)) return [];
	const heads = [word.lower, word.lower.replace(/s$/u, '')];
	return [...new Set(heads)]
		.flatMap((head) => byFirst.get(head) ?? [])
		.filter(({ parts }) =>
			parts.every((part, offset) => {
				const written = words[at + offset]?.lower;
				return written === part || (offset === parts.length - 1 && written === `${part}s`);
			})
		);
}

function isPerson(words: readonly Word[], at: number, count: number): boolean {
	const [word, before, after] = [words[at], words[at - 1], words[at + count]];
	if (!word || count > 1) return false;
	if (after && !after.opens && SURNAME.test(after.text)) return true;
	if (word.text.length > SHORT || !before || word.opens || before.opens) return false;
	return /^\p{Lu}/u.test(before.text) && !isAbbreviation(before.text);
}
