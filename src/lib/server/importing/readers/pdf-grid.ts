import type { Glyphs } from './pdf-pages.ts';
import type { Rule } from './pdf-rules.ts';

/** A table drawn with lines: its edges, and for each square of the grid the number of the cell that it is part of. */
export type Grid = { xs: readonly number[]; ys: readonly number[]; cells: readonly (readonly number[])[] };

const TOUCH = 3; // points between lines that should meet
const SAME_LINE = 1.5; // points between two drawings of one line
const NARROWEST = 8; // points; double lines and cell borders drawn twice are one line
const LOWEST = 5;
const MOST_RULES = 5_000; // beyond this the page is a drawing

/** The tables that a page's lines draw: those with at least two columns. */
export function findGrids(rules: readonly Rule[]): Grid[] {
	if (rules.length > MOST_RULES) return [];
	const joined = joinRules(rules);
	return componentsOf(joined)
		.flatMap(partedAtNewColumns)
		.map(gridOf)
		.filter((grid) => grid !== null);
}

/** The cell that a run of text stands in, undefined outside the table. */
export function cellAt(grid: Grid, { x, y, width, size }: Glyphs): number | undefined {
	// Text that runs over an edge belongs where it begins.
	const row = indexOf(grid.ys, y - size * 0.3);
	const column = indexOf(grid.xs, x + Math.min(width / 2, size));
	return grid.cells[row]?.[column];
}

function indexOf(edges: readonly number[], at: number): number {
	const next = edges.findIndex((edge) => edge > at);
	return next <= 0 ? -1 : next - 1;
}

/** Pieces of one line, as programs draw a border cell by cell. */
function joinRules(rules: readonly Rule[]): Rule[] {
	const joined: Rule[] = [];
	for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
		const index = joined.findIndex((one) => {
			return one.upright === rule.upright && Math.abs(one.at - rule.at) <= SAME_LINE && rule.from <= one.to + TOUCH;
		});
		const known = joined[index];
		if (known) joined[index] = { ...known, to: Math.max(known.to, rule.to) };
		else joined.push(rule);
	}
	return joined;
}

function componentsOf(rules: readonly Rule[]): Rule[][] {
	const parent = rules.map((_, index) => index);
	const rootOf = (index: number): number => {
		let root = index;
		while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
		return root;
	};
	rules.forEach((level, a) => {
		if (level.upright) return;
		rules.forEach((upright, b) => {
			if (!upright.upright || !doMeet(level, upright)) return;
			parent[rootOf(a)] = rootOf(b);
		});
	});
	const components = new Map<number, Rule[]>();
	rules.forEach((rule, index) => {
		const root = rootOf(index);
		components.set(root, [...(components.get(root) ?? []), rule]);
	});
	return [...components.values()];
}

function doMeet(level: Rule, upright: Rule): boolean {
	const across = upright.at >= level.from - TOUCH && upright.at <= level.to + TOUCH;
	return across && level.at >= upright.from - TOUCH && level.at <= upright.to + TOUCH;
}

/**
 * Tables drawn right under each other hang together: where a row has an edge that the rows above lack and lacks one that
 * they have, a new table begins. A merged cell only lacks.
 */
function partedAtNewColumns(rules: readonly Rule[]): Rule[][] {
	const uprights = rules.filter((rule) => rule.upright);
	const ys = edgesOf(
		rules.flatMap((rule) => (rule.upright ? [] : rule.at)),
		LOWEST
	);
	const bands: { top: number; bottom: number; edges: number[] }[] = [];
	ys.slice(1).forEach((bottom, index) => {
		const top = ys[index] ?? bottom;
		const middle = (top + bottom) / 2;
		const edges = uprights.flatMap((rule) => (rule.from <= middle && rule.to >= middle ? rule.at : []));
		const band = bands.at(-1);
		const isNew = band && lacks(band.edges, edges) && lacks(edges, band.edges);
		if (!band || isNew) bands.push({ top, bottom, edges });
		else Object.assign(band, { bottom, edges: [...band.edges, ...edges] });
	});
	if (bands.length < 2) return [[...rules]];
	return bands.map(({ top, bottom }) =>
		rules.flatMap((rule): Rule[] => {
			if (!rule.upright) return rule.at >= top - TOUCH && rule.at <= bottom + TOUCH ? [rule] : [];
			const [from, to] = [Math.max(rule.from, top), Math.min(rule.to, bottom)];
			return to - from >= LOWEST ? [{ ...rule, from, to }] : [];
		})
	);
}

function lacks(edges: readonly number[], others: readonly number[]): boolean {
	return others.some((other) => edges.every((edge) => Math.abs(edge - other) >= NARROWEST));
}

function gridOf(rules: readonly Rule[]): Grid | null {
	const [uprights, levels] = [rules.filter((rule) => rule.upright), rules.filter((rule) => !rule.upright)];
	if (uprights.length === 0 || levels.length === 0) return null;
	// The outer edges may be left out: they are where the other lines end.
	const sides = levels.flatMap((rule) => [rule.from, rule.to]);
	const ends = uprights.flatMap((rule) => [rule.from, rule.to]);
	const xs = edgesOf([...uprights.map((rule) => rule.at), Math.min(...sides), Math.max(...sides)], NARROWEST);
	const ys = edgesOf([...levels.map((rule) => rule.at), Math.min(...ends), Math.max(...ends)], LOWEST);
	if (xs.length < 3 || ys.length < 2) return null;
	return { xs, ys, cells: cellsOf(xs, ys, uprights, levels) };
}

function edgesOf(positions: readonly number[], nearest: number): number[] {
	const edges: number[] = [];
	for (const position of [...positions].sort((a, b) => a - b)) {
		if (position - (edges.at(-1) ?? -Infinity) >= nearest) edges.push(position);
	}
	return edges;
}

/** Squares with no line between them are one cell. */
function cellsOf(
	xs: readonly number[],
	ys: readonly number[],
	uprights: readonly Rule[],
	levels: readonly Rule[]
): number[][] {
	const cells = ys.slice(1).map((_, row) => xs.slice(1).map((_edge, column) => row * xs.length + column));
	const isDrawn = (rules: readonly Rule[], edge: number, middle: number, near: number) =>
		rules.some((rule) => Math.abs(rule.at - edge) < near && rule.from <= middle && rule.to >= middle);
	const join = (from: number, to: number) => {
		for (const line of cells) line.forEach((cell, at) => cell === from && (line[at] = to));
	};
	cells.forEach((line, row) => {
		const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
		line.forEach((_, column) => {
			const [left = 0, right = 0] = [xs[column], xs[column + 1]];
			const here = line[column] ?? 0;
			const beside = line[column + 1];
			const below = cells[row + 1]?.[column];
			if (beside !== undefined && !isDrawn(uprights, right, (top + bottom) / 2, NARROWEST)) join(beside, here);
			if (below !== undefined && !isDrawn(levels, bottom, (left + right) / 2, LOWEST))
				join(below, line[column] ?? here);
		});
	});
	return cells;
}
