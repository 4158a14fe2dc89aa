import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A route as the framework knows it, with what can be sent to it. An action's name is 'default' for an only one or an endpoint's POST. */
export type KnownRoute = { id: string; isEndpoint: boolean; reads: boolean; actions: string[] };

/** Every route of the product, by the files that make them. */
export function allRoutes(folder = 'src/routes'): KnownRoute[] {
	return foldersIn(folder).flatMap((path): KnownRoute[] => {
		const id = path === folder ? '/' : path.slice(folder.length);
		const files = readdirSync(path);
		const endpoint = files.includes('+server.ts') ? readFileSync(join(path, '+server.ts'), 'utf8') : null;
		if (endpoint !== null) {
			const actions = /export const (POST|PUT|PATCH|DELETE)\b/.test(endpoint) ? ['default'] : [];
			return [{ id, isEndpoint: true, reads: /export const GET\b/.test(endpoint), actions }];
		}
		if (!files.includes('+page.svelte')) return [];
		const server = files.includes('+page.server.ts') ? readFileSync(join(path, '+page.server.ts'), 'utf8') : '';
		return [{ id, isEndpoint: false, reads: true, actions: actionsOf(server) }];
	});
}

function actionsOf(code: string): string[] {
	const block = /export const actions[^{]*\{\n([\s\S]*?)\n\}/.exec(code)?.[1] ?? '';
	return [...block.matchAll(/^\t(?:async )?(\w+)(?::|\()/gm)].map(([, name = '']) => name);
}

function foldersIn(path: string): string[] {
	const within = readdirSync(path).map((name) => join(path, name));
	return [path, ...within.filter((one) => statSync(one).isDirectory()).flatMap(foldersIn)].sort();
}
