import {
	isLinkAddress,
	type Block,
	type Inline,
	type List,
	type Mark,
	type Paragraph,
	type RichText
} from './rich-text.ts';

/**
 * The same text as it is typed in a plain field: a blank line parts paragraphs, `## ` and `### ` begin a heading, `- ` and
 * `1. ` an item of a list, two spaces deeper one within it; `**bold**`, `_italic_` and `[words](https://…)`. A backslash before
 * a sign takes away its meaning. Both ways lose nothing.
 */

const INDENT = '  ';
const ITEM = /^( *)(- |\d{1,3}\. )(.*)$/;
const HEADING = /^(#{2,3}) +(.*)$/;
const DEEPEST = 4;

/** What is to be typed for the text. */
export function toPlainText({ content }: RichText): string {
	return content.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
	if (block.type === 'heading') return `${block.attrs.level === 3 ? '##' : '###'} ${inlineText(block.content, ' ')}`;
	if (block.type === 'paragraph') return inlineText(block.content, '\n');
	return listLines(block, '').join('\n');
}

function listLines({ type, content }: List, indent: string): string[] {
	return content.flatMap(({ content: [paragraph, ...lists] }, i) => [
		`${indent}${type === 'bulletList' ? '- ' : `${i + 1}. `}${inlineText(paragraph.content, ' ')}`,
		...lists.flatMap((inner) => listLines(inner, indent + INDENT))
	]);
}

function inlineText(content: readonly Inline[], lineBreak: string): string {
	const text = content
		.map((one) => (one.type === 'hardBreak' ? lineBreak : runText(one.text, one.marks ?? [])))
		.join('');
	// Only at the beginning of a line would these begin something.
	return text.replace(/^(\s*)(#|- |\d{1,3}\. )/gm, (_, space: string, sign: string) =>
		/^\d/.test(sign) ? `${space}${sign.replace('.', '\\.')}` : `${space}\\${sign}`
	);
}

function runText(text: string, marks: readonly Mark[]): string {
	const escaped = text.replace(/[\\*_[\]]/g, '\\$&');
	const has = (type: Mark['type']) => marks.some((mark) => mark.type === type);
	const slanted = has('italic') ? `_${escaped}_` : escaped;
	const heavy = has('bold') ? `**${slanted}**` : slanted;
	const link = marks.find((mark) => mark.type === 'link');
	return link ? `[${heavy}](${link.attrs.href.replace(/[\\()]/g, '\\$&')})` : heavy;
}

/** The text of what somebody has typed. Errors: none; signs that do not make sense are words. */
export function parsePlainText(typed: string): RichText {
	const content: Block[] = [];
	let lines: string[] = [];
	let items: { depth: number; ordered: boolean; text: string }[] = [];
	const close = () => {
		if (lines.length > 0) content.push(...paragraphs(lines));
		if (items.length > 0) content.push(...listsOf(items, 0));
		[lines, items] = [[], []];
	};
	for (const line of typed.replace(/\r\n?/g, '\n').split('\n')) {
		const heading = HEADING.exec(line.trimEnd());
		const item = ITEM.exec(line);
		if (line.trim() === '') close();
		else if (heading) {
			close();
			const inline = parseInline(heading[2] ?? '');
			if (inline.length > 0)
				content.push({ type: 'heading', attrs: { level: heading[1] === '##' ? 3 : 4 }, content: inline });
		} else if (item && lines.length === 0) {
			const depth = Math.min(Math.floor((item[1] ?? '').length / INDENT.length), DEEPEST - 1);
			items.push({ depth, ordered: item[2] !== '- ', text: item[3] ?? '' });
		} else if (items.length > 0) {
			const last = items.at(-1);
			if (last) last.text += ` ${line.trim()}`;
		} else lines.push(line);
	}
	close();
	return { type: 'doc', content };
}

function paragraphs(lines: readonly string[]): Paragraph[] {
	const content = lines.flatMap((line, i): Inline[] => [
		...(i > 0 ? [{ type: 'hardBreak' as const }] : []),
		...parseInline(line.trim())
	]);
	return content.some(({ type }) => type === 'text') ? [{ type: 'paragraph', content }] : [];
}

/** Items of one depth that follow on each other, those deeper within the one before. */
function listsOf(items: readonly { depth: number; ordered: boolean; text: string }[], depth: number): List[] {
	const lists: List[] = [];
	for (let i = 0; i < items.length;) {
		const item = items[i];
		if (!item) break;
		let until = i + 1;
		while ((items[until]?.depth ?? -1) > depth) until++;
		const inline = parseInline(item.text.trim());
		const inner = listsOf(items.slice(i + 1, until), depth + 1);
		const type = item.ordered ? 'orderedList' : 'bulletList';
		const last = lists.at(-1);
		const list: List = last?.type === type ? last : { type, content: [] };
		if (inline.length > 0) {
			list.content.push({ type: 'listItem', content: [{ type: 'paragraph', content: inline }, ...inner] });
			if (list !== last) lists.push(list);
		} else lists.push(...inner);
		i = until;
	}
	return lists;
}

const TOKEN = /\\([\s\S])|\*\*|_|\[|\]\(((?:\\[\\()]|[^()\s\\])+)\)/g;

function parseInline(line: string): Inline[] {
	const runs: Inline[] = [];
	const marks: Mark[] = [];
	const push = (text: string) => {
		if (text !== '') addRun(runs, text, marks);
	};
	const closes = closingSigns(line);
	let at = 0;
	for (const match of line.matchAll(TOKEN)) {
		const [sign, escaped] = match;
		if (escaped !== undefined) {
			push(line.slice(at, match.index));
			push(/[\\*_[\]#.-]/.test(escaped) ? escaped : sign);
		} else {
			const meaning = closes.get(match.index);
			if (!meaning) continue;
			push(line.slice(at, match.index));
			if (meaning.opens) marks.push(meaning.mark);
			else
				marks.splice(
					marks.findLastIndex(({ type }) => type === meaning.mark.type),
					1
				);
		}
		at = match.index + sign.length;
	}
	push(line.slice(at));
	return runs;
}

function addRun(runs: Inline[], text: string, marks: readonly Mark[]): void {
	const last = runs.at(-1);
	const sorted = [...marks].sort((a, b) => (a.type < b.type ? -1 : 1));
	if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(sorted)) last.text += text;
	else runs.push({ type: 'text', text, ...(sorted.length > 0 ? { marks: sorted } : {}) });
}

/** Which signs of a line open and close something, by their place: only those that have a partner do. */
function closingSigns(line: string): Map<number, { mark: Mark; opens: boolean }> {
	const found = new Map<number, { mark: Mark; opens: boolean }>();
	const open = new Map<string, number>();
	const pair = (from: number, to: number, mark: Mark) => {
		found.set(from, { mark, opens: true });
		found.set(to, { mark, opens: false });
	};
	for (const match of line.matchAll(TOKEN)) {
		const [sign, escaped, address] = match;
		if (escaped !== undefined) continue;
		const key = sign.startsWith(']') ? '[' : sign;
		const start = open.get(key);
		if (sign === '[') open.set('[', match.index);
		else if (start === undefined) {
			// A sign within a word is part of it, as in a file's name.
			if (!sign.startsWith(']') && !isWithinWord(line, match.index, sign.length)) open.set(key, match.index);
		} else if (sign.startsWith(']')) {
			const href = (address ?? '').replace(/\\([\\()])/g, '$1');
			if (isLinkAddress(href) && match.index > start + 1) pair(start, match.index, { type: 'link', attrs: { href } });
			open.delete('[');
		} else if (match.index > start + sign.length) {
			pair(start, match.index, { type: sign === '_' ? 'italic' : 'bold' });
			open.delete(key);
		}
	}
	return found;
}

function isWithinWord(line: string, at: number, length: number): boolean {
	return length === 1 && /[\p{L}\d]/u.test(line[at - 1] ?? '') && /[\p{L}\d]/u.test(line[at + length] ?? '');
}
