import type { IndicatorKind, Polarity } from './indicator.ts';
import type { Grain } from './period.ts';
import type { SignalVerdict } from './verdict.ts';

/** Against what its own history lets expect, against itself a year ago, over many years, or against others now. */
export const SIGNAL_KINDS = ['unusual', 'change', 'trend', 'level'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** Why a series, or one comparison of it, could not be made. */
export type SkipReason =
	| 'hidden'
	| 'follows-nothing' // the indicator counts work done, or nothing
	| 'events-too-few'
	| 'periods-too-few'
	| 'answers-too-few'
	| 'series-break' // too little is left after it
	| 'ended' // others have figures for later years
	| 'no-interval' // an index or a mean, whose uncertainty nobody gives
	| 'not-computable';

/**
 * One thing that stands out, with the numbers that a sentence about it needs. **Unit**: events, rates per 100 000 inhabitants, shares 0–1
 * and ratios. Days are ISO dates.
 */
export type SignalFact = { verdict: SignalVerdict; direction: 'up' | 'down' } & (
	| { kind: 'unusual'; start: string; grain: Grain; count: number; expected: number; low: number; high: number }
	| {
			kind: 'change';
			start: string;
			end: string;
			grain: Grain;
			count: number;
			before: number;
			ratio: number;
			low: number;
			high: number;
	  }
	| {
			kind: 'trend';
			from: number;
			to: number;
			first: number;
			last: number;
			ratio: number;
			low: number;
			high: number;
			perInhabitant: boolean;
	  }
	| {
			kind: 'level';
			period: string;
			count: number;
			rate: number;
			otherRate: number;
			/** How many there would be at the other rate; null where there are none to go by. */
			expected: number | null;
			reference: string;
			isRest: boolean;
			ratio: number;
			low: number;
			high: number;
	  }
	| {
			kind: 'survey-change' | 'survey-level';
			period: string;
			share: number;
			otherShare: number;
			/** The wave before, or the name of the other area. */
			other: string;
			difference: number;
			low: number;
			high: number;
	  }
);

/** All that stands out of one measure in one area. */
export type SignalItem = {
	id: string;
	area: { code: string; name: string };
	indicator: { id: string; name: string; kind: IndicatorKind; polarity: Polarity };
	/** The measure mostly follows what police or municipality do. */
	isEffort: boolean;
	/** News first, the strongest of them before others. */
	facts: readonly SignalFact[];
	/** Work that is aimed at the measure here and has not been broken off. */
	activities: readonly { id: string; title: string }[];
};

export type SignalReport = {
	/** News first, the strongest of them before others. */
	items: readonly SignalItem[];
	compared: number;
	/** Measures in areas that were looked at, and areas. */
	series: number;
	areas: number;
	/** What could not be looked at, by its reason: whole series, with the names of the measures. */
	skipped: readonly { reason: SkipReason; count: number; names: readonly string[] }[];
};
