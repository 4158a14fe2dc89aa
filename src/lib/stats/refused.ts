/** Why a method gives no result. The words for the reader are chosen where the result is shown. */
export type RefusalReason =
	| 'bad-input' // lengths differ, a count is negative or not a number, an exposure is not above 0
	| 'too-few-points'
	| 'too-few-events'
	| 'no-variation'
	| 'collinear-terms'
	| 'did-not-converge'
	| 'no-overdispersion'; // a negative binomial has nothing to add: use quasi-Poisson

/** A method's refusal: a value, never an exception. */
export type Refused = { refused: RefusalReason };

export function refuse(reason: RefusalReason): Refused {
	return { refused: reason };
}

/** Tells a refusal from a result. */
export function isRefused(result: object): result is Refused {
	return 'refused' in result;
}

/** The refusals that analyses make of their own, before a method is asked. */
export const BAD_INPUT: Refused = refuse('bad-input');
export const TOO_FEW_EVENTS: Refused = refuse('too-few-events');
export const TOO_FEW_POINTS: Refused = refuse('too-few-points');
