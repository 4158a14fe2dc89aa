import type { KnownSources } from '#lib/analysis/figure-sources.ts';
import type { SourceRow } from '../warehouse/queries/sources.ts';

/** What figures say of the sources that their values stand in. */
export function knownSources(
	rows: readonly Pick<SourceRow, 'id' | 'publisher' | 'fileName' | 'importedAt' | 'publishedOn'>[]
): KnownSources {
	return new Map(
		rows.map(({ id, publisher, fileName, importedAt, publishedOn }) => [
			id,
			{ publisher, file: fileName, importedOn: importedAt.slice(0, 10), publishedOn }
		])
	);
}
