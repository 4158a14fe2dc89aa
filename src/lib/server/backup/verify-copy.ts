import { join } from 'node:path';
import { MIGRATIONS } from '../warehouse/migrations.ts';
import { readManifest } from './copies.ts';
import { sumOf } from './hash-file.ts';
import type { Manifest } from './manifest.ts';

/** Why a copy cannot be used, with the file of it that is wrong. */
export type CopyTrouble = { reason: 'no-copy' | 'newer' | 'absent-file' | 'damaged-file'; file: string };

/** Holds a copy's every file against its checksum. Nothing is written. Errors: none; a file that cannot be read is absent. */
export async function verifyCopy(path: string): Promise<{ manifest: Manifest } | { trouble: CopyTrouble }> {
	const manifest = await readManifest(path);
	if (!manifest) return { trouble: { reason: 'no-copy', file: '' } };
	const unknown = manifest.migrations.find((name) => !MIGRATIONS.some((migration) => migration.name === name));
	if (unknown !== undefined) return { trouble: { reason: 'newer', file: unknown } };
	for (const { path: file, sha256 } of manifest.files) {
		const sum = await sumOf(join(path, file)).catch(() => null);
		if (!sum) return { trouble: { reason: 'absent-file', file } };
		if (sum.sha256 !== sha256) return { trouble: { reason: 'damaged-file', file } };
	}
	return { manifest };
}
