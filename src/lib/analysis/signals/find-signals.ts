import { SIGNAL_KINDS, type SignalKind } from '../../model/signal.ts';
import { benjaminiHochberg } from '../../stats/multiple-comparisons.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { countSignals } from './count-signals.ts';
import type { Candidate, SignalSeries, Skipped } from './signal-series.ts';
import { surveySignals } from './survey-signals.ts';

type Named = { indicatorId: string; areaCode: string };

/** Something that stands out among all that was looked at. */
export type Signal = Named &
	Candidate & {
		direction: 'up' | 'down';
		/** p adjusted for the family (Benjamini & Hochberg). */
		adjustedP: number;
		/** `effort` where the indicator mostly follows what police or municipality do: then it is no sign of a larger or smaller problem. */
		meaning: 'outcome' | 'effort';
	};

export type Signals = {
	/** Strongest first. */
	signals: Signal[];
	/** Comparisons made in all: what the strength of each is set against. */
	compared: number;
	/** What could not be looked at, with the reason. */
	skipped: (Named & Skipped)[];
};

/**
 * What stands out in many series at once: high or low against others, rising or falling, or a latest period outside its expected range;
 * each beyond its own 95 % limits too.
 *
 * **Unit**: ratios, or differences of shares. **Source**: Benjamini & Hochberg 1995 with the share of false findings in `THRESHOLDS`; the
 * comparisons as in their modules. **Assumes** that all given are shown together. A series is used from its last break on; one whose
 * indicator counts work done is skipped, one that follows effort is told apart. Only comparisons of `kinds` are in the family. **Errors**: none; what cannot be looked at is in `skipped`.
 */
export function findSignals(series: readonly SignalSeries[], kinds: readonly SignalKind[] = SIGNAL_KINDS): Signals {
	const isAsked = ({ kind }: { kind: SignalKind | 'all' }) => kind === 'all' || kinds.includes(kind);
	const looked = series.map((one) => {
		const { candidates, skipped } = lookAt(one);
		return { one, candidates: candidates.filter(isAsked), skipped: skipped.filter(isAsked) };
	});
	const all = looked.flatMap(({ one, candidates }) => candidates.map((candidate) => ({ one, candidate })));
	const adjusted = benjaminiHochberg(all.map(({ candidate }) => candidate.p)) ?? [];
	const signals = all.flatMap(({ one, candidate }, i): Signal[] => {
		const adjustedP = adjusted[i] ?? 1;
		const same = candidate.scale === 'share' ? 0 : 1;
		if (adjustedP > THRESHOLDS.falseDiscoveryRate || !isBeyond(candidate, same)) return [];
		return [
			{
				indicatorId: one.indicatorId,
				areaCode: one.areaCode,
				...candidate,
				direction: candidate.estimate > same ? 'up' : 'down',
				adjustedP,
				meaning: one.reading === 'activity-driven' ? 'effort' : 'outcome'
			}
		];
	});
	return {
		signals: signals.sort((a, b) => a.adjustedP - b.adjustedP || a.p - b.p),
		compared: all.length,
		skipped: looked.flatMap(({ one, skipped }) =>
			skipped.map((each) => ({ indicatorId: one.indicatorId, areaCode: one.areaCode, ...each }))
		)
	};
}

/**
 * Whether the 95 % limits leave «no difference» out, or the expected range the number: else its sentence would contradict itself. A
 * difference that its limits keep within «about unchanged» is too small to stand out.
 */
function isBeyond({ kind, scale, estimate, low, high }: Candidate, same: number): boolean {
	if (kind === 'unusual') return estimate < low || estimate > high;
	const { unchangedRatio, unchangedShare } = THRESHOLDS;
	const [least, most] = scale === 'share' ? [-unchangedShare, unchangedShare] : [unchangedRatio, 1 / unchangedRatio];
	return (same < low || same > high) && !(low >= least && high <= most);
}

function lookAt(series: SignalSeries): { candidates: Candidate[]; skipped: Skipped[] } {
	if (series.hidden) return { candidates: [], skipped: [{ kind: 'all', reason: 'hidden' }] };
	if (series.reading === 'production' || series.reading === 'none')
		return { candidates: [], skipped: [{ kind: 'all', reason: 'follows-nothing' }] };
	if (series.refused) return { candidates: [], skipped: [{ kind: 'all', reason: series.refused }] };
	return series.measure === 'survey' ? surveySignals(series) : countSignals(series);
}
