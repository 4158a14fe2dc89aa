import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from './free-port.ts';
import { mutateText, ODD_TEXTS } from './mutate.ts';
import { randomFrom } from './random.ts';
import { allRoutes } from './routes.ts';
import { codeFiles } from './source-code.ts';

/** Addresses and forms, damaged, sent to the product itself: an answer each time, soon, and never a fault of ours. */

const EACH = Number(process.env.LAGESBILD_FUZZ_ADDRESSES ?? 120);
const SEED = Number(process.env.LAGESBILD_SEED ?? 20261128);
const LONGEST_MS = 10_000;
const START = join('src', 'start.mjs');
const SAMPLES = ['databasfil-exempel.txt', 'handelser-exempel.csv', 'plan-exempel.txt'];

const random = randomFrom(SEED);
const below = (most: number) => Math.floor(random() * most);
function pick<T>(values: readonly T[]): T {
	const value = values[below(values.length)];
	if (value === undefined) throw new Error('nothing to choose from');
	return value;
}

type Form = { action: string; fields: [string, string][] };

let folder = '';
let origin = '';
let server: ChildProcess;
let log = '';
/** Forms that came so far as to what a page does with them. */
let acted = 0;
/** What pages lead to and ask for: the ground that mutations are made from. */
const links: string[] = [];
const forms: Form[] = [];
const values: string[] = [];

const send = (path: string, init: RequestInit = {}) =>
	fetch(origin + path, {
		redirect: 'manual',
		signal: AbortSignal.timeout(LONGEST_MS),
		...init,
		headers: { cookie: 'underlag=egna', ...init.headers }
	});

beforeAll(async () => {
	spawnSync(process.execPath, [START, '--build'], { stdio: 'inherit' });
	folder = mkdtempSync(join(tmpdir(), 'lagesbild-addresses-'));
	const port = await freePort();
	origin = `http://127.0.0.1:${port}`;
	const env = { ...process.env, LAGESBILD_DATA: folder, LAGESBILD_BACKUP_KEEP: '0', LAGESBILD_OFFLINE: '1' };
	const files = SAMPLES.map((name) => {
		// One line more, and it is no longer a file of the simulated example.
		const path = join(folder, name);
		return { path, text: `${readFileSync(join('data', 'samples', name), 'utf8')}\n` };
	});
	for (const { path, text } of files) writeFileSync(path, text);
	spawnSync(process.execPath, [START, '--command', 'import', ...files.map(({ path }) => path)], { env });
	server = spawn(process.execPath, [START], { env: { ...env, PORT: String(port) } });
	for (const stream of [server.stdout, server.stderr]) stream?.on('data', (part: Buffer) => (log += part.toString()));
	for (let left = 600; left > 0; left -= 1) {
		if (await fetch(`${origin}/halsa`).catch(() => null)) break;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	await gather();
}, 200_000);
afterAll(async () => {
	server.kill('SIGTERM');
	await once(server, 'exit');
	rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

/** Follows links from the first page a few steps, and keeps what it finds. */
async function gather(): Promise<void> {
	const waiting = ['/', '/omrade/0182', '/planer', '/kallor', '/moten', '/lagesbilder', '/orsaksanalys', '/effekt'];
	const seen = new Set(waiting);
	for (let left = 45; left > 0; left -= 1) {
		const next = waiting.shift();
		if (next === undefined) break;
		const answer = await send(next);
		if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
		const html = await answer.text();
		for (const [, link = ''] of html.matchAll(/href="(\/[^"#]*)/g)) {
			const address = unescaped(link);
			if (address.startsWith('/_app/') || seen.has(address)) continue;
			seen.add(address);
			links.push(address);
			// One of each kind of page first: what has been seen in another shape waits.
			if (below(3) === 0) waiting.unshift(address);
			else waiting.push(address);
		}
		for (const [, attributes = '', inner = ''] of html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
			if (!/method="POST"/i.test(attributes)) continue;
			const action = unescaped(/action="([^"]*)"/.exec(attributes)?.[1] ?? '');
			const fields = [...inner.matchAll(/<(?:input|select|textarea|button)\b[^>]*\bname="([^"]*)"[^>]*>/g)].map(
				([tag, name = '']): [string, string] => [unescaped(name), unescaped(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? 'x')]
			);
			const { pathname } = new URL(next, origin);
			forms.push({ action: action.startsWith('/') ? action : pathname + action, fields });
			values.push(...fields.map(([, value]) => value));
		}
	}
	expect(links.length).toBeGreaterThan(30);
	expect(forms.length).toBeGreaterThan(5);
}

/** Names that the code reads from addresses. */
const NAMES = [
	...new Set(
		codeFiles('src').flatMap(({ text }) =>
			[...text.matchAll(/(?:[sS]earch(?:Params)?|sent|form)\.(?:get|getAll|has)\('([\w.-]+)'\)/g)].map(
				([, name = '']) => name
			)
		)
	)
];
const ROUTES = allRoutes();

/** Half a character of two cannot be sent in an address. */
const wellFormed = (text: string) => Buffer.from(text).toString('utf8');
const oddText = () => (below(2) === 0 ? pick(ODD_TEXTS) : mutatedText(pick(values.length > 0 ? values : ['0182'])));
const mutatedText = (text: string) =>
	Buffer.from(mutateText(Buffer.from(text), random))
		.toString('utf8')
		.slice(0, 4000);

function mutatedAddress(): string {
	const kind = below(4);
	if (kind === 0) {
		const filled = pick(ROUTES).id.replace(/\[[^\]]+\]/g, () =>
			encodeURIComponent(wellFormed(pick([...values, '0182', pick(ODD_TEXTS)])))
		);
		return withParameters(filled);
	}
	const link = pick(links);
	if (kind === 1) return withParameters(link);
	const [path = '', search = ''] = link.split('?');
	if (kind === 2)
		return `${path}?${mutatedText(search).replace(/[^\x21-\x7e]/g, (one) => encodeURIComponent(wellFormed(one)))}`;
	const parts = path.split('/');
	parts[1 + below(Math.max(1, parts.length - 1))] = encodeURIComponent(wellFormed(oddText()));
	return withParameters(parts.join('/') + (search === '' ? '' : `?${search}`));
}

function withParameters(address: string): string {
	const url = new URL(origin + address);
	for (let left = below(4); left > 0; left -= 1) url.searchParams.append(pick(NAMES), oddText());
	return url.pathname + url.search;
}

function mutatedForm(): { path: string; body: URLSearchParams } {
	const isKnown = forms.length > 0 && below(5) > 0;
	const form = isKnown ? pick(forms) : { action: actionOf(), fields: [] };
	const body = new URLSearchParams();
	for (const [name, value] of form.fields) {
		const kind = below(10);
		if (kind === 0) continue;
		body.append(kind === 1 ? mutatedText(name) : name, kind < 5 ? wellFormed(oddText()) : value);
		if (kind === 9) body.append(name, value);
	}
	for (let left = below(3); left > 0; left -= 1) body.append(pick(NAMES), wellFormed(oddText()));
	return { path: form.action, body };
}

function actionOf(): string {
	const { id, actions } = pick(ROUTES.filter((route) => route.actions.length > 0 && route.id !== '/kommando'));
	const action = pick(actions);
	const path = id.replace(/\[[^\]]+\]/g, () => encodeURIComponent(wellFormed(pick([...values, '0182']))));
	return action === 'default' ? path : `${path}?/${action}`;
}

