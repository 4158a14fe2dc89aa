import { ActivityKind, GoalKind } from '#lib/model/activity.ts';
import type { PlanActivity, Responsible } from '#lib/model/activity.ts';
import { foldCase } from './fold.ts';
import { toActivity } from './draft.ts';
import { goalKindWord } from './goal-kind-word.ts';
import { factText } from './own-tables.ts';
import type { OwnRow } from './own-tables.ts';
import type { Years } from './when.ts';

/**
 * An activity of a table that the product wrote. What its columns say outright holds. In a row with an id an empty cell
 * means that there is nothing; in one that somebody has added, it is worked out from the other words.
 */
export function ownActivity({ facts, focusArea, place }: OwnRow, years: Years | null): PlanActivity {
	const title = factText(facts, 'title');
	const kind = ActivityKind.safeParse(foldCase(factText(facts, 'activityKind')));
	const derived = toActivity(
		{
			title,
			kind: kind.success ? kind.data : 'aktivitet',
			focusArea: factText(facts, 'focusArea') || focusArea,
			forum: factText(facts, 'forum') || null,
			facts,
			place
		},
		years
	);
	const statedId = factText(facts, 'activityId');
	const goalKind = GoalKind.safeParse(goalKindWord(factText(facts, 'goalKind')));
	const stated = {
		starts: dayOf(factText(facts, 'firstDay')),
		ends: dayOf(factText(facts, 'lastDay')),
		timesPerYear: numberOf(factText(facts, 'timesPerYear')),
		goalQuantity: numberOf(factText(facts, 'goalQuantity')),
		goalKind: goalKind.success ? goalKind.data : null
	};
	const points = linesOf(facts.measurePoints?.[0]?.text);
	const parties = linesOf(facts.parties?.[0]?.text).map(partyOf);
	const measureItems = points.length > 0 ? points : derived.measureItems;
	const responsible = parties.length > 0 ? parties : derived.responsible;
	if (statedId !== '') return { ...derived, title, ...stated, measureItems, responsible, statedId };
	return {
		...derived,
		starts: stated.starts ?? derived.starts,
		ends: stated.ends ?? derived.ends,
		timesPerYear: stated.timesPerYear ?? derived.timesPerYear,
		goalQuantity: stated.goalQuantity ?? derived.goalQuantity,
		goalKind: stated.goalKind ?? derived.goalKind,
		measureItems,
		responsible
	};
}

/** Several values in one cell stand on a line each, or where only one line is to be had, between two strokes. */
function linesOf(text: string | undefined): string[] {
	return (text ?? '')
		.split(/\n|\s\|\|\s/u)
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

function partyOf(line: string): Responsible {
	const [organisation = '', ...role] = line.split(': ');
	return { organisation, role: role.length > 0 ? role.join(': ') : null };
}

function dayOf(text: string): string | null {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

function numberOf(text: string): number | null {
	const number = Number(text.replace(/\s/g, '').replace(',', '.'));
	return text === '' || Number.isNaN(number) ? null : number;
}
