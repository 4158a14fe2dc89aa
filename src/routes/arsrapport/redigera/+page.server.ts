import { error, fail, redirect } from '@sveltejs/kit';
import { parsePlainText, toPlainText } from '#lib/model/plain-rich-text.ts';
import { isEmptyText, wordsOf } from '#lib/model/rich-text.ts';
import { keepView } from '#lib/model/view-choice.ts';
import { YEARLY_TEXT_NAMES, type YearlyTexts } from '#lib/model/yearly-report.ts';
import { hasIdentityNumber } from '#lib/server/activities/follow-up-form.ts';
import { yearlyReportVersions } from '#lib/server/warehouse/queries/year-plan.ts';
import { yearlyFindings } from '#lib/server/year-plan/yearly-findings.ts';
import { saveYearlyReport } from '#lib/server/year-plan/save-yearly-report.ts';
import { planCouncil, reportChoice } from '#lib/server/year-plan/yearly-report-view.ts';
import { errorText } from '#lib/text/errors.ts';
import { formatMoment } from '#lib/text/format.ts';
import { reportText } from '#lib/text/reports.ts';
import { yearlyReportText } from '#lib/text/yearly-report.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.view.isPublic) redirect(307, keepView('/arsrapport', url.searchParams));
	const { plan, year } = await reportChoice(locals, url.searchParams);
	if (!plan) error(404, errorText.noPlan);
	const versions = await locals.warehouse.read(yearlyReportVersions, { planId: plan.id, year, until: locals.view.day });
	return {
		plan: { id: plan.id, title: plan.title, areaCode: plan.areaCode },
		council: await planCouncil(locals, plan, year),
		year,
		version: versions[0] ?? null,
		earlier: versions.slice(1),
		editable: !locals.simulated && locals.view.day === null,
		done: url.searchParams.get('klart')
	};
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const none = { message: null, conflict: null, texts: null, findings: null };
		if (locals.simulated) return fail(403, { ...none, message: errorText.exampleIsReadOnly });
		const { plan, year } = await reportChoice(locals, url.searchParams);
		if (!plan) error(404, errorText.noPlan);
		const sent = await request.formData();
		const texts: YearlyTexts = {};
		for (const name of YEARLY_TEXT_NAMES) {
			const doc = parsePlainText(String(sent.get(`text.${name}`) ?? ''));
			if (!isEmptyText(doc)) texts[name] = doc;
		}
		const words = Object.values(texts).map((doc) => wordsOf(doc).text);
		if (hasIdentityNumber(words.join('\n'))) {
			return fail(400, { ...none, message: reportText.approve.errors.personal, texts });
		}
		if (sent.get('gor') === 'granska')
			return { ...none, texts, findings: await yearlyFindings(locals, plan.areaCode, texts) };
		const based = String(sent.get('based') ?? '');
		const result = await saveYearlyReport(
			locals.warehouse,
			{ planId: plan.id, year, basedOn: based === '' ? null : based, texts },
			{ who: locals.who, at: new Date().toISOString() }
		);
		if (result.outcome === 'gone') return fail(400, { ...none, message: errorText.badForm, texts });
		if (result.outcome === 'conflict') {
			const { theirs, merged, conflicts } = result;
			const plain = (from: YearlyTexts, name: (typeof conflicts)[number]) =>
				from[name] ? toPlainText(from[name]) : yearlyReportText.conflict.nothing;
			const parts = conflicts.map((name) => ({
				name: yearlyReportText.texts[name],
				mine: plain(merged, name),
				theirs: plain(theirs.content, name)
			}));
			const sentence = yearlyReportText.conflict.text(theirs.madeBy, formatMoment(theirs.madeAt));
			const conflict = { based: theirs.id, who: theirs.madeBy, sentence, parts };
			return fail(409, { ...none, conflict, texts: merged });
		}
		const done = { saved: 'sparat', merged: 'sammanfogat', same: 'samma' }[result.outcome];
		redirect(303, `/arsrapport/redigera?${new URLSearchParams({ ar: String(year), plan: plan.id, klart: done })}`);
	}
};
