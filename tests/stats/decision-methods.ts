import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { detectableChange, detectableRatio } from '#lib/stats/detectable-change.ts';
import { effectiveN, effectiveNFromMargin, kishDesignEffect } from '#lib/stats/effective-sample.ts';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from '#lib/stats/multiple-comparisons.ts';
import { newcombeDifference } from '#lib/stats/newcombe.ts';
import { normalTwoSided } from '#lib/stats/normal.ts';
import { oddsRatio, pooledOddsRatio } from '#lib/stats/odds-ratio.ts';
import { exactPower, powerOfDifference, powerOfRatio } from '#lib/stats/power.ts';
import { predictionInterval } from '#lib/stats/prediction-interval.ts';
import { ends, type Method, method } from './rate-methods.ts';
import { fallToZeroP, lowestComparisonP, lowestPlaceboP, lowestTrendP } from '#lib/stats/refusal-limits.ts';
import { poolEffects, relativeEffect } from '#lib/stats/relative-effect.ts';
import { chainLadder } from '#lib/stats/reporting-lag.ts';
import { compareRollingYears, compareSameMonths } from '#lib/stats/seasonal-comparison.ts';
import { seasonalFactors } from '#lib/stats/seasonal-factors.ts';
import { auditRow, isSafe, recoverByDifference, suppressRow } from '#lib/stats/suppression.ts';
import { auditTable } from '#lib/stats/table-suppression.ts';
import { type WeightedAnswer, weightedShare } from '#lib/stats/weighted-share.ts';
import { wilsonInterval } from '#lib/stats/wilson.ts';

const number = z.number();
const numbers = z.array(z.number());
const survey = z.object({ data: z.string().transform(readSurvey) });
const detection = { phi: number, power: number, alpha: number };

/**
 * How each method of the fixtures on effects, power, families, suppression, surveys, seasons and limits is computed.
 */
