import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { areaFigures } from '#lib/analysis/area-figures.ts';
import { keyNumbers } from '#lib/analysis/key-figures.ts';
import { figureCsv } from '#lib/charts/figure-csv.ts';
import { figureContent } from '#lib/charts/figure-content.ts';
import { standaloneSvg } from '#lib/charts/standalone-svg.ts';
import type { Figure } from '#lib/model/figure.ts';
import { areaMaterial } from '#lib/server/areas/area-material.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';
import { unpackPoints } from '#lib/charts/packed-points.ts';
import { figureView } from '#lib/server/figures/chart-views.ts';
import type { HandedFile } from '#lib/server/commands/command.ts';
import { parseArguments } from '#lib/server/commands/parse-arguments.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { readFile } from '#lib/server/importing/read-file.ts';
import { setDescription, type SourceDescription } from '#lib/server/sources/describe-source.ts';
import { areas } from '#lib/server/warehouse/queries/catalogue.ts';
import { areasWithData } from '#lib/server/warehouse/queries/series.ts';
import { sources } from '#lib/server/warehouse/queries/sources.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';

const NACKA = '0182';
const INDICATOR = 'lokala.klotter';
const YEARS = [2022, 2023];
const LIMIT = 5;
const month = (year: number, index: number) => `${year}-${String(index + 1).padStart(2, '0')}`;
const MONTHS = YEARS.flatMap((year) => Array.from({ length: 12 }, (_, index) => month(year, index)));

let warehouse: Warehouse;
let parts: { code: string; name: string }[] = [];
/** What only the municipality may know: `code month` → count. */
const truth = new Map<string, number>();

const run = (words: string, files: HandedFile[] = []) => {
	const invocation = parseArguments(words.split(' '));
	if ('wrong' in invocation) throw new Error(invocation.wrong);
	const now = () => '2026-11-20T12:00:00Z';
	return runCommand(invocation.command, { warehouse, files, read: readFile, uploadLimit: 1e6, who: 'test', now });
};

/** A count that looks like chance and is the same each time. */
const countOf = (area: number, index: number) => {
	const noise = Math.abs(Math.sin(area * 12.9898 + index * 78.233) * 43758.5453) % 1;
	return Math.floor(noise * (area % 2 === 0 ? 40 : 14));
};

beforeAll(async () => {
	warehouse = await openWarehouse(':memory:');
	parts = (await warehouse.read(areas, {})).filter(
		({ parentCode, kind }) => parentCode === NACKA && kind === 'kommundel'
	);
	const rows = MONTHS.flatMap((period, index) => {
		const counts = parts.map(({ code }, area) => {
			truth.set(`${code} ${period}`, countOf(area, index));
			return countOf(area, index);
		});
		const own = parts.map(({ name }, area) => `${name};Klotter;${period};${counts[area]}`);
		return [...own, `Nacka kommun;Klotter;${period};${counts.reduce((sum, count) => sum + count, 0)}`];
	});
	const text = ['Område;Kategori;Månad;Antal', ...rows, ''].join('\n');
	const file = { name: 'handelser.csv', bytes: new TextEncoder().encode(text), modified: '2024-02-01' };
	const { exit, text: said } = await run('import handelser.csv --published 2024-02-01', [file]);
	expect(exit, said).toBe(0);
	for (const { id } of await warehouse.read(sources, {})) {
		const description: SourceDescription = { licence: null, url: null, visibility: 'offentlig', minCount: LIMIT };
		await setDescription(warehouse, id, description, { who: 'test', at: '2026-11-20T12:00:00Z' });
	}
}, 30_000);
afterAll(() => warehouse.close());

/** A sum of unknown counts that somebody outside can read off: which of them, how much of each, and what it comes to. */
type Seen = { weights: Map<string, number>; sum: number };

async function publicFigure(code: string, choice: { from: number | null; to: number | null }): Promise<Figure> {
	const wanted = { ...choice, reference: '', rate: false, isPublic: true };
	const found = await areaMaterial(warehouse, code, wanted, false, '2024-03-01');
	const figure = found ? areaFigures(found.material).find(({ indicatorId }) => indicatorId === INDICATOR) : undefined;
	if (!figure) throw new Error(`no figure for ${code}`);
	return figure;
}

const monthsOfPeriod = (period: string): string[] => {
	const [year = '', rest = ''] = period.split('-');
	const all = Array.from({ length: 12 }, (_, index) => month(Number(year), index));
	if (rest === '') return all;
	if (rest.startsWith('K')) return all.slice((Number(rest[1]) - 1) * 3, Number(rest[1]) * 3);
	if (rest.startsWith('H')) return all.slice((Number(rest[1]) - 1) * 6, Number(rest[1]) * 6);
	return [period];
};

