import { describe, expect, test } from 'vitest';
import { funnelPlaces } from '#lib/analysis/comparison/funnel-places.ts';
import { comparisonCsv, funnelCsv } from '#lib/charts/comparison/comparison-csv.ts';
import { PAGE } from '#lib/charts/comparison/comparison-figure.ts';
import { funnelContent } from '#lib/charts/comparison/funnel-content.ts';
import { levelsContent } from '#lib/charts/comparison/levels-content.ts';
import { panelsContent } from '#lib/charts/comparison/panels-content.ts';
import { standaloneSvg } from '#lib/charts/standalone-svg.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';
import { counts, figureOf, MANY, many, shares } from './comparisons.ts';

const lines = (svg: string) => svg.replace(/(<\/?(?:svg|g|rect|line|path|text|circle)\b)/g, '\n$1').trim() + '\n';
const funnel = funnelPlaces(
	many.areas.map(({ code, name, latest }) => ({ code, name, count: latest.value ?? 0, inhabitants: latest.base ?? 0 }))
);
if ('refused' in funnel) throw new Error('no funnel');
const document = chartDocument();
const levels = { id: 'senaste', headline: true, wide: PAGE };
const charts = [
	{ name: 'jamfor-antal', content: levelsContent(figureOf(counts), levels, document) },
	{ name: 'jamfor-andel', content: levelsContent(figureOf(shares), levels, document) },
	{ name: 'jamfor-manga', content: levelsContent(figureOf(many), levels, document) },
	{
		name: 'jamfor-tid',
		content: panelsContent(figureOf(counts, { breaks: [{ at: '2023-01-01', reason: 'ny' }] }), document)
	},
	{ name: 'jamfor-tid-fri', content: panelsContent(figureOf(shares, { shared: false }), document) },
	{ name: 'jamfor-tratt', content: funnelContent(funnel, figureOf(many), document) }
];

describe.each(charts)('the chart $name', ({ name, content }) => {
	test.each([content.wide, content.narrow])('is drawn %i pixels wide as it was last approved', async (width) => {
		const { svg } = content.draw(width);
		expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined|style=|⚠/);
		await expect(lines(svg.outerHTML)).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
	});
	test('has its points inside the drawing and no text smaller than 13 pixels', () => {
		for (const width of [content.wide, content.narrow]) {
			const { svg, points, height } = content.draw(width);
			expect(points.length).toBeGreaterThan(0);
			for (const { x, y } of points) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x).toBeLessThanOrEqual(width);
				expect(y ?? 0).toBeLessThanOrEqual(height);
			}
			for (const [, size] of svg.outerHTML.matchAll(/font-size="([\d.]+)"/g))
				expect(Number(size)).toBeGreaterThanOrEqual(13);
		}
	});
	test('stands as a file of its own, marked and with its source', () => {
		const svg = standaloneSvg(content, document);
		expect(svg).not.toMatch(/var\(--|<style/);
		expect(svg).toContain('Simulerade exempeldata');
		expect(svg).toContain('handelser.csv');
	});
	test('is told in words and as a table with one text a column', () => {
		expect(content.prose).toMatch(/\.$/);
		for (const row of content.table.rows) expect(row).toHaveLength(content.table.columns.length);
		expect(`${content.subtitle} ${content.key}`).not.toMatch(/undefined|NaN/);
	});
});

test('the headline is made of the verdicts, the reference first', () => {
	expect(charts[0]?.content.heading).toBe(
		'Skadegörelse: Fisksätra ligger över Nacka och Sickla. Mot Orminge går det inte att säga.'
	);
});
test('an area outside the funnel is named in the heading’s count and in the words', () => {
	const content = charts[5]?.content;
	expect(content?.heading).toBe('Skadegörelse: 1 av 14 områden ligger utanför tratten');
	expect(content?.prose).toContain('Kommun J');
});
test('files have a row an area, or an area and year, with limits and the unit', () => {
	const latest = comparisonCsv(figureOf(counts), 'latest').trim().split('\r\n');
	expect(latest).toHaveLength(1 + 3);
	expect(latest[1]).toMatch(
		/^Fisksätra;a;Skadegörelse;m;2024;1250;anmälda brott per 100\u00a0000 invånare;10\d\d,\d+;1\d\d\d,\d+;100;8000;slutlig/
	);
	expect(comparisonCsv(figureOf(counts), 'all').trim().split('\r\n')).toHaveLength(1 + 12);
	expect(funnelCsv(funnel, figureOf(many)).trim().split('\r\n')).toHaveLength(1 + MANY.length);
});
