import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { checklist } from '#lib/analysis/report/checklist.ts';
import { nextUpdate } from '#lib/analysis/report/next-update.ts';
import { approveReport } from '#lib/server/reports/approve-report.ts';
import { frameOf, reportView } from '#lib/server/reports/report-view.ts';
import { readDay } from '#lib/server/activities/follow-up-form.ts';
import { reports } from '#lib/server/warehouse/queries/reports.ts';
import { errorText } from '#lib/text/errors.ts';
import { reportText } from '#lib/text/reports.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const view = await reportView(locals, params.id, false);
	if (!view) error(404, errorText.noReport);
	if (view.approval) redirect(307, `/lagesbilder/${params.id}/lasa`);
	return {
		report: { id: params.id, title: view.content.title },
		version: { id: view.version.id, number: view.version.number },
		requirements: checklist(view.content, view.facts),
		belowMunicipality: view.belowMunicipality,
		today: locals.today,
		next: nextUpdate(locals.today)
	};
};

const text = z.string().catch('');
const Approve = z.object({ namn: text, organ: text, dag: text, based: text });
const LONGEST = 200; // characters
const words = reportText.approve.errors;

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const typed = Approve.parse(Object.fromEntries(await request.formData()));
		if (locals.simulated) return fail(403, { typed, message: errorText.exampleIsReadOnly });
		const refuse = (message: string) => fail(400, { typed, message });
		const [approvedBy, decidedBy] = [typed.namn, typed.organ].map((value) => value.trim().slice(0, LONGEST));
		if (!approvedBy) return refuse(words.name);
		if (!decidedBy) return refuse(words.body);
		const day = readDay(typed.dag, locals.today);
		if (day.error !== null) return refuse(words.date);
		const report = (await locals.warehouse.read(reports, {})).find(({ id }) => id === params.id);
		if (!report) error(404, errorText.noReport);
		const outcome = await approveReport(
			locals,
			{
				reportId: params.id,
				basedOn: typed.based,
				frame: frameOf(report),
				approvedBy,
				decidedBy,
				decidedOn: day.value
			},
			{ who: locals.who, at: new Date().toISOString() }
		);
		if (outcome === 'gone') error(404, errorText.noReport);
		if (outcome === 'changed') return fail(409, { typed, message: words.changed });
		if (outcome === 'already') return fail(409, { typed, message: words.already });
		redirect(303, `/lagesbilder/${params.id}/lasa?klart=godkand`);
	}
};
