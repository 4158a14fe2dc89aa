import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_CHOICES } from '#lib/series/resolve.ts';
import { previewFile } from '#lib/server/importing/import-file.ts';
import type { ReadOptions } from '#lib/server/importing/reading.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';

const REAL = '../shared/data/bra';

describe.skipIf(!existsSync(REAL))('Brå’s own tables (skipped where ../shared is missing)', () => {
	let warehouse: Warehouse;
	beforeAll(async () => {
		warehouse = await openWarehouse(':memory:');
	});
	afterAll(() => warehouse.close());
	const seriesOf = async (file: string) => {
		const options = { as: null, choices: NO_CHOICES, planArea: null, keepPersonalData: false, mapping: null };
		const reading = await previewFile(warehouse, readFileSync(`${REAL}/${file}`), file, options satisfies ReadOptions);
		expect(reading.rejected).toEqual([]);
		return reading.series?.observations ?? [];
	};

	test('the Excel export gives Bromma’s months and chapters, each once', async () => {
		const all = await seriesOf('Brott_2025_raw.xls');
		const bromma = all.filter(({ areaCode }) => areaCode === '0180-bromma');
		const january = bromma.filter(({ periodStart }) => periodStart === '2025-01-01');
		const valueOf = (label: string, start: string) =>
			bromma
				.filter(({ indicatorPath, periodStart }) => indicatorPath.at(-1) === label && periodStart === start)
				.map(({ value }) => value);
		expect(valueOf('Totalt antal brott', '2025-01-01')).toEqual([924]);
		expect(valueOf('Totalt antal brott', '2025-12-01')).toEqual([815]);
		expect(valueOf('3-7 kap. Brott mot person', '2025-01-01')).toEqual([158]);
		expect(valueOf('12 kap. Skadegörelsebrott', '2025-10-01')).toEqual([462]);
		expect(new Set(january.map(({ indicatorId }) => indicatorId)).size).toBe(january.length);
		expect(new Set(all.map(({ areaCode }) => areaCode)).size).toBe(2);
	}, 30_000);

	test('the quarters have a gap in the second half of 2014, and the far value is told', async () => {
		const all = await seriesOf('bra_crime_quarterly_0180_0182_0191.csv');
		expect(all).toHaveLength(144);
		const of2014 = all.filter(({ areaCode, periodStart }) => areaCode === '0182' && periodStart.startsWith('2014'));
		expect(of2014.map(({ periodStart }) => periodStart).sort()).toEqual(['2014-01-01', '2014-04-01']);
		const first = all.find(({ areaCode, periodStart }) => areaCode === '0180' && periodStart === '2014-01-01');
		expect(first).toMatchObject({ value: 48_139, grain: 'quarter', row: 2 });
	}, 30_000);
});
