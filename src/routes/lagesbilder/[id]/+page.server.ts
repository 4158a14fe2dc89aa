import { error, fail, redirect } from '@sveltejs/kit';
import { changeContent, withDraft } from '#lib/analysis/report/change-content.ts';
import { linkedProblems } from '#lib/analysis/report/linked-problems.ts';
import { suggestedWeights } from '#lib/analysis/report/suggested-weights.ts';
import { keepView } from '#lib/model/view-choice.ts';
import type { ReportContent } from '#lib/model/report.ts';
import { conflictView } from '#lib/server/reports/conflict-view.ts';
import { discardReport } from '#lib/server/reports/discard-report.ts';
import { documentData } from '#lib/server/reports/document-data.ts';
import { readChange } from '#lib/server/reports/report-change.ts';
import { reportFindings } from '#lib/server/reports/report-knowledge.ts';
import { readReportForm } from '#lib/server/reports/report-form.ts';
import { liveFacts, toldAnalyses } from '#lib/server/reports/report-material.ts';
import { frameOf, reportView } from '#lib/server/reports/report-view.ts';
import { saveReport } from '#lib/server/reports/save-report.ts';
import { reports, reportVersions } from '#lib/server/warehouse/queries/reports.ts';
import { isBelowMunicipality } from '#lib/model/area.ts';
import { errorText } from '#lib/text/errors.ts';
import { reportText } from '#lib/text/reports.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	if (locals.view.isPublic) redirect(307, keepView(`/lagesbilder/${params.id}/lasa`, url.searchParams));
	const view = await reportView(locals, params.id, false);
	if (!view) error(404, errorText.noReport);
	if (view.approval) redirect(307, keepView(`/lagesbilder/${params.id}/lasa`, url.searchParams));
	const { facts, content } = view;
	return {
		...documentData(view),
		suggestions: Object.fromEntries(
			content.problems.map(({ id, indicatorId }) => [id, suggestedWeights(indicatorId, facts.indicators)])
		),
		editable: !locals.simulated && locals.view.day === null,
		done: url.searchParams.get('klart')
	};
};

type Saved = { done: keyof typeof reportText.edit.done; place: string };

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		if (locals.simulated)
			return fail(403, { message: errorText.exampleIsReadOnly, conflict: null, content: null, findings: null });
		const sent = await request.formData();
		const based = String(sent.get('based') ?? '');
		const versions = await locals.warehouse.read(reportVersions, { reportId: params.id });
		const base = versions.find(({ id }) => id === based);
		const report = (await locals.warehouse.read(reports, {})).find(({ id }) => id === params.id);
		if (!report || !base) error(404, errorText.noReport);
		if (sent.get('gor') === 'kassera') {
			const by = { who: locals.who, at: new Date().toISOString() };
			const outcome = await discardReport(locals.warehouse, { reportId: params.id, basedOn: based }, by);
			if (outcome === 'discarded') redirect(303, '/lagesbilder?klart=kasserad#kasserade');
			if (outcome === 'gone') error(404, errorText.noReport);
			const message = outcome === 'approved' ? reportText.discard.approved : reportText.discard.changed;
			return fail(409, { message, conflict: null, content: null, findings: null });
		}
		const read = readReportForm(sent, base.content);
		if (read.error !== null)
			return fail(400, { message: read.error, conflict: null, content: read.content, findings: null });
		if (sent.get('gor') === 'granska') {
			const findings = await reportFindings(locals, params.id, read.content);
			return { message: null, conflict: null, content: read.content, findings };
		}
		const frame = frameOf(report);
		const analyses = await toldAnalyses(locals, frame.areaCode, false);
		const { change, place } = readChange(sent, analyses);
		let content: ReportContent = read.content;
		if (change === 'draft') {
			// A text about few people may be read by anyone once it is decided: it is written from what all may see.
			const facts = await liveFacts(locals, frame, isBelowMunicipality(report.areaKind));
			if (facts) content = withDraft(content, facts);
		} else if (change) content = changeContent(content, change, frame);
		content = { ...content, problems: linkedProblems(content.problems, analyses) };
		const result = await saveReport(
			locals.warehouse,
			{ reportId: params.id, basedOn: based, content, reason: change === 'draft' ? 'drafted' : 'saved' },
			{ who: locals.who, at: new Date().toISOString() }
		);
		if (result.outcome === 'gone') error(404, errorText.noReport);
		if (result.outcome === 'conflict') {
			const conflict = conflictView(content, result.theirs, result.conflicts);
			return fail(409, { message: null, conflict, content: result.merged, findings: null });
		}
		if (result.outcome === 'approved') redirect(303, `/lagesbilder/${params.id}/lasa`);
		const saved: Saved = { done: doneOf(result.outcome, change === 'draft'), place };
		redirect(303, `/lagesbilder/${params.id}?klart=${saved.done}${saved.place === '' ? '' : `#${saved.place}`}`);
	}
};

function doneOf(outcome: 'saved' | 'merged' | 'same', isDraft: boolean): Saved['done'] {
	if (outcome === 'same') return 'samma';
	return outcome === 'merged' ? 'sammanfogat' : isDraft ? 'utkast' : 'sparat';
}
