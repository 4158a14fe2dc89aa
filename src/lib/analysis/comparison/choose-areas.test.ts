import { describe, expect, test } from 'vitest';
import type { Area, AreaKind } from '../../model/area.ts';
import { chooseAreas } from './choose-areas.ts';
import { chooseReference } from './choose-reference.ts';

const area = (code: string, kind: AreaKind, parentCode: string | null): Area => ({
	code,
	name: code,
	kind,
	parentCode,
	validFrom: null,
	validTo: null,
	successorCode: null
});
const AREAS = [
	area('00', 'riket', null),
	area('01', 'län', '00'),
	area('03', 'län', '00'),
	area('nacka', 'kommun', '01'),
	area('täby', 'kommun', '01'),
	area('uppsala', 'kommun', '03'),
	area('fisksätra', 'kommundel', 'nacka'),
	area('orminge', 'kommundel', 'nacka'),
	area('sickla', 'kommundel', 'nacka')
];
const measured = new Set(AREAS.filter(({ code }) => code !== 'sickla').map(({ code }) => code));
const choose = (codes: string[]) => chooseAreas({ codes, all: null }, AREAS, measured);

describe('a choice of areas', () => {
	test('of one kind is taken as it is', () => {
		expect(choose(['fisksätra', 'orminge', 'fisksätra'])).toMatchObject({ refused: null, areas: [{}, {}] });
	});
	test('of different kinds is refused with what could be compared instead, among those with figures', () => {
		expect(choose(['fisksätra', 'nacka'])).toMatchObject({
			refused: 'mixed',
			kinds: ['kommun', 'kommundel'],
			alternatives: [
				{ kind: 'kommun', codes: ['nacka', 'täby'] },
				{ kind: 'kommundel', codes: ['fisksätra', 'orminge'] }
			]
		});
	});
	test('is refused when it is one, none, unknown or more than twelve', () => {
		expect(choose(['nacka']).refused).toBe('few');
		expect(choose([]).refused).toBe('none');
		expect(choose(['nacka', 'finns-inte']).refused).toBe('unknown');
		const many = Array.from({ length: 13 }, (_, i) => area(`d${i}`, 'kommundel', 'nacka'));
		const codes = many.map(({ code }) => code);
		expect(chooseAreas({ codes, all: null }, many, new Set(codes)).refused).toBe('many');
	});
	test('can be all of a kind in an area, those with figures', () => {
		const all = (kind: AreaKind, within: string) => chooseAreas({ codes: [], all: { kind, within } }, AREAS, measured);
		expect(all('kommun', '00').areas.map(({ code }) => code)).toEqual(['nacka', 'täby', 'uppsala']);
		expect(all('kommun', '03').refused).toBe('empty');
	});
});

describe('what areas are compared with', () => {
	const groups = [
		{ code: 'nacka', group: 'Pendling' },
		{ code: 'täby', group: 'Pendling' },
		{ code: 'uppsala', group: 'Större stad' }
	];
	const find = (wish: string | null, codes: string[]) =>
		chooseReference(wish, choose(codes).areas, { areas: AREAS, members: [], groups });
	const names = (wish: string | null, codes: string[]) =>
		find(wish, codes).candidates.map(({ area: one, group }) => one?.code ?? group);

	test('is by itself the nearest area that holds them all', () => {
		expect(names(null, ['fisksätra', 'orminge'])).toEqual(['nacka', '01', '00']);
		expect(names(null, ['nacka', 'uppsala'])).toEqual(['00']);
	});
	test('can be the country, a common county, an area of one’s own choice or nothing', () => {
		expect(names('riket', ['nacka', 'täby'])).toEqual(['00']);
		expect(names('lan', ['nacka', 'täby'])).toEqual(['01']);
		expect(names('uppsala', ['nacka', 'täby'])).toEqual(['uppsala']);
		expect(names('ingen', ['nacka', 'täby'])).toEqual([]);
	});
	test('is lacking where counties or groups differ, and where the areas are no municipalities', () => {
		expect(find('lan', ['nacka', 'uppsala']).lacks).toBe('not-common');
		expect(find('kommungrupp', ['nacka', 'uppsala']).lacks).toBe('not-common');
		expect(find('kommungrupp', ['fisksätra', 'orminge']).lacks).toBe('not-municipality');
		expect(names('kommungrupp', ['nacka', 'täby'])).toEqual(['Pendling']);
	});
});
