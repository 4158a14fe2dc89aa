import { inflateRawSync } from 'node:zlib';

/** The files of an archive, by their paths. Source: PKWARE's APPNOTE, the central directory. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
	const file = Buffer.from(bytes);
	const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
	const parts = new Map<string, string>();
	let at = file.readUInt32LE(end + 16);
	for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
		const [method, packed, name] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
		const path = file.subarray(at + 46, at + 46 + name).toString('utf8');
		const local = file.readUInt32LE(at + 42);
		const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
		const content = file.subarray(from, from + packed);
		parts.set(path, (method === 8 ? inflateRawSync(content) : content).toString('utf8'));
		at += 46 + name + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
	}
	return parts;
}

/** A text as XML has it. */
export const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
