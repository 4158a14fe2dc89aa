import { foldCase } from './fold.ts';
import { ORGANISATION_WORDS, PROMISE_VERBS, PROMISE_WORDS } from './vocabulary.ts';

const MOST_WORDS = 8;
const VERB = new RegExp(`\\s(?:${PROMISE_VERBS.join('|')})(?=[\\s:])`, 'u');

/** Who promises in a sentence such as «Polisen och kommunen ska …»; «vi» is one too. Null for other sentences. */
export function promiserOf(sentence: string): string | null {
	const verb = VERB.exec(sentence);
	return verb ? checkedParty(sentence.slice(0, verb.index)) : null;
}

/** Who the sentence begins with, if that is an organisation that promises or does something; «vi» says nothing of who. */
export function partyOf(sentence: string): string | null {
	const party = promiserOf(sentence) ?? checkedParty(presentSubject(sentence));
	return party !== null && /^vi$/iu.test(party) ? null : party;
}

/** Whose promises a heading such as «Polisens löften» or «Kommunen» is over. */
export function partyOfHeading(heading: string): string | null {
	const [first = '', ...rest] = heading.replace(/:$/, '').split(/\s+/);
	const name = first.replace(/s$/, '');
	if (rest.length === 0) return isOrganisation(first) ? first : null;
	return isOrganisation(name) && name !== first && PROMISE_WORDS.test(rest.join(' ')) && rest.length < 3 ? name : null;
}

/** Whether a text is nothing but organisations: «Polisen och kommunen». */
export function isParties(text: string): boolean {
	const words = text.split(/[\s,/]+/).filter((word) => word !== '');
	return words.some(isOrganisation) && words.every((word) => isOrganisation(word) || /^(?:och|samt|&|\+)$/u.test(word));
}

function checkedParty(subject: string): string | null {
	const words = subject.split(/\s+/);
	if (subject === '' || words.length > MOST_WORDS || !/^\p{Lu}/u.test(subject) || /[.:;()]/.test(subject)) return null;
	return words.some(isOrganisation) || /^vi$/iu.test(subject) ? subject : null;
}

/** «Kommunen och polisen bjuder in …»: organisations and then a verb in the present. */
function presentSubject(sentence: string): string {
	const words = sentence.split(/\s+/);
	const end = words.findIndex((word, index) => index > 0 && !isOrganisation(word) && !/^(?:och|samt)$/u.test(word));
	const isVerb = /^\p{Ll}+r$/u.test(words[end] ?? '');
	return isVerb && isOrganisation(words[0] ?? '') ? words.slice(0, end).join(' ') : '';
}

function isOrganisation(word: string): boolean {
	return ORGANISATION_WORDS.includes(foldCase(word).replace(/,$/, ''));
}
