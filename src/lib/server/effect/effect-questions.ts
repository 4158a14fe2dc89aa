import type { StatedExpectation } from '#lib/analysis/expectation-timing.ts';
import type { DesignChoice, EffectDesign } from '#lib/model/effect-design.ts';
import type { Reading } from '#lib/model/indicator.ts';
import type { Area } from '#lib/model/area.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import { activitiesWithLinks, type ActivityWithLinks } from '../activities/activity-rows.ts';
import { areas, indicators } from '../warehouse/queries/catalogue.ts';
import { effectDesigns, measuredPairs } from '../warehouse/queries/effect.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** How questions of effect are looked at. `today` is an ISO date. */
export type EffectView = { warehouse: Warehouse; today: string; isPublic: boolean };

/** Where a design comes from. `expected`: the comparison areas were locked with the expectation. */
export type DesignOrigin =
	| { kind: 'locked' | 'changed'; id: string; by: string; on: string }
	| { kind: 'expected'; on: string }
	| { kind: 'tried' };
export type ResolvedDesign = { choice: DesignChoice; origin: DesignOrigin };

/** Why a question cannot be put to the figures yet; `open` where only a design is wanting, `ready` where it can be answered. */
export type Stage = 'no-start' | 'not-begun' | 'no-figures' | 'follows-nothing' | 'open' | 'ready';

/** One question: has this activity had an effect on this indicator in this area? */
export type EffectQuestionLine = {
	activity: ActivityWithLinks;
	indicatorId: string;
	indicatorName: string;
	reading: Reading;
	areaCode: string;
	areaName: string;
	/** The day the work began, by the log or else by the plan; null where neither tells. */
	starts: string | null;
	startsFrom: 'log' | 'plan';
	stage: Stage;
	stated: StatedExpectation | null;
	design: ResolvedDesign | null;
};

/** Every question there is, with what they are about. */
export type EffectQuestions = {
	view: EffectView;
	/** Those with an expectation first. */
	lines: EffectQuestionLine[];
	activities: ActivityWithLinks[];
	areaOf: ReadonlyMap<string, Area>;
	indicatorOf: ReadonlyMap<string, Indicator>;
};

/** Every question that confirmed links ask. Designs made after the day of the view are not known. */
export async function effectQuestions(view: EffectView): Promise<EffectQuestions> {
	const { warehouse, today } = view;
	const [activities, areaRows, indicatorRows] = await Promise.all([
		activitiesWithLinks(warehouse, {}, today),
		warehouse.read(areas, {}),
		warehouse.read(indicators, {})
	]);
	const linked = activities.flatMap((activity) => pairsOf(activity));
	const [designs, measured] = await Promise.all([
		warehouse.read(effectDesigns, { activityIds: activities.map(({ id }) => id) }),
		warehouse.read(measuredPairs, {
			indicatorIds: [...new Set(linked.map(({ indicatorId }) => indicatorId))],
			areaCodes: [...new Set(linked.map(({ areaCode }) => areaCode))]
		})
	]);
	const hasFigures = new Set(measured.map(({ indicatorId, areaCode }) => `${indicatorId} ${areaCode}`));
	const known = designs.filter(({ madeAt }) => madeAt.slice(0, 10) <= today);
	const lines = linked.map((pair): EffectQuestionLine => {
		const { activity, indicatorId, areaCode } = pair;
		const stated = activity.expected.find(
			({ holds }) => holds.indicatorId === indicatorId && holds.areaCode === areaCode
		);
		const design = known.find(
			(one) => one.activityId === activity.id && one.indicatorId === indicatorId && one.areaCode === areaCode
		);
		const starts = activity.actual?.starts ?? activity.planned.starts;
		const resolved = resolveDesign(design, stated);
		return {
			...pair,
			starts,
			startsFrom: activity.actual?.starts ? 'log' : 'plan',
			stated: stated ?? null,
			design: resolved,
			stage: stageOf(pair.reading, starts, today, hasFigures.has(`${indicatorId} ${areaCode}`), resolved)
		};
	});
	return {
		view,
		lines: lines.sort((a, b) => Number(b.stated !== null) - Number(a.stated !== null)),
		activities,
		areaOf: new Map(areaRows.map((area) => [area.code, area])),
		indicatorOf: new Map(indicatorRows.map((indicator) => [indicator.id, indicator]))
	};
}

/** Whether the expectation was written down before the work began: only then is the question tested by itself. */
export function isStatedBefore(stated: StatedExpectation | null): boolean {
	return stated !== null && stated.holds.timing === 'before';
}

function pairsOf(activity: ActivityWithLinks) {
	const aims = activity.areaLinks.filter(({ state }) => state !== 'rejected');
	return activity.indicatorLinks
		.filter(({ state }) => state === 'confirmed')
		.flatMap(({ indicatorId, indicatorName, reading }) =>
			aims.map(({ areaCode, areaName }) => ({ activity, indicatorId, indicatorName, reading, areaCode, areaName }))
		);
}

function stageOf(
	reading: Reading,
	starts: string | null,
	today: string,
	hasFigures: boolean,
	design: ResolvedDesign | null
): Stage {
	if (reading === 'production' || reading === 'none') return 'follows-nothing';
	if (starts === null) return 'no-start';
	if (starts > today) return 'not-begun';
	if (!hasFigures) return 'no-figures';
	return design === null ? 'open' : 'ready';
}

function resolveDesign(design: EffectDesign | undefined, stated: StatedExpectation | undefined): ResolvedDesign | null {
	if (design) {
		const { id, madeBy, madeAt, replaces, comparisonAreas, neighbourAreas, chosenBecause } = design;
		return {
			choice: { comparisonAreas, neighbourAreas, chosenBecause },
			origin: { kind: replaces === null ? 'locked' : 'changed', id, by: madeBy, on: madeAt.slice(0, 10) }
		};
	}
	const holds = stated?.holds;
	if (!holds || holds.comparisonAreas.length === 0 || holds.timing !== 'before') return null;
	return {
		choice: { comparisonAreas: holds.comparisonAreas, neighbourAreas: [], chosenBecause: 'unknown' },
		origin: { kind: 'expected', on: holds.statedAt.slice(0, 10) }
	};
}
