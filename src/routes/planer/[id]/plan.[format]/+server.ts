import { error } from '@sveltejs/kit';
import { MEDIA_TYPES, PLAN_FORMATS, exportPlan, planFileName } from '#lib/server/exporting/export-plan.ts';
import { planOut } from '#lib/server/plans/plan-out.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const format = PLAN_FORMATS.find((one) => one === params.format);
	if (!format) error(404, errorText.notFound);
	const plan = await planOut(locals.warehouse, params.id, locals.today);
	if (!plan) error(404, errorText.noPlan);
	return new Response(new Uint8Array(await exportPlan(plan, format)), {
		headers: {
			'content-type': MEDIA_TYPES[format],
			'content-disposition': `attachment; filename="${planFileName(plan, format)}"`
		}
	});
};
