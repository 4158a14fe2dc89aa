import type { Draft } from './draft.ts';
import { isPlanHeading, isSection } from './focus-areas.ts';
import type { Element } from './outline.ts';
import { readSection, sectionAfter } from './running-text.ts';

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
			return (
				part.kind === 'label' && (part.field === 'responsible' || part.field === 'when') && part.level === undefined
			);
		});
		if (tells && section.end !== 'table' && !isSection(name)) {
			drafts.push(readSection(name, section.elements, element.kind === 'area' ? null : focusArea, element.place));
		} else if (element.kind === 'area') focusArea = name;
		else if (isPlanHeading(name)) focusArea = null;
	});
	return drafts;
}
