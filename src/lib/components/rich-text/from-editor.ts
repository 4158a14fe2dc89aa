import { z } from 'zod';
import { parsePlainText, toPlainText } from '#lib/model/plain-rich-text.ts';
import { isLinkAddress, type Block, type Inline, type List, type Mark, type RichText } from '#lib/model/rich-text.ts';

type Node = {
	type: string;
	text?: string | undefined;
	attrs?: Record<string, unknown> | null | undefined;
	marks?: { type: string; attrs?: Record<string, unknown> | null | undefined }[] | undefined;
	content?: Node[] | undefined;
};
const Attributes = z.record(z.string(), z.unknown()).nullish();
const Node: z.ZodType<Node> = z.object({
	type: z.string(),
	text: z.string().optional(),
	attrs: Attributes,
	marks: z.array(z.object({ type: z.string(), attrs: Attributes })).optional(),
	content: z.array(z.lazy(() => Node)).optional()
});

/** The text in an editor's own document: what the model has no word for is left out, and empty blocks too. */
export function fromEditor(json: unknown): RichText {
	const doc = Node.parse(json);
	const content = (doc.content ?? []).flatMap(blocksOf);
	// By way of what would be typed, so that one text has one form.
	return parsePlainText(toPlainText({ type: 'doc', content }));
}

/** The document that an editor is opened with: it needs a paragraph to write in. */
export function toEditor(text: RichText): { type: 'doc'; content: { type: string }[] } {
	return text.content.length > 0 ? text : { type: 'doc', content: [{ type: 'paragraph' }] };
}

function blocksOf(node: Node): Block[] {
	if (node.type === 'bulletList' || node.type === 'orderedList') return listOf(node);
	const content = inlineOf(node);
	if (content.length === 0) return [];
	if (node.type === 'heading') return [{ type: 'heading', attrs: { level: node.attrs?.level === 4 ? 4 : 3 }, content }];
	return [{ type: 'paragraph', content }];
}

function listOf({ type, content = [] }: Node): List[] {
	const items = content.flatMap(({ content: parts = [] }): List['content'] => {
		const inline = parts
			.filter((part) => part.type === 'paragraph')
			.map(inlineOf)
			.filter((runs) => runs.length > 0);
		const joined = inline.flatMap((runs, i): Inline[] => (i === 0 ? runs : [{ type: 'text', text: ' ' }, ...runs]));
		const lists = parts.filter((part) => part.type !== 'paragraph').flatMap(listOf);
		return joined.length === 0
			? []
			: [{ type: 'listItem', content: [{ type: 'paragraph', content: joined }, ...lists] }];
	});
	return items.length === 0 ? [] : [{ type: type === 'orderedList' ? 'orderedList' : 'bulletList', content: items }];
}

function inlineOf({ content = [] }: Node): Inline[] {
	return content.flatMap((node): Inline[] => {
		if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
		if (!node.text) return [];
		const marks = (node.marks ?? []).flatMap(({ type, attrs }): Mark[] => {
			if (type === 'bold' || type === 'italic') return [{ type }];
			const href = type === 'link' && typeof attrs?.href === 'string' ? attrs.href : '';
			return isLinkAddress(href) ? [{ type: 'link', attrs: { href } }] : [];
		});
		return [{ type: 'text', text: node.text, ...(marks.length > 0 ? { marks } : {}) }];
	});
}
