import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlainText, toPlainText } from './plain-rich-text.ts';
import { RichText, wordsOf, type Inline, type Mark } from './rich-text.ts';

const typed = [
	'## Så såg det ut',
	'',
	'Flera *tecken* och fil_namn_ett. Se [Brås sida](https://bra.se/a_b), **viktigt** och _kanske_.',
	'Ny rad i samma stycke.',
	'',
	'- ett',
	'- två',
	'  1. inre',
	'  2. inre till',
	'- tre',
	'',
	'### Mindre rubrik',
	'',
	'2024. är inget listnummer'
].join('\n');

test('what is typed has headings, paragraphs, lists within lists, and links', () => {
	const doc = parsePlainText(typed);
	expect(doc.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'heading', 'paragraph']);
	expect(RichText.parse(doc)).toEqual(doc);
	expect(doc.content[2]).toMatchObject({
		content: [{}, { content: [{ type: 'paragraph' }, { type: 'orderedList', content: [{}, {}] }] }, {}]
	});
	expect(wordsOf(doc).passages.map(({ text }) => text)).toContain('Flera *tecken* och fil_namn_ett. Se Brås sida, viktigt och kanske. Ny rad i samma stycke.'); // prettier-ignore
	expect(parsePlainText(toPlainText(doc))).toEqual(doc);
});

test('an address that is no page stays words', () => {
	const { content } = parsePlainText('[klicka](javascript:alert(1)) och [här](data:text/html,x)');
	expect(JSON.stringify(content)).not.toContain('"link"');
	expect(wordsOf({ type: 'doc', content }).text).toContain('javascript');
	const stored = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }] }] }; // prettier-ignore
	expect(RichText.safeParse(stored).success).toBe(false);
});

test('the words are parted by lines whose places lead back to their nodes', () => {
	const { text, passages } = wordsOf(parsePlainText(typed));
	for (const { text: own, from, to } of passages) expect(text.slice(from, to)).toBe(own);
	expect(passages.find(({ text: own }) => own === 'inre till')?.path).toEqual([2, 1, 1, 1, 0]);
});

const words = fc
	.string({ unit: fc.constantFrom(...'aåö 1.-#*_[]()\\'), minLength: 1, maxLength: 12 })
	.map((text) => `x${text}y`);
const mark = fc.subarray<Mark>([
	{ type: 'bold' },
	{ type: 'italic' },
	{ type: 'link', attrs: { href: 'https://a.se/(b)_c' } }
]);
const run = fc.record({ text: words, marks: mark });
const inline = fc.array(run, { minLength: 1, maxLength: 4 }).map((runs) => {
	const content: Inline[] = [];
	for (const { text, marks } of runs) {
		// Runs beside each other differ in the editor too, and words part them.
		content.push({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }, { type: 'text', text: ' – ' });
	}
	return content.slice(0, -1);
});
const merged = (content: Inline[]) =>
	content.reduce<Inline[]>((all, one) => {
		const last = all.at(-1);
		if (last?.type === 'text' && one.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(one.marks))
			all[all.length - 1] = { ...last, text: last.text + one.text };
		else all.push(one);
		return all;
	}, []);
const block = fc.oneof(
	inline.map((content) => ({ type: 'paragraph' as const, content: merged(content) })),
	inline.map((content) => ({ type: 'heading' as const, attrs: { level: 3 as const }, content: merged(content) })),
	fc.array(inline, { minLength: 1, maxLength: 3 }).map((items) => ({
		type: 'bulletList' as const,
		content: items.map((content) => ({
			type: 'listItem' as const,
			content: [{ type: 'paragraph' as const, content: merged(content) }]
		}))
	}))
);

test('any text comes back from its plain form unchanged', () => {
	fc.assert(
		fc.property(fc.array(block, { maxLength: 4 }), (content) => {
			const doc = RichText.parse({ type: 'doc', content: apart(content) });
			expect(parsePlainText(toPlainText(doc))).toEqual(doc);
		}),
		{ numRuns: 500 }
	);
});

test('anything typed is a text, and typing it out again changes nothing more', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'ab \n-#1.*_[]()\\h'), maxLength: 60 }), (text) => {
			const doc = parsePlainText(text);
			expect(RichText.parse(doc)).toEqual(doc);
			expect(parsePlainText(toPlainText(doc))).toEqual(doc);
		}),
		{ numRuns: 1000 }
	);
});

/** Two lists of a kind after each other are one list when written out. */
function apart<T extends { type: string }>(blocks: T[]): T[] {
	return blocks.filter(({ type }, i) => type !== 'bulletList' || blocks[i - 1]?.type !== 'bulletList');
}
