import { apiAnswer } from '#lib/server/api/api-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, request }) => apiAnswer(locals, params.resource, request);
