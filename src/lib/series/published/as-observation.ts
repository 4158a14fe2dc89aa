import type { RawObservation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import type { ParsedNumber } from '../number.ts';
import type { Rejected } from '../records.ts';

type Told = {
	areaLabel: string;
	indicatorPath: readonly string[];
	period: Period;
	number: Exclude<ParsedNumber, null>;
	raw: string;
	row: number;
} & Partial<Pick<RawObservation, 'populationGroup' | 'base' | 'low' | 'high' | 'status' | 'sheet' | 'hint' | 'within'>>;

/** An observation of what a file tells; what it does not tell is null, '' or final. */
export function asObservation({ period, number, ...told }: Told): RawObservation {
	return {
		populationGroup: '',
		base: null,
		low: null,
		high: null,
		status: 'final',
		...told,
		periodStart: period.start,
		grain: period.grain,
		reporters: null,
		value: 'value' in number ? number.value : null,
		missing: 'missing' in number ? number.missing : null
	};
}

/** A row that cannot be used, as the finding that says why. */
export function asRejected(file: string, row: number, code: string, text: string, sheet?: string): Rejected {
	const place = sheet === undefined ? { file, row } : { file, sheet, row };
	return { row, finding: { code, severity: 'error', place, text } };
}
