import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueRows } from '#lib/server/importing/import-file.ts';
import { DEFAULT_OPTIONS } from '#lib/server/importing/inbox.ts';
import type { ReadAnswer } from '#lib/server/importing/read-worker.ts';
import type { CatalogueRows } from '#lib/server/importing/reading.ts';
import { openWarehouse } from '#lib/server/warehouse/warehouse.ts';
import { mutateBytes, mutateText, mutateZip } from './mutate.ts';
import { randomFrom } from './random.ts';

/** Files of every format, damaged, read by the thread that the product reads them with, under its limit of memory. */

const EACH = Number(process.env.LAGESBILD_FUZZ ?? 25);
const FROM = Number(process.env.LAGESBILD_FUZZ_FROM ?? 0);
const SEED = Number(process.env.LAGESBILD_SEED ?? 20261128);
const ONLY = process.env.LAGESBILD_FUZZ_FORMAT;
const WORKER = resolve('build', 'command', 'read-worker.js');
const LONGEST_MS = 10_000;
const MEMORY_MB = 1500;

const FORMATS = {
	csv: { endings: /\.(csv|tsv)$/, mutate: mutateText },
	txt: { endings: /\.txt$/, mutate: mutateText },
	md: { endings: /\.md$/, mutate: mutateText },
	html: { endings: /\.html?$/, mutate: mutateText },
	json: { endings: /input\.json$/, mutate: mutateText },
	geojson: { endings: /\.geojson$/, mutate: mutateText },
	xlsx: { endings: /\.xlsx$/, mutate: mutateZip },
	ods: { endings: /\.ods$/, mutate: mutateZip },
	xls: { endings: /\.xls$/, mutate: mutateBytes },
	docx: { endings: /\.docx$/, mutate: mutateZip },
	pdf: { endings: /\.pdf$/, mutate: mutateBytes },
	parquet: { endings: /\.parquet$/, mutate: mutateBytes }
} as const;

const CASES = readdirSync('tests/cases', { recursive: true, encoding: 'utf8' }).sort();
let rows: CatalogueRows;
let worker: Worker | undefined;
beforeAll(async () => {
	spawnSync(process.execPath, [join('src', 'start.mjs'), '--build'], { stdio: 'inherit' });
	const warehouse = await openWarehouse(':memory:', { threads: 1 });
	rows = await catalogueRows(warehouse);
	await warehouse.close();
}, 200_000);
afterAll(() => worker?.terminate());

type Outcome = 'read' | 'refused' | `fault: ${string}`;

/** Told of what comes from the thread. */
let settle: (outcome: Outcome) => void = () => undefined;

function startReader(): Worker {
	const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
	const reader = new Worker(WORKER, { resourceLimits, stdout: true, stderr: true });
	reader.on('message', (answer: ReadAnswer) => {
		if ('reading' in answer) settle(answer.reading.refused ? 'refused' : 'read');
	});
	reader.on('error', (error) => settle(`fault: ${error instanceof Error ? (error.stack ?? '') : String(error)}`));
	return reader;
}

/** What the reading of one file came to; anything but a reading is a fault, after which a new thread takes over. */
async function outcomeOf(bytes: Uint8Array, file: string): Promise<Outcome> {
	const reader = (worker ??= startReader());
	let timer: NodeJS.Timeout | undefined;
	const outcome = await new Promise<Outcome>((tell) => {
		settle = tell;
		timer = setTimeout(() => tell(`fault: longer than ${LONGEST_MS} ms`), LONGEST_MS);
		reader.postMessage({ bytes, file, options: DEFAULT_OPTIONS, rows });
	});
	clearTimeout(timer);
	if (outcome.startsWith('fault')) {
		settle = () => undefined;
		worker = undefined;
		await reader.terminate();
	}
	return outcome;
}

for (const [format, { endings, mutate }] of Object.entries(FORMATS)) {
	if (ONLY !== undefined && ONLY !== format) continue;
	test(
		`${EACH} damaged files of ${format} are read or refused, none of them ends or holds up its thread`,
		async () => {
			const originals = CASES.filter((path) => endings.test(path)).map((path) =>
				readFileSync(join('tests/cases', path))
			);
			expect(originals.length).toBeGreaterThan(0);
			const counts = { read: 0, refused: 0 };
			const faults: string[] = [];
			for (let at = FROM; at < FROM + EACH; at++) {
				const random = randomFrom(SEED + at * 7919);
				const original = originals[Math.floor(random() * originals.length)] ?? new Uint8Array();
				const outcome = await outcomeOf(new Uint8Array(mutate(original, random)), `fil.${format}`);
				if (outcome === 'read' || outcome === 'refused') counts[outcome] += 1;
				else faults.push(`${at}: ${outcome}`);
				if (faults.length > 20) break;
			}
			console.log(`${format}, seed ${SEED}, from ${FROM}: ${JSON.stringify({ ...counts, faults: faults.length })}`);
			expect(faults).toEqual([]);
		},
		60_000 + EACH * LONGEST_MS
	);
}