/** The server's log without what it says of forms that no page has. */
function stacksIn(text: string): string {
	return text
		.split(/(?=^\d{4}-\d\d-\d\dT)/m)
		.filter((one) => !one.includes('method not allowed'))
		.join('')
		.slice(0, 4000);
}

/** What is wrong with an answer; null where it is as it should be. */
async function wrongWith(what: string, path: string, init: RequestInit): Promise<string | null> {
	const from = Date.now();
	try {
		const answer = await send(path, init);
		const text = await answer.text();
		if (/^\{"type":"(failure|redirect|success)"/.test(text)) acted += 1;
		return answer.status >= 500 ? `${what} ${path}: ${answer.status}` : null;
	} catch (error) {
		return `${what} ${path}: ${error instanceof Error ? error.message : String(error)} after ${Date.now() - from} ms`;
	}
}

test.skipIf(EACH === 0)(
	`${EACH} addresses and ${EACH} forms are answered, none with a fault of ours`,
	async () => {
		const wrong: (string | null)[] = [];
		for (let left = EACH; left > 0; left -= 1) {
			wrong.push(await wrongWith('GET', mutatedAddress(), {}));
			const { path, body } = mutatedForm();
			const said = body.toString();
			const told = await wrongWith('POST', path, {
				method: 'POST',
				body,
				headers: { origin, 'x-sveltekit-action': 'true', accept: 'application/json' }
			});
			wrong.push(told && `${told} ${said.slice(0, 300)}`);
		}
		const faults = wrong.filter((one) => one !== null);
		expect(faults, faults.length > 0 ? stacksIn(log) : '').toEqual([]);
		expect(acted / EACH).toBeGreaterThan(0.3);
		// What was there is there: nothing has been half written, and every kind of page can still be shown.
		for (const path of [
			'/',
			'/omrade/0182',
			'/planer',
			'/kallor',
			'/moten',
			'/lagesbilder',
			'/orsaksanalys',
			'/effekt',
			'/logg',
			'/arshjul'
		]) {
			expect([path, (await send(path)).status]).toEqual([path, 200]);
		}
	},
	Math.max(120_000, EACH * 2000)
);
