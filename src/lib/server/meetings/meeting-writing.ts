import { randomUUID } from 'node:crypto';
import { storeFrozenFigure, type FrozenFigure } from '#lib/model/frozen-figure.ts';
import type { Meeting, MeetingItem, Participant, Statements } from '#lib/model/meeting.ts';
import { meetingText } from '#lib/text/meetings.ts';
import type { By } from '../activities/follow-activity.ts';
import { decisions, meetingAgenda, meetingItems, meetings } from '../warehouse/queries/meetings.ts';
import { AUDIT, MEETING, MEETING_AGENDA, MEETING_ITEM } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const words = meetingText.errors;
const NOW = { until: null };

type MeetingFields = Pick<
	Meeting,
	'title' | 'heldOn' | 'areaCode' | 'state' | 'participants' | 'note' | 'approvedBy' | 'approvedOn'
>;
/** An item to put on an agenda; with what was found of it where that is to stay as it was. */
export type NewItem = Pick<MeetingItem, 'kind' | 'title' | 'notes' | 'activityId' | 'decisionId' | 'figure'> &
	Partial<Pick<MeetingItem, 'frozen' | 'statements'>>;
/** What a meeting saw of an item: kept when it has been held. */
export type SeenItem = { itemId: string; frozen: FrozenFigure | null; statements: Statements | null };

/** Begins a meeting with the items given, in one transaction. Returns its id. */
export async function createMeeting(
	warehouse: Warehouse,
	{ title, heldOn, areaCode, participants }: Pick<MeetingFields, 'title' | 'heldOn' | 'areaCode' | 'participants'>,
	items: readonly NewItem[],
	by: By
): Promise<string> {
	const id = randomUUID();
	await warehouse.write(async (transaction) => {
		const begun = { title, heldOn, areaCode, participants, state: 'planned', note: '', approvedBy: null } as const;
		await writeMeeting(transaction, id, { ...begun, approvedOn: null }, null, by);
		await appendItems(transaction, id, items, by);
	});
	return id;
}

/**
 * Changes some of what is known of a meeting. `basedOn` is the row that held when the form was shown. Returns null when it
 * is done, else the Swedish sentence that says why not.
 */
export async function reviseMeeting(
	warehouse: Warehouse,
	{ meetingId, basedOn, ...change }: { meetingId: string; basedOn: string } & Partial<MeetingFields>,
	by: By
): Promise<string | null> {
	return warehouse.write(async (transaction) => {
		const holds = await meetingNow(transaction, meetingId);
		if (!holds) return words.noMeeting;
		if (holds.approvedOn !== null) return words.approved;
		if (holds.version !== basedOn) return words.changed(holds.madeBy);
		if (change.approvedOn && holds.state !== 'held') return words.notHeld;
		await writeMeeting(transaction, meetingId, { ...holds, ...change }, holds, by);
		return null;
	});
}

/** Puts items last on the agenda. Returns null when it is done, else why not. */
export async function addItems(
	warehouse: Warehouse,
	meetingId: string,
	items: readonly NewItem[],
	by: By
): Promise<string | null> {
	return warehouse.write(async (transaction) => {
		const refusal = await refusalOf(transaction, meetingId);
		if (refusal === null) await appendItems(transaction, meetingId, items, by);
		return refusal;
	});
}

/** Changes the words of an item. `basedOn` is the row that held when the form was shown. Returns null, or why not. */
export async function reviseItem(
	warehouse: Warehouse,
	entry: { meetingId: string; itemId: string; basedOn: string } & Partial<
		Pick<MeetingItem, 'title' | 'notes' | 'protocol'>
	>,
	by: By
): Promise<string | null> {
	const { meetingId, itemId, basedOn, ...change } = entry;
	return warehouse.write(async (transaction) => {
		const refusal = await refusalOf(transaction, meetingId);
		if (refusal) return refusal;
		const holds = (await transaction.read(meetingItems, { meetingId, ...NOW })).find(({ id }) => id === itemId);
		if (!holds) return words.gone;
		if (holds.version !== basedOn) return words.changed(holds.madeBy);
		await writeItem(transaction, { ...holds, ...change }, holds, by);
		return null;
	});
}

/** Moves an item one step on the agenda as it is now, or takes it off. One with decisions stays. Returns null, or why not. */
export async function moveItem(
	warehouse: Warehouse,
	{ meetingId, itemId, to }: { meetingId: string; itemId: string; to: 'up' | 'down' | 'away' },
	by: By
): Promise<string | null> {
	return warehouse.write(async (transaction) => {
		const refusal = await refusalOf(transaction, meetingId);
		if (refusal) return refusal;
		const [agenda] = await transaction.read(meetingAgenda, { meetingId });
		const place = agenda?.itemIds.indexOf(itemId) ?? -1;
		if (!agenda || place < 0) return words.gone;
		if (to === 'away' && (await transaction.read(decisions, NOW)).some((one) => one.itemId === itemId))
			return words.hasDecisions;
		const rest = agenda.itemIds.filter((id) => id !== itemId);
		const next = Math.min(rest.length, Math.max(0, place + (to === 'up' ? -1 : 1)));
		const itemIds = to === 'away' ? rest : [...rest.slice(0, next), itemId, ...rest.slice(next)];
		await writeAgenda(transaction, meetingId, itemIds, agenda, by);
		return null;
	});
}

