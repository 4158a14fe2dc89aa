import type { Frame } from '#lib/analysis/report/first-content.ts';
import { figureLinks } from '#lib/analysis/figure-links.ts';
import { linkedProblems } from '#lib/analysis/report/linked-problems.ts';
import { nextUpdate } from '#lib/analysis/report/next-update.ts';
import { sincePrevious, type Since } from '#lib/analysis/report/since-previous.ts';
import type { ChartView } from '#lib/charts/chart-view.ts';
import { figureParameters, type FigureReference } from '#lib/model/figure-reference.ts';
import type { FrozenFigure } from '#lib/model/frozen-figure.ts';
import type { Figure } from '#lib/model/figure.ts';
import { isBelowMunicipality } from '#lib/model/area.ts';
import type { Panel, ReportContent } from '#lib/model/report.ts';
import type { ReportFacts } from '#lib/model/report-facts.ts';
import { drawnFrozen, figureView } from '../figures/chart-views.ts';
import { someFigures } from '../figures/one-figure.ts';
import {
	reportApproval,
	reportFigures,
	reports,
	reportVersions,
	type ReportApprovalRow,
	type ReportRow,
	type ReportVersionRow
} from '../warehouse/queries/reports.ts';
import { liveFacts, type ReportLocals } from './report-material.ts';

/** A figure of a document. `at` is its place among all; `chart` null where there are no numbers for it. */
export type PlacedFigure = { at: number; panel: Panel; indicatorId: string; chart: ChartView | null };

/** A document as it stands: a draft with what the warehouse says now, an approved one as it was. */
export type ReportView = {
	report: ReportRow;
	frame: Frame;
	version: ReportVersionRow;
	content: ReportContent;
	facts: ReportFacts;
	figures: PlacedFigure[];
	approval: ReportApprovalRow | null;
	/** ISO date; null for a draft. */
	due: string | null;
	/** Null where nothing goes before, or what does was not approved. */
	since: Since | null;
	/** What the new one began from; null where it began from nothing. */
	previous: ReportRow | null;
	/** True where the text could tell numbers that are hidden from the public elsewhere. */
	belowMunicipality: boolean;
};

export const frameOf = ({ areaCode, periodFrom, periodTo, referenceCode }: ReportRow): Frame => ({
	areaCode,
	from: Number(periodFrom.slice(0, 4)),
	to: Number(periodTo.slice(0, 4)),
	reference: referenceCode
});

/** A document by its id; undefined when there is none. With `isPublic` as anyone may see it. */
export async function reportView(locals: ReportLocals, id: string, isPublic: boolean): Promise<ReportView | undefined> {
	const { warehouse } = locals;
	const all = await warehouse.read(reports, {});
	const report = all.find((one) => one.id === id);
	if (!report) return undefined;
	const frame = frameOf(report);
	const [[version], [approval]] = await Promise.all([
		warehouse.read(reportVersions, { reportId: id }),
		warehouse.read(reportApproval, { reportId: id })
	]);
	const facts = approval
		? isPublic
			? approval.publicFacts
			: approval.facts
		: await liveFacts(locals, frame, isPublic);
	if (!version || !facts) return undefined;
	const standing = await standingFigures(
		locals,
		{ report, content: version.content, approval: approval ?? null },
		isPublic
	);
	const previous = all.find((one) => one.id === report.previousId) ?? null;
	const [before] = previous ? await warehouse.read(reportApproval, { reportId: previous.id }) : [];
	const then = before && (isPublic ? before.publicFacts : before.facts);
	return {
		report,
		frame,
		version,
		content: approval ? version.content : withLinked(version.content, facts),
		facts,
		figures: standing.map((figure) => placedFigure(id, isPublic, figure)),
		approval: approval ?? null,
		due: approval ? nextUpdate(approval.decidedOn) : null,
		since: then ? sincePrevious(then, facts) : null,
		previous,
		belowMunicipality: isBelowMunicipality(report.areaKind)
	};
}

/** A draft's problems are called what their analyses are called now. Anyone's view has no analyses, and keeps what was written. */
function withLinked(content: ReportContent, { analyses, isPublic }: ReportFacts): ReportContent {
	return isPublic ? content : { ...content, problems: linkedProblems(content.problems, analyses) };
}

/** A figure of a document in numbers: as it was frozen, or as the warehouse has it now; null where there are none. */
export type StandingFigure = { at: number; panel: Panel; reference: FigureReference } & (
	{ frozen: FrozenFigure; figure: Figure } | { frozen: null; figure: Figure | null }
);

/** The figures of a document in its order. */
export async function standingFigures(
	locals: ReportLocals,
	{ report: { id }, content: { figures }, approval }: Pick<ReportView, 'report' | 'content' | 'approval'>,
	isPublic: boolean
): Promise<StandingFigure[]> {
	if (approval) {
		const kept = await locals.warehouse.read(reportFigures, { reportId: id, isPublic });
		return kept.map(({ ordinal, panel, frozen }) => {
			return { at: ordinal, panel, reference: frozen.reference, frozen, figure: frozen.figure };
		});
	}
	const shown = figures.map(({ reference }) => ({ ...reference, isPublic: isPublic || reference.isPublic }));
	const found = await someFigures(locals, shown);
	return figures.flatMap(({ panel }, at) => {
		const reference = shown[at];
		return reference ? [{ at, panel, reference, frozen: null, figure: found[at] ?? null }] : [];
	});
}

function placedFigure(
	id: string,
	isPublic: boolean,
	{ at, panel, reference, ...standing }: StandingFigure
): PlacedFigure {
	const { frozen, figure } = standing;
	const drawn = frozen
		? drawnFrozen(frozen, frozenLinks(id, at, frozen.figure, isPublic))
		: figure && figureView(figure, figureLinks(reference.areaCode, figure, figureParameters(reference)));
	return { at, panel, indicatorId: reference.indicatorId, chart: drawn && placed(drawn, at) };
}

function frozenLinks(id: string, ordinal: number, figure: Figure, isPublic: boolean) {
	const query = isPublic ? '?visning=offentlig' : '';
	const file = `/lagesbilder/${id}/diagram/${ordinal}`;
	return {
		csv: `${file}.csv${query}`,
		svg: `${file}.svg${query}`,
		anchor: `/lagesbilder/${id}/lasa${query}#${placedId(ordinal, figure.id)}`
	};
}

/** The same measure can be drawn twice in a document, so that a figure's place is part of its anchor. */
const placedId = (at: number, id: string) => `diagram-${at}-${id}`;
const placed = (chart: ChartView, at: number): ChartView => ({ ...chart, id: placedId(at, chart.id) });
