import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHOICES } from '#lib/series/resolve.ts';
import { writeCsv } from '#lib/server/csv.ts';
import { previewFile, writeReading } from '#lib/server/importing/import-file.ts';
import type { ReadOptions } from '#lib/server/importing/reading.ts';
import { mappingProfiles, removeMappingProfile, saveMappingProfile } from '#lib/server/sources/mapping-profiles.ts';
import { indicatorLabels } from '#lib/server/warehouse/queries/catalogue.ts';
import { areaObservations } from '#lib/server/warehouse/queries/series.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { ownFigureRows } from '#lib/series/own-figures.ts';

const OPTIONS: ReadOptions = { as: null, choices: NO_CHOICES, planArea: null, keepPersonalData: false, mapping: null };
const BY = { who: 'test', at: '2026-01-02T03:04:05.000Z' };

let warehouse: Warehouse;
beforeEach(async () => {
	warehouse = await openWarehouse(':memory:', { threads: 1 });
});
afterEach(() => warehouse.close());

const read = (text: string, options: Partial<ReadOptions> = {}, name = 'f.csv') =>
	previewFile(warehouse, Buffer.from(text), name, { ...OPTIONS, ...options });
async function write(text: string, options: Partial<ReadOptions> = {}) {
	const bytes = Buffer.from(text);
	const reading = await read(text, options);
	await writeReading(warehouse, bytes, reading, {
		...BY,
		publishedOn: '2025-01-01',
		publisher: reading.publisher,
		simulated: false
	});
	const codes = [...new Set(reading.series?.observations.map(({ areaCode }) => areaCode))];
	return warehouse.read(areaObservations, { areaCodes: codes, from: '2000-01-01', to: '2099-12-31' });
}

const ODD = (years: string, ...rows: string[]) => [`Påstående;${years}`, ...rows, ''].join('\n');
const FIRST = ODD('Fisksätra 2022;Fisksätra 2023', 'Jag trivs här;71;73');
const CROSS = (years: string, ...rows: string[]) => ['Vår mätning, procent;', `Kommundel;${years}`, ...rows].join('\n');

test('an unknown table offers its rows and a first guess, and writes nothing before somebody has said how it is read', async () => {
	const reading = await read(FIRST);
	expect(reading.refused).toBe(true);
	expect(reading.tables[0]?.rows[0]?.cells).toEqual(['Påstående', 'Fisksätra 2022', 'Fisksätra 2023']);
	expect(reading.tables[0]?.suggested.roles).toEqual(['indicator', 'value', 'value']);
});

test('what a person has said is written with file and row, as new indicators of its unit', async () => {
	const text = CROSS('2022;2023', 'Fisksätra;71,5;73', 'Orminge;80;..');
	const suggested = (await read(text, { as: 'plan' })).tables[0]?.suggested ?? (await read(text)).tables[0]?.suggested;
	if (!suggested) throw new Error('no table');
	const mapping = { ...suggested, fixed: { ...suggested.fixed, indicator: 'Trivs' }, unit: 'percent' as const };
	const stored = await write(text, { mapping });
	expect(
		stored.map(({ areaCode, indicatorId, start, value, missing, sourceRow }) => [
			areaCode,
			indicatorId,
			start,
			value,
			missing,
			sourceRow
		])
	).toEqual([
		['0182-fisksatra', 'egna.trivs', '2022-01-01', 0.715, null, 3],
		['0182-fisksatra', 'egna.trivs', '2023-01-01', 0.73, null, 3],
		['0182-orminge', 'egna.trivs', '2022-01-01', 0.8, null, 4],
		['0182-orminge', 'egna.trivs', '2023-01-01', null, 'not-collected', 4]
	]);
});

test('a saved profile reads next year’s file of the same layout by itself, and says so', async () => {
	const first = await read(FIRST);
	const suggested = first.tables[0]?.suggested;
	if (!suggested) throw new Error('no table');
	const mapping = {
		...suggested,
		headings: [{ row: 1, names: 'period' as const }],
		fixed: { area: 'Fisksätra', indicator: '', period: '' },
		unit: 'percent' as const
	};
	const text = ODD('2022;2023', 'Jag trivs här;71;73');
	const said = await read(text, { mapping });
	expect(said.series?.observations).toHaveLength(2);
	await saveMappingProfile(warehouse, { name: 'Vår mätning', layout: said.mappingLayout, mapping }, BY);
	const next = await read(ODD('2022;2023;2024', 'Jag trivs här;71;73;70', 'Jag går ut;50;51;52'), {}, 'annat-namn.csv');
	expect(next.findings.map(({ code }) => code)).toContain('profile-used');
	expect(next.series?.observations.map(({ value }) => value)).toEqual([0.71, 0.73, 0.7, 0.5, 0.51, 0.52]);
	const [profile] = await mappingProfiles(warehouse);
	await removeMappingProfile(warehouse, profile?.id ?? '', BY);
	expect((await read(text)).refused).toBe(true);
});

test('an unknown name can be said to be a known indicator, which is remembered for the same kind of file only', async () => {
	const survey = 'Område;Fråga;År;Andel;Antal svar\nFisksätra;Rädd att gå ut;2024;31;200\n';
	const chosen = { ...NO_CHOICES, remember: true, indicatorByLabel: { 'rädd att gå ut': 'enkat.otrygg-kvall' } };
	const [stored] = await write(survey, { choices: chosen });
	expect(stored?.indicatorId).toBe('enkat.otrygg-kvall');
	const labels = await warehouse.read(indicatorLabels, {});
	expect(labels).toContainEqual({ label: 'survey: rädd att gå ut', indicatorId: 'enkat.otrygg-kvall' });
	const later = await read(survey.replace('31', '33'));
	expect(later.series?.observations[0]?.indicatorId).toBe('enkat.otrygg-kvall');
	const incidents = await read('Område;Kategori;Månad;Antal\nFisksätra;Rädd att gå ut;2024-01;3\n');
	expect(incidents.series?.observations[0]?.indicatorId).not.toBe('enkat.otrygg-kvall');
});

test('figures typed in are a source of their own, with publisher, and each can name an indicator by its id', async () => {
	const text = writeCsv([
		...ownFigureRows([]),
		['Fisksätra', 'enkat.otrygg-kvall', 'procent', '2024', '31,5', '210', '', 'Nacka kommun', '14'],
		['Fisksätra', 'Orosanmälningar', 'antal', '2024-03', '4', '', '', 'Nacka kommun', '15']
	]);
	const reading = await read(text);
	expect(reading.publisher).toBe('Nacka kommun');
	const stored = await write(text);
	expect(stored.map(({ indicatorId, value, base, sourceRow }) => [indicatorId, value, base, sourceRow])).toEqual([
		['egna.orosanmalningar', 4, null, 3],
		['enkat.otrygg-kvall', 0.315, 210, 2]
	]);
	expect(reading.series?.newIndicators.map(({ indicator }) => [indicator.id, indicator.kind])).toEqual([
		['egna.orosanmalningar', 'count']
	]);
});
