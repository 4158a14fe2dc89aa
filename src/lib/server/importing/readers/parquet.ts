import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { SourceDocument } from '#lib/model/document.ts';
import { MOST_CELLS, MOST_COLUMNS } from './limits.ts';
import { ParquetTooLarge } from './reading-trouble.ts';

/**
 * A Parquet file as one table: the names of the columns first, then its rows, counted from 1. Numbers are written in full
 * with a decimal point, dates as ISO dates. Columns of lists or groups are not figures and are left out.
 *
 * Source: Apache Parquet's format, read by hyparquet. The file's own table of contents is checked before anything is unpacked.
 * Errors: `ParquetTooLarge`, otherwise what hyparquet throws for a damaged file.
 */
export async function readParquet(bytes: Uint8Array, file: string): Promise<SourceDocument> {
	const buffer = new ArrayBuffer(bytes.byteLength);
	new Uint8Array(buffer).set(bytes);
	const metadata = parquetMetadata(buffer);
	const columns = parquetSchema(metadata).children.filter(({ children }) => children.length === 0);
	const names = columns.map(({ element }) => element.name);
	if (names.length > MOST_COLUMNS) throw new ParquetTooLarge('columns', names.length);
	const cells = Number(metadata.num_rows) * names.length;
	if (cells > MOST_CELLS) throw new ParquetTooLarge('cells', cells);
	const promised = metadata.row_groups.flatMap(({ columns: chunks }) =>
		chunks.map(({ meta_data }) => Number(meta_data?.total_uncompressed_size ?? 0))
	);
	if (promised.reduce((sum, size) => sum + size, 0) > MOST_UNPACKED) {
		throw new ParquetTooLarge('cells', cells);
	}
	const records = await parquetReadObjects({ file: buffer, metadata, columns: names, compressors });
	const rows = records.map((record) => names.map((name) => textOf(record[name])));
	const lines = [0, ...rows.map((_, index) => index + 1)];
	return {
		file,
		format: 'spreadsheet',
		blocks: [{ kind: 'table', rows: [names, ...rows], lines, place: { file, table: 1 } }]
	};
}

/** Unit: bytes. The same limit as for files packed with zip. */
const MOST_UNPACKED = 150_000_000;

function textOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) {
		const text = value.toISOString();
		return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
	}
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	return typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}
