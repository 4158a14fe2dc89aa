import { join, resolve } from 'node:path';

/** Everything that the surroundings decide. Read once, from environment variables; see docs in README. */
export type Config = {
	/** Folder of the databases, the kept files and the copies. */
	dataFolder: string;
	/** The user's own warehouse. */
	database: string;
	/** The simulated example, which never shares a database with real rows. */
	exampleDatabase: string;
	samplesFolder: string;
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

function numberOf(name: string, text: string | undefined, fallback: number): number {
	if (text === undefined || text === '') return fallback;
	const number = Number(text);
	if (!Number.isFinite(number) || number < 0) throw new Error(`${name} is not a number: ${text}`);
	return number;
}
