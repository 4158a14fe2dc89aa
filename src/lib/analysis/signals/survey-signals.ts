import type { SignalKind } from '../../model/signal.ts';
import { newcombeDifference, type SharePerN } from '../../stats/newcombe.ts';
import { normalMultiplier, normalTwoSided } from '../../stats/normal.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import type { Wave } from '../effect/effect-question.ts';
import type { Candidate, Skipped, SurveySignals } from './signal-series.ts';

/** The comparisons that a survey allows: the latest wave with others, and with the wave before. */
export function surveySignals({ waves, breaks = [], reference }: SurveySignals): {
	candidates: Candidate[];
	skipped: Skipped[];
} {
	const from = Math.max(0, ...breaks.filter((at) => at > 0 && at < waves.length));
	const [previous, latest] = waves.length - from < 2 ? [undefined, waves.at(-1)] : waves.slice(-2);
	const found: (Candidate | Skipped)[] = [];
	if (reference) found.push(compared('level', latest, reference));
	if (waves.length >= 2)
		found.push(previous ? compared('change', latest, previous) : { kind: 'change', reason: 'series-break' });
	return {
		candidates: found.flatMap((one) => ('p' in one ? [one] : [])),
		skipped: found.flatMap((one) => ('reason' in one ? [one] : []))
	};
}

function compared(kind: SignalKind, own: Wave | undefined, other: Wave): Candidate | Skipped {
	if (!own || Math.min(own.n, other.n) < THRESHOLDS.surveyComparison) return { kind, reason: 'answers-too-few' };
	const found = newcombeDifference(answersOf(own), answersOf(other));
	if (!found) return { kind, reason: 'not-computable' };
	const { difference, low, high } = found;
	const error = (high - low) / (2 * normalMultiplier(THRESHOLDS.confidence));
	const p = normalTwoSided(difference / error);
	return { kind, scale: 'share', estimate: difference, low, high, p, n: { before: other.n, after: own.n } };
}

function answersOf({ share, n, effectiveN }: Wave): SharePerN {
	return { share, n: effectiveN ?? n / THRESHOLDS.assumedDesignEffect };
}
