import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { periodKey } from '#lib/model/period.ts';
import { SourceKind } from '#lib/model/source.ts';
import { NO_CHOICES } from '#lib/series/resolve.ts';
import { acceptedOf } from '#lib/server/importing/accepted.ts';
import { previewFile, writeReading } from '#lib/server/importing/import-file.ts';
import type { ReadOptions } from '#lib/server/importing/reading.ts';
import { sources } from '#lib/server/warehouse/queries/sources.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { findingMessage } from '#lib/text/findings.ts';

// Each folder is a file as users have them and what must be read out of it. A new case is a new folder.
const SERIES = 'tests/cases/series';
const REFUSED = 'tests/cases/refused';

const number = z.number().nullable().optional();
/** Fields that a case leaves out are not compared. Shares are 0–1; `row` is the line in the file. */
const Observation = z.strictObject({
	area: z.string(),
	indicator: z.string(),
	period: z.string(),
	value: z.number().nullable(),
	base: number,
	low: number,
	high: number,
	reporters: number,
	group: z.string().optional(),
	missing: z.string().nullable().optional(),
	status: z.string().optional(),
	row: z.number()
});
const SeriesCase = z.strictObject({
	what: z.string(),
	options: z
		.strictObject({
			as: SourceKind.optional(),
			choices: z
				.strictObject({
					byLabel: z.record(z.string(), z.string()).optional(),
					addUnder: z.string().optional(),
					within: z.string().optional()
				})
				.optional()
		})
		.optional(),
	kind: SourceKind,
	accepted: z.number(),
	/** Codes of the rejected rows. */
	rejected: z.array(z.string()),
	/** Codes of all findings. */
	findings: z.array(z.string()),
	/** Some of the observations, or all; `accepted` tells how many there are. */
	observations: z.array(Observation).optional(),
	populations: z
		.array(z.strictObject({ area: z.string(), year: z.number(), count: z.number(), row: z.number() }))
		.optional(),
	/** The first suggestion for a label that is no known area. */
	suggestions: z.record(z.string(), z.string()).optional(),
	newIndicators: z.array(z.string()).optional()
});
const RefusedCase = z.strictObject({ what: z.string(), file: z.string(), finding: z.string() });

const OPTIONS: ReadOptions = { as: null, choices: NO_CHOICES, planArea: null, keepPersonalData: false, mapping: null };
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);

let warehouse: Warehouse;
beforeAll(async () => {
	warehouse = await openWarehouse(':memory:');
});
afterAll(() => warehouse.close());

describe.each(readdirSync(SERIES))('%s', (name) => {
	const wanted = SeriesCase.parse(json(`${SERIES}/${name}/case.json`));

	test(wanted.what, async () => {
		const file = readdirSync(`${SERIES}/${name}`).find((one) => one !== 'case.json') ?? '';
		const reading = await previewFile(warehouse, readFileSync(`${SERIES}/${name}/${file}`), file, {
			...OPTIONS,
			as: wanted.options?.as ?? null,
			choices: { ...NO_CHOICES, ...wanted.options?.choices }
		});
		expect(reading.findings.map(({ code }) => code).sort()).toEqual([...wanted.findings].sort());
		expect(reading).toMatchObject({ kind: wanted.kind, refused: false, personalData: [] });
		expect(acceptedOf(reading)).toBe(wanted.accepted);
		expect(reading.rejected.map(({ code }) => code).sort()).toEqual([...wanted.rejected].sort());
		for (const finding of reading.findings) expect(findingMessage(finding)).not.toMatch(/undefined|NaN/);

		const series = reading.series;
		const observations = series?.observations.map((one) => ({
			area: one.areaCode,
			indicator: one.indicatorId,
			period: periodKey({ start: one.periodStart, grain: one.grain }),
			value: rounded(one.value),
			base: one.base,
			low: rounded(one.low),
			high: rounded(one.high),
			reporters: one.reporters,
			group: one.populationGroup,
			missing: one.missing,
			status: one.status,
			row: one.row
		}));
		for (const one of wanted.observations ?? []) expect(observations).toContainEqual(expect.objectContaining(one));
		const populations = series?.populations.map(({ areaCode, year, count, row }) => ({
			area: areaCode,
			year,
			count,
			row
		}));
		for (const one of wanted.populations ?? []) expect(populations).toContainEqual(one);
		const suggested = series?.unknownAreas.map(({ label, candidates }) => [label, candidates[0]?.code]);
		expect(Object.fromEntries(suggested ?? [])).toEqual(wanted.suggestions ?? expect.anything());
		if (wanted.newIndicators) {
			expect(series?.newIndicators.map(({ indicator }) => indicator.name)).toEqual(wanted.newIndicators);
		}
	});
});

test('each rejected row is kept with its own characters', async () => {
	const folder = `${SERIES}/survey-mistyped`;
	const bytes = readFileSync(`${folder}/input.csv`);
	const lines = bytes.toString('utf8').split('\n');
	const { rejected } = await previewFile(warehouse, bytes, 'input.csv', OPTIONS);
	expect(rejected.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
	for (const { row, verbatim } of rejected) expect(verbatim).toBe(lines[row - 1]);
});

describe.each(readdirSync(REFUSED))('refused: %s', (name) => {
	const wanted = RefusedCase.parse(json(`${REFUSED}/${name}/case.json`));

	test(wanted.what, async () => {
		const bytes = readFileSync(`${REFUSED}/${name}/${wanted.file}`);
		const reading = await previewFile(warehouse, bytes, wanted.file, OPTIONS);
		expect(reading.findings.map(({ code, severity }) => [code, severity])).toEqual([[wanted.finding, 'error']]);
		expect(reading.refused).toBe(true);
		const importer = {
			who: 'test',
			at: '2026-01-02T03:04:05Z',
			publishedOn: '2026-01-01',
			publisher: '',
			simulated: false
		};
		await expect(writeReading(warehouse, bytes, reading, importer)).rejects.toThrow('a refused file cannot be written');
		expect(await warehouse.read(sources, {})).toEqual([]);
	});
});
