import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseAreaName, parseAreaLabel } from './area-name.ts';

test('hyphens, spaces and case do not make two districts of one', () => {
	const one = normaliseAreaName('Enskede-Årsta-Vantör');
	expect(normaliseAreaName('Enskede - Årsta - Vantör')).toBe(one);
	expect(normaliseAreaName(' ENSKEDE –  Årsta\u00a0- Vantör ')).toBe(one);
	expect(normaliseAreaName('Enskede-A\u030arsta-Vanto\u0308r')).toBe(one);
});

test('a footnote mark glued to a name is not part of it, but the digits of a code are', () => {
	expect(normaliseAreaName('Nacka1')).toBe('nacka');
	expect(normaliseAreaName('Nacka2)')).toBe('nacka');
	expect(normaliseAreaName('Nacka²')).toBe('nacka');
	expect(normaliseAreaName('0182C1010')).toBe('0182c1010');
	expect(normaliseAreaName('Hus 12')).toBe('hus 12');
});

test('a normalised name is its own normal form, and any text can be read as a label', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const once = normaliseAreaName(text);
			expect(normaliseAreaName(once)).toBe(once);
			expect(() => parseAreaLabel(text)).not.toThrow();
		})
	);
});

test.each([
	['Nacka kommun', 'Nacka', 'kommun', null],
	['Nacka\u00a0kommun', 'Nacka', 'kommun', null],
	['Stadsdelsområde Skärholmen (Sthlm)', 'Skärholmen', 'stadsdelsområde', 'Stockholm'],
	['Stockholm kommun, Skärholmen stadsdel', 'Skärholmen', 'stadsdelsområde', 'Stockholm'],
	['Stockholm kommun, Norrmalm  stadsdel', 'Norrmalm', 'stadsdelsområde', 'Stockholm'],
	['Göteborg kommun, Angered stadsdel', 'Angered', 'stadsdelsområde', 'Göteborg'],
	['Göteborg kommun, Angered stadsdel (upphörde 2021-01-01)', 'Angered', 'stadsdelsområde', 'Göteborg'],
	['Angered stadsdel (upphörde 2021-01-01)', 'Angered', 'stadsdel', null],
	['Malmö kommun, Stadsområde Norr', 'Norr', 'stadsdelsområde', 'Malmö'],
	['Stadsområde Centrum (Gbg)', 'Centrum', 'stadsdelsområde', 'Göteborg'],
	['Hela landet', 'Riket', 'riket', null],
	['Stockholms län', 'Stockholms län', 'län', null],
	['LPO Nacka', 'Nacka', 'lokalpolisområde', null],
	['Lokalpolisområde Nacka', 'Nacka', 'lokalpolisområde', null],
	['Region Stockholm', 'Stockholm', 'polisregion', null],
	['0182 Nacka', 'Nacka', 'kommun', null],
	['01 Stockholms län', 'Stockholms län', 'län', null],
	['0182', '0182', 'kommun', null],
	['0182C1010', '0182C1010', 'deso', null],
	['Fisksätra', 'Fisksätra', null, null]
])('«%s» is %s', (label, name, kind, within) => {
	expect(parseAreaLabel(label)).toEqual({ name, kind, within });
});
