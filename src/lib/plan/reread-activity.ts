import type { PlanActivity } from '#lib/model/activity.ts';
import type { EditField } from '#lib/model/plan-edit.ts';
import { cellItems, cellText } from './cell-items.ts';
import { parseFrequency } from './frequency.ts';
import { findQuantity } from './goal.ts';
import { parseResponsible } from './responsible.ts';
import { parseWhen } from './when.ts';
import type { Years } from './when.ts';

/**
 * The activity with new words in one field, and what those words say read again: dates, how often, how many, who. A
 * number that came from elsewhere, such as the plan's goal, stays as it is. Lines that begin with a bullet are points.
 */
export function withField<A extends PlanActivity>(
	activity: A,
	field: EditField,
	value: string,
	years: Years | null
): A {
	const text = cellText(value);
	const after: A = { ...activity, [field]: text };
	if (field === 'measure') return withCounts(activity, { ...after, measureItems: cellItems(value) });
	if (field === 'responsibleText') return { ...after, responsible: parseResponsible(value) };
	if (field === 'title') return withCounts(activity, after);
	if (field !== 'when') return after;
	const { starts, ends } = parseWhen(text, years);
	return withCounts(activity, { ...after, starts, ends });
}

/** Counts that the words before gave are those of the words after. */
function withCounts<A extends PlanActivity>(before: A, after: A): A {
	const times = timesIn(before) === before.timesPerYear ? timesIn(after) : (before.timesPerYear ?? timesIn(after));
	const quantity =
		quantityIn(before) === before.goalQuantity ? quantityIn(after) : (before.goalQuantity ?? quantityIn(after));
	const counts = times !== null || quantity !== null;
	const goalKind = counts ? 'produktion' : before.goalKind === 'produktion' ? null : before.goalKind;
	return { ...after, timesPerYear: times, goalQuantity: quantity, goalKind };
}

function timesIn({ when, measure, title }: PlanActivity): number | null {
	return firstIn([when, measure, title], (text) => parseFrequency(text)?.perYear ?? null);
}

function quantityIn({ measure, title }: PlanActivity): number | null {
	return firstIn([measure, title], findQuantity);
}

function firstIn(texts: readonly (string | null)[], find: (text: string) => number | null): number | null {
	for (const text of texts) {
		const found = text === null ? null : find(text);
		if (found !== null) return found;
	}
	return null;
}
