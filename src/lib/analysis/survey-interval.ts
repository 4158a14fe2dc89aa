import type { StoredObservation } from '../model/observation.ts';
import { THRESHOLDS } from '../stats/thresholds.ts';
import { wilsonInterval } from '../stats/wilson.ts';

/**
 * The value with limits worked out from its number of respondents, where the source gives none: Wilson's interval on the
 * respondents divided by an assumed design effect, since the survey's weights are not known. Too few respondents get none.
 */
export function estimatedInterval(row: StoredObservation): StoredObservation {
	if (row.low !== null || row.high !== null || row.value === null || row.base === null) return row;
	if (row.base < THRESHOLDS.surveyRespondents) return row;
	const limits = wilsonInterval(row.value, row.base / THRESHOLDS.assumedDesignEffect);
	return limits ? { ...row, ...limits } : row;
}
