import { z } from 'zod';

/**
 * A written text with headings, lists and links, as plain data in the form of the editor's own documents: what is kept, shown
 * and exported. Nothing in it is markup of a page: whoever shows it makes elements of the kinds below.
 */

const ADDRESS = /^(https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+|#[a-z0-9][a-z0-9-]*)$/i;
const LONGEST = 20_000; // characters of one run
const DEEPEST = 4; // lists within lists

/** True for an address that a text may lead to: the web, e-mail, or a place in the same document. */
export function isLinkAddress(href: string): boolean {
	return href.length <= 2000 && ADDRESS.test(href);
}

export const Mark = z.discriminatedUnion('type', [
	z.object({ type: z.literal('bold') }),
	z.object({ type: z.literal('italic') }),
	z.object({ type: z.literal('link'), attrs: z.object({ href: z.string().refine(isLinkAddress) }) })
]);
export type Mark = z.infer<typeof Mark>;

const TextRun = z.object({
	type: z.literal('text'),
	text: z.string().min(1).max(LONGEST),
	marks: z.array(Mark).optional()
});
export type TextRun = z.infer<typeof TextRun>;
const Inline = z.union([TextRun, z.object({ type: z.literal('hardBreak') })]);
export type Inline = z.infer<typeof Inline>;

const Heading = z.object({
	type: z.literal('heading'),
	/** Below the document's own headings. */
	attrs: z.object({ level: z.union([z.literal(3), z.literal(4)]) }),
	content: z.array(Inline).min(1)
});
const Paragraph = z.object({ type: z.literal('paragraph'), content: z.array(Inline).min(1) });
export type Paragraph = z.infer<typeof Paragraph>;

/** One paragraph, then lists within it. */
export type ListItem = { type: 'listItem'; content: [Paragraph, ...List[]] };
export type List = { type: 'bulletList' | 'orderedList'; content: ListItem[] };

const list = (depth: number): z.ZodType<List> =>
	z.object({
		type: z.enum(['bulletList', 'orderedList']),
		content: z
			.array(
				z.object({
					type: z.literal('listItem'),
					content:
						depth === 0
							? z.tuple([Paragraph])
							: z.tuple(
									[Paragraph],
									z.lazy(() => list(depth - 1))
								)
				})
			)
			.min(1)
	}) as z.ZodType<List>;

const Block = z.union([Heading, Paragraph, list(DEEPEST - 1)]);
export type Block = z.infer<typeof Heading> | Paragraph | List;

export const RichText = z.object({ type: z.literal('doc'), content: z.array(Block).max(2000) });
export type RichText = { type: 'doc'; content: Block[] };

export const EMPTY_TEXT: RichText = { type: 'doc', content: [] };

export function isEmptyText({ content }: RichText): boolean {
	return content.length === 0;
}

export const paragraphOf = (...content: Inline[]): Paragraph => ({ type: 'paragraph', content });
export const runOf = (text: string, ...marks: Mark[]): TextRun => ({
	type: 'text',
	text,
	...(marks.length > 0 ? { marks } : {})
});
export const bulletsOf = (items: readonly Paragraph[]): List => ({
	type: 'bulletList',
	content: items.map((item) => ({ type: 'listItem', content: [item] }))
});

/** A heading, paragraph or list item as text. `from` and `to` are its place in the whole, `path` the way to its node. */
export type TextPassage = { text: string; from: number; to: number; path: readonly number[] };

/**
 * The words alone, one line a heading, paragraph or list item, with where each stands: for whoever reads sentences and must
 * point back at the node. A line break within a paragraph is a space. **Unit**: offsets are characters of `text`.
 */
export function wordsOf(doc: RichText): { text: string; passages: TextPassage[] } {
	const passages: TextPassage[] = [];
	let at = 0;
	const add = (content: readonly Inline[], path: readonly number[]) => {
		const text = content.map((one) => (one.type === 'text' ? one.text : ' ')).join('');
		passages.push({ text, from: at, to: at + text.length, path });
		at += text.length + 1;
	};
	const visitList = ({ content }: List, path: readonly number[]) =>
		content.forEach(({ content: [paragraph, ...lists] }, i) => {
			add(paragraph.content, [...path, i, 0]);
			lists.forEach((inner, j) => visitList(inner, [...path, i, j + 1]));
		});
	doc.content.forEach((block, i) => {
		if (block.type === 'heading' || block.type === 'paragraph') add(block.content, [i]);
		else visitList(block, [i]);
	});
	return { text: passages.map(({ text }) => text).join('\n'), passages };
}
