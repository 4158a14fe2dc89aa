import { expect, test } from 'vitest';
import { mapFigure, type MapMaterial } from '#lib/analysis/map-figure.ts';
import { mapElement } from '#lib/charts/map-element.ts';
import { mapContent } from '#lib/charts/map-content.ts';
import { standaloneSvg } from '#lib/charts/standalone-svg.ts';
import { figureCsv } from '#lib/charts/figure-csv.ts';
import { NARROW, WIDE } from '#lib/charts/frame.ts';
import type { PolygonRings } from '#lib/model/geometry.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import type { StoredObservation } from '#lib/model/observation.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';

const lines = (svg: string) =>
	svg.replace(/(<\/?(?:svg|g|a|defs|rect|line|path|text|circle|title)\b)/g, '\n$1').trim() + '\n';

const square = (x: number, y: number, side: number): PolygonRings => [
	[[x, y], [x, y + side], [x + side * 2, y + side], [x + side * 2, y], [x, y]] // prettier-ignore
];
const area = (code: string, name: string) => ({
	...{ code, name, kind: 'kommundel' as const, parentCode: '0182' },
	...{ validFrom: null, validTo: null, successorCode: null }
});
const nacka = { ...area('0182', 'Nacka'), kind: 'kommun' as const, parentCode: '01' };
const map = {
	title: 'Nackas kommundelar',
	publisher: 'Nacka kommun',
	file: 'delar.geojson',
	licence: null,
	publishedOn: '2026-01-01'
};
const ground = (areaCode: string, polygon: PolygonRings) => ({ areaCode, polygons: [polygon], map });
const indicator: Indicator = {
	...{ id: 'lokala.klotter', name: 'Klotter', kind: 'count', unit: 'händelser', parentId: null, publisher: 'Kommunen' },
	...{ polarity: 'none', reading: 'effect', finestAreaKind: null, groupName: '', definition: '', caveat: '', url: '' }
};
const row = (areaCode: string, value: number | null, more: Partial<StoredObservation> = {}): StoredObservation => ({
	...{ indicatorId: indicator.id, areaCode, start: '2025-01-01', end: '2025-12-31', grain: 'year', value },
	...{ base: null, low: null, high: null, status: 'final', missing: value === null ? 'not-collected' : null },
	...{ sourceId: 's', sourceRow: 2 },
	...more
});
const people = (areaCode: string, count: number) => ({
	areaCode,
	year: 2025,
	count,
	implied: false,
	publisher: 'SCB',
	fileName: 'folk.csv'
});

const material: MapMaterial = {
	indicator,
	period: { start: '2025-01-01', grain: 'year' },
	within: nacka,
	level: 'kommundel',
	areas: [
		area('a', 'Fisksätra'),
		area('b', 'Orminge'),
		area('c', 'Sickla'),
		area('d', 'Boo'),
		area('e', 'Älta'),
		area('f', 'Ö')
	],
	grounds: [
		ground('a', square(18, 59.3, 0.03)),
		ground('b', square(18.06, 59.3, 0.03)),
		ground('c', square(18, 59.33, 0.03)),
		ground('d', square(18.06, 59.33, 0.03)),
		ground('e', square(18.12, 59.3, 0.03)),
		ground('f', square(18.13, 59.34, 0.002))
	],
	observations: [
		row('a', 80),
		row('b', 60, { status: 'preliminary' }),
		row('c', null, { missing: 'hidden', hiddenBelow: 5 }),
		row('d', null),
		row('e', 12),
		row('f', 9)
	],
	populations: [people('a', 8000), people('b', 14_000), people('e', 900), people('f', 3000)],
	sources: new Map([
		['s', { publisher: 'Kommunen', file: 'h.csv', importedOn: '2026-01-02', publishedOn: '2026-01-01' }]
	]),
	breaks: [],
	simulated: true,
	isPublic: true
};
const drawn = mapFigure(material);
const pointOf = (name: string, from = drawn) => from.figure.series.find(({ areaName }) => areaName === name)?.points[0];

test('counts become rates with exact limits where people are counted, and say why where they are not', () => {
	// 80 events: Garwood's limits are 63,4 and 99,6.
	expect(pointOf('Fisksätra')).toMatchObject({
		value: 1000,
		base: 8000,
		low: expect.closeTo(792.9, 0),
		high: expect.closeTo(1244.6, 0)
	});
	expect(pointOf('Älta')).toMatchObject({ value: null, missing: 'no-population' });
	expect(pointOf('Sickla')).toMatchObject({ value: null, missing: 'hidden' });
	expect(drawn.countsAlone).toBe(false);
	expect(drawn.figure.series.map(({ areaName }) => areaName)).toEqual([
		'Fisksätra',
		'Orminge',
		'Ö',
		'Boo',
		'Sickla',
		'Älta'
	]);
});

