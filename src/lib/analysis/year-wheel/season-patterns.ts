import { benjaminiHochberg } from '../../stats/multiple-comparisons.ts';
import { monthSeasons, type MonthSeason } from '../../stats/month-season.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';

const MONTHS = 12;
/** Years looked back on. */
const MOST_YEARS = 8;
/** Share of the years in which a month must have lain high to be called usual. */
const USUALLY = 0.75;

/** Counts by month in time order. `first` is the first month's place in the year, from 1; `from` its year. Breaks are indexes. */
export type MonthlySeries = {
	indicatorId: string;
	name: string;
	from: number;
	first: number;
	counts: readonly (number | null)[];
	breaks: readonly number[];
};

/** Months in which more usually happens, the strongest first. */
export type SeasonPattern = {
	indicatorId: string;
	name: string;
	fromYear: number;
	toYear: number;
	months: MonthSeason[];
};

export type SeasonPatterns = {
	patterns: SeasonPattern[];
	/** Series and comparisons that were made, and series that had too little. */
	series: number;
	compared: number;
	tooLittle: number;
};

/**
 * Which months lie above the other months of their years, among all series shown together. A month is told only where its interval
 * is above 1, the share of false findings stays below `THRESHOLDS.falseDiscoveryRate` for all comparisons together, and it lay high in most years:
 * a single great peak is no pattern. **Unit**: ratios of daily rates. **Source**: Benjamini & Hochberg 1995.
 */
export function seasonPatterns(series: readonly MonthlySeries[]): SeasonPatterns {
	const looked = series.flatMap((one) => {
		const years = wholeYears(one);
		const months = monthSeasons(years.map(({ counts }) => counts));
		return months ? [{ one, years, months }] : [];
	});
	const all = looked.flatMap(({ months }) => months);
	const adjusted = new Map(all.map((month, i) => [month, i]));
	const family = benjaminiHochberg(all.map(({ p }) => p)) ?? [];
	const holds = (month: MonthSeason) =>
		(family[adjusted.get(month) ?? -1] ?? 1) <= THRESHOLDS.falseDiscoveryRate &&
		month.low > 1 &&
		month.highYears / month.years >= USUALLY;
	const patterns = looked.flatMap(({ one: { indicatorId, name }, years, months }): SeasonPattern[] => {
		const found = months.filter(holds);
		const [first, last] = [years[0], years.at(-1)];
		if (found.length === 0 || !first || !last) return [];
		return [{ indicatorId, name, fromYear: first.year, toYear: last.year, months: found }];
	});
	return {
		patterns: patterns.sort((a, b) => strength(b) - strength(a)),
		series: looked.length,
		compared: all.length,
		tooLittle: series.length - looked.length
	};
}

const strength = ({ months }: SeasonPattern) => Math.max(...months.map(({ low }) => low));

/** The last whole years without gaps, after the last break. */
function wholeYears({ from, first, counts, breaks }: MonthlySeries): { year: number; counts: number[] }[] {
	const since = Math.max(0, ...breaks);
	const found: { year: number; counts: number[] }[] = [];
	const start = (MONTHS - (first - 1)) % MONTHS;
	for (let at = start; at + MONTHS <= counts.length; at += MONTHS) {
		const own = counts.slice(at, at + MONTHS).filter((count) => count !== null);
		if (at >= since && own.length === MONTHS) {
			found.push({ year: from + Math.floor((first - 1 + at) / MONTHS), counts: own });
		}
	}
	return found.slice(-MOST_YEARS);
}
