import { Worker } from 'node:worker_threads';
import type { ReadFile } from './import-file.ts';
import { unpackObservations } from './pack-series.ts';
import type { PackedReading, ReadAnswer, ReadRequest } from './read-worker.ts';
import { refusedReading } from './refused-reading.ts';
import type { Reading } from './reading.ts';

/** Most memory a file may take to read; a million rows of Brå's database take about 900. Unit: megabytes. */
const MEMORY_MB = 1500;

/**
 * Reads files in a thread of their own, which is stopped after `timeout` ms or when `signal` says so. A thread that fails
 * refuses its file; the server goes on. `workerPath` is the built `read-worker`.
 */
export function readInThread(workerPath: string, timeout: number, signal?: AbortSignal): ReadFile {
	return (bytes, file, options, rows, tell) =>
		new Promise((resolve) => {
			const worker = new Worker(workerPath, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
			const settle = (reading: Reading) => {
				clearTimeout(timer);
				signal?.removeEventListener('abort', abort);
				resolve(reading);
				void worker.terminate();
			};
			const refuse = (code: string) =>
				settle(refusedReading(bytes, file, [{ code, severity: 'error', place: { file }, text: file }]));
			const timer = setTimeout(() => refuse('reading-took-too-long'), timeout);
			const abort = () => refuse('reading-cancelled');
			signal?.addEventListener('abort', abort);
			worker.on('message', (answer: ReadAnswer) => {
				if ('reading' in answer) settle(readingOf(answer));
				else tell?.(answer.progress);
			});
			worker.once('error', () => refuse('reading-failed'));
			worker.once('exit', () => refuse('reading-failed'));
			worker.postMessage({ bytes, file, options, rows } satisfies ReadRequest);
		});
}

function readingOf({ reading, observations }: PackedReading): Reading {
	if (!reading.series || !observations) return reading;
	return { ...reading, series: { ...reading.series, observations: unpackObservations(observations) } };
}
