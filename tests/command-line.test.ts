import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Command, HandedFile } from '#lib/server/commands/command.ts';
import { parseArguments } from '#lib/server/commands/parse-arguments.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { readFile } from '#lib/server/importing/read-file.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';

let warehouse: Warehouse;
beforeAll(async () => {
	warehouse = await openWarehouse(':memory:');
});
afterAll(() => warehouse.close());

const file = (name: string, text: string): HandedFile => ({
	name,
	bytes: new TextEncoder().encode(text),
	modified: '2024-03-01'
});

async function run(words: string, files: HandedFile[] = []) {
	const invocation = parseArguments(words.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? []);
	if ('wrong' in invocation)
		return { exit: 2, json: { error: invocation.wrong }, text: invocation.wrong, file: undefined };
	const command: Command = invocation.command;
	const now = () => '2026-11-20T12:00:00Z';
	return runCommand(command, { warehouse, files, read: readFile, uploadLimit: 10_000, who: 'test', now });
}

const Points = z.object({
	area: z.object({ code: z.string(), name: z.string() }),
	indicator: z.object({ id: z.string(), unit: z.string() }),
	points: z.array(
		z.object({ period: z.string(), value: z.number().nullable(), missing: z.string().nullable() }).loose()
	)
});
const Imported = z.array(
	z
		.object({
			accepted: z.number(),
			rejected: z.number(),
			source: z.string().nullable(),
			findings: z.array(z.object({ code: z.string(), severity: z.string(), message: z.string() }).loose())
		})
		.loose()
);
const importOf = async (words: string, files: HandedFile[]) => {
	const result = await run(words, files);
	return { exit: result.exit, results: Imported.parse(result.json) };
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];
const crimes = (year: number, without: string[] = []) =>
	['Region;Brott;År;Period;Antal;/100 000 inv']
		.concat(
			months
				.filter((month) => !without.includes(month))
				.map((month) => `Nacka kommun;12 kap. Skadegörelsebrott;${year};${month};10;9;`)
		)
		.join('\n');

describe('words', () => {
	test.each([
		['', /Användning/],
		['fly', /finns inte/],
		['import', /minst en fil/],
		['import a.csv --as tidning', /--as kan inte vara/],
		['import a.csv --published i går', /Datumet/],
		['series --area Nacka', /--indicator/],
		['series --area Nacka --indicator x --grain vecka', /--grain kan inte vara/],
		['sources --rate', /går inte att använda/],
		['withdraw', /Ange ett id/],
		['areas --finnsinte', /finns inte/]
	])('«%s» is wrong usage', (words, message) => {
		const parsed = parseArguments(words.split(' ').filter((word) => word !== ''));
		expect('wrong' in parsed ? parsed.wrong : '').toMatch(message);
	});
});

