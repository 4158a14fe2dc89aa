// Lists the licence of every package in the lock file: `npm run licences` writes docs/licences.md, and a test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const LIST = join(ROOT, 'docs', 'licences.md');

/** Licences that let a municipality use, change and pass on the product; of an «OR» one is enough, of an «AND» all are needed. */
const FREE = new Set([
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'ISC',
	'MIT',
	'MPL-2.0',
	'OFL-1.1',
	'Unlicense',
	'Zlib'
]);

/**
 * @typedef {{ name: string, version: string, licence: string, shipped: boolean }} Licensed
 * @typedef {{ version?: string, license?: string, dev?: boolean, link?: boolean, name?: string }} Locked
 */

/**
 * Every package of a lock file, once for each version. A package that states none has the licence «».
 * @param {Record<string, Locked>} packages
 * @returns {Licensed[]}
 */
export function licensed(packages) {
	/** @type {Map<string, Licensed>} */
	const found = new Map();
	for (const [path, locked] of Object.entries(packages)) {
		if (path === '' || locked.link) continue;
		const name = locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
		const version = locked.version ?? '';
		const licence = locked.license ?? '';
		const before = found.get(`${name}@${version}`);
		found.set(`${name}@${version}`, { name, version, licence, shipped: !locked.dev || (before?.shipped ?? false) });
	}
	return [...found.values()].sort((a, b) => order(a.name, b.name) || order(a.version, b.version));
}

/**
 * Whether a licence is free. Anything not understood is not.
 * @param {string} licence
 */
export function isFree(licence) {
	const bare = licence.replace(/^\((.*)\)$/, '$1');
	if (/[()]/.test(bare)) return false;
	return bare.split(' OR ').some((choice) => choice.split(' AND ').every((one) => FREE.has(one)));
}

/**
 * The packages as a document.
 * @param {Licensed[]} list
 */
export function licenceDocument(list) {
	const table = (/** @type {Licensed[]} */ some) => [
		'| Paket | Version | Licens |',
		'| --- | --- | --- |',
		...some.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence || 'saknas'} |`)
	];
	return [
		'# Licenser',
		'',
		'Görs av `npm run licences` ur `package-lock.json`; ändra inte för hand. Licensen är den som paketet självt anger.',
		'Paketet duck anger bara «BSD»; dess licensfil är BSD-2-Clause.',
		'',
		'## Följer med programmet',
		'',
		...table(list.filter(({ shipped }) => shipped)),
		'',
		'## Används bara för att bygga och testa',
		'',
		...table(list.filter(({ shipped }) => !shipped)),
		''
	].join('\n');
}

/** The packages of the product's own lock file. */
export function ownLicences() {
	return licensed(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages);
}

/** The document as it is kept. */
export function keptDocument() {
	return readFileSync(LIST, 'utf8');
}

/** By code unit, so that the list is the same on every computer. @param {string} a @param {string} b */
function order(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	writeFileSync(LIST, licenceDocument(ownLicences()));
}
