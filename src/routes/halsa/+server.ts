import { json } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { healthOf } from '#lib/server/health.ts';
import type { RequestHandler } from './$types';

/** For monitoring: 200 while all is well, 503 when something needs a person. */
export const GET: RequestHandler = async () => {
	const health = await healthOf(app());
	const status = health.status === 'ok' ? 200 : 503;
	return json(health, { status, headers: { 'cache-control': 'no-store' } });
};
