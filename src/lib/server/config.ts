import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Keep } from './backup/retention.ts';

/** Everything that the surroundings decide. Read once, from environment variables; see docs in README. */
export type Config = {
	/** Folder of the databases, the kept files and the copies. */
	dataFolder: string;
	/** The user's own warehouse. */
	database: string;
	/** The simulated example, which never shares a database with real rows. */
	exampleDatabase: string;
	samplesFolder: string;
	/** Where copies are laid; null lays them in `backups` beside the database. */
	backupFolder: string | null;
	/** The automatic copies that are kept; null makes none. */
	keepCopies: Keep | null;
	/** Less free disk than this is told to those who watch over the server. Unit: bytes. */
	leastDisk: number;
	/** The version of the product. */
	program: string;
	host: string;
	port: number;
	/** The address that browsers use, without a slash at the end. */
	origin: string;
	/** Largest file that may be read in. Unit: bytes. */
	uploadLimit: number;
	/** Longest time one file may take to read. Unit: milliseconds. */
	readTimeout: number;
	threads: number;
	memoryLimit: string;
	/** Addresses of the publishers whose figures can be fetched; null where the product may not use the network. */
	publishers: { kolada: string; scb: string } | null;
	/** The built thread that reads files; undefined reads them in the same thread. */
	readWorker: string | undefined;
};

const MEGABYTE = 1_000_000;

/** `root` is the folder of the product. Errors: throws on a number that is none. */
export function configOf(env: Readonly<Record<string, string | undefined>>, root: string): Config {
	const dataFolder = resolve(root, env.LAGESBILD_DATA ?? join('data', 'warehouse'));
	const host = env.HOST ?? '127.0.0.1';
	const port = numberOf('PORT', env.PORT, 4173);
	return {
		dataFolder,
		database: env.LAGESBILD_DB ? resolve(root, env.LAGESBILD_DB) : join(dataFolder, 'lagesbild.duckdb'),
		exampleDatabase: join(dataFolder, 'exempel.duckdb'),
		samplesFolder: join(root, 'data', 'samples'),
		backupFolder: env.LAGESBILD_BACKUPS ? resolve(root, env.LAGESBILD_BACKUPS) : null,
		keepCopies: keepOf(env.LAGESBILD_BACKUP_KEEP),
		leastDisk: numberOf('LAGESBILD_LEAST_DISK_MB', env.LAGESBILD_LEAST_DISK_MB, 1000) * MEGABYTE,
		program: Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version,
		host,
		port,
		origin: env.ORIGIN ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
		uploadLimit: numberOf('LAGESBILD_UPLOAD_LIMIT_MB', env.LAGESBILD_UPLOAD_LIMIT_MB, 100) * MEGABYTE,
		readTimeout: numberOf('LAGESBILD_READ_TIMEOUT_S', env.LAGESBILD_READ_TIMEOUT_S, 120) * 1000,
		threads: numberOf('LAGESBILD_THREADS', env.LAGESBILD_THREADS, 2),
		memoryLimit: env.LAGESBILD_MEMORY ?? '2GB',
		publishers: env.LAGESBILD_OFFLINE
			? null
			: {
					kolada: env.LAGESBILD_KOLADA ?? 'https://api.kolada.se',
					scb: env.LAGESBILD_SCB ?? 'https://statistikdatabasen.scb.se/api/v2'
				},
		readWorker: env.LAGESBILD_READ_WORKER
	};
}

const Package = z.object({ version: z.string() });

/** The folder in which copies of a database are laid. */
export function backupFolderOf({ backupFolder }: Pick<Config, 'backupFolder'>, database: string): string {
	return backupFolder ?? join(dirname(database), 'backups');
}

const USUAL_COPIES: Keep = { daily: 7, weekly: 4, monthly: 12 };

/** `7,4,12` keeps a copy of each of seven days, four weeks and twelve months; `0` makes none. */
function keepOf(text: string | undefined): Keep | null {
	if (text === undefined || text === '') return USUAL_COPIES;
	if (text.trim() === '0') return null;
	const [daily, weekly, monthly, ...rest] = text.split(',').map((part) => numberOf('LAGESBILD_BACKUP_KEEP', part, NaN));
	const numbers = [daily, weekly, monthly].map((one) => (Number.isInteger(one) ? one : undefined));
	const parsed = z.tuple([z.number().positive(), z.number(), z.number()]).safeParse(numbers);
	if (!parsed.success || rest.length > 0) throw new Error(`LAGESBILD_BACKUP_KEEP is not three numbers: ${text}`);
	return { daily: parsed.data[0], weekly: parsed.data[1], monthly: parsed.data[2] };
}

function numberOf(name: string, text: string | undefined, fallback: number): number {
	if (text === undefined || text === '') return fallback;
	const number = Number(text);
	if (!Number.isFinite(number) || number < 0) throw new Error(`${name} is not a number: ${text}`);
	return number;
}
