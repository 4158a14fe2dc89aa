// A zip file in memory, always the same bytes for the same content.
import { crc32, deflateRawSync } from 'node:zlib';

/** @param {Record<string, string | Uint8Array>} files */
export function zipOf(files) {
	/** @type {Buffer[]} */
	const locals = [];
	/** @type {Buffer[]} */
	const entries = [];
	let offset = 0;
	for (const [name, content] of Object.entries(files)) {
		const bytes = Buffer.from(content);
		const packed = deflateRawSync(bytes);
		const fields = Buffer.alloc(26);
		fields.writeUInt16LE(20, 0);
		fields.writeUInt16LE(0x0800, 2);
		fields.writeUInt16LE(8, 4);
		fields.writeUInt32LE(0x00210000, 6); // the first day that the format knows
		fields.writeUInt32LE(crcOf(bytes), 10);
		fields.writeUInt32LE(packed.length, 14);
		fields.writeUInt32LE(bytes.length, 18);
		fields.writeUInt16LE(Buffer.byteLength(name), 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
		const end = Buffer.alloc(14);
		end.writeUInt32LE(offset, 10);
		entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, end, Buffer.from(name)]));
		locals.push(local);
		offset += local.length;
	}
	const directory = Buffer.concat(entries);
	const tail = Buffer.alloc(22);
	tail.write('PK\x05\x06');
	tail.writeUInt16LE(entries.length, 8);
	tail.writeUInt16LE(entries.length, 10);
	tail.writeUInt32LE(directory.length, 12);
	tail.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, directory, tail]);
}

/** @param {Buffer} bytes */
function crcOf(bytes) {
	if (crc32) return crc32(bytes);
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}
