import type { Finding } from '../model/finding.ts';
import type { RawObservation, RawPopulation } from '../model/observation.ts';

/** A row that could not be used, and why. `row` is its line or row in the file. */
export type Rejected = { row: number; finding: Finding };

/** What one file of statistics gives, before areas and indicators have been looked up. */
export type SeriesRecords = {
	observations: RawObservation[];
	populations: RawPopulation[];
	rejected: Rejected[];
	findings: Finding[];
};
