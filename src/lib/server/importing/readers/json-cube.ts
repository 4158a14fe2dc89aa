import { z } from 'zod';

/** Labels and codes of one dimension; `index` is a list of codes or their places by code. */
const Dimension = z.object({
	label: z.string().optional(),
	category: z.object({
		index: z.union([z.array(z.string()), z.record(z.string(), z.number().int().nonnegative())]).optional(),
		label: z.record(z.string(), z.string()).optional(),
		unit: z.record(z.string(), z.object({ base: z.string().optional() })).optional()
	})
});
const Value = z.union([z.number(), z.string(), z.null()]);
const Sparse = z.union([z.array(Value), z.record(z.string(), Value)]);
const Cube = z.object({
	label: z.string().optional(),
	id: z.array(z.string()).min(1),
	size: z.array(z.number().int().positive()).min(1),
	dimension: z.record(z.string(), Dimension),
	value: Sparse,
	status: z.union([z.string(), Sparse]).nullish(),
	role: z.object({ metric: z.array(z.string()).optional() }).optional()
});
/** PxWeb's own JSON: the header as a list of columns, each row with its keys and its values. */
const PxRows = z.object({
	columns: z.array(z.object({ code: z.string(), text: z.string(), type: z.string().optional() })).min(2),
	data: z.array(z.object({ key: z.array(z.string()), values: z.array(z.string()) }))
});

/** More cells than any table a person chooses. */
export const MOST_CELLS = 2_000_000;

/** A cube as a table: the title above when there is one, then the header. Null: the value is no cube, or contradicts itself. */
export type CubeTable = { title: string; rows: string[][] } | 'too-large' | null;

/**
 * Unfolds json-stat 2.0 or PxWeb's JSON to one row for each combination of dimensions. Codes stand before their labels, as
 * in PxWeb's own tables; what is measured stands in columns of its own with its unit. A cell without value has its status.
 *
 * Source: json-stat.org/full, 2.0; values in row-major order, or by their place where most are missing.
 */
export function cubeTable(value: unknown): CubeTable {
	const px = PxRows.safeParse(value);
	if (px.success) {
		const rows = px.data.data.map(({ key, values }) => [...key, ...values]);
		return { title: '', rows: [px.data.columns.map(({ text }) => text), ...rows] };
	}
	const cube = Cube.safeParse(value);
	return cube.success ? unfold(cube.data) : null;
}

function unfold(cube: z.infer<typeof Cube>): CubeTable {
	const { id, size } = cube;
	const cells = size.reduce((product, one) => product * one, 1);
	if (id.length !== size.length || (Array.isArray(cube.value) && cube.value.length > cells)) return null;
	if (cells > MOST_CELLS) return 'too-large';
	const axes = id.map((name, at) => axisOf(name, size[at] ?? 0, cube.dimension[name]));
	if (axes.some((axis) => axis === null)) return null;
	const known = axes.filter((axis) => axis !== null);
	const metric = cube.role?.metric?.[0] ?? id.find((name) => /^(contentscode|tabellinneh[åa]ll)$/i.test(name));
	const across = metric === undefined ? undefined : known.find((axis) => axis.name === metric);
	const down = known.filter((axis) => axis !== across);
	const strides = size.map((_, at) => size.slice(at + 1).reduce((product, one) => product * one, 1));
	const strideOf = (name: string) => strides[id.indexOf(name)] ?? 0;
	const columns = across?.texts ?? [cube.label ?? 'value'];
	const rows: string[][] = [[...down.map(({ label }) => label), ...columns]];
	const total = down.reduce((product, { texts }) => product * texts.length, 1);
	for (let number = 0; number < total; number += 1) {
		let rest = number;
		let offset = 0;
		const keys: string[] = [];
		for (const axis of [...down].reverse()) {
			const place = rest % axis.texts.length;
			rest = Math.floor(rest / axis.texts.length);
			offset += place * strideOf(axis.name);
			keys.unshift(axis.texts[place] ?? '');
		}
		rows.push([...keys, ...columns.map((_, at) => cellAt(cube, offset + (across ? at * strideOf(across.name) : 0)))]);
	}
	return { title: cube.label ?? '', rows };
}

type Axis = { name: string; label: string; texts: string[] };

function axisOf(name: string, size: number, dimension: z.infer<typeof Dimension> | undefined): Axis | null {
	if (!dimension) return null;
	const { index, label = {}, unit = {} } = dimension.category;
	const codes = Array.isArray(index)
		? index
		: index
			? Object.entries(index)
					.sort(([, a], [, b]) => a - b)
					.map(([code]) => code)
			: Object.keys(label);
	if (codes.length !== size) return null;
	const texts = codes.map((code) => {
		const written = label[code] ?? code;
		const base = unit[code]?.base;
		if (base !== undefined) return `${written} (${base})`;
		return written === code || written.startsWith(`${code} `) ? written : `${code} ${written}`;
	});
	return { name, label: dimension.label ?? name, texts };
}

function cellAt({ value, status }: z.infer<typeof Cube>, at: number): string {
	const found = Array.isArray(value) ? value[at] : value[String(at)];
	if (found !== null && found !== undefined) return String(found);
	const why = typeof status === 'string' ? status : Array.isArray(status) ? status[at] : status?.[String(at)];
	return why === null || why === undefined ? '..' : String(why);
}
