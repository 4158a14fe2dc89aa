import * as openid from 'openid-client';
import { isLoopback } from '../request-guard.ts';
import type { SignInSettings } from './settings.ts';

/** What must be remembered of a sign-in from its start to its answer. `to` is the page that was asked for. */
export type Begun = { state: string; nonce: string; verifier: string; to: string };

/** What the issuer tells of somebody, checked. */
export type SignedIn = { claims: Readonly<Record<string, unknown>>; subject: string; idToken: string };

export type OpenId = {
	/** The address at the issuer where somebody signs in. Errors: throws where the issuer does not answer, or is another than it says. */
	begin(to: string): Promise<{ address: URL; begun: Begun }>;
	/** `answer` is the address that the issuer sent the browser to. Errors: throws on anything that is not the answer to `begun`. */
	finish(answer: URL, begun: Begun): Promise<SignedIn>;
	/** Where one signs out at the issuer; null where there is no such page. */
	signOut(idToken: string): Promise<URL | null>;
};

/** Longest wait for the issuer. Unit: seconds. */
const PATIENCE = 10;

/**
 * Sign-in by OpenID Connect: code flow with PKCE, state and nonce, and the signature of the identity token checked against the issuer's
 * published keys. The issuer is asked what it is when first needed, and again after a failure.
 */
export function openIdOf(settings: SignInSettings, origin: string): OpenId {
	const { issuer, clientId, clientSecret, scope } = settings;
	const redirect = `${origin}/logga-in/svar`;
	let known: Promise<openid.Configuration> | undefined;

	function configuration(): Promise<openid.Configuration> {
		const execute = [openid.enableNonRepudiationChecks];
		// Only for an issuer on the machine itself: settings refuse it elsewhere.
		if (issuer.protocol === 'http:' && isLoopback(issuer.hostname)) execute.push(openid.allowInsecureRequests);
		known ??= openid
			.discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: PATIENCE })
			.catch((error: unknown) => {
				known = undefined;
				throw error;
			});
		return known;
	}

	return {
		async begin(to) {
			const verifier = openid.randomPKCECodeVerifier();
			const begun = { state: openid.randomState(), nonce: openid.randomNonce(), verifier, to };
			const address = openid.buildAuthorizationUrl(await configuration(), {
				redirect_uri: redirect,
				scope,
				state: begun.state,
				nonce: begun.nonce,
				code_challenge: await openid.calculatePKCECodeChallenge(verifier),
				code_challenge_method: 'S256'
			});
			return { address, begun };
		},
		async finish(answer, { state, nonce, verifier }) {
			const asked = new URL(redirect);
			asked.search = answer.search;
			const tokens = await openid.authorizationCodeGrant(await configuration(), asked, {
				expectedState: state,
				expectedNonce: nonce,
				pkceCodeVerifier: verifier,
				idTokenExpected: true
			});
			const claims = tokens.claims();
			if (!claims || tokens.id_token === undefined) throw new Error('no identity token');
			return { claims, subject: claims.sub, idToken: tokens.id_token };
		},
		async signOut(idToken) {
			const found = await configuration();
			if (!found.serverMetadata().end_session_endpoint) return null;
			return openid.buildEndSessionUrl(found, {
				id_token_hint: idToken,
				post_logout_redirect_uri: `${origin}/logga-ut`
			});
		}
	};
}
