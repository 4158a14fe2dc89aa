import type { Area, AreaKind } from '#lib/model/area.ts';
import type { AreaSuggestion } from '#lib/model/link.ts';
import { findNames } from './find-names.ts';

/** Levels below the municipality. */
const PARTS: ReadonlySet<AreaKind> = new Set<AreaKind>([
	'stadsdelsområde',
	'kommundel',
	'stadsdel',
	'regso',
	'deso',
	'plats'
]);

/**
 * The areas an activity works in: those it names within the plan's area, else the area of the whole plan. An area
 * that holds a named one comes with it, where it is smaller than a municipality: it may be the smallest with figures.
 *
 * `members` are the areas that make up the plan's area without lying under it, as a police district's municipalities.
 */
export function suggestAreas(
	activityText: string,
	areas: readonly Area[],
	planAreaCode: string,
	members: readonly string[] = []
): AreaSuggestion[] {
	const byCode = new Map(areas.map((area) => [area.code, area]));
	const roots = new Set([planAreaCode, ...members]);
	const inPlan = areas.filter((area) => lineage(area, byCode).some(({ code }) => roots.has(code)));
	const named = new Map<string, string>();
	for (const { areas: sharing, found } of findNames(activityText, inPlan)) {
		const whole = sharing.find(({ code }) => code === planAreaCode);
		for (const { code } of whole ? [whole] : sharing) if (!named.has(code)) named.set(code, found);
	}
	if (named.size > 1) named.delete(planAreaCode);
	const suggestions: AreaSuggestion[] = [...named].map(([areaCode, found]) => ({
		areaCode,
		reason: { why: 'named', found }
	}));
	for (const [code, found] of named) {
		for (const { code: areaCode, kind } of code === planAreaCode ? [] : lineage(byCode.get(code), byCode).slice(1)) {
			if (!PARTS.has(kind)) break;
			if (!suggestions.some((known) => known.areaCode === areaCode)) {
				suggestions.push({ areaCode, reason: { why: 'within', found } });
			}
			if (areaCode === planAreaCode) break;
		}
	}
	if (suggestions.length > 0) return suggestions;
	return [{ areaCode: planAreaCode, reason: { why: 'plan', found: byCode.get(planAreaCode)?.name ?? '' } }];
}

/** The area and those it lies in, smallest first; ends at an unknown parent or one already passed. */
function lineage(area: Area | undefined, byCode: ReadonlyMap<string, Area>): Area[] {
	const chain: Area[] = [];
	for (let next = area; next && !chain.includes(next);) {
		chain.push(next);
		next = next.parentCode === null ? undefined : byCode.get(next.parentCode);
	}
	return chain;
}
