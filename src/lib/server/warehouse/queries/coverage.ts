import { z } from 'zod';
import { AreaKind } from '../../../model/area.ts';
import { GRAINS } from '../../../model/period.ts';
import { NoParams, defineQuery } from '../define-query.ts';
import areaCoverageSql from '../sql/area-coverage.sql?raw';
import indicatorAreasSql from '../sql/indicator-areas.sql?raw';
import loadedUntilSql from '../sql/loaded-until.sql?raw';

/** How far the figures reach. Days are ISO dates. */

export const loadedUntil = defineQuery(
	'loaded-until',
	loadedUntilSql,
	NoParams,
	z.object({ indicatorId: z.string(), status: z.enum(['final', 'preliminary']), until: z.string() })
);

export const areaCoverage = defineQuery(
	'area-coverage',
	areaCoverageSql,
	z.object({ areaCode: z.string() }),
	z.object({
		indicatorId: z.string(),
		year: z.number(),
		grain: z.enum(GRAINS),
		values: z.number(),
		preliminary: z.boolean()
	})
);

export const indicatorAreas = defineQuery(
	'indicator-areas',
	indicatorAreasSql,
	z.object({ indicatorId: z.string() }),
	z.object({
		areaCode: z.string(),
		areaName: z.string(),
		areaKind: AreaKind,
		values: z.number(),
		from: z.string(),
		to: z.string()
	})
);
