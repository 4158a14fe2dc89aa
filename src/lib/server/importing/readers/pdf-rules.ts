/** A drawn line, level or upright. `at` is its y or x, `from` and `to` its ends along the other axis, in points. */
export type Rule = { upright: boolean; at: number; from: number; to: number };

type Matrix = readonly [number, number, number, number, number, number];

const THICKEST = 4; // points; a thicker filled shape is a background, not a line
const SHORTEST = 4; // points
const MOST_RULES = 20_000; // a page with more is a drawing
const PATH = { move: 0, line: 1, curve: 2, close: 4 };

/**
 * The level and upright lines and the dots that a page draws: strokes, and the thin filled rectangles that many programs draw in place
 * of strokes. `names` gives the number of each drawing instruction.
 *
 * Source: PDF.js 5 packs each path as numbers, a move or line being followed by x and y, a curve by three points.
 */
export function findShapes(
	instructions: readonly number[],
	values: readonly unknown[],
	names: Readonly<Record<string, number>>,
	viewport: readonly number[]
): { rules: Rule[]; dots: Dot[] } {
	const rules: Rule[] = [];
	const dots: Dot[] = [];
	const base = toMatrix(viewport);
	let matrix = base;
	const saved: Matrix[] = [];
	instructions.forEach((instruction, index) => {
		const args = values[index];
		if (instruction === names.save) saved.push(matrix);
		else if (instruction === names.restore) matrix = saved.pop() ?? base;
		else if (instruction === names.transform) matrix = multiply(matrix, toMatrix(numbersIn(args)));
		else if (instruction === names.paintFormXObjectBegin) {
			saved.push(matrix);
			const [form] = Array.isArray(args) ? args : [];
			const own = numbersIn(form);
			if (own.length === 6) matrix = multiply(matrix, toMatrix(own));
		} else if (instruction === names.paintFormXObjectEnd) matrix = saved.pop() ?? base;
		else if (instruction === names.constructPath && Array.isArray(args) && rules.length < MOST_RULES) {
			const [paint, paths] = args;
			const isFilled = [names.fill, names.eoFill, names.fillStroke, names.eoFillStroke].includes(Number(paint));
			const isStroked = [names.stroke, names.closeStroke, names.fillStroke, names.closeFillStroke].includes(
				Number(paint)
			);
			if (!isFilled && !isStroked) return;
			const [packed] = Array.isArray(paths) ? paths : [];
			for (const path of subpaths(numbersIn(packed), matrix)) {
				rules.push(...rulesOf(path, isStroked));
				const dot = dotOf(path);
				if (dot) dots.push(dot);
			}
		}
	});
	return { rules, dots };
}

/** A small filled shape, which beside a line of text is the mark of a list point. `x` is its left edge, `y` its middle. */
export type Dot = { x: number; y: number; width: number };

const SMALLEST_DOT = 1.5; // points
const LARGEST_DOT = 8;

type Point = { x: number; y: number };

function subpaths(packed: readonly number[], matrix: Matrix): Point[][] {
	const paths: Point[][] = [];
	for (let at = 0; at < packed.length;) {
		const step = packed[at];
		const path = paths.at(-1);
		const [x = 0, y = 0] = [packed[at + 1], packed[at + 2]];
		if (step === PATH.move) paths.push([place(matrix, x, y)]);
		else if (step === PATH.line) path?.push(place(matrix, x, y));
		else if (step === PATH.close && path?.[0]) path.push(path[0]);
		else if (step === PATH.curve) path?.push(place(matrix, packed[at + 5] ?? 0, packed[at + 6] ?? 0));
		at += step === PATH.close ? 1 : step === PATH.curve ? 7 : step === PATH.move || step === PATH.line ? 3 : 5;
	}
	return paths;
}

function rulesOf(path: readonly Point[], isStroked: boolean): Rule[] {
	if (!isStroked) {
		const [xs, ys] = [path.map(({ x }) => x), path.map(({ y }) => y)];
		const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
		if (bottom - top <= THICKEST && right - left >= SHORTEST) return [ruleOf(false, (top + bottom) / 2, left, right)];
		if (right - left <= THICKEST && bottom - top >= SHORTEST) return [ruleOf(true, (left + right) / 2, top, bottom)];
		return [];
	}
	return path.slice(1).flatMap((point, index): Rule[] => {
		const before = path[index] ?? point;
		const [across, down] = [Math.abs(point.x - before.x), Math.abs(point.y - before.y)];
		if (down < 1 && across >= SHORTEST) return [ruleOf(false, point.y, before.x, point.x)];
		if (across < 1 && down >= SHORTEST) return [ruleOf(true, point.x, before.y, point.y)];
		return [];
	});
}

function dotOf(path: readonly Point[]): Dot | null {
	const [xs, ys] = [path.map(({ x }) => x), path.map(({ y }) => y)];
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
	const isSmall = [width, height].every((side) => side >= SMALLEST_DOT && side <= LARGEST_DOT);
	return isSmall && Math.abs(width - height) < 1 ? { x: left, y: top + height / 2, width } : null;
}

function ruleOf(upright: boolean, at: number, a: number, b: number): Rule {
	return { upright, at, from: Math.min(a, b), to: Math.max(a, b) };
}

function place([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
	return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function multiply(m: Matrix, n: Matrix): Matrix {
	return [
		m[0] * n[0] + m[2] * n[1],
		m[1] * n[0] + m[3] * n[1],
		m[0] * n[2] + m[2] * n[3],
		m[1] * n[2] + m[3] * n[3],
		m[0] * n[4] + m[2] * n[5] + m[4],
		m[1] * n[4] + m[3] * n[5] + m[5]
	];
}

function toMatrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
	return [a, b, c, d, e, f];
}

function numbersIn(value: unknown): number[] {
	if (value instanceof Float32Array || value instanceof Float64Array || Array.isArray(value)) {
		return Array.from(value, Number).filter((number) => Number.isFinite(number));
	}
	return [];
}
