import { parentPort } from 'node:worker_threads';
import type { ReadingProgress } from './readers/reading-progress.ts';
import type { CatalogueRows, ReadOptions, Reading } from './reading.ts';
import { readFile } from './read-file.ts';

/** Runs in a thread of its own, so that a large or malicious file never stops the server and can itself be stopped. */

export type ReadRequest = { bytes: Uint8Array; file: string; options: ReadOptions; rows: CatalogueRows };
/** How far it has come, any number of times, and then what was read. */
export type ReadAnswer = { progress: ReadingProgress } | { reading: Reading };

parentPort?.once('message', async ({ bytes, file, options, rows }: ReadRequest) => {
	const answer = (message: ReadAnswer) => parentPort?.postMessage(message);
	answer({ reading: await readFile(bytes, file, options, rows, (progress) => answer({ progress })) });
});
