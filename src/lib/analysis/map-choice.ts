import { AREA_KINDS, type Area, type AreaKind } from '../model/area.ts';
import { areaLineage } from './area-lineage.ts';

/** What the reader has asked for; null or what is not there takes what suits best. */
export type AskedMap = { within: string | null; level: string | null };

/** One level of area within one larger area, with what else could be chosen. */
export type MapChoice = {
	within: Area;
	level: AreaKind;
	/** The areas to draw. */
	areas: Area[];
	/** Larger areas that hold ground of the level, the largest first. */
	withins: Area[];
	/** Levels that have ground within the larger area, the largest first. */
	levels: AreaKind[];
};

/** Areas that a map can be of. */
const WHOLES: ReadonlySet<AreaKind> = new Set<AreaKind>(['riket', 'län', 'kommun', 'stadsdelsområde']);

/**
 * Chooses what to draw of the areas that have ground: what was asked for, or the larger area and level with most areas that
 * have figures. A larger area without ground of its own gives way to the nearest one around it that has. Null without ground.
 */
export function chooseMap(
	mapped: ReadonlySet<string>,
	measured: ReadonlySet<string>,
	areas: readonly Area[],
	asked: AskedMap
): MapChoice | null {
	const byCode = new Map(areas.map((area) => [area.code, area]));
	const drawn = areas.filter(({ code }) => mapped.has(code));
	const groups = new Map<string, { within: Area; level: AreaKind; areas: Area[]; measured: number }>();
	for (const area of drawn) {
		for (const within of areaLineage(area, byCode).filter(({ kind }) => WHOLES.has(kind))) {
			const key = `${within.code} ${area.kind}`;
			const group = groups.get(key) ?? { within, level: area.kind, areas: [], measured: 0 };
			group.areas.push(area);
			if (measured.has(area.code)) group.measured += 1;
			groups.set(key, group);
		}
	}
	const all = [...groups.values()];
	const start = byCode.get(asked.within ?? '');
	const around = start ? [start, ...areaLineage(start, byCode)] : [];
	const wanted = around.find(({ code }) => all.some(({ within }) => within.code === code));
	const inWanted = all.filter(({ within }) => wanted === undefined || within === wanted);
	const ofLevel = inWanted.filter(({ level }) => level === asked.level);
	// With as many figures, the smallest larger area fills the map best.
	const [best] = (ofLevel.length > 0 ? ofLevel : inWanted).sort(
		(a, b) => b.measured - a.measured || size(b.within) - size(a.within) || b.areas.length - a.areas.length
	);
	if (!best) return null;
	return {
		within: best.within,
		level: best.level,
		areas: best.areas,
		withins: all
			.filter(({ level }) => level === best.level)
			.map(({ within }) => within)
			.sort((a, b) => size(a) - size(b) || a.name.localeCompare(b.name, 'sv')),
		levels: AREA_KINDS.filter((kind) => all.some(({ within, level }) => within === best.within && level === kind))
	};
}

function size({ kind }: Area): number {
	return AREA_KINDS.indexOf(kind);
}
