import { z } from 'zod';
import { AreaKind } from '../../../model/area.ts';
import { GRAINS } from '../../../model/period.ts';
import { NoParams, defineQuery } from '../define-query.ts';
import areaObservationsSql from '../sql/area-observations.sql?raw';
import areaDeliveriesSql from '../sql/area-deliveries.sql?raw';
import areaPopulationsSql from '../sql/area-populations.sql?raw';
import areasWithDataSql from '../sql/areas-with-data.sql?raw';
import comparedValuesSql from '../sql/compared-values.sql?raw';
import indicatorObservationsSql from '../sql/indicator-observations.sql?raw';
import indicatorCoverageSql from '../sql/indicator-coverage.sql?raw';
import seriesBreaksSql from '../sql/series-breaks.sql?raw';
import seriesGrainsSql from '../sql/series-grains.sql?raw';
import storedValuesSql from '../sql/stored-values.sql?raw';
import seriesSql from '../sql/series.sql?raw';

const Grain = z.enum(GRAINS);
const number = z.number().nullable();

/** A value with its period and source. Shares are 0–1; `start` and `end` are ISO dates. */
const Value = z.object({
	start: z.string(),
	grain: Grain,
	value: number,
	base: number,
	low: number,
	high: number,
	status: z.enum(['final', 'preliminary']),
	missing: z.enum(['not-collected', 'not-selected', 'confidential', 'not-applicable', 'outside-area']).nullable(),
	sourceId: z.string(),
	sourceSheet: z.string().nullable(),
	sourceRow: z.number()
});

/**
 * One indicator in one area; with `rate`, `base` is the population of the year, or of the year before, and `impliedBase` tells
 * that it was worked out from rounded rates.
 */
export const series = defineQuery(
	'series',
	seriesSql,
	z.object({ indicatorId: z.string(), areaCode: z.string(), grain: Grain, rate: z.boolean() }),
	Value.extend({ impliedBase: z.boolean() })
);

export const seriesGrains = defineQuery(
	'series-grains',
	seriesGrainsSql,
	z.object({ indicatorId: z.string(), areaCode: z.string() }),
	z.object({ grain: Grain })
);

export const AreaObservation = Value.extend({ indicatorId: z.string(), areaCode: z.string(), end: z.string() });
export type AreaObservation = z.infer<typeof AreaObservation>;

export const areaObservations = defineQuery(
	'area-observations',
	areaObservationsSql,
	z.object({ areaCodes: z.array(z.string()), from: z.string(), to: z.string() }),
	AreaObservation
);

export const indicatorObservations = defineQuery(
	'indicator-observations',
	indicatorObservationsSql,
	z.object({ indicatorId: z.string(), areaCodes: z.array(z.string()) }),
	AreaObservation
);

/** Whole years of counts and measurements as they are, from the day `from`; of some indicators, or of all where none is named. */
export const comparedValues = defineQuery(
	'compared-values',
	comparedValuesSql,
	z.object({ indicatorIds: z.array(z.string()), areaCodes: z.array(z.string()), from: z.string() }),
	AreaObservation.extend({ lastRow: z.number() })
);

/** Every value that more than one file has given for the same thing, with the file: the older ones too. */
export const areaDeliveries = defineQuery(
	'area-deliveries',
	areaDeliveriesSql,
	z.object({ areaCode: z.string(), day: z.string().nullable() }),
	z.object({
		indicatorId: z.string(),
		start: z.string(),
		grain: Grain,
		value: z.number(),
		status: z.enum(['final', 'preliminary']),
		sourceId: z.string(),
		sourceSheet: z.string().nullable(),
		sourceRow: z.number(),
		publishedOn: z.string(),
		publisher: z.string(),
		fileName: z.string()
	})
);

export const areaPopulations = defineQuery(
	'area-populations',
	areaPopulationsSql,
	z.object({ areaCodes: z.array(z.string()) }),
	z.object({
		areaCode: z.string(),
		year: z.number(),
		count: z.number(),
		implied: z.boolean(),
		publisher: z.string(),
		fileName: z.string()
	})
);

export const areasWithData = defineQuery(
	'areas-with-data',
	areasWithDataSql,
	NoParams,
	z.object({
		code: z.string(),
		name: z.string(),
		kind: AreaKind,
		parentCode: z.string().nullable(),
		validTo: z.string().nullable(),
		indicators: z.number(),
		activities: z.number(),
		from: z.string().nullable(),
		to: z.string().nullable()
	})
);

export const indicatorCoverage = defineQuery(
	'indicator-coverage',
	indicatorCoverageSql,
	NoParams,
	z.object({ indicatorId: z.string(), areas: z.number(), from: z.string(), to: z.string() })
);

export const seriesBreaks = defineQuery(
	'series-breaks',
	seriesBreaksSql,
	NoParams,
	z.object({
		indicatorId: z.string(),
		areaCode: z.string().nullable(),
		at: z.string(),
		bridgeable: z.boolean(),
		reason: z.string(),
		reference: z.string(),
		origin: z.string()
	})
);

export const storedValues = defineQuery(
	'stored-values',
	storedValuesSql,
	z.object({ indicatorIds: z.array(z.string()), areaCodes: z.array(z.string()) }),
	z.object({
		indicatorId: z.string(),
		areaCode: z.string(),
		start: z.string(),
		grain: Grain,
		group: z.string(),
		value: number
	})
);
