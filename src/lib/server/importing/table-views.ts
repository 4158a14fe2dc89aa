import type { SourceDocument, Table } from '#lib/model/document.ts';
import { layoutOf, fitMapping } from '#lib/series/mapping/layout.ts';
import { suggestMapping } from '#lib/series/mapping/suggest-mapping.ts';
import type { MappingProfile } from '#lib/model/mapping.ts';
import type { TableView } from './reading.ts';

const MOST_TABLES = 30;
const FIRST_ROWS = 25;
const LAST_ROWS = 4;
const MOST_COLUMNS = 60;
const LONGEST_CELL = 120; // characters

/** The document's tables in its own order; their number there, from 1, is what a mapping names. */
export function tablesOf({ blocks }: SourceDocument): Table[] {
	return blocks.filter((block): block is Table => block.kind === 'table');
}

/** What is shown of each table to a person who is to say how it is read. */
export function tableViews(document: SourceDocument, isArea: (text: string) => boolean): TableView[] {
	return tablesOf(document)
		.slice(0, MOST_TABLES)
		.map((table, index) => {
			const lastFrom = Math.max(FIRST_ROWS, table.rows.length - LAST_ROWS);
			return {
				sheet: table.place.sheet ?? null,
				rowCount: table.rows.length,
				rows: table.rows.flatMap((cells, row) =>
					row < FIRST_ROWS || row >= lastFrom
						? { number: row + 1, cells: cells.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST_CELL)) }
						: []
				),
				suggested: suggestMapping(table, index + 1, isArea)
			};
		});
}

/** The only profile whose layout one of the tables has, with its mapping made to fit that table. */
export function findProfile(document: SourceDocument, profiles: readonly MappingProfile[]): MappingProfile | undefined {
	const fitting = tablesOf(document).flatMap((table, index) =>
		profiles
			.filter(({ layout, mapping }) => layout !== '' && layoutOf(table, mapping) === layout)
			.map((profile) => ({ ...profile, mapping: { ...fitMapping(profile.mapping, table), table: index + 1 } }))
	);
	return fitting.length === 1 ? fitting[0] : undefined;
}
