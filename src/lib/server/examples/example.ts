import { createHash } from 'node:crypto';
import { readFile as readBytes, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_CHOICES } from '#lib/series/resolve.ts';
import type { Config } from '../config.ts';
import { EXAMPLE_REPORT, writeExampleReport } from './example-report.ts';
import { EXAMPLE_MEETINGS, writeExampleMeetings } from './example-meetings.ts';
import { EXAMPLE_WORK, writeExampleWork } from './example-work.ts';
import { EXAMPLE_YEAR, writeExampleYear } from './example-year.ts';
import { previewFile, writeReading } from '../importing/import-file.ts';
import { SAMPLES } from './samples.ts';
import { troubleOf } from '../warehouse/database-trouble.ts';
import { MIGRATIONS } from '../warehouse/migrations.ts';
import { setting, writeSetting } from '../warehouse/queries/setting.ts';
import { openWarehouse, type Warehouse } from '../warehouse/warehouse.ts';

/** The nearest municipality's code for a plan of the example is told by the plan itself; nothing else is chosen. */
const OPTIONS = { as: null, choices: NO_CHOICES, planArea: null, keepPersonalData: false, mapping: null } as const;

const LAST = '9999-12-31';

/**
 * Opens the example in a database of its own, and builds it anew when its files or the schema have changed.
 * `say` is told of the step that takes time. Errors: throws when a file of the example cannot be read: our own mistake.
 */
export async function openExample(config: Config, say: (line: 'building-example') => void): Promise<Warehouse> {
	const version = createHash('sha256')
		.update(
			JSON.stringify([
				SAMPLES,
				EXAMPLE_WORK,
				EXAMPLE_REPORT,
				EXAMPLE_MEETINGS,
				EXAMPLE_YEAR,
				MIGRATIONS.map(({ name }) => name)
			])
		)
		.digest('hex');
	const known = await openWarehouse(config.exampleDatabase, config).catch(unlessBeyondRepair);
	const [built] = known ? await known.read(setting, { key: 'example' }) : [];
	if (known && built?.value === version) return known;
	await known?.close();
	say('building-example');
	for (const ending of ['', '.wal']) await rm(config.exampleDatabase + ending, { force: true });
	const warehouse = await openWarehouse(config.exampleDatabase, config);
	let workedUntil = '';
	for (const { file, kind, publisher, publishedOn } of SAMPLES) {
		// What was done with a version is done before the next one comes: some of its activities end with it.
		if (kind === 'plan') {
			await writeExampleWork(warehouse, workedUntil, publishedOn);
			workedUntil = publishedOn;
		}
		const bytes = await readBytes(join(config.samplesFolder, file));
		const reading = await previewFile(warehouse, bytes, file, OPTIONS);
		if (reading.refused) throw new Error(`the example file ${file} was refused`);
		const at = `${publishedOn}T12:00:00Z`;
		await writeReading(warehouse, bytes, reading, { who: publisher, at, publishedOn, publisher, simulated: true });
	}
	await writeExampleWork(warehouse, workedUntil, LAST);
	await writeExampleReport(warehouse);
	await writeExampleMeetings(warehouse);
	await writeExampleYear(warehouse);
	await warehouse.write((transaction) => writeSetting(transaction, 'example', version));
	return warehouse;
}

/** What building the example anew would not mend is told as it is: the file may be in use by another server. */
function unlessBeyondRepair(error: unknown): undefined {
	const trouble = troubleOf(error);
	if (trouble === 'locked' || trouble === 'full' || trouble === 'read-only') throw error;
}
