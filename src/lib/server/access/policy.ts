import type { Role } from '#lib/model/role.ts';

/** Who may see a page and who may press its buttons. */
type Access = { read?: Role | 'anyone'; act?: Role | 'anyone'; actions?: Readonly<Record<string, Role>> };

/**
 * Where something else holds than the usual: reading is for everyone who is signed in, and entering for editors. A route or a button
 * that is not told of here is guarded all the same.
 */
const EXCEPTIONS: Readonly<Record<string, Access>> = {
	'/logga-in': { read: 'anyone' },
	'/logga-in/start': { read: 'anyone' },
	'/logga-in/svar': { read: 'anyone' },
	'/logga-ut': { read: 'anyone', act: 'anyone' },
	'/halsa': { read: 'anyone' },
	// The command line has a key of its own, which only the server's own machine can read.
	'/kommando': { read: 'anyone', act: 'anyone' },
	// A choice of what is looked at, and a check of a text: nothing is kept.
	'/underlag': { act: 'lasare' },
	'/granska-text': { act: 'lasare' },
	// What all the figures rest on.
	'/kallor/[id]': { actions: { withdraw: 'forvaltare', restore: 'forvaltare' } },
	'/kallor/tidsseriebrott': { act: 'forvaltare' },
	'/omrade/hantera': { act: 'forvaltare' },
	'/tillganglighet': { act: 'forvaltare' },
	'/': { actions: { municipality: 'forvaltare' } },
	'/drift': { read: 'forvaltare', act: 'forvaltare' },
	'/logg': { read: 'forvaltare' },
	'/logg/logg.csv': { read: 'forvaltare' }
};

/** `action` is the name of a form's action, 'default' for the only one; null for reading. */
export function neededRole(routeId: string, action: string | null): Role | 'anyone' {
	const access = EXCEPTIONS[routeId];
	if (action === null) return access?.read ?? 'lasare';
	return access?.actions?.[action] ?? access?.act ?? 'redaktor';
}

/** The action that an address asks for, as SvelteKit reads it. */
export function actionOf(search: URLSearchParams): string {
	const named = [...search.keys()].find((key) => key.startsWith('/'));
	return named?.slice(1) ?? 'default';
}
