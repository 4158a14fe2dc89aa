import { z } from 'zod';
import { AreaKind } from './area.ts';

/** What a value is: a number of events, a share 0–1, an index on its own scale, or a mean. */
export const IndicatorKind = z.enum(['count', 'share', 'index', 'mean']);
export type IndicatorKind = z.infer<typeof IndicatorKind>;

/**
 * How a change may be read. `effect`: can follow a changed problem. `survey`: people's own answers.
 * `activity-driven`: measures mostly what police or municipality do. `production`: counts work done. `none`: follows nothing.
 */
export const Reading = z.enum(['effect', 'survey', 'activity-driven', 'production', 'none']);
export type Reading = z.infer<typeof Reading>;

/** Which way is better for the resident; `none` where a change cannot be judged alone (all reported crime). */
export const Polarity = z.enum(['lower', 'higher', 'none']);
export type Polarity = z.infer<typeof Polarity>;

export const Indicator = z.object({
	id: z.string().min(1),
	name: z.string().min(1),
	kind: IndicatorKind,
	unit: z.string(),
	parentId: z.string().nullable(),
	publisher: z.string(),
	polarity: Polarity,
	reading: Reading,
	finestAreaKind: AreaKind.nullable(),
	/** Heading under which the indicator is shown on the page of an area. */
	groupName: z.string(),
	definition: z.string(),
	caveat: z.string(),
	/** The publisher's page about it, the product's own list of sources where the publisher varies, '' where none is known. */
	url: z.string()
});
export type Indicator = z.infer<typeof Indicator>;

/** True for crimes that somebody has reported: by the catalogue's ids, whatever file they come from. */
export function isReportedCrime({ id }: Pick<Indicator, 'id'>): boolean {
	return id.startsWith('brott.');
}
