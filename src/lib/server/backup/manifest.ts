import { z } from 'zod';
import { SnapshotTable } from '../warehouse/snapshot.ts';

/** What a copy consists of, told by the copy itself: `manifest.json`, with its own checksum in a file beside it. */

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const Manifest = z.object({
	format: z.literal('lagesbild-backup'),
	formatVersion: z.literal(1),
	/** The version of the product that made it. */
	program: z.string(),
	/** ISO date-time in UTC. */
	madeAt: z.iso.datetime(),
	/** By the server of itself, which also takes old ones away, or because somebody asked for it. */
	occasion: z.enum(['daily', 'asked']),
	/** The schema's steps, oldest first. */
	migrations: z.array(z.string()),
	tables: z.array(SnapshotTable),
	/** Every file of the copy but the manifest and its checksum. `path` is within the copy, `size` in bytes. */
	files: z.array(
		z.object({ path: z.string().regex(/^[a-z]+\/[a-z0-9_.]+$|^schema\.sql$/), size: z.number(), sha256: Sha256 })
	),
	/** Read-in files that could not be copied, because they were gone or no longer what their checksum says. */
	lost: z.array(z.object({ sha256: Sha256, fileName: z.string() }))
});
export type Manifest = z.infer<typeof Manifest>;
export type Occasion = Manifest['occasion'];

export const MANIFEST_FILE = 'manifest.json';
/** As `sha256sum` writes it, so that it can be checked without the product. */
export const MANIFEST_SUM_FILE = 'manifest.json.sha256';
export const SCHEMA_FILE = 'schema.sql';
export const TABLE_FOLDER = 'tables';
export const FILE_FOLDER = 'files';

/** The folder of a copy: the database's name, the moment in UTC without signs that Windows refuses, and the occasion. */
export function copyName(database: string, madeAt: string, occasion: Occasion): string {
	const moment = madeAt.slice(0, 19).replaceAll(':', '');
	return `${database}-${moment}Z${occasion === 'daily' ? '-daily' : ''}`;
}
