import { json } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { sources } from '#lib/server/warehouse/queries/sources.ts';
import type { RequestHandler } from './$types';

/** For monitoring: answers when the databases do. */
export const GET: RequestHandler = async () => {
	await app().own.read(sources, {});
	return json({ status: 'ok' });
};
