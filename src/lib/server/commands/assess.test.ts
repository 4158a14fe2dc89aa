import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFile } from '../importing/read-file.ts';
import { openWarehouse, type Warehouse } from '../warehouse/warehouse.ts';
import { parseArguments } from './parse-arguments.ts';
import { runCommand } from './run-command.ts';
import type { HandedFile } from './command.ts';

let warehouse: Warehouse;
beforeAll(async () => {
	warehouse = await openWarehouse(':memory:');
});
afterAll(() => warehouse.close());

async function run(words: readonly string[], files: HandedFile[] = []) {
	const invocation = parseArguments(words);
	if ('wrong' in invocation) return { exit: 2 as const, json: { error: invocation.wrong }, text: invocation.wrong };
	const now = () => '2026-11-20T12:00:00Z';
	return runCommand(invocation.command, {
		warehouse,
		files,
		read: readFile,
		uploadLimit: 50_000_000,
		who: 'test',
		now
	});
}

const Assessed = z.object({
	method: z.string(),
	verdict: z.string(),
	strength: z.number(),
	estimate: z.number().nullable(),
	low: z.number().nullable(),
	high: z.number().nullable(),
	p: z.number().nullable(),
	mde: z.number().nullable(),
	n: z.object({ before: z.number(), after: z.number() }),
	cautions: z.array(z.string()),
	refused: z.object({ reason: z.string(), text: z.string() }).loose().nullable()
});
const assess = async (...words: string[]) => {
	const result = await run(['assess', ...words]);
	expect(result.text).not.toBe('');
	expect(result.exit, result.text).toBe(0);
	return Assessed.parse(result.json);
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];
/** A file of one municipality's months; every month varies a little in a fixed manner. */
const months = (area: string, of: (year: number, month: number) => number): HandedFile => ({
	name: `${area}.csv`,
	bytes: new TextEncoder().encode(
		[
			'Region;Brott;År;Period;Antal;/100 000 inv',
			...[2019, 2020, 2021, 2022, 2023].flatMap((year) =>
				MONTHS.map(
					(name, i) =>
						`${area} kommun;12 kap. Skadegörelsebrott;${year};${name};${of(year, i) + ((i * 7 + year * 3) % 5)};`
				)
			)
		].join('\n')
	),
	modified: '2024-03-01'
});
const CRIME = 'brott.skadegorelse';

describe('assess', () => {
	beforeAll(async () => {
		const halved = months('Nacka', (year) => (year >= 2022 ? 18 : 40));
		const files = [halved, ...['Täby', 'Sollentuna', 'Järfälla'].map((area) => months(area, () => 40))];
		const result = await run(['import', ...files.map(({ name }) => name)], files);
		expect(result.exit).toBe(0);
	});
	const asked = ['--area', 'Nacka', '--indicator', CRIME, '--from', '2022-01-01'];

	test('a halving is a decrease in the area, and nothing more without comparison', async () => {
		const found = await assess(...asked);
		expect(found).toMatchObject({ verdict: 'minskning-i-omradet', strength: 1, refused: null });
		expect(found.method).toBe('its-quasipoisson-monthly');
		expect(found.estimate).toBeCloseTo(20 / 42, 1);
		expect(found.cautions).toContain('ingen-jamforelse');
	});

	test('with steady areas beside it, it is a decrease beyond theirs, whether they are given with commas or spaces', async () => {
		const found = await assess(...asked, '--compare', 'Täby,Sollentuna,Järfälla');
		expect(found).toMatchObject({ verdict: 'minskning-mer-an-jamforelse', strength: 2 });
		expect(await assess(...asked, '--compare', 'Täby', 'Sollentuna', 'Järfälla')).toEqual(found);
	});

	test('an expectation is held against the limits', async () => {
		const result = await run(['assess', ...asked, '--expected', 'minska', '--size', '0,2', '--lag', '3']);
		expect(result.json).toMatchObject({ expectation: 'as-expected' });
	});

	test('a start after the last figures is refused with what would be enough, and is no trend', async () => {
		const found = await assess('--area', 'Nacka', '--indicator', CRIME, '--from', '2024-06-01');
		expect(found).toMatchObject({ verdict: 'underlaget-racker-inte', refused: { reason: 'periods-too-few' } });
		expect(found.refused?.text).toContain('efter starten');
	});

	test('an area without figures is refused with what would be enough', async () => {
		const found = await assess('--area', 'Tyresö', '--indicator', CRIME, '--from', '2022-01-01');
		expect(found).toMatchObject({ verdict: 'underlaget-racker-inte', refused: { reason: 'periods-too-few' } });
	});

	test('a start in the middle of a month leaves that month out', async () => {
		const whole = await assess(...asked);
		const part = await assess('--area', 'Nacka', '--indicator', CRIME, '--from', '2022-01-15');
		expect(part.n.before).toBe(whole.n.before);
		expect(part.n.after).toBeLessThan(whole.n.after);
	});

	test.each([
		[['assess', '--area', 'Nacka'], /--from/],
		[['assess', ...asked.slice(0, 4), '--from', 'i går'], /Datumet/],
		[['assess', ...asked, '--expected', 'sjunka'], /minska, öka/],
		[['assess', ...asked, '--size', '0.2'], /--expected/],
		[['assess', ...asked, '--expected', 'minska', '--size', '15'], /andel/],
		[['assess', ...asked, '--compare', 'Stockholms län'], /olika slag/],
		[['assess', ...asked, '--compare', 'Nacka'], /sig självt/]
	])('%j is wrong usage', async (words, message) => {
		const result = await run(words);
		expect(result).toMatchObject({ exit: 2 });
		expect(result.text).toMatch(message);
	});
});

