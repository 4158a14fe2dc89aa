import type { StoredObservation } from '../../model/observation.ts';
import { monthsOf, nextPeriod, type Grain } from '../../model/period.ts';
import type { Indicator } from '../../model/indicator.ts';
import { effectiveNFromMargin } from '../../stats/effective-sample.ts';
import type { PopulationLookup } from '../rates.ts';
import { bestAt, periodStart } from '../sum-periods.ts';
import { chooseMethod } from './choose-method.ts';
import type {
	AreaSeries,
	CountQuestion,
	EffectQuestion,
	Expectation,
	SurveyQuestion,
	Wave
} from './effect-question.ts';
import { prepareSeries } from './prepared-series.ts';

/** What the warehouse knows, and what is asked of it. Days are ISO dates. */
export type EffectMaterial = {
	indicator: Pick<Indicator, 'id' | 'kind'>;
	areaCode: string;
	comparisonCodes: readonly string[];
	/** Of the indicator, in the area and in those compared with. */
	rows: readonly StoredObservation[];
	populationOf: PopulationLookup;
	/** Of the indicator in the area. */
	breaks: readonly { at: string; bridgeable: boolean }[];
	/** The day when the work began; null asks for the trend. */
	from: string | null;
	/** The last day to count; null for as long as there are figures. */
	until: string | null;
	/** The change written down beforehand; `size` as a share of what was before. */
	expected: { direction: 'decrease' | 'increase'; size: number | null; lagMonths: number } | null;
	chosenForHigh: boolean;
	overlapping: boolean;
	/** Figures in the series are not for whoever reads this. */
	hidden: boolean;
};

/** The question with the days that its periods begin. `used` are the comparison areas that have every period. */
export type EffectCase = { question: EffectQuestion; grain: Grain; starts: string[]; used: string[] };

const COUNT_GRAINS = ['month', 'quarter', 'year'] as const;
type CountGrain = (typeof COUNT_GRAINS)[number];

/**
 * The question at the finest grain that has enough data for a method; at the finest there is where none has. The series begins after the
 * last break that cannot be bridged, where enough is left before the start. Null where the area has no value, or the indicator is neither
 * a count nor a share.
 */
export function questionOfRows(material: EffectMaterial): EffectCase | null {
	const own = material.rows.filter(({ areaCode, value }) => areaCode === material.areaCode && value !== null);
	if (own.length === 0) return null;
	if (material.indicator.kind === 'share') return surveyCase(material);
	if (material.indicator.kind !== 'count') return null;
	let first: EffectCase | null = null;
	for (const grain of COUNT_GRAINS) {
		if (!own.some((row) => monthsOf(row.grain) <= monthsOf(grain))) continue;
		for (const after of [null, lastHardBreak(material)]) {
			const found = countCase(material, grain, after);
			if (found && found.question.measure === 'count') {
				first ??= found;
				if (chooseMethod(prepareSeries(found.question).facts).verdict === 'test') return found;
			}
		}
	}
	return first;
}

/** The first day after the last break, at or before the start, that cannot be bridged. */
function lastHardBreak({ breaks, from }: EffectMaterial): string | null {
	const hard = breaks.filter(({ at, bridgeable }) => !bridgeable && (from === null || at <= from)).map(({ at }) => at);
	return hard.toSorted().at(-1) ?? null;
}

function countCase(material: EffectMaterial, grain: CountGrain, after: string | null): EffectCase | null {
	const { areaCode, comparisonCodes, from, until, expected } = material;
	const rowsOf = (code: string) =>
		bestAt(
			material.rows.filter((row) => row.areaCode === code),
			grain
		);
	const within = (row: StoredObservation) =>
		(until === null || row.end <= until) && (after === null || row.start >= after) && row.value !== null;
	const own = rowsOf(areaCode);
	const known = own.filter(within);
	const starts = periodsBetween(known[0]?.start, known.at(-1)?.start, grain);
	const last = starts.at(-1);
	if (last === undefined) return null;
	const start = from === null ? null : indexOfDay(starts, from, grain);
	const seriesOf = (code: string, rows: readonly StoredObservation[]): AreaSeries => {
		const valueAt = new Map(rows.map((row) => [row.start, row.value]));
		return { counts: starts.map((day) => valueAt.get(day) ?? null), exposure: exposureOf(code, starts, material) };
	};
	const compared = comparisonCodes.map((code) => [code, seriesOf(code, rowsOf(code))] as const);
	const latest = own.find((row) => row.start === last);
	const isPartOfPeriod = from !== null && start !== null && starts[start] !== undefined && starts[start] < from;
	const lagPeriods = Math.ceil((expected?.lagMonths ?? 0) / monthsOf(grain));
	const question: CountQuestion = {
		measure: 'count',
		grain,
		first: Math.floor((Number(starts[0]?.slice(5, 7)) - 1) / monthsOf(grain)) + 1,
		...seriesOf(areaCode, own),
		start,
		// The period in which the work began is neither before nor after.
		excluded: isPartOfPeriod ? [start] : [],
		preliminary: latest?.status === 'preliminary' ? [starts.length - 1] : [],
		hidden: material.hidden,
		breaks: material.breaks.map(({ at, bridgeable }) => ({ at: indexOfDay(starts, at, grain), bridgeable })),
		comparison: compared.map(([, series]) => series),
		chosenFor: material.chosenForHigh ? [] : null,
		overlapping: material.overlapping,
		expectation: expected === null ? null : ratioExpected(expected, lagPeriods)
	};
	const isWhole = ({ counts }: AreaSeries) => question.counts.every((value, i) => value === null || counts[i] !== null);
	return { question, grain, starts, used: compared.filter(([, series]) => isWhole(series)).map(([code]) => code) };
}

