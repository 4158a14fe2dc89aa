import type { FetchTrouble } from '#lib/model/fetch-trouble.ts';

/** How requests are made: `now` and `sleep` are the clock, so that tests need not wait. Times are in ms. */
export type Surroundings = {
	fetch: (url: string, init: RequestInit) => Promise<Response>;
	now: () => number;
	sleep: (ms: number) => Promise<void>;
	signal: AbortSignal;
};

/** Why nothing came: `status` is the answer's code where there was an answer. */
export class FetchFailed extends Error {
	readonly code: FetchTrouble;
	readonly status: number | null;
	constructor(code: FetchTrouble, url: string, status: number | null = null) {
		super(`${code}: ${url}`);
		this.code = code;
		this.status = status;
	}
}

const ATTEMPTS = 4;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** Between two requests to the same publisher. */
const APART = 250;
const PATIENCE = 20_000;
const MOST_BYTES = 50_000_000;
const HOPELESS = 500;
const TOO_MANY = 429;

/**
 * A function that fetches JSON from one publisher: never two requests at once, some time apart, again after trouble that
 * may pass (no answer, 429, 5xx) with growing waits or as long as the publisher asks. The same address is fetched once.
 *
 * Errors: throws `FetchFailed`; an answer that is cut off or no JSON counts as trouble that may pass.
 */
export function politeFetch(around: Surroundings): (url: string, init?: RequestInit) => Promise<unknown> {
	const known = new Map<string, unknown>();
	let last = -Infinity;
	return async (url, init = {}) => {
		const key = `${url}\n${typeof init.body === 'string' ? init.body : ''}`;
		if (known.has(key)) return known.get(key);
		let trouble = new FetchFailed('no-network', url);
		for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
			if (around.signal.aborted) throw new FetchFailed('cancelled', url);
			await around.sleep(Math.max(0, last + APART - around.now()));
			last = around.now();
			const answer = await ask(url, init, around);
			if ('json' in answer) {
				known.set(key, answer.json);
				return answer.json;
			}
			trouble = answer.trouble;
			if (!answer.mayPass || attempt === ATTEMPTS - 1) break;
			await around.sleep(Math.min(LONGEST_WAIT, answer.wait ?? FIRST_WAIT * 2 ** attempt));
		}
		throw around.signal.aborted ? new FetchFailed('cancelled', url) : trouble;
	};
}

type Answer = { json: unknown } | { trouble: FetchFailed; mayPass: boolean; wait?: number };

async function ask(url: string, init: RequestInit, { fetch, signal }: Surroundings): Promise<Answer> {
	let response: Response;
	let text: string;
	try {
		const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
		response = await fetch(url, { ...init, redirect: 'error', signal: patience });
		if (response.status === TOO_MANY || response.status >= HOPELESS) {
			const seconds = Number(response.headers.get('retry-after'));
			const trouble = new FetchFailed('server-trouble', url, response.status);
			return { trouble, mayPass: true, ...(seconds > 0 ? { wait: seconds * 1000 } : {}) };
		}
		if (!response.ok) {
			return { trouble: new FetchFailed('refused-request', url, response.status), mayPass: false };
		}
		text = await limitedText(response);
	} catch (error) {
		if (error instanceof RangeError) return { trouble: new FetchFailed('answer-too-large', url), mayPass: false };
		return { trouble: new FetchFailed('no-network', url), mayPass: true };
	}
	try {
		return { json: JSON.parse(text) };
	} catch {
		return { trouble: new FetchFailed('not-json', url, response.status), mayPass: true };
	}
}

/** The answer's text. Errors: throws a RangeError past the largest size, and what the network throws. */
async function limitedText(response: Response): Promise<string> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of response.body ?? []) {
		size += part.byteLength;
		if (size > MOST_BYTES) throw new RangeError('answer too large');
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}
