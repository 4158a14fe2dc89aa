import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWarehouse, type Warehouse } from '../warehouse/warehouse.ts';
import { openCopying, type CopyingOptions } from './daily-copies.ts';

const HOUR = 3_600_000;
let place = '';
let warehouse: Warehouse;
let now = 0;
const failures: unknown[] = [];
beforeEach(async () => {
	place = await mkdtemp(join(tmpdir(), 'lagesbild-'));
	warehouse = await openWarehouse(join(place, 'lagesbild.duckdb'), { threads: 1 });
	now = Date.parse('2026-11-01T22:30:00Z');
	failures.length = 0;
});
afterEach(async () => {
	await warehouse.close();
	await rm(place, { recursive: true, force: true });
});

function open(more: Partial<CopyingOptions> = {}) {
	const options: CopyingOptions = {
		folder: join(place, 'backups'),
		program: '0.1.0',
		keep: { daily: 2, weekly: 0, monthly: 0 },
		hasData: () => Promise.resolve(true),
		failed: (error) => failures.push(error),
		...more
	};
	return openCopying(warehouse, options, { now: () => now, every: () => () => undefined });
}

test('one copy a day is made, and only so many are kept; one that somebody asked for stays', async () => {
	const copying = open();
	await copying.makeAsked();
	for (let hour = 0; hour < 80; hour += 2) {
		await copying.look();
		now += 2 * HOUR;
	}
	expect(await readdir(join(place, 'backups'))).toEqual([
		'lagesbild-2026-11-01T223000Z',
		'lagesbild-2026-11-04T003000Z-daily',
		'lagesbild-2026-11-05T003000Z-daily'
	]);
	expect(failures).toEqual([]);
	expect(await copying.trouble()).toBeNull();
});

test('nothing is copied before there is anything, nor when no copies are wanted', async () => {
	await open({ hasData: () => Promise.resolve(false) }).look();
	await open({ keep: null }).look();
	await expect(readdir(join(place, 'backups'))).rejects.toThrow();
});

test('a copy that cannot be made is told of, and tried again', async () => {
	const copying = open();
	await writeFile(join(place, 'backups'), 'in the way');
	await copying.look();
	expect(failures).toHaveLength(1);
	expect(await copying.trouble()).toBe('backup-failed');
	await rm(join(place, 'backups'));
	await copying.look();
	expect(await copying.trouble()).toBeNull();
});

test('a server without a copy for two days is told of, but not in its first hour', async () => {
	const copying = open();
	expect(await copying.trouble()).toBeNull();
	now += 2 * HOUR;
	expect(await copying.trouble()).toBe('backup-overdue');
	await copying.makeAsked();
	expect(await copying.trouble()).toBeNull();
	now += 49 * HOUR;
	expect(await copying.trouble()).toBe('backup-overdue');
});

test('a server that stops makes no more copies', async () => {
	const copying = open();
	await copying.stop();
	await copying.look();
	await expect(copying.makeAsked()).rejects.toThrow();
	expect(failures).toEqual([]);
	await expect(readdir(join(place, 'backups'))).rejects.toThrow();
});
