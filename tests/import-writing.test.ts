import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { NO_CHOICES } from '#lib/series/resolve.ts';
import { setWithdrawn } from '#lib/server/commands/withdraw.ts';
import { previewFile, writeReading } from '#lib/server/importing/import-file.ts';
import type { ReadOptions } from '#lib/server/importing/reading.ts';
import { NoParams, type Query } from '#lib/server/warehouse/define-query.ts';
import { areaObservations, areaPopulations, series } from '#lib/server/warehouse/queries/series.ts';
import { indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { activities } from '#lib/server/warehouse/queries/plans.ts';
import { sources } from '#lib/server/warehouse/queries/sources.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import type { Transaction } from '#lib/server/warehouse/transaction.ts';

const OPTIONS: ReadOptions = { as: null, choices: NO_CHOICES, planArea: null, keepPersonalData: false, mapping: null };
const NACKA = '0182';
const PERSON = 'brott.person';

let warehouse: Warehouse;
beforeEach(async () => {
	warehouse = await openWarehouse(':memory:', { threads: 1 });
});
afterEach(() => warehouse.close());

type File = { name: string; text: string; publishedOn?: string; options?: ReadOptions };

async function importInto(target: Warehouse, { name, text, publishedOn = '2024-01-01', options = OPTIONS }: File) {
	const bytes = Buffer.from(text, 'utf8');
	const reading = await previewFile(target, bytes, name, options);
	return writeReading(target, bytes, reading, {
		who: 'test',
		at: '2026-01-02T03:04:05.000Z',
		publishedOn,
		publisher: reading.publisher,
		simulated: false
	});
}

const crime = (...lines: string[]) => ['Region;Brott;År;Period;Antal;/100 000 inv', ...lines, ''].join('\n');
const person = (year: string, month: string, count: string) =>
	`Nacka kommun;3-7 kap. Brott mot person;${year};${month};${count};1;`;
const observed = (target: Warehouse) =>
	target.read(areaObservations, { areaCodes: [NACKA], from: '2000-01-01', to: '2099-12-31' });

/** How many rows each table has. */
async function rowCounts(target: Warehouse): Promise<Record<string, number>> {
	const rowsOf = <R>(name: string, sql: string, row: z.ZodType<R>): Query<Record<string, never>, R> => ({
		name,
		sql,
		params: NoParams,
		row
	});
	const names = await target.read(
		rowsOf('tables', 'SELECT table_name AS name FROM duckdb_tables() ORDER BY name', z.object({ name: z.string() })),
		{}
	);
	const counted = names.map(async ({ name }) => {
		const sql = `SELECT count(*)::DOUBLE AS n FROM "${name}"`;
		const [row] = await target.read(rowsOf(`rows of ${name}`, sql, z.object({ n: z.number() })), {});
		return [name, row?.n ?? -1] as const;
	});
	return Object.fromEntries(await Promise.all(counted));
}

/** A warehouse whose writing fails at step number `step`; `steps` tells how many there were. */
function failing(target: Warehouse, step: number): Warehouse & { steps: () => number } {
	let done = 0;
	const next = () => {
		done += 1;
		if (done === step) throw new Error('the disk is full');
	};
	const wrapped = (transaction: Transaction): Transaction => ({
		read: (query, params) => {
			next();
			return transaction.read(query, params);
		},
		append: async (table, columns, rows) => {
			await transaction.append(table, columns, rows);
			next();
		}
	});
	return { ...target, write: (work) => target.write((transaction) => work(wrapped(transaction))), steps: () => done };
}

describe('a failure while a file is written', () => {
	const files: Record<string, File> = {
		'figures with a new area, a new indicator and a bad row': {
			name: 'incidents.csv',
			text: [
				'Område;Kategori;Månad;Antal',
				'Fisksätra;Skadegörelse;2023-01;5',
				'Myrängen;Snöbollar;2023-01;2',
				'Fisksätra;Skadegörelse;2023-13;1'
			].join('\n'),
			options: { ...OPTIONS, choices: { ...NO_CHOICES, addUnder: NACKA } }
		},
		'a plan': {
			name: 'plan.txt',
			text: readFileSync('tests/cases/plans/columns-in-other-order/plan.txt', 'utf8'),
			options: { ...OPTIONS, as: 'plan', planArea: NACKA }
		}
	};

	test.each(Object.entries(files))(
		'leaves nothing of %s, wherever it comes, and the file can be read in after',
		async (_, file) => {
			const before = await rowCounts(warehouse);
			let step = 1;
			for (; step < 200; step += 1) {
				const broken = failing(warehouse, step);
				const outcome = await importInto(broken, file).catch((error: unknown) => error);
				if (!(outcome instanceof Error)) break;
				expect(outcome.message).toBe('the disk is full');
				expect(await rowCounts(warehouse)).toEqual(before);
			}
			// It broke at every step before the last, and then was read in whole.
			expect(step).toBeGreaterThan(5);
			const after = await rowCounts(warehouse);
			const fresh = await openWarehouse(':memory:', { threads: 1 });
			await importInto(fresh, file);
			expect(after).toEqual(await rowCounts(fresh));
			await fresh.close();
		}
	);
});

test('a figure read in after a question was first asked is seen by it, whatever it is', async () => {
	const ask = async () => (await warehouse.read(indicators, {})).map(({ id, name }) => `${id} ${name}`);
	const before = await ask();
	const name = 'En brottstyp med ett mycket längre namn än någon som fanns förut';
	await importInto(warehouse, { name: 'f.txt', text: crime(`Nacka kommun;${name};2022;Jan;3;1;`) });
	for (let turn = 0; turn < 5; turn += 1) {
		const after = await ask();
		expect(after.slice(0, -1)).toEqual(before);
		expect(after.at(-1)).toContain(name);
	}
});

describe('one file', () => {
	const file = { name: 'brott.txt', text: crime(person('2022', 'Jan', '125'), person('2022', 'Feb', '117')) };

	test('read in twice is there once, and the second time says so', async () => {
		const first = await importInto(warehouse, file);
		expect(first.finding).toBeNull();
		const before = [await rowCounts(warehouse), await observed(warehouse)];
		const again = await importInto(warehouse, { ...file, name: 'another name.txt', publishedOn: '2025-01-01' });
		expect(again).toMatchObject({ sourceId: first.sourceId, finding: { code: 'already-imported', text: 'brott.txt' } });
		expect([await rowCounts(warehouse), await observed(warehouse)]).toEqual(before);
		const preview = await previewFile(warehouse, Buffer.from(file.text), 'x.txt', OPTIONS);
		expect(preview.findings[0]?.code).toBe('already-imported');
	});

	test('withdrawn is nowhere to be seen, and comes back as it was', async () => {
		const { sourceId } = await importInto(warehouse, file);
		const look = async () => ({
			series: await warehouse.read(series, { indicatorId: PERSON, areaCode: NACKA, grain: 'month', rate: false }),
			observations: await observed(warehouse),
			populations: await warehouse.read(areaPopulations, { areaCodes: [NACKA] })
		});
		const before = await look();
		expect(before.series.map(({ value }) => value)).toEqual([125, 117]);
		await setWithdrawn(warehouse, sourceId, true, 'test', '2026-02-01T00:00:00.000Z');
		expect(await look()).toEqual({ series: [], observations: [], populations: [] });
		expect((await importInto(warehouse, file)).finding?.code).toBe('already-withdrawn');
		expect(await look()).toEqual({ series: [], observations: [], populations: [] });
		await setWithdrawn(warehouse, sourceId, false, 'test', '2026-02-02T00:00:00.000Z');
		expect(await look()).toEqual(before);
	});

	test('withdrawn uncovers what it had replaced', async () => {
		await importInto(warehouse, { ...file, publishedOn: '2023-02-01' });
		const later = { name: 'later.txt', text: crime(person('2022', 'Jan', '126')), publishedOn: '2023-06-01' };
		const { sourceId } = await importInto(warehouse, later);
		expect((await observed(warehouse))[0]?.value).toBe(126);
		await setWithdrawn(warehouse, sourceId, true, 'test', '2026-02-01T00:00:00.000Z');
		expect((await observed(warehouse))[0]?.value).toBe(125);
	});

	test('a plan withdrawn takes its activities with it', async () => {
		const text = readFileSync('tests/cases/plans/columns-in-other-order/plan.txt', 'utf8');
		const plan = { name: 'plan.txt', text, options: { ...OPTIONS, as: 'plan' as const, planArea: NACKA } };
		const { sourceId } = await importInto(warehouse, plan);
		const all = () => warehouse.read(activities, { planId: null, activityId: null });
		const before = await all();
		expect(before.length).toBeGreaterThan(0);
		await setWithdrawn(warehouse, sourceId, true, 'test', '2026-02-01T00:00:00.000Z');
		expect(await all()).toEqual([]);
		await setWithdrawn(warehouse, sourceId, false, 'test', '2026-02-02T00:00:00.000Z');
		expect(await all()).toEqual(before);
	});
});

describe('the order in which files are read in', () => {
	const early = {
		name: 'early.txt',
		text: crime(
			person('2023 prel.', 'Jan', '120'),
			person('2023 prel.', 'Feb', '101'),
			person('2023 prel.', 'Mar', '..')
		),
		publishedOn: '2023-05-01'
	};
	const final = {
		name: 'final.txt',
		text: crime(person('2023', 'Jan', '125'), person('2023', 'Feb', '..')),
		publishedOn: '2024-03-28'
	};
	const late = {
		name: 'late.txt',
		text: crime(
			person('2023 prel.', 'Jan', '118'),
			person('2023 prel.', 'Feb', '104'),
			person('2023 prel.', 'Mar', '90'),
			'Nacka kommun;Snöbollar;2023 prel.;Jan;4;1;'
		),
		publishedOn: '2024-06-01'
	};
	const ORDERS = [
		[early, final, late],
		[early, late, final],
		[final, early, late],
		[final, late, early],
		[late, early, final],
		[late, final, early]
	];

	async function shownAfter(files: readonly File[]) {
		const target = await openWarehouse(':memory:', { threads: 1 });
		for (const file of files) await importInto(target, file);
		const shown = {
			observations: await observed(target),
			populations: await target.read(areaPopulations, { areaCodes: [NACKA] }),
			indicators: (await target.read(indicators, {})).map(({ id, parentId }) => `${id} under ${parentId}`).sort(),
			sources: (await target.read(sources, {})).map(({ id }) => id).sort()
		};
		await target.close();
		return shown;
	}

	test('final before preliminary, a number before two dots, otherwise the latest published', async () => {
		const { observations } = await shownAfter([early, final, late]);
		const people = observations.filter(({ indicatorId }) => indicatorId === PERSON);
		expect(people.map(({ start, value, status, missing }) => [start, value, status, missing])).toEqual([
			['2023-01-01', 125, 'final', null],
			['2023-02-01', 104, 'preliminary', null],
			['2023-03-01', 90, 'preliminary', null]
		]);
	});

	test.each(ORDERS.map((files) => [files.map(({ name }) => name).join(', '), files] as const))(
		'makes no difference: %s',
		async (_, files) => {
			expect(await shownAfter(files)).toEqual(await shownAfter([early, final, late]));
		}
	);

	test('makes no difference between files of the same day', async () => {
		const same = [early, late].map((file) => ({ ...file, publishedOn: '2024-01-01' }));
		expect(await shownAfter(same)).toEqual(await shownAfter(same.toReversed()));
	});

	test('makes no difference to which indicator a new label is, alone or under another', async () => {
		const alone = { name: 'alone.txt', text: crime('Nacka kommun;Snöbollar;2022;Jan;3;1;') };
		const under = {
			name: 'under.txt',
			text: crime(
				'Nacka kommun;Vinterbrott;2022;Feb;9;1;',
				'Nacka kommun;Vinterbrott;2022;Feb;9;1;',
				'Nacka kommun;Snöbollar;2022;Feb;5;1;'
			)
		};
		expect(await shownAfter([alone, under])).toEqual(await shownAfter([under, alone]));
	});
});
