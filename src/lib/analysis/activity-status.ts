import { ACTIVITY_STATUSES, type ActivityStatus } from '../model/activity.ts';

/** Words that plans use for each status, by how they begin. */
const WORDS: Record<ActivityStatus, readonly string[]> = {
	genomförd: ['genomför', 'klar', 'avslutad', 'utförd', 'färdig'],
	avbruten: ['avbr', 'inställ', 'utgå', 'ej genomför', 'inte genomför'],
	pausad: ['paus', 'vilande', 'avvakta'],
	pågår: ['påg', 'löpande', 'påbörja', 'startad', 'kontinuerlig', 'igång'],
	planerad: ['planera', 'ej påbörja', 'inte påbörja', 'ej start', 'kommande']
};

/**
 * Where an activity stands: by the plan's own word; where it has none, by its dates. Null where the plan tells neither.
 * `today` and the dates are ISO dates.
 */
export function activityStatus(
	statusText: string | null,
	starts: string | null,
	ends: string | null,
	today: string
): ActivityStatus | null {
	const written = (statusText ?? '').trim().toLowerCase();
	const negated = ACTIVITY_STATUSES.find((status) =>
		WORDS[status].some((word) => /^(ej|inte) /.test(word) && written.startsWith(word))
	);
	const named = ACTIVITY_STATUSES.find((status) => WORDS[status].some((word) => written.startsWith(word)));
	if (negated ?? named) return negated ?? named ?? 'planerad';
	if (starts === null && ends === null) return null;
	if (ends !== null && ends < today) return 'genomförd';
	return starts === null || starts <= today ? 'pågår' : 'planerad';
}
