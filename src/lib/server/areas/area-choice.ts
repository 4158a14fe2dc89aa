import { toFigureReference } from '#lib/model/figure-reference.ts';
import type { AreaChoice } from './area-material.ts';

/** The reader's choices as the address has them; anything else than a year or a known word is no choice. */
export function areaChoice(search: URLSearchParams): AreaChoice {
	const { from, to, reference, rate, isPublic } = toFigureReference('', '', search);
	return { from, to, reference, rate, isPublic };
}