describe('import', () => {
	test('says what was accepted, and the same file again changes nothing', async () => {
		const first = await importOf('import a.txt', [file('a.txt', crimes(2021))]);
		expect(first).toMatchObject({ exit: 0, results: [{ accepted: 12, rejected: 0 }] });
		const again = await importOf('import b.txt', [file('b.txt', crimes(2021))]);
		expect(again.exit).toBe(0);
		expect(again.results[0]?.findings[0]?.code).toBe('already-imported');
		expect(again.results[0]?.accepted).toBe(0);
	});

	test('a file refused whole is exit 1 and writes nothing; the others beside it are read', async () => {
		const { exit, results } = await importOf('import x y', [
			file('x.csv', 'bara ord'),
			file('y.txt', crimes(2022, ['Dec']))
		]);
		expect(exit).toBe(1);
		expect(results.map(({ source }) => source === null)).toEqual([true, false]);
	});

	test('a dry run writes nothing; --strict refuses a file with a bad row', async () => {
		const bad = `${crimes(2019)}\nNacka kommun;12 kap. Skadegörelsebrott;20199;Jan;1;1;`;
		expect((await importOf('import c --dry-run', [file('c.txt', bad)])).results[0]).toMatchObject({
			source: null,
			rejected: 1
		});
		const strict = await importOf('import c --strict', [file('c.txt', bad)]);
		expect(strict).toMatchObject({ exit: 1, results: [{ source: null, accepted: 0 }] });
		const { json } = await run('sources');
		expect(JSON.stringify(json)).not.toContain('c.txt');
	});

	test('unknown areas are left out, or added under one that is known', async () => {
		const survey =
			'Område;Fråga;År;Andel;Antal svar\nStorskogen;Otrygg utomhus sen kväll;2023;30,5;200\nOrminge;Otrygg utomhus sen kväll;2023;31,5;200';
		const without = await importOf('import s', [file('s.csv', survey)]);
		expect(without.results[0]).toMatchObject({ accepted: 1, rejected: 1 });
		const added = await importOf('import s2 --add-areas Nacka', [file('s2.csv', `${survey}\n`)]);
		expect(added.results[0]).toMatchObject({ accepted: 2, rejected: 0 });
		const { json } = await run('series --area Storskogen --indicator enkat.otrygg-kvall');
		const { area, points } = Points.parse(json);
		expect(area.code).toBe('0182-storskogen');
		expect(points).toMatchObject([{ period: '2023', value: 0.305, base: 200, row: 2 }]);
	});

	test('an ambiguous area is exit 2 with candidates', async () => {
		const result = await run('import s --add-areas Skärholmen', [file('z.csv', 'x')]);
		expect(result.exit).toBe(2);
		expect(result.text).toMatch(/stadsdelsområde.*stadsdel|stadsdel.*stadsdelsområde/);
	});

	test('a file of the example stays out of a database with real figures, and real figures out of one with the example', async () => {
		const bytes = readFileSync('data/samples/befolkning-exempel.csv');
		const sample = { name: 'befolkning.csv', bytes, modified: '2024-03-01' };
		const refused = await importOf('import befolkning.csv', [sample]);
		expect(refused).toMatchObject({ exit: 1, results: [{ source: null, findings: [{ code: 'simulated-example' }] }] });
		const own = warehouse;
		warehouse = await openWarehouse(':memory:');
		expect((await importOf('import befolkning.csv', [sample])).exit).toBe(0);
		expect((await run('sources')).json).toMatchObject([{ simulated: true, publisher: 'Simulerat exempel' }]);
		const real = await importOf('import a.txt', [file('a.txt', crimes(2021))]);
		expect(real).toMatchObject({ exit: 1, results: [{ source: null, findings: [{ code: 'database-is-example' }] }] });
		await warehouse.close();
		warehouse = own;
	});

	test('a file over the limit is refused with the limit', async () => {
		const { exit, results } = await importOf('import big', [file('big.csv', 'x'.repeat(10_001))]);
		expect(exit).toBe(1);
		expect(results[0]?.findings[0]).toMatchObject({ code: 'file-too-large' });
	});
});

describe('series', () => {
	test('months are summed to years; a year with a missing month has no value', async () => {
		const { json } = await run('series --area Nacka --indicator "12 kap. Skadegörelsebrott" --grain year');
		expect(Points.parse(json).points.map(({ period, value, missing }) => [period, value, missing])).toEqual([
			['2021', 120, null],
			['2022', null, 'not-collected']
		]);
	});

	test('quarters are written 2021-K1, months 2021-01', async () => {
		const quarters = Points.parse(
			(await run('series --area 0182 --indicator brott.skadegorelse --grain quarter')).json
		);
		expect(quarters.points.slice(0, 2).map(({ period, value }) => [period, value])).toEqual([
			['2021-K1', 30],
			['2021-K2', 30]
		]);
		const first = Points.parse((await run('series --area 0182 --indicator brott.skadegorelse')).json);
		expect(first.points[0]?.period).toBe('2021-01');
	});

	test('a rate is worked out from count and population, which is marked when it is implied', async () => {
		const implied = Points.parse(
			(await run('series --area 0182 --indicator brott.skadegorelse --grain year --rate')).json
		);
		expect(implied.points[0]).toMatchObject({ impliedBase: true });
		expect(implied.indicator.unit).toContain('per 100 000 invånare');
		await importOf('import p', [file('p.csv', 'Område;År;Folkmängd\nNacka;2021;108000')]);
		const counted = Points.parse(
			(await run('series --area 0182 --indicator brott.skadegorelse --grain year --rate')).json
		);
		expect(counted.points[0]).toMatchObject({ impliedBase: false, base: 108_000, value: (120 / 108_000) * 100_000 });
	});

	test('a name that is several things is exit 2', async () => {
		expect((await run('series --area Nakka --indicator brott.skadegorelse')).text).toContain('Nacka');
		expect((await run('series --area Nacka --indicator "Finns inte"')).exit).toBe(2);
	});
});

