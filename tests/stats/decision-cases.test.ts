import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chooseMethod } from '#lib/analysis/effect/choose-method.ts';
import { methodName } from '#lib/analysis/effect/method-plan.ts';
import { decideVerdict } from '#lib/analysis/effect/decide-verdict.ts';
import type { RefusalReason } from '#lib/model/refusal.ts';
import type { Strength } from '#lib/model/verdict.ts';
import { THRESHOLDS } from '#lib/stats/thresholds.ts';

const FILE = '../shared/stats/20_decision_cases.json';

/** The file's reasons in our words. */
const REASONS: Readonly<Record<string, RefusalReason>> = {
	'total<6': 'events-impossible',
	'total<20': 'events-too-few',
	'for-fa-perioder': 'periods-too-few',
	'<6 ar': 'years-too-few',
	'<3 hela ar': 'years-too-few'
};

const flag = z.boolean().optional();
const facts = z.union([
	z.object({
		measure: z.literal('survey'),
		n: z.array(z.number()),
		weights: flag,
		comparisonAreas: z.number().optional(),
		breakInWindow: flag
	}),
	z.object({
		measure: z.literal('count'),
		periodicity: z.enum(['month', 'quarter', 'year']).default('month'),
		nPre: z.number().default(0),
		nPost: z.number().default(0),
		meanPre: z.number().default(0),
		totalPre: z.number().default(0),
		totalPost: z.number().default(0),
		comparisonAreas: z.number().optional(),
		breakInWindow: flag,
		suppressed: flag,
		preliminary: flag,
		preTrendDiffers: flag,
		selectedBecauseHigh: flag,
		overlappingActivities: flag
	})
]);
const designed = z.object({
	id: z.string(),
	method: z.literal('decide'),
	input: facts,
	expected: z.object({
		method: z.string(),
		verdict: z.string(),
		flags: z.array(z.string()),
		strength: z.number(),
		reason: z.string().optional()
	})
});
const strengths: readonly Strength[] = [0, 1, 2, 3];
const judged = z.object({
	id: z.string(),
	method: z.literal('verdict'),
	input: z.object({
		lower: z.number().nullable(),
		upper: z.number().nullable(),
		strength: z.number().transform((value) => strengths[value] ?? 0),
		placeboP: z.number().optional(),
		bhRejected: z.boolean().optional(),
		mdeRR: z.number().optional()
	}),
	expected: z.string()
});
const file = z.object({
	thresholds: z.record(z.string(), z.number()),
	checks: z.array(z.union([designed, judged]))
});

/** The file's names of our limits. */
const LIMITS: Readonly<Record<string, number>> = {
	minTotalAny: THRESHOLDS.eventsAtAll,
	minTotalVerdict: THRESHOLDS.eventsForVerdict,
	itsPreMonths: THRESHOLDS.monthsBefore,
	itsPostMonths: THRESHOLDS.monthsAfter,
	itsMeanMonth: THRESHOLDS.meanPerMonth,
	itsPreQuarters: THRESHOLDS.quartersBefore,
	itsPostQuarters: THRESHOLDS.quartersAfter,
	itsMeanQuarter: THRESHOLDS.meanPerQuarter,
	sameSeasonPre: THRESHOLDS.sameSeasonMonthsBefore,
	sameSeasonPost: THRESHOLDS.sameSeasonMonthsAfter,
	minTrendYears: THRESHOLDS.trendYears,
	goodTrendYears: THRESHOLDS.trendYearsForModel,
	placeboJ10: THRESHOLDS.placeboAreas,
	placeboJ05: THRESHOLDS.placeboAreasFor5Percent,
	surveyHide: THRESHOLDS.surveyRespondents,
	surveyWarn: THRESHOLDS.surveyComparison,
	surveyChange: THRESHOLDS.surveyComparison,
	dispCell: THRESHOLDS.quotientCell,
	baselineYears: THRESHOLDS.baselineYearsWhereChosen
};

describe.skipIf(!existsSync(FILE))(`cases of the decision tree (skipped where ${FILE} is missing)`, () => {
	const { thresholds, checks } = existsSync(FILE)
		? file.parse(JSON.parse(readFileSync(FILE, 'utf8')))
		: { thresholds: {}, checks: [] };

	test('the limits are those of the file', () => expect(LIMITS).toEqual(thresholds));

	test('there are 43 cases', () => expect(checks.length).toBe(43));

	for (const check of checks) {
		test(`${check.id} is decided as the file says`, () => {
			if (check.method === 'verdict') {
				expect(decideVerdict(check.input)).toBe(check.expected);
				return;
			}
			const found = chooseMethod(check.input);
			const { method, verdict, flags, strength, reason } = check.expected;
			expect({
				method: methodName(found),
				verdict: found.verdict,
				flags: found.cautions,
				strength: found.strength
			}).toEqual({ method, verdict, flags, strength });
			if (reason !== undefined) expect(found.refused?.reason).toBe(REASONS[reason]);
			expect(found.refused === null).toBe(verdict === 'test');
		});
	}
});
