import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { betaQuantile } from './beta.ts';
import { binomialAtLeast, binomialCdf, binomialMass, binomialQuantile } from './binomial.ts';
import { chiSquareCdf, chiSquareQuantile } from './chi-square.ts';
import { fCdf, fQuantile } from './f-distribution.ts';
import { regularisedBeta } from './incomplete-beta.ts';
import { digamma, logGamma, trigamma } from './log-gamma.ts';
import { negativeBinomialCdf, negativeBinomialQuantile } from './negative-binomial.ts';
import { normalCdf, normalMultiplier, normalQuantile, normalTwoSided } from './normal.ts';
import { poissonAtLeast, poissonCdf, poissonMass, poissonQuantile } from './poisson.ts';
import { studentCdf, studentQuantile } from './student-t.ts';

/** Our function for each of R's names, its arguments in R's order. */
const functions: Record<string, (a: number, b: number, c: number) => number> = {
	qchisq: chiSquareQuantile,
	pchisq: chiSquareCdf,
	qnorm: normalQuantile,
	pnorm: normalCdf,
	qt: studentQuantile,
	pt: studentCdf,
	qbeta: betaQuantile,
	pbeta: regularisedBeta3,
	ppois: poissonCdf,
	dpois: poissonMass,
	qpois: poissonQuantile,
	pbinom: binomialCdf,
	pnbinom_mu: negativeBinomialCdf,
	lgamma: logGamma,
	digamma,
	trigamma,
	pf: fCdf
};

function regularisedBeta3(x: number, a: number, b: number): number {
	return regularisedBeta(x, a, b);
}

const FIXTURE = '../shared/stats/00_distributions.json';
const schema = z.object({
	checks: z.array(
		z.object({
			f: z.string(),
			args: z.union([z.number().transform((x) => [x]), z.array(z.number())]),
			value: z.number()
		})
	)
});

test.skipIf(!existsSync(FIXTURE))(
	`every value computed by R agrees to 1e-9 (skipped where ${FIXTURE} is missing)`,
	() => {
		const { checks } = schema.parse(JSON.parse(readFileSync(FIXTURE, 'utf8')));
		const wrong = checks.flatMap(({ f, args: [a = NaN, b = NaN, c = NaN], value }) => {
			const actual = functions[f]?.(a, b, c) ?? NaN;
			// Values printed with 15 digits; a value of 0 has no relative error.
			return Math.abs(actual - value) <= Math.max(1e-9 * Math.abs(value), value === 0 ? 1e-12 : 0)
				? []
				: [`${f}(${a}, ${b}, ${c}) = ${actual}, expected ${value}`];
		});
		expect(wrong).toEqual([]);
		expect(checks.length).toBeGreaterThanOrEqual(350);
	}
);

test('the familiar percentage points hold (Abramowitz & Stegun 1964, tables 26.1, 26.8–26.10)', () => {
	expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
	expect(normalMultiplier(0.95)).toBeCloseTo(1.959963984540054, 12);
	expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 12);
	expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 10);
	expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228138851964939, 10);
	expect(fQuantile(0.95, 1, 10)).toBeCloseTo(2.228138851964939 ** 2, 8);
});

test('factorials, halves and Euler’s constant come out of the gamma functions', () => {
	expect(logGamma(6)).toBeCloseTo(Math.log(120), 13);
	expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
	expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
	expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
});

test('five coin tosses give no heads once in 32, and at least one in the rest', () => {
	expect(binomialMass(0, 5, 0.5)).toBeCloseTo(1 / 32, 14);
	expect(binomialCdf(0, 5, 0.5)).toBeCloseTo(1 / 32, 14);
	expect(binomialAtLeast(1, 5, 0.5)).toBeCloseTo(31 / 32, 14);
	expect(binomialQuantile(0.5, 5, 0.5)).toBe(2);
	expect(binomialQuantile(1, 5, 0.5)).toBe(5);
});

test('a mean of nothing never gives an event', () => {
	expect(poissonMass(0, 0)).toBe(1);
	expect(poissonCdf(0, 0)).toBe(1);
	expect(poissonAtLeast(1, 0)).toBe(0);
	expect(poissonAtLeast(1, 2)).toBeCloseTo(1 - Math.exp(-2), 14);
	expect(poissonQuantile(0.5, 0)).toBe(0);
});

test('the negative binomial with size 1 is the geometric distribution', () => {
	expect(negativeBinomialCdf(2, 1, 3)).toBeCloseTo(1 - 0.75 ** 3, 14);
	expect(negativeBinomialQuantile(0.5, 1, 3)).toBe(2);
});

test('what is outside a distribution’s domain is not a number, and the ends are the ends', () => {
	for (const value of [
		logGamma(0),
		digamma(-1),
		trigamma(0),
		normalQuantile(1.1),
		studentQuantile(0.5, 0),
		chiSquareQuantile(0.5, 0),
		chiSquareQuantile(-0.1, 3),
		betaQuantile(2, 1, 1),
		fQuantile(0.5, 0, 1),
		fCdf(1, 0, 1),
		poissonMass(1, -1),
		poissonCdf(1, -1),
		poissonAtLeast(1, -1),
		poissonQuantile(0.5, -1),
		binomialMass(1, 2, 3),
		binomialCdf(1, 2, 3),
		binomialQuantile(0.5, 2, 3),
		negativeBinomialCdf(1, 0, 1),
		negativeBinomialQuantile(2, 1, 1)
	])
		expect(value).toBeNaN();
	expect([normalQuantile(0), normalQuantile(1), studentQuantile(1, 4)]).toEqual([-Infinity, Infinity, Infinity]);
	expect([chiSquareQuantile(0, 3), chiSquareQuantile(1, 3), betaQuantile(1, 2, 2)]).toEqual([0, Infinity, 1]);
	expect([poissonQuantile(0.5, Infinity), poissonQuantile(1, 3)]).toEqual([Infinity, Infinity]);
	expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1]);
});
