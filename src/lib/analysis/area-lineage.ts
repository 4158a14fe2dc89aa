import type { Area } from '../model/area.ts';

/** The areas that hold the area, nearest first. Stops at a parent that is unknown or comes round again. */
export function areaLineage(area: Area, areas: ReadonlyMap<string, Area>): Area[] {
	const chain: Area[] = [];
	let parent = area.parentCode === null ? undefined : areas.get(area.parentCode);
	while (parent && parent !== area && !chain.includes(parent)) {
		chain.push(parent);
		parent = parent.parentCode === null ? undefined : areas.get(parent.parentCode);
	}
	return chain;
}

/** Codes of all areas that lie in the area, at any depth. */
export function areasWithin(code: string, areas: readonly Area[]): Set<string> {
	const children = new Map<string, string[]>();
	for (const area of areas) {
		if (area.parentCode === null) continue;
		children.set(area.parentCode, [...(children.get(area.parentCode) ?? []), area.code]);
	}
	const found = new Set<string>();
	const open = [...(children.get(code) ?? [])];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (found.has(next)) continue;
		found.add(next);
		open.push(...(children.get(next) ?? []));
	}
	return found;
}
