import measured from './calibration.json';

/** False alarms in series where nothing changed, by the correlation of neighbouring periods. Shares 0–1. */
export type FalseAlarms = {
	autocorrelation: number;
	falseAlarms: number;
	/** The highest among the design's means and dispersions. */
	highest: number;
};

/** How one design behaves when the truth is known. Shares 0–1. */
export type CalibrationRow = {
	/** Method, periods before and after, and comparison areas. */
	design: string;
	method: string;
	/** False for worlds that no promise is made for. */
	promised: boolean;
	/** Series behind each combination of mean, dispersion and season. */
	draws: number;
	alarms: readonly FalseAlarms[];
	/** How often the limits hold the truth where neighbouring periods do not go together, in all and at the lowest. */
	coverage: number;
	lowestCoverage: number;
	/** How often a true change of `ratio` (per year for a trend) is called one, by events per period. */
	power: readonly { ratio: number; byMean: readonly { mean: number; power: number }[] }[];
};

export type Calibration = {
	promised: { falseAlarms: number; coverage: number; falseAlarmsCorrelated: number };
	rows: readonly CalibrationRow[];
};

/**
 * The measured calibration of the verdicts, to be shown with the methods. **Source**: seeded simulation, made by
 * `npm run bench:calibration`; how it is done stands in docs/calibration.md.
 */
export const CALIBRATION: Calibration = measured;
