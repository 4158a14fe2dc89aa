import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { areaFigures } from '#lib/analysis/area-figures.ts';
import { areaMaterial } from '#lib/server/areas/area-material.ts';
import type { HandedFile } from '#lib/server/commands/command.ts';
import { parseArguments } from '#lib/server/commands/parse-arguments.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { SourceDescription, setDescription } from '#lib/server/sources/describe-source.ts';
import { readFile } from '#lib/server/importing/read-file.ts';
import { NewBreak, addBreak, removeBreak } from '#lib/server/sources/own-breaks.ts';
import { AreaEntry, saveArea } from '#lib/server/areas/own-areas.ts';
import { NoParams, type Query } from '#lib/server/warehouse/define-query.ts';
import { areaAliases, areas } from '#lib/server/warehouse/queries/catalogue.ts';
import { seriesBreaks } from '#lib/server/warehouse/queries/series.ts';
import { sources } from '#lib/server/warehouse/queries/sources.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';

const BY = { who: 'kim', at: '2026-11-20T12:00:00Z' };
const MONTHS = Array.from({ length: 24 }, (_, index) => `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`); // prettier-ignore
const log: Query<Record<string, never>, { action: string; what: string; who: string }> = {
	name: 'log',
	sql: 'SELECT action, what, who FROM audit ORDER BY "at", action',
	params: NoParams,
	row: z.object({ action: z.string(), what: z.string(), who: z.string() })
};

let warehouse: Warehouse;
beforeEach(async () => {
	warehouse = await openWarehouse(':memory:', { threads: 1 });
	const lines = MONTHS.map((period) => `Fisksätra;Klotter;${period};10`);
	const text = ['Område;Kategori;Månad;Antal', ...lines, ''].join('\n');
	const file: HandedFile = { name: 'a.csv', bytes: new TextEncoder().encode(text), modified: '2024-02-01' };
	expect((await run('import a.csv', [file])).exit).toBe(0);
});
afterEach(() => warehouse.close());

const run = (words: string, files: HandedFile[] = []) => {
	const invocation = parseArguments(words.split(' '));
	if ('wrong' in invocation) throw new Error(invocation.wrong);
	const now = () => BY.at;
	return runCommand(invocation.command, { warehouse, files, read: readFile, uploadLimit: 1e6, who: 'test', now });
};
const figure = async () => {
	const choice = { from: null, to: null, reference: '', rate: false, isPublic: false };
	const found = await areaMaterial(warehouse, '0182-fisksatra', choice, false, '2024-03-01');
	return found ? areaFigures(found.material)[0] : undefined;
};
const brk = (more: Partial<z.input<typeof NewBreak>> = {}) =>
	NewBreak.parse({
		indicatorId: 'lokala.klotter',
		areaCode: '0182-fisksatra',
		at: '2023-07-01',
		bridgeable: false,
		reason: 'Ny rapportör.',
		reference: '',
		...more
	});

describe('a break of one’s own', () => {
	test('stops the mean at once, is told in the command line, and can be removed', async () => {
		const before = (await figure())?.series[0]?.rolling.filter(({ value }) => value !== null).length;
		expect(before).toBe(13);
		expect(await addBreak(warehouse, brk(), BY)).toBe('added');
		const after = await figure();
		expect(after?.breaks).toEqual([{ at: '2023-07-01', reason: 'Ny rapportör.' }]);
		expect(after?.series[0]?.rolling.filter(({ value }) => value !== null).map(({ start }) => start)).toEqual(
			MONTHS.slice(11, 18).map((month) => `${month}-01`)
		);
		const { json } = await run('series --area Fisksätra --indicator lokala.klotter');
		expect(json).toMatchObject({ breaks: [{ at: '2023-07-01', bridgeable: false, reason: 'Ny rapportör.' }] });
		expect(await removeBreak(warehouse, brk(), BY)).toBe(true);
		expect((await figure())?.breaks).toEqual([]);
		expect((await warehouse.read(log, {})).map(({ action }) => action)).toEqual([
			'add-break',
			'import',
			'remove-break'
		]);
	});

	test('can be of all measures of a kind, and of all areas', async () => {
		expect(await addBreak(warehouse, brk({ indicatorId: 'lokala.*', areaCode: '' }), BY)).toBe('added');
		expect((await figure())?.breaks).toHaveLength(1);
	});

	test('is refused for what does not exist, and where there is one already', async () => {
		expect(await addBreak(warehouse, brk({ indicatorId: 'finns.inte' }), BY)).toBe('unknown');
		expect(await addBreak(warehouse, brk({ indicatorId: '*' }), BY)).toBe('unknown');
		expect(await addBreak(warehouse, brk({ areaCode: 'finns-inte' }), BY)).toBe('unknown');
		await addBreak(warehouse, brk(), BY);
		expect(await addBreak(warehouse, brk({ reason: 'Igen.' }), BY)).toBe('already-there');
		expect(NewBreak.safeParse({ ...brk(), areaCode: '', at: '2023-02-31' }).success).toBe(false);
	});

	test('the product’s own breaks cannot be removed', async () => {
		const [first] = await warehouse.read(seriesBreaks, {});
		expect(first && (await removeBreak(warehouse, first, BY))).toBe(false);
	});
});

