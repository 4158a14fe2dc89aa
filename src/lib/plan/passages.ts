import type { Plan } from '#lib/model/activity.ts';
import type { Place, SourceDocument } from '#lib/model/document.ts';
import type { LooseRow, Passage } from '#lib/model/plan-edit.ts';
import { cellItems } from './cell-items.ts';
import { findField } from './find-field.ts';
import { fold } from './fold.ts';
import { lettersOf, placeKey } from './keys.ts';
import { toPlanTable } from './plan-table.ts';
import { isHelpRow } from './table-layout.ts';

/** A longer list is cut, which the review says. */
export const MOST_PASSAGES = 400;

/**
 * The texts of the document that nothing was made of: paragraphs, list points and cells whose words stand in no activity,
 * goal or focus area and in no loose row. Headings, column headers and the template's own help are left out, but headings
 * are there when the plan has no activity, since any of them may be one.
 */
export function passagesOf(document: SourceDocument, plan: Plan, loose: readonly LooseRow[]): Passage[] {
	const used = [
		plan.title,
		...plan.focusAreas.flatMap(({ name, description }) => [name, description]),
		...plan.goals.map(({ text }) => text),
		...plan.activities.flatMap(wordsOf),
		...loose.flatMap(({ cells }) => cells.map(({ text }) => text))
	]
		.map(lettersOf)
		.join('\n');
	const holds = (text: string) => lettersOf(text) !== '' && used.includes(lettersOf(text));
	// «Prioriterat område: Torget» and «Mål: Färre rån» have given what stands after the colon.
	const isUsed = (text: string) => holds(text) || holds(text.replace(/^[^:]{1,40}:\s*/, ''));
	return textsOf(document, plan.activities.length === 0)
		.filter(({ text }) => lettersOf(text) !== '' && !isUsed(text))
		.slice(0, MOST_PASSAGES)
		.map(({ text, place }, index) => ({ id: `${index + 1}|${placeKey(place)}`, text, place }));
}

function wordsOf(activity: Plan['activities'][number]): string[] {
	const { title, focusArea, forum, challenge, cause, measure, responsibleText, others, when, statusText, followUp } =
		activity;
	const words = [
		title,
		focusArea,
		forum,
		challenge,
		cause,
		measure,
		responsibleText,
		others,
		when,
		statusText,
		followUp
	];
	return words.flatMap((text) => text ?? []);
}

function textsOf({ blocks }: SourceDocument, withHeadings: boolean): { text: string; place: Place }[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'heading' && !withHeadings) return [];
		if (block.kind !== 'table') return [{ text: fold(block.text), place: block.place }];
		return toPlanTable(block)
			.rows.filter((row) => !isHelpRow(row))
			.flatMap(({ cells, place }) =>
				cells.flatMap((cell) => {
					const items = cellItems(cell);
					const texts = items.length > 1 ? items : [fold(cell)];
					return texts.filter((text) => findField(text)?.rest !== '').map((text) => ({ text, place }));
				})
			);
	});
}
