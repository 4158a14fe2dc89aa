import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usedColumns } from '#lib/analysis/plan-columns.ts';
import type { PlanTable } from '#lib/analysis/plan-table.ts';
import { NO_CHOICES } from '#lib/series/resolve.ts';
import { exportPlan } from '#lib/server/exporting/export-plan.ts';
import { previewFile, writeReading } from '#lib/server/importing/import-file.ts';
import { mixtureFinding } from '#lib/server/importing/mixture.ts';
import { planOut } from '#lib/server/plans/plan-out.ts';
import { FOLLOW_UP } from '#lib/server/warehouse/tables.ts';
import { plans } from '#lib/server/warehouse/queries/plans.ts';
import { followUps } from '#lib/server/warehouse/queries/follow-up.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { openedInOffice, officeMissing } from './office.ts';

const FILE = 'data/samples/plan-exempel.txt';
const AT = '2026-01-02T03:04:05.000Z';
const TODAY = '2026-11-20';
const FORMULA = '=HYPERLINK("http://example.org";"x")';

let warehouse: Warehouse;
beforeAll(async () => {
	warehouse = await openWarehouse(':memory:', { threads: 1 });
	await importFile(readFileSync(FILE), 'plan-exempel.txt', '2024-01-01');
	const before = await out();
	const [first, second] = before.sections.flatMap(({ rows }) => rows);
	await warehouse.write((transaction) =>
		transaction.append('follow_up', FOLLOW_UP, [
			['n1', first?.id ?? '', '2024-05-02', 'pågår', 12, FORMULA, 'Åsa', AT],
			['n2', second?.id ?? '', '2024-06-02', 'pausad', null, 'Vi väntar.', 'Åsa', AT]
		])
	);
});
afterAll(() => warehouse.close());

async function importFile(bytes: Uint8Array, name: string, publishedOn: string) {
	const options = { as: null, choices: NO_CHOICES, planArea: null, keepPersonalData: false, mapping: null };
	const reading = await previewFile(warehouse, bytes, name, options);
	const written = await writeReading(warehouse, bytes, reading, {
		who: 'test',
		at: AT,
		publishedOn,
		publisher: '',
		simulated: true
	});
	return { reading, ...written };
}

async function out() {
	const [plan] = await warehouse.read(plans, {});
	const table = await planOut(warehouse, plan?.id ?? '', TODAY);
	if (!table) throw new Error('no plan');
	return table;
}

/** Everything of the plan but the file it was last read from. */
function saidBy({ source: _, sections, ...plan }: PlanTable) {
	const columns = usedColumns({ source: _, sections, ...plan });
	const rows = sections.flatMap((section) => section.rows);
	return { ...plan, rows: rows.map((row) => columns.map(({ heading, cellOf }) => [heading, cellOf(row)])) };
}

describe('a plan that goes out of the warehouse and in again', () => {
	test.each([
		['xlsx', '2024-07-01'],
		['docx', '2024-08-01']
	] as const)('%s is the same plan with the same activities and no note twice', async (format, publishedOn) => {
		const before = await out();
		const { reading } = await importFile(await exportPlan(before, format), `ut.${format}`, publishedOn);
		expect(reading.findings.map(({ code, details }) => [code, details?.same, details?.changed])).toEqual([
			['version-of-plan', 16, 0]
		]);
		expect((await warehouse.read(plans, {})).length).toBe(1);
		const after = await out();
		expect(after.source.file).toBe(`ut.${format}`);
		expect(saidBy(after)).toEqual(saidBy(before));
		const activityIds = after.sections.flatMap(({ rows }) => rows.map(({ id }) => id));
		expect((await warehouse.read(followUps, { activityIds })).length).toBe(2);
	});

	test('what was written out of the example is known as simulated and kept from real figures', async () => {
		const bytes = await exportPlan(await out(), 'docx');
		const options = { as: null, choices: NO_CHOICES, planArea: null, keepPersonalData: false, mapping: null };
		const own = await openWarehouse(':memory:', { threads: 1 });
		try {
			const reading = await previewFile(own, bytes, 'ut.docx', options);
			expect(reading.plan?.stated?.simulated).toBe(true);
			const real = Buffer.from('Område;År;Folkmängd\nFisksätra;2024;8100\n');
			const figures = await previewFile(own, real, 'b.csv', options);
			await writeReading(own, real, figures, {
				who: 'test',
				at: AT,
				publishedOn: TODAY,
				publisher: '',
				simulated: false
			});
			expect((await mixtureFinding(own, reading))?.code).toBe('simulated-example');
		} finally {
			await own.close();
		}
	});

	test('CSV has a mark on every row and an apostrophe before what looks like a formula', async () => {
		const text = new TextDecoder().decode(await exportPlan(await out(), 'csv'));
		expect(text.split('\r\n')[0]).toMatch(/;Simulerade exempeldata$/);
		expect(text).not.toMatch(/(^|[;"])=/m);
	});
});

describe.skipIf(officeMissing !== null)(`opened in LibreOffice (skipped where it is missing: ${officeMissing})`, () => {
	test('the document lies down, has all activities, its source, its mark and its pages’ numbers', async () => {
		const plan = await out();
		const { text, pages, size } = openedInOffice(await exportPlan(plan, 'docx'), 'docx');
		const words = text.replace(/\s+/g, ' ');
		expect(size).toMatch(/A4/);
		expect(Number(size.split(' ')[0])).toBeGreaterThan(800);
		expect(pages).toBeGreaterThan(2);
		expect(words.match(/Simulerade exempeldata/g)?.length).toBeGreaterThanOrEqual(pages);
		expect(words).toContain(`Sida 2 av ${pages}`);
		expect(words).toContain('Samverkansområde: Trygga torg och gångstråk');
		expect(words).toContain('utgiven');
		// A header row comes again where its table goes on over a page.
		expect(words.match(/Aktivitet Utmaning Åtgärd/g)?.length).toBeGreaterThanOrEqual(plan.focusAreas.length);
		for (const { rows } of plan.sections)
			for (const { title } of rows)
				for (const word of title.split(' ')) {
					expect(words).toContain(word.slice(0, 8));
				}
	}, 120_000);

	test('the workbook shows every title, and a text that begins as a formula stays text', async () => {
		const plan = await out();
		const { text } = openedInOffice(await exportPlan(plan, 'xlsx'), 'xlsx');
		const words = text.replace(/\s+/g, ' ');
		expect(words).toContain('HYPERLINK("http://example.org"');
		expect(words).toContain('Simulerade exempeldata');
		expect(words).toContain('Vi väntar.');
	}, 120_000);
});
