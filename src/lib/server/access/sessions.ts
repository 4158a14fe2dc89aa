import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '#lib/model/role.ts';

/** Somebody who is signed in. `idToken` is what the issuer wants to see at sign-out. */
export type Session = Person & { subject: string; idToken: string };

type Limits = { idle: number; longest: number };
type Kept = { session: Session; begun: number; seen: number; renewed: number };

/** The key in a browser is changed this often. Unit: milliseconds. */
const RENEW = 15 * 60_000;
/** The key before still opens for requests that were on their way. */
const GRACE = 60_000;
const MOST = 10_000;

export type Sessions = {
	begin(session: Session): string;
	/** Who a key stands for; `key` is the one to use from now on. Null for one that is unknown or has run out. */
	find(key: string): { session: Session; key: string } | null;
	/** Forgets a key. */
	end(key: string): Session | null;
};

/**
 * Those who are signed in, in the memory of the server: nothing of a sign-in is written to disk, and a restart asks everyone to sign in
 * again. Keys are kept as checksums only. `now` is the clock. **Unit**: milliseconds.
 */
export function openSessions({ idle, longest }: Limits, now: () => number): Sessions {
	const kept = new Map<string, Kept>();
	/** Keys that have been changed, by checksum: what they became, and until when they open. */
	const changed = new Map<string, { key: string; until: number }>();

	const checksum = (key: string) => createHash('sha256').update(key).digest('hex');
	const isOver = ({ begun, seen }: Kept) => now() - seen > idle || now() - begun > longest;

	function tidy(): void {
		for (const [id, one] of kept) if (isOver(one)) kept.delete(id);
		for (const [id, { until }] of changed) if (now() > until) changed.delete(id);
		for (const id of kept.keys()) {
			if (kept.size <= MOST) break;
			kept.delete(id);
		}
	}

	function keep(one: Kept): string {
		const key = randomBytes(32).toString('base64url');
		kept.set(checksum(key), one);
		return key;
	}

	return {
		begin(session) {
			tidy();
			return keep({ session, begun: now(), seen: now(), renewed: now() });
		},
		find(given) {
			const before = changed.get(checksum(given));
			const key = before && now() <= before.until ? before.key : given;
			const id = checksum(key);
			const found = kept.get(id);
			if (!found) return null;
			if (isOver(found)) {
				kept.delete(id);
				return null;
			}
			found.seen = now();
			if (now() - found.renewed < RENEW) return { session: found.session, key };
			kept.delete(id);
			const renewed = keep({ ...found, renewed: now() });
			changed.set(id, { key: renewed, until: now() + GRACE });
			return { session: found.session, key: renewed };
		},
		end(given) {
			const key = changed.get(checksum(given))?.key ?? given;
			const found = kept.get(checksum(key));
			kept.delete(checksum(key));
			return found?.session ?? null;
		}
	};
}
