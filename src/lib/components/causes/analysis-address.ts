import type { TreeWork } from './tree-room.ts';

/** The query of an analysis's page with the way causes are shown kept; the tree needs no word for it. */
export function analysisQuery(showing: string, parameters: Readonly<Record<string, string>>): string {
	const search = new URLSearchParams(showing === 'trad' ? {} : { vy: showing });
	for (const [name, value] of Object.entries(parameters)) search.set(name, value);
	return search.toString();
}

/** The form of the tree that what was typed came from, so that it is open again; null for one outside the tree. */
export function workOf(typed: Readonly<Record<string, string>> | null): TreeWork | null {
	if (typed === null) return null;
	const { id, parent, after } = typed;
	// The form of an open cause also says what it lies behind.
	if (id !== undefined) return parent === undefined ? { what: 'andra', id } : null;
	if (after) return { what: 'bredvid', id: after };
	return parent ? { what: 'bakom', id: parent } : { what: 'direkt', id: '' };
}
