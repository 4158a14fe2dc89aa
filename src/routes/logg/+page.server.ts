import { error } from '@sveltejs/kit';
import { auditChoice, auditView } from '#lib/server/audit/audit-view.ts';
import { auditText } from '#lib/text/audit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.view.isPublic) error(403, auditText.public);
	const choice = auditChoice(url.searchParams);
	return { choice, ...(await auditView(locals, choice)) };
};
