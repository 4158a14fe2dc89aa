import { BULLET } from '#lib/model/document.ts';
import { withFact } from './draft.ts';
import type { Draft } from './draft.ts';
import { findField } from './find-field.ts';
import type { Field } from './field-words.ts';
import { isActor, isParties, isPresent } from './party.ts';
import { firstSentence } from './sentences.ts';
import { whenInWords } from './when-in-words.ts';

const TRAILING = [
	/^(?<title>.+\S)\s*\((?<name>[^():]{2,30}):\s*(?<content>[^()]+)\)\.?$/su,
	/^(?<title>.+\S)\s+[–—-]\s+(?<name>\p{L}[^:.–—]{2,30}):\s+(?<content>\S.*)$/su,
	/^(?<title>.+[.;])\s+(?<name>\p{Lu}[^:.–—]{2,30}):\s+(?<content>\S.*)$/su
];
const BRACKETS = /^(?<title>.+\S)\s*\((?<party>[^()]{3,60})\)\.?$/su;
/** The box of a checklist, ticked or not. */
const BOX = /^(?<box>[☐☑☒✓✔])\s*(?<words>\S.*)$/su;
const MOST_PARTY_WORDS = 5;

/** Whether the point is one of a checklist. */
export function isTicked(text: string): boolean {
	return BOX.test(text);
}

/**
 * A promise may end with its own label: «Rondering varje vecka (Ansvarig: Kommunen)», «Rondering – ansvarig: Kommunen», or
 * with who answers alone: «Rondering (Kommunen)». The box of a checklist is its status.
 */
export function toPromise(text: string, focusArea: string | null, place: Draft['place']): Draft {
	const { box, words = text } = BOX.exec(text)?.groups ?? {};
	const bare: Draft = { title: words, kind: 'aktivitet', focusArea, forum: null, facts: {}, place };
	const draft = box === undefined ? bare : withFactOf(bare, 'status', '', box);
	for (const pattern of TRAILING) {
		const { title = '', name = '', content = '' } = pattern.exec(words)?.groups ?? {};
		const found = findField(name);
		if (found?.rest === '') return withFactOf({ ...draft, title }, found.field, name, content);
	}
	const { title = '', party = '' } = BRACKETS.exec(words)?.groups ?? {};
	const told = bracketed(party);
	if (told.responsible !== '') {
		const answered = withFactOf({ ...draft, title }, 'responsible', '', told.responsible);
		return told.when === '' ? answered : withFactOf(answered, 'when', '', told.when);
	}
	// The first sentence names the promise; what is said after it is how it is kept.
	const { first, rest } = firstSentence(words);
	return rest === '' ? draft : withFactOf({ ...draft, title: first }, 'measure', '', rest);
}

/** The draft with one more fact. */
export function withFactOf(draft: Draft, field: Field, name: string, text: string): Draft {
	return { ...draft, facts: withFact(draft.facts, field, { name, text }) };
}

/** A point under a promise: «Ansvarig: Polisen», or else a part of the promise. */
export function withDetail(draft: Draft, text: string): Draft {
	const [, name = '', content = ''] = /^([^:]{2,40}):\s+(.+)$/s.exec(text) ?? [];
	const field = findField(name)?.field;
	if (field) return withFactOf(draft, field, name, content);
	const [measure] = draft.facts.measure ?? [];
	const lines = [...(measure ? [measure.text] : []), BULLET + text].join('\n');
	return { ...draft, facts: { ...draft.facts, measure: [{ name: '', text: lines }] } };
}

/** «Fastighetsenheten, löpande»: who answers, and when; who is '' where the brackets hold something else. */
function bracketed(text: string): { responsible: string; when: string } {
	const parts = text.split(/,\s*/);
	const isTime = (part: string) => whenInWords(part)?.length === part.length || /^\d{4}$/.test(part);
	const responsible = parts.filter((part) => !isTime(part)).join(', ');
	const isParty = isParties(responsible) || isNameOfParty(responsible);
	return { responsible: isParty ? responsible : '', when: parts.filter(isTime).join(', ') };
}

/** «Tekniska nämnden», «rektor och elevhälsa»: a name with an organisation or a role in it, and no verb. */
function isNameOfParty(party: string): boolean {
	const words = party.split(/[\s,/]+/);
	return (
		words.length <= MOST_PARTY_WORDS && words.some(isActor) && !/\d/.test(party) && !words.slice(1).some(isPresentVerb)
	);
}

function isPresentVerb(word: string): boolean {
	return isPresent(word) && !isActor(word);
}
