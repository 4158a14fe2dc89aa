import { redirect } from '@sveltejs/kit';
import { pageOf } from '#lib/server/access/access.ts';
import { app } from '#lib/server/app.ts';
import { accessText } from '#lib/text/access.ts';
import type { PageServerLoad } from './$types';

const { noRole, failed, unreachable, late } = accessText.errors;
/** Why one is here again, by the address. */
const REASONS: Readonly<Record<string, string>> = { noRole, failed, unreachable, late };

export const load: PageServerLoad = ({ url, locals }) => {
	const to = pageOf(url.searchParams.get('till'));
	if (!app().access || locals.person) redirect(303, to);
	return {
		to,
		error: REASONS[url.searchParams.get('fel') ?? ''] ?? null,
		wasIdle: url.searchParams.has('utgangen')
	};
};
