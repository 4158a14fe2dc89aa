import { createHash } from 'node:crypto';

/** The file's checksum, SHA-256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** A short stable id from its parts: the same parts give the same id in any run. */
export function idOf(...parts: readonly string[]): string {
	return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);
}
