import { isAction } from './action-sentence.ts';
import { withFact } from './draft.ts';
import type { Draft } from './draft.ts';
import { isPlanHeading, isSection } from './focus-areas.ts';
import type { Element } from './outline.ts';
import { responsibleInWords } from './responsible-in-words.ts';
import { SENTENCE_END } from './sentences.ts';
import { PROMISE_WORDS } from './vocabulary.ts';

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
/** «Gruppen träffas …», «Det sker …»: goes on with what the sentence before began. */
const GOES_ON =
	/^(?:den|det|de|detta|denna|dessa|gruppen|teamet|arbetet|insatsen|insatserna|träffarna|mötena|syftet)(?=\s)/iu;

/**
 * Activities told in sentences, «Polisen ska genomföra minst fyra insatser …» or «Rektorerna ansvarar för att …», outside
 * the usual sections of background and follow-up. Only documents that call themselves plans or promises are read so, and
 * where they have focus areas only what stands under one of them.
 */
export function readSentences(elements: readonly Element[]): Draft[] {
	if (!elements.some(namesPromises)) return [];
	const hasAreas = elements.some((element) => element.kind === 'area');
	const drafts: Draft[] = [];
	let focusArea: string | null = null;
	let isOpen = !hasAreas;
	for (const element of elements) {
		if (element.kind === 'area') {
			focusArea = element.name;
			isOpen = true;
		} else if (element.kind === 'heading') {
			const isPromises = PROMISE_WORDS.test(element.text);
			isOpen = isPromises || ((!hasAreas || focusArea !== null) && !isSection(element.text));
			if (isPlanHeading(element.text) && !isPromises) isOpen = !hasAreas;
		} else if (element.kind === 'label') isOpen = !NO_PROMISES.has(element.field);
		if (!isOpen || (element.kind !== 'text' && element.kind !== 'item')) continue;
		drafts.push(...sentencesOf(element.text, focusArea, element.place));
	}
	return drafts;
}

/** The draft with who promises as responsible, where nothing else says who is. */
export function withParty(draft: Draft): Draft {
	if (draft.facts.responsible || draft.facts.organisation) return draft;
	const told = [draft.title, ...(draft.facts.measure ?? []).map(({ text }) => text)];
	const party = told.map(responsibleInWords).find((one) => one !== null) ?? null;
	if (party === null || /^vi$/iu.test(party)) return draft;
	return { ...draft, facts: withFact(draft.facts, 'responsible', { name: '', text: party }) };
}

function sentencesOf(text: string, focusArea: string | null, place: Draft['place']): Draft[] {
	const drafts: Draft[] = [];
	for (const sentence of text.split(SENTENCE_END)) {
		const last = drafts.at(-1);
		if (isAction(sentence) && !(last && GOES_ON.test(sentence))) {
			drafts.push({ title: sentence, kind: 'aktivitet', focusArea, forum: null, facts: {}, place });
		} else if (last && GOES_ON.test(sentence)) {
			const [measure] = last.facts.measure ?? [];
			const told = measure ? `${measure.text} ${sentence}` : sentence;
			drafts[drafts.length - 1] = { ...last, facts: { ...last.facts, measure: [{ name: '', text: told }] } };
		}
	}
	return drafts;
}

function namesPromises(element: Element): boolean {
	const text = element.kind === 'heading' || element.kind === 'text' ? element.text : '';
	return element.kind === 'heading' && (isPlanHeading(text) || PROMISE_WORDS.test(text));
}
