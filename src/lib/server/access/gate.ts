import { mayAct, type Person, type Role } from '#lib/model/role.ts';
import type { Access } from './access.ts';
import { actionOf, neededRole } from './policy.ts';

/** The cookies of a request, as the framework hands them over. */
export type CookieJar = {
	get(name: string): string | undefined;
	set(
		name: string,
		value: string,
		options: { path: string; httpOnly: boolean; sameSite: 'lax'; secure: boolean }
	): void;
	delete(name: string, options: { path: string }): void;
};

/** What is asked for: a route by its id, null for none, and an action's name where a form is sent. */
type Asked = { routeId: string | null; method: string; search: URLSearchParams };

export type Admission =
	| { admitted: true; person: Person | null }
	| { admitted: false; why: 'signed-out'; hadKey: boolean }
	| { admitted: false; why: 'role'; needed: Role; role: Role };

/** Who somebody is by the key in their browser, which is renewed, and whether they may have what they ask for. */
export function admit(access: Access, cookies: CookieJar, { routeId, method, search }: Asked): Admission {
	const name = access.cookies.session;
	const given = cookies.get(name);
	const found = given === undefined ? null : access.sessions.find(given);
	if (found && found.key !== given) setSessionCookie(access, cookies, found.key);
	if (given !== undefined && !found) cookies.delete(name, { path: '/' });
	const isReading = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
	const needed = neededRole(routeId ?? '', isReading ? null : actionOf(search));
	const person = found && { name: found.session.name, role: found.session.role };
	if (needed === 'anyone') return { admitted: true, person };
	if (!person) return { admitted: false, why: 'signed-out', hadKey: given !== undefined };
	if (!mayAct(person.role, needed)) return { admitted: false, why: 'role', needed, role: person.role };
	return { admitted: true, person };
}

/** Lax, as links in mails shall lead in; other sites’ forms are stopped by where they come from. */
export function setSessionCookie({ cookies: { session, isSecure } }: Access, cookies: CookieJar, key: string): void {
	cookies.set(session, key, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure });
}
