import { z } from 'zod';
import { isSame } from '#lib/analysis/report/merge-content.ts';
import { parsePlainText } from '#lib/model/plain-rich-text.ts';
import {
	CRITERIA,
	Problem,
	ReportFigure,
	TEXT_NAMES,
	Weight,
	type ReportContent,
	type ReportText
} from '#lib/model/report.ts';
import { isEmptyText, wordsOf } from '#lib/model/rich-text.ts';
import { reportText } from '#lib/text/reports.ts';
import { hasIdentityNumber } from '../activities/follow-up-form.ts';

/** What was sent, also where something in it is wrong: then `error` says what, and nothing of it is to be kept. */
export type SentContent = { content: ReportContent; error: string | null };

/**
 * What is written and chosen in a document, as its form sends it: `text.NAME` in the plain form of texts, one `figur` for each
 * figure, and for each `problem` its fields. `base` is the version that the form was made from: a text that is as it was there
 * keeps its mark of where it comes from, unless somebody says that it has been looked over.
 */
export function readReportForm(form: FormData, base: ReportContent): SentContent {
	let error: string | null = null;
	const field = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	const texts: ReportContent['texts'] = {};
	for (const name of TEXT_NAMES) {
		const doc = parsePlainText(field(`text.${name}`));
		if (isEmptyText(doc)) continue;
		if (hasIdentityNumber(wordsOf(doc).text)) error = reportText.approve.errors.personal;
		texts[name] = { doc, origin: originOf(doc, base.texts[name], field(`granskad.${name}`) !== '') };
	}
	const figures = form.getAll('figur').flatMap((value) => readFigure(value) ?? []);
	const problems: Problem[] = [];
	for (const id of form.getAll('problem')) {
		if (typeof id !== 'string') continue;
		const before = base.problems.find((one) => one.id === id);
		const read = readProblem(id, field, before);
		error ??= read.error;
		problems.push(read.problem);
	}
	const title = field('rubrik').trim().slice(0, 200) || base.title;
	return { content: { title, texts, figures, problems }, error };
}

function originOf(doc: ReportText['doc'], before: ReportText | undefined, reviewed: boolean): ReportText['origin'] {
	return before && !reviewed && isSame(doc, before.doc) ? before.origin : 'own';
}

function readFigure(value: unknown): ReportFigure | undefined {
	if (typeof value !== 'string') return undefined;
	try {
		return ReportFigure.parse(JSON.parse(value));
	} catch {
		return undefined;
	}
}

const Priority = z.coerce.number().int().min(1).max(99);

function readProblem(id: string, field: (name: string) => string, before: Problem | undefined) {
	const at = (name: string) => field(`${id}.${name}`).trim();
	const words = reportText.priorities.errors;
	// What an analysis names has no fields for it in the form.
	const isNamed = before !== undefined && before.analysisId !== null;
	const title = isNamed ? before.title : at('titel');
	const priority = at('ordning') === '' ? null : Priority.safeParse(at('ordning'));
	let error: string | null = title === '' ? words.title : priority && !priority.success ? words.priority : null;
	const cells: Problem['cells'] = {};
	for (const criterion of CRITERIA) {
		const [weight, reason] = [Weight.safeParse(at(`${criterion}.vikt`)), at(`${criterion}.skal`).slice(0, 500)];
		if (hasIdentityNumber(reason)) error = reportText.approve.errors.personal;
		if (weight.success) cells[criterion] = { weight: weight.data, reason };
		else if (reason !== '') cells[criterion] = { weight: 'unknown', reason };
	}
	const problem: Problem = {
		id,
		title: title.slice(0, 200) || (before?.title ?? '–'),
		indicatorId: isNamed ? before.indicatorId : at('matt') === '' ? null : at('matt'),
		analysisId: at('analys') === '' ? null : at('analys'),
		priority: priority?.success ? priority.data : null,
		cells,
		origin: 'own'
	};
	const isUntouched = before?.origin === 'carried' && isSame({ ...problem, origin: 'carried' }, before);
	const stays = isUntouched && at('granskad') === '';
	return { problem: stays ? { ...problem, origin: 'carried' as const } : problem, error };
}
