import { expect, test } from 'vitest';
import { meetingText } from '#lib/text/meetings.ts';
import { readAnyDay, readDecision, readParticipants, readUpdate, typedParticipants } from './meeting-form.ts';

test('participants are an organisation and a role a line, and come back as they were typed', () => {
	const typed = 'Nacka kommun, trygghetssamordnare\nPolisen, kommunpolis, områdespolis\n\nNackahem';
	const { value } = readParticipants(typed);
	expect(value).toEqual([
		{ organisation: 'Nacka kommun', role: 'trygghetssamordnare' },
		{ organisation: 'Polisen', role: 'kommunpolis, områdespolis' },
		{ organisation: 'Nackahem', role: '' }
	]);
	expect(readParticipants(typedParticipants(value ?? [])).value).toEqual(value);
});

test('a meeting may lie ahead, and a day that does not exist is refused', () => {
	expect(readAnyDay('2027-03-04').value).toBe('2027-03-04');
	expect(readAnyDay('2027-02-30').error).toBe(meetingText.errors.day);
});

test('a decision needs words and somebody who answers for it; its day may be left out', () => {
	const typed = { text: 'Sanera inom ett dygn.', owner: 'Gatuenheten', due: '' };
	expect(readDecision(typed).value).toEqual({ text: typed.text, owner: 'Gatuenheten', dueOn: null });
	expect(readDecision({ ...typed, text: ' ' }).error).toBe(meetingText.errors.decision);
	expect(readDecision({ ...typed, owner: '' }).error).toBe(meetingText.errors.owner);
	expect(readDecision({ ...typed, due: 'snart' }).error).toBe(meetingText.errors.due);
	expect(readDecision({ ...typed, text: 'Prata med 19850403-1234.' }).error).toBe(meetingText.errors.personal);
});

test('a note on a decision has a status that there is', () => {
	const typed = { status: 'done', owner: 'Polisen', due: '2026-12-01', day: '2026-11-20', note: 'Klart.' };
	expect(readUpdate(typed).value).toMatchObject({ status: 'done', dueOn: '2026-12-01', note: 'Klart.' });
	expect(readUpdate({ ...typed, status: 'klar' }).value).toBeNull();
});
