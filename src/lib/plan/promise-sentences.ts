import type { Draft } from './draft.ts';
import { withFact } from './draft.ts';
import { isPlanHeading, isSection } from './focus-areas.ts';
import type { Element } from './outline.ts';
import { partyOf, promiserOf } from './party.ts';
import { PROMISE_WORDS } from './vocabulary.ts';

const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu})/u;
/** What follows these labels tells of the work and promises nothing. */
const NO_PROMISES: ReadonlySet<string> = new Set([
	'challenge',
	'cause',
	'followUp',
	'goal',
	'status',
	'group',
	'detail'
]);

/**
 * Promises told in sentences, «Polisen ska genomföra minst fyra insatser …», outside the usual sections of background and
 * follow-up. Only documents that call themselves plans or promises are read so.
 */
export function readSentences(elements: readonly Element[]): Draft[] {
	if (!elements.some(namesPromises)) return [];
	const drafts: Draft[] = [];
	let focusArea: string | null = null;
	let isOpen = true;
	for (const element of elements) {
		if (element.kind === 'area') {
			focusArea = element.name;
			isOpen = true;
		} else if (element.kind === 'heading') isOpen = !isSection(element.text) || PROMISE_WORDS.test(element.text);
		else if (element.kind === 'label') isOpen = !NO_PROMISES.has(element.field);
		if (!isOpen || (element.kind !== 'text' && element.kind !== 'item')) continue;
		for (const sentence of element.text.split(SENTENCE_END)) {
			if (promiserOf(sentence) === null) continue;
			const { place } = element;
			drafts.push({ title: sentence, kind: 'aktivitet', focusArea, forum: null, facts: {}, place });
		}
	}
	return drafts;
}

/** The draft with who promises as responsible, where nothing else says who is. */
export function withParty(draft: Draft): Draft {
	const party = draft.facts.responsible ? null : partyOf(draft.title);
	if (party === null || /^vi$/iu.test(party)) return draft;
	return { ...draft, facts: withFact(draft.facts, 'responsible', { name: '', text: party }) };
}

function namesPromises(element: Element): boolean {
	const text = element.kind === 'heading' || element.kind === 'text' ? element.text : '';
	return element.kind === 'heading' && (isPlanHeading(text) || PROMISE_WORDS.test(text));
}
