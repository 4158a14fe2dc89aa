import { checklist } from '#lib/analysis/report/checklist.ts';
import { reportTables } from '#lib/analysis/report/report-tables.ts';
import { sinceView } from './since-view.ts';
import type { ReportView } from './report-view.ts';

/** What every page of a document shows of it, as plain data. */
export function documentData({
	report,
	frame,
	version,
	content,
	facts,
	figures,
	approval,
	due,
	since,
	previous,
	belowMunicipality
}: ReportView) {
	const { id, areaCode, areaName, areaKind } = report;
	return {
		report: { id, areaCode, areaName, areaKind, from: frame.from, to: frame.to, approved: approval !== null },
		reference: facts.reference?.name ?? null,
		version: { id: version.id, number: version.number, madeBy: version.madeBy, madeAt: version.madeAt },
		content,
		tables: reportTables(facts),
		figures,
		indicators: facts.indicators.map(({ indicatorId, name, kind, figureId }) => ({
			id: indicatorId,
			name,
			kind,
			figureId
		})),
		sources: facts.sources,
		analyses: facts.analyses,
		requirements: checklist(content, facts),
		simulated: facts.simulated,
		approval: approval && {
			approvedBy: approval.approvedBy,
			decidedBy: approval.decidedBy,
			decidedOn: approval.decidedOn,
			asOf: approval.asOf
		},
		due,
		since: since && sinceView(since),
		previous: previous && { id: previous.id, title: previous.title, approved: previous.decidedOn !== null },
		belowMunicipality
	};
}
