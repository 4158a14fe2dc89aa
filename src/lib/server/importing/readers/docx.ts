import mammoth from 'mammoth';
import type { SourceDocument } from '#lib/model/document.ts';
import { htmlBlocks } from './html-blocks.ts';
import type { HtmlElement } from './html-tree.ts';
import { parseHtml } from './html-tree.ts';

/** Swedish names of Word's own styles, and those that mark a title; mammoth knows the English headings itself. */
const STYLES = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Rubrik'] => h1:fresh",
	"p[style-name='Subtitle'] => p:fresh",
	...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Rubrik ${level}'] => h${level}:fresh`),
	"p[style-name='toc heading'] => p:fresh",
	...[1, 2, 3, 4].map((level) => `p[style-name='toc ${level}'] => !`),
	'comment-reference => !'
];

/**
 * A Word file as blocks. Pictures, comments and deleted text are left out; footnotes stand last as paragraphs. Nothing
 * that the file points to is fetched.
 *
 * Source: Office Open XML (ECMA-376) as mammoth reads it. Errors: throws what mammoth throws for a damaged file.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<SourceDocument> {
	const { value } = await mammoth.convertToHtml(
		{ buffer: Buffer.from(bytes) },
		{
			styleMap: STYLES,
			includeEmbeddedStyleMap: false,
			externalFileAccess: false,
			convertImage: mammoth.images.imgElement(async () => ({ src: '' }))
		}
	);
	const root = parseHtml(value);
	return { file, format: 'docx', blocks: htmlBlocks(withoutNoteMarks(root), file) };
}

/** Marks of notes go; the list of notes at the end becomes paragraphs, since a list point could be an activity. */
function withoutNoteMarks(element: HtmlElement): HtmlElement {
	const isNote = element.tag === 'li' && /(?:^|-)(?:foot|end)note-\d/.test(element.attributes.id ?? '');
	const children = element.children.flatMap((child) => {
		if (typeof child === 'string') return child;
		if (child.tag === 'a' && /#(?:foot|end)note-/.test(child.attributes.href ?? '')) return [];
		return withoutNoteMarks(child);
	});
	const holdsNotes = children.some((child) => typeof child !== 'string' && child.tag === 'note');
	if (isNote) return { tag: 'note', attributes: {}, children };
	return holdsNotes
		? {
				tag: 'div',
				attributes: {},
				children: children.map((child) => (typeof child === 'string' ? child : { ...child, tag: 'div' }))
			}
		: { ...element, children };
}
