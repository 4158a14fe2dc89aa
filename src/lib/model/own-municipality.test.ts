import { expect, test } from 'vitest';
import type { Area, AreaKind } from './area.ts';
import { findMunicipality, ownFirst } from './own-municipality.ts';

const area = (code: string, name: string, kind: AreaKind = 'kommun', parentCode: string | null = '01'): Area => ({
	code,
	name,
	kind,
	parentCode,
	validFrom: null,
	validTo: null,
	successorCode: null
});
const all = [
	area('0182', 'Nacka'),
	area('0184', 'Solna'),
	area('1480', 'Göteborg'),
	area('0138', 'Tyresö'),
	area('1', 'Nacka', 'stadsdel')
];

test('a municipality is found by name, code, with its word and without marks over letters', () => {
	for (const written of ['Nacka', 'nacka kommun', '0182', ' NACKA ']) {
		expect(findMunicipality(written, all)).toMatchObject({ area: { code: '0182' } });
	}
	expect(findMunicipality('goteborg', all)).toMatchObject({ area: { code: '1480' } });
	expect(findMunicipality('Göteborgs stad', all)).toMatchObject({ area: { code: '1480' } });
	expect(findMunicipality('tyr', all)).toMatchObject({ area: { code: '0138' } });
});

test('a name that several may mean is asked about, and nothing means none', () => {
	expect(findMunicipality('na', all)).toMatchObject({ alike: [{ code: '0182' }, { code: '0184' }] });
	expect(findMunicipality('  ', all)).toEqual({ alike: [] });
	expect(findMunicipality('Atlantis', all)).toEqual({ alike: [] });
});

test('one’s own municipality comes first, then its parts, then the rest as it was', () => {
	const rows = [area('00', 'Riket', 'riket', null), area('0182-a', 'A', 'kommundel', '0182'), area('0182', 'Nacka')];
	expect(ownFirst(rows, '0182').map(({ code }) => code)).toEqual(['0182', '0182-a', '00']);
	expect(ownFirst(rows, null)).toEqual(rows);
});
