import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress } from './compress.ts';

const LONG = 'Lägesbild för Fisksätra. '.repeat(200);
const asking = (encoding: string | null, method = 'GET') =>
	new Request('http://127.0.0.1/', { method, headers: encoding === null ? {} : { 'accept-encoding': encoding } });
const page = (text = LONG, headers: Record<string, string> = {}) =>
	new Response(text, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });

test('a page is packed for those who ask for it, and says so', async () => {
	const response = await compress(asking('br, gzip'), page(LONG, { etag: '"a"' }));
	expect(response.headers.get('content-encoding')).toBe('gzip');
	expect(response.headers.get('vary')).toContain('accept-encoding');
	expect(response.headers.get('etag')).toBe('"a"');
	const bytes = new Uint8Array(await response.arrayBuffer());
	expect(Number(response.headers.get('content-length'))).toBe(bytes.byteLength);
	expect(bytes.byteLength).toBeLessThan(LONG.length / 10);
	expect(gunzipSync(bytes).toString()).toBe(LONG);
});

test.each([
	['nobody asks', asking(null), page()],
	['it is refused', asking('gzip;q=0, br'), page()],
	['it is short', asking('gzip'), page('kort')],
	['it is packed already', asking('gzip'), page(LONG, { 'content-encoding': 'br' })],
	['it is a workbook', asking('gzip'), page(LONG, { 'content-type': 'application/vnd.ms-excel' })],
	['it is an answer to a form', asking('gzip', 'POST'), page()]
])('it is left as it is where %s', async (_, request, response) => {
	const before = response.headers.get('content-encoding');
	const left = await compress(request, response);
	expect(left.headers.get('content-encoding')).toBe(before);
	expect((await left.arrayBuffer()).byteLength).toBeGreaterThan(0);
});