/** Says that a meeting has been held, and keeps what it saw. Returns null when it is done, else why not. */
export async function holdMeeting(
	warehouse: Warehouse,
	{ meetingId, basedOn, seen }: { meetingId: string; basedOn: string; seen: readonly SeenItem[] },
	by: By
): Promise<string | null> {
	return warehouse.write(async (transaction) => {
		const holds = await meetingNow(transaction, meetingId);
		if (!holds) return words.noMeeting;
		if (holds.version !== basedOn) return words.changed(holds.madeBy);
		await writeMeeting(transaction, meetingId, { ...holds, state: 'held' }, holds, by);
		for (const item of await transaction.read(meetingItems, { meetingId, ...NOW })) {
			const kept = seen.find(({ itemId }) => itemId === item.id);
			if (kept && (kept.frozen || kept.statements)) await writeItem(transaction, { ...item, ...kept }, item, by);
		}
		return null;
	});
}

async function meetingNow(transaction: Transaction, meetingId: string): Promise<Meeting | undefined> {
	return (await transaction.read(meetings, NOW)).find(({ id }) => id === meetingId);
}

async function refusalOf(transaction: Transaction, meetingId: string): Promise<string | null> {
	const holds = await meetingNow(transaction, meetingId);
	if (!holds) return words.noMeeting;
	return holds.approvedOn === null ? null : words.approved;
}

async function writeMeeting(
	transaction: Transaction,
	meetingId: string,
	meeting: Omit<MeetingFields, 'participants'> & { participants: readonly Participant[] },
	replaced: Meeting | null,
	{ who, at }: By
): Promise<void> {
	const { title, heldOn, areaCode, state, participants, note, approvedBy, approvedOn } = meeting;
	const told = JSON.stringify(participants);
	const row = [title, heldOn, areaCode, state, told, note, approvedBy, approvedOn, who, at, replaced?.version ?? null];
	await transaction.append('meeting', MEETING, [[randomUUID(), meetingId, ...row]]);
	const fields = (one: typeof meeting) =>
		JSON.stringify({
			title: one.title,
			heldOn: one.heldOn,
			areaCode: one.areaCode,
			state: one.state,
			participants: one.participants,
			note: one.note,
			approvedBy: one.approvedBy,
			approvedOn: one.approvedOn
		});
	const before = replaced === null ? null : fields(replaced);
	await transaction.append('audit', AUDIT, [[at, who, 'meeting', `meeting:${meetingId}`, before, fields(meeting)]]);
}

async function appendItems(transaction: Transaction, meetingId: string, items: readonly NewItem[], by: By) {
	const [agenda] = await transaction.read(meetingAgenda, { meetingId });
	const ids: string[] = [];
	for (const item of items) {
		const id = randomUUID();
		ids.push(id);
		await writeItem(transaction, { frozen: null, statements: null, ...item, id, meetingId, protocol: '' }, null, by);
	}
	await writeAgenda(transaction, meetingId, [...(agenda?.itemIds ?? []), ...ids], agenda ?? null, by);
}

async function writeItem(
	transaction: Transaction,
	item: Omit<MeetingItem, 'version' | 'madeBy' | 'madeAt'>,
	replaced: MeetingItem | null,
	{ who, at }: By
): Promise<void> {
	const { id, meetingId, kind, title, notes, protocol, activityId, decisionId, figure, frozen, statements } = item;
	const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
	const words = [kind, title, notes, protocol, activityId, decisionId];
	const shown = [json(figure), frozen && storeFrozenFigure(frozen), json(statements)];
	const row = [randomUUID(), id, meetingId, ...words, ...shown, who, at, replaced?.version ?? null];
	await transaction.append('meeting_item', MEETING_ITEM, [row]);
	const told = (one: typeof item) =>
		JSON.stringify({ kind: one.kind, title: one.title, notes: one.notes, protocol: one.protocol, frozenAt: one.frozen?.frozenAt ?? null }); // prettier-ignore
	const what = `meeting:${meetingId} item:${id}`;
	await transaction.append('audit', AUDIT, [[at, who, 'meeting-item', what, replaced && told(replaced), told(item)]]);
}

async function writeAgenda(
	transaction: Transaction,
	meetingId: string,
	itemIds: readonly string[],
	replaced: { id: string; itemIds: readonly string[] } | null,
	{ who, at }: By
): Promise<void> {
	const after = JSON.stringify(itemIds);
	const row = [randomUUID(), meetingId, after, who, at, replaced?.id ?? null];
	await transaction.append('meeting_agenda', MEETING_AGENDA, [row]);
	const before = replaced && JSON.stringify(replaced.itemIds);
	await transaction.append('audit', AUDIT, [[at, who, 'meeting-agenda', `meeting:${meetingId}`, before, after]]);
}
