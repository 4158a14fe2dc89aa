import { z } from 'zod';
import { Area } from '../../../model/area.ts';
import { NoParams, NoRow, defineQuery } from '../define-query.ts';
import deleteOwnAliasesSql from '../sql/delete-own-area-aliases.sql?raw';
import ownAliasesSql from '../sql/own-aliases.sql?raw';
import ownAreasSql from '../sql/own-areas.sql?raw';
import updateAreaSql from '../sql/update-area.sql?raw';
import valuesOutsideSql from '../sql/values-outside-area.sql?raw';

const Code = z.object({ code: z.string() });

export const ownAreas = defineQuery('own-areas', ownAreasSql, NoParams, Area);
export const ownAliases = defineQuery('own-aliases', ownAliasesSql, Code, z.object({ alias: z.string() }));
export const updateArea = defineQuery('update-area', updateAreaSql, Area, NoRow);
export const deleteOwnAliases = defineQuery('delete-own-area-aliases', deleteOwnAliasesSql, Code, NoRow);
export const valuesOutsideArea = defineQuery(
	'values-outside-area',
	valuesOutsideSql,
	z.object({ areaCode: z.string() }),
	z.object({ figures: z.number(), zeros: z.number() })
);
