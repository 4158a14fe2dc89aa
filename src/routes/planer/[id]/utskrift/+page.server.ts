import { error } from '@sveltejs/kit';
import { cellLines, usedColumns } from '#lib/analysis/plan-columns.ts';
import { planOut } from '#lib/server/plans/plan-out.ts';
import { errorText } from '#lib/text/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const plan = await planOut(locals.warehouse, params.id, locals.today);
	if (!plan) error(404, errorText.noPlan);
	const columns = usedColumns(plan).filter(({ inDocument }) => inDocument === 'own');
	return {
		plan: { id: plan.id, title: plan.title, areaName: plan.areaName, period: plan.period },
		source: plan.source,
		madeOn: plan.madeOn,
		isSimulated: plan.simulated,
		goals: plan.goals,
		headings: columns.map(({ heading }) => heading),
		sections: plan.sections.map(({ focusArea, description, rows }) => ({
			focusArea,
			description,
			rows: rows.map((row) => ({ id: row.id, cells: columns.map(({ cellOf }) => [...cellLines(cellOf(row))]) }))
		}))
	};
};
