import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Damages files as disks, programs and people with bad intentions do. The same numbers give the same damage. */

type Random = () => number;
const below = (random: Random, most: number) => Math.floor(random() * most);
const pick = <T>(random: Random, values: readonly T[]): T => {
	const value = values[below(random, values.length)];
	if (value === undefined) throw new Error('nothing to choose from');
	return value;
};

export const ODD_TEXTS = [
	...[
		'-1',
		'1e309',
		'NaN',
		'0x10',
		'99999999999999999999',
		'1,5',
		'1.5',
		'1 000',
		'−3',
		'..',
		'',
		'0',
		'1/2',
		'2023-13'
	],
	...[
		'"',
		'""',
		"'",
		';',
		'\t',
		',',
		'\r',
		'\n',
		'\0',
		'\uFEFF',
		'\u202E',
		'\u2028',
		'<',
		'>',
		'&',
		'&#x0;',
		']]>',
		'{',
		'['
	],
	...['=1+1', '__proto__', 'constructor', '٣', 'Å', 'A\u030A', '😀', '\ud800', 'A'.repeat(5000), ';'.repeat(500)]
];

/** A byte changed, a piece taken out, repeated, moved or cut off, or something odd put in. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
	let now = Buffer.from(bytes);
	for (let left = 1 + below(random, 4); left > 0; left--) {
		const at = below(random, now.length + 1);
		const to = Math.min(now.length, at + 1 + below(random, pick(random, [2, 16, 400])));
		const kind = below(random, 7);
		if (kind === 0 && now.length > 0) now[Math.min(at, now.length - 1)] = below(random, 256);
		else if (kind === 1) now = Buffer.concat([now.subarray(0, at), now.subarray(to)]);
		else if (kind === 2) now = Buffer.concat([now.subarray(0, to), now.subarray(at)]);
		else if (kind === 3 && random() < 0.3) now = now.subarray(0, at);
		else if (kind === 4) {
			const from = below(random, now.length + 1);
			now = Buffer.concat([now.subarray(0, at), now.subarray(from, from + 200), now.subarray(at)]);
		} else if (kind === 5) {
			const count = Math.min(now.length - at, 4);
			for (let byte = 0; byte < count; byte++) now[at + byte] = pick(random, [0, 255, 127, 128]);
		} else now = Buffer.concat([now.subarray(0, at), Buffer.from(pick(random, ODD_TEXTS)), now.subarray(at)]);
	}
	return now;
}

/** A text with other numbers, separators, signs or encoding, or nested deeply. */
export function mutateText(bytes: Uint8Array, random: Random): Uint8Array {
	const text = Buffer.from(bytes).toString('utf8');
	const kind = below(random, 7);
	if (kind === 0)
		return Buffer.from(text.replace(/\d+/g, (digits) => (random() < 0.1 ? pick(random, ODD_TEXTS) : digits)));
	if (kind === 1) return Buffer.from(text.replaceAll(pick(random, [';', ',', '\t', '\n']), pick(random, ODD_TEXTS)));
	if (kind === 2) return Buffer.from(text, pick(random, ['utf16le', 'latin1'] as const));
	if (kind === 3) {
		const lines = text.split('\n');
		return Buffer.from(lines.map((line) => (random() < 0.2 ? pick(random, lines) : line)).join('\n'));
	}
	if (kind === 4) {
		const [open, close] = pick(random, [
			['[', ']'],
			['{"a":', '}'],
			['<div>', '</div>'],
			['<table><tr><td>', '</td></tr></table>'],
			['> ', ''],
			['- ', '']
		] as const);
		const depth = pick(random, [10, 1000, 20_000]);
		return Buffer.from(open.repeat(depth) + text + close.repeat(depth));
	}
	return mutateBytes(bytes, random);
}

type Entry = { name: string; content: Buffer };

/** The parts of a zip-packed file, by its local headers. */
function unzip(bytes: Uint8Array): Entry[] {
	const buffer = Buffer.from(bytes);
	const entries: Entry[] = [];
	let at = buffer.lastIndexOf(Buffer.from('PK\x05\x06'));
	const count = buffer.readUInt16LE(at + 10);
	at = buffer.readUInt32LE(at + 16);
	for (let index = 0; index < count; index++) {
		const [nameLength, extra, comment] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset));
		const local = buffer.readUInt32LE(at + 42);
		const packed = buffer.readUInt32LE(at + 20);
		const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
		const raw = buffer.subarray(start, start + packed);
		const name = buffer.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
		entries.push({ name, content: buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw });
		at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return entries;
}

function zip(entries: readonly Entry[]): Buffer {
	const locals: Buffer[] = [];
	const table: Buffer[] = [];
	let at = 0;
	for (const { name, content } of entries) {
		const packed = deflateRawSync(content);
		const head = Buffer.alloc(26);
		head.writeUInt16LE(20, 0);
		head.writeUInt16LE(8, 4);
		head.writeUInt32LE(crc32(content), 10);
		head.writeUInt32LE(packed.length, 14);
		head.writeUInt32LE(content.length, 18);
		head.writeUInt16LE(Buffer.byteLength(name), 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(at, 10);
		table.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, place, Buffer.from(name)]));
		locals.push(local);
		at += local.length;
	}
	const end = Buffer.alloc(18);
	const size = table.reduce((sum, one) => sum + one.length, 0);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(size, 8);
	end.writeUInt32LE(at, 12);
	return Buffer.concat([...locals, ...table, Buffer.from('PK\x05\x06'), end]);
}

/** A zip-packed file with one part damaged inside and packed again, left out, or blown up; or damaged as it is. */
export function mutateZip(bytes: Uint8Array, random: Random): Uint8Array {
	if (random() < 0.25) return mutateBytes(bytes, random);
	const entries = unzip(bytes);
	const victim = pick(random, entries);
	const kind = below(random, 8);
	if (kind === 0) return zip(entries.filter((entry) => entry !== victim));
	if (kind === 1) return zip([...entries, { name: `../${victim.name}`, content: Buffer.alloc(10_000_000) }]);
	const isXml = /\.(xml|rels)$/.test(victim.name);
	const content = Buffer.from(
		isXml && kind < 6 ? mutateXml(victim.content, random) : mutateBytes(victim.content, random)
	);
	return zip(entries.map((entry) => (entry === victim ? { ...entry, content } : entry)));
}

const ODD_CELLS = ['A1:XFD1048576', 'XFD1048576', 'A0', '-1', '4294967295', '1e9', '', 'A', '💥'];

/** Attributes and numbers changed, elements repeated or nested. */
function mutateXml(bytes: Uint8Array, random: Random): Uint8Array {
	const text = Buffer.from(bytes).toString('utf8');
	const kind = below(random, 4);
	const one = (value: string) => (random() < 0.05 ? pick(random, [...ODD_CELLS, ...ODD_TEXTS]) : value);
	if (kind === 0) return Buffer.from(text.replace(/="([^"]*)"/g, (_, value: string) => `="${one(value)}"`));
	if (kind === 1) return Buffer.from(text.replace(/>([^<]+)</g, (_, value: string) => `>${one(value)}<`));
	if (kind === 2) {
		const tags = text.match(/<[^>]+>/g) ?? [''];
		return Buffer.from(text.replace(pick(random, tags), (tag) => tag.repeat(1 + below(random, 300))));
	}
	return mutateBytes(bytes, random);
}
