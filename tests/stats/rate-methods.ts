import { z } from 'zod';
import { classAgainstBenchmark } from '#lib/stats/benchmark.ts';
import {
	adjustedFunnelLimits,
	funnelLimits,
	funnelLimitsAt,
	funnelSpread,
	shareFunnelLimits
} from '#lib/stats/funnel.ts';
import { newcombeDifference } from '#lib/stats/newcombe.ts';
import { normalCdf, normalMultiplier } from '#lib/stats/normal.ts';
import { equalRatesP } from '#lib/stats/poisson-e-test.ts';
import { byarLimits, countTestP, garwoodLimits, type Limits, rateInterval } from '#lib/stats/rate-interval.ts';
import { exactRateRatio } from '#lib/stats/rate-ratio-exact.ts';
import { scoreRateRatio } from '#lib/stats/rate-ratio-score.ts';
import { logRateRatio } from '#lib/stats/rate-ratio.ts';
import { distanceFromKnownMean, squareRootChange, squareRootRateChange } from '#lib/stats/square-root-change.ts';
import { wilsonInterval } from '#lib/stats/wilson.ts';

/** Computes what a reference check expects, under the check's own names. */
export type Method = (input: unknown) => Record<string, unknown>;

/** A method whose input is checked before it is used. */
export function method<T extends z.ZodType>(
	schema: T,
	compute: (input: z.infer<T>) => Record<string, unknown>
): Method {
	return (input) => compute(schema.parse(input));
}

const number = z.number();
const numbers = z.array(z.number());
const rate = z.object({ x: number, n: number.optional(), multiplier: number.default(1), conf: number.default(0.95) });
const pair = z
	.object({ x1: number, t1: number, x2: number, t2: number })
	.transform(({ x1, t1, x2, t2 }) => ({ a: { count: x1, exposure: t1 }, b: { count: x2, exposure: t2 } }));

