import { isYear } from '#lib/model/period.ts';
import { viewChoice } from '#lib/model/view-choice.ts';
import type { AreaChoice } from './area-material.ts';

/** The reader's choices as the address has them; anything else than a year or a known word is no choice. */
export function areaChoice(search: URLSearchParams): AreaChoice {
	const year = (name: string) => {
		const number = Number(search.get(name) ?? '');
		return isYear(number) ? number : null;
	};
	return {
		from: year('fran'),
		to: year('till'),
		reference: search.get('jamfor'),
		isPublic: viewChoice(search).isPublic,
		rate: search.get('visa') === 'per100k'
	};
}
