import { describe, expect, test } from 'vitest';
import { BULLET } from '#lib/model/document.ts';
import type { Block } from '#lib/model/document.ts';
import { readText } from './text.ts';

function blocksOf(text: string): readonly Block[] {
	const { document } = readText(new TextEncoder().encode(text), 'plan.txt');
	return document?.blocks ?? [];
}

function textsOf(text: string): string[] {
	return blocksOf(text).map((block) => (block.kind === 'table' ? 'table' : `${block.kind}: ${block.text}`));
}

const file = 'plan.txt';

describe('paragraphs', () => {
	test('empty lines part paragraphs, each with the line it begins on', () => {
		expect(blocksOf('Bakgrund\n\n\nDet är mörkt.\r\n')).toEqual([
			{ kind: 'paragraph', text: 'Bakgrund', place: { file, line: 1 } },
			{ kind: 'paragraph', text: 'Det är mörkt.', place: { file, line: 4 } }
		]);
	});
	test('lines wrapped at a margin are one paragraph, a short line before a capital letter ends one', () => {
		const wrapped = [
			'Syfte',
			'Kommunen och polisen har under våren gått igenom platser som många',
			'undviker när det är mörkt, och frågat dem som rör sig där om varför.',
			'Svaren ligger till grund för planen.'
		];
		expect(textsOf(wrapped.join('\n'))).toEqual(['paragraph: Syfte', `paragraph: ${wrapped.slice(1).join(' ')}`]);
	});
	test('a paragraph of several lines knows its last, and keeps the hyphen of a word parted at the margin', () => {
		const text =
			'Polisen och kommunen har gått igenom alla hastighets-\nkontroller och funnit att de behövs vår- och\nhösttid.';
		expect(blocksOf(text)).toEqual([
			{
				kind: 'paragraph',
				text: 'Polisen och kommunen har gått igenom alla hastighets-kontroller och funnit att de behövs vår- och hösttid.',
				lastLine: 3,
				place: { file, line: 1 }
			}
		]);
	});
	test('Markdown emphasis and stray HTML are taken away, other angle brackets are the author’s', () => {
		expect(textsOf('***Minska*** <i>stölder</i> &amp; rån\n\nFärre än <5 fall per <okänd> plats')).toEqual([
			'paragraph: Minska stölder & rån',
			'paragraph: Färre än <5 fall per <okänd> plats'
		]);
	});
	test('entities are decoded once, so that escaped markup stays text', () => {
		expect(textsOf('&lt;b&gt; och &amp;lt;')).toEqual(['paragraph: <b> och &lt;']);
	});
	test('Markdown headings are the only headings', () => {
		expect(textsOf('## Mål\n\nMål')).toEqual(['heading: Mål', 'paragraph: Mål']);
	});
});

describe('lists', () => {
	test.each([['- '], ['• '], ['* '], ['– '], ['1. '], ['2) '], ['-\t']])('«%s» begins a list point', (mark) => {
		expect(textsOf(`${mark}Belysning.`)).toEqual(['item: Belysning.']);
	});
	test('indentation is depth', () => {
		const items = blocksOf('- Torget\n  - Belysning\n    - Lampor\n  - Bänkar\n- Parken');
		expect(items.map((item) => (item.kind === 'item' ? item.level : 0))).toEqual([1, 2, 3, 2, 1]);
	});
	test('an indented line goes on with its point', () => {
		expect(textsOf('- Belysning vid\n  hållplatsen\n- Bänkar')).toEqual([
			'item: Belysning vid hållplatsen',
			'item: Bänkar'
		]);
	});
	test('a line that begins with a small letter goes on with its point, as text copied from a PDF does', () => {
		expect(textsOf('• Belysning vid\nhållplatsen\nKommunen svarar.')).toEqual([
			'item: Belysning vid hållplatsen',
			'paragraph: Kommunen svarar.'
		]);
	});
	test('points on one line are parted', () => {
		expect(textsOf('• Belysning • Bänkar')).toEqual(['item: Belysning', 'item: Bänkar']);
	});
	test('a numbered line that stands alone is a heading in the making, not a list of one', () => {
		expect(textsOf('1. Bakgrund\n\nDet är mörkt.\n\n2. Åtgärder\n\nVi tänder lampor.')).toEqual([
			'paragraph: 1. Bakgrund',
			'paragraph: Det är mörkt.',
			'paragraph: 2. Åtgärder',
			'paragraph: Vi tänder lampor.'
		]);
	});
});

describe('tables', () => {
	test('tab-separated lines are a table that knows the line of each row and keeps empty cells last', () => {
		expect(blocksOf('Plan\n\nVad\tVem\tStatus\nLampor\tKommunen\t\n')).toContainEqual({
			kind: 'table',
			rows: [
				['Vad', 'Vem', 'Status'],
				['Lampor', 'Kommunen', '']
			],
			lines: [3, 4],
			place: { file, line: 3, table: 1 }
		});
	});
	test('an empty line ends a table; the rest of a cut row keeps its empty first cell', () => {
		const tables = blocksOf('Vad\tVem\nLampor\tKommunen och\n\n\tpolisen\n').filter((block) => block.kind === 'table');
		expect(tables.map((table) => table.rows)).toEqual([
			[
				['Vad', 'Vem'],
				['Lampor', 'Kommunen och']
			],
			[['', 'polisen']]
		]);
	});
	test('a tab before a line that follows no table is only indentation', () => {
		expect(textsOf('\tBakgrund till planen')).toEqual(['paragraph: Bakgrund till planen']);
	});
	test('lists in a cell become lines with bullets, paragraphs become lines', () => {
		const cells = '<ul style="x">• Lampor• Bänkar\t<ul><li>Ett</li><li>Två</li></ul>\t<p>Först.</p> <p>Sedan.</p>';
		const [table] = blocksOf(cells);
		expect(table?.kind === 'table' && table.rows[0]).toEqual([
			`${BULLET}Lampor\n${BULLET}Bänkar`,
			`${BULLET}Ett\n${BULLET}Två`,
			'Först.\nSedan.'
		]);
	});
	test('Markdown tables are tables', () => {
		const [table] = blocksOf('| Vad | Vem |\n|---|---|\n| Lampor | Kommunen |');
		expect(table?.kind === 'table' && table.rows.at(-1)).toEqual(['Lampor', 'Kommunen']);
	});
});

describe('files that cannot be read', () => {
	test.each([
		['', 'empty-file', undefined],
		['PK\x03\x04', 'not-what-it-claims', { format: 'ZIP' }],
		['a\x00b', 'binary-file', undefined]
	])('%j gives no document and one error', (text, code, details) => {
		const { document, findings } = readText(new TextEncoder().encode(text), file);
		expect(document).toBeNull();
		expect(findings).toEqual([{ code, severity: 'error', place: { file }, text: file, ...(details && { details }) }]);
	});
});
