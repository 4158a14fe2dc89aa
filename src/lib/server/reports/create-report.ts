import { randomUUID } from 'node:crypto';
import { carriedOver, firstFigures, type Frame } from '#lib/analysis/report/first-content.ts';
import type { ReportContent } from '#lib/model/report.ts';
import { reportText } from '#lib/text/reports.ts';
import { formatYearRange } from '#lib/text/format.ts';
import type { By } from '../activities/follow-activity.ts';
import { reportVersions } from '../warehouse/queries/reports.ts';
import { AUDIT, REPORT } from '../warehouse/tables.ts';
import { liveFacts, type ReportLocals } from './report-material.ts';
import { writeVersion } from './save-report.ts';

/**
 * Begins a document about an area and a period, empty or with what the previous one had. The new document's id; undefined when
 * there is no such area or previous document.
 */
export async function createReport(
	locals: ReportLocals,
	frame: Frame,
	previousId: string | null,
	by: By
): Promise<string | undefined> {
	const facts = await liveFacts(locals, frame, false);
	if (!facts) return undefined;
	const title = reportText.titleOf(facts.area.name, formatYearRange(frame.from, frame.to));
	const id = randomUUID();
	const created = await locals.warehouse.write(async (transaction) => {
		const [previous] = previousId === null ? [] : await transaction.read(reportVersions, { reportId: previousId });
		if (previousId !== null && !previous) return false;
		const content: ReportContent = previous
			? carriedOver(previous.content, title, frame)
			: { title, texts: {}, figures: firstFigures(facts, frame), problems: [] };
		const days = [`${frame.from}-01-01`, `${frame.to}-12-31`] as const;
		await transaction.append('report', REPORT, [
			[id, frame.areaCode, ...days, frame.reference, previousId, by.who, by.at]
		]);
		await writeVersion(transaction, { reportId: id, number: 1, content, reason: 'created', basedOn: null }, by);
		const after = JSON.stringify({ ...frame, previousId });
		await transaction.append('audit', AUDIT, [[by.at, by.who, 'create-report', `report:${id}`, null, after]]);
		return true;
	});
	return created ? id : undefined;
}
