import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { App } from '../app.ts';
import { contentsOf } from '../commands/backup.ts';
import { healthOf } from '../health.ts';
import { FILE_FOLDER } from './manifest.ts';

/** How the server is and which copies there are, the latest first. Sizes are in bytes. */
export async function operationsView(running: Pick<App, 'config' | 'own' | 'copying'>) {
	const { config, copying } = running;
	const [health, copies, stored] = await Promise.all([healthOf(running), copying.copies(), storedIn(config.database)]);
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

/** What the user's own warehouse takes on the disk. */
async function storedIn(database: string): Promise<{ files: number; size: number }> {
	const folder = join(dirname(database), FILE_FOLDER);
	const kept = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{64}$/.test(name));
	const paths = [database, `${database}.wal`, ...kept.map((name) => join(folder, name))];
	const sizes = await Promise.all(
		paths.map((path) =>
			stat(path)
				.then(({ size }) => size)
				.catch(() => 0)
		)
	);
	return { files: kept.length, size: sizes.reduce((sum, size) => sum + size, 0) };
}
