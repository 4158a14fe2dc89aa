import { expect, test } from 'vitest';
import { docxOf } from '../../../../../tests/cases/plans/docx-file.mjs';
import { readDocx } from './docx.ts';

test('headings by their Swedish style ids, nested points and merged cells come as blocks', async () => {
	const { blocks } = await readDocx(
		docxOf([
			'# Plan',
			'- Ett',
			'  - Inre',
			[
				['Mål', 'A', '<'],
				['^', 'b', '- c\n- d']
			]
		]),
		'a.docx'
	);
	expect(blocks).toMatchObject([
		{ kind: 'heading', level: 1, text: 'Plan' },
		{ kind: 'item', level: 1, text: 'Ett' },
		{ kind: 'item', level: 2, text: 'Inre' },
		{
			kind: 'table',
			rows: [
				['Mål', 'A', 'A'],
				['Mål', 'b', '• c\n• d']
			]
		}
	]);
});
test('a footnote leaves its cell and stands last as a paragraph', async () => {
	const { blocks } = await readDocx(docxOf([[['Vad', 'Vem[^1]']], 'Slut.'], ['Enligt avtal.']), 'a.docx');
	expect(blocks.map((block) => (block.kind === 'table' ? block.rows : `${block.kind}: ${block.text}`))).toEqual([
		[['Vad', 'Vem']],
		'paragraph: Slut.',
		expect.stringMatching(/^paragraph: Enligt avtal\./)
	]);
});
