import { reportChoice, yearlyReportView } from '#lib/server/year-plan/yearly-report-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { plans, plan, year } = await reportChoice(locals, url.searchParams);
	return {
		year,
		plans: plans.map(({ id, title }) => ({ id, title })),
		report: plan ? await yearlyReportView(locals, plan, year) : null,
		simulated: plan?.simulated ?? false
	};
};
