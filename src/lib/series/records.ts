import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/indicator.ts';
import type { RawObservation, RawPopulation } from '../model/observation.ts';

/** A row that could not be used, and why. `row` is its line or row in the file. */
export type Rejected = { row: number; finding: Finding };

/** What a file or its format tells of an indicator that nobody has described. */
export type Described = Pick<Indicator, 'kind' | 'unit' | 'reading' | 'publisher'>;

/** What one file of statistics gives, before areas and indicators have been looked up. */
export type SeriesRecords = {
	observations: RawObservation[];
	populations: RawPopulation[];
	rejected: Rejected[];
	findings: Finding[];
	/** By label, where the file tells more than its format does. */
	described?: ReadonlyMap<string, Described>;
	/** Who published the figures, where the file says it. */
	publisher?: string;
};

/** A record whose area and indicator have been looked up. */
export type Observation = RawObservation & { areaCode: string; indicatorId: string };
export type Population = RawPopulation & { areaCode: string };
