import { z } from 'zod';
import releasesCsv from '../../../../data/reference/yearly-releases.csv?raw';
import type { YearlyRelease } from '#lib/analysis/year-wheel/release-occasions.ts';
import { parseReferenceCsv } from '../csv.ts';

const Release = z.object({
	id: z.string().min(1),
	publisher: z.string().min(1),
	month: z.coerce.number().int().min(1).max(12),
	title: z.string().min(1),
	note: z.string().min(1)
}) satisfies z.ZodType<YearlyRelease>;

/** What publishers give out in the same month each year. */
export const YEARLY_RELEASES: readonly YearlyRelease[] = z.array(Release).parse(parseReferenceCsv(releasesCsv));
