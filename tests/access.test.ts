import { expect, test } from 'vitest';
import { actionOf, neededRole } from '#lib/server/access/policy.ts';
import { allRoutes } from './routes.ts';

test('the routes and their buttons are all found', () => {
	const routes = allRoutes();
	expect(routes.length).toBeGreaterThan(60);
	expect(routes.find(({ id }) => id === '/kallor/[id]')?.actions).toEqual(['describe', 'withdraw', 'restore']);
	expect(routes.find(({ id }) => id === '/omrade/hantera')?.actions).toEqual(['default']);
	expect(routes.flatMap(({ actions }) => actions).length).toBeGreaterThan(60);
});

test('what needs no sign-in is little, and is known', () => {
	const open = allRoutes().flatMap(({ id, reads, actions }) => [
		...(reads && neededRole(id, null) === 'anyone' ? [id] : []),
		...actions.flatMap((action) => (neededRole(id, action) === 'anyone' ? [`${id} ${action}`] : []))
	]);
	expect(open).toEqual([
		'/halsa',
		'/kommando',
		'/kommando default',
		'/logga-in',
		'/logga-in/start',
		'/logga-in/svar',
		'/logga-ut',
		'/logga-ut default'
	]);
});

test('readers can only choose what they look at and have a text checked', () => {
	const theirs = allRoutes().flatMap(({ id, actions }) =>
		actions.flatMap((action) => (neededRole(id, action) === 'lasare' ? [`${id} ${action}`] : []))
	);
	expect(theirs).toEqual(['/granska-text default', '/underlag default']);
});

test('what figures rest on is for administrators, as are the settings', () => {
	const theirs = allRoutes().flatMap(({ id, actions }) =>
		actions.flatMap((action) => (neededRole(id, action) === 'forvaltare' ? [`${id} ${action}`] : []))
	);
	expect(theirs).toEqual(
		expect.arrayContaining([
			'/ municipality',
			'/kallor/[id] restore',
			'/kallor/[id] withdraw',
			'/kallor/tidsseriebrott add',
			'/kallor/tidsseriebrott remove',
			'/omrade/hantera default',
			'/tillganglighet default'
		])
	);
});

test('a route that nobody has thought of is guarded', () => {
	expect(neededRole('/ny-sida', null)).toBe('lasare');
	expect(neededRole('/ny-sida', 'default')).toBe('redaktor');
	expect(neededRole('/kallor/[id]', 'ny')).toBe('redaktor');
	expect(actionOf(new URLSearchParams('per=2024-01-01&/withdraw'))).toBe('withdraw');
	expect(actionOf(new URLSearchParams('per=2024-01-01'))).toBe('default');
});
