import { isIsoDate } from '#lib/model/days.ts';
import { DecisionStatus, type Participant } from '#lib/model/meeting.ts';
import { isYear } from '#lib/model/period.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { hasIdentityNumber, type Read } from '../activities/follow-up-form.ts';

const words = meetingText.errors;
const LONGEST_LINE = 200; // characters
const LONGEST_DECISION = 1000;
const LONGEST_TEXT = 4000;

const right = <T>(value: T): Read<T> => ({ value, error: null });
const wrong = (error: string): Read<never> => ({ value: null, error });

/** Reads a text of one line that must say something; `otherwise` is what is said where it does not. */
export function readLine(typed: string, otherwise: string): Read<string> {
	const text = typed.replace(/\s+/g, ' ').trim();
	if (text === '' || text.length > LONGEST_LINE) return wrong(otherwise);
	return hasIdentityNumber(text) ? wrong(words.personal) : right(text);
}

/** Reads a text of several lines, which may be empty. */
export function readText(typed: string): Read<string> {
	const text = typed.replace(/\r\n?/g, '\n').trim();
	if (text.length > LONGEST_TEXT) return wrong(words.long);
	return hasIdentityNumber(text) ? wrong(words.personal) : right(text);
}

/** Reads the day of a meeting, or any day: it may lie ahead. */
export function readAnyDay(typed: string, otherwise: string = words.day): Read<string> {
	const day = typed.trim();
	return isIsoDate(day) && isYear(Number(day.slice(0, 4))) ? right(day) : wrong(otherwise);
}

/** Reads who takes part: «organisation, roll» on each line. */
export function readParticipants(typed: string): Read<Participant[]> {
	const read = readText(typed);
	if (read.error !== null) return read;
	const lines = read.value.split('\n').map((line) => line.trim());
	return right(
		lines
			.filter((line) => line !== '')
			.map((line) => {
				const [organisation = '', ...role] = line.split(',');
				return { organisation: organisation.trim(), role: role.join(',').trim() };
			})
	);
}

/** Participants as they are typed. */
export function typedParticipants(participants: readonly Participant[]): string {
	return participants
		.map(({ organisation, role }) => (role === '' ? organisation : `${organisation}, ${role}`))
		.join('\n');
}

/** Reads a decision with who answers for it and by when. */
export function readDecision(typed: { text: string; owner: string; due: string }) {
	const text = readText(typed.text);
	if (text.error !== null) return text;
	if (text.value === '' || text.value.length > LONGEST_DECISION) return wrong(words.decision);
	const held = readCharge(typed);
	return held.error === null ? right({ text: text.value, ...held.value }) : held;
}

/** Reads what is noted of a decision. */
export function readUpdate(typed: { status: string; owner: string; due: string; day: string; note: string }) {
	const status = DecisionStatus.safeParse(typed.status);
	if (!status.success) return wrong(words.decision);
	const held = readCharge(typed);
	if (held.error !== null) return held;
	const onDate = readAnyDay(typed.day);
	if (onDate.error !== null) return onDate;
	const note = readText(typed.note);
	if (note.error !== null) return note;
	return right({ status: status.data, ...held.value, onDate: onDate.value, note: note.value });
}

function readCharge(typed: { owner: string; due: string }): Read<{ owner: string; dueOn: string | null }> {
	const owner = readLine(typed.owner, words.owner);
	if (owner.error !== null) return owner;
	const due = typed.due.trim() === '' ? right(null) : readAnyDay(typed.due, words.due);
	return due.error === null ? right({ owner: owner.value, dueOn: due.value }) : due;
}
