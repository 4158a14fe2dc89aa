import { ExternalHyperlink, HeadingLevel, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { Inline, List, RichText } from '#lib/model/rich-text.ts';
import { cleanText } from './clean-text.ts';

/** The names of the two kinds of list in a document’s numbering. */
export const LISTS = { bulletList: 'points', orderedList: 'numbers' } as const;

/** What somebody has written, as paragraphs of a Word document: headings, lists in lists, emphasis and links stay what they are. */
export function writtenParts({ content }: RichText): Paragraph[] {
	return content.flatMap((block): Paragraph[] => {
		if (block.type === 'heading')
			return [new Paragraph({ heading: HeadingLevel.HEADING_4, children: runsOf(block.content) })];
		if (block.type === 'paragraph')
			return [new Paragraph({ children: runsOf(block.content), spacing: { after: 100 } })];
		return listParts(block, 0);
	});
}

function listParts({ type, content }: List, level: number): Paragraph[] {
	return content.flatMap(({ content: [paragraph, ...lists] }) => [
		new Paragraph({
			children: runsOf(paragraph.content),
			numbering: { reference: LISTS[type], level },
			spacing: { after: 40 }
		}),
		...lists.flatMap((inner) => listParts(inner, level + 1))
	]);
}

function runsOf(content: readonly Inline[]): ParagraphChild[] {
	return content.map((one): ParagraphChild => {
		if (one.type === 'hardBreak') return new TextRun({ break: 1 });
		const marks = one.marks ?? [];
		const has = (type: string) => marks.some((mark) => mark.type === type);
		// A place on the page is none in the document.
		const href = marks.find((mark) => mark.type === 'link')?.attrs.href;
		const link = href?.startsWith('#') ? undefined : href;
		const run = new TextRun({
			text: cleanText(one.text),
			bold: has('bold'),
			italics: has('italic'),
			...(link === undefined ? {} : { style: 'Hyperlink' })
		});
		return link === undefined ? run : new ExternalHyperlink({ link, children: [run] });
	});
}
