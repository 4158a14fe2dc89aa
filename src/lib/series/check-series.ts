import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import { checkZerosBeforeStart } from './area-time.ts';
import { checkFileNameYear } from './file-name-year.ts';
import { findOutliers, outlierFindings, type Outlier } from './outliers.ts';
import type { Observation } from './records.ts';
import type { ResolvedSeries } from './resolve.ts';
import { checkParts, checkYearTotals } from './total-check.ts';
import { checkUnitJump } from './unit-jump.ts';

const MOST_EACH = 5; // findings of one kind; a file with more has one cause for them all

/** What a file's own figures say against each other or against its name. Nothing is changed; findings only. */
export function checkSeries({ observations, populations }: ResolvedSeries, file: string): Finding[] {
	const years = new Set(populations.map(({ year }) => year));
	for (const start of new Set(observations.map(({ periodStart }) => periodStart))) years.add(Number(start.slice(0, 4)));
	const jumps: Finding[] = [];
	const starts: Finding[] = [];
	const outliers: Outlier[] = [];
	for (const all of groupBy(observations, seriesKey).values()) {
		const series = all.sort((a, b) => (a.periodStart < b.periodStart ? -1 : 1));
		jumps.push(...checkUnitJump(series, file));
		if (!series.every(isCount)) continue;
		starts.push(...checkZerosBeforeStart(series, file));
		outliers.push(...findOutliers(series));
	}
	return [
		...checkFileNameYear(file, years),
		...checkYearTotals(observations, file),
		...checkParts(observations, file),
		...jumps.slice(0, MOST_EACH),
		...starts.slice(0, MOST_EACH),
		...outlierFindings(outliers, file)
	];
}

function seriesKey({ areaCode, indicatorId, grain, populationGroup }: Observation): string {
	return `${areaCode}\0${indicatorId}\0${grain}\0${populationGroup}`;
}

function isCount({ value, base, low }: Observation): boolean {
	return value === null || (Number.isInteger(value) && base === null && low === null);
}