/** How each method of the fixtures on rates and shares is computed. */
export const rateMethods: Record<string, Method> = {
	'poisson-exact-garwood': method(rate, (input) => rateNames('exact', input)),
	byar: method(rate, (input) => rateNames('byar', input)),
	'poisson-exact-test': method(z.object({ x: number, n: number, r: number }), ({ x, n, r }) => ({
		p: countTestP(x, n * r)
	})),
	wilson: method(rate, ({ x, n = NaN, multiplier, conf }) => {
		const at = (confidence: number) => wilsonInterval(x / n, n, normalMultiplier(confidence));
		const scaled = (limits: Limits | null) =>
			limits && { low: limits.low * multiplier, high: limits.high * multiplier };
		return {
			p: (x / n) * multiplier,
			...ends('', scaled(at(conf))),
			...ends('95', scaled(at(0.95))),
			...ends('998', scaled(at(0.998)))
		};
	}),
	'newcombe-10': method(z.object({ x1: number, n1: number, x2: number, n2: number }), ({ x1, n1, x2, n2 }) => {
		const result = newcombeDifference({ share: x1 / n1, n: n1 }, { share: x2 / n2, n: n2 });
		return { diff: result?.difference, ...ends('', result) };
	}),
	'rate-ratio-exact-conditional': method(pair, ({ a, b }) => {
		const exact = exactRateRatio(a, b);
		return { ratio: exact?.ratio, p_minlike: exact?.p, ...ends('', exact) };
	}),
	'rate-ratio-wald-log': method(pair, ({ a, b }) => oneSided(logRateRatio(a, b)?.statistic)),
	'rate-ratio-score': method(pair, ({ a, b }) => {
		const score = scoreRateRatio(a, b);
		return { ...oneSided(score?.statistic), ...ends('', score) };
	}),
	'rate-ratio-sqrt-variance-stabilised': method(pair, ({ a, b }) => oneSided(squareRootRateChange(a, b) ?? undefined)),
	'poisson-e-test': method(z.object({ k1: number, k2: number, n1: number, n2: number }), ({ k1, k2, n1, n2 }) => ({
		p: equalRatesP({ count: k1, exposure: n1 }, { count: k2, exposure: n2 })
	})),
	'rate-ratio': method(pair, ({ a, b }) => {
		const exact = exactRateRatio(a, b);
		const wald = logRateRatio(a, b);
		return {
			ratio: exact?.ratio,
			exact_lower: exact?.low,
			exact_upper: exact?.high,
			p_exact_minlike: exact?.p,
			wald_lower: wald?.low,
			wald_upper: wald?.high
		};
	}),
	'poisson-z-sqrt': method(z.object({ current: number, previous: number }), ({ current, previous }) => ({
		z: distanceFromKnownMean(current, previous),
		z_both_random: squareRootChange(current, previous)
	})),
	'benchmark-poisson-ci-vs-1': method(z.object({ obs: numbers, expected: numbers }), ({ obs, expected }) => ({
		class: obs.map((count, index) => countClass(count, expected[index] ?? NaN))
	})),
	'benchmark-poisson-ci-vs-average': method(z.object({ count: numbers, pop: numbers }), ({ count, pop }) => ({
		class: count.map((value, index) => countClass(value, ((pop[index] ?? NaN) * sum(count)) / sum(pop)))
	})),
	'benchmark-wilson-vs-average': method(z.object({ x: numbers, n: numbers }), ({ x, n }) => ({
		class: x.map((value, index) => {
			const size = n[index] ?? NaN;
			return className(
				wilsonInterval(value / size, size),
				wilsonInterval(value / size, size, normalMultiplier(0.998)),
				sum(x) / sum(n)
			);
		})
	})),
	'funnel-poisson-exact': method(z.object({ expected: numbers }), ({ expected }) => ({
		ll95: expected.map((value) => funnelLimits(value)?.low),
		ul95: expected.map((value) => funnelLimits(value)?.high),
		ll998: expected.map((value) => funnelLimits(value, 0.998)?.low),
		ul998: expected.map((value) => funnelLimits(value, 0.998)?.high)
	})),
	'funnel-poisson-inverse': method(z.object({ observed: numbers }), ({ observed }) =>
		lines(observed, (value, confidence) => funnelLimitsAt(value, confidence), 100)
	),
	'funnel-wilson-inverse': method(z.object({ n: numbers, baseline: number }), ({ n, baseline }) =>
		lines(n, (value, confidence) => shareFunnelLimits(baseline, value, confidence), 100)
	),
	'funnel-overdispersion': method(
		z.union([
			z.object({ observed: numbers, expected: numbers, trim: number }),
			z.object({ count: numbers, population: numbers, trim: number }).transform(({ count, population, trim }) => ({
				observed: count,
				expected: population.map((value) => (value * sum(count)) / sum(population)),
				trim
			}))
		]),
		({ observed, expected, trim }) => {
			const areas = observed.map((value, index) => ({ observed: value, expected: expected[index] ?? NaN }));
			const spread = funnelSpread(areas, trim);
			const between = spread?.betweenVariance ?? NaN;
			const limits = lines(expected, (value, confidence) => adjustedFunnelLimits(value, between, confidence), 1);
			return {
				z: spread?.z,
				z_winsorised: spread?.winsorised,
				phi: spread?.dispersion,
				tau2: between,
				...Object.fromEntries(Object.entries(limits).map(([key, value]) => [`od_${key}`, value]))
			};
		}
	)
};

function rateNames(way: 'exact' | 'byar', { x, n = 1, multiplier, conf }: z.infer<typeof rate>) {
	const at = (confidence: number) => rateInterval(x, n, { per: multiplier, confidence, method: way });
	return { rate: at(conf)?.rate, ...ends('', at(conf)), ...ends('95', at(0.95)), ...ends('998', at(0.998)) };
}

/** The lower and upper end under the fixtures' names. */
export function ends(suffix: string, limits: Limits | null): Record<string, unknown> {
	return { [`lower${suffix}`]: limits?.low, [`upper${suffix}`]: limits?.high };
}

function lines(values: number[], at: (value: number, confidence: number) => Limits | null, scale: number) {
	const end = (confidence: number, side: keyof Limits) =>
		values.map((value) => (at(value, confidence)?.[side] ?? NaN) * scale);
	return {
		lower95: end(0.95, 'low'),
		upper95: end(0.95, 'high'),
		lower998: end(0.998, 'low'),
		upper998: end(0.998, 'high')
	};
}

function oneSided(statistic: number | undefined): Record<string, unknown> {
	return { z: statistic, p_one_sided: statistic === undefined ? undefined : normalCdf(-statistic) };
}

/** Exact below 10 events and Byar from there, as in the source of the classes. */
function countClass(count: number, expected: number): string {
	const limits = count < 10 ? garwoodLimits : byarLimits;
	return className(limits(count), limits(count, 0.998), expected);
}

function className(limits95: Limits | null, limits998: Limits | null, benchmark: number): string {
	if (limits95 === null || limits998 === null) return 'none';
	const { position, strong } = classAgainstBenchmark(limits95, limits998, benchmark);
	if (position === 'similar') return 'Not significant';
	return `${position === 'above' ? 'High' : 'Low'} (${strong ? '0.001' : '0.025'})`;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
