import { BULLET } from '#lib/model/document.ts';
import { withFact } from './draft.ts';
import type { Draft } from './draft.ts';
import { findField } from './find-field.ts';
import { isPlanHeading, isSection } from './focus-areas.ts';
import type { Element } from './outline.ts';
import { isParties, partyOf, partyOfHeading } from './party.ts';
import { firstSentence } from './sentences.ts';
import { PROMISE_WORDS } from './vocabulary.ts';
import type { Field } from './field-words.ts';

export type Section = { elements: Element[]; end: Element['kind'] | null };

/** What is said under a heading of `level`, up to the next heading or table. A label that is a heading as high ends it too. */
export function sectionAfter(elements: readonly Element[], index: number, level = Infinity): Section {
	const section: Element[] = [];
	for (const element of elements.slice(index + 1)) {
		const isLabel = element.kind === 'label' && !((element.level ?? Infinity) <= level && element.level !== undefined);
		if (element.kind !== 'text' && element.kind !== 'item' && !isLabel) return { elements: section, end: element.kind };
		section.push(element);
	}
	return { elements: section, end: null };
}

/** An activity told in running text: the elements after «Aktivitet: X» up to the next heading or table. */
export function readSection(
	name: string,
	section: readonly Element[],
	focusArea: string | null,
	place: Draft['place']
): Draft {
	let facts: Draft['facts'] = {};
	let field: Field = 'measure';
	let label = '';
	let lines: string[] = [];
	const close = () => {
		if (lines.length > 0) facts = withFact(facts, field, { name: label, text: lines.join('\n') });
		lines = [];
	};
	for (const element of section) {
		if (element.kind === 'label') {
			close();
			field = element.field;
			label = element.name;
			if (element.text !== '') lines.push(element.text);
		} else if (element.kind === 'text') {
			// After «Ansvarig: Polisen» on one line the story goes on.
			if (label !== '' && lines.length > 0) {
				close();
				field = 'measure';
				label = '';
			}
			lines.push(element.text);
		} else if (element.kind === 'item') lines.push(BULLET + element.text);
	}
	close();
	return { title: name, kind: 'aktivitet', focusArea, forum: null, facts, place };
}

/** List points that are promises: under a heading or after a sentence with a word such as «åtgärder» or «löften». */
export function readPromises(elements: readonly Element[]): Draft[] {
	const drafts: Draft[] = [];
	let focusArea: string | null = null;
	let underHeading = false;
	let afterSentence = false;
	let isAfterPoint = false;
	// «Polisen lovar att:» and «Polisens löften» say who answers for the points below.
	let party: string | null = null;
	const isPlan = elements.some((element) => element.kind === 'heading' && isPlanHeading(element.text));
	for (const element of elements) {
		const last = drafts.at(-1);
		if (element.kind === 'item') {
			if (!underHeading && !afterSentence) continue;
			if (element.level > 1 && last) drafts[drafts.length - 1] = withDetail(last, element.text);
			else drafts.push(ofParty(promise(element.text, focusArea, element.place), party));
			isAfterPoint = true;
			continue;
		}
		if (element.kind === 'label') {
			const isDetail = last && isAfterPoint && (underHeading || afterSentence) && element.text !== '';
			if (isDetail) drafts[drafts.length - 1] = withFactOf(last, element.field, element.name, element.text);
			else underHeading = afterSentence = false;
			continue;
		}
		afterSentence = element.kind === 'text' && isIntroduction(element.text);
		if (element.kind === 'text') party = afterSentence ? (partyOf(element.text) ?? partyOfHeading(element.text)) : null;
		if (element.kind === 'area' || element.kind === 'heading') {
			isAfterPoint = false;
			party = partyOfHeading(element.kind === 'area' ? element.name : element.text);
		}
		if (element.kind === 'area') focusArea = element.name;
		if (element.kind === 'area' && PROMISE_WORDS.test(element.name)) underHeading = true;
		if (element.kind === 'heading') {
			underHeading =
				PROMISE_WORDS.test(element.text) ||
				(isPlan && party !== null) ||
				(underHeading && (!isSection(element.text) || party !== null));
			if (isPlanHeading(element.text)) focusArea = null;
		}
	}
	return drafts;
}

function ofParty(draft: Draft, party: string | null): Draft {
	return party === null || draft.facts.responsible ? draft : withFactOf(draft, 'responsible', '', party);
}

function isIntroduction(text: string): boolean {
	return text.endsWith(':') && PROMISE_WORDS.test(text);
}

/**
 * A promise may end with its own label: «Rondering varje vecka (Ansvarig: Kommunen)», «Rondering – ansvarig: Kommunen», or
 * with who answers alone: «Rondering (Kommunen)».
 */
function promise(text: string, focusArea: string | null, place: Draft['place']): Draft {
	const draft: Draft = { title: text, kind: 'aktivitet', focusArea, forum: null, facts: {}, place };
	for (const pattern of TRAILING) {
		const { title = '', name = '', content = '' } = pattern.exec(text)?.groups ?? {};
		const found = findField(name);
		if (found?.rest === '') return withFactOf({ ...draft, title }, found.field, name, content);
	}
	const { title = '', party = '' } = /^(?<title>.+\S)\s*\((?<party>[^()]{3,60})\)\.?$/su.exec(text)?.groups ?? {};
	if (isParties(party)) return withFactOf({ ...draft, title }, 'responsible', '', party);
	// The first sentence names the promise; what is said after it is how it is kept.
	const { first, rest } = firstSentence(text);
	return rest === '' ? draft : withFactOf({ ...draft, title: first }, 'measure', '', rest);
}

const TRAILING = [
	/^(?<title>.+\S)\s*\((?<name>[^():]{2,30}):\s*(?<content>[^()]+)\)\.?$/su,
	/^(?<title>.+\S)\s+[–—-]\s+(?<name>\p{L}[^:.–—]{2,30}):\s+(?<content>\S.*)$/su,
	/^(?<title>.+[.;])\s+(?<name>\p{Lu}[^:.–—]{2,30}):\s+(?<content>\S.*)$/su
];

/** A point under a promise: «Ansvarig: Polisen», or else a part of the promise. */
function withDetail(draft: Draft, text: string): Draft {
	const [, name = '', content = ''] = /^([^:]{2,40}):\s+(.+)$/s.exec(text) ?? [];
	const field = findField(name)?.field;
	if (field) return withFactOf(draft, field, name, content);
	const [measure] = draft.facts.measure ?? [];
	const lines = [...(measure ? [measure.text] : []), BULLET + text].join('\n');
	return { ...draft, facts: { ...draft.facts, measure: [{ name: '', text: lines }] } };
}

function withFactOf(draft: Draft, field: Field, name: string, text: string): Draft {
	return { ...draft, facts: withFact(draft.facts, field, { name, text }) };
}
