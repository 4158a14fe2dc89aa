import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { runCommand } from '#lib/server/commands/run-command.ts';
import type { Command } from '#lib/server/commands/command.ts';
import { parseArguments } from '#lib/server/commands/parse-arguments.ts';
import { catalogueRows } from '#lib/server/importing/import-file.ts';
import { readFile } from '#lib/server/importing/read-file.ts';
import { NO_CHOICES } from '#lib/series/resolve.ts';
import { areaObservations } from '#lib/server/warehouse/queries/series.ts';
import { rejectedRows } from '#lib/server/warehouse/queries/sources.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';

/** A workbook with a sheet for each year, each with the areas in the same rows. */
const WORKBOOK = readFileSync('tests/cases/series/messy-several-sheets/input.xlsx');
const Points = z.object({ points: z.array(z.object({ period: z.string(), row: z.number() }).loose()) });
const Imported = z.array(z.object({ source: z.string().nullable(), rejected: z.number() }));
const FISKSATRA = { areaCodes: ['0182-fisksatra'], from: '2000-01-01', to: '2099-12-31' };

let warehouse: Warehouse;
let source = '';
beforeAll(async () => {
	warehouse = await openWarehouse(':memory:', { threads: 1 });
	source = await imported('enkat.xlsx', WORKBOOK);
});
afterAll(() => warehouse.close());

async function run(words: string[], files: { name: string; bytes: Uint8Array; modified: string }[] = []) {
	const parsed = parseArguments(words);
	if ('wrong' in parsed) throw new Error(parsed.wrong);
	const command: Command = parsed.command;
	const now = () => '2026-01-02T03:04:05.000Z';
	return runCommand(command, { warehouse, files, read: readFile, uploadLimit: 100_000, who: 'test', now });
}

async function imported(name: string, bytes: Uint8Array): Promise<string> {
	const { json } = await run(['import', name], [{ name, bytes, modified: '2024-03-01' }]);
	return Imported.parse(json)[0]?.source ?? '';
}

test('each figure of a workbook knows its sheet, now and as of a day', async () => {
	const sheetsOf = async (from: Warehouse) =>
		(await from.read(areaObservations, FISKSATRA)).map(({ start, sourceSheet, sourceRow }) => [
			start.slice(0, 4),
			sourceSheet,
			sourceRow
		]);
	const expected = [
		['2020', '2020', 2],
		['2022', '2022', 2]
	];
	expect(await sheetsOf(warehouse)).toEqual(expected);
	expect(await sheetsOf(warehouse.asOf('2025-01-01'))).toEqual(expected);
});

test('the command line names the sheet of a workbook, and of a text file none', async () => {
	const otrygg = await run(['series', '--area', 'Fisksätra', '--indicator', 'enkat.otrygg-kvall', '--json']);
	expect(Points.parse(otrygg.json).points.map(({ period, sheet, row }) => [period, sheet, row])).toEqual([
		['2020', '2020', 2],
		['2022', '2022', 2]
	]);
	const text = 'Region;Brott;År;Period;Antal\nNacka kommun;3-7 kap. Brott mot person;2023;Jan;7\n';
	await imported('brott.txt', new TextEncoder().encode(text));
	const crime = await run(['series', '--area', 'Nacka', '--indicator', 'brott.person', '--json']);
	const [point] = Points.parse(crime.json).points;
	expect(point).toMatchObject({ row: 2 });
	expect(point).not.toHaveProperty('sheet');
});

test('a row that is left out names its sheet, whether its area or its value is wrong', async () => {
	const rows = await catalogueRows(warehouse);
	const areas = rows.areas.filter(({ code }) => code !== '0182-fisksatra');
	const aliases = rows.aliases.filter(({ areaCode }) => areaCode !== '0182-fisksatra');
	const options = { as: null, choices: NO_CHOICES, planArea: null, keepPersonalData: false, mapping: null };
	const reading = await readFile(WORKBOOK, 'enkat.xlsx', options, { ...rows, areas, aliases });
	expect(reading.rejected).toMatchObject([
		{ row: 2, sheet: '2020', code: 'unknown-area' },
		{ row: 2, sheet: '2022', code: 'unknown-area' }
	]);
	expect(reading.rejected.every(({ verbatim }) => verbatim.startsWith('Fisksätra'))).toBe(true);
	expect(await warehouse.read(rejectedRows, { sourceId: source })).toEqual([]);
});
