import { areaFigures } from '#lib/analysis/area-figures.ts';
import { checkClaim, type CheckedClaim } from '#lib/analysis/claim-check.ts';
import { figureLinks } from '#lib/analysis/figure-links.ts';
import { populationLookup } from '#lib/analysis/rates.ts';
import type { ChartView } from '#lib/charts/chart-view.ts';
import { findClaims, type Claim } from '#lib/plan/claims/find-claims.ts';
import { areaMaterial, type AreaMaterial } from '../areas/area-material.ts';
import { figureView } from '../figures/chart-views.ts';
import { areaObservations, areaPopulations } from '../warehouse/queries/series.ts';
import { planClaims } from '../warehouse/queries/plan-claims.ts';
import type { PlanRow } from '../warehouse/queries/plans.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'simulated' | 'today'>;

/** A statement of the plan with what the figures say and a chart of them; null where there is nothing to draw. */
export type ClaimView = {
	id: string;
	claim: Claim;
	checked: CheckedClaim;
	area: { code: string; name: string; kind: AreaMaterial['material']['area']['kind'] };
	activity: { id: string; title: string } | null;
	place: { file: string; page?: number; sheet?: string; table?: number; row?: number; column?: number; line?: number };
	chart: ChartView | null;
};

/** An area with all figures of it and of those that hold it, for as long as there have been any. */
export async function areaWithWider({ warehouse, simulated, today }: Locals, code: string) {
	const choice = { from: null, to: null, reference: null, rate: false, isPublic: false };
	const first = await areaMaterial(warehouse, code, choice, simulated, today);
	if (!first) return undefined;
	const whole = await areaMaterial(warehouse, code, { ...choice, from: first.years?.first ?? null }, simulated, today);
	const found = whole ?? first;
	const areaCodes = [code, ...found.lineage.map((one) => one.code)];
	const [observations, populations] = await Promise.all([
		warehouse.read(areaObservations, { areaCodes, from: '1950-01-01', to: '2100-12-31' }),
		warehouse.read(areaPopulations, { areaCodes })
	]);
	return { ...found, observations, populationOf: populationLookup(populations) };
}

/** The day the plan was made as far as is known: when it was given out, or the first day it is for where that is earlier. */
export function planMadeOn({ publishedOn, periodFrom }: Pick<PlanRow, 'publishedOn' | 'periodFrom'>): string {
	const starts = periodFrom === null ? publishedOn : `${periodFrom}-01-01`;
	return starts < publishedOn ? starts : publishedOn;
}

/** The plan's statements in its order, each held against the figures that there were when it was made. */
export async function claimViews(locals: Locals, plan: PlanRow): Promise<ClaimView[]> {
	const rows = await locals.warehouse.read(planClaims, { planId: plan.id });
	const codes = [...new Set(rows.map(({ areaCode }) => areaCode ?? plan.areaCode))];
	const materials = new Map(
		await Promise.all(codes.map(async (code) => [code, await areaWithWider(locals, code)] as const))
	);
	const madeOn = planMadeOn(plan);
	return rows.flatMap((row): ClaimView[] => {
		const found = materials.get(row.areaCode ?? plan.areaCode);
		// The sentence is read again, so that better words help plans already read in.
		const read = findClaims(row.text).filter(({ direction }) => direction === row.direction);
		const isSame = ({ subject: { reported, survey, local } }: Claim) =>
			row.indicatorId !== null && [...reported, ...survey, ...local].includes(row.indicatorId);
		const claim = read.find(isSame) ?? read[0];
		if (!found || !claim) return [];
		const { material } = found;
		const checked = checkClaim(claim, {
			area: material.area,
			wider: found.lineage,
			indicators: material.indicators,
			observations: found.observations,
			populationOf: found.populationOf,
			breaks: material.breaks,
			madeOn
		});
		const { id, activityId, activityTitle, place } = row;
		const { code, name, kind } = material.area;
		const activity = activityId && activityTitle ? { id: activityId, title: activityTitle } : null;
		return [{ id, claim, checked, area: { code, name, kind }, activity, place, chart: chartOf(found, checked, id) }];
	});
}

function chartOf({ material, observations }: Found, checked: CheckedClaim, id: string): ChartView | null {
	const { indicator } = checked;
	// A ranking is about other areas than the one there would be a chart of.
	if (!indicator || checked.reason === 'ranking') return null;
	const figures = areaFigures({
		...material,
		observations,
		indicators: [indicator],
		reference: checked.reference,
		rate: checked.reference !== null,
		activities: []
	});
	const [figure] = figures;
	if (!figure) return null;
	const view = figureView(figure, figureLinks(material.area.code, figure, new URLSearchParams()));
	// The same series can stand beside several statements: each chart needs a place of its own on the page.
	return { ...view, id: `p-${id.split('.').at(-1) ?? ''}-${view.id}` };
}

type Found = Exclude<Awaited<ReturnType<typeof areaWithWider>>, undefined>;
