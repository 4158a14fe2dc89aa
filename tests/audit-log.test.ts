import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvText } from '#lib/charts/figure-csv.ts';
import { auditChoice, auditRows, auditView } from '#lib/server/audit/audit-view.ts';
import { setWithdrawn } from '#lib/server/commands/withdraw.ts';
import { AUDIT } from '#lib/server/warehouse/tables.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { auditText } from '#lib/text/audit.ts';
import { importText } from './import-text.ts';
import { codeFiles } from './source-code.ts';

let warehouse: Warehouse;
let source = '';
const locals = (day: string | null = null) => ({ warehouse, view: { day, isPublic: false } });
const look = (address: string, day: string | null = null) =>
	auditView(locals(day), auditChoice(new URL(address, 'http://x').searchParams));

beforeAll(async () => {
	warehouse = await openWarehouse(':memory:');
	const crime = [
		'Region;Brott;År;Period;Antal;/100 000 inv',
		'Nacka kommun;12 kap. Skadegörelsebrott;2023;Jan;30;1;',
		''
	];
	await importText(warehouse, 'brott.txt', crime.join('\n'), '2024-01-20');
	source = (await look('/logg')).lines[0]?.href?.split('/').at(-1) ?? '';
	await setWithdrawn(warehouse, source, true, 'Kim', '2024-02-01T08:30:00.000Z');
	const many = Array.from({ length: 120 }, (_, at) => [
		`2024-03-01T00:${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}.000Z`,
		'=1+1',
		'change-setting',
		'setting:kommun',
		null,
		`<b>${at}</b>`
	]);
	await warehouse.write((transaction) => transaction.append('audit', AUDIT, many));
}, 30_000);
afterAll(() => warehouse.close());

describe('the log', () => {
	test('tells who did what with which thing, the latest first, with where it is', async () => {
		const { lines, total } = await look('/logg?vad=source');
		expect(total).toBe(2);
		expect(lines.map(({ who, did, what, href }) => [who, did, what, href])).toEqual([
			['Kim', 'drog tillbaka källan', 'brott.txt', `/kallor/${source}`],
			['test', 'läste in filen', 'brott.txt', `/kallor/${source}`]
		]);
	});

	test('is narrowed by person, thing and days, and as of a day nothing later is there', async () => {
		expect((await look('/logg?vem=Kim')).total).toBe(1);
		expect((await look('/logg?fran=2024-02-02')).total).toBe(120);
		expect((await look('/logg?till=2024-01-31')).total).toBe(1);
		expect((await look('/logg', '2024-02-01')).total).toBe(2);
		expect((await look('/logg?till=2024-12-31', '2024-01-31')).total).toBe(1);
		expect((await look("/logg?vem=' OR 1=1 --")).lines).toEqual([]);
		expect((await look('/logg?fran=igår&sida=-3')).first).toBe(1);
	});

	test('has pages, of which none is lost and none comes twice', async () => {
		const pages = await Promise.all([1, 2, 3, 4].map((number) => look(`/logg?sida=${number}`)));
		expect(pages.map(({ lines }) => lines.length)).toEqual([50, 50, 22, 0]);
		expect(pages.map(({ hasOlder }) => hasOlder)).toEqual([true, true, false, false]);
		const told = pages.flatMap(({ lines }) => lines.map(({ at, after }) => `${at} ${after}`));
		expect(new Set(told).size).toBe(122);
	});

	test('goes out as CSV with nothing that a spreadsheet would run', async () => {
		const rows = await auditRows(locals(), auditChoice(new URLSearchParams()));
		expect(rows.length).toBe(123);
		const text = csvText(rows);
		expect(text).toContain("'=1+1");
		expect(text).not.toMatch(/(^|;)=1/m);
	});

	test('has a sentence for everything that the code writes into it', () => {
		const written = codeFiles('src/lib/server')
			.flatMap(({ text }) => text.match(/append\(\s*'audit'[\s\S]{0,220}?\]\s*\]/g) ?? [])
			.flatMap((call) => call.match(/'[a-z][a-z-]+'/g) ?? [])
			.map((quoted) => quoted.slice(1, -1))
			.filter((name) => name !== 'audit');
		expect(written.length).toBeGreaterThan(10);
		const unknown = [...written, 'add-problem', 'change-cause', 'strike-evidence', 'undo-step', 'dates-actual'].filter(
			(name) => auditText.action(name).includes('inte känner till') && auditText.things[name] === undefined
		);
		expect(unknown).toEqual([]);
		expect(auditText.action('nytt-slag')).toContain('nytt-slag');
	});

	test('is only ever added to', () => {
		const folder = 'src/lib/server/warehouse/sql';
		for (const name of readdirSync(folder)) {
			expect([name, /\b(UPDATE|DELETE\s+FROM)\s+(main\.)?audit\b/i.test(readFileSync(`${folder}/${name}`, 'utf8'))]).toEqual([name, false]); // prettier-ignore
		}
	});
});
