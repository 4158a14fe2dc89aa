import type { Table } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { RawObservation } from '../model/observation.ts';
import { deduplicate } from './deduplicate.ts';
import { isPreliminary } from './dates.ts';
import { readLongTable, type Entry } from './long-table.ts';
import { findDecimalSign, findMixedSigns, isAmbiguousNumber, parseNumber, type DecimalSign } from './number.ts';
import type { Rejected, SeriesRecords } from './records.ts';
import type { Role } from './vocabulary.ts';

/** Shares are given in percent, as shares of one, or (an index) on a scale of their own. */
type Scale = 'percent' | 'one';
const VALUE_ROLES: readonly Role[] = ['share', 'index', 'value', 'count'];
/** The largest index value in use in Swedish safety surveys; their scale is 0–6. */
const HIGHEST_INDEX = 6;

/** True for the name of a question that is answered with an index instead of a share. */
export function isIndexLabel(label: string): boolean {
	return /index\b/i.test(label);
}

/**
 * Reads a safety survey (trygghetsundersökning) in long form (`Område;Fråga;År;Andel;Antal svar`) or wide form (years as
 * columns). Unit: shares and their limits come out as 0–1, an index as it is; `base` is the number of respondents.
 * A published margin becomes limits around the value. The heading's own unit goes before what the values look like.
 * Errors: a row that cannot be read, or a share outside 0–100 %, is rejected with its reason, and the rest is used.
 */
export function parseSurvey(table: Table, file: string): SeriesRecords {
	const read = readLongTable(table, file, VALUE_ROLES);
	if (!read) throw new Error('the table has not the columns of a survey');
	const { entries, headings, valueRole } = read;
	const cells = entries.flatMap(({ value, low, high, margin }) => [value, low, high, margin]);
	const decimal = findDecimalSign(cells);
	const mixed = findMixedSigns(cells);
	const index = (entry: Entry) => valueRole === 'index' || isIndexLabel(entry.label);
	const shares = entries.filter((entry) => !index(entry)).map(({ value }) => value);
	const scale = headings.some((heading) => /%|procent/i.test(heading)) ? 'percent' : scaleOf(shares, decimal);
	const rejected: Rejected[] = [...read.rejected];
	const observations: RawObservation[] = [];
	for (const entry of entries) {
		const ambiguous = mixed && [entry.value, entry.low, entry.high].find(isAmbiguousNumber);
		if (ambiguous) {
			const place = { file, row: entry.row };
			const finding: Finding = { code: 'ambiguous-number', severity: 'error', place, text: ambiguous };
			rejected.push({ row: entry.row, finding });
			continue;
		}
		const result = toObservation(entry, decimal, index(entry) ? null : scale, file);
		if ('finding' in result) rejected.push(result);
		else observations.push(result);
	}
	const unique = deduplicate(observations, file);
	const findings: Finding[] = [...read.findings];
	if (mixed) {
		const details = { examples: mixed };
		findings.push({ code: 'mixed-decimal-signs', severity: 'warning', place: { file }, text: '', details });
	}
	if (scale === 'one') findings.push({ code: 'shares-of-one', severity: 'info', place: { file }, text: '' });
	if (unique.repeated > 0) {
		const details = { count: unique.repeated };
		findings.push({ code: 'repeated-rows', severity: 'info', place: { file }, text: '', details });
	}
	return { observations: unique.kept, populations: [], rejected: [...rejected, ...unique.rejected], findings };
}

/** Percent, unless every value is at most 1 and some have decimals. */
function scaleOf(values: readonly string[], decimal: DecimalSign): Scale {
	if (values.some((value) => value.includes('%'))) return 'percent';
	const numbers = values.flatMap((value) => {
		const parsed = parseNumber(value, decimal);
		return parsed && 'value' in parsed ? [parsed.value] : [];
	});
	return numbers.some((number) => !Number.isInteger(number)) && numbers.every((number) => number <= 1)
		? 'one'
		: 'percent';
}

function toObservation(
	entry: Entry,
	decimal: DecimalSign,
	scale: Scale | null,
	file: string
): RawObservation | Rejected {
	const { row, label } = entry;
	const refuse = (code: string, text: string): Rejected => ({
		row,
		finding: { code, severity: 'error', place: { file, row }, text }
	});
	if (label === '') return refuse('empty-label', entry.area);
	const value = parseNumber(entry.value, decimal);
	if (!value) return refuse('bad-value', entry.value);
	const divisor = scale === 'percent' ? 100 : 1;
	const limits = [entry.low, entry.high, entry.margin.replace(/^\s*(?:±|\+\/?[-−])/, '')];
	const parsed = limits.map((text) => parseNumber(text, decimal));
	const unreadable = limits.find((_, at) => parsed[at] === null);
	if (unreadable !== undefined) return refuse('bad-value', unreadable);
	const [statedLow = null, statedHigh = null, margin = null] = parsed.map((one) =>
		one && 'value' in one ? one.value / divisor : null
	);
	const share = 'value' in value ? value.value / divisor : null;
	const highest = scale === null ? HIGHEST_INDEX : 1;
	if (share !== null && (share < 0 || share > highest)) return refuse('out-of-range', entry.value);
	const low = statedLow ?? (share !== null && margin !== null ? share - margin : null);
	const high = statedHigh ?? (share !== null && margin !== null ? share + margin : null);
	const base = parseNumber(entry.base, decimal);
	const baseCount = base && 'value' in base ? base.value : null;
	if (entry.base !== '' && !base) return refuse('bad-base', entry.base);
	if (baseCount !== null && (baseCount < 0 || !Number.isInteger(baseCount))) return refuse('bad-base', entry.base);
	if (share !== null && ((low !== null && low > share) || (high !== null && high < share))) {
		return refuse('interval-beside-value', [entry.low, entry.value, entry.high].join(' – '));
	}
	return {
		areaLabel: entry.area,
		indicatorPath: [label],
		periodStart: entry.period.start,
		grain: entry.period.grain,
		populationGroup: entry.group,
		value: share,
		base: baseCount,
		low: low === null ? null : Math.max(0, low),
		high: high === null ? null : Math.min(highest, high),
		reporters: null,
		status: isPreliminary(entry.periodText) ? 'preliminary' : 'final',
		missing: 'missing' in value ? value.missing : null,
		raw: entry.value,
		row
	};
}
