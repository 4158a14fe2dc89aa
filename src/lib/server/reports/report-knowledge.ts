import type { GuardKnowledge } from '#lib/analysis/claim-guard/claim-guard.ts';
import type { ReportContent, TextName } from '#lib/model/report.ts';
import { TEXT_NAMES } from '#lib/model/report.ts';
import type { ToldFinding } from '#lib/model/claim-finding.ts';
import { areaKnowledge, findingsIn } from '../claims/claim-guard-material.ts';
import { reports } from '../warehouse/queries/reports.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'today' | 'view'>;

/** What the sentences of a lägesbild are held against: every measure of its area, as it has developed; undefined without such a document. */
export async function reportKnowledge(locals: Locals, reportId: string): Promise<GuardKnowledge | undefined> {
	const report = (await locals.warehouse.read(reports, {})).find(({ id }) => id === reportId);
	return report && areaKnowledge(locals, report.areaCode);
}

/** What was found in each text of a lägesbild, for those that were checked. */
export type TextFindings = Partial<Record<TextName, readonly ToldFinding[]>>;

/** Every text of the document held against the figures. */
export async function reportFindings(
	locals: Locals,
	reportId: string,
	{ texts }: ReportContent
): Promise<TextFindings | null> {
	const knowledge = await reportKnowledge(locals, reportId);
	if (!knowledge) return null;
	return findingsIn(
		TEXT_NAMES.map((name) => [name, texts[name]?.doc] as const),
		knowledge
	);
}
