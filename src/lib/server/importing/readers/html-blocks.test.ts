import { expect, test } from 'vitest';
import { BULLET } from '#lib/model/document.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parseHtml } from './html-tree.ts';

const blocksOf = (html: string) => htmlBlocks(parseHtml(html), 'a.html');
const told = (html: string) =>
	blocksOf(html).map((block) => {
		if (block.kind === 'table') return block.rows;
		const level = block.kind === 'paragraph' ? '' : block.level;
		return `${block.kind}${level} ${block.text}`;
	});

test('headings, paragraphs and lists keep their levels', () => {
	expect(
		told('<h1>Plan</h1><p>Text &amp; mer<br>ny rad</p><ul><li>Ett<ul><li>Inre</li></ul></li><li>Två</li></ul>')
	).toEqual(['heading1 Plan', 'paragraph Text & mer', 'paragraph ny rad', 'item1 Ett', 'item2 Inre', 'item1 Två']);
});
test('a short paragraph all in bold is a heading below the real ones; bold words in a sentence are not', () => {
	expect(
		told('<h2>Plan</h2><p><b>Mål</b></p><p><b>Ansvarig:</b> Polisen</p><p><b>Det här är viktigt.</b></p>')
	).toEqual(['heading2 Plan', 'heading3 Mål', 'paragraph Ansvarig: Polisen', 'paragraph Det här är viktigt.']);
});
test('scripts, styles, comments and menus leave nothing behind', () => {
	const html =
		'<nav>Meny</nav><style>a{}</style><p>Kvar<script>"</p>"</script></p><!-- <p>dold</p> --><svg><p>x</p></svg>';
	expect(told(html)).toEqual(['paragraph Kvar']);
});
test('merged cells stand in each place they cover, and paragraphs and points of a cell on lines of their own', () => {
	const html = `<table><tr><td rowspan=2>A</td><td colspan=2><p>x</p><p>y</p></td></tr>
		<tr><td><ul><li>p<li>q</ul><td>z</table>`;
	expect(told(html)).toEqual([
		[
			['A', 'x\ny', 'x\ny'],
			['A', `${BULLET}p\n${BULLET}q`, 'z']
		]
	]);
});
test('a list of terms is a table of keys and values, and what an accordion opens has a heading', () => {
	expect(
		told(
			'<h2>Plan</h2><dl><dt>Åtgärd</dt><dd>Ronder</dd><dt>Ansvarig</dt><dd>Polisen</dd><dd>Skolan</dd></dl><details><summary>Möten</summary><p>Varje vecka</p></details><h3><button>Kaféer</button></h3><button>Skicka</button>'
		)
	).toEqual([
		'heading2 Plan',
		[
			['Åtgärd', 'Ronder'],
			['Ansvarig', 'Polisen\nSkolan']
		],
		'heading3 Möten',
		'paragraph Varje vecka',
		'heading3 Kaféer'
	]);
});
test('a table in a frame is a table', () => {
	expect(told('<table><tr><td><p>Rubrik</p><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>')).toEqual([
		'paragraph Rubrik',
		[['a', 'b']]
	]);
});
test('markup that never ends is read in a moment', () => {
	const start = performance.now();
	for (const piece of ['<a ', '<svg>', '<table><tr><td>', '<!--', '<b "', '<div><p>']) blocksOf(piece.repeat(50_000));
	expect(performance.now() - start).toBeLessThan(8000);
});
