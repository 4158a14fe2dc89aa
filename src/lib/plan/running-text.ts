import { BULLET } from '#lib/model/document.ts';
import { withFact } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Element } from './outline.ts';
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
