import { beforeEach, expect, test } from 'vitest';
import { countAttempts } from './attempts.ts';
import { pageOf } from './access.ts';
import { openSessions, type Sessions } from './sessions.ts';

const MINUTE = 60_000;
const RUT = { name: 'Rut', role: 'redaktor', subject: 'rut', idToken: 'x' } as const;
let clock = 0;
let sessions: Sessions;

beforeEach(() => {
	clock = 1_000_000;
	sessions = openSessions({ idle: 60 * MINUTE, longest: 600 * MINUTE }, () => clock);
});

test('a key stands for the one who got it, and each sign-in gets a new one', () => {
	const [one, other] = [sessions.begin(RUT), sessions.begin(RUT)];
	expect(one).not.toBe(other);
	expect(sessions.find(one)?.session).toEqual(RUT);
	expect(sessions.find('gissad')).toBeNull();
});

test('whoever has been away too long is signed out, and everyone after a working day', () => {
	const key = sessions.begin(RUT);
	clock += 61 * MINUTE;
	expect(sessions.find(key)).toBeNull();
	let kept = sessions.begin(RUT);
	for (let hour = 0; hour < 19; hour += 1) {
		clock += 30 * MINUTE;
		kept = sessions.find(kept)?.key ?? '';
		expect(kept).not.toBe('');
	}
	clock += 31 * MINUTE;
	expect(sessions.find(kept)).toBeNull();
});

test('the key is renewed, and the one before opens only for what was on its way', () => {
	const key = sessions.begin(RUT);
	clock += 16 * MINUTE;
	const renewed = sessions.find(key)?.key ?? '';
	expect(renewed).not.toBe(key);
	expect(sessions.find(key)?.key).toBe(renewed);
	clock += 2 * MINUTE;
	expect(sessions.find(key)).toBeNull();
	expect(sessions.find(renewed)?.session).toEqual(RUT);
});

test('a key that has been signed out opens nothing, nor the one it replaced', () => {
	const key = sessions.begin(RUT);
	clock += 16 * MINUTE;
	const renewed = sessions.find(key)?.key ?? '';
	expect(sessions.end(key)).toEqual(RUT);
	expect(sessions.find(renewed)).toBeNull();
	expect(sessions.find(key)).toBeNull();
	expect(sessions.end(key)).toBeNull();
});

test('too many tries of one sender have to wait, and others do not', () => {
	const attempts = countAttempts({ most: 3, span: MINUTE }, () => clock);
	expect([1, 2, 3].map(() => attempts.refuse('a'))).toEqual([null, null, null]);
	expect(attempts.refuse('a')).toBe(60);
	expect(attempts.refuse('b')).toBeNull();
	clock += MINUTE + 1;
	expect(attempts.refuse('a')).toBeNull();
});

test.each([
	['/omrade/0182?visa=per100k', '/omrade/0182?visa=per100k'],
	['//ond.exempel.se', '/'],
	['/\\ond.exempel.se', '/'],
	['/omrade\\..', '/'],
	['https://ond.exempel.se', '/'],
	['/a\n/b', '/'],
	[null, '/']
])('after sign-in %s leads to %s', (address, page) => {
	expect(pageOf(address)).toBe(page);
});
