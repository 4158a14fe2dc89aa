import { z } from 'zod';

/**
 * How all figures are looked at, as the address says it. `day`: only what was published by then, an ISO date; null for now.
 * `isPublic`: as it may be shown to others, with small numbers hidden.
 */
export type ViewChoice = { day: string | null; isPublic: boolean };

const DAY = 'per';
const SHOWING = 'visning';
/** The value of `visning` that hides small numbers; anything else shows all. */
export const PUBLIC = 'offentlig';
/** Parameters that links from page to page keep. */
export const VIEW_PARAMETERS: readonly string[] = [DAY, SHOWING];

/** The choice in an address. A day that is no date is no choice. What is public is always what is published now. */
export function viewChoice(search: URLSearchParams): ViewChoice {
	const isPublic = search.get(SHOWING) === PUBLIC;
	const day = z.iso.date().safeParse(search.get(DAY));
	return { day: day.success && !isPublic ? day.data : null, isPublic };
}

/** An address of a page with the choice of `search` kept, for a link that leads on. */
export function keepView(href: string, search: URLSearchParams): string {
	return withParameters(
		href,
		VIEW_PARAMETERS.map((name) => [name, search.get(name)])
	);
}

/** The same page without the choice, for a way back to how it usually looks. */
export function leaveView(pathname: string, search: URLSearchParams): string {
	const rest = new URLSearchParams([...search].filter(([name]) => !VIEW_PARAMETERS.includes(name)));
	return rest.size > 0 ? `${pathname}?${rest}` : pathname;
}

function withParameters(href: string, given: readonly (readonly [string, string | null])[]): string {
	const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(href) ?? [];
	const search = new URLSearchParams(query);
	for (const [name, value] of given) if (value !== null && !search.has(name)) search.set(name, value);
	return `${path}${search.size > 0 ? `?${search}` : ''}${hash}`;
}
