import type { Responsible } from '#lib/model/activity.ts';
import { fold, foldCase } from './fold.ts';
import { MUNICIPALITY, NOT_OF_MUNICIPALITY, ORGANISATION_WORDS, TOGETHER_WITH } from './organisation-words.ts';

const NAMES = new Set(ORGANISATION_WORDS);
const PROSE = 120; // characters; a longer cell tells in sentences who does what, and is kept whole

/**
 * Who answers, as the cell writes it: `Kommun/Fritid Polis` → Kommun with the role Fritid, and Polis.
 * What is not a known organisation is kept as one in the cell's own words: a guess would be worse than a long name.
 */
export function parseResponsible(text: string): Responsible[] {
	const folded = text
		.split('\n')
		.map((line) => fold(line.replace(/^[•–-]\s+/, '')))
		.filter((line) => line !== '');
	return folded
		.flatMap((line) => (line.length > PROSE ? [line] : line.split(/[;+]|\.\s+(?=\p{Lu})/u)))
		.map((sentence) => partnersOf(sentence)?.leader ?? sentence)
		.flatMap((sentence) => (sentence.length > PROSE ? [sentence] : splitAtOrganisations(apart(sentence))))
		.map(toResponsible)
		.filter((one) => one.organisation !== '');
}

/** «Socialnämnden i samverkan med Region Mitt» → who answers, and who takes part; null for other texts. */
export function partnersOf(text: string): { leader: string; partners: string } | null {
	const folded = fold(text);
	const match = folded.length > PROSE ? null : TOGETHER_WITH.exec(folded);
	if (!match || match.index === 0) return null;
	const leader = folded.slice(0, match.index);
	const partners = folded.slice(match.index + match[0].length).replace(match[0].includes('(') ? /\)?\.?$/ : /\.$/, '');
	return partners === '' ? null : { leader, partners };
}

/** «Skola/Polis» are two organisations, «Kommun/Skola» one and its unit. */
function apart(sentence: string): string {
	return sentence.replace(/([\p{L}-]+)\s*\/\s*([\p{L}-]+)/gu, (whole, first: string, second: string) => {
		if (!isOrganisation(first) || !isOrganisation(second)) return whole;
		const isUnit = MUNICIPALITY.test(foldCase(first)) && !NOT_OF_MUNICIPALITY.test(foldCase(second));
		return isUnit ? whole : `${first}, ${second}`;
	});
}

/** «Polis Kommun/X, Y, Polisen» → `Polis`, `Kommun/X, Y`, `Polisen`. */
function splitAtOrganisations(sentence: string): string[] {
	const words = fold(sentence).split(' ');
	const parts: string[] = [];
	words.forEach((word, index) => {
		const last = parts.at(-1);
		if (last === undefined || beginsParty(words, index, last)) parts.push(word);
		else parts[parts.length - 1] = `${last} ${word}`;
	});
	return parts.map((part) => part.replace(/[\s,]+(?:och|samt)?[\s,]*$/u, ''));
}

function beginsParty(words: readonly string[], index: number, part: string): boolean {
	const word = words[index] ?? '';
	const before = words[index - 1] ?? '';
	const joins = /^(?:och|samt)$/u.test(before);
	if (isOrganisation(word)) {
		// «Socialtjänst och polis ansvarar»: in a sentence the name goes on, in a list it ends or is followed by another.
		const ends = /[,;.]$/.test(word) || /^(?:och|samt|)$/u.test(words[index + 1] ?? '');
		return before.endsWith(',') || /^\p{Lu}/u.test(word) || (joins && ends);
	}
	// «Polisen och Björkvik Bostäder»: a capital letter after «och» begins a name, unless it goes on with a role.
	if (joins) return /^\p{Lu}/u.test(word) && isOrganisation(part.split(' ')[0] ?? '') && !part.includes('/');
	return before.endsWith(',') && !part.includes('/');
}

function isOrganisation(word: string): boolean {
	return NAMES.has(foldCase(word.split('/')[0] ?? '').replace(/[.,;:]+$/, ''));
}

function toResponsible(part: string): Responsible {
	const text = part.replace(/[.,;]+$/, '').trim();
	// A region has the name of its land, as other organisations have units.
	if (/^region\s+\p{Lu}[\p{L}\s-]*$/iu.test(text)) return { organisation: text, role: null };
	const name = /^[\p{L}-]+/u.exec(text)?.[0] ?? '';
	const rest = text.slice(name.length);
	const slash = text.indexOf('/');
	if (NAMES.has(foldCase(name)) && (/^\s*[/(:–-]/u.test(rest) || /^\s+\p{Lu}/u.test(rest))) {
		const role = fold(rest.replace(/[/():]+/g, ' ').replace(/\s+,/g, ',')).replace(/^[\s,–-]+/u, '');
		return { organisation: name, role: role === '' ? null : role };
	}
	if (slash > 0 && !/\s/.test(text.slice(0, slash).trim())) {
		return { organisation: text.slice(0, slash).trim(), role: text.slice(slash + 1).trim() || null };
	}
	return { organisation: text, role: null };
}
