import type { ChangeKind } from '#lib/analysis/report/since-previous.ts';
import type { ReportTables } from '#lib/analysis/report/report-tables.ts';
import type { AreaKind } from '#lib/model/area.ts';
import type { ReportSource } from '#lib/model/report-facts.ts';
import type { ToldAnalysis } from '#lib/model/told-analysis.ts';
import type { ChartView } from '#lib/charts/chart-view.ts';
import type { Panel, Problem, ReportContent, ReportFigure } from '#lib/model/report.ts';

/** What the components of a document are given, ready to show. */

/** A figure where it stands in a document. `at` is its place among all; `chart` null where there are no numbers for it. */
export type PlacedFigure = { at: number; panel: Panel; indicatorId: string; chart: ChartView | null };
/** The same in the form that chooses figures. */
export type ChosenFigure = { at: number; chosen: ReportFigure; chart: ChartView | null };

/** The figures of a form with their charts; one that is not saved yet has none. */
export function chosenFigures(
	chosen: readonly ReportFigure[],
	saved: readonly ReportFigure[],
	drawn: readonly PlacedFigure[]
): ChosenFigure[] {
	const keyOf = (figure: ReportFigure) => JSON.stringify([figure.panel, figure.reference]);
	const charts = new Map(saved.map((figure, at) => [keyOf(figure), drawn.find((one) => one.at === at)?.chart ?? null]));
	return chosen.map((figure, at) => ({ at, chosen: figure, chart: charts.get(keyOf(figure)) ?? null }));
}

type Item = { label: string; href: string | null };
/** A document as it is read. */
export type DocumentData = {
	report: {
		id: string;
		areaCode: string;
		areaName: string;
		areaKind: AreaKind;
		from: number;
		to: number;
		approved: boolean;
	};
	reference: string | null;
	content: ReportContent;
	tables: ReportTables;
	figures: readonly PlacedFigure[];
	indicators: readonly { id: string; name: string; figureId: string }[];
	sources: readonly ReportSource[];
	analyses: readonly ToldAnalysis[];
	simulated: boolean;
	approval: { approvedBy: string; decidedBy: string; decidedOn: string; asOf: string } | null;
	due: string | null;
	since: SinceView | null;
	belowMunicipality: boolean;
};

export type SinceView = {
	rows: { indicatorId: string; name: string; then: string; now: string; change: string; kind: ChangeKind }[];
	newSources: Item[];
	added: Item[];
	begun: Item[];
	finished: Item[];
};

/** Problems in the group's own order; those without one last, as they were written. */
export function byPriority(problems: readonly Problem[]): Problem[] {
	return [...problems].sort((a, b) => (a.priority ?? LAST) - (b.priority ?? LAST));
}
const LAST = 100;

/** Where the analysis of a problem stands in a document. */
export const analysisAnchor = (id: string) => `orsaksanalys-${id}`;
