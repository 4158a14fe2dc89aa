import { z } from 'zod';
import { ChosenBecause, type EffectDesign } from '../../../model/effect-design.ts';
import { defineQuery } from '../define-query.ts';
import effectDesignsSql from '../sql/effect-designs.sql?raw';
import measuredPairsSql from '../sql/measured-pairs.sql?raw';

const text = z.string();
const codes = z.array(text);

const EffectDesignRow = z
	.object({
		id: text,
		activityId: text,
		indicatorId: text,
		areaCode: text,
		comparisonAreas: text,
		neighbourAreas: text,
		chosenBecause: ChosenBecause,
		madeBy: text,
		madeAt: text,
		replaces: text.nullable()
	})
	.transform(({ comparisonAreas, neighbourAreas, ...row }): EffectDesign => ({
		...row,
		comparisonAreas: codes.parse(JSON.parse(comparisonAreas)),
		neighbourAreas: codes.parse(JSON.parse(neighbourAreas))
	}));

/** How questions of effect are to be answered, the latest first for each activity, indicator and area. */
export const effectDesigns = defineQuery(
	'effect-designs',
	effectDesignsSql,
	z.object({ activityIds: z.array(z.string()) }),
	EffectDesignRow
);

/** Which indicators have figures in which areas. */
export const measuredPairs = defineQuery(
	'measured-pairs',
	measuredPairsSql,
	z.object({ indicatorIds: codes, areaCodes: codes }),
	z.object({ indicatorId: text, areaCode: text })
);
