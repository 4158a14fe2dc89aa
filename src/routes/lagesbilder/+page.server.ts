import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isYear } from '#lib/model/period.ts';
import { areaLineage } from '#lib/analysis/area-lineage.ts';
import { createReport } from '#lib/server/reports/create-report.ts';
import { listedReports } from '#lib/server/reports/report-list.ts';
import { areas } from '#lib/server/warehouse/queries/catalogue.ts';
import { readSetting } from '#lib/server/save-setting.ts';
import { restoreReport } from '#lib/server/reports/discard-report.ts';
import { reportDiscards, reports } from '#lib/server/warehouse/queries/reports.ts';
import { areasWithData } from '#lib/server/warehouse/queries/series.ts';
import { errorText } from '#lib/text/errors.ts';
import { reportText } from '#lib/text/reports.ts';
import type { Actions, PageServerLoad } from './$types';

const USUAL_YEARS = 8;

export const load: PageServerLoad = async ({ locals, url }) => {
	const [rows, withData, municipality, discards] = await Promise.all([
		locals.warehouse.read(reports, {}),
		locals.warehouse.read(areasWithData, {}),
		readSetting(locals.warehouse, 'municipality'),
		locals.warehouse.read(reportDiscards, {})
	]);
	const shown = locals.view.isPublic ? rows.filter(({ decidedOn }) => decidedOn !== null) : rows;
	const measured = withData.filter(({ indicators }) => indicators > 0);
	const lastYear = measured.reduce((last, { to }) => Math.max(last, Number(to?.slice(0, 4) ?? 0)), 0);
	const to = lastYear || Number(locals.today.slice(0, 4)) - 1;
	const previous = rows.find(({ id }) => id === url.searchParams.get('fran'));
	return {
		reports: listedReports(shown, locals.today),
		discarded: locals.view.isPublic ? [] : discards.filter(({ isDiscarded }) => isDiscarded),
		editable: !locals.simulated && locals.view.day === null,
		done: url.searchParams.get('klart'),
		areas: measured.map(({ code, name, kind }) => ({ code, name, kind })),
		previous: listedReports(rows, locals.today).map(({ id, title, areaCode }) => ({ id, title, areaCode })),
		start: {
			area: previous?.areaCode ?? url.searchParams.get('omrade') ?? usualArea(measured, municipality),
			previous: previous?.id ?? '',
			reference: previous?.referenceCode ?? null,
			from: previous ? Number(previous.periodFrom.slice(0, 4)) : to - USUAL_YEARS + 1,
			to
		}
	};
};

/** One's own municipality, or the one that most activities aim at, since the law is for municipalities; else the first area. */
function usualArea(
	measured: readonly { code: string; kind: string; activities: number }[],
	own: string | null
): string {
	if (measured.some(({ code }) => code === own)) return own ?? '';
	const [most] = measured.filter(({ kind }) => kind === 'kommun').sort((a, b) => b.activities - a.activities);
	return (most ?? measured[0])?.code ?? '';
}

const Create = z.object({
	omrade: z.string().min(1),
	fran: z.coerce.number().refine(isYear),
	till: z.coerce.number().refine(isYear),
	jamfor: z.string().catch('auto'),
	utga: z.string().catch('')
});
/** The nearest larger area with figures. */
const AUTO = 'auto';

export const actions: Actions = {
	restore: async ({ request, locals }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const basedOn = String((await request.formData()).get('based') ?? '');
		const by = { who: locals.who, at: new Date().toISOString() };
		if (!(await restoreReport(locals.warehouse, basedOn, by))) return fail(409, { message: reportText.discard.moved });
		redirect(303, '/lagesbilder?klart=tillbaka');
	},
	create: async ({ request, locals }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const typed = Object.fromEntries(await request.formData());
		const form = Create.safeParse(typed);
		const refuse = (message: string) => fail(400, { message });
		if (!form.success || form.data.fran > form.data.till) return refuse(reportText.create.errors.years);
		const { omrade, fran, till, jamfor, utga } = form.data;
		const [areaRows, measured, rows] = await Promise.all([
			locals.warehouse.read(areas, {}),
			locals.warehouse.read(areasWithData, {}),
			locals.warehouse.read(reports, {})
		]);
		const area = areaRows.find(({ code }) => code === omrade);
		if (!area) return refuse(reportText.create.errors.area);
		const previous = rows.find(({ id }) => id === utga);
		if (utga !== '' && previous?.areaCode !== omrade) return refuse(reportText.create.errors.previous);
		const holding = areaLineage(area, new Map(areaRows.map((one) => [one.code, one])));
		const nearest = holding.find(({ code }) => measured.some((one) => one.code === code && one.indicators > 0));
		const reference = jamfor === AUTO ? (nearest?.code ?? '') : jamfor;
		const frame = { areaCode: omrade, from: fran, to: till, reference };
		const by = { who: locals.who, at: new Date().toISOString() };
		const id = await createReport(locals, frame, previous?.id ?? null, by);
		if (id === undefined) error(404, errorText.noArea);
		redirect(303, `/lagesbilder/${id}?klart=skapad`);
	}
};
