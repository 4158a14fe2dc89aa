import { foldCase } from './fold.ts';
import type { Element } from './outline.ts';
import { partyOfHeading } from './party.ts';
import { asksForActivities, fieldOfQuestion } from './question.ts';
import {
	AGREEMENT_WORD,
	AREA_LIST_HEADINGS,
	LIST_HEADINGS,
	NOT_AN_AREA,
	PLAN_WORD,
	SECTION_WORDS
} from './vocabulary.ts';

/**
 * The outline with the headings of focus areas marked as `area`. In order of trust: headings that say so themselves;
 * headings whose words the document lists as its areas; otherwise each outermost heading that is not a usual section.
 */
export function markAreas(elements: readonly Element[]): Element[] {
	if (elements.some((element) => element.kind === 'area')) return [...elements];
	const names = listedAreas(elements);
	const matching = elements.filter((element) => element.kind === 'heading' && isNamed(element.text, names));
	if (matching.length > 1) return elements.map((element) => (matching.includes(element) ? toArea(element) : element));
	return markOutermost(elements);
}

/** The focus areas that the document lists under a heading such as «Prioriterade samverkansområden». */
export function listedAreas(elements: readonly Element[]): string[] {
	const names: string[] = [];
	let inList = false;
	for (const element of elements) {
		if (element.kind === 'item') {
			if (inList) names.push(element.text);
		} else if (element.kind !== 'text' || isListHeading(element.text)) inList = isListHeading(headingOf(element));
	}
	return names;
}

/** Whether the heading names the plan itself or an agreement around it. */
export function isPlanHeading(text: string): boolean {
	return PLAN_WORD.test(text) || AGREEMENT_WORD.test(text);
}

/** Whether the heading opens a usual part of a document rather than a focus area. */
export function isSection(text: string): boolean {
	const folded = foldCase(text);
	return (
		LIST_HEADINGS.includes(folded.replace(/:$/, '')) ||
		partyOfHeading(text) !== null ||
		asksForActivities(text) ||
		fieldOfQuestion(text) !== undefined ||
		NOT_AN_AREA.test(folded) ||
		[...SECTION_WORDS, ...AREA_LIST_HEADINGS].some((word) => folded === word || folded.startsWith(`${word} `)) ||
		isPlanHeading(text)
	);
}

/** Whether a heading has the words of one of `names`, an ending more or less aside. */
export function isNamed(heading: string, names: readonly string[]): boolean {
	return names.some((name) => haveSameWords(foldCase(heading), foldCase(name)));
}

function markOutermost(elements: readonly Element[]): Element[] {
	const levels = elements.flatMap((element) => (element.kind === 'heading' ? element.level : []));
	const top = Math.min(...levels);
	// A single heading above all others is the document's title, whatever its words.
	const hasTitle = levels.filter((level) => level === top).length === 1 && levels.length > 1;
	let open: number | null = null;
	return elements.map((element) => {
		if (element.kind !== 'heading') return element;
		const isInner = open !== null && element.level > open;
		if (isInner) return element;
		const isArea = !isSection(element.text) && !(hasTitle && element.level === top);
		open = isArea ? element.level : null;
		return isArea ? toArea(element) : element;
	});
}

function toArea(element: Element): Element {
	if (element.kind !== 'heading') return element;
	return { kind: 'area', name: element.text, level: element.level, place: element.place };
}

function headingOf(element: Element): string {
	if (element.kind === 'heading' || element.kind === 'text') return element.text;
	return element.kind === 'label' ? element.name : '';
}

function isListHeading(text: string): boolean {
	const folded = foldCase(text).replace(/:$/, '');
	return AREA_LIST_HEADINGS.some((words) => folded === words || folded.startsWith(`${words} `));
}

function haveSameWords(a: string, b: string): boolean {
	const [as, bs] = [a.split(' '), b.split(' ')];
	if (as.length !== bs.length) return false;
	return as.every((word, index) => {
		const other = bs[index] ?? '';
		return word.startsWith(other) || other.startsWith(word);
	});
}
