import type { Draft } from './draft.ts';
import { isPlanHeading, isSection } from './focus-areas.ts';
import type { Element } from './outline.ts';
import { readSection, sectionAfter } from './running-text.ts';

/** Prose: more than a name or a time. */
const SENTENCES = /^(?:\S+\s+){6,}\S+\.$/u;

/**
 * Activities that are headings of their own with «Ansvarig: …» or «När: …» among what is said under them, without any
 * word that calls them activities.
 */
export function readHeaded(elements: readonly Element[]): Draft[] {
	const drafts: Draft[] = [];
	let focusArea: string | null = null;
	elements.forEach((element, index) => {
		if (element.kind !== 'area' && element.kind !== 'heading') return;
		const name = element.kind === 'area' ? element.name : element.text;
		const section = sectionAfter(elements, index, element.level);
		const tells = section.elements.some((part) => {
			if (part.kind !== 'label' || part.level !== undefined || !isAnswered(section.elements, part)) return false;
			// The title of minutes is followed by their date.
			return part.field === 'responsible' || (part.field === 'when' && index > 0);
		});
		if (tells && section.end !== 'table' && !isSection(name)) {
			drafts.push(readSection(name, section.elements, element.kind === 'area' ? null : focusArea, element.place));
		} else if (element.kind === 'area') focusArea = name;
		else if (isPlanHeading(name)) focusArea = null;
	});
	return drafts;
}

/** «Ansvar» over a paragraph of sentences is a part of the document and no answer. */
function isAnswered(section: readonly Element[], label: Element & { kind: 'label' }): boolean {
	if (label.text !== '') return true;
	const answer = section[section.indexOf(label) + 1];
	return answer !== undefined && 'text' in answer && !SENTENCES.test(answer.text);
}
