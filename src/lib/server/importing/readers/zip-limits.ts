import { inflateRawSync } from 'node:zlib';

/** Why a zip-packed file is not unpacked. */
export type ZipTrouble = 'damaged-file' | 'encrypted-file' | 'too-large-unpacked';
/** The names in the file; `details` are the figures of the finding. */
export type ZipContents = {
	names: readonly string[];
	refused: ZipTrouble | null;
	details: Readonly<Record<string, number>>;
};

export const ZIP_LIMITS = {
	entries: 5_000,
	/** Unit: bytes, unpacked. */
	size: 150_000_000,
	/** Unpacked to packed, for entries larger than `smallSize`: text is seldom packed more than twenty times. */
	ratio: 250,
	smallSize: 5_000_000
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/**
 * The names in a zip-packed file and whether it is safe to unpack: its own table of contents is read first, and then each
 * part is unpacked no further than that table promises, so that a table that lies is found out.
 *
 * Source: PKWARE APPNOTE 6.3.10 (end of central directory 4.3.16, file header 4.3.12). ZIP64 is refused as damaged: no
 * document within the limits needs it.
 */
export function inspectZip(bytes: Uint8Array, limits = ZIP_LIMITS): ZipContents {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end === undefined) return damaged([]);
	const count = view.getUint16(end + 10, true);
	if (count > limits.entries) return tooLarge([], { entries: count });
	const names: string[] = [];
	let at = view.getUint32(end + 16, true);
	let total = 0;
	for (let index = 0; index < count; index++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return damaged(names);
		const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
		const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
		const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
		const local = view.getUint32(at + 42, true);
		names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))));
		if (flags & 1) return { names, refused: 'encrypted-file', details: {} };
		total += size;
		if (total > limits.size) return tooLarge(names, { size: total });
		if (size > limits.smallSize && size > packed * limits.ratio) return tooLarge(names, { size });
		const trouble = entryTrouble(bytes, view, { method, packed, size, local });
		if (trouble === 'too-large-unpacked') return tooLarge(names, {});
		if (trouble) return damaged(names);
		at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return { names, refused: null, details: {} };
}

type Entry = { method: number; packed: number; size: number; local: number };

function entryTrouble(bytes: Uint8Array, view: DataView, entry: Entry): ZipTrouble | null {
	const { method, packed, size, local } = entry;
	if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return 'damaged-file';
	const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
	if (start + packed > view.byteLength) return 'damaged-file';
	if (method === 0) return packed === size ? null : 'damaged-file';
	if (method !== 8) return 'damaged-file';
	try {
		const unpacked = inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, size) });
		return unpacked.byteLength === size ? null : 'damaged-file';
	} catch (error) {
		const isLonger = error instanceof RangeError;
		return isLonger ? 'too-large-unpacked' : 'damaged-file';
	}
}

function findEnd(view: DataView): number | undefined {
	const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
	for (let at = view.byteLength - END_SIZE; at >= first; at--) {
		if (view.getUint32(at, true) === END) return at;
	}
	return undefined;
}

function damaged(names: readonly string[]): ZipContents {
	return { names, refused: 'damaged-file', details: {} };
}

function tooLarge(names: readonly string[], details: ZipContents['details']): ZipContents {
	return { names, refused: 'too-large-unpacked', details };
}
