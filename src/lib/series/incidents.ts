import type { Table } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { RawObservation } from '../model/observation.ts';
import { deduplicate } from './deduplicate.ts';
import { isPreliminary } from './dates.ts';
import { readLongTable, type Entry } from './long-table.ts';
import { parseNumber } from './number.ts';
import type { Rejected, SeriesRecords } from './records.ts';
import type { Role } from './vocabulary.ts';

const VALUE_ROLES: readonly Role[] = ['count', 'value'];

/**
 * Reads local incidents counted by area, category and month or longer: `Område;Kategori;Månad;Antal`, or months as columns.
 * They come from the municipality's own systems and are never reported crime. Unit: incidents.
 * Errors: a row without a whole number of at least 0 is rejected with its reason, and the rest is used. A repeated key
 * with another number is a conflict, never summed: the file may as well hold a correction.
 */
export function parseIncidents(table: Table, file: string): SeriesRecords {
	const read = readLongTable(table, file, VALUE_ROLES);
	if (!read) throw new Error('the table has not the columns of local incidents');
	const rejected: Rejected[] = [...read.rejected];
	const observations: RawObservation[] = [];
	for (const entry of read.entries) {
		const result = toObservation(entry, file);
		if ('finding' in result) rejected.push(result);
		else observations.push(result);
	}
	const unique = deduplicate(observations, file);
	const findings: Finding[] = [...read.findings];
	if (unique.repeated > 0) {
		const details = { count: unique.repeated };
		findings.push({ code: 'repeated-rows', severity: 'info', place: { file }, text: '', details });
	}
	return { observations: unique.kept, populations: [], rejected: [...rejected, ...unique.rejected], findings };
}

function toObservation(entry: Entry, file: string): RawObservation | Rejected {
	const { row } = entry;
	const refuse = (code: string, text: string): Rejected => ({
		row,
		finding: { code, severity: 'error', place: { file, row }, text }
	});
	if (entry.label === '') return refuse('empty-label', entry.area);
	const count = parseNumber(entry.value, ',');
	if (!count || ('value' in count && (count.value < 0 || !Number.isInteger(count.value)))) {
		return refuse('bad-count', entry.value);
	}
	const reporters = parseNumber(entry.reporters, ',');
	if (!reporters || ('value' in reporters && (reporters.value < 0 || !Number.isInteger(reporters.value)))) {
		return refuse('bad-count', entry.reporters);
	}
	return {
		areaLabel: entry.area,
		indicatorPath: [entry.label],
		periodStart: entry.period.start,
		grain: entry.period.grain,
		populationGroup: entry.group,
		value: 'value' in count ? count.value : null,
		base: null,
		low: null,
		high: null,
		reporters: 'value' in reporters ? reporters.value : null,
		status: isPreliminary(entry.periodText) ? 'preliminary' : 'final',
		missing: 'missing' in count ? count.missing : null,
		raw: entry.value,
		row
	};
}
