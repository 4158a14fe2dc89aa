import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openFetchJobs } from '#lib/server/connectors/fetch-jobs.ts';
import { kolada } from '#lib/server/connectors/kolada.ts';
import { politeFetch } from '#lib/server/connectors/polite-fetch.ts';
import { scbPopulation } from '#lib/server/connectors/scb-population.ts';

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

/** A publisher on this machine, with what it was asked. */
async function publisher(answer: (request: IncomingMessage, response: ServerResponse, count: number) => void) {
	const asked: string[] = [];
	server = createServer((request, response) => {
		asked.push(request.url ?? '');
		answer(request, response, asked.length);
	});
	await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { origin: `http://127.0.0.1:${port}`, asked };
}

/** A clock that only moves when somebody waits. */
function clock() {
	let time = 0;
	const waits: number[] = [];
	const sleep = async (ms: number) => {
		if (ms > 0) waits.push(ms);
		time += ms;
	};
	return { waits, around: { fetch, now: () => time, sleep } };
}
const json = (response: ServerResponse, body: unknown) => response.end(JSON.stringify(body));
const row = (kpi: string, municipality: string, value: number | null) => ({
	kpi,
	municipality,
	period: 2023,
	values: [{ gender: 'T', count: 1, status: '', value }]
});
const signal = () => new AbortController().signal;
const quiet = () => undefined;

describe('fetching politely', () => {
	test('trouble that may pass is tried again with growing waits, and as long as the publisher asks', async () => {
		const { origin, asked } = await publisher((_, response, count) => {
			if (count === 1) response.writeHead(503).end();
			else if (count === 2) response.writeHead(429, { 'retry-after': '7' }).end();
			else if (count === 3) response.end('{"cut": [1, 2');
			else json(response, { ok: true });
		});
		const { around, waits } = clock();
		expect(await politeFetch({ ...around, signal: signal() })(`${origin}/a`)).toEqual({ ok: true });
		expect(asked).toHaveLength(4);
		expect(waits).toEqual([500, 7000, 2000]);
	});
	test('a request that the publisher refuses is not repeated', async () => {
		const { origin, asked } = await publisher((_, response) => response.writeHead(404).end());
		const get = politeFetch({ ...clock().around, signal: signal() });
		await expect(get(`${origin}/a`)).rejects.toMatchObject({ code: 'refused-request', status: 404 });
		expect(asked).toHaveLength(1);
	});
	test('without network the trouble is told after four attempts', async () => {
		const get = politeFetch({ ...clock().around, signal: signal() });
		await expect(get('http://127.0.0.1:9/a')).rejects.toMatchObject({ code: 'no-network' });
	});
	test('the same address is fetched once, and two requests are some time apart', async () => {
		const { origin, asked } = await publisher((_, response) => json(response, {}));
		const { around, waits } = clock();
		const get = politeFetch({ ...around, signal: signal() });
		await get(`${origin}/a`);
		await get(`${origin}/a`);
		await get(`${origin}/b`);
		expect(asked).toEqual(['/a', '/b']);
		expect(waits).toEqual([250]);
	});
	test('a redirection to somewhere else is not followed', async () => {
		const { origin } = await publisher((_, response) =>
			response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()
		);
		const get = politeFetch({ ...clock().around, signal: signal() });
		await expect(get(`${origin}/a`)).rejects.toMatchObject({ code: 'no-network' });
	});
});

describe('Kolada', () => {
	test('asks for at most 25 ids in a part, follows pages and keeps every row', async () => {
		const { origin, asked } = await publisher((request, response) => {
			const second = request.url?.includes('page=2');
			json(response, {
				values: [row('N07403', second ? '0138' : '0182', second ? null : 812)],
				count: 1,
				next_page: second ? null : `http://elsewhere.example${request.url}?page=2`
			});
		});
		const areaCodes = Array.from({ length: 30 }, (_, index) => String(1000 + index));
		const get = politeFetch({ ...clock().around, signal: signal() });
		const file = await kolada(origin, ['N07403'], 'RKA').fetch({ areaCodes, from: 2022, to: 2023 }, get, quiet);
		expect(asked).toHaveLength(4);
		expect(asked[0]).toContain(`/municipality/${areaCodes.slice(0, 25).join(',')}/year/2022,2023`);
		const { values } = JSON.parse(new TextDecoder().decode(file.bytes));
		expect(values).toHaveLength(4);
		expect(values[1].values[0].value).toBeNull();
	});
});

describe('SCB', () => {
	const dataset = { class: 'dataset', id: ['Region', 'Tid'], size: [1, 1], dimension: {}, value: [108_000] };
	test('asks for regions and years as json-stat2', async () => {
		const { origin, asked } = await publisher((_, response) => json(response, dataset));
		const get = politeFetch({ ...clock().around, signal: signal() });
		const file = await scbPopulation(origin, 'SCB').fetch({ areaCodes: ['0182'], from: 2022, to: 2023 }, get, quiet);
		const query = new URL(asked[0] ?? '', origin).searchParams;
		expect([query.get('valueCodes[Region]'), query.get('valueCodes[Tid]'), query.get('outputFormat')]).toEqual([
			'0182',
			'2022,2023',
			'json-stat2'
		]);
		expect(JSON.parse(new TextDecoder().decode(file.bytes))).toEqual(dataset);
	});
});

describe('a fetch in the background', () => {
	const inbox = (received: string[]) => ({
		receive: async (_: Uint8Array, name: string) => {
			received.push(name);
			return { id: 'abc' } as never;
		}
	});
	test('ends in the inbox, with progress', async () => {
		const { origin } = await publisher((_, response) => json(response, { values: [], next_page: null }));
		const received: string[] = [];
		const jobs = openFetchJobs([kolada(origin, ['N1'], 'RKA')], inbox(received), clock().around, () => '2026-01-01');
		const started = jobs.start('kolada', { areaCodes: ['0182'], from: 2023, to: 2023 });
		const job = await jobs.look(started?.id ?? '', 5000);
		expect([job?.state, job?.progress, job?.inboxId, received]).toEqual([
			'fetched',
			1,
			'abc',
			['kolada-2023-2023.json']
		]);
	});
	test('an answer of another shape, and one that never ends, write nothing', async () => {
		const { origin } = await publisher((_, response) => json(response, { data: 'nothing like it' }));
		const received: string[] = [];
		const jobs = openFetchJobs([kolada(origin, ['N1'], 'RKA')], inbox(received), clock().around, () => '2026-01-01');
		const started = jobs.start('kolada', { areaCodes: ['0182'], from: 2023, to: 2023 });
		const job = await jobs.look(started?.id ?? '', 5000);
		expect([job?.state, job?.trouble?.code, received]).toEqual(['failed', 'strange-answer', []]);
	});
	test('a cancelled fetch stops and writes nothing', async () => {
		const { origin } = await publisher(() => undefined);
		const received: string[] = [];
		const jobs = openFetchJobs([kolada(origin, ['N1'], 'RKA')], inbox(received), clock().around, () => '2026-01-01');
		const started = jobs.start('kolada', { areaCodes: ['0182'], from: 2023, to: 2023 });
		await jobs.look(started?.id ?? '', 50);
		jobs.cancel(started?.id ?? '');
		const job = await jobs.look(started?.id ?? '', 5000);
		expect([job?.state, job?.trouble?.code, received]).toEqual(['failed', 'cancelled', []]);
	});
});
