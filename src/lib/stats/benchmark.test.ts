import { expect, test } from 'vitest';
import { benchmarkRate, classAgainstBenchmark } from './benchmark.ts';

test('an interval is similar until it leaves the benchmark out, and strong when the wider one does too', () => {
	const at = (low: number, high: number) => ({ low, high });
	expect(classAgainstBenchmark(at(0.9, 1.2), at(0.8, 1.3), 1)).toEqual({ position: 'similar', strong: false });
	expect(classAgainstBenchmark(at(1, 1.2), at(0.9, 1.3), 1)).toEqual({ position: 'similar', strong: false });
	expect(classAgainstBenchmark(at(1.1, 1.4), at(0.9, 1.6), 1)).toEqual({ position: 'above', strong: false });
	expect(classAgainstBenchmark(at(0.4, 0.6), at(0.3, 0.8), 1)).toEqual({ position: 'below', strong: true });
});

test('an area that is more than a tenth of the whole is compared with the rest', () => {
	const whole = { count: 100, exposure: 1000 };
	expect(benchmarkRate({ count: 10, exposure: 100 }, whole)).toEqual({ rate: 0.1, withoutOwn: false });
	expect(benchmarkRate({ count: 60, exposure: 200 }, whole)).toEqual({ rate: 0.05, withoutOwn: true });
	expect(benchmarkRate(whole, whole)).toBeNull();
});
