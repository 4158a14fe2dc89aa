import type { PlanActivity } from '#lib/model/activity.ts';
import type { Place } from '#lib/model/document.ts';
import { fold } from './fold.ts';
import { withField } from './reread-activity.ts';
import type { Years } from './when.ts';

/** An activity that a person adds. */
export function newActivity(
	title: string,
	measure: string,
	focusArea: string | null,
	place: Place,
	years: Years | null
): PlanActivity {
	const empty: PlanActivity = {
		title,
		kind: 'aktivitet',
		focusArea,
		forum: null,
		challenge: null,
		cause: null,
		measure: null,
		measureItems: [],
		responsible: [],
		responsibleText: null,
		others: null,
		when: null,
		timesPerYear: null,
		goalQuantity: null,
		goalKind: null,
		starts: null,
		ends: null,
		statusText: null,
		followUp: null,
		place
	};
	return withField(empty, 'measure', measure, years);
}

const LONGEST_NAME = 90; // characters

/** A name for an activity out of a text that tells of it: its first sentence, cut between words where that is long. */
export function nameFrom(text: string): string {
	const [sentence = ''] = fold(text).split(/(?<=[.!?])\s+(?=\p{Lu})/u);
	const bare = sentence.replace(/[.:;,]+$/, '');
	if (bare.length <= LONGEST_NAME) return bare;
	return `${bare.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')} …`;
}
