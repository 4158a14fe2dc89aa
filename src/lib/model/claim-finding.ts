import type { IndicatorKind } from './indicator.ts';
import type { Grain } from './period.ts';
import type { RefusalReason } from './refusal.ts';
import type { Verdict } from './verdict.ts';

/** What the figures say of a change, for a sentence about it. Days are ISO dates. */
export type KnownChange = {
	verdict: Verdict;
	/** What `estimate` and its limits are: after/before, after/before per year, or a difference of shares. */
	scale: 'ratio' | 'ratio-per-year' | 'share';
	estimate: number | null;
	low: number | null;
	high: number | null;
	/** Events, or respondents, on either side. */
	n: { before: number; after: number };
	refused: RefusalReason | null;
	/** From when on it is counted as after; null for the development of the whole series. */
	since: string | null;
	/** The latest period. */
	last: { start: string; grain: Grain } | null;
};

/** Why a sentence is borne out by the figures, or is not. */
export type GuardReason =
	| 'supported'
	| 'opposite'
	| 'not-certain'
	| 'unchanged'
	| 'cannot-know'
	| 'few-for-percent'
	| 'other-area' // there are figures, but of another area
	| 'no-figures'
	| 'no-comparison' // a cause is told, and nothing has been compared
	| 'compared-only' // it has, and that cannot show a cause
	| 'compared-not-certain'
	| 'unnamed'; // a cause is told, and of which measure is not said

/** The reason with the values that its words need. `change` is of `measure` in `areaName`; no numbers of it where they are hidden. */
export type GuardWhy = {
	key: GuardReason;
	measure: { name: string; kind: IndicatorKind; isEffort: boolean } | null;
	areaName: string | null;
	/** The area that the sentence, or whoever writes, speaks of, where that is another. */
	askedArea: string | null;
	change: KnownChange | null;
};

/** A sentence that says something figures could bear out. Offsets are UTF-16 units of the text; `mark` is the words that say it. */
export type ClaimFinding = {
	start: number;
	end: number;
	sentence: string;
	mark: { start: number; end: number };
	kind: 'change' | 'effect' | 'success' | 'comparison' | 'percentage';
	indicatorId: string | null;
	areaCode: string | null;
	verdictKey: Verdict | null;
	isSupported: boolean;
	why: GuardWhy;
};

/** A finding in words; `suggestion` may stand in the sentence's place, and is null where the figures bear it out. */
export type ToldFinding = Pick<ClaimFinding, 'start' | 'end' | 'sentence' | 'mark' | 'kind' | 'isSupported'> & {
	reason: string;
	suggestion: string | null;
};
