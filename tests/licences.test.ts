import { expect, test } from 'vitest';
import { isFree, keptDocument, licenceDocument, licensed, ownLicences } from './licences.mjs';

/** Packages whose own word for their licence is no standard name, with what their licence file says. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'duck@0.1.12': 'BSD-2-Clause' };

test('every package has a free licence', () => {
	const unfree = ownLicences().filter(
		({ name, version, licence }) => !isFree(READ_BY_HAND[`${name}@${version}`] ?? licence)
	);
	expect(unfree).toEqual([]);
});

test('the kept list is that of the lock file', () => {
	expect(keptDocument(), 'run npm run licences').toBe(licenceDocument(ownLicences()));
});

test('a missing, unknown or unfree licence is told', () => {
	expect(
		['', 'UNLICENSED', 'SEE LICENSE IN X', 'BUSL-1.1', 'MIT AND GPL-3.0-only', '((MIT) OR X)'].filter(isFree)
	).toEqual([]);
	expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].every(isFree)).toBe(true);
	expect(licensed({ '': {}, 'node_modules/a': { version: '1.0.0' } })).toEqual([
		{ name: 'a', version: '1.0.0', licence: '', shipped: true }
	]);
});

test('a package that ships anywhere counts as shipped', () => {
	const one = { version: '1.0.0', license: 'MIT' };
	const list = licensed({ 'node_modules/a': one, 'node_modules/b/node_modules/a': { ...one, dev: true } });
	expect(list).toEqual([{ name: 'a', version: '1.0.0', licence: 'MIT', shipped: true }]);
});
