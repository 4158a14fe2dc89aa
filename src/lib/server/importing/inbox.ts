import { randomBytes } from 'node:crypto';
import { mkdir, readFile as readBytes, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { NO_CHOICES } from '#lib/series/resolve.ts';
import type { Finding } from '#lib/model/finding.ts';
import { Mapping } from '#lib/model/mapping.ts';
import { PlanEdit } from '#lib/model/plan-edit.ts';
import { SourceKind } from '#lib/model/source.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { logError } from '../log.ts';
import { catalogueRows, readBare, writeReading, type ReadFile } from './import-file.ts';
import { isSimulated } from './is-simulated.ts';
import type { Importer } from './insert-source.ts';
import { mixtureFinding } from './mixture.ts';
import type { CatalogueRows, ReadOptions, Reading, ReviewChoices } from './reading.ts';
import type { ReadingProgress } from './readers/reading-progress.ts';
import { readSetting } from '../save-setting.ts';
import { refusedReading } from './refused-reading.ts';
import { NO_REVIEW, reviewPlan } from './review-plan.ts';

/** A file handed over in the browser, until it is read in or taken away. `progress` is the share written, 0–1. */
export type InboxFile = {
	id: string;
	file: string;
	size: number;
	/** The file's own date as the browser gave it, or the day it was handed over. ISO date. */
	modified: string;
	options: ReadOptions;
	state: 'reading' | 'read' | 'writing' | 'written';
	progress: number;
	/** When the reading began, and how far it has come. Unit: ms since 1970. */
	since: number;
	reached: ReadingProgress | null;
	reading: Reading | null;
	sourceId: string | null;
};

/** What only the inbox itself knows: when the reading is over, how to stop it, and the plan before it is reviewed. */
type Entry = InboxFile & { done: Promise<void>; abort: AbortController; bare: Reading | null };

export type Inbox = ReturnType<typeof openInbox>;

const Review = z.object({
	versionOf: z.string().nullable(),
	edits: z.array(PlanEdit),
	declined: z.array(z.string())
}) satisfies z.ZodType<ReviewChoices>;
const NO_ORIGIN = { publisher: null, published: null };
const Options = z.object({
	as: SourceKind.nullable(),
	choices: z.object({
		byLabel: z.record(z.string(), z.string()),
		indicatorByLabel: z.record(z.string(), z.string()),
		addUnder: z.string().nullable(),
		within: z.string().nullable(),
		remember: z.boolean()
	}),
	planArea: z.string().nullable(),
	keepPersonalData: z.boolean(),
	mapping: Mapping.nullable(),
	origin: z.object({ publisher: z.string().nullable(), published: z.iso.date().nullable() }).default(NO_ORIGIN),
	review: Review.optional().transform((review) => review ?? NO_REVIEW)
});
const Note = z.object({
	file: z.string(),
	size: z.number(),
	modified: z.iso.date(),
	options: Options.optional().catch(undefined)
});
type Note = { file: string; size: number; modified: string };
const PLAIN_ID = /^[a-z0-9]{16}$/;

export const DEFAULT_OPTIONS: ReadOptions = {
	as: null,
	choices: { ...NO_CHOICES, remember: true },
	planArea: null,
	keepPersonalData: false,
	mapping: null,
	origin: NO_ORIGIN,
	review: NO_REVIEW
};

/**
 * Files waiting to be looked at. They lie in `folder` until read in or taken away, so that a restart loses none; what was
 * read out of them is kept in memory and read again when needed.
 */
export function openInbox(folder: string, warehouse: Warehouse, read: (signal: AbortSignal) => ReadFile) {
	const files = new Map<string, Entry>();
	const writes = new Set<Promise<unknown>>();
	let stopped = false;
	const pathOf = (id: string, part: 'file' | 'note.json') => join(folder, id, part);

	function start(id: string, { file, size, modified }: Note, options: ReadOptions, bare: Reading | null = null): Entry {
		const abort = new AbortController();
		const entry: Entry = {
			file,
			size,
			modified,
			id,
			options,
			bare,
			state: 'reading',
			progress: 0,
			since: Date.now(),
			reached: null,
			reading: null,
			sourceId: null,
			abort,
			done: Promise.resolve()
		};
		entry.done = readEntry(entry).then((reading) => {
			entry.reading = reading;
			entry.state = 'read';
		});
		files.set(id, entry);
		return entry;
	}

	/** Never rejects: a file that was taken away meanwhile, or that our own mistake makes unreadable, is a refused one. */
	async function readEntry(entry: Entry): Promise<Reading> {
		const { id, file, options, abort } = entry;
		try {
			const rows = await catalogueRows(warehouse);
			// What a person does to a plan needs no new reading of the file.
			const bare = entry.bare ?? (await readNew(entry, rows));
			if (bare.parsed) entry.bare = bare;
			const reading = await reviewPlan(warehouse, bare, options.review ?? NO_REVIEW, rows);
			if (isSimulated(reading)) return refusedAsSample(reading);
			const mixture = await mixtureFinding(warehouse, reading);
			return mixture ? { ...reading, refused: true, findings: [mixture] } : reading;
		} catch (error) {
			const code = abort.signal.aborted ? 'reading-cancelled' : 'reading-failed';
			if (code === 'reading-failed') logError(id, `reading ${id}`, error);
			return refusedReading(new Uint8Array(), file, [{ code, severity: 'error', place: { file }, text: file }]);
		}
	}

	async function readNew(entry: Entry, rows: CatalogueRows): Promise<Reading> {
		const { id, file, options, abort } = entry;
		const bytes = await readBytes(pathOf(id, 'file'));
		return readBare(warehouse, bytes, file, options, rows, read(abort.signal), (reached) => (entry.reached = reached));
	}

	/** The options are kept beside the file, so that a restart loses nothing that a person has done. */
	async function note({ id, file, size, modified, options }: Entry): Promise<void> {
		const path = pathOf(id, 'note.json');
		await writeFile(`${path}.part`, JSON.stringify({ file, size, modified, options }));
		await rename(`${path}.part`, path);
	}

	async function find(id: string): Promise<Entry | undefined> {
		if (!PLAIN_ID.test(id)) return undefined;
		const known = files.get(id);
		if (known) return known;
		const text = await readBytes(pathOf(id, 'note.json'), 'utf8').catch(() => undefined);
		const kept = text === undefined ? undefined : Note.safeParse(JSON.parse(text));
		if (!kept?.success) return undefined;
		start(id, kept.data, kept.data.options ?? DEFAULT_OPTIONS);
		return files.get(id);
	}

	return {
		/** Takes a file in and begins to read it; one's own municipality tells areas of one name apart. */
		async receive(bytes: Uint8Array, file: string, modified: string): Promise<InboxFile> {
			const id = randomBytes(8).toString('hex');
			await mkdir(join(folder, id), { recursive: true });
			await writeFile(pathOf(id, 'file'), bytes);
			const within = await readSetting(warehouse, 'municipality');
			const options = { ...DEFAULT_OPTIONS, choices: { ...DEFAULT_OPTIONS.choices, within } };
			const entry = start(id, { file, size: bytes.byteLength, modified }, options);
			await note(entry);
			return entry;
		},

		/** The file as it stands, having waited at most `patience` ms for its reading. */
		async look(id: string, patience: number): Promise<InboxFile | undefined> {
			const entry = await find(id);
			if (entry?.state === 'reading') {
				await Promise.race([entry.done, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
			}
			return entry;
		},

		/** Sees the file again with other options, and reads it again where what was read depends on them. */
		async change(id: string, options: ReadOptions): Promise<InboxFile | undefined> {
			const entry = await find(id);
			if (!entry || entry.state === 'writing' || entry.state === 'written') return entry;
			const { review: _review, origin: _origin, ...before } = entry.options;
			const { review: _newReview, origin: _newOrigin, ...after } = options;
			const bare = entry.state === 'read' && isDeepStrictEqual(before, after) ? entry.bare : null;
			entry.abort.abort();
			const next = start(id, entry, options, bare);
			await note(next);
			return next;
		},

		/** Writes what was read into the warehouse. `done` resolves when it is written; the entry tells how far it has come. */
		async write(
			id: string,
			importer: Importer
		): Promise<{ entry: InboxFile; done: Promise<Finding | null> } | undefined> {
			const entry = await find(id);
			await entry?.done;
			if (stopped || !entry?.reading || entry.reading.refused || entry.state !== 'read') return undefined;
			const { reading } = entry;
			entry.state = 'writing';
			const done = (async () => {
				try {
					const bytes = await readBytes(pathOf(id, 'file'));
					const written = await writeReading(warehouse, bytes, reading, importer, (share) => (entry.progress = share));
					entry.sourceId = written.sourceId;
					entry.state = 'written';
					await rm(join(folder, id), { recursive: true, force: true });
					return written.finding;
				} catch (error) {
					entry.state = 'read';
					throw error;
				}
			})();
			const over = () => void writes.delete(done);
			writes.add(done);
			done.then(over, over);
			return { entry, done };
		},

		/** Takes the file away without reading it in, stopping its reading. */
		async remove(id: string): Promise<void> {
			const entry = await find(id);
			if (!entry || entry.state === 'writing') return;
			entry.abort.abort();
			files.delete(id);
			await rm(join(folder, id), { recursive: true, force: true });
		},

		/** Stops every reading and lets what is being written be written. The files stay, for the next start to read. */
		async stop(): Promise<void> {
			stopped = true;
			for (const { abort } of files.values()) abort.abort();
			await Promise.allSettled([...[...files.values()].map(({ done }) => done), ...writes]);
		},

		/** Files still waiting, in no particular order. */
		async waiting(): Promise<InboxFile[]> {
			const ids = await readdir(folder).catch(() => []);
			const entries = await Promise.all(ids.map(find));
			return entries.filter((entry) => entry !== undefined).filter(({ state }) => state !== 'written');
		}
	};
}

function refusedAsSample(reading: Reading): Reading {
	const finding: Finding = {
		code: 'simulated-example',
		severity: 'error',
		place: { file: reading.file },
		text: reading.file
	};
	return { ...reading, refused: true, findings: [finding] };
}
