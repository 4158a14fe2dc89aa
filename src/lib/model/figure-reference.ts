import { z } from 'zod';
import { isYear } from './period.ts';
import { PUBLIC, viewChoice } from './view-choice.ts';

const Year = z.number().refine(isYear).nullable();

/**
 * Which figure is meant, without its numbers: what a document, a meeting or a slide holds on to. Null takes what suits the
 * area; `reference` '' is none. Years are whole calendar years.
 */
export const FigureReference = z.object({
	indicatorId: z.string().min(1).max(200),
	areaCode: z.string().min(1).max(100),
	/** The area drawn in grey for comparison. */
	reference: z.string().max(100).nullable(),
	from: Year,
	to: Year,
	/** Counts per 100 000 inhabitants. */
	rate: z.boolean(),
	/** With small numbers hidden. */
	isPublic: z.boolean()
});
export type FigureReference = z.infer<typeof FigureReference>;

const NAMES = { from: 'fran', to: 'till', reference: 'jamfor', rate: 'visa' } as const;
const PER_100K = 'per100k';

/** The figure of an indicator in an area as an address asks for it. Anything else than a year or a known word is no choice. */
export function toFigureReference(areaCode: string, indicatorId: string, search: URLSearchParams): FigureReference {
	const year = (name: string) => {
		const number = Number(search.get(name) ?? '');
		return isYear(number) ? number : null;
	};
	return {
		indicatorId,
		areaCode,
		reference: search.get(NAMES.reference),
		from: year(NAMES.from),
		to: year(NAMES.to),
		rate: search.get(NAMES.rate) === PER_100K,
		isPublic: viewChoice(search).isPublic
	};
}

/** The parameters by which an area's page shows the figure in the same way: `toFigureReference` reads them back. */
export function figureParameters(figure: FigureReference): URLSearchParams {
	const search = new URLSearchParams();
	if (figure.from !== null) search.set(NAMES.from, String(figure.from));
	if (figure.to !== null) search.set(NAMES.to, String(figure.to));
	if (figure.reference !== null) search.set(NAMES.reference, figure.reference);
	if (figure.rate) search.set(NAMES.rate, PER_100K);
	if (figure.isPublic) search.set('visning', PUBLIC);
	return search;
}
