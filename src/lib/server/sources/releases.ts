import { z } from 'zod';
import releasesCsv from '../../../../data/reference/releases.csv?raw';
import type { ReleaseRule } from '#lib/analysis/next-release.ts';
import { GRAINS } from '#lib/model/period.ts';
import { parseReferenceCsv } from '../csv.ts';

const number = z.union([z.literal('').transform(() => null), z.coerce.number().int()]);
const Release = z
	.object({
		indicator_prefix: z.string().min(1),
		publisher: z.string().min(1),
		status: z.enum(['final', 'preliminary']),
		grain: z.enum(GRAINS),
		delay_days: number,
		day_of_month: number,
		text: z.string().min(1)
	})
	.transform((row): ReleaseRule => ({
		indicatorPrefix: row.indicator_prefix,
		publisher: row.publisher,
		status: row.status,
		grain: row.grain,
		delayDays: row.delay_days,
		dayOfMonth: row.day_of_month,
		text: row.text
	}));

/** When publishers usually give out new figures. */
export const RELEASES: readonly ReleaseRule[] = z.array(Release).parse(parseReferenceCsv(releasesCsv));
