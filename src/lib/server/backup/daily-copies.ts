import { rm } from 'node:fs/promises';
import type { Keep } from './retention.ts';
import { outdatedCopies } from './retention.ts';
import { listCopies, type Copy } from './copies.ts';
import { databaseName, makeCopy } from './make-copy.ts';
import type { Occasion } from './manifest.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** The time and the alarm clock. `now` is ms since 1970; `every` calls again and again until what it returns is called. */
export type Clock = { now(): number; every(ms: number, work: () => void): () => void };

export type CopyingOptions = {
	folder: string;
	program: string;
	/** The automatic copies that are kept; null makes none. */
	keep: Keep | null;
	/** True when there is anything to copy. */
	hasData: () => Promise<boolean>;
	/** Told of a copy that could not be made. */
	failed: (error: unknown) => void;
};

/** How often it is looked whether the day's copy is to be made. Unit: ms. */
const LOOK_EVERY = 5 * 60_000;
/** No copy for so long is something to tell those who watch over the server. Unit: ms. */
const OVERDUE = 48 * 3_600_000;
/** The server is left in peace so long before a missing copy is told of. Unit: ms. */
const GRACE = 3_600_000;

export type Copying = ReturnType<typeof openCopying>;

/**
 * Makes the copies of a running server: one a day of itself, and when somebody asks. Old automatic ones are taken away;
 * those that somebody asked for are left. One at a time.
 */
export function openCopying(warehouse: Warehouse, options: CopyingOptions, clock: Clock) {
	const { folder, program, keep } = options;
	const database = databaseName(warehouse.path);
	const started = clock.now();
	const stopping = new AbortController();
	let last: Promise<unknown> = Promise.resolve();
	let lastFailed = false;
	const copies = () => listCopies(folder, database);

	async function make(occasion: Occasion): Promise<Copy> {
		const turn = last.then(() => {
			stopping.signal.throwIfAborted();
			const at = new Date(clock.now()).toISOString();
			return makeCopy(warehouse, folder, { at, occasion, program, signal: stopping.signal });
		});
		last = turn.catch(() => undefined);
		try {
			const copy = await turn;
			lastFailed = false;
			return copy;
		} catch (error) {
			lastFailed = !stopping.signal.aborted;
			throw error;
		}
	}

	/** Makes the day's copy unless it is there, and takes away those that are out of date. */
	async function makeDaily(): Promise<void> {
		if (keep === null || stopping.signal.aborted || !(await options.hasData())) return;
		const today = new Date(clock.now()).toISOString().slice(0, 10);
		const [latest] = await copies();
		if (latest?.manifest.madeAt.slice(0, 10) === today) return;
		await make('daily');
		const automatic = (await copies()).filter(({ manifest }) => manifest.occasion === 'daily');
		const known = automatic.map(({ path, manifest }) => ({ path, madeAt: manifest.madeAt }));
		for (const { path } of outdatedCopies(known, keep)) await rm(path, { recursive: true, force: true });
	}

	let looking = false;
	const look = async () => {
		if (looking) return;
		looking = true;
		await makeDaily().catch((error: unknown) => {
			if (!stopping.signal.aborted) options.failed(error);
		});
		looking = false;
	};
	const silence = keep === null ? () => undefined : clock.every(LOOK_EVERY, () => void look());

	return {
		folder,
		copies,
		/** A copy that somebody asks for. Errors: what `makeCopy` throws. */
		makeAsked: () => make('asked'),
		/** Looks whether the day's copy is to be made, as the clock does. */
		look,
		/** What is wrong, for those who watch over the server; null when nothing is. */
		async trouble(): Promise<'backup-failed' | 'backup-overdue' | null> {
			if (lastFailed) return 'backup-failed';
			if (keep === null || clock.now() - started < GRACE || !(await options.hasData())) return null;
			const [latest] = await copies();
			const isRecent = latest && clock.now() - Date.parse(latest.manifest.madeAt) < OVERDUE;
			return isRecent ? null : 'backup-overdue';
		},
		/** Makes no more, and waits for the one being made to stop. */
		async stop(): Promise<void> {
			silence();
			stopping.abort();
			await last;
		}
	};
}
