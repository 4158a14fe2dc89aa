import type { Table } from '../model/document.ts';
import type { RawPopulation } from '../model/observation.ts';
import { readLongTable } from './long-table.ts';
import { parseNumber } from './number.ts';
import type { Rejected, SeriesRecords } from './records.ts';
import type { Role } from './vocabulary.ts';

const VALUE_ROLES: readonly Role[] = ['population', 'count', 'value'];

/**
 * Reads the number of inhabitants by area and year: `Område;År;Folkmängd`, or years as columns. Unit: inhabitants.
 * Errors: a row without a whole number above 0 is rejected with its reason. Contradictions are found when areas are known.
 */
export function parsePopulation(table: Table, file: string): SeriesRecords {
	const read = readLongTable(table, file, VALUE_ROLES);
	if (!read) throw new Error('the table has not the columns of a population');
	const rejected: Rejected[] = [...read.rejected];
	const populations: RawPopulation[] = [];
	for (const { row, area, period, periodText, value } of read.entries) {
		const refuse = (code: string, text: string) =>
			rejected.push({ row, finding: { code, severity: 'error', place: { file, row }, text } });
		const count = parseNumber(value, ',');
		if (count && 'missing' in count) continue;
		if (!count || count.value <= 0 || !Number.isInteger(count.value)) refuse('bad-count', value);
		else if (period.grain !== 'year') refuse('bad-period', periodText);
		else
			populations.push({
				areaLabel: area,
				year: Number(period.start.slice(0, 4)),
				count: count.value,
				implied: false,
				row
			});
	}
	return { observations: [], populations, rejected, findings: read.findings };
}
