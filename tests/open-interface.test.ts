import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiAnswer } from '#lib/server/api/api-answer.ts';
import { LISTS, SeriesAnswer } from '#lib/server/api/api-schemas.ts';
import { openApi } from '#lib/server/api/open-api.ts';
import { setWithdrawn } from '#lib/server/commands/withdraw.ts';
import { configOf } from '#lib/server/config.ts';
import { openExample } from '#lib/server/examples/example.ts';
import { setDescription } from '#lib/server/sources/describe-source.ts';
import { areas } from '#lib/server/warehouse/queries/catalogue.ts';
import { series } from '#lib/server/warehouse/queries/series.ts';
import { sources } from '#lib/server/warehouse/queries/sources.ts';
import type { Warehouse } from '#lib/server/warehouse/warehouse.ts';

const AT = '2026-11-20T12:00:00.000Z';
let folder: string;
let warehouse: Warehouse;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lagesbild-api-'));
	warehouse = await openExample(configOf({ LAGESBILD_DATA: folder }, process.cwd()), () => undefined);
}, 120_000);
afterAll(async () => {
	await warehouse.close();
	rmSync(folder, { recursive: true, force: true });
});

const locals = (isPublic = false) => ({
	warehouse: isPublic ? warehouse.forPublic() : warehouse,
	today: '2026-11-20',
	simulated: true,
	view: { day: null, isPublic }
});
const ask = (address: string, headers: Record<string, string> = {}, isPublic = false) => {
	const url = new URL(`/api/v1/${address}`, 'http://x');
	return apiAnswer(locals(isPublic), url.pathname.split('/').at(-1) ?? '', new Request(url, { headers }));
};
const Listed = z.object({
	meta: z.object({ simulated: z.boolean(), public: z.boolean(), asOf: z.null() }),
	page: z.object({ limit: z.number(), offset: z.number(), total: z.number() }),
	data: z.array(z.record(z.string(), z.unknown()))
});
const listed = async (address: string, isPublic = false) =>
	Listed.parse(await (await ask(address, {}, isPublic)).json());
const seriesOf = async (address: string, isPublic = false) =>
	z.object({ data: SeriesAnswer }).parse(await (await ask(`series?${address}`, {}, isPublic)).json()).data;

