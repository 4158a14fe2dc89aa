import { z } from 'zod';
import type { Reading } from './indicator.ts';

/** A link is suggested by the product, then confirmed or rejected by a person. */
export const LinkState = z.enum(['suggested', 'confirmed', 'rejected']);
export type LinkState = z.infer<typeof LinkState>;

/**
 * Why a link is suggested; `text/linking.ts` has the sentence for each.
 * `named`: the words stand in the activity. `within`: an area that contains a named one. `plan`: the area of the whole plan.
 * `theme`: the activity belongs to a theme of `themes.csv` by the words in `found`. `chosen`: a person made the link.
 */
export const LinkReason = z.discriminatedUnion('why', [
	z.object({ why: z.literal('named'), found: z.string() }),
	z.object({ why: z.literal('within'), found: z.string() }),
	z.object({ why: z.literal('plan'), found: z.string() }),
	z.object({ why: z.literal('theme'), found: z.string(), theme: z.string() }),
	z.object({ why: z.literal('chosen') })
]);
export type LinkReason = z.infer<typeof LinkReason>;

export type AreaSuggestion = { areaCode: string; reason: LinkReason };
export type IndicatorSuggestion = { indicatorId: string; reading: Reading; reason: LinkReason };

/** A row of `data/reference/themes.csv`: words of plans, and the indicators that can follow such work. */
export type Theme = {
	id: string;
	name: string;
	/** Word beginnings; a phrase matches when all its words stand in that order beside each other. */
	words: readonly string[];
	/** Indicators with how each may be read; empty where no valid indicator exists. */
	indicators: readonly { indicatorId: string; reading: Reading }[];
	/** Why these, and what to beware of; for an empty theme, why there is none and what to follow instead. */
	note: string;
	/** An activity whose title begins with this theme is about nothing else: a meeting, whatever is on its agenda. */
	alone?: boolean;
};
