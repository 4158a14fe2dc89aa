/**
 * Requests that are refused before anything else looks at them. Each rule has the attack that made it necessary.
 */

export type Refusal = { status: number; reason: 'host' | 'too-large' | 'no-length' };

/**
 * `host` is the Host header, `origin` the server's own address.
 *
 * DNS rebinding: a page on the web may point its own name at 127.0.0.1 and then read what the server answers. Only the names
 * by which the server is known are answered.
 */
export function isKnownHost(host: string | null, origin: string): boolean {
	if (host === null) return false;
	const own = new URL(origin);
	if (host === own.host) return true;
	return isLoopback(own.hostname) && LOOPBACK.some((name) => host === `${name}:${own.port || '80'}`);
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** True for a name that only reaches this machine. */
export function isLoopback(hostname: string): boolean {
	return LOOPBACK.includes(hostname);
}

/**
 * A body without length, or longer than the limit, could fill the memory: it is refused unread.
 * `contentLength` is the header as it came. Unit of `limit`: bytes.
 */
export function bodyRefusal(method: string, contentLength: string | null, limit: number): Refusal | null {
	if (method !== 'POST' && method !== 'PUT' && method !== 'PATCH') return null;
	if (contentLength === null || !/^\d+$/.test(contentLength)) return { status: 411, reason: 'no-length' };
	return Number(contentLength) > limit ? { status: 413, reason: 'too-large' } : null;
}
