import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_CHOICES } from '#lib/series/resolve.ts';
import { acceptedOf } from '#lib/server/importing/accepted.ts';
import { previewFile, writeReading } from '#lib/server/importing/import-file.ts';
import type { ReadOptions, Reading } from '#lib/server/importing/reading.ts';
import { areas } from '#lib/server/warehouse/queries/catalogue.ts';
import { sourceNews, sources } from '#lib/server/warehouse/queries/sources.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';

// Publishers' own files, as they are downloaded; they are no part of the project.
const FOLDER = '../shared/data';
const NTU = `${FOLDER}/ntu/bra_kommunindikatorer.csv`;
const DESO = `${FOLDER}/scb/000005FC_20240806-102837.xlsx`;
const EVENTS = `${FOLDER}/polisen/events.json`;
const IMPORTER = {
	who: 'test',
	at: '2026-01-02T03:04:05Z',
	publishedOn: '2026-01-01',
	publisher: '',
	simulated: false
};

let warehouse: Warehouse;
beforeAll(async () => {
	warehouse = await openWarehouse(':memory:');
});
afterAll(() => warehouse.close());

function read(path: string, as: ReadOptions['as'] = null): Promise<Reading> {
	const options: ReadOptions = { as, choices: NO_CHOICES, planArea: null, keepPersonalData: false, mapping: null };
	return previewFile(warehouse, readFileSync(path), path.split('/').at(-1) ?? '', options);
}

describe.skipIf(!existsSync(NTU))(`Brå’s indicators for municipalities (needs ${NTU})`, () => {
	test('every figure of the long form is read, with areas and indicators all known', async () => {
		const reading = await read(NTU);
		expect(acceptedOf(reading)).toBe(2040 + 2992);
		expect(reading.rejected).toEqual([]);
		expect(reading.series?.newIndicators).toEqual([]);
		expect(reading.findings.map(({ code }) => code)).toEqual(['year-before-survey']);
	});

	test('Falun’s exposure to assault in 2024 is 2.4 % (1.5–3.6) of the 465 asked the year after', async () => {
		const { series } = await read(NTU);
		const found = series?.observations.filter(
			({ areaCode, indicatorId }) => areaCode === '2080' && indicatorId === 'ntu.misshandel'
		);
		expect(found).toHaveLength(9);
		expect(found?.find(({ periodStart }) => periodStart === '2024-01-01')).toMatchObject({
			value: expect.closeTo(0.024, 9),
			low: expect.closeTo(0.015, 9),
			high: expect.closeTo(0.036, 9),
			base: 465
		});
		expect(found?.find(({ periodStart }) => periodStart === '2016-01-01')).toMatchObject({ base: 398 });
		for (const one of series?.observations ?? []) {
			if (one.indicatorId.startsWith('ntu.')) expect([one.low, one.high, one.base]).not.toContain(null);
		}
	});

	test('reported crime is counts, and the rates give the inhabitants they were worked out from', async () => {
		const { series } = await read(NTU);
		const total = series?.observations.find(
			({ areaCode, indicatorId, periodStart }) =>
				areaCode === '2084' && indicatorId === 'brott.totalt' && periodStart === '2018-01-01'
		);
		expect(total).toMatchObject({ value: 2570, base: null, row: 3 });
		const people = series?.populations.find(({ areaCode, year }) => areaCode === '2084' && year === 2018);
		expect(people?.implied).toBe(true);
		expect(Math.round((2570 / (people?.count ?? 1)) * 100_000)).toBe(11035);
	});
});

describe.skipIf(!existsSync(DESO))(`SCB’s population by DeSO (needs ${DESO})`, () => {
	test('5 984 areas are added under their municipalities in seconds, and those of Nacka sum to 110 633', async () => {
		const started = performance.now();
		const reading = await read(DESO);
		await writeReading(warehouse, readFileSync(DESO), reading, IMPORTER);
		expect(performance.now() - started).toBeLessThan(15_000);
		expect(acceptedOf(reading)).toBe(5984);
		expect(reading.rejected).toEqual([]);
		const nacka = reading.series?.populations.filter(({ areaCode }) => areaCode.startsWith('0182')) ?? [];
		expect(nacka.reduce((sum, { count }) => sum + count, 0)).toBe(110_633);
		expect(reading.findings.map(({ code, details }) => [code, details?.count])).toEqual([
			['statistical-areas-assumed', 5984]
		]);
		const added = (await warehouse.read(areas, {})).filter(({ kind }) => kind === 'deso');
		expect(added).toHaveLength(5984);
		expect(added.find(({ code }) => code === '0182C1010')).toMatchObject({
			parentCode: '0182',
			validFrom: '2018-01-01'
		});
	});
});

describe.skipIf(!existsSync(EVENTS))(`the police’s list of events (needs ${EVENTS})`, () => {
	test.each([null, 'events'] as const)(
		'1 705 notices are read when the kind is %s, and none is a figure',
		async (as) => {
			const reading = await read(EVENTS, as);
			expect(reading).toMatchObject({ kind: 'events', refused: false, series: null, rejected: [] });
			expect(acceptedOf(reading)).toBe(1705);
		}
	);

	test('they are refused as statistics', async () => {
		expect(await read(EVENTS, 'statistics')).toMatchObject({ refused: true });
	});

	test('a notice put out at 7.56 in Swedish summer time is kept as 5.56 UTC', async () => {
		const reading = await read(EVENTS);
		const { sourceId } = await writeReading(warehouse, readFileSync(EVENTS), reading, IMPORTER);
		const rows = await warehouse.read(sourceNews, { sourceId, limit: 2000, offset: 0 });
		expect(rows).toHaveLength(1705);
		expect(rows.find(({ id }) => id === '372274')).toMatchObject({
			publishedAt: '2022-09-29T05:56:30Z',
			place: 'Värmdö'
		});
		expect((await warehouse.read(sources, {})).find(({ id }) => id === sourceId)).toMatchObject({ accepted: 1705 });
	});
});
