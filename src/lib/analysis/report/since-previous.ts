import type { IndicatorFacts, Level, ReportFacts, ReportSource } from '../../model/report-facts.ts';
import { benjaminiHochberg } from '../../stats/multiple-comparisons.ts';
import { newcombeDifference } from '../../stats/newcombe.ts';
import { normalTwoSided } from '../../stats/normal.ts';
import { scaledExactRatio } from '../../stats/scaled-exact-ratio.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';

/** A later level over an earlier (counts per inhabitant), or less it (shares), with 95 % limits. */
export type LevelChange = { scale: 'ratio' | 'share'; estimate: number; low: number; high: number };
/** `alike`: within chance. `same-period`: nothing later is read in. `revised`: the same period has another number now. */
export type ChangeKind = 'up' | 'down' | 'alike' | 'too-few' | 'same-period' | 'revised';

export type SinceRow = {
	indicator: IndicatorFacts;
	then: Level;
	now: Level;
	change: LevelChange | null;
	kind: ChangeKind;
};
export type Since = {
	rows: SinceRow[];
	/** Measures that the previous one had no number for. */
	added: IndicatorFacts[];
	newSources: ReportSource[];
	begun: ReportFacts['activities'];
	finished: ReportFacts['activities'];
};

const PER = 100_000;

/**
 * What has changed since the previous lägesbild: each measure's number then and now, with what can be told from chance among all
 * that are compared, new sources, and activities that have begun or are finished. **Source**: ratios with the variation that two
 * single years are assumed to have, Newcombe's difference for surveys; Benjamini & Hochberg 1995 over the whole.
 */
export function sincePrevious(then: ReportFacts, now: ReportFacts): Since {
	const before = new Map(then.indicators.map((one) => [one.indicatorId, one]));
	const compared = now.indicators.flatMap((indicator) => {
		const [earlier, later] = [before.get(indicator.indicatorId)?.level, indicator.level];
		return earlier && later ? [{ indicator, then: earlier, now: later, ...changeOf(indicator, earlier, later) }] : [];
	});
	const adjusted = benjaminiHochberg(compared.map(({ p }) => p));
	const rows = compared.map(({ p: _, ...row }, i): SinceRow => {
		const isFinding = (adjusted?.[i] ?? 1) <= THRESHOLDS.falseDiscoveryRate;
		return { ...row, kind: kindOf(row, isFinding) };
	});
	const known = new Map(then.activities.map((one) => [one.id, one]));
	const isDone = (status: string | null | undefined) => status === 'genomförd';
	return {
		rows,
		added: now.indicators.filter(({ indicatorId, level }) => level !== null && !before.get(indicatorId)?.level),
		newSources: now.sources.filter(({ sourceId }) => !then.sources.some((one) => one.sourceId === sourceId)),
		begun: now.activities.filter(({ id, begun }) => begun && !known.get(id)?.begun),
		finished: now.activities.filter(({ id, status }) => isDone(status) && !isDone(known.get(id)?.status))
	};
}

function changeOf({ kind }: IndicatorFacts, then: Level, now: Level): { change: LevelChange | null; p: number | null } {
	const none = { change: null, p: null };
	if (now.start <= then.start) return none;
	if (kind === 'count') {
		const hasPeople = then.base !== null && now.base !== null;
		const over = ({ value, base }: Level) => ({ count: value, exposure: hasPeople ? (base ?? PER) : PER });
		if (then.value + now.value < THRESHOLDS.eventsForVerdict) return none;
		const found = scaledExactRatio(over(now), over(then), THRESHOLDS.twoPeriodDispersion);
		return found
			? { change: { scale: 'ratio', estimate: found.ratio, low: found.low, high: found.high }, p: found.p }
			: none;
	}
	if (kind !== 'share' || Math.min(then.base ?? 0, now.base ?? 0) < THRESHOLDS.surveyComparison) return none;
	const worth = ({ value, base }: Level) => ({ share: value, n: (base ?? 0) / THRESHOLDS.assumedDesignEffect });
	const found = newcombeDifference(worth(now), worth(then));
	if (!found) return none;
	const { difference, low, high } = found;
	const error = (high - low) / (2 * 1.959964);
	return { change: { scale: 'share', estimate: difference, low, high }, p: normalTwoSided(difference / error) };
}

function kindOf({ then, now, change }: Omit<SinceRow, 'kind'>, isFinding: boolean): ChangeKind {
	if (now.start <= then.start) return now.start === then.start && now.value !== then.value ? 'revised' : 'same-period';
	if (change === null) return 'too-few';
	const same = change.scale === 'ratio' ? 1 : 0;
	if (!isFinding || (change.low <= same && change.high >= same)) return 'alike';
	return change.estimate > same ? 'up' : 'down';
}
