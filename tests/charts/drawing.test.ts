import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawFigure } from '#lib/charts/draw-figure.ts';
import { figureContent } from '#lib/charts/figure-content.ts';
import { NARROW, WIDE } from '#lib/charts/frame.ts';
import { standaloneSvg } from '#lib/charts/standalone-svg.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';
import { nextPeriod, periodEnd } from '#lib/model/period.ts';
import { figures, smallCounts, survey } from './figures.ts';

const lines = (svg: string) =>
	svg.replace(/(<\/?(?:svg|g|defs|rect|line|path|text|circle|title)\b)/g, '\n$1').trim() + '\n';
const texts = (svg: string) =>
	[...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => (match[1] ?? '').replaceAll('&#160;', '\u00a0'));

const warn = vi.spyOn(console, 'warn');
beforeEach(() => {
	warn.mockClear();
});
afterEach(() => {
	expect(warn, 'Plot warned').not.toHaveBeenCalled();
});

describe.each(figures)('the figure $id', (figure) => {
	test.each([WIDE, NARROW])('is drawn %i pixels wide as it was last approved', async (width) => {
		const { svg } = drawFigure(figure, width, chartDocument());
		expect(svg).not.toContain('⚠');
		await expect(lines(svg)).toMatchFileSnapshot(`snapshots/${figure.id}-${width}.svg`);
	});
	test.each([WIDE, NARROW])('needs no style of its own at %i pixels and has no broken numbers', (width) => {
		const { svg } = drawFigure(figure, width, chartDocument());
		expect(svg).not.toMatch(/<style|\sstyle=|NaN|Infinity|undefined|aria-label/);
	});
	test('has a point for each value and each gap, all inside the drawing', () => {
		const { points, width, height } = drawFigure(figure, NARROW, chartDocument());
		expect(points).toHaveLength(figure.series.flatMap((series) => series.points).length);
		for (const { x, y } of points) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(width);
			expect(y ?? 0).toBeLessThanOrEqual(height);
		}
	});
	test('writes no text smaller than 12 pixels where it is shown smallest', () => {
		for (const [width, least] of [
			[WIDE, 14],
			[NARROW, 13]
		] as const) {
			const { svg } = drawFigure(figure, width, chartDocument());
			for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(least);
		}
	});
	test('stands as a file of its own with its colours, source and mark', () => {
		const svg = standaloneSvg(figureContent(figure, chartDocument()), chartDocument());
		expect(svg).toMatch(/^<\?xml/);
		expect(svg).not.toMatch(/var\(--|<style|\sstyle=/);
		expect(svg.includes('Simulerade exempeldata')).toBe(figure.simulated);
		expect(svg).toContain('Källa: Kommunen, fil handelser-2020-2026.csv');
	});
});

test('a standalone file is drawn as it was last approved', async () => {
	await expect(lines(standaloneSvg(figureContent(survey, chartDocument()), chartDocument()))).toMatchFileSnapshot(
		'snapshots/standalone.svg'
	);
});
test('words from a plan cannot become markup', () => {
	const title = '<script>alert("1")</script> & "var(--accent)"';
	const figure = { ...smallCounts, activities: smallCounts.activities.map((activity) => ({ ...activity, title })) };
	for (const svg of [
		drawFigure(figure, WIDE, chartDocument()).svg,
		standaloneSvg(figureContent(figure, chartDocument()), chartDocument())
	]) {
		expect(svg).not.toContain('<script');
		expect(svg).toContain('&lt;script&gt;');
		expect(svg).toContain('&amp; ');
	}
});
test('numbers on the axis are Swedish', () => {
	const { svg } = drawFigure({ ...smallCounts, series: figures[1]?.series ?? [] }, WIDE, chartDocument());
	expect(texts(svg)).toEqual(expect.arrayContaining(['1\u00a0500', '2\u00a0000']));
});
test('all figures of a width share their time axis, whatever they measure', () => {
	const middle = (figure: (typeof figures)[number]) =>
		drawFigure({ ...figure, from: '2012-01-01', to: '2026-12-31' }, WIDE, chartDocument())
			.svg.match(/<g[^>]*class="years"[^>]*>.*?<\/g>/)?.[0]
			.match(/x1="[\d.]+"/g);
	for (const figure of figures) expect(middle(figure)).toEqual(middle(smallCounts));
});

const shapes = (['month', 'quarter', 'half', 'year'] as const).flatMap((grain) =>
	(['count', 'share', 'index', 'mean'] as const).flatMap((kind) => [
		{ grain, kind, rate: false },
		{ grain, kind, rate: kind === 'count' }
	])
);
test.each(shapes)('$kind a $grain (rate: $rate) is drawn whole with gaps, breaks and many references', (shape) => {
	const points = [5, null, 0, 3, 4, null, null, 2, 1, 6].map((value, i) => {
		const start = Array.from({ length: i }).reduce<{ start: string }>(
			(at) => nextPeriod({ ...at, grain: shape.grain }),
			{
				start: '2020-01-01'
			}
		).start;
		const scaled = value === null ? null : shape.kind === 'share' ? value / 10 : value;
		const limits =
			i % 2 === 0 && scaled !== null ? { low: scaled * 0.8, high: scaled * 1.2 } : { low: null, high: null };
		const status = i > 7 ? ('preliminary' as const) : ('final' as const);
		const missing = value === null ? ('confidential' as const) : null;
		const end = periodEnd({ start, grain: shape.grain });
		return { start, end, value: scaled, base: 10, ...limits, status, missing, source: null };
	});
	const rolling = points.map(({ start, value }) => ({ start, value }));
	const series = ['Ett', 'Två', 'Tre', 'Fyra med ett mycket långt namn', 'Fem'].map((areaName, i) => {
		const role = i === 0 ? ('subject' as const) : ('reference' as const);
		return { areaCode: areaName, areaName, role, grain: shape.grain, points, rolling };
	});
	const breaks = ['2019-01-01', '2020-06-15', '2021-01-01'].map((at) => ({ at, reason: 'ny mätning' }));
	const to = points.at(-1)?.end ?? '';
	for (const width of [WIDE, NARROW]) {
		const { svg } = drawFigure({ ...smallCounts, ...shape, series, breaks, to }, width, chartDocument());
		expect(svg).not.toMatch(/NaN|Infinity|undefined|⚠/);
	}
});
test('a figure without series, or of a single month, is still drawn', () => {
	for (const change of [{ series: [] }, { from: '2023-05-01', to: '2023-05-31' }]) {
		const { svg, points } = drawFigure({ ...smallCounts, ...change }, NARROW, chartDocument());
		expect(svg).not.toMatch(/NaN|Infinity|undefined/);
		for (const { x } of points) expect(x).toBeLessThanOrEqual(NARROW);
	}
});
