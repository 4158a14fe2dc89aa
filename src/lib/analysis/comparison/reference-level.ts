import { normalMultiplier } from '../../stats/normal.ts';
import { benchmarkRate } from '../../stats/benchmark.ts';
import { rateInterval } from '../../stats/rate-interval.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { wilsonInterval } from '../../stats/wilson.ts';
import type { AreaLevel, ComparableKind } from './area-level.ts';

/** A level to compare with. `withoutOwn` where the area itself has been taken out of it. */
export type ReferenceLevel = { level: number; low: number | null; high: number | null; withoutOwn: boolean };

/** The levels of the areas that the reference is made of, one or several, with how many live there. */
export type ReferencePart = { code: string; inhabitants: number | null } & AreaLevel;

const PER = 100_000;

/**
 * The level of the reference as `own` is set against it: the area itself is taken out where it is part of the reference and more than a
 * tenth of it. `own` null gives the whole. **Unit**: per 100 000 inhabitants, or a share 0–1. **Source**: `benchmarkRate`; for shares
 * the whole weighted by inhabitants, and several surveyed areas as strata. **Errors**: null where the parts have no level.
 */
export function referenceLevel(
	kind: ComparableKind,
	parts: readonly ReferencePart[],
	own: { inhabitants: number | null; isPart: boolean; level: AreaLevel } | null
): ReferenceLevel | null {
	return kind === 'count' ? rateOf(parts, own) : shareOf(parts, own);
}

type Own = Parameters<typeof referenceLevel>[2];

function rateOf(parts: readonly ReferencePart[], own: Own): ReferenceLevel | null {
	const known = parts.filter(({ value, base }) => value !== null && base !== null);
	const whole = {
		count: known.reduce((sum, { value }) => sum + (value ?? 0), 0),
		exposure: known.reduce((sum, { base }) => sum + (base ?? 0), 0)
	};
	if (!(whole.exposure >= THRESHOLDS.ratePopulation)) return null;
	const self = { count: own?.level.value ?? 0, exposure: own?.level.base ?? 0 };
	const benchmark = own?.isPart === true ? benchmarkRate(self, whole) : { withoutOwn: false };
	if (!benchmark) return null;
	const { withoutOwn } = benchmark;
	const count = whole.count - (withoutOwn ? self.count : 0);
	const interval =
		count < 0 ? null : rateInterval(count, whole.exposure - (withoutOwn ? self.exposure : 0), { per: PER });
	return interval && { level: interval.rate, low: interval.low, high: interval.high, withoutOwn };
}

function shareOf(parts: readonly ReferencePart[], own: Own): ReferenceLevel | null {
	const [single] = parts;
	if (!single) return null;
	if (parts.length > 1) return strataOf(parts);
	if (single.level === null) return null;
	const whole = { level: single.level, low: single.low, high: single.high, withoutOwn: false };
	const { isPart, level, inhabitants } = own ?? { isPart: false, level: null, inhabitants: null };
	if (!isPart || level === null || level.level === null) return whole;
	const [part, all] =
		inhabitants !== null && single.inhabitants !== null
			? [inhabitants, single.inhabitants]
			: [level.base ?? 0, single.base ?? 0];
	if (!(part > THRESHOLDS.ownPartOfBenchmark * all) || part >= all) return whole;
	const share = (single.level * all - level.level * part) / (all - part);
	const answers = Math.max(1, (single.base ?? 0) - (level.base ?? 0)) / THRESHOLDS.assumedDesignEffect;
	const limits = single.base === null ? null : wilsonInterval(share, answers);
	// Shares that do not fit together were not measured alike: nothing can be taken out.
	return share < 0 || share > 1
		? null
		: { level: share, low: limits?.low ?? null, high: limits?.high ?? null, withoutOwn: true };
}

/** Areas surveyed one by one, each by as many as live there. */
function strataOf(parts: readonly ReferencePart[]): ReferenceLevel | null {
	const known = parts.flatMap(({ level, low, high, inhabitants }) =>
		level === null || low === null || high === null || inhabitants === null
			? []
			: [{ level, inhabitants, error: (high - low) / (2 * normalMultiplier(THRESHOLDS.confidence)) }]
	);
	const people = known.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
	if (known.length < 2 || people === 0) return null;
	const level = known.reduce((sum, one) => sum + (one.level * one.inhabitants) / people, 0);
	const error = Math.hypot(...known.map((one) => (one.error * one.inhabitants) / people));
	const half = normalMultiplier(THRESHOLDS.confidence) * error;
	return { level, low: Math.max(0, level - half), high: Math.min(1, level + half), withoutOwn: false };
}
