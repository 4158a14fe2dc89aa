import { expect, test } from 'vitest';
import { isMarkdown, readMarkdown } from './markdown.ts';

const TEXT = [
	'---',
	'status: utkast',
	'---',
	'Plan 2026',
	'=========',
	'',
	'## Mål',
	'',
	'En mening som är bruten',
	'Över två rader.',
	'',
	'Vad | Vem',
	'--- | ---',
	'Möten \\| samtal | [Polisen](https://example.org)'
].join('\n');

test('headings of both kinds, wrapped paragraphs and tables come with the lines they stand on', () => {
	const { blocks } = readMarkdown(TEXT, 'utf-8', 'a.md');
	expect(blocks.map((block) => [block.place.line, block.kind === 'table' ? block.rows : block.text])).toEqual([
		[4, 'Plan 2026'],
		[7, 'Mål'],
		[9, 'En mening som är bruten Över två rader.'],
		[
			12,
			[
				['Vad', 'Vem'],
				['Möten ¦ samtal', 'Polisen']
			]
		]
	]);
	expect(blocks.at(-1)).toMatchObject({ lines: [12, 14] });
});
test('a list with hyphens and one line of signs is no Markdown', () => {
	expect(isMarkdown('Plan\n- ett\n- två\n# 3')).toBe(false);
	expect(isMarkdown(TEXT)).toBe(true);
});
