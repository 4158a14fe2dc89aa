import { z } from 'zod';
import { Area } from '../../../model/area.ts';
import { Indicator } from '../../../model/indicator.ts';
import { NoParams, defineQuery } from '../define-query.ts';
import aliasesSql from '../sql/area-aliases.sql?raw';
import membersSql from '../sql/area-members.sql?raw';
import areasSql from '../sql/areas.sql?raw';
import labelsSql from '../sql/indicator-labels.sql?raw';
import groupsSql from '../sql/municipality-groups.sql?raw';
import indicatorsSql from '../sql/indicators.sql?raw';

/** The catalogue: which areas and indicators there are, and the names that sources use for them. */

export const areas = defineQuery('areas', areasSql, NoParams, Area);

export const areaAliases = defineQuery(
	'area-aliases',
	aliasesSql,
	NoParams,
	z.object({ alias: z.string(), areaCode: z.string() })
);

export const areaMembers = defineQuery(
	'area-members',
	membersSql,
	NoParams,
	z.object({ areaCode: z.string(), memberCode: z.string() })
);

export const indicators = defineQuery('indicators', indicatorsSql, NoParams, Indicator);

export const indicatorLabels = defineQuery(
	'indicator-labels',
	labelsSql,
	NoParams,
	z.object({ label: z.string(), indicatorId: z.string() })
);

export const municipalityGroups = defineQuery(
	'municipality-groups',
	groupsSql,
	NoParams,
	z.object({ code: z.string(), name: z.string(), group: z.string().nullable() })
);
