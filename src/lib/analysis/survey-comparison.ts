import type { StoredObservation } from '../model/observation.ts';
import { newcombeDifference, type SharePerN } from '../stats/newcombe.ts';
import { normalTwoSided } from '../stats/normal.ts';
import { THRESHOLDS } from '../stats/thresholds.ts';

/** Two shares 0–1 from different waves or areas and their difference with limits. `period` is the first day of each. */
export type SurveyComparison = {
	period: string;
	otherPeriod: string;
	share: number;
	otherShare: number;
	answers: number | null;
	otherAnswers: number | null;
	difference: number;
	low: number;
	high: number;
	/** Two-sided, 0–1. */
	p: number;
};
export type NoSurvey = { lacking: 'no-earlier-wave' | 'no-common-wave' | 'too-few-answers' };

const FEWEST_ANSWERS = 100;
const Z95 = 1.959964;

/** The latest wave up to `until` (ISO date) against the one before it, or against that of the year `from`. */
export function waveChange(
	rows: readonly StoredObservation[],
	until: string,
	from: number | null
): SurveyComparison | NoSurvey {
	const waves = rows.filter(({ value, end }) => value !== null && end <= until).sort(byStart);
	const last = waves.at(-1);
	const earlier = waves.filter(({ start }) => last !== undefined && start < last.start);
	const before = from === null ? earlier.at(-1) : earlier.findLast(({ start }) => Number(start.slice(0, 4)) <= from);
	return last && before ? compared(last, before) : { lacking: 'no-earlier-wave' };
}

/** The latest wave that both areas have, up to `until` (ISO date). */
export function waveAgainst(
	own: readonly StoredObservation[],
	other: readonly StoredObservation[],
	until: string
): SurveyComparison | NoSurvey {
	const waves = own.filter(({ value, end }) => value !== null && end <= until).sort(byStart);
	for (const wave of waves.reverse()) {
		const same = other.find(
			({ start, grain, value }) => value !== null && start === wave.start && grain === wave.grain
		);
		if (same) return compared(wave, same);
	}
	return { lacking: 'no-common-wave' };
}

function compared(one: StoredObservation, other: StoredObservation): SurveyComparison | NoSurvey {
	const [a, b] = [answersOf(one), answersOf(other)];
	const difference = a && b ? newcombeDifference(a, b) : null;
	if (!a || !b || !difference) return { lacking: 'too-few-answers' };
	const error = (difference.high - difference.low) / (2 * Z95);
	return {
		period: one.start,
		otherPeriod: other.start,
		share: a.share,
		otherShare: b.share,
		answers: one.base,
		otherAnswers: other.base,
		difference: difference.difference,
		low: difference.low,
		high: difference.high,
		p: error > 0 ? normalTwoSided(difference.difference / error) : 1
	};
}

/**
 * The share with as many answers as it is worth: by the published limits, else by the answers and an assumed design effect.
 * **Errors**: null where too few have answered or neither limits nor answers are known.
 */
export function answersOf({
	value,
	base,
	low,
	high
}: Pick<StoredObservation, 'value' | 'base' | 'low' | 'high'>): SharePerN | null {
	if (value === null || (base !== null && base < FEWEST_ANSWERS)) return null;
	if (low !== null && high !== null && high > low && value > 0 && value < 1) {
		return { share: value, n: (value * (1 - value) * (2 * Z95) ** 2) / (high - low) ** 2 };
	}
	return base === null ? null : { share: value, n: base / THRESHOLDS.assumedDesignEffect };
}

function byStart(a: StoredObservation, b: StoredObservation): number {
	return a.start < b.start ? -1 : 1;
}
