import { redirect } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	if (!app().access) redirect(303, '/');
};

export const actions: Actions = {
	/** The key stops working at once; what is left is to sign out at the issuer, which is another site and so a link. */
	default: async ({ cookies }) => {
		const { access } = app();
		if (!access) redirect(303, '/');
		const name = access.cookies.session;
		const ended = access.sessions.end(cookies.get(name) ?? '');
		cookies.delete(name, { path: '/' });
		const there = ended && (await access.openId.signOut(ended.idToken).catch(() => null));
		return { there: there?.href ?? null };
	}
};
