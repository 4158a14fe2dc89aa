import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, MANIFEST_SUM_FILE, Manifest } from './manifest.ts';

/** A copy that lies on the disk. */
export type Copy = { path: string; manifest: Manifest };

/** The database's whole copies in a folder, the latest first. Whether their files are whole is for `verifyCopy` to say. */
export async function listCopies(folder: string, database: string): Promise<Copy[]> {
	const names = await readdir(folder).catch(() => []);
	const pattern = /^\d{4}-\d\d-\d\dT\d{6}Z(?:-daily)?(?:-\d+)?$/;
	const own = names.filter((name) => name.startsWith(`${database}-`) && pattern.test(name.slice(database.length + 1)));
	const copies: Copy[] = [];
	for (const name of own) {
		const manifest = await readManifest(join(folder, name));
		if (manifest) copies.push({ path: join(folder, name), manifest });
	}
	return copies.sort((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1));
}

/** What a copy says it consists of; null where that is absent, or not as it was written. */
export async function readManifest(path: string): Promise<Manifest | null> {
	try {
		const text = await readFile(join(path, MANIFEST_FILE));
		const sum = (await readFile(join(path, MANIFEST_SUM_FILE), 'utf8')).slice(0, 64);
		if (createHash('sha256').update(text).digest('hex') !== sum) return null;
		return Manifest.parse(JSON.parse(text.toString('utf8')));
	} catch {
		return null;
	}
}
