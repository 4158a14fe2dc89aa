import { expect, test } from 'vitest';
import { findPaths, type Listed } from './crime-hierarchy.ts';

const numbers = (...labels: string[]): Listed[] => labels.map((label) => ({ label, hasNumber: true }));
const written = (listed: Listed[]) => findPaths(listed).map((path) => path.join(' > '));

test('a parent stands before each of its children, and the children get it as ancestor', () => {
	expect(written(numbers('Person', 'Person', 'Liv', 'Person', 'Liv', 'Misshandel', 'Person', 'Sexual'))).toEqual([
		'Person',
		'Person',
		'Person > Liv',
		'Person',
		'Person > Liv',
		'Person > Liv > Misshandel',
		'Person',
		'Person > Sexual'
	]);
});

test('a heading that was not chosen is an ancestor all the same', () => {
	const listed = [
		{ label: 'Person', hasNumber: false },
		...numbers('Liv'),
		{ label: 'Person', hasNumber: false },
		...numbers('Sexual')
	];
	expect(written(listed)).toEqual(['Person', 'Person > Liv', 'Person', 'Person > Sexual']);
});

test('two crime types chosen beside each other are not parent and child', () => {
	expect(written(numbers('Totalt antal brott', 'Brott mot person', 'Stöld', 'Stöld', 'Cykelstöld'))).toEqual([
		'Totalt antal brott',
		'Brott mot person',
		'Stöld',
		'Stöld',
		'Stöld > Cykelstöld'
	]);
});

test('the same label under two parents is two crime types', () => {
	expect(written(numbers('Misshandel', 'Misshandel', 'Mot kvinna', 'Våldtäkt', 'Våldtäkt', 'Mot kvinna'))).toEqual([
		'Misshandel',
		'Misshandel',
		'Misshandel > Mot kvinna',
		'Våldtäkt',
		'Våldtäkt',
		'Våldtäkt > Mot kvinna'
	]);
});

test('a file pasted after itself gives no new levels', () => {
	const once = numbers('Person', 'Person', 'Liv');
	expect([...new Set(written([...once, ...once]))]).toEqual(['Person', 'Person > Liv']);
});
