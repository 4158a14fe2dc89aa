import { expect, test } from 'vitest';
import type { WordedRow } from '#lib/analysis/effect/effect-words.ts';
import { changeRows } from '#lib/charts/changes/change-rows.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';

const row = (name: string, estimate: number | null, low: number | null, high: number | null): WordedRow => ({
	name,
	isMain: name === 'Fisksätra',
	change: estimate === null ? '' : `kvot ${estimate}`,
	cells: [],
	estimate,
	low,
	high
});
const ROWS = [
	row('Fisksätra', 0.7, 0.5, 0.95),
	row('Orminge', 1.1, 0.8, 1.5),
	row('Ett område med ett mycket långt namn', 2, 0.05, 40),
	row('Älta', null, null, null)
];
const lines = (svg: string) => svg.replace(/></g, '>\n<');

test.each([860, 330])('changes are drawn %i pixels wide as they were last approved', async (width) => {
	const { svg, points } = changeRows(ROWS, 'ratio', width, chartDocument());
	expect(svg.outerHTML).not.toMatch(/<style|\sstyle=|NaN|Infinity|undefined/);
	expect(points.map(({ title }) => title)).toEqual(ROWS.map(({ name }) => name));
	await expect(lines(svg.outerHTML)).toMatchFileSnapshot(`snapshots/andringar-${width}.svg`);
});

test('limits beyond the axis end in an arrow, and what cannot be told has no point', () => {
	const { svg, points } = changeRows(ROWS, 'ratio', 860, chartDocument());
	expect(svg.querySelectorAll('path')).toHaveLength(2);
	expect(points.at(-1)).toMatchObject({ title: 'Älta', y: null, lines: ['kan inte bedömas'] });
});
