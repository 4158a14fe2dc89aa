import { redirect } from '@sveltejs/kit';
import { LONGEST_SIGN_IN, pageOf } from '#lib/server/access/access.ts';
import { app } from '#lib/server/app.ts';
import { logSignIn } from '#lib/server/log.ts';
import { accessText } from '#lib/text/access.ts';
import type { RequestHandler } from './$types';

/** To the issuer's own page. */
export const GET: RequestHandler = async ({ url, cookies, getClientAddress }) => {
	const { access } = app();
	const to = pageOf(url.searchParams.get('till'));
	if (!access) redirect(303, to);
	const seconds = access.attempts.signIn.refuse(getClientAddress());
	if (seconds !== null) {
		const headers = { 'retry-after': String(seconds), 'content-type': 'text/plain; charset=utf-8' };
		return new Response(accessText.errors.often(seconds), { status: 429, headers });
	}
	const started = await access.openId.begin(to).catch((error: unknown) => {
		logSignIn('unreachable', error);
		return null;
	});
	if (!started) redirect(303, `/logga-in?fel=unreachable&till=${encodeURIComponent(to)}`);
	const { begun: name, isSecure: secure } = access.cookies;
	const maxAge = LONGEST_SIGN_IN / 1000;
	cookies.set(name, access.putBegun(started.begun), { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge });
	redirect(302, started.address.href);
};
