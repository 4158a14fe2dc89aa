import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { areaFigures } from '#lib/analysis/area-figures.ts';
import { areaMaterial } from '#lib/server/areas/area-material.ts';
import type { HandedFile } from '#lib/server/commands/command.ts';
import { parseArguments } from '#lib/server/commands/parse-arguments.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { readFile } from '#lib/server/importing/read-file.ts';
import { areaDeliveries, areaObservations, areasWithData, series } from '#lib/server/warehouse/queries/series.ts';
import { activities, plans } from '#lib/server/warehouse/queries/plans.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];
const damage = (area: string, year: string, counts: readonly number[]) =>
	counts.map((count, month) => `${area};12 kap. Skadegörelsebrott;${year};${MONTHS[month]};${count};1;`);
const crime = (...lines: string[]) => ['Region;Brott;År;Period;Antal;/100 000 inv', ...lines, ''].join('\n');
const plan = (measure: string) =>
	[
		'Samverkansplan för Nacka kommun 2023–2024',
		'',
		'Aktivitet: Sanera klotter i Nacka',
		'',
		'Utmaning\tÅtgärd\tAnsvarig\tNär',
		`Klotter sitter kvar länge.\t${measure}\tKommun\t2023-02-01 – 2024-12-31`,
		''
	].join('\n');

let warehouse: Warehouse;
const run = (words: string, files: HandedFile[] = []) => {
	const invocation = parseArguments(words.split(' '));
	if ('wrong' in invocation) return Promise.resolve({ exit: 2 as const, json: null, text: invocation.wrong });
	const now = () => '2026-11-20T12:00:00Z';
	return runCommand(invocation.command, { warehouse, files, read: readFile, uploadLimit: 100_000, who: 'test', now });
};
const hand = async (name: string, text: string, published: string) => {
	const file = { name, bytes: new TextEncoder().encode(text), modified: published };
	const { exit, text: said } = await run(`import ${name} --published ${published}`, [file]);
	expect(exit, said).toBe(0);
};
const yearOf = async (words: string) => {
	const { json } = await run(`series --area Nacka --indicator brott.skadegorelse --grain year${words}`);
	const point = z.object({ period: z.string(), value: z.number().nullable(), status: z.string() });
	return z.object({ points: z.array(point.loose()) }).parse(json).points.map(({ period, value, status }) => [period, value, status]); // prettier-ignore
};

beforeAll(async () => {
	warehouse = await openWarehouse(':memory:');
	const first = Array(12).fill(10);
	await hand('prel.txt', crime(...damage('Nacka kommun', '2023 prel.', first)), '2024-02-01');
	await hand('final.txt', crime(...damage('Nacka kommun', '2023', [...Array(11).fill(10), 15])), '2024-03-27');
	await hand('plan-1.txt', plan('Inom tre dygn.'), '2023-01-10');
	await hand('plan-2.txt', plan('Inom ett dygn.'), '2024-06-01');
});
afterAll(() => warehouse.close());

test('a series as of a day has only what was published by then', async () => {
	expect(await yearOf('')).toEqual([['2023', 125, 'final']]);
	expect(await yearOf(' --as-of 2024-03-27')).toEqual([['2023', 125, 'final']]);
	expect(await yearOf(' --as-of 2024-03-26')).toEqual([['2023', 120, 'preliminary']]);
	expect(await yearOf(' --as-of 2024-01-31')).toEqual([]);
});

test('a day that is no date is wrong usage, and --public is not for an earlier day', async () => {
	expect((await run('series --area Nacka --indicator x --as-of igår')).exit).toBe(2);
	expect((await run('series --area Nacka --indicator x --as-of 2024-01-01 --public')).text).toMatch(/gäller nu/);
	expect((await run('areas --as-of 2024-01-01')).exit).toBe(2);
});

test('a plan as of a day is the version that was out then', async () => {
	const measureOn = async (day: string) => {
		const rows = await warehouse.asOf(day).read(activities, { planId: null, activityId: null });
		return rows.map(({ measure }) => measure);
	};
	expect(await measureOn('2024-05-31')).toEqual(['Inom tre dygn.']);
	expect(await measureOn('2024-06-01')).toEqual(['Inom ett dygn.']);
	expect(await warehouse.asOf('2023-01-09').read(plans, {})).toEqual([]);
});

test('as of a day after all publications, every answer is that of today', async () => {
	const late = warehouse.asOf('2099-12-31');
	const wanted = { areaCodes: ['0182'], from: '2000-01-01', to: '2099-12-31' };
	expect(await late.read(areaObservations, wanted)).toEqual(await warehouse.read(areaObservations, wanted));
	expect(await late.read(areasWithData, {})).toEqual(await warehouse.read(areasWithData, {}));
	expect(await late.read(plans, {})).toEqual(await warehouse.read(plans, {}));
});

test('both deliveries of a month stand side by side, and a later one does not before its day', async () => {
	const rows = await warehouse.read(areaDeliveries, { areaCode: '0182', day: null });
	const december = rows.filter(({ start }) => start === '2023-12-01');
	expect(december.map(({ value, status, fileName }) => [value, status, fileName])).toEqual([
		[10, 'preliminary', 'prel.txt'],
		[15, 'final', 'final.txt']
	]);
	expect(await warehouse.read(areaDeliveries, { areaCode: '0182', day: '2024-03-26' })).toEqual([]);
});

test('a zero before an area was formed is no number, and no sum is made of it', async () => {
	const zeros = crime(
		...damage('Stadsdelsområde Järva (Sthlm)', '2022', Array(12).fill(0)),
		...damage('Stadsdelsområde Järva (Sthlm)', '2024', [0, 7, ...Array(10).fill(20)])
	);
	await hand('jarva.txt', zeros, '2025-03-27');
	const rows = await warehouse.read(series, {
		indicatorId: 'brott.skadegorelse',
		areaCode: '0180-jarva',
		grain: 'year',
		rate: false
	});
	expect(rows.map(({ start, value, missing }) => [start, value, missing])).toEqual([
		['2022-01-01', null, 'outside-area'],
		['2024-01-01', 207, null]
	]);
	const late = warehouse.asOf('2025-12-31');
	const wanted = { areaCodes: ['0180-jarva'], from: '2022-01-01', to: '2024-12-31' };
	expect(await late.read(areaObservations, wanted)).toEqual(await warehouse.read(areaObservations, wanted));
});

test('what an area was formed of is added only where all of it has figures, and is drawn beside it as counts', async () => {
	const former = (names: readonly string[]) =>
		crime(...names.flatMap((name) => damage(`Stadsdelsområde ${name} (Sthlm)`, '2022', Array(12).fill(30))));
	const drawn = async () => {
		const choice = { from: null, to: null, reference: '0180-jarva+foregangare', rate: false, isPublic: false };
		const found = await areaMaterial(warehouse, '0180-jarva', choice, false, '2026-01-01');
		const figure = found && areaFigures(found.material).find(({ indicatorId }) => indicatorId === 'brott.skadegorelse');
		const reference = figure?.series.find(({ areaCode }) => areaCode === '0180-jarva+foregangare');
		return [reference?.areaName, reference?.points.map(({ value }) => value)];
	};
	await hand('rinkeby.txt', former(['Rinkeby-Kista']), '2025-04-01');
	expect(await drawn()).toEqual([undefined, undefined]);
	await hand('spanga.txt', former(['Spånga-Tensta']), '2025-04-02');
	expect(await drawn()).toEqual(['Rinkeby-Kista och Spånga-Tensta tillsammans', Array(12).fill(60)]);
});
