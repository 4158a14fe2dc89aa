import { describe, expect, test } from 'vitest';
import { roleOf, SettingsError, signInSettings } from './settings.ts';

const LOCAL = { host: '127.0.0.1', origin: 'http://127.0.0.1:4173' };
const SHARED = { host: '0.0.0.0', origin: 'https://lagesbild.exempel.se' };
const ENV = {
	LAGESBILD_OIDC_ISSUER: 'https://login.exempel.se/realms/kommun',
	LAGESBILD_OIDC_CLIENT_ID: 'lagesbild',
	LAGESBILD_OIDC_CLIENT_SECRET: 'hemligt'
};

test('on the machine itself nobody needs to sign in', () => {
	expect(signInSettings({}, LOCAL)).toBeNull();
	expect(signInSettings({}, { host: '::1', origin: 'http://[::1]:4173' })).toBeNull();
});

test.each([
	['an address that others reach', { host: '0.0.0.0', origin: 'http://0.0.0.0:4173' }],
	['a server in front of it that others reach', { host: '127.0.0.1', origin: 'https://lagesbild.exempel.se' }]
])('without sign-in the server does not start on %s', (_, place) => {
	expect(() => signInSettings({}, place)).toThrow(SettingsError);
	expect(() => signInSettings({}, place)).toThrow(/LAGESBILD_OIDC_ISSUER/);
});

test.each([
	['no address', { ...ENV, LAGESBILD_OIDC_ISSUER: 'login' }],
	['an address that can be listened to', { ...ENV, LAGESBILD_OIDC_ISSUER: 'http://login.exempel.se' }],
	['no name for the client', { ...ENV, LAGESBILD_OIDC_CLIENT_ID: '' }],
	['no secret', { ...ENV, LAGESBILD_OIDC_CLIENT_SECRET: '' }],
	['a secret in a file that is not there', { ...ENV, LAGESBILD_OIDC_CLIENT_SECRET_FILE: '/finns/inte' }],
	['a time that is none', { ...ENV, LAGESBILD_IDLE_MINUTES: 'länge' }]
])('a setting with %s keeps it from starting', (_, env) => {
	expect(() => signInSettings(env, SHARED)).toThrow(SettingsError);
});

describe('a role', () => {
	const settings = signInSettings(
		{ ...ENV, LAGESBILD_OIDC_ROLE_CLAIM: 'realm_access.roles', LAGESBILD_ROLE_REDAKTOR: 'BRÅ-gruppen, trygghet' },
		SHARED
	);

	test.each([
		[{ realm_access: { roles: ['trygghet'] } }, 'redaktor'],
		[{ realm_access: { roles: ['lasare', 'forvaltare'] } }, 'forvaltare'],
		[{ realm_access: { roles: 'lasare' } }, 'lasare'],
		[{ 'realm_access.roles': ['BRÅ-gruppen'] }, 'redaktor'],
		[{ realm_access: { roles: ['redaktor'] } }, null],
		[{ realm_access: null }, null],
		[{ roles: ['forvaltare'] }, null],
		[{}, null]
	])('of %j is %s', (claims, role) => {
		expect(settings && roleOf(claims, settings)).toBe(role);
	});
});
