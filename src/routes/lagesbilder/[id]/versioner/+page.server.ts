import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { saveReport } from '#lib/server/reports/save-report.ts';
import { versionDiff } from '#lib/server/reports/version-diff.ts';
import { indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { reportApproval, reportVersions } from '#lib/server/warehouse/queries/reports.ts';
import { errorText } from '#lib/text/errors.ts';
import { reportText } from '#lib/text/reports.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const reportId = params.id;
	const [versions, approvals, indicatorRows] = await Promise.all([
		locals.warehouse.read(reportVersions, { reportId }),
		locals.warehouse.read(reportApproval, { reportId }),
		locals.warehouse.read(indicators, {})
	]);
	const [latest] = versions;
	// Drafts, and the way to a decision, are for the work.
	if (!latest || locals.view.isPublic) error(404, errorText.noReport);
	const find = (name: string) => versions.find(({ number }) => String(number) === url.searchParams.get(name));
	const to = find('till') ?? latest;
	const from = find('fran') ?? versions.find(({ number }) => number === to.number - 1) ?? null;
	const names = new Map(indicatorRows.map(({ id, name }) => [id, name]));
	return {
		report: { id: reportId, title: latest.content.title },
		approved: approvals.length > 0,
		latest: latest.id,
		versions: versions.map(({ id, number, reason, madeBy, madeAt }) => ({ id, number, reason, madeBy, madeAt })),
		from: from?.number ?? null,
		to: to.number,
		diff: from ? versionDiff(from.content, to.content, names) : null
	};
};

const Restore = z.object({ version: z.string().min(1), based: z.string().min(1) });

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const form = Restore.safeParse(Object.fromEntries(await request.formData()));
		const versions = await locals.warehouse.read(reportVersions, { reportId: params.id });
		const wanted = form.success ? versions.find(({ id }) => id === form.data.version) : undefined;
		if (!form.success || !wanted) return fail(400, { message: errorText.badForm });
		// What somebody has saved since the page was shown is not put aside unseen.
		if (versions[0]?.id !== form.data.based) return fail(409, { message: reportText.approve.errors.changed });
		const edit = {
			reportId: params.id,
			basedOn: form.data.based,
			content: wanted.content,
			reason: 'restored' as const
		};
		const result = await saveReport(locals.warehouse, edit, { who: locals.who, at: new Date().toISOString() });
		if (result.outcome === 'gone') error(404, errorText.noReport);
		if (result.outcome === 'approved') return fail(409, { message: reportText.approve.errors.already });
		redirect(303, `/lagesbilder/${params.id}?klart=${result.outcome === 'same' ? 'samma' : 'aterstalld'}`);
	}
};
