import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Chooses what is looked at: the user's own data or the example. A choice of this browser, for as long as it is open. */
export const POST: RequestHandler = async ({ request, cookies }) => {
	const chosen = (await request.formData()).get('underlag') === 'exempel' ? 'exempel' : 'egna';
	cookies.set('underlag', chosen, { path: '/', httpOnly: true, sameSite: 'strict', secure: false });
	redirect(303, '/');
};
