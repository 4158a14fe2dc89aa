import type { FigureReference } from '../../model/figure-reference.ts';
import type { Panel, ReportContent, ReportFigure } from '../../model/report.ts';
import type { IndicatorFacts, ReportFacts } from '../../model/report-facts.ts';
import { isMade } from './against.ts';
import { developmentGroups } from './development-groups.ts';
import { rankings } from './ranked.ts';

const MOST = 4; // figures of a panel at first: one page of paper

/** The document's own frame, which each of its figures is drawn in. Years are whole calendar years; `reference` '' is none. */
export type Frame = { areaCode: string; from: number; to: number; reference: string };

/** A figure in the document's frame. Against the reference counts are per inhabitant, since nothing else can be compared. */
export function figureOf({ areaCode, from, to, reference }: Frame, panel: Panel, indicatorId: string): ReportFigure {
	const rate = panel === 'against';
	const drawn: FigureReference = { indicatorId, areaCode, reference, from, to, rate, isPublic: false };
	return { panel, reference: drawn };
}

/**
 * The figures that a new document begins with: what stands out from the reference, what has changed or else is largest, and what
 * the residents have answered. Anyone can choose others.
 */
export function firstFigures(facts: ReportFacts, frame: Frame): ReportFigure[] {
	const { indicators } = facts;
	const all = rankings(indicators);
	const leaves = new Set(all.flatMap(({ rows, parts }) => [...rows, ...parts].map(({ indicatorId }) => indicatorId)));
	const largest = all.flatMap(({ kind, rows }) => (kind === 'count' ? rows.slice(0, 2) : []));
	const standing = indicators.filter(({ against, kind }) => isMade(against) && against.finding && kind === 'count');
	const changed = developmentGroups(indicators)
		.filter(({ verdict }) => /^(okning|minskning)/.test(verdict))
		.flatMap(({ rows }) => rows.filter(({ indicatorId }) => leaves.has(indicatorId)));
	const asked = all.flatMap(({ kind, rows }) => (kind === 'share' ? rows.slice(0, 2) : []));
	const chosen = (panel: Panel, rows: readonly IndicatorFacts[]) =>
		[...new Set(rows.map(({ indicatorId }) => indicatorId))]
			.slice(0, panel === 'development' ? MOST : 2)
			.map((id) => figureOf(frame, panel, id));
	return [
		...chosen(
			'against',
			standing.filter(({ indicatorId }) => leaves.has(indicatorId))
		),
		...chosen('development', [...changed, ...largest]),
		...chosen('consequences', asked)
	];
}

/** What a new document takes over from the one before: all that is written and chosen, marked as not yet looked over. */
export function carriedOver(previous: ReportContent, title: string, frame: Frame): ReportContent {
	return {
		title,
		texts: Object.fromEntries(
			Object.entries(previous.texts).map(([name, text]) => [name, { doc: text.doc, origin: 'carried' as const }])
		),
		figures: previous.figures.map(({ panel, reference }) => ({
			panel,
			reference: { ...reference, from: frame.from, to: frame.to, reference: frame.reference }
		})),
		problems: previous.problems.map((problem) => ({ ...problem, origin: 'carried' as const }))
	};
}
