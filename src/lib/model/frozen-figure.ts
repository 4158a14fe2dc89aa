import { z } from 'zod';
import { Direction } from './expected-effect.ts';
import type { Figure } from './figure.ts';
import { FigureReference } from './figure-reference.ts';
import { IndicatorKind, Reading } from './indicator.ts';
import { GRAINS } from './period.ts';

const text = z.string();
const optionalText = text.nullable();
const number = z.number();
const optionalNumber = number.nullable();
const Grain = z.enum(GRAINS);
const Rows = z.object({ firstRow: number, lastRow: number });
const Break = z.object({ at: text, reason: text });

const Point = z.object({
	start: text,
	end: text,
	value: optionalNumber,
	base: optionalNumber,
	low: optionalNumber,
	high: optionalNumber,
	status: z.enum(['final', 'preliminary']),
	missing: z
		.enum(['not-collected', 'not-selected', 'confidential', 'not-applicable', 'outside-area', 'hidden'])
		.nullable(),
	hiddenBelow: number.optional(),
	source: z.object({ id: text, sheet: text.optional(), row: number }).nullable()
});

const Series = z.object({
	areaCode: text,
	areaName: text,
	role: z.enum(['subject', 'reference']),
	grain: Grain,
	points: z.array(Point),
	rolling: z.array(z.object({ start: text, value: optionalNumber })),
	expected: z
		.object({
			from: text,
			to: text,
			months: z.array(z.object({ start: text, end: text, low: number, high: number }))
		})
		.optional(),
	breaks: z.array(Break).optional()
});

const Activity = z.object({
	id: text,
	title: text,
	starts: optionalText,
	ends: optionalText,
	actual: z.object({ starts: optionalText, until: text, open: z.boolean() }).nullable(),
	expected: z
		.object({
			indicatorId: text,
			areaCode: text,
			direction: Direction,
			smallestSize: number,
			lagMonths: number,
			statedOn: text,
			timing: z.enum(['before', 'late', 'changed'])
		})
		.nullable(),
	done: z.boolean(),
	wider: z.boolean(),
	state: z.enum(['suggested', 'confirmed'])
});

const StoredFigure = z.object({
	id: text,
	indicatorId: text,
	indicatorName: text,
	kind: IndicatorKind,
	unit: text,
	reading: Reading,
	publisher: text,
	caveat: text,
	definition: text,
	rate: z.boolean(),
	impliedPopulation: z.boolean(),
	estimatedIntervals: z.boolean(),
	series: z.array(Series),
	activities: z.array(Activity),
	breaks: z.array(Break),
	sources: z.array(
		Rows.extend({
			sourceId: text,
			publisher: text,
			file: text,
			sheets: z.array(Rows.extend({ sheet: text })).optional(),
			importedOn: text,
			publishedOn: text
		})
	),
	populations: z
		.array(
			z.object({
				areaName: text,
				publisher: text,
				file: text,
				firstYear: number,
				lastYear: number,
				boundaries: optionalText
			})
		)
		.optional(),
	from: text,
	to: text,
	scaleTo: optionalNumber,
	simulated: z.boolean(),
	handling: z.enum(['internal', 'public']).optional()
}) satisfies z.ZodType<Figure>;

/**
 * A figure as it was at a moment: no later file changes it. `frozenAt` is an ISO date-time in UTC; `asOf` the ISO date of
 * what was known, which is an earlier day where someone looked back.
 */
export const FrozenFigure = z.object({
	reference: FigureReference,
	figure: StoredFigure,
	frozenAt: z.iso.datetime(),
	asOf: z.iso.date()
});
export type FrozenFigure = Omit<z.infer<typeof FrozenFigure>, 'figure'> & { figure: Figure };

/** A frozen figure as it is kept: `readFrozenFigure` reads it back. */
export function storeFrozenFigure(frozen: FrozenFigure): string {
	return JSON.stringify(frozen);
}

/** The frozen figure in a stored text. Errors: throws where the text is no such figure, since only the product writes it. */
export function readFrozenFigure(stored: string): FrozenFigure {
	return FrozenFigure.parse(JSON.parse(stored));
}