export const decisionMethods: Record<string, Method> = {
	'campbell-res': method(
		z.union([
			z.object({ a: number, b: number, c: number, d: number, phi: number }),
			z.object({ exp_change: number, adj_change: number, control_change: number })
		]),
		(input) => {
			if ('exp_change' in input) {
				const of = (change: number) => effect([100, 100 * (1 + change), 100, 100 * (1 + input.control_change)], 1);
				return { res_experimental: of(input.exp_change)?.ratio, res_adjacent: of(input.adj_change)?.ratio };
			}
			const result = effect([input.a, input.b, input.c, input.d], input.phi);
			return {
				RES: result?.ratio,
				LRES: result?.log,
				var: result?.variance,
				ci: [result?.low, result?.high],
				z: result?.statistic,
				p: result?.p
			};
		}
	),
	'odds-ratio': method(
		z.object({ event_e: number, n_e: number, event_c: number, n_c: number }),
		({ event_e, n_e, event_c, n_c }) => {
			const result = oddsRatio({ events: event_e, n: n_e, controlEvents: event_c, controlN: n_c });
			return { or: result?.ratio, ci: [result?.low, result?.high], z: result?.statistic, p: result?.p };
		}
	),
	'mantel-haenszel-or': method(
		z.object({ event_e: numbers, n_e: numbers, event_c: numbers, n_c: numbers }),
		({ event_e, n_e, event_c, n_c }) => {
			const studies = event_e.map((events, i) => ({
				events,
				n: n_e[i] ?? NaN,
				controlEvents: event_c[i] ?? NaN,
				controlN: n_c[i] ?? NaN
			}));
			const result = pooledOddsRatio(studies);
			return { or: result?.ratio, ci: [result?.low, result?.high] };
		}
	),
	'dersimonian-laird': method(z.object({ tables: z.array(numbers), phi: number }), ({ tables, phi }) => {
		const pooled = poolEffects(tables.flatMap((cells) => effect(cells, phi) ?? []));
		return {
			fixed_lres: pooled?.fixed,
			Q: pooled?.heterogeneity,
			tau2: pooled?.betweenVariance,
			random_lres: pooled?.random.log,
			random_se: pooled?.random.standardError
		};
	}),
	'power-log-rate-ratio': method(
		z.object({
			rate1: number,
			rate2: number,
			n1: number,
			n2: number,
			exposure: number,
			null_ratio: number,
			alpha: number
		}),
		({ rate1, rate2, n1, n2, exposure, null_ratio, alpha }) => ({
			power: powerOfRatio(
				{ rate: rate1, exposure: n1 * exposure },
				{ rate: rate2, exposure: n2 * exposure },
				null_ratio,
				alpha
			)
		})
	),
	'power-rate-difference': method(
		z.object({ rate1: number, n1: number, rate2: number, n2: number, alpha: number }),
		({ rate1, n1, rate2, n2, alpha }) => ({
			power: powerOfDifference({ rate: rate1, exposure: n1 }, { rate: rate2, exposure: n2 }, alpha)
		})
	),
	'minimum-detectable-effect': method(
		z.object({ expected_before: number, exposure_ratio: number, ...detection }),
		({ expected_before, exposure_ratio, phi, power, alpha }) => {
			const roots = detectableChange(expected_before, exposure_ratio, { dispersion: phi, power, alpha });
			const logs = detectableRatio(expected_before, exposure_ratio, { dispersion: phi, power, alpha });
			return {
				log_rr_decrease: logs?.decrease,
				log_rr_increase: logs?.increase,
				sqrt_c: roots?.reach,
				sqrt_rr_decrease: roots?.decrease,
				sqrt_rr_increase: roots?.increase,
				pct_decrease_sqrt: 100 * (1 - (roots?.decrease ?? NaN))
			};
		}
	),
	'minimum-detectable-effect-did': method(
		z.object({ treated_before: number, control_before: number, control_after: number, ...detection }),
		({ treated_before, control_before, control_after, phi, power, alpha }) => {
			const controls = { before: control_before, after: control_after };
			const logs = detectableRatio(treated_before, 1, { dispersion: phi, power, alpha }, controls);
			return { log_rr_decrease: logs?.decrease, log_rr_increase: logs?.increase };
		}
	),
	'exact-power-conditional-poisson': method(
		z.object({ mu_before: number, rr: number, alpha: number }),
		({ mu_before, rr, alpha }) => ({ power: exactPower(mu_before, rr, alpha) })
	),
	'benjamini-hochberg': method(z.object({ p: z.array(number.nullable()), q: number.default(0.05) }), ({ p, q }) => ({
		n_rejected: benjaminiHochberg(p)?.filter((value) => value !== null && value <= q).length,
		bonferroni_rejected: bonferroni(p)?.filter((value) => value !== null && value <= q).length,
		bh: benjaminiHochberg(p),
		holm: holm(p),
		by: benjaminiYekutieli(p)
	})),
	'suppression-1d': method(z.object({ cells: numbers, threshold: number }), ({ cells, threshold }) => {
		const { hidden } = suppressRow(cells, threshold);
		const ranges = auditRow(cells, hidden);
		return {
			hidden_index: hidden.map((index) => index + 1),
			audit: ranges.map((range, i) => ({ i: (hidden[i] ?? NaN) + 1, ...range })),
			safe: isSafe(ranges)
		};
	}),
	'suppression-2d-audit': method(
		z.object({ table: z.array(numbers), hidden: z.array(z.tuple([number, number])) }),
		({ table, hidden }) => {
			const cells = hidden.map(([row, column]) => ({ row: row - 1, column: column - 1 }));
			const ranges = auditTable(table, cells);
			const named = ranges.map((range, i) => ({ row: hidden[i]?.[0] ?? NaN, col: hidden[i]?.[1] ?? NaN, ...range }));
			// The fixture lists them column by column.
			return { ranges: named.toSorted((a, b) => a.col - b.col || a.row - b.row), safe: isSafe(ranges) };
		}
	),
	'suppression-differencing': method(
		z.object({ year_total: number, months_visible: numbers, hidden_months: number }),
		({ year_total, months_visible, hidden_months }) => {
			const recovered = recoverByDifference(year_total, months_visible, hidden_months);
			return { recovered, safe: recovered === null };
		}
	),
	'weighted-proportion-stratified': method(survey, ({ data }) => weightedNames(data)),
	'weighted-proportion-linearised': method(survey, ({ data }) =>
		weightedNames(data.map(({ answer, weight }) => ({ answer, weight })))
	),
	'wilson-neff-kish': method(survey, ({ data }) => {
		const designEffect = kishDesignEffect(data.map(({ weight }) => weight)) ?? NaN;
		const n = effectiveN(data.length, designEffect) ?? NaN;
		const share = weightedShare(data)?.share ?? NaN;
		return { n: data.length, n_eff: n, deff_kish: designEffect, p: share, ...ends('', wilsonInterval(share, n)) };
	}),
	'wilson-deff': method(z.object({ p: number, n: number, deff: number }), ({ p, n, deff }) => ({
		n_eff: effectiveN(n, deff),
		...ends('', wilsonInterval(p, effectiveN(n, deff) ?? NaN))
	})),
	'newcombe-deff': method(
		z.object({ p1: number, n1: number, p2: number, n2: number, deff: number }),
		({ p1, n1, p2, n2, deff }) => {
			const result = newcombeDifference({ share: p1, n: n1 / deff }, { share: p2, n: n2 / deff });
			return { diff: result?.difference, ...ends('', result) };
		}
	),
	'neff-from-published-ci': method(z.object({ p: number, half_width: number }), ({ p, half_width }) => ({
		n_eff: effectiveNFromMargin(p, half_width)
	})),
	'seasonal-decompose-multiplicative': method(z.object({ y: numbers, period: number }), ({ y, period }) => {
		const result = seasonalFactors(y, period);
		return { figure: result?.factors, trend_7: result?.trend[6] };
	}),
	'seasonal-naive-12m': method(z.object({ y: numbers }), ({ y }) => {
		const years = compareRollingYears(y);
		return {
			last12: years?.last,
			prev12: years?.previous,
			ratio: years?.ratio,
			exact_ci: [years?.low, years?.high],
			p: years?.p
		};
	}),
	'seasonal-naive-month': method(z.object({ y: numbers }), ({ y }) => {
		const months = compareSameMonths(y);
		return {
			p_lower_tail: months?.map(({ p }) => p?.asFew),
			p_two_sided: months?.map(({ p }) => p?.twoSided)
		};
	}),
	'poisson-prediction-interval': method(
		z.object({ previous_total: number, previous_exposure: number, new_exposure: number }),
		({ previous_total, previous_exposure, new_exposure }) =>
			ends('', predictionInterval({ count: previous_total, exposure: previous_exposure }, new_exposure))
	),
	'reporting-lag-chain-ladder': method(z.object({ triangle: z.array(z.array(number.nullable())) }), ({ triangle }) => ({
		...chainLadder(triangle)
	})),
	'exact-min-p': method(z.object({ total: numbers }), ({ total }) => ({
		min_two_sided_p: total.map(lowestComparisonP)
	})),
	'mk-min-p': method(z.object({ n: numbers }), ({ n }) => ({
		p_normal_cc: n.map((points) => lowestTrendP(points)?.approximate),
		p_exact: n.map((points) => lowestTrendP(points)?.exact)
	})),
	'placebo-min-p': method(z.object({ J: numbers }), ({ J }) => ({ min_p: J.map(lowestPlaceboP) })),
	'rate-ratio-zero-after': method(z.object({ before: numbers }), ({ before }) => ({
		p_equal: before.map((count) => fallToZeroP(count)),
		p_half_exposure: before.map((count) => fallToZeroP(count, 0.5))
	}))
};

function effect([a = NaN, b = NaN, c = NaN, d = NaN]: number[], dispersion: number) {
	// The fixture rounds the multiplier to 1.96, as the printed formula does; the product does not.
	const confidence = 1 - normalTwoSided(1.96);
	return relativeEffect(
		{ treatedBefore: a, treatedAfter: b, controlBefore: c, controlAfter: d },
		dispersion,
		confidence
	);
}

function weightedNames(answers: WeightedAnswer[]): Record<string, unknown> {
	const result = weightedShare(answers);
	return {
		p: result?.share,
		se: result?.standardError,
		deff: result?.designEffect,
		logit_ci: [result?.limits?.low, result?.limits?.high]
	};
}

function readSurvey(name: string): WeightedAnswer[] {
	const [, ...rows] = readFileSync(`../shared/stats/${name}`, 'utf8').trim().split('\n');
	return rows.map((row) => {
		const [answer, stratum = '', weight] = row.split(',');
		return { answer: answer === '1' ? 1 : 0, stratum, weight: Number(weight) };
	});
}
