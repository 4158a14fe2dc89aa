import type { Block, SourceDocument } from '#lib/model/document.ts';
import { textBlocks } from './text.ts';

const ATX = /^ {0,3}#{1,6}\s+\S/;
const PIPE_RULE = /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*$/;
const SETEXT = /^ {0,3}(=|-)\1{2,}\s*$/;
/** A line all in bold that ends as no sentence is a heading below the real ones before it. */
const BOLD_LINE = /^ {0,3}(\*\*|__)(?<words>(?:(?!\1).)*[^.;,])\1\s*$/;
const LONGEST_BOLD_HEADING = 100; // characters
const DEEPEST = 6;
const FENCE = /^\s*(?:```|~~~)/;
const FEWEST_MARKS = 2;
const LONGEST_RULE = 2000; // characters

/** Whether a text is written in Markdown: at least two headings or table rules that only Markdown has. */
export function isMarkdown(text: string): boolean {
	const lines = text.split(/\r\n|\n|\r/);
	const marks = lines.filter((line, index) => {
		if (ATX.test(line) || isUnderline(lines, index, '=')) return true;
		return isRule(line) && (lines[index - 1] ?? '').includes('|');
	});
	return marks.length >= FEWEST_MARKS;
}

/**
 * Markdown as blocks with the lines they stand on: headings of both kinds, lists, pipe tables without their rules.
 *
 * Source: CommonMark 0.31 and GitHub's tables. Front matter, comments and links' addresses are left out.
 */
export function readMarkdown(text: string, encoding: SourceDocument['encoding'], file: string): SourceDocument {
	const blocks = textBlocks(toPlainMarkdown(text), file, true).map(withoutRules);
	return { file, format: 'markdown', ...(encoding ? { encoding } : {}), blocks };
}

/** The same lines, each in the form that the text reader knows. */
function toPlainMarkdown(text: string): string {
	const lines = withoutFrontMatter(withoutComments(text).replace(/^\uFEFF/, '')).split(/\r\n|\n|\r/);
	const inTables = tableLines(lines);
	let deepest = 0;
	const plain = lines.map((line, index) => {
		if (FENCE.test(line) || isUnderline(lines, index, '=') || isUnderline(lines, index, '-')) return '';
		const next = lines[index + 1] ?? '';
		if (isUnderline(lines, index + 1, '=')) return `# ${line.trim()}`;
		if (isUnderline(lines, index + 1, '-') && !next.includes('|')) return `## ${line.trim()}`;
		const isInTable = inTables.has(index);
		deepest = Math.max(deepest, /^ {0,3}(#{1,6})\s/.exec(line)?.[1]?.length ?? 0);
		const bold = isInTable ? undefined : BOLD_LINE.exec(line)?.groups?.words;
		if (bold !== undefined && bold.length <= LONGEST_BOLD_HEADING) {
			return `${'#'.repeat(Math.min(deepest + 1, DEEPEST))} ${bold}`;
		}
		return withoutLinks(isInTable ? toPipeRow(line) : line.replace(/^\s*>\s?/, ''));
	});
	return plain.join('\n');
}

function isUnderline(lines: readonly string[], index: number, mark: '=' | '-'): boolean {
	const above = lines[index - 1] ?? '';
	if (SETEXT.exec(lines[index] ?? '')?.[1] !== mark || above.trim() === '') return false;
	return !/^\s*(?:[-*+>#|]|\d+[.)])/.test(above) && !SETEXT.test(above);
}

/** The lines of tables: the one over a table's rule, and those under it as long as they have pipes. */
function tableLines(lines: readonly string[]): Set<number> {
	const inside = new Set<number>();
	lines.forEach((line, index) => {
		const goesOn = inside.has(index - 1) && line.includes('|');
		if (isRule(lines[index + 1]) && line.includes('|')) inside.add(index);
		else if (goesOn || (isRule(line) && inside.has(index - 1))) inside.add(index);
	});
	return inside;
}

function isRule(line: string | undefined): boolean {
	return line !== undefined && line.length < LONGEST_RULE && line.includes('|') && PIPE_RULE.test(line.trim());
}

/** Tables may leave out their outer pipes; a pipe after a backslash is a character of the cell. */
function toPipeRow(line: string): string {
	const inner = line
		.trim()
		.replace(/^\|/, '')
		.replace(/(?<!\\)\|$/, '');
	return `|${inner.replaceAll('\\|', '¦')}|`;
}

function withoutLinks(line: string): string {
	return line.replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}

function withoutComments(text: string): string {
	return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''));
}

function withoutFrontMatter(text: string): string {
	return text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, (matter) => matter.replace(/[^\n]/g, ''));
}

function withoutRules(block: Block): Block {
	if (block.kind !== 'table') return block;
	const kept = block.rows.flatMap((row, index) => (row.every((cell) => /^:?-{3,}:?$/.test(cell)) ? [] : index));
	return {
		...block,
		rows: kept.map((index) => block.rows[index] ?? []),
		lines: kept.map((index) => block.lines?.[index] ?? 0)
	};
}
