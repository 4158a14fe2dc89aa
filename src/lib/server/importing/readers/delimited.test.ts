import { expect, test } from 'vitest';
import { findDelimiter, readDelimited } from './delimited.ts';

test('a small table is one although its title, its notes and a row cut short have no delimiters', () => {
	const table = ['Område;År;Folkmängd', 'Nacka;2022;108234', 'Nacka;2023;109486'];
	expect(findDelimiter(['Folkmängd i Nacka', 'Uttag 2024', '', ...table, '', 'Källa: kommunen'].join('\n'))).toBe(';');
	expect(findDelimiter([...table, 'Nac'].join('\n'))).toBe(';');
});

test('decimal commas do not hide the semicolon, and quoted delimiters do not count', () => {
	expect(findDelimiter('a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5')).toBe(';');
	expect(findDelimiter('a,b,c\n1,"x;y;z",3\n1,"x;y;z",3')).toBe(',');
});

test('a title above two quoted columns does not make prose of them', () => {
	expect(findDelimiter('"Folkmängden per region"\n\n"region","2023"\n"0114 Upplands Väsby","4500"\n')).toBe(',');
});

test('prose is no table, nor is prose with a table far down in it', () => {
	const prose = Array.from({ length: 30 }, (_, line) => `Mening ${line}, med komma, men utan mer.`);
	expect(findDelimiter('En mening; med två; led.\nOch en till, helt vanlig.\nOch en till.')).toBeUndefined();
	expect(
		findDelimiter([...prose.map((line) => line.replaceAll(',', '')), 'a;b;c', '1;2;3'].join('\n'))
	).toBeUndefined();
});

test('a lone quote does not swallow the rest of the file', () => {
	const { document } = readDelimited('a;b\n5" rör;1\nc;2\n', ';', 'utf-8', 'f.csv');
	const [table] = document.blocks;
	expect(table).toMatchObject({
		rows: [
			['a', 'b'],
			['5" rör', '1'],
			['c', '2']
		],
		lines: [1, 2, 3]
	});
});
