import { expect, test } from 'vitest';
import { keepView, leaveView, viewChoice } from './view-choice.ts';

const search = (text: string) => new URLSearchParams(text);

test('a day in the address is the day that figures are seen as of; a word or an impossible date is none', () => {
	expect(viewChoice(search('per=2024-03-01'))).toEqual({ day: '2024-03-01', isPublic: false });
	for (const wrong of ['per=igår', 'per=2024-02-31', 'per=', ''])
		expect(viewChoice(search(wrong)).day, wrong).toBeNull();
});

test('what is public is what is published now: older deliveries beside it would give hidden numbers away', () => {
	expect(viewChoice(search('per=2024-03-01&visning=offentlig'))).toEqual({ day: null, isPublic: true });
	expect(viewChoice(search('visning=allt')).isPublic).toBe(false);
});

test('a link that leads on keeps the choice, its own query and its place on the page', () => {
	expect(keepView('/omrade/0182#a', search('per=2024-03-01&fran=2020'))).toBe('/omrade/0182?per=2024-03-01#a');
	expect(keepView('/omrade?x=1', search('visning=offentlig'))).toBe('/omrade?x=1&visning=offentlig');
	expect(keepView('/planer', search(''))).toBe('/planer');
});

test('the way back leaves the choice and keeps the rest', () => {
	expect(leaveView('/omrade/0182', search('per=2024-03-01&fran=2020'))).toBe('/omrade/0182?fran=2020');
	expect(leaveView('/planer', search('visning=offentlig'))).toBe('/planer');
});
