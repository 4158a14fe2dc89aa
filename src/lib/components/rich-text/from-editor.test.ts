import { expect, test } from 'vitest';
import { parsePlainText } from '#lib/model/plain-rich-text.ts';
import { fromEditor, toEditor } from './from-editor.ts';

test('a document of the editor becomes a text, without what the model has no word for', () => {
	const link = { type: 'link', attrs: { href: 'https://bra.se', target: '_blank', class: null } };
	const bad = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
	const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks });
	const json = {
		type: 'doc',
		content: [
			{ type: 'heading', attrs: { level: 3 }, content: [text('Rubrik')] },
			{ type: 'paragraph' },
			{
				type: 'paragraph',
				content: [text('Se '), text('Brå', link, { type: 'bold' }), text(' här', bad, { type: 'strike' })]
			},
			{
				type: 'orderedList',
				attrs: { start: 1 },
				content: [
					{
						type: 'listItem',
						content: [
							{ type: 'paragraph', content: [text('ett')] },
							{ type: 'paragraph', content: [text('till')] },
							{
								type: 'bulletList',
								content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('inre')] }] }]
							}
						]
					}
				]
			},
			{ type: 'paragraph' }
		]
	};
	expect(fromEditor(json)).toEqual(
		parsePlainText('## Rubrik\n\nSe [**Brå**](https://bra.se) här\n\n1. ett till\n  - inre')
	);
});

test('an empty editor is an empty text, and an empty text has a paragraph to write in', () => {
	expect(fromEditor({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual({ type: 'doc', content: [] });
	expect(toEditor({ type: 'doc', content: [] }).content).toHaveLength(1);
});
