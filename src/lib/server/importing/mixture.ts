import type { Finding } from '#lib/model/finding.ts';
import { sources } from '../warehouse/queries/sources.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { isSimulated } from './is-simulated.ts';
import type { Reading } from './reading.ts';

/** Simulated and real figures never share a database: why the file cannot enter this one, or null. */
export async function mixtureFinding(warehouse: Warehouse, reading: Reading): Promise<Finding | null> {
	const simulated = isSimulated(reading);
	const known = await warehouse.read(sources, {});
	if (known.every((source) => source.simulated === simulated)) return null;
	const code = simulated ? 'simulated-example' : 'database-is-example';
	return { code, severity: 'error', place: { file: reading.file }, text: reading.file };
}