const whole = (code: string, period: string, sum: number, weight = 1): Seen => ({
	weights: new Map(monthsOfPeriod(period).map((one) => [`${code} ${one}`, weight])),
	sum
});

/** Every number in a CSV file of a figure. */
function seenInCsv(figure: Figure): Seen[] {
	const [head = '', ...lines] = figureCsv(figure).replace('\ufeff', '').trim().split('\r\n');
	const column = (name: string) => head.split(';').indexOf(name);
	return lines.flatMap((line) => {
		const cells = line.split(';');
		const value = cells[column('värde')] ?? '';
		if (value === '') {
			expect(cells[column('saknas')]).toMatch(/^dolt, färre än 5/);
			return [];
		}
		return [whole(cells[column('områdeskod')] ?? '', cells[column('period')] ?? '', Number(value.replace(',', '.')))];
	});
}

/** Every rolling mean: a twelfth of the sum of twelve months. */
function seenInRolling(figure: Figure): Seen[] {
	return figure.series.flatMap(({ areaCode, rolling }) =>
		rolling.flatMap(({ start, value }) => {
			if (value === null) return [];
			const last = MONTHS.indexOf(start.slice(0, 7));
			const weights = MONTHS.slice(last - 11, last + 1).map((one) => [`${areaCode} ${one}`, 1] as const);
			return [{ weights: new Map(weights), sum: Math.round(value * 12) }];
		})
	);
}

async function seenInCommand(code: string): Promise<Seen[]> {
	const answers = ['month', 'quarter', 'half', 'year'].map(async (grain) => {
		const { json } = await run(`series --area ${code} --indicator ${INDICATOR} --grain ${grain} --public`);
		const point = z.object({ period: z.string(), value: z.number().nullable(), missing: z.string().nullable() });
		const { points } = z.object({ points: z.array(point.loose()) }).parse(json);
		return points.flatMap(({ period, value }) => (value === null ? [] : [whole(code, period, value)]));
	});
	return (await Promise.all(answers)).flat();
}

/** What is known beside: the municipality's own counts are the sums of those of its parts. */
async function seenOfMunicipality(): Promise<Seen[]> {
	return (await seenInCommand(NACKA)).map(({ weights, sum }) => ({
		weights: new Map(
			[...weights.keys()].flatMap((key) => parts.map(({ code }) => [key.replace(NACKA, code), 1] as const))
		),
		sum
	}));
}

/** Counts that follow from sums alone: a line of the reduced equations with one unknown. */
function solved(seen: readonly Seen[]): Map<string, number> {
	const keys = [...truth.keys()];
	const rows = seen.map(({ weights, sum }) => [...keys.map((key) => weights.get(key) ?? 0), sum]);
	let rank = 0;
	for (let column = 0; column < keys.length; column++) {
		const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
		if (pivot < 0) continue;
		const line = rows[pivot] ?? [];
		[rows[pivot], rows[rank]] = [rows[rank] ?? [], line];
		const by = line[column] ?? 1;
		for (let at = 0; at < line.length; at++) line[at] = (line[at] ?? 0) / by;
		for (const row of rows) {
			const times = row[column] ?? 0;
			if (row === line || Math.abs(times) < 1e-9) continue;
			for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) - times * (line[at] ?? 0);
		}
		rank += 1;
	}
	const found = new Map<string, number>();
	for (const row of rows) {
		const unknown = keys.flatMap((key, index) => (Math.abs(row[index] ?? 0) > 1e-9 ? [{ key, index }] : []));
		const [one] = unknown;
		if (one && unknown.length === 1) found.set(one.key, (row.at(-1) ?? 0) / (row[one.index] ?? 1));
	}
	return found;
}

/** The least and most that each count can be, when sums are held against each other again and again. */
function bounds(seen: readonly Seen[], shown: ReadonlySet<string>): Map<string, [number, number]> {
	const range = new Map([...truth.keys()].map((key): [string, [number, number]] => [key, [1, Infinity]]));
	for (const { weights, sum } of seen)
		for (const key of weights.keys()) if (weights.size === 1) range.set(key, [sum, sum]);
	for (let round = 0; round < 40; round++) {
		for (const { weights, sum } of seen) {
			for (const key of weights.keys()) {
				const others = [...weights.keys()]
					.filter((other) => other !== key)
					.map((other) => range.get(other) ?? [0, Infinity]);
				const [low, high] = range.get(key) ?? [0, Infinity];
				const most = sum - others.reduce((total, [least]) => total + (least ?? 0), 0);
				const least = sum - others.reduce((total, [, upper]) => total + (upper ?? Infinity), 0);
				range.set(key, [Math.max(low, least), Math.min(high, most)]);
			}
		}
	}
	for (const key of shown) range.delete(key);
	return range;
}

