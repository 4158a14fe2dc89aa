import { randomBytes } from 'node:crypto';
import { countAttempts, type Attempts } from './attempts.ts';
import { openIdOf, type Begun, type OpenId } from './open-id.ts';
import { openSessions, type Sessions } from './sessions.ts';
import type { SignInSettings } from './settings.ts';

/** What a server with sign-in holds. */
export type Access = {
	settings: SignInSettings;
	openId: OpenId;
	sessions: Sessions;
	attempts: { signIn: Attempts; importing: Attempts };
	/** Names of the cookies, which a browser keeps to this host where the address is safe. */
	cookies: { session: string; begun: string; isSecure: boolean };
	/** Keeps what a sign-in began with, to be taken out once. */
	putBegun(begun: Begun): string;
	takeBegun(key: string): Begun | null;
};

const MINUTE = 60_000;
/** Longest time at the issuer's page. Unit: milliseconds. */
export const LONGEST_SIGN_IN = 10 * MINUTE;
const MOST_BEGUN = 1000;

export function openAccess(settings: SignInSettings, origin: string, now: () => number): Access {
	const begun = new Map<string, { begun: Begun; at: number }>();
	const isSecure = origin.startsWith('https:');
	const prefix = isSecure ? '__Host-' : '';
	return {
		settings,
		openId: openIdOf(settings, origin),
		sessions: openSessions(settings, now),
		attempts: {
			signIn: countAttempts({ most: 20, span: 5 * MINUTE }, now),
			importing: countAttempts({ most: 60, span: MINUTE }, now)
		},
		cookies: { session: `${prefix}lagesbild`, begun: `${prefix}lagesbild-inloggning`, isSecure },
		putBegun(one) {
			for (const [key, { at }] of begun)
				if (now() - at > LONGEST_SIGN_IN || begun.size >= MOST_BEGUN) begun.delete(key);
			const key = randomBytes(24).toString('base64url');
			begun.set(key, { begun: one, at: now() });
			return key;
		},
		takeBegun(key) {
			const found = begun.get(key);
			begun.delete(key);
			return found && now() - found.at <= LONGEST_SIGN_IN ? found.begun : null;
		}
	};
}

/** A page of the product to go to after sign-in; anything else is the first page. */
export function pageOf(address: string | null): string {
	return address !== null && /^\/(?![/\\])/.test(address) && !/[\\\n\r\t]/.test(address) ? address : '/';
}
