import type { Figure } from '../model/figure.ts';
import { VIEW_PARAMETERS } from '../model/view-choice.ts';

/** Parameters of an area's address that decide what its figures show. */
const KEPT = ['fran', 'till', 'jamfor', 'visa', ...VIEW_PARAMETERS];

/** Where a figure's downloads lie and where it stands on its page, with the reader's choices kept. */
export function figureLinks(
	areaCode: string,
	figure: Pick<Figure, 'id' | 'indicatorId'>,
	search: URLSearchParams
): { csv: string; svg: string; anchor: string } {
	const kept = new URLSearchParams([...search].filter(([name]) => KEPT.includes(name)));
	const query = kept.size > 0 ? `?${kept}` : '';
	const page = `/omrade/${encodeURIComponent(areaCode)}`;
	const file = `${page}/${encodeURIComponent(figure.indicatorId)}`;
	return { csv: `${file}.csv${query}`, svg: `${file}.svg${query}`, anchor: `${page}${query}#${figure.id}` };
}
