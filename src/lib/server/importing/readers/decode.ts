import type { SourceDocument } from '#lib/model/document.ts';

export type Encoding = NonNullable<SourceDocument['encoding']>;

/** Text and how its bytes were read, or the code of the finding that says why they were not. */
export type Decoded =
	| { refused: null; text: string; encoding: Encoding }
	| { refused: 'empty-file' | 'binary-file' }
	| { refused: 'not-what-it-claims'; format: string };

/** First bytes of formats that are often saved under the wrong name. Source: the formats' own specifications. */
const SIGNATURES: readonly { format: string; bytes: readonly number[] }[] = [
	{ format: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
	{ format: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
	{ format: 'OLE', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
	{ format: 'RTF', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
	{ format: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
	{ format: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
	{ format: 'GZIP', bytes: [0x1f, 0x8b, 0x08] },
	{ format: 'Parquet', bytes: [0x50, 0x41, 0x52, 0x31] }
];

const SAMPLE = 4096; // bytes; enough to see whether every other byte is zero
const MOST_CONTROL_CHARACTERS = 0.01; // share of the text; old files have a stray form feed, rubbish has a tenth

/**
 * The text of a file whose encoding nobody has told: UTF-8 or UTF-16, with or without byte order mark,
 * otherwise Windows-1252, the encoding of older Swedish files. Line breaks are left as they are.
 *
 * Errors: none; empty files, binary rubbish and other formats come back as `refused`.
 */
export function decodeText(bytes: Uint8Array): Decoded {
	const signature = SIGNATURES.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
	if (signature) return { refused: 'not-what-it-claims', format: signature.format };
	const decoded = decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeWindows1252(bytes);
	if (decoded.text.trim() === '') return { refused: 'empty-file' };
	if (isBinary(decoded.text)) return { refused: 'binary-file' };
	return { refused: null, ...decoded };
}

type Reading = { text: string; encoding: Encoding };

function decodeUtf16(bytes: Uint8Array): Reading | null {
	const encoding = utf16Of(bytes);
	return encoding && { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const sample = bytes.subarray(0, SAMPLE);
	let even = 0;
	let odd = 0;
	sample.forEach((byte, index) => {
		if (byte !== 0) return;
		if (index % 2 === 0) even++;
		else odd++;
	});
	// Western letters have a zero in one byte of each pair and hardly ever in the other.
	const most = sample.length * 0.35;
	const few = sample.length * 0.02;
	if (odd > most && even < few) return 'utf-16le';
	if (even > most && odd < few) return 'utf-16be';
	return null;
}

function decodeUtf8(bytes: Uint8Array): Reading | null {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
	} catch {
		return decodeCutUtf8(bytes);
	}
}

/** A file cut in the middle of its last character is still UTF-8, if earlier characters show that it is. */
function decodeCutUtf8(bytes: Uint8Array): Reading | null {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
		return /[^\p{ASCII}]/u.test(text) ? { text, encoding: 'utf-8' } : null;
	} catch {
		return null;
	}
}

// Some versions of Node decode windows-1252 as if it were Latin 1, which has no dashes or curly quotes.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'; // bytes 80 to 9f

function decodeWindows1252(bytes: Uint8Array): Reading {
	const text = new TextDecoder('windows-1252')
		.decode(bytes)
		.replace(/[\u0080-\u009f]/g, (latin1) => WINDOWS_1252[latin1.charCodeAt(0) - 0x80] ?? latin1);
	return { text, encoding: 'windows-1252' };
}

function isBinary(text: string): boolean {
	if (text.includes('\0')) return true;
	// eslint-disable-next-line no-control-regex -- control characters are what we look for
	const controls = text.match(/[\x01-\x08\x0b\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/g)?.length ?? 0;
	return controls > text.length * MOST_CONTROL_CHARACTERS;
}
