import { expect, test } from 'vitest';
import { parseStatisticalArea } from './statistical-area.ts';

test('the code of a DeSO tells its municipality, and without a year the first boundaries are meant', () => {
	expect(parseStatisticalArea('0182C1010')).toMatchObject({
		area: { code: '0182C1010', name: '0182C1010', kind: 'deso', parentCode: '0182', validFrom: '2018-01-01' },
		boundaries: '2018',
		assumed: true
	});
});

test('other boundaries under the same code are another area', () => {
	expect(parseStatisticalArea('0182R001_RegSO2025')).toMatchObject({
		area: { code: '0182R001_RegSO2025', name: '0182R001 (RegSO 2025)', kind: 'regso', validFrom: '2025-01-01' },
		assumed: false
	});
});

test('a name beside the code is kept', () => {
	expect(parseStatisticalArea('0182R001 Fisksätra')?.area.name).toBe('Fisksätra 0182R001');
});

test.each(['0182', '0182 Nacka', 'Nacka', '0182X1010', '0182C101', '182C1010'])('%s is no such code', (label) => {
	expect(parseStatisticalArea(label)).toBeNull();
});
