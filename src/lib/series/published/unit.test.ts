import { expect, test } from 'vitest';
import { unitOf } from './unit.ts';

test.each([
	['Anmälda våldsbrott, antal/100 000 inv', 'per 100 000 invånare'],
	['Skadegörelse per 1\u00a0000 invånare', 'per 1 000 invånare'],
	['Stöld, antal per 1 000 inv, 3-årsmedelvärde', 'per 1 000 invånare'],
	['Oro för bostadsinbrott, andel (%)', 'procent'],
	['Anmälda brott per 100000 inv', 'per 100 000 invånare']
])('«%s» is %s', (text, unit) => {
	expect(unitOf(text)).toBe(unit);
});

test('a heading without unit states none', () => {
	expect(unitOf('Våldsbrott 2018')).toBeUndefined();
});
