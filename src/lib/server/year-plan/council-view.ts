import { areasWithin } from '#lib/analysis/area-lineage.ts';
import { councilYear, type CouncilYear, type ToldDecision } from '#lib/analysis/yearly-report/council-year.ts';
import { figureHeading } from '#lib/charts/figure-heading.ts';
import { meetingList } from '../meetings/meeting-list.ts';
import { areas } from '../warehouse/queries/catalogue.ts';
import { decisionFigures } from '../warehouse/queries/meetings.ts';
import type { PlanRow } from '../warehouse/queries/plans.ts';
import type { Look } from './year-view.ts';

/** The figure that a decision rests on, in words, with the day that it was frozen. */
export type Rests = { heading: string; frozenOn: string };
/** What the council did in a year, and by the id of a decision what it rests on. */
export type CouncilView = CouncilYear & { rests: Readonly<Record<string, Rests>> };

/**
 * The meetings and decisions of a year that concern a plan: of its area and the areas within it, and decisions about its activities. Null for
 * whoever looks at what is public: they are for the work.
 */
export async function councilView(
	look: Look,
	plan: Pick<PlanRow, 'areaCode'>,
	activities: readonly { id: string }[],
	{ year, until }: { year: number; until: string }
): Promise<CouncilView | null> {
	const { warehouse, view } = look;
	if (view.isPublic) return null;
	const [areaRows, { coming, held, decisions }] = await Promise.all([warehouse.read(areas, {}), meetingList(look)]);
	const here = areasWithin(plan.areaCode, areaRows).add(plan.areaCode);
	const all = [...held, ...coming];
	const hereHeld = new Set(all.filter(({ areaCode }) => here.has(areaCode)).map(({ id }) => id));
	const activityIds = new Set(activities.map(({ id }) => id));
	const own = decisions.filter(
		({ meetingId, activityId }) => hereHeld.has(meetingId) || (activityId !== null && activityIds.has(activityId))
	);
	const from = new Set([...hereHeld, ...own.map(({ meetingId }) => meetingId)]);
	const found = councilYear(
		all.filter(({ id }) => from.has(id)),
		own,
		year,
		until
	);
	const resting = [...found.decided, ...found.earlier].filter(({ hasFigure }: ToldDecision) => hasFigure);
	const frozen = await warehouse.read(decisionFigures, { decisionIds: resting.map(({ id }) => id) });
	const rests = frozen.map(({ decisionId, frozen: { figure, frozenAt } }): [string, Rests] => [
		decisionId,
		{ heading: figureHeading(figure), frozenOn: frozenAt.slice(0, 10) }
	]);
	return { ...found, rests: Object.fromEntries(rests) };
}
