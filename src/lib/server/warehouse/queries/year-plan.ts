import { z } from 'zod';
import { OwnEntryKind, type OwnEntry, type SurveyWave } from '../../../model/occasion.ts';
import { YearlyTexts } from '../../../model/yearly-report.ts';
import { NoParams, defineQuery } from '../define-query.ts';
import wavesSql from '../sql/own-survey-waves.sql?raw';
import entriesSql from '../sql/year-entries.sql?raw';
import versionsSql from '../sql/yearly-report-versions.sql?raw';

const text = z.string();
const optionalText = z.string().nullable();
const number = z.number().nullable();

const EntryRow = z
	.object({
		id: text,
		kind: OwnEntryKind,
		title: text,
		fromMonth: z.number(),
		toMonth: z.number(),
		day: number,
		year: number,
		note: text,
		areaCode: optionalText,
		madeBy: text,
		madeAt: text,
		/** The row of striking that holds; null where it has never been struck. */
		version: optionalText,
		isStruck: z.boolean(),
		struckBy: optionalText,
		struckAt: optionalText
	})
	.transform(({ isStruck, struckBy, struckAt, ...row }): OwnEntry & { version: string | null } => ({
		...row,
		struck: isStruck ? { by: struckBy ?? '', at: struckAt ?? '' } : null
	}));

/** `until`: what was known at the end of a day, an ISO date; null for now. */
export const yearEntries = defineQuery('year-entries', entriesSql, z.object({ until: optionalText }), EntryRow);

const VersionRow = z.object({
	id: text,
	planId: text,
	year: z.number(),
	number: z.number(),
	content: z.string().transform((stored) => YearlyTexts.parse(JSON.parse(stored))),
	basedOn: optionalText,
	madeBy: text,
	madeAt: text
});
export type YearlyReportRow = z.infer<typeof VersionRow>;

/** `planId` and `year` narrow. */
export const yearlyReportVersions = defineQuery(
	'yearly-report-versions',
	versionsSql,
	z.object({ planId: optionalText, year: number, until: optionalText }),
	VersionRow
);

/** `start` is when the answers were given, an ISO date. */
export const ownSurveyWaves = defineQuery(
	'own-survey-waves',
	wavesSql,
	NoParams,
	z.object({
		sourceId: text,
		title: text,
		publisher: text,
		publishedOn: text,
		indicatorId: text,
		start: text,
		areaCodes: z.array(text)
	}) satisfies z.ZodType<SurveyWave>
);
