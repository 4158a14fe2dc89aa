import { ACTIVITY_STATUSES, type ActivityStatus } from '../model/activity.ts';

/** Words that plans use for each status, by how they begin. */
const WORDS: Record<ActivityStatus, readonly string[]> = {
	genomförd: ['genomför', 'klar', 'avslutad', 'utförd', 'färdig', '✓', '✔', '☑'],
	avbruten: ['avbr', 'inställ', 'utgå', 'ej genomför', 'inte genomför'],
	pausad: ['paus', 'vilande', 'avvakta'],
	pågår: ['påg', 'löpande', 'påbörja', 'startad', 'kontinuerlig', 'igång'],
	planerad: ['planera', 'ej påbörja', 'inte påbörja', 'ej start', 'kommande', '☐']
};

/**
 * Where an activity stands by its plan: by the plan's own word; where it has none, by its dates. Null where the plan tells
 * neither, and when its end has passed: dates alone do not say that anything was done. `today` and the dates are ISO dates.
 */
export function activityStatus(
	statusText: string | null,
	starts: string | null,
	ends: string | null,
	today: string
): ActivityStatus | null {
	const told = statusInWords(statusText);
	if (told) return told;
	if ((starts === null && ends === null) || (ends !== null && ends < today)) return null;
	return starts === null || starts <= today ? 'pågår' : 'planerad';
}

/** The status that the plan's own words name; null where they name none. */
export function statusInWords(statusText: string | null): ActivityStatus | null {
	const written = (statusText ?? '').trim().toLowerCase();
	const negated = ACTIVITY_STATUSES.find((status) =>
		WORDS[status].some((word) => /^(ej|inte) /.test(word) && written.startsWith(word))
	);
	const named = ACTIVITY_STATUSES.find((status) => WORDS[status].some((word) => written.startsWith(word)));
	return negated ?? named ?? null;
}
