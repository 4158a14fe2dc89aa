import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { openAccess, type Access } from './access/access.ts';
import { signInSettings } from './access/settings.ts';
import { leaveServerNote, removeServerNote } from './commands/through-server.ts';
import { configOf, type Config } from './config.ts';
import { connectorsOf } from './connectors/connectors.ts';
import { openFetchJobs, type FetchJobs } from './connectors/fetch-jobs.ts';
import { openExample } from './examples/example.ts';
import type { ReadFile } from './importing/import-file.ts';
import { openInbox, type Inbox } from './importing/inbox.ts';
import { readerOf } from './importing/reader-of.ts';
import { indicators } from './warehouse/queries/catalogue.ts';
import { sources } from './warehouse/queries/sources.ts';
import { openWarehouse, type Warehouse } from './warehouse/warehouse.ts';

/** What a running server holds: the databases, the files waiting, and the secret of its command line. */
export type App = {
	config: Config;
	own: Warehouse;
	example: Warehouse;
	inbox: Inbox;
	fetches: FetchJobs;
	token: string;
	/** Sign-in; null where the server is for this machine alone. */
	access: Access | null;
	/** Who works here, when there is no sign-in. */
	localUser: string;
	/** The reader of files for work that no page shows. */
	read: ReadFile;
	stop(): Promise<void>;
};

const CLOCK = {
	fetch,
	now: Date.now,
	sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
};

let running: App | undefined;

/** The server's own state. Errors: throws before `startApp`. */
export function app(): App {
	if (!running) throw new Error('the server has not started');
	return running;
}

/** Opens databases and inbox. `say` is told of steps that take time. */
export async function startApp(
	env: Readonly<Record<string, string | undefined>>,
	say: (line: 'building-example') => void
): Promise<App> {
	const config = configOf(env, env.LAGESBILD_ROOT ?? process.cwd());
	const settings = signInSettings(env, config);
	await mkdir(config.dataFolder, { recursive: true });
	const own = await openWarehouse(config.database, config);
	const example = await openExample(config, say);
	const token = randomBytes(24).toString('hex');
	await leaveServerNote(config.database, { origin: config.origin, token, pid: process.pid });
	const inbox = openInbox(join(config.dataFolder, 'inbox'), own, (signal) => readerOf(config, signal));
	const ids = (await own.read(indicators, {})).map(({ id }) => id);
	running = {
		config,
		own,
		example,
		token,
		inbox,
		fetches: openFetchJobs(connectorsOf(config, ids), inbox, CLOCK, () => new Date().toISOString().slice(0, 10)),
		access: settings && openAccess(settings, config.origin, Date.now),
		localUser: userInfo().username,
		read: readerOf(config),
		async stop() {
			await removeServerNote(config.database);
			await own.close();
			await example.close();
			running = undefined;
		}
	};
	return running;
}

/** What the user's own warehouse has in it, also if withdrawn. A file of the example can be there alone, by the command line. */
export async function ownData({ own }: App): Promise<'nothing' | 'real' | 'simulated'> {
	const [first] = await own.read(sources, {});
	if (!first) return 'nothing';
	return first.simulated ? 'simulated' : 'real';
}
