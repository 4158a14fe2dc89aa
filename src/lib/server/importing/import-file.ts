import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareStored, type Changes } from '#lib/series/compare-stored.ts';
import type { Finding } from '#lib/model/finding.ts';
import { areaAliases, areaMembers, areas, indicatorLabels, indicators } from '../warehouse/queries/catalogue.ts';
import { mappingProfiles } from '../sources/mapping-profiles.ts';
import { storedValues } from '../warehouse/queries/series.ts';
import { sourceByHash } from '../warehouse/queries/sources.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { insertGeography } from './insert-geography.ts';
import { insertNews } from './insert-news.ts';
import { insertPlan } from './insert-plan.ts';
import { insertSeries } from './insert-series.ts';
import { insertSource, sourceIdOf, type Importer } from './insert-source.ts';
import type { Reads } from './plan-history.ts';
import { readFile } from './read-file.ts';
import type { TellProgress } from './readers/reading-progress.ts';
import type { CatalogueRows, ReadOptions, Reading } from './reading.ts';
import { NO_REVIEW, reviewPlan } from './review-plan.ts';
import { THEMES } from './themes.ts';

/** Files with more values than this are not held against what is stored. */
const MOST_COMPARED = 100_000;

/** Reads a file into a `Reading`; in the web server this is done in a thread of its own. */
export type ReadFile = (
	bytes: Uint8Array,
	file: string,
	options: ReadOptions,
	rows: CatalogueRows,
	tell?: TellProgress
) => Reading | Promise<Reading>;

/** What the warehouse knows, as plain values for the reading of a file. */
export async function catalogueRows(warehouse: Reads): Promise<CatalogueRows> {
	const [areaRows, aliases, members, indicatorRows, labels, profiles] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(areaAliases, {}),
		warehouse.read(areaMembers, {}),
		warehouse.read(indicators, {}),
		warehouse.read(indicatorLabels, {}),
		mappingProfiles(warehouse)
	]);
	return { areas: areaRows, aliases, members, indicators: indicatorRows, labels, themes: THEMES, profiles };
}

/** Reads a file against what the warehouse knows and has read before. Nothing is written. */
export async function previewFile(
	warehouse: Warehouse,
	bytes: Uint8Array,
	file: string,
	options: ReadOptions,
	read: ReadFile = readFile
): Promise<Reading> {
	const rows = await catalogueRows(warehouse);
	const reading = await readBare(warehouse, bytes, file, options, rows, read);
	return reviewPlan(warehouse, reading, options.review ?? NO_REVIEW, rows);
}

/** As `previewFile`, but a plan is left as the file tells it: `reviewPlan` sees it against what is there. */
export async function readBare(
	warehouse: Reads,
	bytes: Uint8Array,
	file: string,
	options: ReadOptions,
	rows: CatalogueRows,
	read: ReadFile,
	tell?: TellProgress
): Promise<Reading> {
	const reading = await read(bytes, file, options, rows, tell);
	const known = await alreadyImported(warehouse, reading);
	if (known) return { ...reading, findings: [known, ...reading.findings] };
	return { ...reading, changes: await changesOf(warehouse, reading) };
}

/** Holds a file's values against those that are current. */
async function changesOf(warehouse: Reads, { series }: Reading): Promise<Changes | null> {
	const observations = series?.observations ?? [];
	if (observations.length === 0 || observations.length > MOST_COMPARED) return null;
	const stored = await warehouse.read(storedValues, {
		indicatorIds: [...new Set(observations.map(({ indicatorId }) => indicatorId))],
		areaCodes: [...new Set(observations.map(({ areaCode }) => areaCode))]
	});
	return stored.length === 0 ? null : compareStored(observations, stored);
}

/**
 * Writes what has been read: source first, then its rows, in one transaction. A file that is already there writes
 * nothing and gives the finding `already-imported`. Errors: throws when the reading was refused.
 */
export async function writeReading(
	warehouse: Warehouse,
	bytes: Uint8Array,
	reading: Reading,
	importer: Importer,
	progress: (share: number) => void = () => undefined
): Promise<{ sourceId: string; finding: Finding | null }> {
	const { series, parsed, news, shapes } = reading;
	if (reading.refused) throw new Error(`a refused file cannot be written: ${reading.file}`);
	const sourceId = sourceIdOf(reading.sha256);
	await keepFile(warehouse.path, bytes, reading.sha256);
	const finding = await warehouse.write(async (transaction) => {
		const known = await alreadyImported(transaction, reading);
		if (known) return known;
		await insertSource(transaction, reading, importer);
		if (news) await insertNews(transaction, news, sourceId);
		if (series) await insertSeries(transaction, series, sourceId, progress);
		if (shapes) await insertGeography(transaction, shapes, sourceId);
		if (parsed) {
			if (parsed.areaCode === null) throw new Error(`a plan without area cannot be written: ${reading.file}`);
			// Another version may have been read in since the preview.
			const choices = reading.review?.choices ?? NO_REVIEW;
			const { plan, review } = await reviewPlan(transaction, reading, choices, await catalogueRows(transaction));
			if (!plan || !review) throw new Error(`a plan without review cannot be written: ${reading.file}`);
			const { at, who } = importer;
			await insertPlan(transaction, { ...plan, areaCode: parsed.areaCode }, review, sourceId, { at, who });
		}
		return null;
	});
	return { sourceId, finding };
}

async function alreadyImported(warehouse: Reads, reading: Reading): Promise<Finding | null> {
	const [known] = await warehouse.read(sourceByHash, { sha256: reading.sha256 });
	if (!known) return null;
	return {
		code: known.withdrawn ? 'already-withdrawn' : 'already-imported',
		severity: 'info',
		place: { file: reading.file },
		text: known.fileName,
		details: { source: known.id, date: known.importedAt.slice(0, 10) }
	};
}

/** Keeps the file itself by its checksum, beside the database; a file half written never has the final name. */
async function keepFile(databasePath: string, bytes: Uint8Array, sha256: string): Promise<void> {
	if (databasePath === ':memory:') return;
	const folder = join(dirname(databasePath), 'files');
	const path = join(folder, sha256);
	if (await stat(path).catch(() => undefined)) return;
	await mkdir(folder, { recursive: true });
	await writeFile(`${path}.part`, bytes);
	await rename(`${path}.part`, path);
}
