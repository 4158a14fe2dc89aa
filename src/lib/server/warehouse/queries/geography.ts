import { z } from 'zod';
import { AreaKind } from '../../../model/area.ts';
import { NoParams, defineQuery } from '../define-query.ts';
import areaGeometriesSql from '../sql/area-geometries.sql?raw';
import mappedAreasSql from '../sql/mapped-areas.sql?raw';
import measuredInSql from '../sql/measured-in.sql?raw';
import sourceGeometrySql from '../sql/source-geometry.sql?raw';

export const mappedAreas = defineQuery(
	'mapped-areas',
	mappedAreasSql,
	NoParams,
	z.object({ code: z.string(), name: z.string(), kind: AreaKind, parentCode: z.string().nullable() })
);

/** `geometry` is read by `parsePolygons`. */
export const areaGeometries = defineQuery(
	'area-geometries',
	areaGeometriesSql,
	z.object({ areaCodes: z.array(z.string()) }),
	z.object({
		areaCode: z.string(),
		geometry: z.string(),
		sourceId: z.string(),
		title: z.string(),
		publisher: z.string(),
		licence: z.string().nullable(),
		fileName: z.string(),
		publishedOn: z.string()
	})
);

export const sourceGeometry = defineQuery(
	'source-geometry',
	sourceGeometrySql,
	NoParams,
	z.object({ sourceId: z.string(), areas: z.number(), areaKinds: z.array(AreaKind) })
);

export const measuredIn = defineQuery(
	'measured-in',
	measuredInSql,
	z.object({ areaCodes: z.array(z.string()) }),
	z.object({ indicatorId: z.string(), areas: z.number() })
);
