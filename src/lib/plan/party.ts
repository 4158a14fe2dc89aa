import { foldCase } from './fold.ts';
import { ORGANISATION_ENDINGS, ORGANISATION_WORDS, ROLE_ENDINGS } from './organisation-words.ts';
import { PROMISE_VERBS, PROMISE_WORDS } from './vocabulary.ts';

const MOST_WORDS = 8;
const VERB = new RegExp(`\\s(?:${PROMISE_VERBS.join('|')})(?=[\\s:]|$)`, 'u');
const OPENS_LIST = new RegExp(
	`^(?<party>.+?)\\s+(?:${PROMISE_VERBS.join('|')}|lovar|åtar sig|ansvarar för|ansvarar|gör|gör följande)\\s*:?$`,
	'u'
);
/** «Det här lovar polisen», «Detta gör kommunen». */
const INVERTED = /^(?:det(?:\s+här)?|detta|så)\s+(?:lovar|gör|ska|åtar sig)\s+(?<party>.+?)\s*:?$/iu;
const WHOSE = /^(?<party>.+?)s\s+(?<what>\p{Ll}.*?)\s*:?$/u;
const JOINS = /^(?:och|samt|&|\+)$/u;

/** Who promises in a sentence such as «Polisen och kommunen ska …»; «vi» is one too. Null for other sentences. */
export function promiserOf(sentence: string): string | null {
	const verb = VERB.exec(sentence);
	return verb ? checkedParty(sentence.slice(0, verb.index)) : null;
}

/** Who the sentence begins with, if that is an organisation that promises or does something; «vi» says nothing of who. */
export function partyOf(sentence: string): string | null {
	const party = promiserOf(sentence) ?? checkedParty(actorOf(sentence) ?? '');
	return party !== null && /^vi$/iu.test(party) ? null : party;
}

/** Whose promises a heading such as «Polisens löften», «Kommunen lovar att» or «Polisen» is over. */
export function partyOfHeading(heading: string): string | null {
	const text = heading.replace(/:$/, '').trim();
	if (isParties(text) || isOrganisationName(text)) return text;
	const party = OPENS_LIST.exec(text)?.groups?.party ?? INVERTED.exec(text)?.groups?.party;
	if (party !== undefined) return isParties(party) || isOrganisationName(party) ? party : null;
	const { party: owner = '', what = '' } = WHOSE.exec(text)?.groups ?? {};
	const promises = PROMISE_WORDS.test(what) && what.split(' ').length < 4;
	return promises && (isParties(owner) || isOrganisationName(owner)) ? owner : null;
}

/** Whether a text is nothing but organisations: «Polisen och kommunen». */
export function isParties(text: string): boolean {
	const words = text.split(/[\s,/]+/).filter((word) => word !== '');
	return words.some(isOrganisation) && words.every((word) => isOrganisation(word) || JOINS.test(word));
}

/** Whether the text is the name of one organisation: «Lillåns kommun», «Region Mitt», «Polisen i Björkvik». */
export function isOrganisationName(text: string): boolean {
	const words = text.split(/\s+/);
	if (words.length > 4 || !/^\p{Lu}/u.test(text) || /[.:;,()\d]/.test(text)) return false;
	const [first = ''] = words;
	// «Skolgård» is a place, «Socialnämnden» has a task.
	if (words.length === 1) return isOrganisation(first) && (isKnown(first) || /(?:n|t|na)$/u.test(first));
	const names = words.slice(1).every((word) => /^\p{Lu}/u.test(word) || /^(?:i|på)$/u.test(word));
	return (isOrganisation(first) && names) || (words.length > 1 && /^(?:kommun|stad)$/u.test(words.at(-1) ?? ''));
}

/**
 * Who does something in the present in a sentence such as «Rektorerna ansvarar för att …» or «Kommunen och polisen bjuder
 * in …»: organisations, or people by their role. Null where the sentence does not begin so.
 */
export function actorOf(sentence: string): string | null {
	const words = sentence.split(/\s+/);
	if (!/^\p{Lu}/u.test(sentence)) return null;
	const end = words.findIndex((word, index) => {
		const isPart = isActor(word) || JOINS.test(word) || (index > 0 && /^\p{Lu}/u.test(word));
		return !isPart && !isAttribute(words, index);
	});
	const subject = words.slice(0, end).join(' ').replace(/,$/, '');
	if (end < 1 || end > MOST_WORDS || !isPresent(words[end] ?? '') || !words.slice(0, end).some(isActor)) return null;
	return subject;
}

/** A verb in the present. Swedish verbs end in -r there («genomför», «håller»); the plural of a noun may too. */
export function isPresent(word: string): boolean {
	return (
		/^\p{Ll}+(?:ar|er|år|ör|yr|ir)$/u.test(word) && !/^(?:är|var|har|eller|över|under|efter|per|inter)$/u.test(word)
	);
}

/** Whether the word is that of an organisation, or of people who have a task in a municipality. */
export function isActor(word: string): boolean {
	const folded = foldCase(word).replace(/[,.;:]$/, '');
	return isOrganisation(folded) || ROLE_ENDINGS.test(folded);
}

function checkedParty(subject: string): string | null {
	const words = subject.split(/\s+/);
	if (subject === '' || words.length > MOST_WORDS || !/^\p{Lu}/u.test(subject) || /[.:;()]/.test(subject)) return null;
	return words.some(isActor) || /^vi$/iu.test(subject) ? subject : null;
}

/** «Polisen i Björkvik», «Kommunens säkerhetsenhet», «Barn- och utbildningsnämnden». */
function isAttribute(words: readonly string[], index: number): boolean {
	const word = words[index] ?? '';
	if (index === 0) return /^\p{Lu}\p{L}*(?:s|-)$/u.test(word) && words.slice(1, 4).some(isActor);
	return /^(?:i|på)$/u.test(word) && /^\p{Lu}/u.test(words[index + 1] ?? '');
}

function isOrganisation(word: string): boolean {
	const folded = foldCase(word).replace(/,$/, '');
	return ORGANISATION_WORDS.includes(folded) || ORGANISATION_ENDINGS.test(folded);
}

function isKnown(word: string): boolean {
	return ORGANISATION_WORDS.includes(foldCase(word));
}
