import type { Enough, Refusal, RefusalReason } from '../../model/refusal.ts';

export type { Refusal } from '../../model/refusal.ts';

/** Nothing is said, with what would be enough. */
export function refusal(reason: RefusalReason, enough: Enough = {}): Refusal {
	return { reason, enough };
}
