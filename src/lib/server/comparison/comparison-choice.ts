import type { AreaWish } from '#lib/analysis/comparison/choose-areas.ts';
import { AREA_KINDS, type AreaKind } from '#lib/model/area.ts';

/** What the address of a comparison asks for; null takes what suits the areas. */
export type ComparisonChoice = AreaWish & {
	indicatorId: string | null;
	/** First day of the period asked for. */
	period: string | null;
	/** `riket`, `lan`, `kommungrupp`, `ingen` or the code of an area. */
	reference: string | null;
	shared: boolean;
	first: string | null;
	/** The measure to stand beside. */
	beside: string | null;
};

/** All of Sweden, where nothing else is said to hold the areas. */
const COUNTRY = '00';

/** The choices in the address; what is no known word is no choice. */
export function comparisonChoice(search: URLSearchParams): ComparisonChoice {
	const kind = kindFrom(search.get('alla') ?? '');
	const period = search.get('period');
	return {
		codes: search.getAll('omrade'),
		all: kind ? { kind, within: search.get('inom') ?? COUNTRY } : null,
		indicatorId: search.get('matt') || null,
		period: period && /^\d{4}-\d{2}-\d{2}$/.test(period) ? period : null,
		reference: search.get('referens') || null,
		shared: search.get('skala') !== 'fri',
		first: search.get('forsta'),
		beside: search.get('bredvid')
	};
}

/** A kind as addresses write it: `lokalpolisomrade`. */
export function kindInAddress(kind: AreaKind): string {
	return kind.normalize('NFD').replace(/\p{Mark}/gu, '');
}

/** The kind that an address names; undefined for none. */
export function kindFrom(text: string): AreaKind | undefined {
	return AREA_KINDS.find((kind) => kind === text || kindInAddress(kind) === text);
}