describe('what is said of a source', () => {
	const given = { licence: '', url: 'https://nacka.se/a', visibility: 'offentlig', minCount: '3' };
	test('is kept with who said it, and its limit rules what is hidden', async () => {
		const [source] = await warehouse.read(sources, {});
		expect(await setDescription(warehouse, source?.id ?? '', SourceDescription.parse(given), BY)).toBe(true);
		const [after] = await warehouse.read(sources, {});
		expect(after).toMatchObject({ licence: null, url: 'https://nacka.se/a', visibility: 'offentlig', minCount: 3 });
		expect((await warehouse.read(log, {})).some(({ action, who }) => action === 'describe-source' && who === 'kim')).toBe(true); // prettier-ignore
		expect(await setDescription(warehouse, 'finns-inte', SourceDescription.parse(given), BY)).toBe(false);
	});

	test('an address that is no web address, and a limit that is no number, are refused', () => {
		for (const wrong of [
			{ url: 'javascript:alert(1)' },
			{ minCount: 'fem' },
			{ minCount: '0' },
			{ visibility: 'alla' }
		])
			expect(SourceDescription.safeParse({ ...given, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
	});
});

describe('an area of one’s own', () => {
	const entry = (more: Partial<z.input<typeof AreaEntry>> = {}) =>
		AreaEntry.parse({
			code: '',
			name: 'Norra Fisksätra',
			kind: 'plats',
			parentCode: '0182-fisksatra',
			validFrom: '2020-01-01',
			validTo: '',
			successorCode: '',
			aliases: 'Fisksätra norra\nN Fisksätra',
			...more
		});

	test('gets a code under its parent, is found by its other names, and can be changed', async () => {
		const saved = await saveArea(warehouse, entry(), BY);
		expect(saved).toEqual({ code: '0182-fisksatra-norra-fisksatra' });
		const code = 'code' in saved ? saved.code : '';
		const aliases = (await warehouse.read(areaAliases, {})).filter(({ areaCode }) => areaCode === code);
		expect(aliases.map(({ alias }) => alias)).toEqual(['fisksätra norra', 'n fisksätra']);
		expect(await saveArea(warehouse, entry({ code, validTo: '2024-12-31', successorCode: '0182-orminge', aliases: '' }), BY)).toEqual({ code }); // prettier-ignore
		const area = (await warehouse.read(areas, {})).find((one) => one.code === code);
		expect(area).toMatchObject({ validFrom: '2020-01-01', validTo: '2024-12-31', successorCode: '0182-orminge' });
		expect((await warehouse.read(areaAliases, {})).filter(({ areaCode }) => areaCode === code)).toEqual([]);
	});

	test('is refused where it would hold itself, have the name of another, or end before it began', async () => {
		const refusal = async (more: Partial<z.input<typeof AreaEntry>>) => saveArea(warehouse, entry(more), BY);
		expect(await refusal({ code: '0182', parentCode: '0182-fisksatra', kind: 'kommun' })).toEqual({ refused: 'holds-itself' }); // prettier-ignore
		expect(await refusal({ aliases: 'Hela riket' })).toEqual({ refused: 'alias-taken' });
		expect(await refusal({ validTo: '2019-12-31' })).toEqual({ refused: 'ends-before' });
		expect(await refusal({ parentCode: 'finns-inte' })).toEqual({ refused: 'unknown-area' });
		expect(await refusal({ code: 'finns-inte' })).toEqual({ refused: 'unknown-area' });
		await saveArea(warehouse, entry({ aliases: '' }), BY);
		expect(await refusal({ aliases: '' })).toEqual({ refused: 'already-there' });
	});
});
