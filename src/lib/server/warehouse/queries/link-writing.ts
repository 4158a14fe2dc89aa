import { z } from 'zod';
import { LinkState } from '../../../model/link.ts';
import { NoRow, defineQuery } from '../define-query.ts';
import decideAreaSql from '../sql/decide-area.sql?raw';
import decideIndicatorSql from '../sql/decide-indicator.sql?raw';

/** A decision on a link. `at` and `who` are null when a decision is taken back. */
const Decision = z.object({
	activityId: z.string(),
	state: LinkState,
	at: z.string().nullable(),
	who: z.string().nullable()
});

export const decideArea = defineQuery('decide-area', decideAreaSql, Decision.extend({ areaCode: z.string() }), NoRow);
export const decideIndicator = defineQuery(
	'decide-indicator',
	decideIndicatorSql,
	Decision.extend({ indicatorId: z.string() }),
	NoRow
);
