import { z } from 'zod';
import reportJson from '../../../../data/samples/lagesbild-exempel.json';
import { withDraft } from '#lib/analysis/report/change-content.ts';
import { linkedProblems } from '#lib/analysis/report/linked-problems.ts';
import { parsePlainText } from '#lib/model/plain-rich-text.ts';
import { CRITERIA, TextName, Weight, type Problem, type ReportContent } from '#lib/model/report.ts';
import { createReport } from '../reports/create-report.ts';
import { liveFacts } from '../reports/report-material.ts';
import { saveReport } from '../reports/save-report.ts';
import { reportVersions } from '../warehouse/queries/reports.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const Cell = z.tuple([Weight, z.string()]).transform(([weight, reason]) => ({ weight, reason }));
const ExampleReport = z.object({
	by: z.string(),
	on: z.iso.date(),
	areaCode: z.string(),
	from: z.number(),
	to: z.number(),
	reference: z.string(),
	/** In the plain form of texts. */
	texts: z.partialRecord(TextName, z.string()),
	problems: z.array(
		z.object({
			title: z.string(),
			indicatorId: z.string().nullable(),
			/** The title of the example's analysis of it. */
			analysis: z.string().nullable().default(null),
			priority: z.number(),
			cells: z.partialRecord(z.enum(CRITERIA), Cell)
		})
	)
});
/** What people have written in the example's lägesbild: made up, like the rest of the example. */
export const EXAMPLE_REPORT = ExampleReport.parse(reportJson);

/**
 * Writes the draft of the example: what the figures say, then what people have added.
 * Errors: throws when the example does not have the area: our own mistake.
 */
export async function writeExampleReport(warehouse: Warehouse): Promise<void> {
	const { by: who, on, problems, areaCode, from, to, reference } = EXAMPLE_REPORT;
	const frame = { areaCode, from, to, reference };
	const locals = { warehouse, simulated: true, today: on };
	const at = (hour: string) => ({ who, at: `${on}T${hour}:00:00Z` });
	const reportId = await createReport(locals, frame, null, at('08'));
	const facts = await liveFacts(locals, frame, false);
	if (reportId === undefined || !facts) throw new Error(`the example has no area ${frame.areaCode}`);
	const save = async (change: (content: ReportContent) => ReportContent, reason: 'drafted' | 'saved', hour: string) => {
		const [latest] = await warehouse.read(reportVersions, { reportId });
		if (!latest) throw new Error('the example report has no version');
		const edit = { reportId, basedOn: latest.id, content: change(latest.content), reason };
		const { outcome } = await saveReport(warehouse, edit, at(hour));
		if (outcome !== 'saved') throw new Error(`the example report was not saved: ${outcome}`);
	};
	const analysisOf = (title: string | null) => {
		const analysis = title === null ? null : facts.analyses.find((one) => one.title === title);
		if (analysis === undefined) throw new Error(`the example has no analysis ${title}`);
		return analysis?.id ?? null;
	};
	const judged = problems.map((problem, i) => toProblem(problem, analysisOf(problem.analysis), i));
	await save((content) => withDraft(content, facts), 'drafted', '09');
	await save((content) => ({ ...withTexts(content), problems: linkedProblems(judged, facts.analyses) }), 'saved', '13');
}

function withTexts(content: ReportContent): ReportContent {
	const { texts: written } = EXAMPLE_REPORT;
	const texts = { ...content.texts };
	for (const name of TextName.options) {
		const own = written[name];
		if (own === undefined) continue;
		// What the figures say of consequences stands before what people tell of them.
		const before = texts[name]?.doc.content ?? [];
		texts[name] = { doc: { type: 'doc', content: [...before, ...parsePlainText(own).content] }, origin: 'own' };
	}
	return { ...content, texts };
}

function toProblem(
	{ analysis: _, ...problem }: (typeof EXAMPLE_REPORT)['problems'][number],
	analysisId: string | null,
	i: number
): Problem {
	return { ...problem, id: `exempel-${i + 1}`, analysisId, origin: 'own' };
}
