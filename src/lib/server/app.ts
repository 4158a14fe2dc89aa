import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { openAccess, type Access } from './access/access.ts';
import { SettingsError, signInSettings, type SignInSettings } from './access/settings.ts';
import { databaseText } from '#lib/text/backup.ts';
import { openCopying, type Copying } from './backup/daily-copies.ts';
import { leaveServerNote, removeServerNote } from './commands/through-server.ts';
import { backupFolderOf, configOf, type Config } from './config.ts';
import { connectorsOf } from './connectors/connectors.ts';
import { openFetchJobs, type FetchJobs } from './connectors/fetch-jobs.ts';
import { openExample } from './examples/example.ts';
import type { ReadFile } from './importing/import-file.ts';
import { openInbox, type Inbox } from './importing/inbox.ts';
import { logError } from './log.ts';
import { readerOf } from './importing/reader-of.ts';
import { indicators } from './warehouse/queries/catalogue.ts';
import { sources } from './warehouse/queries/sources.ts';
import { troubleOf } from './warehouse/database-trouble.ts';
import { openWarehouse, type Warehouse } from './warehouse/warehouse.ts';

/** What a running server holds: the databases, the files waiting, and the secret of its command line. */
export type App = {
	config: Config;
	own: Warehouse;
	example: Warehouse;
	inbox: Inbox;
	fetches: FetchJobs;
	/** The copies of the user's own warehouse. */
	copying: Copying;
	token: string;
	/** Sign-in; null where the server is for this machine alone. */
	access: Access | null;
	/** Who works here, when there is no sign-in. */
	localUser: string;
	/** The reader of files for work that no page shows. */
	read: ReadFile;
	/** Ends what is being read, lets what is being written be written, and closes the databases. */
	stop(): Promise<void>;
};

const CLOCK = {
	fetch,
	now: Date.now,
	sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
	every(ms: number, work: () => void) {
		const timer = setInterval(work, ms).unref();
		return () => clearInterval(timer);
	}
};

let running: App | undefined;

/** The server's own state. Errors: throws before `startApp`. */
export function app(): App {
	if (!running) throw new Error('the server has not started');
	return running;
}

/** Why the server does not start, in words for the one who started it. */
export class StartRefused extends Error {
	constructor(text: string, cause: unknown) {
		super(text, { cause });
		this.name = 'StartRefused';
	}
}

/**
 * Opens databases and inbox. `say` is told of steps that take time.
 * Errors: StartRefused for what a person can do something about, such as a database that is in use or damaged.
 */
export async function startApp(
	env: Readonly<Record<string, string | undefined>>,
	say: (line: 'building-example') => void
): Promise<App> {
	const config = configOf(env, env.LAGESBILD_ROOT ?? process.cwd());
	try {
		running = await open(config, signInSettings(env, config), say);
		return running;
	} catch (error) {
		if (error instanceof SettingsError) throw new StartRefused(error.message, error);
		const trouble = troubleOf(error);
		if (trouble === null) throw error;
		throw new StartRefused(databaseText[trouble](config.database), error);
	}
}

async function open(
	config: Config,
	signIn: SignInSettings | null,
	say: (line: 'building-example') => void
): Promise<App> {
	await mkdir(config.dataFolder, { recursive: true });
	const own = await openWarehouse(config.database, config);
	const example = await openExample(config, say);
	const token = randomBytes(24).toString('hex');
	await leaveServerNote(config.database, { origin: config.origin, token, pid: process.pid });
	const inbox = openInbox(join(config.dataFolder, 'inbox'), own, (signal) => readerOf(config, signal));
	const ids = (await own.read(indicators, {})).map(({ id }) => id);
	const today = () => new Date().toISOString().slice(0, 10);
	const fetches = openFetchJobs(connectorsOf(config, ids), inbox, CLOCK, today);
	const hasData = async () => (await own.read(sources, {})).length > 0;
	const copying = openCopying(
		own,
		{
			folder: backupFolderOf(config, config.database),
			program: config.program,
			keep: config.keepCopies,
			hasData,
			failed: (error) => logError(randomBytes(4).toString('hex'), 'daily copy', error)
		},
		CLOCK
	);
	return {
		config,
		own,
		example,
		token,
		inbox,
		fetches,
		copying,
		access: signIn && openAccess(signIn, config.origin, Date.now),
		localUser: userInfo().username,
		read: readerOf(config),
		async stop() {
			await removeServerNote(config.database);
			await Promise.all([fetches.stop(), copying.stop()]);
			await inbox.stop();
			await own.close();
			await example.close();
			running = undefined;
		}
	};
}

/** What the user's own warehouse has in it, also if withdrawn. A file of the example can be there alone, by the command line. */
export async function ownData({ own }: App): Promise<'nothing' | 'real' | 'simulated'> {
	const [first] = await own.read(sources, {});
	if (!first) return 'nothing';
	return first.simulated ? 'simulated' : 'real';
}
