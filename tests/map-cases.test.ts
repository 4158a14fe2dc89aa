import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parsePolygons, type PolygonRings } from '#lib/model/geometry.ts';
import { NO_CHOICES } from '#lib/series/resolve.ts';
import { setWithdrawn } from '#lib/server/commands/withdraw.ts';
import { previewFile, writeReading } from '#lib/server/importing/import-file.ts';
import type { ReadOptions } from '#lib/server/importing/reading.ts';
import { areas } from '#lib/server/warehouse/queries/catalogue.ts';
import { areaGeometries, mappedAreas } from '#lib/server/warehouse/queries/geography.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { findingMessage } from '#lib/text/findings.ts';

// Each folder is a map as users have them and the ground that must be read out of it.
const CASES = 'tests/cases/maps';
const Case = z.strictObject({
	what: z.string(),
	addUnder: z.string().optional(),
	/** West, south, east and north of each area. */
	areas: z.record(z.string(), z.tuple([z.number(), z.number(), z.number(), z.number()])),
	rejected: z.array(z.string()),
	findings: z.array(z.string()),
	suggestions: z.record(z.string(), z.string()).optional(),
	newAreas: z.array(z.string()).optional()
});

const OPTIONS: ReadOptions = { as: null, choices: NO_CHOICES, planArea: null, keepPersonalData: false, mapping: null };
const importer = {
	who: 'test',
	at: '2026-01-02T03:04:05Z',
	publishedOn: '2026-01-01',
	publisher: '',
	simulated: false
};
const box = (polygons: readonly PolygonRings[]) => {
	const positions = polygons.flat(2);
	const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

let warehouse: Warehouse;
beforeAll(async () => {
	warehouse = await openWarehouse(':memory:');
});
afterAll(() => warehouse.close());

describe.each(readdirSync(CASES))('%s', (name) => {
	const wanted = Case.parse(JSON.parse(readFileSync(`${CASES}/${name}/case.json`, 'utf8')));
	const file = readdirSync(`${CASES}/${name}`).find((one) => one !== 'case.json') ?? '';

	test(wanted.what, async () => {
		const bytes = readFileSync(`${CASES}/${name}/${file}`);
		const choices = { ...NO_CHOICES, addUnder: wanted.addUnder ?? null };
		const reading = await previewFile(warehouse, bytes, file, { ...OPTIONS, choices });
		expect(reading.findings.map(({ code }) => code).sort()).toEqual(wanted.findings);
		expect(reading).toMatchObject({ kind: 'geography', refused: false });
		expect(reading.rejected.map(({ code }) => code).sort()).toEqual(wanted.rejected);
		for (const finding of reading.findings) expect(findingMessage(finding)).not.toMatch(/undefined|NaN/);
		const boxes = reading.shapes?.map(({ areaCode, polygons }) => [areaCode, box(polygons)] as const) ?? [];
		const close = Object.entries(wanted.areas).map(([code, edges]) => [
			code,
			edges.map((edge) => expect.closeTo(edge, 4))
		]);
		expect(Object.fromEntries(boxes)).toEqual(Object.fromEntries(close));
		const suggested = reading.series?.unknownAreas.map(({ label, candidates }) => [label, candidates[0]?.code]);
		expect(Object.fromEntries(suggested ?? [])).toEqual(wanted.suggestions ?? {});
		expect(reading.series?.newAreas.map(({ code }) => code)).toEqual(wanted.newAreas ?? []);

		const { sourceId } = await writeReading(warehouse, bytes, reading, importer);
		const codes = Object.keys(wanted.areas);
		const stored = await warehouse.read(areaGeometries, { areaCodes: codes });
		expect(stored.map(({ areaCode, geometry }) => [areaCode, box(parsePolygons(geometry))])).toEqual(
			[...boxes].sort(([a], [b]) => (a < b ? -1 : 1))
		);
		const known = new Set((await warehouse.read(areas, {})).map(({ code }) => code));
		expect(codes.filter((code) => !known.has(code))).toEqual([]);
		await setWithdrawn(warehouse, sourceId, true, 'test', importer.at);
		expect(await warehouse.read(mappedAreas, {})).toEqual([]);
	});
});

test('a later map wins, a map of the day is used for that day, and one for the work is not for the public', async () => {
	const square = (x: number) => [[[[x, 59.3], [x, 59.4], [x + 0.1, 59.4], [x, 59.3]]]]; // prettier-ignore
	const write = async (x: number, publishedOn: string) => {
		const geometry = { type: 'MultiPolygon', coordinates: square(x) };
		const feature = { type: 'Feature', properties: { namn: 'Sickla' }, geometry };
		const bytes = new TextEncoder().encode(JSON.stringify(feature));
		const reading = await previewFile(warehouse, bytes, `${publishedOn}.geojson`, OPTIONS);
		return writeReading(warehouse, bytes, reading, { ...importer, publishedOn });
	};
	await write(18.1, '2020-01-01');
	await write(18.2, '2024-01-01');
	const west = async (from: Warehouse) => {
		const [row] = await from.read(areaGeometries, { areaCodes: ['0182-sickla'] });
		return row ? box(parsePolygons(row.geometry))[0] : null;
	};
	expect(await west(warehouse)).toBe(18.2);
	expect(await west(warehouse.asOf('2023-01-01'))).toBe(18.1);
	expect(await west(warehouse.asOf('2018-01-01'))).toBe(18.1);
	expect(await west(warehouse.forPublic())).toBeNull();
});
