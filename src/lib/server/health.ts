import { statfs } from 'node:fs/promises';
import type { App } from './app.ts';

/** What may be wrong with a server that answers. */
export type HealthProblem = 'database' | 'disk' | 'backup-failed' | 'backup-overdue';

/** How the server is, for those who watch over it. Nothing of what it holds, and nobody's name. */
export type Health = {
	status: 'ok' | 'degraded';
	problems: HealthProblem[];
	version: string;
	/** The latest step of the schema; null when the database does not answer. */
	schema: string | null;
	/** When the latest copy was made, ISO date-time in UTC. */
	lastBackup: string | null;
	/** Free on the disk of the data folder. Unit: bytes; null where the system does not tell. */
	freeDisk: number | null;
};

/** The database is held not to answer after so long. Unit: ms. */
const PATIENCE = 5000;

/** Errors: none; what is wrong is the answer. */
export async function healthOf({ config, own, copying }: Pick<App, 'config' | 'own' | 'copying'>): Promise<Health> {
	const [schema, freeDisk, copies, backupTrouble] = await Promise.all([
		within(PATIENCE, own.schema()),
		statfs(config.dataFolder).then(
			({ bavail, bsize }) => bavail * bsize,
			() => null
		),
		copying.copies(),
		within(PATIENCE, copying.trouble())
	]);
	const problems: HealthProblem[] = [];
	if (schema === null) problems.push('database');
	if (freeDisk !== null && freeDisk < config.leastDisk) problems.push('disk');
	if (backupTrouble !== null) problems.push(backupTrouble);
	return {
		status: problems.length > 0 ? 'degraded' : 'ok',
		problems,
		version: config.program,
		schema,
		lastBackup: copies[0]?.manifest.madeAt ?? null,
		freeDisk
	};
}

async function within<T>(patience: number, answer: Promise<T>): Promise<T | null> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, patience, null)));
	try {
		return await Promise.race([answer.catch(() => null), late]);
	} finally {
		clearTimeout(timer);
	}
}
