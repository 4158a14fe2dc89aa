import { z } from 'zod';
import { FigureReference } from '../../../model/figure-reference.ts';
import { readFrozenFigure, type FrozenFigure } from '../../../model/frozen-figure.ts';
import {
	DecisionStatus,
	ItemKind,
	MeetingState,
	Participant,
	Statements,
	type Meeting,
	type MeetingItem
} from '../../../model/meeting.ts';
import { defineQuery } from '../define-query.ts';
import decisionFiguresSql from '../sql/decision-figures.sql?raw';
import decisionUpdatesSql from '../sql/decision-updates.sql?raw';
import decisionsSql from '../sql/decisions.sql?raw';
import meetingAgendaSql from '../sql/meeting-agenda.sql?raw';
import meetingItemsSql from '../sql/meeting-items.sql?raw';
import meetingsSql from '../sql/meetings.sql?raw';

const text = z.string();
const optionalText = z.string().nullable();
/** A column that holds JSON we wrote ourselves, checked as it comes out. */
const json = <T>(schema: z.ZodType<T>) => z.string().transform((stored) => schema.parse(JSON.parse(stored)));
/** What was known at the end of a day, an ISO date; null for now. */
const Until = z.object({ until: optionalText });

export const meetings = defineQuery(
	'meetings',
	meetingsSql,
	Until,
	z.object({
		version: text,
		id: text,
		title: text,
		heldOn: text,
		areaCode: text,
		areaName: text,
		state: MeetingState,
		participants: json(z.array(Participant)),
		note: text,
		approvedBy: optionalText,
		approvedOn: optionalText,
		madeBy: text,
		madeAt: text
	}) satisfies z.ZodType<Meeting>
);

const frozen = z
	.string()
	.nullable()
	.transform((stored): FrozenFigure | null => (stored === null ? null : readFrozenFigure(stored)));

/** Also the agenda that each item stands in: what a move or a removal is made from. */
export const meetingItems = defineQuery(
	'meeting-items',
	meetingItemsSql,
	z.object({ meetingId: text, until: optionalText }),
	z.object({
		version: text,
		id: text,
		meetingId: text,
		kind: ItemKind,
		title: text,
		notes: text,
		protocol: text,
		activityId: optionalText,
		decisionId: optionalText,
		figure: json(FigureReference).nullable(),
		frozen,
		statements: json(Statements).nullable(),
		madeBy: text,
		madeAt: text,
		agendaId: text
	}) satisfies z.ZodType<MeetingItem>
);

export const meetingAgenda = defineQuery(
	'meeting-agenda',
	meetingAgendaSql,
	z.object({ meetingId: text }),
	z.object({ id: text, itemIds: json(z.array(text)) })
);

export const decisions = defineQuery(
	'decisions',
	decisionsSql,
	Until,
	z.object({
		id: text,
		meetingId: text,
		meetingTitle: text,
		decidedOn: text,
		itemId: text,
		itemTitle: text,
		text,
		activityId: optionalText,
		hasFigure: z.boolean(),
		madeBy: text,
		madeAt: text
	})
);

export const decisionUpdates = defineQuery(
	'decision-updates',
	decisionUpdatesSql,
	Until,
	z.object({
		id: text,
		decisionId: text,
		onDate: text,
		status: DecisionStatus,
		owner: text,
		dueOn: optionalText,
		note: text,
		madeBy: text,
		madeAt: text,
		replaces: optionalText
	})
);

/** The figures that decisions rest on, as they were. */
export const decisionFigures = defineQuery(
	'decision-figures',
	decisionFiguresSql,
	z.object({ decisionIds: z.array(text) }),
	z.object({ decisionId: text, frozen: text.transform(readFrozenFigure) })
);