describe('compare', () => {
	test('without inhabitants counts are not set against each other', async () => {
		const result = await run(['compare', '--areas', 'Nacka,Täby', '--indicator', CRIME]);
		expect(result).toMatchObject({ exit: 0, json: { period: '2023', against: [{ refused: 'no-population' }] } });
	});

	test('rates have limits, and so has their ratio; areas of different kinds are refused', async () => {
		const text = 'Region;År;Folkmängd\nNacka kommun;2023;110000\nTäby kommun;2023;75000\n';
		const file = { name: 'b.csv', bytes: new TextEncoder().encode(text), modified: '2024-03-01' };
		expect((await run(['import', 'b.csv', '--as', 'population'], [file])).exit).toBe(0);
		const { json } = await run(['compare', '--areas', 'Nacka,Täby', '--indicator', CRIME, '--period', '2023']);
		const Compared = z.object({
			areas: z.array(z.object({ level: z.number(), low: z.number(), high: z.number() }).loose()),
			against: z.array(z.object({ estimate: z.number(), low: z.number(), high: z.number() }).loose())
		});
		const { areas, against } = Compared.parse(json);
		expect(areas[0]?.level).toBeCloseTo((240 / 110_000) * 100_000, -1);
		expect(against[0]?.high).toBeLessThan(1);
		expect(await run(['compare', '--areas', 'Nacka,Stockholms län', '--indicator', CRIME])).toMatchObject({ exit: 2 });
	});
});

/** Reported crimes against the penal code in Skärholmen a month in 2022 (Brå): two months stand out. */
const AUTUMN_2022 = [347, 322, 448, 365, 352, 389, 328, 353, 397, 624, 576, 389];
const AUTUMN_STARTS = ['2022-09-01', '2022-10-01', '2022-11-01', '2022-12-01', '2023-01-01'];
const AUTUMN_ENDS = ['2022-11-30', '2022-12-31', '2023-02-28', '2023-12-31'];

async function inOwnWarehouse(work: () => Promise<void>) {
	const outer = warehouse;
	warehouse = await openWarehouse(':memory:');
	try {
		await work();
	} finally {
		await warehouse.close();
		warehouse = outer;
	}
}

test('two high months are no fall and no rise, whenever around them something is said to have begun', async () => {
	await inOwnWarehouse(async () => {
		const usual = [347, 322, 448, 365, 352, 389, 328, 353, 397, 371, 360, 389];
		const spiked = months('Nacka', (year, i) => (year === 2022 ? AUTUMN_2022 : usual)[i] ?? 0);
		expect((await run(['import', spiked.name], [spiked])).exit).toBe(0);
		for (const from of AUTUMN_STARTS) {
			for (const until of AUTUMN_ENDS) {
				const { verdict } = await assess('--area', 'Nacka', '--indicator', CRIME, '--from', from, '--until', until);
				expect(verdict, `${from} ${until}`).not.toMatch(/minskning|okning/);
			}
		}
		const alone = ['--area', 'Nacka', '--indicator', CRIME, '--from', '2022-10-01', '--until', '2022-11-30'];
		expect((await assess(...alone)).refused?.reason).toBe('periods-too-few');
	});
});

const REAL = [2020, 2021, 2022, 2023].map((year) => `../shared/data/bra/Databasfil${year}.txt`);

test.skipIf(!REAL.every((path) => existsSync(path)))(
	'in the real files nothing that is said to have begun in Skärholmen in the autumn of 2022 lowered a crime',
	async () => {
		await inOwnWarehouse(async () => {
			for (const path of REAL) {
				const file = { name: basename(path), bytes: readFileSync(path), modified: '2024-03-01' };
				expect((await run(['import', file.name], [file])).exit).toBe(0);
			}
			const area = 'Stadsdelsområde Skärholmen (Sthlm)';
			const others = ['Farsta', 'Skarpnäck', 'Rinkeby-Kista', 'Bromma', 'Hägersten-Älvsjö'].map(
				(name) => `Stadsdelsområde ${name} (Sthlm)`
			);
			const crimes = ['person', 'liv-halsa', 'misshandel', 'frihet-frid', 'sexual', 'familj', 'arekrankning'];
			for (const crime of crimes) {
				for (const from of AUTUMN_STARTS) {
					const asked = ['--area', area, '--indicator', `brott.${crime}`, '--from', from];
					expect((await assess(...asked)).verdict, `${crime} ${from}`).not.toMatch(/minskning/);
					const compared = await assess(...asked, '--compare', others.join(','));
					expect(compared.verdict, `${crime} ${from}`).not.toMatch(/minskning/);
				}
			}
		});
	},
	60_000
);
