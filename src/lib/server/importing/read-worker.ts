import { parentPort } from 'node:worker_threads';
import { buffersOf, packObservations, type PackedObservations } from './pack-series.ts';
import type { ReadingProgress } from './readers/reading-progress.ts';
import type { CatalogueRows, ReadOptions, Reading } from './reading.ts';
import { readFile } from './read-file.ts';

/**
 * Runs in a thread of its own, so that a large or malicious file never stops the server and can itself be stopped. Whoever
 * started the thread ends it.
 */

export type ReadRequest = { bytes: Uint8Array; file: string; options: ReadOptions; rows: CatalogueRows };
/** A reading with its observations packed; the unpacked ones do not go along. */
export type PackedReading = { reading: Reading; observations: PackedObservations | null };
/** How far it has come, any number of times, and then what was read. */
export type ReadAnswer = { progress: ReadingProgress } | PackedReading;

parentPort?.on('message', async ({ bytes, file, options, rows }: ReadRequest) => {
	const answer = (message: ReadAnswer, buffers: ArrayBuffer[] = []) => parentPort?.postMessage(message, buffers);
	const reading = await readFile(bytes, file, options, rows, (progress) => answer({ progress }));
	const { series } = reading;
	if (!series) {
		answer({ reading, observations: null });
		return;
	}
	const observations = packObservations(series.observations);
	const bare = { ...reading, series: { ...series, observations: [] } };
	answer({ reading: bare, observations }, buffersOf(observations));
});
