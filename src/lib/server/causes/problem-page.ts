import { allCauses } from '#lib/analysis/causes/cause-tree.ts';
import { causeViews, flatViews, type CauseView } from '#lib/analysis/causes/cause-views.ts';
import { problemSummary, type SummaryMaterial } from '#lib/analysis/causes/problem-summary.ts';
import { fishbone } from '#lib/charts/fishbone.ts';
import type { AnalysisParts, Kept, Problem } from '#lib/model/problem.ts';
import { causeNames } from '#lib/text/causes.ts';
import type { PartKind } from './analysis-parts.ts';
import { chartDocument } from '../figures/chart-document.ts';
import { figureChoices, problemFigure } from './problem-figure.ts';
import { areas, indicators } from '../warehouse/queries/catalogue.ts';

export const CAUSE_SHOWINGS = ['trad', 'fiskben', 'lista'] as const;
export type CauseShowing = (typeof CAUSE_SHOWINGS)[number];

/** What the address asks for: how causes are shown, which one is open, and which one is being changed or added to. */
export function causeChoice(search: URLSearchParams) {
	const doing = (['andra', 'bakom', 'bredvid', 'direkt'] as const).find((one) => one === search.get('gor'));
	return {
		showing: CAUSE_SHOWINGS.find((one) => one === search.get('vy')) ?? 'trad',
		open: search.get('orsak'),
		doing: doing ? { what: doing, id: search.get('vid') ?? '' } : null
	};
}

/** Something struck that can be taken back. */
export type StruckPart = { kind: PartKind; id: string; revision: number; text: string; by: string; at: string };

/** The page of one analysis. */
export async function problemPage(
	locals: App.Locals,
	problem: Problem,
	material: SummaryMaterial,
	search: URLSearchParams
) {
	const summary = problemSummary(problem, material);
	const choice = causeChoice(search);
	const names = {
		activities: new Map(material.activities.map(({ id, title }) => [id, title])),
		indicators: material.indicatorNames
	};
	const causes = causeViews(summary.causes, names);
	const open = flatViews(causes).find(({ id }) => id === choice.open) ?? null;
	const ids = new Set(allCauses(summary.causes).map(({ cause }) => cause.id));
	const numberOf = new Map(flatViews(causes).map(({ id, number }) => [id, number]));
	const brief = ({ cause: { id, text } }: (typeof summary.gaps.causesWithoutActivity)[number]) => {
		return { id, text, number: numberOf.get(id) ?? '' };
	};
	return {
		...choice,
		problem,
		area: summary.area,
		indicator: summary.indicator,
		counts: summary.counts,
		causes,
		open,
		gaps: {
			causesWithoutActivity: summary.gaps.causesWithoutActivity.map(brief),
			causesWithoutEvidence: summary.gaps.causesWithoutEvidence.map(brief),
			activitiesWithoutCause: summary.gaps.activitiesWithoutCause
		},
		steps: summary.steps.map((step) => {
			const number = numberOf.get(step.causeId ?? '') ?? null;
			return { ...step, causeId: number === null ? null : step.causeId, number };
		}),
		struck: struckParts(material.parts, ids, names),
		figure: await problemFigure(locals, problem),
		figureNames: await figureChoices(locals, problem.areaCode),
		fishbone: choice.showing === 'fiskben' ? fishbone(problem.title, causes, chartDocument()) : null
	};
}

/** What the forms of an open cause choose among. */
export async function causeOptions(
	locals: App.Locals,
	problem: Problem,
	{ activities, reaching }: SummaryMaterial,
	open: CauseView
) {
	const codes = reaching(problem.areaCode);
	const linked = new Set(open.activities.map(({ activityId }) => activityId));
	const choices = activities
		.filter(({ id }) => !linked.has(id))
		.map(({ id, title, areas: aims, indicators: measures }) => ({
			id,
			title,
			near: aims.some(({ code }) => codes.has(code)) || measures.some((one) => one.id === problem.indicatorId)
		}));
	return {
		near: choices.filter(({ near }) => near),
		others: choices.filter(({ near }) => !near),
		indicators: await indicatorChoices(locals, [])
	};
}

/** Indicators that can show something, those of `first` apart from the rest. */
export async function indicatorChoices({ warehouse }: Pick<App.Locals, 'warehouse'>, first: readonly string[]) {
	const rows = await warehouse.read(indicators, {});
	return rows.map(({ id, name, groupName }) => ({ id, name, groupName, suggested: first.includes(id) }));
}

/** Areas that a problem can be in: those with figures or plans first need no order of their own, so all by name. */
export async function areaChoices({ warehouse }: Pick<App.Locals, 'warehouse'>) {
	const rows = await warehouse.read(areas, {});
	return rows.map(({ code, name, kind }) => ({ code, name, kind })).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

function struckParts(
	parts: AnalysisParts,
	standing: ReadonlySet<string>,
	names: { activities: ReadonlyMap<string, string>; indicators: ReadonlyMap<string, string> }
): StruckPart[] {
	const textOf = new Map(parts.causes.map(({ id, text }) => [id, text]));
	const told = <T extends Kept>(kind: PartKind, rows: readonly T[], text: (row: T) => string) =>
		rows
			.filter(({ struck }) => struck)
			.map((row) => ({
				kind,
				id: row.id,
				revision: row.revision,
				text: text(row),
				by: row.changedBy,
				at: row.changedAt
			}));
	const ofStanding = <T extends { causeId: string }>(rows: readonly T[]) =>
		rows.filter(({ causeId }) => standing.has(causeId));
	return [
		...told('cause', parts.causes, ({ text }) => text),
		...told('evidence', ofStanding(parts.evidence), ({ kind, text, reference, figure }) =>
			[causeNames.evidence[kind], text || reference || (figure ?? '')].join(': ')
		),
		...told('activity', ofStanding(parts.activities), ({ activityId, causeId }) =>
			[names.activities.get(activityId) ?? activityId, textOf.get(causeId) ?? ''].join(' → ')
		),
		...told('indicator', ofStanding(parts.indicators), ({ indicatorId, causeId }) =>
			[names.indicators.get(indicatorId) ?? indicatorId, textOf.get(causeId) ?? ''].join(' → ')
		),
		...told('step', parts.steps, ({ text }) => text)
	];
}
