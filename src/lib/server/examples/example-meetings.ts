import { z } from 'zod';
import meetingsJson from '../../../../data/samples/moten-exempel.json';
import { usualFigure, type ProposedItem } from '#lib/analysis/meeting/proposed-item.ts';
import { figureMessage } from '#lib/analysis/meeting/statements.ts';
import { DecisionStatus, Participant } from '#lib/model/meeting.ts';
import { agendaProposals } from '../meetings/agenda-proposals.ts';
import { followDecision, recordDecision } from '../meetings/decision-writing.ts';
import { standingDecisions } from '../meetings/decision-rows.ts';
import { effectQuestions } from '../effect/effect-questions.ts';
import { freezeFigure } from '../figures/freeze-figure.ts';
import { meetingAnswers } from '../meetings/meeting-answers.ts';
import { meetingMaterial } from '../meetings/meeting-material.ts';
import {
	addItems,
	createMeeting,
	holdMeeting,
	reviseItem,
	reviseMeeting,
	type NewItem
} from '../meetings/meeting-writing.ts';
import { oneFigure } from '../figures/one-figure.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const Day = z.iso.date();
const Item = z.object({
	kind: z.enum(['effect', 'figure', 'activity', 'free']),
	activity: z.string().optional(),
	indicatorId: z.string().optional(),
	areaCode: z.string().optional(),
	rate: z.boolean().default(false),
	title: z.string().optional(),
	notes: z.string(),
	protocol: z.string().default(''),
	decision: z
		.object({
			text: z.string(),
			owner: z.string(),
			dueOn: Day,
			updates: z.array(z.object({ onDate: Day, status: DecisionStatus, note: z.string() }))
		})
		.optional()
});
const Meetings = z.object({
	by: z.string(),
	areaCode: z.string(),
	participants: z.array(Participant),
	meetings: z.array(
		z.object({
			title: z.string(),
			preparedOn: Day,
			heldOn: Day,
			isHeld: z.boolean(),
			note: z.string(),
			items: z.array(Item)
		})
	)
});
/** The meetings of the example: made up, like the rest of it. What they say of figures is worked out. */
export const EXAMPLE_MEETINGS = Meetings.parse(meetingsJson);
type ExampleMeeting = (typeof EXAMPLE_MEETINGS.meetings)[number];
type ExampleItem = z.infer<typeof Item>;

/**
 * Writes the meetings of the example, each on its days, as somebody would on the pages.
 * Errors: throws when the example does not have what they speak of: our own mistake.
 */
export async function writeExampleMeetings(warehouse: Warehouse): Promise<void> {
	for (const meeting of EXAMPLE_MEETINGS.meetings) await writeMeeting(warehouse, meeting);
}

const view = { day: null, isPublic: false };
const at = (day: string, time: string) => ({ who: EXAMPLE_MEETINGS.by, at: `${day}T${time}Z` });

async function writeMeeting(warehouse: Warehouse, meeting: ExampleMeeting): Promise<void> {
	const { title, heldOn, preparedOn, note, isHeld, items } = meeting;
	const { areaCode, participants } = EXAMPLE_MEETINGS;
	const locals = { warehouse, simulated: true, today: preparedOn, view };
	const about = { id: '', areaCode, heldOn };
	const proposed = await agendaProposals(locals, about, []);
	const earlier = proposed.filter(({ kind }) => kind === 'decision');
	const made = { title, heldOn, areaCode, participants };
	const meetingId = await createMeeting(warehouse, made, earlier, at(preparedOn, '09:00:00'));
	const own: NewItem[] = [];
	for (const item of items) own.push(await newItem(locals, item, proposed));
	done(await addItems(warehouse, meetingId, own, at(preparedOn, '09:30:00')));
	if (!isHeld) return;
	const during = { ...locals, today: heldOn };
	const before = await meetingMaterial(during, meetingId);
	for (const [i, { protocol, decision }] of items.entries()) {
		const item = before?.items[i + earlier.length];
		if (!item) throw new Error(`the example meeting ${heldOn} has no item ${i}`);
		const itemId = item.id;
		const now = at(heldOn, `14:${String(10 + i)}:00`);
		const words = { meetingId, itemId, basedOn: item.version, protocol };
		done(await reviseItem(warehouse, words, now));
		if (!decision) continue;
		const { text, owner, dueOn, updates } = decision;
		const frozen = item.figure ? await freezeFigure(during, item.figure, now.at) : undefined;
		done(await recordDecision(warehouse, { meetingId, itemId, text, owner, dueOn, frozen: frozen ?? null }, now));
		for (const update of updates) {
			const [standing] = (await standingDecisions(during)).filter((one) => one.text === text);
			const basedOn = standing?.updates[0]?.id ?? '';
			const entry = { ...update, owner, dueOn, decisionId: standing?.id ?? '', basedOn };
			done(await followDecision(warehouse, entry, at(update.onDate, '10:00:00')));
		}
	}
	await hold(warehouse, during, meetingId, note);
}

async function hold(
	warehouse: Warehouse,
	locals: Parameters<typeof meetingMaterial>[0],
	meetingId: string,
	note: string
): Promise<void> {
	const held = at(locals.today, '15:00:00');
	const seen = await meetingMaterial(locals, meetingId);
	if (!seen) throw new Error(`the example meeting ${locals.today} is gone`);
	const kept = seen.items.map(({ id: itemId, figure, shown, said }) => ({
		itemId,
		frozen: figure && shown && { reference: figure, figure: shown, frozenAt: held.at, asOf: locals.today },
		statements: said
	}));
	done(await holdMeeting(warehouse, { meetingId, basedOn: seen.meeting.version, seen: kept }, held));
	const now = await meetingMaterial(locals, meetingId);
	const basedOn = now?.meeting.version ?? '';
	done(await reviseMeeting(warehouse, { meetingId, basedOn, note }, at(locals.today, '15:30:00')));
}

async function newItem(
	locals: Parameters<typeof meetingMaterial>[0],
	item: ExampleItem,
	proposed: readonly ProposedItem[]
): Promise<NewItem> {
	const { kind, notes, indicatorId = '', areaCode = '', rate, title = '' } = item;
	const none = { activityId: null, decisionId: null, figure: null };
	if (kind === 'free') return { ...none, kind, title, notes };
	if (kind === 'figure') {
		const figure = { ...usualFigure(indicatorId, areaCode), rate };
		const shown = await oneFigure(locals, figure);
		if (!shown) throw new Error(`the example has no figure of ${indicatorId}`);
		const { warehouse, today } = locals;
		const answers = meetingAnswers(await effectQuestions({ warehouse, today, isPublic: false }));
		return { ...none, kind, notes, figure, title: figureMessage(shown, await answers.ofFigure(shown, areaCode)) };
	}
	const found = proposed.find((one) => one.kind === kind && one.title.startsWith(`${item.activity}:`));
	if (!found) throw new Error(`the example proposes no ${kind} of ${item.activity}`);
	return { ...found, notes };
}

function done(refusal: string | null): void {
	if (refusal !== null) throw new Error(`the example was refused: ${refusal}`);
}
