import type { OutSource } from '#lib/model/out-document.ts';
import type { FigureSource } from '#lib/model/figure.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { outText } from '#lib/text/out.ts';
import { rowsText } from '#lib/charts/source-line.ts';
import { sources } from '../warehouse/queries/sources.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** The files that figures rest on, one entry a file, with its licence and all the rows that are used. */
export async function viewSources(warehouse: Warehouse, used: readonly FigureSource[]): Promise<OutSource[]> {
	const known = new Map((await warehouse.read(sources, {})).map((row) => [row.id, row]));
	return [...groupBy(used, ({ sourceId }) => sourceId)].map(([sourceId, parts]) => {
		const row = known.get(sourceId);
		const [first] = parts;
		const sheets = [...new Set(parts.flatMap((part) => part.sheets?.map(({ sheet }) => sheet) ?? []))];
		const span = rowsText({
			firstRow: Math.min(...parts.map(({ firstRow }) => firstRow)),
			lastRow: Math.max(...parts.map(({ lastRow }) => lastRow))
		});
		return {
			publisher: first?.publisher ?? '',
			title: row?.title ?? '',
			file: first?.file ?? '',
			rows: sheets.length > 0 ? `${sheets.join(', ')}: ${span}` : span,
			publishedOn: first?.publishedOn ?? '',
			importedOn: first?.importedOn ?? '',
			licence: row?.licence ?? outText.unknown,
			url: row?.url ?? ''
		};
	});
}
