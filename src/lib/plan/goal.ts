import type { GoalKind } from '#lib/model/activity.ts';
import { foldCase } from './fold.ts';
import { parseFrequency } from './frequency.ts';
import { NUMBER, toNumber } from './number.ts';

const AT_LEAST = new RegExp(
	`(?<!\\p{L})(?:minst|lägst|åtminstone)\\s+(?<number>${NUMBER})(?![\\p{L}\\d])(?<after>.{0,12})`,
	'u'
);
// Ages, shares, money and occasions («minst en gång om dagen» has no number to reach).
const NOT_A_QUANTITY = /^\s*(?:%|procent|års?(?!\p{L})|kr(?!\p{L})|kronor|tkr|timm)/u;

const COUNTS_WORK =
	/(?<!\p{L})antal(?:et)?\s+\p{L}*(?:insats|kontroll|tillsyn|möte|utbild|deltag|vandring|besök|samtal|aktivitet)/u;
const CHANGED_PROBLEM =
	/(?<!\p{L})(?:minsk|färre|tryggare|trygga?(?!\p{L})|otrygg|upplev|känner sig|öka(?:r|d|s)? trygg|förebygg|brottslighet)/u;
const WAY_OF_WORKING =
	/(?<!\p{L})(?:samverka|samarbet|rutin|metod|struktur|arbetss?ätt|implementer|upprätta|utveckla|kontakt|handlingsplan)/u;

/** How many the plan wants to reach («minst 15», «minst två kontroller/år»); null where it names no number. */
export function findQuantity(text: string): number | null {
	const match = AT_LEAST.exec(foldCase(text));
	const number = toNumber(match?.groups?.number ?? '');
	if (number !== null && !NOT_A_QUANTITY.test(match?.groups?.after ?? '')) return number;
	return parseFrequency(text)?.counted ?? null;
}

/**
 * Which of Brå's three kinds a goal is: a number of times or participants, a way of working, or else a changed problem.
 *
 * Source: Brå, «Formulera mål» (effekt-, process- och produktionsmål).
 */
export function goalKindOf(text: string): GoalKind {
	const folded = foldCase(text);
	if (findQuantity(text) !== null || parseFrequency(text) !== null || COUNTS_WORK.test(folded)) return 'produktion';
	if (CHANGED_PROBLEM.test(folded)) return 'effekt';
	return WAY_OF_WORKING.test(folded) ? 'process' : 'effekt';
}
