import { editDistance } from '#lib/model/edit-distance.ts';
import { foldCase } from './fold.ts';

/** What an activity is known again by. `titles` are those it has and has had. */
export type Recognisable = {
	titles: readonly string[];
	focusArea: string | null;
	challenge: string | null;
	measure: string | null;
};

/** Two activities that are one, by their place in each list, and how alike they are, 0–1. */
export type Match = { before: number; after: number; likeness: number };

const ENOUGH = 0.5; // likeness from which two activities are taken to be one
const ALONE = 0.62; // likeness of titles that is enough where nothing else is said
const LONG_WORD = 6; // letters; a shorter word with another letter is another word

/**
 * Which activities of two versions of a plan are the same: each with at most one, the most alike first. Titles weigh
 * most; what is done and why tell activities with the same title apart, and know one that has a new title.
 */
export function matchActivities(before: readonly Recognisable[], after: readonly Recognisable[]): Match[] {
	const old = before.map(wordsOf);
	const young = after.map(wordsOf);
	const pairs = old.flatMap((a, index) =>
		young.flatMap((b, at): Match[] => {
			const likeness = likenessOf(a, b);
			return likeness >= ENOUGH ? [{ before: index, after: at, likeness }] : [];
		})
	);
	// Of equals the ones that stand alike in their plans belong together.
	const distance = ({ before: a, after: b }: Match) => Math.abs(a / old.length - b / young.length);
	pairs.sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b));
	const [takenBefore, takenAfter] = [new Set<number>(), new Set<number>()];
	return pairs.filter((pair) => {
		if (takenBefore.has(pair.before) || takenAfter.has(pair.after)) return false;
		takenBefore.add(pair.before);
		takenAfter.add(pair.after);
		return true;
	});
}

type Words = { titles: readonly (readonly string[])[]; focusArea: string; challenge: string[]; measure: string[] };

function wordsOf({ titles, focusArea, challenge, measure }: Recognisable): Words {
	return {
		titles: titles.map(tokensOf),
		focusArea: foldCase(focusArea ?? ''),
		challenge: tokensOf(challenge ?? ''),
		measure: tokensOf(measure ?? '')
	};
}

function likenessOf(a: Words, b: Words): number {
	const title = Math.max(0, ...a.titles.flatMap((one) => b.titles.map((other) => shared(one, other))));
	const told = [
		[a.measure, b.measure],
		[a.challenge, b.challenge]
	].flatMap(([one = [], other = []]) => (one.length > 0 && other.length > 0 ? shared(one, other) : []));
	const focus = a.focusArea === b.focusArea ? 1 : 0;
	// A word or two that plans share says little: without more to go by the titles must be nearly the same.
	if (told.length === 0) return title >= ALONE ? 0.9 * title + 0.1 * focus : 0;
	const content = Math.max(...told);
	const mean = told.reduce((sum, one) => sum + one, 0) / told.length;
	return Math.max(
		0.6 * title + 0.15 * content + 0.15 * mean + 0.1 * focus,
		content > 0.8 ? 0.45 * mean + 0.25 * content : 0
	);
}

/** The share of words that two texts have in common (Dice), a long word with a letter or two changed as half. 0–1. */
function shared(a: readonly string[], b: readonly string[]): number {
	if (a.length === 0 || b.length === 0) return 0;
	const left = [...b];
	let common = 0;
	const rest: string[] = [];
	for (const word of a) {
		const at = left.indexOf(word);
		if (at === -1) rest.push(word);
		else {
			left.splice(at, 1);
			common += 1;
		}
	}
	for (const word of rest) {
		if (word.length < LONG_WORD) continue;
		const at = left.findIndex((other) => other.length >= LONG_WORD && isNear(word, other));
		if (at === -1) continue;
		left.splice(at, 1);
		common += 0.75;
	}
	return (2 * common) / (a.length + b.length);
}

/** A misprint, or another ending of the same word: «vandring», «vandringar», «vandringarna». */
function isNear(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (long.startsWith(short) && long.length - short.length <= 4) return true;
	return editDistance(a, b, 2) <= 2;
}

/** Years and the smallest words say nothing of what an activity is. */
function tokensOf(text: string): string[] {
	const words = foldCase(text.replace(/(\p{L})-\s?(?=\p{Ll})/gu, '$1')).match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.filter(
		(word) => !/^(?:19|20)\d\d$/.test(word) && !/^(?:och|i|på|för|av|en|ett|att|med|till|som)$/u.test(word)
	);
}
