import { plans } from '#lib/server/warehouse/queries/plans.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ plans: await locals.warehouse.read(plans, {}) });
