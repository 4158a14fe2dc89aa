import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sources } from '../warehouse/queries/sources.ts';
import { openWarehouse, type Warehouse } from '../warehouse/warehouse.ts';
import type { ReadFile } from './import-file.ts';
import { DEFAULT_OPTIONS, openInbox } from './inbox.ts';
import { readFile } from './read-file.ts';

let folder = '';
let warehouse: Warehouse;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lagesbild-'));
	warehouse = await openWarehouse(':memory:');
});
afterEach(async () => {
	await warehouse.close();
	await rm(folder, { recursive: true, force: true });
});

const BYTES = new TextEncoder().encode('Område;År;Folkmängd\nFisksätra;2024;8100\n');
const IMPORTER = { who: 'Kim', at: '2026-11-20T12:00:00Z', publishedOn: '2026-11-01', publisher: '', simulated: false };
const LONG = 10_000;

test('a file waits until it is read in, also over a restart', async () => {
	const first = openInbox(folder, warehouse, () => readFile);
	const { id } = await first.receive(BYTES, 'a.csv', '2026-11-01');
	const second = openInbox(folder, warehouse, () => readFile);
	expect((await second.waiting()).map(({ file }) => file)).toEqual(['a.csv']);
	expect(await second.look(id, LONG)).toMatchObject({ state: 'read', reading: { kind: 'population', refused: false } });
	const writing = await second.write(id, IMPORTER);
	expect(await writing?.done).toBeNull();
	expect(await second.waiting()).toEqual([]);
	expect(await warehouse.read(sources, {})).toMatchObject([{ fileName: 'a.csv', importedBy: 'Kim', accepted: 1 }]);
});

test('taking a file away while it is read stops the reading and leaves nothing', async () => {
	let stopped = false;
	let begun = () => {};
	const reading = new Promise<void>((resolve) => (begun = resolve));
	const slow = (signal: AbortSignal): ReadFile => {
		signal.addEventListener('abort', () => (stopped = true));
		begun();
		return (bytes, file, options, rows) =>
			new Promise((resolve) => signal.addEventListener('abort', () => resolve(readFile(bytes, file, options, rows))));
	};
	const inbox = openInbox(folder, warehouse, slow);
	const { id } = await inbox.receive(BYTES, 'a.csv', '2026-11-01');
	await reading;
	await inbox.remove(id);
	expect(stopped).toBe(true);
	expect(await readdir(folder)).toEqual([]);
	expect(await inbox.look(id, 0)).toBeUndefined();
});

test('a reader that breaks refuses its file, and the next file is read', async () => {
	const breaking: ReadFile = () => {
		throw new Error('our own mistake');
	};
	let calls = 0;
	const inbox = openInbox(folder, warehouse, () => (calls++ === 0 ? breaking : readFile));
	const { id } = await inbox.receive(BYTES, 'a.csv', '2026-11-01');
	expect(await inbox.look(id, LONG)).toMatchObject({
		reading: { refused: true, findings: [{ code: 'reading-failed' }] }
	});
	expect(await inbox.write(id, IMPORTER)).toBeUndefined();
	const next = await inbox.receive(BYTES, 'b.csv', '2026-11-01');
	expect(await inbox.look(next.id, LONG)).toMatchObject({ reading: { refused: false } });
});

test('other options read the file again', async () => {
	const inbox = openInbox(folder, warehouse, () => readFile);
	const { id } = await inbox.receive(BYTES, 'a.csv', '2026-11-01');
	await inbox.look(id, LONG);
	await inbox.change(id, { ...DEFAULT_OPTIONS, as: 'survey' });
	expect(await inbox.look(id, LONG)).toMatchObject({ reading: { refused: true } });
});

test('an id that is none finds nothing', async () => {
	const inbox = openInbox(folder, warehouse, () => readFile);
	expect(await inbox.look('../../etc', 0)).toBeUndefined();
});

test('what a person has done to a plan is there after a restart, without the file being read again for each step', async () => {
	const text =
		'Åtgärdsplan för Nacka kommun 2025\n\nAktivitet\tÅtgärd\tNär\nKvällsvandring\tVuxna går.\tI maj\nStäddag\tAlla städar.\tI juni\n';
	let reads = 0;
	const counting: ReadFile = (...args) => {
		reads += 1;
		return readFile(...args);
	};
	const first = openInbox(folder, warehouse, () => counting);
	const { id } = await first.receive(new TextEncoder().encode(text), 'plan.txt', '2026-11-01');
	await first.look(id, LONG);
	const review = { versionOf: null, edits: [{ id: 'e1', kind: 'drop', activity: 'staddag' } as const], declined: [] };
	await first.change(id, { ...DEFAULT_OPTIONS, review });
	expect((await first.look(id, LONG))?.reading?.plan?.activities.map(({ title }) => title)).toEqual(['Kvällsvandring']);
	expect(reads).toBe(1);
	const second = openInbox(folder, warehouse, () => counting);
	expect((await second.look(id, LONG))?.reading?.review?.dropped.map(({ title }) => title)).toEqual(['Städdag']);
});
