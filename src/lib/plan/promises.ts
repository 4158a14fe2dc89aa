import type { Draft } from './draft.ts';
import type { Field } from './field-words.ts';
import { isPlanHeading, isSection } from './focus-areas.ts';
import type { Element } from './outline.ts';
import { partyOf, partyOfHeading } from './party.ts';
import { isTicked, toPromise, withDetail, withFactOf } from './promise.ts';
import { asksForActivities } from './question.ts';
import { PROMISE_WORDS } from './vocabulary.ts';

/** What a heading asked for after the promises, and how many promises that is said of. */
type Asked = { field: Field; name: string; from: number };

/**
 * List points that are promises: under a heading or after a sentence with a word such as «åtgärder» or «löften», under the
 * name of who promises, after «Vad ska göras?», or with the box of a checklist. With `underAreas` also those of a plan that
 * has nothing but points under its focus areas.
 */
export function readPromises(elements: readonly Element[], underAreas = false): Draft[] {
	const drafts: Draft[] = [];
	const isPlan = elements.some((element) => element.kind === 'heading' && isPlanHeading(element.text));
	let focusArea: string | null = null;
	let underHeading = false;
	let afterSentence = false;
	let isAfterPoint = false;
	// «Polisen lovar att:» and «Polisens löften» say who answers for the points below.
	let party: string | null = null;
	// «Vad ska göras?» may be answered by paragraphs, and the questions after it tell of all its answers.
	let question: number | null = null;
	let asked: Asked | null = null;
	const add = (text: string, place: Draft['place']) => {
		drafts.push(ofParty(toPromise(text, focusArea, place), party));
		isAfterPoint = true;
	};
	for (const element of elements) {
		const last = drafts.at(-1);
		if (asked && (element.kind === 'text' || element.kind === 'item')) {
			const { field, name, from } = asked;
			const answer = element.text;
			drafts.splice(from, Infinity, ...drafts.slice(from).map((draft) => withFactOf(draft, field, name, answer)));
			asked = null;
			continue;
		}
		if (element.kind === 'item') {
			if (!underHeading && !afterSentence && !(isPlan && isTicked(element.text))) continue;
			if (element.level > 1 && last) drafts[drafts.length - 1] = withDetail(last, element.text);
			else add(element.text, element.place);
			continue;
		}
		if (element.kind === 'label') {
			const isDetail = last && isAfterPoint && (underHeading || afterSentence) && element.text !== '';
			if (question !== null && drafts.length > question) {
				if (element.text === '') asked = { field: element.field, name: element.name, from: question };
				else if (last) drafts[drafts.length - 1] = withFactOf(last, element.field, element.name, element.text);
			} else if (isDetail) drafts[drafts.length - 1] = withFactOf(last, element.field, element.name, element.text);
			else underHeading = afterSentence = false;
			continue;
		}
		if (element.kind === 'text' && question === drafts.length && isAnswer(elements, element)) {
			add(element.text, element.place);
			continue;
		}
		afterSentence = element.kind === 'text' && isIntroduction(element.text);
		if (element.kind === 'text') party = afterSentence ? (partyOf(element.text) ?? partyOfHeading(element.text)) : null;
		if (element.kind !== 'area' && element.kind !== 'heading') continue;
		const name = element.kind === 'area' ? element.name : element.text;
		asked = null;
		isAfterPoint = false;
		party = partyOfHeading(name);
		question = asksForActivities(name) ? drafts.length : null;
		if (element.kind === 'area') focusArea = name;
		if (element.kind === 'area') underHeading ||= PROMISE_WORDS.test(name);
		if (element.kind === 'area' && underAreas && isPlan) underHeading = true;
		if (element.kind === 'heading') {
			underHeading =
				PROMISE_WORDS.test(name) ||
				question !== null ||
				(isPlan && party !== null) ||
				(underHeading && !isSection(name));
			if (isPlanHeading(name)) focusArea = null;
		}
	}
	return drafts;
}

/** A paragraph that directly answers «Vad ska göras?», where no list does. */
function isAnswer(elements: readonly Element[], element: Element): boolean {
	const next = elements[elements.indexOf(element) + 1];
	return next?.kind !== 'item';
}

function ofParty(draft: Draft, party: string | null): Draft {
	return party === null || draft.facts.responsible ? draft : withFactOf(draft, 'responsible', '', party);
}

function isIntroduction(text: string): boolean {
	return text.endsWith(':') && PROMISE_WORDS.test(text);
}