describe('withdraw', () => {
	test('a withdrawn source is out of every series until it is restored', async () => {
		const sources = z
			.array(z.object({ id: z.string(), fileName: z.string() }).loose())
			.parse((await run('sources')).json);
		const id = sources.find(({ fileName }) => fileName === 'a.txt')?.id ?? '';
		const years = async () =>
			Points.parse((await run('series --area Nacka --indicator brott.skadegorelse --grain year')).json).points.map(
				({ period }) => period
			);
		expect((await run(`withdraw ${id}`)).exit).toBe(0);
		expect(await years()).toEqual(['2022']);
		const again = await importOf('import a.txt', [file('a.txt', crimes(2021))]);
		expect(again.results[0]?.findings[0]?.code).toBe('already-withdrawn');
		expect((await run(`restore-source ${id}`)).exit).toBe(0);
		expect(await years()).toEqual(['2021', '2022']);
		expect((await run('withdraw nosuch')).exit).toBe(2);
	});
});

const REAL = '../shared/data/bra';
describe.skipIf(!existsSync(REAL))('Brå’s own files (skipped where ../shared is missing)', () => {
	test('year sums are Brå’s after all four files, the last preliminary', async () => {
		const own = await openWarehouse(':memory:');
		const files = [2020, 2021, 2022, 2023].map((year): HandedFile => {
			const path = `${REAL}/Databasfil${year}.txt`;
			return { name: basename(path), bytes: readFileSync(path), modified: '2024-03-01' };
		});
		const context = {
			warehouse: own,
			files,
			read: readFile,
			uploadLimit: 1e9,
			who: 'test',
			now: () => '2026-11-20T12:00:00Z'
		};
		const command = parseArguments(['import', ...files.map(({ name }) => name)]);
		if ('wrong' in command) throw new Error(command.wrong);
		const imported = Imported.parse((await runCommand(command.command, context)).json);
		expect(imported.map(({ accepted, rejected }) => [accepted, rejected])).toEqual(Array(4).fill([2772, 0]));
		const yearly = async (area: string, indicator: string) => {
			const asked = { name: 'series', area, indicator, grain: 'year', rate: false, asOf: null, public: false } as const;
			return Points.parse((await runCommand(asked, context)).json).points;
		};
		const values = async (area: string, indicator: string) => (await yearly(area, indicator)).map(({ value }) => value);
		expect(await values('Nacka', '3-7 kap. Brott mot person')).toEqual([1777, 1679, 1616, 1786]);
		expect(await values('Tyresö', '3-7 kap. Brott mot person')).toEqual([1147, 1001, 879, 907]);
		expect(await values('Värmdö', '3-7 kap. Brott mot person')).toEqual([764, 860, 807, 845]);
		expect(await values('Nacka', 'därav misshandel inkl. grov')).toEqual([657, 505, 520, 525]);
		expect((await yearly('Nacka', '6 kap. Sexualbrott')).map(({ status }) => status)).toEqual([
			'final',
			'final',
			'final',
			'preliminary'
		]);
		await own.close();
	});
});

describe('export', () => {
	// One line more, and it is no longer a file of the simulated example.
	const plan = file('plan.txt', `${readFileSync('data/samples/plan-exempel.txt', 'utf8')}\n`);
	test.each(['xlsx', 'docx', 'csv'])('a plan goes out as %s', async (format) => {
		await run('import plan.txt', [plan]);
		const [known] = z.array(z.object({ id: z.string() }).loose()).parse((await run('plans')).json);
		const result = await run(`export --view plan --plan ${known?.id ?? ''} --format ${format} -o ut.${format}`);
		expect(result.exit).toBe(0);
		expect(result.json).toMatchObject({ file: `ut.${format}`, format, activities: 16 });
		expect(Buffer.from(result.file?.base64 ?? '', 'base64').byteLength).toBeGreaterThan(1000);
	});

	test('a plan that is not there, a view that is not and a file without name are wrong usage', async () => {
		expect((await run('export --view plan --plan x --format csv -o ut.csv')).exit).toBe(2);
		expect((await run('export --view moln --plan x --format csv -o ut.csv')).exit).toBe(2);
		expect((await run('export --view plan --plan x --format csv')).exit).toBe(2);
	});
});
