import { THRESHOLDS } from '../../stats/thresholds.ts';
import { seasonPeriods, type SeasonPeriod } from '../../stats/season-matched.ts';
import type { CountFacts } from './effect-facts.ts';
import type { AreaSeries, CountQuestion } from './effect-question.ts';

/** The series as the methods use it: what must not count is null. `start` is one past the end where a trend is asked for. */
export type PreparedSeries = {
	own: SeasonPeriod[];
	areas: SeasonPeriod[][];
	start: number;
	perYear: 12 | 4 | 1;
	/** Where bridgeable breaks change the level. */
	levels: number[];
};

const PER_YEAR = { month: 12, quarter: 4, year: 1 } as const;

/**
 * Takes out preliminary periods, the introduction with the expected lag, and before the start those whose high numbers led to the choice of
 * the area (the last year where they are not told). Comparison areas with a gap, or without events, are left out.
 */
export function prepareSeries(question: CountQuestion): { series: PreparedSeries; facts: CountFacts } {
	const { grain, first, counts, exposure, expectation, chosenFor = null } = question;
	const perYear = PER_YEAR[grain];
	const start = question.start ?? counts.length;
	const lag = question.start === null ? 0 : (expectation?.lagPeriods ?? 0);
	const chosen = chosenFor !== null && chosenFor.length === 0 ? indexes(start - perYear, start) : (chosenFor ?? []);
	const preliminary = question.preliminary ?? [];
	const out = new Set([
		...preliminary,
		...(question.excluded ?? []),
		...indexes(start, start + lag),
		...chosen.filter((i) => i < start)
	]);
	const periodsOf = ({ counts: values, exposure: people }: AreaSeries) =>
		seasonPeriods(
			values.map((count, i) => (out.has(i) ? null : count)),
			people,
			first,
			perYear
		);
	const own = periodsOf({ counts, exposure });
	const areas = (question.comparison ?? []).filter((area) => isUsable(area, own, start)).map(periodsOf);
	const known = (periods: readonly SeasonPeriod[]) => periods.flatMap(({ count }) => (count === null ? [] : [count]));
	const [before, after] = [known(own.slice(0, start)), known(own.slice(start))];
	const breaks = (question.breaks ?? []).filter(({ at }) => at > 0 && at < counts.length);
	const totalPre = sum(before);
	return {
		series: { own, areas, start, perYear, levels: breaks.filter(({ bridgeable }) => bridgeable).map(({ at }) => at) },
		facts: {
			measure: 'count',
			periodicity: grain,
			nPre: before.length,
			nPost: after.length,
			asksChange: question.start !== null,
			meanPre: before.length === 0 ? 0 : totalPre / before.length,
			totalPre,
			totalPost: sum(after),
			comparisonAreas: areas.length,
			breakInWindow: breaks.some(({ bridgeable }) => !bridgeable),
			suppressed: question.hidden ?? false,
			preliminary: preliminary.length > 0,
			selectedBecauseHigh: chosenFor !== null,
			overlappingActivities: question.overlapping ?? false
		}
	};
}

/** Whether enough years before remain once those that led to the choice are taken out. */
export function hasBaseline({ own, start, perYear }: PreparedSeries): boolean {
	const known = own.slice(0, start).filter(({ count }) => count !== null).length;
	return known >= THRESHOLDS.baselineYearsWhereChosen * perYear;
}

function isUsable({ counts, exposure }: AreaSeries, own: readonly SeasonPeriod[], start: number): boolean {
	if (counts.length !== own.length || (exposure && exposure.length !== own.length)) return false;
	const used = counts.filter((_, i) => typeof own[i]?.count === 'number');
	const before = counts.slice(0, start).reduce((total: number, count) => total + (count ?? 0), 0);
	return before > 0 && used.every((count) => count !== null);
}

const indexes = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
