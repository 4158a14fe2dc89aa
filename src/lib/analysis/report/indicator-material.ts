import type { Area } from '../../model/area.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { StoredObservation } from '../../model/observation.ts';
import type { PopulationLookup } from '../rates.ts';
import type { YearCount } from '../year-counts.ts';

/** One indicator with its rows in the area and in the reference, within the period. */
export type IndicatorMaterial = {
	indicator: Indicator;
	area: Area;
	reference: Area | null;
	own: readonly StoredObservation[];
	theirs: readonly StoredObservation[];
	/** Whole years, for counts; else empty. */
	ownYears: readonly YearCount[];
	theirYears: readonly YearCount[];
	populationOf: PopulationLookup;
	breaks: readonly { at: string; bridgeable: boolean }[];
};