describe('lists', () => {
	test.each(Object.keys(LISTS))(
		'%s comes in pages of which none is lost and none comes twice, each with its mark',
		async (name) => {
			const first = await listed(`${name}?limit=1000`);
			expect(first.meta.simulated).toBe(true);
			expect(first.page.total).toBeGreaterThan(1);
			expect(first.data.length).toBe(Math.min(1000, first.page.total));
			const found: unknown[] = [];
			let next: string | null = `${name}?limit=7`;
			for (let left = 400; next !== null && left > 0 && found.length < 70; left -= 1) {
				const answer = await ask(next);
				found.push(...Listed.parse(await answer.json()).data);
				next = /<\/api\/v1\/([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
			}
			expect(found).toEqual(first.data.slice(0, found.length));
			expect(found.length).toBe(Math.min(70, first.page.total));
		}
	);

	test('as CSV they have a column a field, the mark on every row, and nothing that a spreadsheet runs', async () => {
		const text = await (await ask('activities?format=csv')).text();
		const [head = '', ...rows] = text.trim().split('\r\n');
		expect(head.split(';')).toEqual([...Object.keys(LISTS.activities.item.shape), 'simulerad']);
		expect(rows.filter((row) => row.endsWith(';ja')).length).toBe((await listed('activities')).page.total);
		expect(text).not.toMatch(/(^|;)[=+@]/m);
		expect(await (await ask('activities', { accept: 'text/csv' })).text()).toBe(text);
	});

	test('notes of follow-ups and names of people are in none', async () => {
		for (const name of Object.keys(LISTS)) {
			expect(JSON.stringify(await listed(`${name}?limit=1000`))).not.toMatch(/Trygghetssamordnaren|importedBy|"log"/);
		}
	});

	test('what is working material is not there for the public', async () => {
		const plans = (await warehouse.read(sources, {})).filter(({ kind }) => kind === 'plan');
		const mark = async (visibility: 'arbetsmaterial' | 'offentlig') => {
			for (const { id, licence, url, minCount } of plans) {
				await setDescription(warehouse, id, { licence, url, minCount, visibility }, { who: 'test', at: AT });
			}
		};
		expect((await listed('activities', true)).page.total).toBeGreaterThan(0);
		await mark('arbetsmaterial');
		expect((await listed('activities', true)).page.total).toBe(0);
		for (const { id } of plans) expect(JSON.stringify(await listed('sources', true))).not.toContain(id);
		expect((await listed('activities')).page.total).toBeGreaterThan(0);
		await mark('offentlig');
	});
});

describe('a series', () => {
	const NACKA = 'area=0182&indicator=brott.klotter&grain=month';

	test('is what the warehouse has, with unit, row and source', async () => {
		const { points, area, indicator } = await seriesOf(NACKA);
		expect([area.name, indicator.id]).toEqual(['Nacka', 'brott.klotter']);
		const rows = await warehouse.read(series, {
			areaCode: '0182',
			indicatorId: 'brott.klotter',
			grain: 'month',
			rate: false
		});
		expect(points.map(({ value, row }) => [value, row])).toEqual(
			rows.map(({ value, sourceRow }) => [value, sourceRow])
		);
		expect(points.length).toBeGreaterThan(50);
	});

	test('per inhabitant is the count over the population of the year', async () => {
		const [counts, rates] = await Promise.all([seriesOf(NACKA), seriesOf(`${NACKA}&rate=ja`)]);
		rates.points.forEach(({ value, base }, at) => {
			if (value === null || base === null) return;
			expect(value).toBeCloseTo(((counts.points[at]?.value ?? 0) / base) * 100_000, 9);
		});
		expect(rates.indicator.unit).toContain('100 000');
	});

	test('in public small counts below municipality level are hidden in every format', async () => {
		const parts = (await warehouse.read(areas, {})).filter(
			({ parentCode, kind }) => parentCode === '0182' && kind === 'kommundel'
		);
		let hidden = 0;
		for (const { code } of parts) {
			const asked = `area=${code}&indicator=lokala.klotter`;
			const inside = await ask(`series?${asked}`);
			if (inside.status !== 200) continue;
			const open = await seriesOf(asked, true);
			const truth = new Map((await seriesOf(asked)).points.map(({ period, value }) => [period, value]));
			for (const { period, value, missing } of open.points) {
				if (missing === 'hidden') {
					hidden += 1;
					expect(value).toBeNull();
				} else if (value !== null && value > 0 && truth.has(period)) expect(value).toBeGreaterThanOrEqual(5);
			}
			const stat = z
				.object({ value: z.array(z.number().nullable()), status: z.record(z.string(), z.string()) })
				.parse(await (await ask(`series?${asked}&format=jsonstat`, {}, true)).json());
			expect(stat.value).toEqual(open.points.map(({ value }) => value));
			const csv = await (await ask(`series?${asked}&format=csv`, {}, true)).text();
			expect(csv.match(/;hidden;/g)?.length ?? 0).toBe(
				open.points.filter(({ missing }) => missing === 'hidden').length
			);
		}
		expect(hidden).toBeGreaterThan(0);
	});

	test('as JSON-stat 2 it is a dataset whose sizes agree with its values', async () => {
		const stat = z
			.looseObject({
				version: z.literal('2.0'),
				class: z.literal('dataset'),
				label: z.string(),
				id: z.array(z.string()),
				size: z.array(z.number()),
				value: z.array(z.number().nullable()),
				dimension: z.record(
					z.string(),
					z.object({ category: z.object({ index: z.array(z.string()) }).loose() }).loose()
				)
			})
			.parse(await (await ask(`series?${NACKA}&format=jsonstat`)).json());
		expect(stat.size.reduce((product, size) => product * size, 1)).toBe(stat.value.length);
		expect(stat.id.map((name) => stat.dimension[name]?.category.index.length)).toEqual(stat.size);
		expect(stat.label).toContain('simulerad');
	});
});

describe('answers', () => {
	test('who has the same already is told so, and not when something has changed', async () => {
		const first = await ask('sources');
		const etag = first.headers.get('etag') ?? '';
		expect(etag).not.toBe('');
		const same = await ask('sources', { 'if-none-match': `"annan", ${etag}` });
		expect([same.status, await same.text()]).toEqual([304, '']);
		const [source] = await warehouse.read(sources, {});
		await setWithdrawn(warehouse, source?.id ?? '', true, 'test', AT);
		expect((await ask('sources', { 'if-none-match': etag })).status).toBe(200);
		await setWithdrawn(warehouse, source?.id ?? '', false, 'test', AT);
	});

	test.each([
		['nagot', 404, 'series'],
		['areas?limit=0', 400, 'limit'],
		['areas?limit=1001', 400, 'limit'],
		['areas?offset=-1', 400, 'offset'],
		['areas?limit=tio', 400, 'limit'],
		['areas?format=xml', 400, 'format'],
		['areas?format=jsonstat', 400, 'format'],
		['series', 400, 'area'],
		['series?area=0182&indicator=finns-inte', 400, 'finns-inte'],
		["series?area=';DROP TABLE area;--&indicator=brott.klotter", 400, 'DROP'],
		['series?area=0182&indicator=brott.klotter&grain=vecka', 400, 'grain'],
		['series?area=0182&indicator=trygghet.otrygg-ute&rate=ja', 400, '']
	])('%s is refused with what is wrong', async (address, status, word) => {
		const answer = await ask(address);
		expect(answer.status).toBe(status);
		const { error } = z.looseObject({ error: z.string().min(10) }).parse(await answer.json());
		expect(error).toContain(word);
	});

	test('the description has every list and parameter, and the answers are as it says', async () => {
		const { paths } = z
			.looseObject({
				paths: z.record(
					z.string(),
					z.object({
						get: z.looseObject({
							parameters: z.array(
								z.looseObject({ name: z.string(), description: z.string().min(3), required: z.boolean() })
							),
							responses: z.record(z.string(), z.looseObject({ description: z.string() }))
						})
					})
				)
			})
			.parse(JSON.parse(JSON.stringify(openApi('1.2.3'))));
		expect(Object.keys(paths).toSorted()).toEqual(
			[...Object.keys(LISTS), 'series'].map((name) => `/api/v1/${name}`).toSorted()
		);
		const needed = paths['/api/v1/series']?.get.parameters.flatMap(({ name, required }) => (required ? [name] : []));
		expect(needed).toEqual(['area', 'indicator']);
		const schema = JSON.stringify(openApi('1.2.3').paths);
		for (const { item } of Object.values(LISTS))
			for (const field of Object.keys(item.shape)) expect(schema).toContain(`"${field}"`);
	});
});
