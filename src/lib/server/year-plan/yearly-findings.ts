import type { ToldFinding } from '#lib/model/claim-finding.ts';
import { wordsOf } from '#lib/model/rich-text.ts';
import { YEARLY_TEXT_NAMES, type YearlyTextName, type YearlyTexts } from '#lib/model/yearly-report.ts';
import { areaKnowledge, toldFindings } from '../claims/claim-guard-material.ts';

/** What was found in each text of a yearly report, held against the figures of its plan's area; null without such an area. */
export async function yearlyFindings(
	locals: Parameters<typeof areaKnowledge>[0],
	areaCode: string,
	texts: YearlyTexts
): Promise<Partial<Record<YearlyTextName, readonly ToldFinding[]>> | null> {
	const knowledge = await areaKnowledge(locals, areaCode);
	if (!knowledge) return null;
	return Object.fromEntries(
		YEARLY_TEXT_NAMES.flatMap((name) => {
			const doc = texts[name];
			return doc ? [[name, toldFindings(wordsOf(doc).text, knowledge)] as const] : [];
		})
	);
}