describe('somebody who has everything that is public', () => {
	let seen: Seen[] = [];
	let shown = new Set<string>();
	beforeAll(async () => {
		const windows = [{ from: null, to: null }, ...YEARS.map((year) => ({ from: year, to: year }))];
		const figures = await Promise.all(parts.flatMap(({ code }) => windows.map((window) => publicFigure(code, window))));
		const commands = await Promise.all(parts.map(({ code }) => seenInCommand(code)));
		seen = [
			...figures.flatMap((figure) => [...seenInCsv(figure), ...seenInRolling(figure)]),
			...commands.flat(),
			...(await seenOfMunicipality())
		];
		shown = new Set(seen.flatMap(({ weights }) => (weights.size === 1 ? [...weights.keys()] : [])));
	}, 60_000);

	test('sees no small count, sees zeros, and sees most of the larger ones', () => {
		expect(parts.length).toBeGreaterThan(2);
		for (const { weights, sum } of seen) if (weights.size === 1) expect(sum === 0 || sum >= LIMIT).toBe(true);
		const zeros = [...truth].filter(([, count]) => count === 0).map(([key]) => key);
		expect(zeros.some((key) => shown.has(key))).toBe(true);
		expect(shown.size / truth.size).toBeGreaterThan(0.3);
	});

	test('is told nothing at all out of a source that is only for the work', async () => {
		const [source] = await warehouse.read(sources, {});
		const as = (visibility: SourceDescription['visibility']) =>
			setDescription(
				warehouse,
				source?.id ?? '',
				{ licence: null, url: null, visibility, minCount: LIMIT },
				{ who: 'test', at: '2026-11-20T12:00:00Z' }
			);
		await as('arbetsmaterial');
		expect(await warehouse.forPublic().read(sources, {})).toEqual([]);
		expect(await warehouse.forPublic().read(areasWithData, {})).toEqual([]);
		for (const { code } of parts) expect(await seenInCommand(code)).toEqual([]);
		await as('offentlig');
		expect(await seenInCommand(NACKA)).not.toEqual([]);
	});

	test('is told nothing untrue', () => {
		for (const { weights, sum } of seen) {
			expect([...weights.keys()].reduce((total, key) => total + (truth.get(key) ?? 0), 0)).toBe(sum);
		}
	});

	test('cannot subtract their way to a small count', () => {
		const found = [...solved(seen)].filter(([key]) => !shown.has(key));
		const small = found.filter(([key]) => (truth.get(key) ?? 0) > 0 && (truth.get(key) ?? 0) < LIMIT);
		expect(small).toEqual([]);
	});

	test('cannot narrow a small count down to one number', () => {
		const told = [...bounds(seen, shown)].filter(([key, [low, high]]) => {
			const count = truth.get(key) ?? 0;
			return count > 0 && count < LIMIT && low === high;
		});
		expect(told).toEqual([]);
	});

	test('is not shown a hidden number by the drawing, its words, its table or its key figures', async () => {
		let all = 0;
		for (const { code } of parts) {
			const figure = await publicFigure(code, { from: null, to: null });
			const view = figureView(figure, { csv: '', svg: '', anchor: '' });
			const [series] = figure.series;
			const hidden = series?.points.filter(({ missing }) => missing === 'hidden') ?? [];
			all += hidden.length;
			if (hidden.length === 0) continue;
			expect(unpackPoints(view.points).wide.filter(({ y }) => y === null)).toHaveLength(hidden.length);
			expect(view.prose).toContain('dolt, färre än 5');
			expect(view.table.rows.html.split('>dolt, färre än 5')).toHaveLength(hidden.length + 1);
			const dots =
				standaloneSvg(figureContent(figure, chartDocument()), chartDocument()).match(/<circle[^>]*cx=/g) ?? [];
			expect(dots.length).toBeLessThanOrEqual((series?.points.length ?? 0) - hidden.length);
			for (const { months, start, end } of keyNumbers([figure], 1)) {
				const inSum = series?.points.filter((point) => point.start >= start && point.end <= end) ?? [];
				if (months !== null) expect(inSum.every(({ value }) => value !== null)).toBe(true);
			}
		}
		expect(all).toBeGreaterThan(20);
	});
});
