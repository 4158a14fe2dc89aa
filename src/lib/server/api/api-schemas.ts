import { z } from 'zod';
import { AreaKind } from '#lib/model/area.ts';
import { Indicator } from '#lib/model/indicator.ts';
import { GRAINS } from '#lib/model/period.ts';
import { SourceKind } from '#lib/model/source.ts';
import { apiText } from '#lib/text/api.ts';

/** What the open interface takes and gives. The answers, their description and the checks of what is asked come from here alone. */

const { fields } = apiText;
const said = <T extends z.ZodType>(schema: T, text: string) => schema.describe(text);
const date = z.iso.date();

export const FORMATS = ['json', 'csv', 'jsonstat'] as const;
export type ApiFormat = (typeof FORMATS)[number];

const MOST = 1000; // items on a page

/** What every list takes beside its own choices. */
export const PageParams = z.object({
	limit: said(z.coerce.number().int().min(1).max(MOST).default(100), fields.limit),
	offset: said(z.coerce.number().int().min(0).default(0), fields.offset)
});

export const AreaItem = z.object({
	code: said(z.string(), fields.code),
	name: z.string(),
	kind: said(AreaKind, fields.kind),
	parent: said(z.string().nullable(), fields.parent),
	validFrom: said(date.nullable(), fields.validFrom),
	validTo: said(date.nullable(), fields.validTo),
	successor: said(z.string().nullable(), fields.successor)
});

export const IndicatorItem = Indicator.pick({
	id: true,
	name: true,
	kind: true,
	unit: true,
	publisher: true,
	polarity: true,
	reading: true,
	definition: true,
	caveat: true,
	url: true
}).extend({ parent: z.string().nullable(), group: z.string() });

export const ActivityItem = z.object({
	id: z.string(),
	plan: z.string(),
	title: z.string(),
	focusArea: z.string().nullable(),
	challenge: z.string().nullable(),
	cause: z.string().nullable(),
	measure: z.string().nullable(),
	responsible: z.string().nullable(),
	when: z.string().nullable(),
	plannedStarts: date.nullable(),
	plannedEnds: date.nullable(),
	actualStarts: date.nullable(),
	actualEnds: date.nullable(),
	status: said(z.string().nullable(), fields.status),
	areas: said(z.array(z.object({ code: z.string(), name: z.string(), state: z.string() })), fields.areas),
	indicators: said(z.array(z.object({ id: z.string(), state: z.string() })), fields.indicators)
});

export const SourceItem = z.object({
	id: z.string(),
	kind: SourceKind,
	publisher: z.string(),
	title: z.string(),
	fileName: z.string(),
	sha256: z.string(),
	url: z.string().nullable(),
	licence: z.string().nullable(),
	publishedOn: date,
	accepted: said(z.number(), fields.accepted),
	rejected: said(z.number(), fields.rejected),
	visibility: said(z.enum(['arbetsmaterial', 'offentlig']), fields.visibility),
	withdrawn: said(z.boolean(), fields.withdrawn)
});

export const SeriesParams = z.object({
	area: said(z.string().min(1), fields.area),
	indicator: said(z.string().min(1), fields.indicator),
	grain: said(z.enum(GRAINS).optional(), fields.grain),
	rate: said(z.enum(['ja', 'nej']).default('nej'), fields.rate)
});

export const SeriesPoint = z.object({
	period: said(z.string(), fields.period),
	grain: z.enum(GRAINS),
	value: said(z.number().nullable(), fields.value),
	base: said(z.number().nullable(), fields.base),
	low: said(z.number().nullable(), fields.low),
	high: said(z.number().nullable(), fields.high),
	status: z.enum(['final', 'preliminary']),
	missing: said(z.string().nullable(), fields.missing),
	source: z.string().nullable(),
	row: said(z.number().nullable(), fields.row)
});

export const SeriesAnswer = z.object({
	area: z.object({ code: z.string(), name: z.string() }),
	indicator: z.object({ id: z.string(), name: z.string(), unit: z.string(), reading: z.string() }),
	points: z.array(SeriesPoint),
	breaks: said(z.array(z.object({ at: date, bridgeable: z.boolean(), reason: z.string() })), fields.breaks)
});
export type SeriesAnswer = z.infer<typeof SeriesAnswer>;

/** What is true of a whole answer. */
export const Meta = z.object({
	simulated: said(z.boolean(), fields.simulated),
	public: said(z.boolean(), fields.public),
	asOf: said(date.nullable(), fields.asOf)
});
export type Meta = z.infer<typeof Meta>;

export const Page = z.object({ limit: z.number(), offset: z.number(), total: z.number() });
export const Refusal = z.object({ error: said(z.string(), fields.error) }).loose();

/** Each list: what it takes beside the page, and what an item is. */
export const LISTS = {
	areas: { params: z.object({}), item: AreaItem },
	indicators: { params: z.object({}), item: IndicatorItem },
	activities: {
		params: z.object({
			plan: said(z.string().optional(), fields.plan),
			area: said(z.string().optional(), fields.inArea)
		}),
		item: ActivityItem
	},
	sources: { params: z.object({}), item: SourceItem }
} as const;
export type ListName = keyof typeof LISTS;
