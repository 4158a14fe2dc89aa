import type { SourceDocument, Table } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { cubeTable } from './json-cube.ts';
import { readFeatures } from './geojson.ts';
import { findJsonTrouble } from './json-trouble.ts';

/** `lines` are the file's records as text, by the number that the table's rows refer to. */
export type ReadJson = { document: SourceDocument; lines: string[]; findings: Finding[] } | { refused: Finding };

type Fields = Readonly<Record<string, unknown>>;

/** True where the text can be nothing but JSON, whole or cut short. A list of numbers must also end as one. */
export function isJson(text: string): boolean {
	return /^\s*(?:\{\s*"|\[\s*\{\s*["}]|\[\s*\[|\[\s*")/.test(text) || /^\s*(?:\{\s*\}|\[[\s\d.,-]*\])\s*$/.test(text);
}

/**
 * JSON as tables, so that a format reads the same columns whatever it is sent as. A list of objects is a table whose header
 * is their keys, inner objects as `outer.inner`; a list inside each object gives a row for each of its own; a statistical
 * cube is unfolded; features of a map are kept as such. `lines` of the table hold the number of the object in its list, counting from 1.
 * Source: RFC 8259; one value a line is read too (jsonlines.org).
 * Errors: broken, too deep or too large text, or text without a table, is refused with its place.
 */
export function readJson(text: string, file: string): ReadJson {
	const refuse = (code: string, place: Omit<Finding['place'], 'file'>, shown: string): ReadJson => ({
		refused: { code, severity: 'error', place: { file, ...place }, text: shown }
	});
	const trouble = findJsonTrouble(text);
	if (trouble) {
		const records = readLines(text);
		if (records) return fromValue(records, file) ?? refuse('json-without-table', {}, file);
		return refuse(trouble.code, { line: trouble.line, column: trouble.column }, trouble.text);
	}
	const value: unknown = JSON.parse(text);
	const map = readFeatures(value, file);
	if (map && 'refused' in map) return refuse(map.refused, {}, file);
	if (map) {
		const lines = map.features.map(({ properties }) => JSON.stringify(properties));
		return { document: { file, format: 'geojson', blocks: [], map }, lines, findings: [] };
	}
	const cube = cubeTable(value);
	if (cube === 'too-large') return refuse('json-too-large', {}, file);
	if (cube) {
		const rows = cube.title === '' ? cube.rows : [[cube.title], ...cube.rows];
		const table: Table = { kind: 'table', rows, place: { file, table: 1 } };
		return { document: { file, format: 'json', blocks: [table] }, lines: [], findings: [] };
	}
	return fromValue(value, file) ?? refuse('json-without-table', {}, file);
}

/** One value on each line, or null when the text is something else. */
function readLines(text: string): unknown[] | null {
	const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
	if (lines.length < 2 || lines.some((line) => findJsonTrouble(line) !== null)) return null;
	return lines.map((line): unknown => JSON.parse(line));
}

function fromValue(value: unknown, file: string): ReadJson | null {
	const lists = isRecords(value) ? [value] : isFields(value) ? Object.values(value).filter(isRecords) : [];
	const [first] = lists;
	if (!first) return null;
	const blocks = lists.map((records, at) => tableOf(records, { file, table: at + 1 }));
	const lines = lists.length === 1 ? first.map((record) => JSON.stringify(record)) : [];
	return { document: { file, format: 'json', blocks }, lines, findings: [] };
}

function tableOf(records: readonly Fields[], place: Table['place']): Table {
	const header = new Map<string, number>();
	const rows: { record: number; cells: Map<string, string> }[] = [];
	for (const [index, record] of records.entries()) {
		const inner = Object.entries(record).find(([, value]) => isRecords(value));
		const outer = flat(Object.entries(record).filter(([key]) => key !== inner?.[0]));
		const parts = inner && isRecords(inner[1]) ? inner[1] : [{}];
		for (const part of parts) {
			const cells = new Map(outer);
			for (const [key, text] of flat(Object.entries(part)))
				cells.set(cells.has(key) ? `${inner?.[0]}.${key}` : key, text);
			for (const key of cells.keys()) if (!header.has(key)) header.set(key, header.size);
			rows.push({ record: index + 1, cells });
		}
	}
	const names = [...header.keys()];
	return {
		kind: 'table',
		rows: [names, ...rows.map(({ cells }) => names.map((name) => cells.get(name) ?? ''))],
		lines: [0, ...rows.map(({ record }) => record)],
		place
	};
}

function flat(entries: readonly (readonly [string, unknown])[], path = ''): [string, string][] {
	return entries.flatMap(([key, value]): [string, string][] => {
		if (isFields(value)) return flat(Object.entries(value), `${path}${key}.`);
		return [[path + key, Array.isArray(value) ? JSON.stringify(value) : textOf(value)]];
	});
}

function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecords(value: unknown): value is Fields[] {
	return Array.isArray(value) && value.length > 0 && value.every(isFields);
}
