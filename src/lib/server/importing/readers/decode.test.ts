import { describe, expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const WORDS = 'Åtgärd\tAnsvarig\nBelysning på torget\tKommunen';

/** The text's characters as one byte each, which for Swedish is Windows-1252. */
function oneByte(text: string): Uint8Array {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function twoBytes(text: string, order: 'little' | 'big', mark = true): Uint8Array {
	const codes = Array.from((mark ? '\uFEFF' : '') + text, (character) => character.charCodeAt(0));
	return Uint8Array.from(
		codes.flatMap((code) => (order === 'big' ? [code >> 8, code & 255] : [code & 255, code >> 8]))
	);
}

describe('a text is read whatever program wrote it', () => {
	test.each([
		['UTF-8', new TextEncoder().encode(WORDS), 'utf-8'],
		['UTF-8 with byte order mark', new TextEncoder().encode(`\uFEFF${WORDS}`), 'utf-8'],
		['Windows-1252', oneByte(WORDS), 'windows-1252'],
		['UTF-16 from Windows', twoBytes(WORDS, 'little'), 'utf-16le'],
		['UTF-16 big endian', twoBytes(WORDS, 'big'), 'utf-16be'],
		['UTF-16 without mark', twoBytes(WORDS, 'little', false), 'utf-16le']
	])('%s', (_, bytes, encoding) => {
		expect(decodeText(bytes)).toEqual({ refused: null, text: WORDS, encoding });
	});
});

test('the dash and the euro sign of Windows-1252 are not control characters', () => {
	const decoded = decodeText(Uint8Array.from([0x32, 0x30, 0x96, 0x33, 0x30, 0x20, 0x80, 0xe5]));
	expect(decoded).toEqual({ refused: null, text: '20–30 €å', encoding: 'windows-1252' });
});

test('UTF-8 that was cut in the middle of its last letter is still UTF-8', () => {
	const bytes = new TextEncoder().encode('Åtgärder på skolgården när mörkret faller på');
	expect(decodeText(bytes.subarray(0, -1))).toMatchObject({ refused: null, encoding: 'utf-8' });
});

test('a last letter of Windows-1252 is kept', () => {
	expect(decodeText(oneByte('Malmö'))).toEqual({ refused: null, text: 'Malmö', encoding: 'windows-1252' });
});

describe('what is no text is refused by name', () => {
	test.each([
		['a file without bytes', new Uint8Array(), { refused: 'empty-file' }],
		['a file of white space', oneByte(' \r\n\t\n'), { refused: 'empty-file' }],
		['a PDF', oneByte('%PDF-1.7\n'), { refused: 'not-what-it-claims', format: 'PDF' }],
		['a Word file', oneByte('PK\x03\x04\x14\x00'), { refused: 'not-what-it-claims', format: 'ZIP' }],
		[
			'an old Excel file',
			Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
			{ refused: 'not-what-it-claims', format: 'OLE' }
		],
		['bytes with zeros', oneByte('abc\x00def\x00\x00ghi'), { refused: 'binary-file' }],
		['all bytes there are', Uint8Array.from({ length: 255 }, (_, index) => index + 1), { refused: 'binary-file' }]
	])('%s', (_, bytes, expected) => {
		expect(decodeText(bytes)).toEqual(expected);
	});
});
