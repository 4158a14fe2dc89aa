import { effectList } from '#lib/server/effect/effect-list.ts';
import { plans } from '#lib/server/warehouse/queries/plans.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { warehouse, today, view }, url }) => {
	const planRows = await warehouse.read(plans, {});
	const planId = planRows.find(({ id }) => id === url.searchParams.get('plan'))?.id ?? null;
	return {
		planId,
		plans: planRows.map(({ id, title }) => ({ id, title })),
		...(await effectList({ warehouse, today, isPublic: view.isPublic }, planId))
	};
};
