import { areasWithin } from '#lib/analysis/area-lineage.ts';
import { allCauses } from '#lib/analysis/causes/cause-tree.ts';
import { coverageMatrix, withoutIndicator } from '#lib/analysis/coverage.ts';
import { towardsProblem } from '#lib/analysis/signals/signal-report.ts';
import { isNeed } from '#lib/plan/need.ts';
import type { SignalItem } from '#lib/model/signal.ts';
import { activitiesWithLinks, toTargeting } from '../activities/activity-rows.ts';
import { areaWithWider } from '../claims/claim-views.ts';
import { THEMES } from '../importing/themes.ts';
import { allProblemSummaries } from '../causes/problem-summaries.ts';
import { signalsBeside } from '../areas/signal-views.ts';
import { areas } from '../warehouse/queries/catalogue.ts';
import { focusAreas, goals, type PlanRow } from '../warehouse/queries/plans.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'simulated' | 'today' | 'view'>;

/** The plan held against the figures of one of its areas; undefined when the plan has no such area. */
export async function coverageView(locals: Locals, plan: PlanRow, wanted: string | null) {
	const { warehouse, today } = locals;
	const [activities, focusRows, goalRows, areaRows, analyses] = await Promise.all([
		activitiesWithLinks(warehouse, { planId: plan.id }, today),
		warehouse.read(focusAreas, { planId: plan.id }),
		warehouse.read(goals, { planId: plan.id }),
		warehouse.read(areas, {}),
		allProblemSummaries(locals)
	]);
	const placed = activities.map((one) => ({ activity: toTargeting(one), focusArea: one.focusArea }));
	const linked = new Set([plan.areaCode, ...placed.flatMap(({ activity }) => activity.areas.map(({ code }) => code))]);
	const areaChoices = areaRows.filter(({ code }) => linked.has(code)).map(({ code, name }) => ({ code, name }));
	const areaCode = wanted ?? plan.areaCode;
	if (!linked.has(areaCode)) return undefined;
	const found = await areaWithWider(locals, areaCode);
	if (!found) return undefined;
	const { material } = found;
	// Work in a part of the area is work in it, and work in the whole reaches its parts.
	const reaches = new Set([areaCode, ...material.widerCodes, ...areasWithin(areaCode, areaRows)]);
	const here = placed.filter(({ activity }) => activity.areas.some(({ code }) => reaches.has(code)));
	const report = await signalsBeside(
		locals,
		material.area,
		here.map(({ activity }) => activity)
	);
	const alone = report.items.flatMap((item): SignalItem[] => {
		const facts = towardsProblem(item);
		return item.activities.length > 0 || facts.length === 0 ? [] : [{ ...item, facts }];
	});
	const measured = new Set(
		found.observations
			.filter((row) => row.areaCode === areaCode && row.value !== null)
			.map(({ indicatorId }) => indicatorId)
	);
	const rows = [...new Set([...focusRows.map(({ name }) => name), ...here.map(({ focusArea }) => focusArea)])];
	const analysed = new Set(analyses.flatMap((one) => one.activities.map(({ id }) => id)));
	const ofArea = analyses.filter(({ area }) => reaches.has(area.code));
	const briefly = ({ id, title }: { id: string; title: string }) => ({ id, title });
	const themes = new Map(THEMES.map((theme) => [theme.id, theme]));
	return {
		areas: areaChoices,
		area: { code: areaCode, name: material.area.name },
		matrix: coverageMatrix(here, rows, material.indicators, measured),
		signals: report,
		problems: alone.filter(({ isEffort }) => !isEffort),
		driven: alone.filter(({ isEffort }) => isEffort),
		activities: activities.length,
		analysed: activities.filter(({ id }) => analysed.has(id)).length,
		analyses: ofArea.length,
		unaddressed: ofArea
			.filter(({ counts, gaps }) => counts.causes === 0 || gaps.causesWithoutActivity.length > 0)
			.map(({ problem, area, counts, gaps, causes }) => ({
				id: problem.id,
				title: problem.title,
				areaName: area.name,
				noCauses: counts.causes === 0,
				untouched: counts.causes > 0 && gaps.causesWithoutActivity.length === allCauses(causes).length,
				causes: gaps.causesWithoutActivity.map(({ cause: { id, text } }) => ({ id, text }))
			})),
		withoutCause: activities.filter(({ id, cause }) => (cause ?? '').trim() === '' && !analysed.has(id)).map(briefly),
		needs: activities
			.filter(({ cause }) => isNeed(cause ?? ''))
			.map(({ id, title, cause }) => ({ id, title, cause: cause ?? '' })),
		unfollowed: withoutIndicator(
			placed.map(({ activity }) => activity),
			themes
		),
		goals: (['effekt', 'process', 'produktion'] as const).map((kind) => ({
			kind,
			goals: goalRows.filter((goal) => goal.kind === kind).map(({ id, text }) => ({ id, text }))
		})),
		onlyProduction: goalRows.length > 0 && goalRows.every(({ kind }) => kind === 'produktion')
	};
}
