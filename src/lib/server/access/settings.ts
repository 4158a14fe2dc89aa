import { readFileSync } from 'node:fs';
import { ROLES, type Role } from '#lib/model/role.ts';
import { accessText } from '#lib/text/access.ts';
import { isLoopback } from '../request-guard.ts';

/** How people sign in; see docs/inloggning.md. */
export type SignInSettings = {
	issuer: URL;
	clientId: string;
	clientSecret: string;
	scope: string;
	/** Claim that tells what somebody may do, and its values for each role. A claim in a claim is reached by dots. */
	roleClaim: string;
	roleValues: Record<Role, readonly string[]>;
	/** Signed out after so long without a page, and after so long at most. Unit: milliseconds. */
	idle: number;
	longest: number;
};

/** A setting that keeps the server from starting. `message` is for the one who set it. */
export class SettingsError extends Error {
	override name = 'SettingsError';
}

type Env = Readonly<Record<string, string | undefined>>;

const MINUTE = 60_000;

/**
 * Null where nobody signs in: then the server is for this machine alone. Errors: throws a SettingsError where others could reach a
 * server without sign-in, or a setting of the sign-in is missing or wrong.
 */
export function signInSettings(env: Env, { host, origin }: { host: string; origin: string }): SignInSettings | null {
	const words = accessText.settings;
	const issuer = env.LAGESBILD_OIDC_ISSUER;
	if (!issuer) {
		if (!isLoopback(bare(host)) || !isLoopback(new URL(origin).hostname))
			throw new SettingsError(words.open(host, origin));
		return null;
	}
	const address = URL.canParse(issuer) ? new URL(issuer) : null;
	const isSafe =
		address && (address.protocol === 'https:' || (address.protocol === 'http:' && isLoopback(address.hostname)));
	if (!isSafe) throw new SettingsError(words.issuer(issuer));
	const clientId = env.LAGESBILD_OIDC_CLIENT_ID;
	if (!clientId) throw new SettingsError(words.missing('LAGESBILD_OIDC_CLIENT_ID'));
	return {
		issuer: address,
		clientId,
		clientSecret: secretOf(env),
		scope: env.LAGESBILD_OIDC_SCOPE ?? 'openid profile email',
		roleClaim: env.LAGESBILD_OIDC_ROLE_CLAIM ?? 'roles',
		roleValues: {
			lasare: valuesOf(env.LAGESBILD_ROLE_LASARE, 'lasare'),
			redaktor: valuesOf(env.LAGESBILD_ROLE_REDAKTOR, 'redaktor'),
			forvaltare: valuesOf(env.LAGESBILD_ROLE_FORVALTARE, 'forvaltare')
		},
		idle: minutesOf('LAGESBILD_IDLE_MINUTES', env.LAGESBILD_IDLE_MINUTES, 60) * MINUTE,
		longest: minutesOf('LAGESBILD_SESSION_MINUTES', env.LAGESBILD_SESSION_MINUTES, 600) * MINUTE
	};
}

/** What somebody may do by what is told of them; null where it is nothing here. The highest counts. */
export function roleOf(
	claims: Readonly<Record<string, unknown>>,
	{ roleClaim, roleValues }: SignInSettings
): Role | null {
	// A claim may have dots in its own name, as an address does.
	const told = claims[roleClaim] ?? roleClaim.split('.').reduce<unknown>(within, claims);
	const values = (Array.isArray(told) ? told : [told]).filter((value) => typeof value === 'string');
	return ROLES.toReversed().find((role) => roleValues[role].some((value) => values.includes(value))) ?? null;
}

function within(holder: unknown, name: string): unknown {
	return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)
		? Object.entries(holder).find(([key]) => key === name)?.[1]
		: undefined;
}

const bare = (host: string) => (host.includes(':') ? `[${host}]` : host);

const valuesOf = (text: string | undefined, fallback: string) =>
	(text ?? fallback)
		.split(',')
		.map((value) => value.trim())
		.filter((value) => value !== '');

function minutesOf(name: string, text: string | undefined, fallback: number): number {
	if (text === undefined || text === '') return fallback;
	const number = Number(text);
	if (!Number.isFinite(number) || number <= 0) throw new SettingsError(accessText.settings.minutes(name, text));
	return number;
}

/** From a file by preference, which other programs of the machine cannot read as they can the surroundings of a process. */
function secretOf(env: Env): string {
	const words = accessText.settings;
	const file = env.LAGESBILD_OIDC_CLIENT_SECRET_FILE;
	if (!file) {
		if (env.LAGESBILD_OIDC_CLIENT_SECRET) return env.LAGESBILD_OIDC_CLIENT_SECRET;
		throw new SettingsError(words.missing('LAGESBILD_OIDC_CLIENT_SECRET_FILE'));
	}
	try {
		return readFileSync(file, 'utf8').trim();
	} catch {
		throw new SettingsError(words.secretFile(file));
	}
}
