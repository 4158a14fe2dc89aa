import { z } from 'zod';
import { NoParams, NoRow, defineQuery } from '../define-query.ts';
import deleteSql from '../sql/delete-mapping-profile.sql?raw';
import profilesSql from '../sql/mapping-profiles.sql?raw';

export const mappingProfileRows = defineQuery(
	'mapping-profiles',
	profilesSql,
	NoParams,
	z.object({ id: z.string(), name: z.string(), layout: z.string(), roles: z.string() })
);

export const deleteMappingProfile = defineQuery(
	'delete-mapping-profile',
	deleteSql,
	z.object({ id: z.string() }),
	NoRow
);