function ratioExpected(
	{ direction, size }: { direction: 'decrease' | 'increase'; size: number | null },
	lagPeriods: number
): Expectation {
	const ratio = size === null ? null : direction === 'decrease' ? 1 - size : 1 + size;
	return { direction, size: ratio, lagPeriods };
}

/** The place of the period that a day lies in; past the end where the series is over, 0 where it had not begun. */
export function indexOfDay(starts: readonly string[], day: string, grain: Grain): number {
	const period = periodStart(day, grain);
	const found = starts.findIndex((start) => start >= period);
	return found === -1 ? starts.length : found;
}

/** The first days of the periods from one to another, both among them. */
export function periodsBetween(first: string | undefined, last: string | undefined, grain: Grain): string[] {
	const starts: string[] = [];
	if (first === undefined || last === undefined) return starts;
	for (let start = first; start <= last; start = nextPeriod({ start, grain }).start) starts.push(start);
	return starts;
}

/** Inhabitants of each period's year, or of the nearest year known; undefined where none is, and then it is taken as steady. */
export function exposureOf(
	code: string,
	starts: readonly string[],
	{ populationOf }: Pick<EffectMaterial, 'populationOf'>
): number[] | undefined {
	const years = starts.map((day) => Number(day.slice(0, 4)));
	const known = new Map(
		[...new Set(years)].flatMap((year) => {
			const found = populationOf(code, year);
			// Inhabitants worked out from rounded rates move with the counts themselves.
			return found === undefined || found.implied || found.count <= 0 ? [] : [[year, found.count] as const];
		})
	);
	if (known.size === 0) return undefined;
	const nearest = (year: number) =>
		[...known].reduce((best, one) => (Math.abs(one[0] - year) < Math.abs(best[0] - year) ? one : best))[1];
	return years.map((year) => known.get(year) ?? nearest(year));
}

function surveyCase(material: EffectMaterial): EffectCase | null {
	const { areaCode, comparisonCodes, from, until, expected, breaks } = material;
	const wavesOf = (code: string) =>
		material.rows
			.filter((row) => row.areaCode === code && row.value !== null && (until === null || row.start <= until))
			.toSorted((a, b) => (a.start < b.start ? -1 : 1));
	const chosen = (code: string) => {
		const waves = wavesOf(code);
		const before = from === null ? waves.at(-2) : waves.filter(({ start }) => start < from).at(-1);
		const after = from === null ? waves.at(-1) : waves.filter(({ start }) => start >= from).at(-1);
		return { before, after };
	};
	const own = chosen(areaCode);
	const rows = [own.before, own.after].flatMap((row) => (row ? [row] : []));
	const compared = comparisonCodes.flatMap((code) => {
		const { before, after } = chosen(code);
		const isSame = before?.start === own.before?.start && after?.start === own.after?.start;
		const [first, second] = [before && waveOf(before), after && waveOf(after)];
		return isSame && first && second ? [{ code, before: first, after: second }] : [];
	});
	const [beforeDay, afterDay] = [own.before?.start, own.after?.start];
	const isBetween = (at: string) =>
		beforeDay !== undefined && afterDay !== undefined && at > beforeDay && at <= afterDay;
	const level = own.before?.value ?? 0;
	const size = expected?.size ?? null;
	const question: SurveyQuestion = {
		measure: 'survey',
		waves: rows.flatMap((row) => waveOf(row) ?? []),
		comparison: compared.map(({ before, after }) => ({ before, after })),
		hidden: material.hidden,
		breakBetween: breaks.some(({ at, bridgeable }) => !bridgeable && isBetween(at)),
		expectation: expected && {
			direction: expected.direction,
			size: size === null ? null : (expected.direction === 'decrease' ? -1 : 1) * size * level,
			lagPeriods: 0
		}
	};
	const [first] = rows;
	if (!first) return null;
	const used = compared.map(({ code }) => code);
	return { question, grain: first.grain, starts: rows.map(({ start }) => start), used };
}

/** A survey's value with what its answers are worth, by its own limits where it has them. */
export function waveOf({ value, base, low, high }: StoredObservation): Wave | undefined {
	if (value === null) return undefined;
	const worth = low !== null && high !== null ? effectiveNFromMargin(value, (high - low) / 2) : null;
	const n = base ?? (worth === null ? 0 : Math.round(worth));
	return worth === null ? { share: value, n } : { share: value, n, effectiveN: worth };
}
