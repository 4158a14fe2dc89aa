import { parentPort } from 'node:worker_threads';
import type { CatalogueRows, ReadOptions } from './reading.ts';
import { readFile } from './read-file.ts';

/** Runs in a thread of its own, so that a large or malicious file never stops the server and can itself be stopped. */

export type ReadRequest = { bytes: Uint8Array; file: string; options: ReadOptions; rows: CatalogueRows };

parentPort?.once('message', async ({ bytes, file, options, rows }: ReadRequest) => {
	parentPort?.postMessage(await readFile(bytes, file, options, rows));
});
