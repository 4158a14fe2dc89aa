import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a file holds: its size in bytes and its SHA-256. */
export type Sum = { size: number; sha256: string };

/** Errors: what the file system says. */
export async function sumOf(path: string): Promise<Sum> {
	const hash = createHash('sha256');
	let size = 0;
	for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
		hash.update(chunk);
		size += chunk.byteLength;
	}
	return { size, sha256: hash.digest('hex') };
}

/** Copies a file and tells what was copied. Errors: what the file system says. */
export async function copyWithSum(from: string, to: string): Promise<Sum> {
	const hash = createHash('sha256');
	let size = 0;
	const counted = new Transform({
		transform(chunk: Buffer, _encoding, next) {
			hash.update(chunk);
			size += chunk.byteLength;
			next(null, chunk);
		}
	});
	await pipeline(createReadStream(from), counted, createWriteStream(to));
	await settle(to);
	return { size, sha256: hash.digest('hex') };
}

/** Waits until the file, or the names in a folder, are on the disk and not only in memory. */
export async function settle(path: string): Promise<void> {
	// Windows opens no folders; there the names are written with the files.
	const handle = await open(path, 'r').catch(() => undefined);
	await handle?.sync().catch(() => undefined);
	await handle?.close();
}
