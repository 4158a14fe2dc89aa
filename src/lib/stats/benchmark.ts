import type { Limits } from './rate-interval.ts';
import type { CountOver } from './rate-ratio.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Where an area lies against what it is compared with: never "better" or "worse", which reported crime cannot say. */
export interface BenchmarkClass {
	position: 'below' | 'similar' | 'above';
	/** Whether the 99.8 % interval leaves the benchmark out too. */
	strong: boolean;
}

/**
 * Class of an estimate by whether its 95 % and 99.8 % intervals leave the benchmark out. **Unit**: the estimate's own.
 * **Assumes** a benchmark known without error. **Source**: Office for Health Improvement and Disparities, Fingertips
 * technical guidance, comparison by confidence intervals.
 */
export function classAgainstBenchmark(limits95: Limits, limits998: Limits, benchmark: number): BenchmarkClass {
	return {
		position: positionOf(limits95, benchmark),
		strong: positionOf(limits998, benchmark) !== 'similar'
	};
}

/**
 * The rate to compare an area with: that of the whole, or of the rest where the area itself is more than a tenth of it.
 * **Unit**: events per unit of exposure. **Source**: the project's own rule. **Errors**: null where no exposure
 * remains.
 */
export function benchmarkRate(own: CountOver, whole: CountOver): { rate: number; withoutOwn: boolean } | null {
	const withoutOwn = own.exposure > THRESHOLDS.ownPartOfBenchmark * whole.exposure;
	const exposure = whole.exposure - (withoutOwn ? own.exposure : 0);
	if (!(exposure > 0)) return null;
	return { rate: (whole.count - (withoutOwn ? own.count : 0)) / exposure, withoutOwn };
}

function positionOf({ low, high }: Limits, benchmark: number): BenchmarkClass['position'] {
	if (high < benchmark) return 'below';
	return low > benchmark ? 'above' : 'similar';
}
