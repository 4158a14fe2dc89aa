import { randomBytes } from 'node:crypto';
import {
	error,
	redirect,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { AsyncLocalStorage } from 'node:async_hooks';
import { viewChoice } from '#lib/model/view-choice.ts';
import type { Person } from '#lib/model/role.ts';
import type { Access } from '#lib/server/access/access.ts';
import { admit } from '#lib/server/access/gate.ts';
import { app, ownData, startApp } from '#lib/server/app.ts';
import { compress } from '#lib/server/compress.ts';
import { logError, logStep } from '#lib/server/log.ts';
import { bodyRefusal, isKnownHost } from '#lib/server/request-guard.ts';
import { accessText } from '#lib/text/access.ts';
import { apiText } from '#lib/text/api.ts';
import { errorText } from '#lib/text/errors.ts';
import { formatFileSize } from '#lib/text/format.ts';
import { tellWhenWithPage } from './hooks.ts';

const goingWithPage = new AsyncLocalStorage<boolean>();
tellWhenWithPage(() => goingWithPage.getStore() ?? false);

export const init: ServerInit = async () => {
	const started = await startApp(process.env, logStep);
	process.once('sveltekit:shutdown', () => void started.stop());
};

/** Room for the form around a file. Unit: bytes. */
const FORM_ROOM = 64 * 1024;

export const handle: Handle = async ({ event, resolve }) => {
	const { config, own, example, localUser, access } = app();
	const host = event.request.headers.get('host');
	if (!isKnownHost(host, config.origin)) return plain(421, errorText.wrongHost);
	const ownHost = new URL(config.origin).host;
	// Forms are only taken from the server's own address, so its other names lead there.
	if (host !== ownHost && event.request.method === 'GET') {
		return new Response(null, {
			status: 307,
			headers: { location: config.origin + event.url.pathname + event.url.search }
		});
	}
	const refusal = bodyRefusal(
		event.request.method,
		event.request.headers.get('content-length'),
		config.uploadLimit + FORM_ROOM
	);
	if (refusal) return plain(refusal.status, errorText.tooLarge(formatFileSize(config.uploadLimit)));

	const entry = access && admitted(event, access);
	if (entry instanceof Response) return entry;
	event.locals.person = entry;

	const chosen = event.cookies.get('underlag');
	const has = await ownData(app());
	const showsExample = chosen === 'exempel' || (chosen !== 'egna' && has === 'nothing');
	const shown = showsExample ? example : own;
	event.locals.view = viewChoice(event.url.searchParams);
	const { day, isPublic } = event.locals.view;
	event.locals.warehouse = isPublic ? shown.forPublic() : day === null ? shown : shown.asOf(day);
	event.locals.simulated = showsExample || has === 'simulated';
	event.locals.who = entry?.name ?? localUser;
	event.locals.today = day ?? new Date().toISOString().slice(0, 10);

	const withPage = event.request.method === 'GET' && !event.isDataRequest;
	const response = await goingWithPage.run(withPage, () => resolve(event));
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('cross-origin-opener-policy', 'same-origin');
	// A chart that anybody may see may stand on other sites' pages; nothing else of the product may.
	const isOpenChart = isPublic && response.headers.get('content-type')?.startsWith('image/svg+xml');
	response.headers.set('cross-origin-resource-policy', isOpenChart ? 'cross-origin' : 'same-origin');
	return compress(event.request, response);
};

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message: errorText.notFound };
	const id = randomBytes(4).toString('hex');
	logError(id, `${event.request.method} ${event.url.pathname}`, error);
	return { message: status >= 500 ? errorText.ours : message, id };
};

/** Who is signed in and may have what is asked for; otherwise the answer to those who may not. */
function admitted(event: RequestEvent, access: Access): Person | Response | null {
	const { request, url, route, cookies } = event;
	const entry = admit(access, cookies, { routeId: route.id, method: request.method, search: url.searchParams });
	const words = accessText.errors;
	if (entry.admitted) {
		const seconds =
			route.id === '/importera' && request.method === 'POST'
				? access.attempts.importing.refuse(entry.person?.name ?? event.getClientAddress())
				: null;
		return seconds === null ? entry.person : refused(event, 429, words.often(seconds));
	}
	if (entry.why === 'role') return refused(event, 403, words.needs(entry.needed, entry.role));
	if (request.method !== 'GET' && request.method !== 'HEAD')
		return refused(event, 401, words.expired, words.expiredPage);
	if (route.id?.startsWith('/api/')) return Response.json({ error: apiText.signIn }, { status: 401 });
	const to = new URLSearchParams({ till: url.pathname + url.search, ...(entry.hadKey ? { utgangen: '' } : {}) });
	redirect(303, `/logga-in?${to}`);
}

/** A form sent by the page's own script is answered in the page, where what was typed stands; others get a page of their own. */
function refused({ request }: RequestEvent, status: 401 | 403 | 429, text: string, page: string = text): Response {
	if (request.headers.get('x-sveltekit-action') !== 'true') error(status, page);
	return Response.json({
		type: 'failure',
		status,
		data: JSON.stringify([{ refused: 1, signIn: 2 }, text, status === 401])
	});
}

function plain(status: number, text: string): Response {
	return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
