import { redirect } from '@sveltejs/kit';
import { setSessionCookie } from '#lib/server/access/gate.ts';
import { roleOf } from '#lib/server/access/settings.ts';
import { app } from '#lib/server/app.ts';
import { logSignIn } from '#lib/server/log.ts';
import type { RequestHandler } from './$types';

/** Back from the issuer: the answer is checked, and whoever it is about signed in with a key that was not there before. */
export const GET: RequestHandler = async ({ url, cookies }) => {
	const { access } = app();
	if (!access) redirect(303, '/');
	const { session, begun: name } = access.cookies;
	const begun = access.takeBegun(cookies.get(name) ?? '');
	cookies.delete(name, { path: '/' });
	const again = (why: string) => redirect(303, `/logga-in?fel=${why}&till=${encodeURIComponent(begun?.to ?? '/')}`);
	if (!begun) return again('late');
	const told = await access.openId.finish(url, begun).catch((error: unknown) => {
		logSignIn('refused', error);
		return null;
	});
	if (!told) return again('failed');
	const { claims, subject, idToken } = told;
	const role = roleOf(claims, access.settings);
	if (!role) return again('noRole');
	const earlier = cookies.get(session);
	if (earlier !== undefined) access.sessions.end(earlier);
	const named = [claims.name, claims.preferred_username, claims.email].find(
		(one) => typeof one === 'string' && one !== ''
	);
	setSessionCookie(access, cookies, access.sessions.begin({ name: String(named ?? subject), role, subject, idToken }));
	redirect(303, begun.to);
};
