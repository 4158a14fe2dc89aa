import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startIssuer, TEST_CLIENT, type TestIssuer } from '../../../../tests/open-id-provider.ts';
import { openIdOf, type OpenId } from './open-id.ts';
import { roleOf, signInSettings, type SignInSettings } from './settings.ts';

const ORIGIN = 'http://127.0.0.1:5999';
let issuer: TestIssuer;
let openId: OpenId;
let settings: SignInSettings;

const settingsFor = (address: string, secret = TEST_CLIENT.secret) => {
	const env = {
		LAGESBILD_OIDC_ISSUER: address,
		LAGESBILD_OIDC_CLIENT_ID: TEST_CLIENT.id,
		LAGESBILD_OIDC_CLIENT_SECRET: secret
	};
	const found = signInSettings(env, { host: '127.0.0.1', origin: ORIGIN });
	if (!found) throw new Error('no sign-in');
	return found;
};

beforeAll(async () => {
	issuer = await startIssuer(ORIGIN);
	settings = settingsFor(issuer.issuer);
	openId = openIdOf(settings, ORIGIN);
});
beforeEach(() => {
	issuer.mischief = 'none';
});
afterAll(() => issuer.close());

/** What a browser does at the issuer: follows it, chooses who it is, and ends at the address that the product is called back at. */
async function signInAs(who: string, address: URL): Promise<URL> {
	const cookies = new Map<string, string>();
	let next = address;
	for (let step = 0; step < 10; step += 1) {
		if (next.origin === ORIGIN) return next;
		if (next.pathname.startsWith('/valj/')) next.searchParams.set('som', who);
		const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
		const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
		for (const line of answer.headers.getSetCookie()) {
			const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
			cookies.set(name, value);
		}
		const location = answer.headers.get('location');
		if (location === null) throw new Error(`${next.pathname} answered ${answer.status}: ${await answer.text()}`);
		next = new URL(location, next);
	}
	throw new Error('the issuer leads round in circles');
}

test('whoever signs in is known by name and role', async () => {
	const { address, begun } = await openId.begin('/omrade');
	expect(address.searchParams.get('code_challenge_method')).toBe('S256');
	expect(address.href).not.toContain(begun.verifier);
	const { claims, subject, idToken } = await openId.finish(await signInAs('frida', address), begun);
	expect(subject).toBe('frida');
	expect(claims.name).toBe('Frida Förvaltare');
	expect(roleOf(claims, settings)).toBe('forvaltare');
	const out = await openId.signOut(idToken);
	expect(out?.searchParams.get('post_logout_redirect_uri')).toBe(`${ORIGIN}/logga-ut`);
});

test('somebody without a role has none', async () => {
	const { address, begun } = await openId.begin('/');
	const { claims } = await openId.finish(await signInAs('gun', address), begun);
	expect(roleOf(claims, settings)).toBeNull();
});

describe('refused is', () => {
	test('an answer to another sign-in: state, nonce or verifier of another', async () => {
		const [one, other] = [await openId.begin('/'), await openId.begin('/')];
		const answer = await signInAs('rut', one.address);
		await expect(openId.finish(answer, other.begun)).rejects.toThrow();
		await expect(openId.finish(answer, { ...one.begun, verifier: other.begun.verifier })).rejects.toThrow();
		const again = await openId.begin('/');
		const second = await signInAs('rut', again.address);
		await expect(openId.finish(second, { ...again.begun, nonce: one.begun.nonce })).rejects.toThrow();
	});

	test('an answer that has been used', async () => {
		const { address, begun } = await openId.begin('/');
		const answer = await signInAs('rut', address);
		await openId.finish(answer, begun);
		await expect(openId.finish(answer, begun)).rejects.toThrow();
	});

	test.each(['tampered', 'expired'] as const)('a token that is %s', async (mischief) => {
		const { address, begun } = await openId.begin('/');
		issuer.mischief = mischief;
		await expect(openId.finish(await signInAs('lisa', address), begun)).rejects.toThrow();
	});

	test('an issuer that calls itself something else, or does not answer, or a wrong secret', async () => {
		const elsewhere = issuer.issuer.replace('127.0.0.1', 'localhost');
		await expect(openIdOf(settingsFor(elsewhere), ORIGIN).begin('/')).rejects.toThrow();
		await expect(openIdOf(settingsFor('http://127.0.0.1:9'), ORIGIN).begin('/')).rejects.toThrow();
		const wrong = openIdOf(settingsFor(issuer.issuer, 'fel-hemlighet'), ORIGIN);
		const { address, begun } = await wrong.begin('/');
		await expect(wrong.finish(await signInAs('rut', address), begun)).rejects.toThrow();
	});
});
