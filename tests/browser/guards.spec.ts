import { request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';

const PORT = Number(process.env.LAGESBILD_TEST_PORT ?? 4273);

/** A request as no browser would send it. */
function send(options: { method?: string; path: string; headers: Record<string, string>; body?: string }) {
	return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((resolve, reject) => {
		const request = httpRequest({ host: '127.0.0.1', port: PORT, agent: false, ...options }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
		});
		request.on('error', reject);
		request.end(options.body);
	});
}
const own = { host: `127.0.0.1:${PORT}` };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

test('a name that somebody pointed at this machine is not answered', async () => {
	const answer = await send({ path: '/', headers: { host: 'evil.example' } });
	expect(answer.status).toBe(421);
	expect(answer.text).not.toContain('Lägesbild –');
});

test('another name of this machine leads to the server’s own address', async () => {
	const answer = await send({ path: '/kallor', headers: { host: `localhost:${PORT}` } });
	expect(answer.status).toBe(307);
	expect(answer.headers.location).toBe(`http://127.0.0.1:${PORT}/kallor`);
});

test('a form from another site is refused', async () => {
	const body = 'underlag=exempel';
	const headers = { ...own, ...form, origin: 'https://evil.example', 'content-length': String(body.length) };
	expect((await send({ method: 'POST', path: '/underlag', headers, body })).status).toBe(403);
});

test('a body larger than the limit is refused unread, in Swedish', async () => {
	const headers = { ...own, ...form, origin: `http://127.0.0.1:${PORT}`, 'content-length': String(210 * 1024 * 1024) };
	const answer = await send({ method: 'POST', path: '/importera', headers }).catch(() => null);
	expect(answer === null || (answer.status === 413 && answer.text.includes('för stor'))).toBe(true);
});

test('the command line’s door is closed without its secret', async () => {
	expect((await send({ path: '/kommando', headers: own })).status).toBe(404);
	expect((await send({ path: '/kommando', headers: { ...own, authorization: 'Bearer guess' } })).status).toBe(404);
});

test('the Content-Security-Policy allows no script but our own', async () => {
	const { headers } = await send({ path: '/', headers: own });
	const policy = String(headers['content-security-policy']);
	expect(policy).toContain("default-src 'self'");
	expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
	expect(policy).not.toContain('unsafe-inline');
	expect(policy).toContain("frame-ancestors 'none'");
});

test('addresses that make no sense are 404 or answered, never a fault of ours', async () => {
	for (const path of [
		'/omrade/%00',
		'/omrade/..%2f..%2fetc',
		'/omrade/0182?fran=99999&till=-1&jamfor=%27;DROP',
		'/omrade/0182/brott.person.csv?fran=abc',
		'/omrade/0182/finns.inte.svg',
		'/aktivitet/%3Cscript%3E',
		'/importera/..%2f..%2f',
		'/kallor/zzz'
	]) {
		const { status } = await send({ path, headers: own });
		expect([200, 400, 404], path).toContain(status);
	}
});

test('a public chart may stand on other sites’ pages, with its source; one with all numbers may not', async () => {
	const headers = { ...own, cookie: 'underlag=exempel' };
	const page = await send({ path: '/omrade/0182?visning=offentlig', headers });
	const address = /href="([^"]+\.svg\?[^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
	const open = await send({ path: address, headers });
	expect(open.headers['cross-origin-resource-policy']).toBe('cross-origin');
	expect(open.text).toContain('Källa');
	const inside = await send({ path: address.replace(/visning=offentlig&?/, ''), headers });
	expect(inside.status).toBe(200);
	expect(inside.headers['cross-origin-resource-policy']).toBe('same-origin');
	expect(page.headers['cross-origin-resource-policy']).toBe('same-origin');
});