test('without population the counts are shown and the reader is warned', () => {
	const counts = mapFigure({ ...material, populations: [] });
	expect(counts.countsAlone).toBe(true);
	expect(pointOf('Älta', counts)).toMatchObject({ value: 12, low: null });
	expect(mapContent(counts, chartDocument(), linkOf).cautions.join(' ')).toContain('folkmängden inte är inläst');
});

test('months make a year only whole, and not over a break', () => {
	const months = Array.from({ length: 12 }, (_, i) => {
		const month = String(i + 1).padStart(2, '0');
		return row('a', 5, { start: `2025-${month}-01`, end: `2025-${month}-28`, grain: 'month' });
	});
	const whole = mapFigure({ ...material, observations: months, populations: [] });
	expect(pointOf('Fisksätra', whole)?.value).toBe(60);
	const cut = mapFigure({ ...material, observations: months.slice(1), populations: [] });
	expect(pointOf('Fisksätra', cut)?.value).toBeNull();
	const breaks = [{ indicatorId: indicator.id, areaCode: null, at: '2025-06-01', reason: 'nytt system' }];
	const broken = mapFigure({ ...material, observations: months, populations: [], breaks });
	expect(pointOf('Fisksätra', broken)).toMatchObject({ value: null, missing: 'not-collected' });
});

test('an area that did not exist in the period is not drawn over the one that did', () => {
	const areas = [{ ...area('a', 'Fisksätra'), validTo: '2024-12-31' }, area('b', 'Orminge')];
	const { figure, grounds } = mapFigure({ ...material, areas });
	expect(figure.series.map(({ areaCode }) => areaCode)).toEqual(['b']);
	expect(grounds.map(({ areaCode }) => areaCode)).toEqual(['b']);
});

const linkOf = (code: string) => `/omrade/${code}`;

test.each([WIDE, NARROW])('the map is drawn %i pixels wide as it was last approved', async (width) => {
	const { svg } = mapElement(drawn, width, chartDocument(), linkOf);
	expect(svg.outerHTML).not.toMatch(/<style|\sstyle=|NaN|Infinity|undefined/);
	await expect(lines(svg.outerHTML)).toMatchFileSnapshot(`snapshots/karta-${width}.svg`);
});

test('each area is a link with its name, value and interval, and no area is told by its colour alone', () => {
	const { svg } = mapElement(drawn, WIDE, chartDocument(), linkOf);
	const links = [...svg.querySelectorAll('a')];
	expect(links.map((link) => link.getAttribute('href'))).toEqual(['a', 'b', 'f', 'd', 'c', 'e'].map(linkOf));
	expect(links[0]?.getAttribute('aria-label')).toMatch(
		/^Fisksätra: 1\u00a0000 per 100\u00a0000 invånare, 95\u00a0% osäkerhet/
	);
	const words = svg.querySelectorAll('text');
	const text = [...words].map(({ textContent }) => textContent).join('|');
	for (const { areaName } of drawn.figure.series) expect(text).toContain(areaName);
	// Too small for its name: a number on the map and its name in the key.
	expect(text).toContain('1|');
	expect(text).toMatch(/Ö: 300/);
	const patterned = [...svg.querySelectorAll('path')].map((path) => path.getAttribute('fill') ?? '');
	expect(patterned.filter((fill) => fill.includes('-missing'))).toHaveLength(2);
	expect(patterned.filter((fill) => fill.includes('-hidden'))).toHaveLength(1);
});

test('the file of its own carries colours, ground, source and mark; the table and the CSV have the same figures', () => {
	const file = standaloneSvg(mapContent(drawn, chartDocument(), null), chartDocument());
	expect(file).not.toMatch(/var\(--|<style|<a\b/);
	for (const words of ['Simulerade exempeldata', 'Nackas kommundelar', 'Källa: Kommunen, fil h.csv']) {
		expect(file).toContain(words);
	}
	const { table, prose } = mapContent(drawn, chartDocument(), linkOf);
	expect(table.rows.map(([name]) => name)).toEqual(drawn.figure.series.map(({ areaName }) => areaName));
	expect(table.rows.flat().join(' ')).toContain('folkmängd saknas');
	expect(prose).toMatch(/Högst är Fisksätra/);
	expect(figureCsv(drawn.figure).split('\r\n')).toHaveLength(8);
});
