import { expect, test } from 'vitest';
import { followUpText } from '#lib/text/follow-up.ts';
import { readCount, readDay, readFollowUp, readSpan } from './follow-up-form.ts';

const today = '2026-11-20';
const { errors } = followUpText;

test('a day is written out and has come', () => {
	expect(readDay(' 2026-11-20 ', today).value).toBe('2026-11-20');
	for (const text of ['', '20/11 2026', '2026-02-30', '20261120', '0001-01-01']) {
		expect(readDay(text, today).error, text).toBe(errors.date);
	}
	expect(readDay('2026-11-21', today).error).toBe(errors.future);
});

test.each([
	['3', 3],
	[' 1 200 ', 1200],
	['2,5', 2.5],
	['', null],
	['-1', undefined],
	['tre', undefined],
	['1e3', undefined],
	['99999999', undefined]
])('the count «%s» is %s', (typed, count) => {
	expect(readCount(typed)).toBe(count);
});

test('what is typed is read whole or refused with a reason', () => {
	const typed = { status: 'pågår', count: '3', note: ' Två kvällar.\r\nRegn. ' };
	expect(readFollowUp(typed).value).toEqual({ status: 'pågår', doneCount: 3, note: 'Två kvällar.\nRegn.' });
	expect(readFollowUp({ ...typed, status: 'klar' }).error).toBe(errors.status);
	expect(readFollowUp({ ...typed, count: '-3' }).error).toBe(errors.count);
	expect(readFollowUp({ ...typed, note: 'a'.repeat(2001) }).error).toBe(errors.note);
	expect(readFollowUp({ ...typed, note: 'Gäller 811228-9874.' }).error).toBe(errors.personal);
});

test('a span has a first or a last day, in that order', () => {
	expect(readSpan({ starts: '2026-03-01', ends: '' }, null).value).toEqual({ starts: '2026-03-01', ends: null });
	expect(readSpan({ starts: '', ends: '' }, null).error).toBe(errors.noDates);
	expect(readSpan({ starts: '2026-03-01', ends: '2026-02-01' }, null).error).toBe(errors.order);
	expect(readSpan({ starts: '2027-03-01', ends: '' }, today).error).toBe(errors.actualFuture);
	expect(readSpan({ starts: 'mars', ends: '' }, today).error).toBe(errors.date);
});
