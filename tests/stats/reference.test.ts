import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rateMethods } from './rate-methods.ts';
import { decisionMethods } from './decision-methods.ts';

const FOLDER = '../shared/stats';
const FIXTURES = [
	'01_rate_ci',
	'02_wilson',
	'03_newcombe_difference',
	'04_rate_ratio',
	'05_benchmark_significance',
	'06_funnel',
	'12_campbell_res',
	'13_power_mde',
	'15_multiple_comparisons',
	'16_suppression',
	'17_survey',
	'18_seasonal',
	'19_reporting_lag',
	'21_refusal_limits'
];

/** Checks that test nothing of ours, by id, with the reason. */
const NOT_OURS: Record<string, string> = {
	'desctools-byar-15-400': 'another formula under Byar’s name (x + 0.5 in both limits), which must not be matched',
	'bra-total-bias': 'a note about the national total, not a method: it does not hold for an area or a single crime'
};

const methods = { ...rateMethods, ...decisionMethods };

const fixture = z.object({
	checks: z.array(
		z.object({
			id: z.string(),
			method: z.string(),
			input: z.record(z.string(), z.unknown()),
			expected: z.record(z.string(), z.unknown()),
			tolerance: z.object({ rel: z.number().default(0), abs: z.number().default(0), exact: z.boolean().default(false) })
		})
	)
});

describe.skipIf(!existsSync(FOLDER))(`reference values (skipped where ${FOLDER} is missing)`, () => {
	for (const name of FIXTURES) {
		const path = `${FOLDER}/${name}.json`;
		const checks = existsSync(path) ? fixture.parse(JSON.parse(readFileSync(path, 'utf8'))).checks : [];
		test(`${name}: each of ${checks.length} checks agrees within its tolerance, or is listed as not ours`, () => {
			expect(checks).not.toEqual([]);
			const wrong = checks.flatMap(({ id, method, input, expected, tolerance }) => {
				if (id in NOT_OURS) return [];
				const compute = methods[method];
				if (compute === undefined) return [`${id}: no function for ${method}`];
				const actual = compute(input);
				return Object.entries(expected).flatMap(([key, value]) =>
					agrees(actual[key], value, tolerance)
						? []
						: [`${id}: ${key} is ${JSON.stringify(actual[key])}, expected ${JSON.stringify(value)}`]
				);
			});
			expect(wrong).toEqual([]);
		});
	}
});

function agrees(actual: unknown, expected: unknown, tolerance: { rel: number; abs: number }): boolean {
	if (typeof expected === 'number' && typeof actual === 'number') {
		// Values of a tolerance of 0 are exact.
		return Math.abs(actual - expected) <= tolerance.abs + tolerance.rel * Math.abs(expected);
	}
	if (Array.isArray(expected) && Array.isArray(actual)) {
		return expected.length === actual.length && expected.every((value, i) => agrees(actual[i], value, tolerance));
	}
	if (isRecord(expected) && isRecord(actual)) {
		return Object.entries(expected).every(([key, value]) => agrees(actual[key], value, tolerance));
	}
	return actual === expected;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
