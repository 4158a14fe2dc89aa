import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { areaIndex } from './find-area.ts';
import { parseAreaRow } from './parse-area-row.ts';
import { editDistance } from './edit-distance.ts';

const { data } = Papa.parse<Record<string, unknown>>(readFileSync('data/reference/areas.csv', 'utf8'), {
	header: true,
	skipEmptyLines: true
});
const rows = data.map(parseAreaRow);
const areas = rows.map(({ area }) => area);
const findArea = areaIndex(
	areas,
	rows.flatMap(({ aliases }) => aliases)
);
const codes = (label: string, context = {}) => {
	const found = findArea(label, context);
	return 'area' in found ? found.area.code : found.candidates.map(({ code }) => code);
};

const namesOf2017 = '../shared/data/areas/bra-region-names-2017.csv';
const municipalities = '../shared/data/areas/kommuner.csv';
const database = '../shared/data/bra/Databasfil2022.txt';
const shared = [namesOf2017, municipalities, database].every((file) => existsSync(file));

test('the file has the country, 21 counties and 290 municipalities, and every reference in it leads somewhere', () => {
	const known = new Set(areas.map(({ code }) => code));
	expect(known.size).toBe(areas.length);
	const count = (kind: string) => areas.filter((area) => area.kind === kind).length;
	expect([count('riket'), count('län'), count('kommun')]).toEqual([1, 21, 290]);
	for (const { area, members } of rows) {
		for (const code of [area.parentCode, area.successorCode, ...members]) {
			if (code !== null) expect(known, `${area.code} → ${code}`).toContain(code);
		}
		expect(area.validTo === null || area.validFrom === null || area.validFrom < area.validTo).toBe(true);
	}
	expect(rows.filter(({ area }) => area.kind === 'kommun').every((row) => row.municipalityGroup)).toBe(true);
});

test.each([
	['0182', '0182'],
	['182', '0182'],
	['0182 Nacka', '0182'],
	['Nacka', '0182'],
	['NACKA KOMMUN', '0182'],
	['Nacka1', '0182'],
	['LPO Nacka', 'lpo-nacka'],
	['Lokalpolisområde Nacka', 'lpo-nacka'],
	['Hela landet', '00'],
	['Riket', '00'],
	['Stockholms län', '01'],
	['Stockholm län', '01'],
	['Region Stockholm', 'region-stockholm'],
	['Polisregion Stockholm', 'region-stockholm'],
	['Stockholms stad', '0180'],
	['Göteborgs stad', '1480'],
	['Strängnäs kommun', '0486'],
	['Gotlands kommun', '0980'],
	['Region Gotland', '0980'],
	['Stadsdelsområde Skärholmen (Sthlm)', '0180-skarholmen'],
	['Stockholm kommun, Skärholmen stadsdel', '0180-skarholmen'],
	['Stadsdelsområde Enskede - Årsta - Vantör (Sthlm)', '0180-enskede-arsta-vantor'],
	['Stadsområde Centrum (Gbg)', '1480-stadsomrade-centrum'],
	['Göteborg kommun, Centrum stadsdel', '1480-centrum'],
	['Angered stadsdel (upphörde 2021-01-01)', '1480-angered'],
	['Malmö kommun, Stadsområde Norr', '1280-stadsomrade-norr'],
	['Fisksätra', '0182-fisksatra'],
	['Nacka, Fisksätra', '0182-fisksatra'],
	['Fisksätra (Nacka)', '0182-fisksatra'],
	['0182-FISKSATRA', '0182-fisksatra'],
	['Skärholmen stadsdel', '0180-skarholmen-skarholmen']
])('«%s» is %s', (label, code) => {
	expect(codes(label)).toBe(code);
});

test('Skärholmen alone may be the stadsdelsområde or the stadsdel, until the context says which', () => {
	expect(codes('Skärholmen')).toEqual(['0180-skarholmen', '0180-skarholmen-skarholmen']);
	expect(codes('Skärholmen', { kinds: ['stadsdel'] })).toBe('0180-skarholmen-skarholmen');
	expect(codes('Sätra', { within: 'Stockholm' })).toBe('0180-skarholmen-satra');
});

test('a context that fits nothing does not rule out the only area of the name', () => {
	expect(codes('Fisksätra', { within: '0180', kinds: ['kommun'] })).toBe('0182-fisksatra');
});

test('a district of another city is not taken for one of the same name', () => {
	expect(codes('Stadsområde Norr (Gbg)')).not.toContain('1280-stadsomrade-centrum');
	expect(typeof codes('Göteborg kommun, Skärholmen stadsdel')).toBe('object');
});

test('a misspelt name gets the nearest ones, best first and five at most', () => {
	expect(codes('Fiksätra')[0]).toBe('0182-fisksatra');
	expect(codes('Orminje')[0]).toBe('0182-orminge');
	expect(codes('Sickla kommun')[0]).toBe('0182-sickla');
	expect(codes('Xyzzyx')).toEqual([]);
	expect(codes('Bor').length).toBeLessThanOrEqual(5);
});

test('an area that is its own ancestor does not hang the look-up', () => {
	const ring = { code: 'a', name: 'Ring', kind: 'plats', parentCode: 'b', validFrom: null, validTo: null } as const;
	const find = areaIndex(
		[
			{ ...ring, successorCode: null },
			{ ...ring, code: 'b', parentCode: 'a', successorCode: null }
		],
		[]
	);
	expect(find('Ring', { within: 'Nacka' })).toHaveProperty('candidates.length', 2);
});

test('swapped neighbours are one mistake', () => {
	expect(editDistance('fisksätra', 'fiksätra', 3)).toBe(1);
	expect(editDistance('nakca', 'nacka', 3)).toBe(1);
	expect(editDistance('nacka', 'tyresö', 2)).toBe(3);
});

test.skipIf(!shared)(
	'every name in the region list of 2017 is one area, municipalities with the right code (needs ../shared/data)',
	() => {
		const names = Papa.parse<string[]>(readFileSync(namesOf2017, 'utf8').replace(/^\uFEFF/u, '')).data.flat();
		const facts = Papa.parse<Record<string, string>>(readFileSync(municipalities, 'utf8').replace(/^\uFEFF/u, ''), {
			header: true,
			skipEmptyLines: true
		}).data;
		const codeOf = new Map(facts.map(({ code, name }) => [`${name} kommun`, code]));
		const unknown = names.filter((name) => name !== '' && typeof codes(name) !== 'string');
		expect(unknown).toEqual([]);
		for (const name of names) if (codeOf.has(name)) expect(codes(name)).toBe(codeOf.get(name));
	}
);

test.skipIf(!shared)('the 33 regions of a real database file are 33 areas (needs ../shared/data)', () => {
	const text = new TextDecoder('windows-1252').decode(readFileSync(database));
	const labels = new Set(
		text
			.split('\n')
			.slice(1)
			.map((line) => line.split(';')[0]?.trim() ?? '')
	);
	labels.delete('');
	const found = [...labels].map((label) => codes(label));
	expect(found.filter((code) => typeof code !== 'string')).toEqual([]);
	expect(new Set(found).size).toBe(33);
});
