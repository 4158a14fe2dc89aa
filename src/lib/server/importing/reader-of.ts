import type { Config } from '../config.ts';
import type { ReadFile } from './import-file.ts';
import { readFile } from './read-file.ts';
import { readInThread } from './read-in-thread.ts';

/** How files are read here: in a thread of their own where one is built, else in this one. `signal` stops a thread. */
export function readerOf({ readWorker, readTimeout }: Config, signal?: AbortSignal): ReadFile {
	return readWorker === undefined ? readFile : readInThread(readWorker, readTimeout, signal);
}
