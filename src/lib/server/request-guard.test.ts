import { expect, test } from 'vitest';
import { bodyRefusal, isKnownHost } from './request-guard.ts';

const origin = 'http://127.0.0.1:4173';

test('the server answers to its own address and to the other names of this machine', () => {
	for (const host of ['127.0.0.1:4173', 'localhost:4173', '[::1]:4173']) expect(isKnownHost(host, origin)).toBe(true);
});

test('a name that somebody pointed at this machine is not answered', () => {
	for (const host of ['evil.example', 'evil.example:4173', '127.0.0.1:80', '127.0.0.1', '', null]) {
		expect(isKnownHost(host, origin)).toBe(false);
	}
});

test('a server on another address answers to that alone', () => {
	expect(isKnownHost('lagesbild.kommun.se', 'https://lagesbild.kommun.se')).toBe(true);
	expect(isKnownHost('localhost', 'https://lagesbild.kommun.se')).toBe(false);
});

test('a body too long or without length is refused unread', () => {
	expect(bodyRefusal('POST', '100', 1000)).toBeNull();
	expect(bodyRefusal('POST', '2000', 1000)).toEqual({ status: 413, reason: 'too-large' });
	expect(bodyRefusal('POST', null, 1000)).toEqual({ status: 411, reason: 'no-length' });
	expect(bodyRefusal('GET', null, 1000)).toBeNull();
});
