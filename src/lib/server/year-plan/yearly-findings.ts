import type { ToldFinding } from '#lib/model/claim-finding.ts';
import { YEARLY_TEXT_NAMES, type YearlyTextName, type YearlyTexts } from '#lib/model/yearly-report.ts';
import { areaKnowledge, findingsIn } from '../claims/claim-guard-material.ts';

/** What was found in each text of a yearly report, held against the figures of its plan's area; null without such an area. */
export async function yearlyFindings(
	locals: Parameters<typeof areaKnowledge>[0],
	areaCode: string,
	texts: YearlyTexts
): Promise<Partial<Record<YearlyTextName, readonly ToldFinding[]>> | null> {
	const knowledge = await areaKnowledge(locals, areaCode);
	if (!knowledge) return null;
	return findingsIn(
		YEARLY_TEXT_NAMES.map((name) => [name, texts[name]] as const),
		knowledge
	);
}
