import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { App } from '../app.ts';
import { contentsOf } from '../commands/backup.ts';
import { healthOf } from '../health.ts';
import { sources } from '../warehouse/queries/sources.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** How the server is and which copies there are, the latest first. Sizes are in bytes. */
export async function operationsView(running: Pick<App, 'config' | 'own' | 'copying'>) {
	const { config, own, copying } = running;
	const [health, copies, stored] = await Promise.all([healthOf(running), copying.copies(), storedIn(own)]);
	return {
		health,
		stored,
		keep: config.keepCopies,
		folder: copying.folder,
		restoreCommand: copies[0] ? `npm run -s lagesbild -- restore "${copies[0].path}" --replace` : null,
		copies: copies.map((copy) => ({
			...contentsOf(copy),
			name: basename(copy.path),
			madeAt: copy.manifest.madeAt,
			occasion: copy.manifest.occasion
		}))
	};
}

/** What the user's own warehouse takes on the disk, with the files that were read in. */
async function storedIn(own: Warehouse): Promise<{ files: number; size: number }> {
	const read = await own.read(sources, {});
	const sizes = await Promise.all([own.path, `${own.path}.wal`].map(sizeOf));
	return { files: read.length, size: [...sizes, ...read.map(({ size }) => size)].reduce((sum, one) => sum + one, 0) };
}

/** Nothing for a file that is not there. */
async function sizeOf(path: string): Promise<number> {
	const there = await stat(path).catch(() => undefined);
	return there?.size ?? 0;
}
