import type { Block, Place, SourceDocument } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { findPersonalData, withoutPersonalData } from '#lib/model/personal-data.ts';
import { personalDataMark } from '#lib/text/personal-data.ts';
import type { PersonalDataFound } from './reading.ts';

/**
 * Finds e-mail addresses, telephone numbers and personal identity numbers, and leaves them out of the document unless
 * `keep`. What was found is returned either way, with its place.
 */
export function redactDocument(
	document: SourceDocument,
	keep: boolean
): { document: SourceDocument; found: PersonalDataFound[]; findings: Finding[] } {
	const found: PersonalDataFound[] = [];
	const clean = (text: string, place: Place) => {
		const here = findPersonalData(text);
		if (here.length === 0) return text;
		found.push(...here.map(({ kind, text: written }) => ({ kind, text: written, place })));
		return keep ? text : withoutPersonalData(text, personalDataMark);
	};
	const blocks = document.blocks.map((block): Block => {
		if (block.kind !== 'table') return { ...block, text: clean(block.text, block.place) };
		const rows = block.rows.map((cells, index) => {
			const line = block.lines?.[index];
			const place = { ...block.place, row: index + 1, ...(line === undefined ? {} : { line }) };
			return cells.map((cell, column) => clean(cell, { ...place, column: column + 1 }));
		});
		return { ...block, rows };
	});
	const finding: Finding = {
		code: keep ? 'personal-data-kept' : 'personal-data-left-out',
		severity: 'warning',
		place: { file: document.file },
		text: '',
		details: { count: found.length }
	};
	return { document: { ...document, blocks }, found, findings: found.length === 0 ? [] : [finding] };
}
