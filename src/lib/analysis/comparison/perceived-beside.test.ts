import { expect, test } from 'vitest';
import type { Theme } from '../../model/link.ts';
import { perceivedBeside } from './perceived-beside.ts';
import { uncommonMeasures } from './uncommon-measures.ts';

const measure = (id: string, kind: 'count' | 'share', groupName: string) => ({
	id,
	name: id,
	unit: kind === 'share' ? 'andel' : 'anmälda brott',
	kind,
	reading: kind === 'share' ? ('survey' as const) : ('effect' as const),
	groupName
});
const graffiti = measure('klotter', 'count', 'Ordning');
const others = [
	measure('oro', 'share', 'Trygghet'),
	measure('problem', 'share', 'Ordning'),
	measure('klottrigt', 'share', 'Miljö')
];
const theme = (id: string, ids: string[]): Theme => ({
	id,
	name: id,
	alone: false,
	words: [id],
	indicators: ids.map((indicatorId) => ({ indicatorId, reading: 'survey' })),
	note: ''
});
const themes = [theme('klotter', ['klotter', 'klottrigt']), theme('otrygg', ['oro'])];

test('what a theme joins comes first, then the same heading, then what themes are followed by at all', () => {
	const found = perceivedBeside(graffiti, [graffiti, ...others], themes);
	expect(found.map(({ measure: { id }, near }) => [id, near])).toEqual([
		['klottrigt', 'theme'],
		['problem', 'group'],
		['oro', 'general']
	]);
});
test('beside a survey measure stand counts', () => {
	const [, , worry] = others;
	expect(worry && perceivedBeside(worry, [graffiti, ...others], themes).map(({ measure: { id } }) => id)).toEqual([
		'klotter'
	]);
});
test('a measure that one area has alone is told with what the others were asked instead', () => {
	const index = { ...measure('index', 'share', 'Trygghet'), unit: 'index 0–6' };
	const areas = [
		{ code: 'a', name: 'Fisksätra' },
		{ code: 'b', name: 'Orminge' }
	];
	const rows = [
		{ indicatorId: 'oro', areaCode: 'a', value: 0.3 },
		{ indicatorId: 'index', areaCode: 'b', value: 2.1 }
	];
	const found = uncommonMeasures(areas, [measure('oro', 'share', 'Trygghet'), index], rows);
	expect(found.map(({ measure: { id }, having, others: instead }) => [id, having, instead?.measures[0]?.unit])).toEqual(
		[
			['oro', ['Fisksätra'], 'index 0–6'],
			['index', ['Orminge'], 'andel']
		]
	);
});
