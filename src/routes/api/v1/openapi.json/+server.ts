import { answered } from '#lib/server/api/api-answer.ts';
import { openApi } from '#lib/server/api/open-api.ts';
import { app } from '#lib/server/app.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request }) =>
	answered(request, JSON.stringify(openApi(app().config.program)), 'application/json; charset=utf-8');
