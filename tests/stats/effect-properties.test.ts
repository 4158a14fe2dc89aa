import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessEffect } from '#lib/analysis/effect/assess-effect.ts';
import type { CountQuestion } from '#lib/analysis/effect/effect-question.ts';

const count = (question: Omit<CountQuestion, 'measure'>) => assessEffect({ measure: 'count', ...question });

/** Shapes of series that the methods for a change take, with their periods a year. */
const SHAPES = [
	{ grain: 'month', before: 24, after: 12, perYear: 12 },
	{ grain: 'month', before: 36, after: 6, perYear: 12 },
	{ grain: 'quarter', before: 12, after: 5, perYear: 4 },
	{ grain: 'year', before: 5, after: 2, perYear: 1 },
	{ grain: 'year', before: 1, after: 1, perYear: 1 }
] as const;
const shape = fc.constantFrom(...SHAPES);
const mean = fc.integer({ min: 20, max: 200 });

/** Without noise: a level, a ratio from the start on and a yearly wave. */
function clean(
	{ before, after, perYear }: (typeof SHAPES)[number],
	level: number,
	ratio: number,
	wave: readonly number[]
) {
	return Array.from({ length: before + after }, (_, i) => {
		const angle = (2 * Math.PI * i) / perYear;
		const [sine = 0, cosine = 0] = wave;
		const season = perYear === 1 ? 1 : Math.exp(sine * Math.sin(angle) + cosine * Math.cos(angle));
		return level * (i < before ? 1 : ratio) * season;
	});
}

test('a season added to a series without noise leaves the estimate as it was', () => {
	fc.assert(
		fc.property(
			shape,
			mean,
			fc.double({ min: 0.4, max: 2, noNaN: true }),
			fc.tuple(fc.double({ min: -0.4, max: 0.4, noNaN: true }), fc.double({ min: -0.4, max: 0.4, noNaN: true })),
			(kind, level, ratio, wave) => {
				const question = { grain: kind.grain, first: 1, start: kind.before };
				const [plain, seasonal] = [[0, 0], wave].map(
					(each) => count({ ...question, counts: clean(kind, level, ratio, each) }).estimate
				);
				expect(Math.abs((plain ?? NaN) - ratio)).toBeLessThan(1e-6);
				expect(Math.abs((seasonal ?? NaN) - (plain ?? NaN))).toBeLessThan(1e-6);
			}
		),
		{ numRuns: 60 }
	);
});

test('before and after exchanged turn the change the other way, and the limits with it', () => {
	fc.assert(
		fc.property(fc.integer({ min: 10, max: 400 }), fc.integer({ min: 10, max: 400 }), (first, second) => {
			const years = (counts: number[]) => count({ grain: 'year', first: 1, counts, start: 1 });
			const [there, back] = [years([first, second]), years([second, first])];
			expect(Math.log(there.estimate ?? NaN)).toBeCloseTo(-Math.log(back.estimate ?? NaN), 9);
			expect(Math.log(there.low ?? NaN)).toBeCloseTo(-Math.log(back.high ?? NaN), 9);
		}),
		{ numRuns: 60 }
	);
});

test('a monthly series read backwards has the opposite change of level', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 48, maxLength: 48 }), (counts) => {
			const question = { grain: 'month', first: 1, start: 24 } as const;
			const there = count({ ...question, counts });
			const back = count({ ...question, counts: counts.toReversed() });
			expect(Math.log(there.estimate ?? NaN)).toBeCloseTo(-Math.log(back.estimate ?? NaN), 6);
		}),
		{ numRuns: 30 }
	);
});

test('a series that repeats itself never has a fall or a rise, alone or beside others that do', () => {
	fc.assert(
		fc.property(
			shape,
			fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 12 }),
			fc.integer({ min: 0, max: 12 }),
			(kind, year, areas) => {
				const repeated = (add: number) =>
					Array.from({ length: kind.before + kind.after }, (_, i) => (year[i % kind.perYear] ?? 0) + add);
				const found = count({
					grain: kind.grain,
					first: 1,
					counts: repeated(0),
					start: kind.before,
					comparison: Array.from({ length: areas }, (_, k) => ({ counts: repeated(k) }))
				});
				expect(found.verdict).not.toMatch(/^(minskning|okning)/);
			}
		),
		{ numRuns: 80 }
	);
});

test('ten times the population in all periods leaves the ratio and its limits', () => {
	fc.assert(
		fc.property(
			shape,
			fc.array(fc.integer({ min: 8, max: 60 }), { minLength: 48, maxLength: 48 }),
			fc.array(fc.integer({ min: 900, max: 1100 }), { minLength: 48, maxLength: 48 }),
			fc.integer({ min: 2, max: 1000 }),
			(kind, counts, people, factor) => {
				const size = kind.before + kind.after;
				const question = { grain: kind.grain, first: 1, counts: counts.slice(0, size), start: kind.before };
				const exposure = people.slice(0, size);
				const one = count({ ...question, exposure });
				const other = count({ ...question, exposure: exposure.map((each) => each * factor) });
				for (const part of ['estimate', 'low', 'high'] as const)
					expect(Math.abs((one[part] ?? 1) / (other[part] ?? 1) - 1)).toBeLessThan(1e-6);
				expect(other.verdict).toBe(one.verdict);
			}
		),
		{ numRuns: 60 }
	);
});

test('whatever is asked, something is answered: a verdict with numbers, or a refusal with its reason', () => {
	const value = fc.oneof(
		{ weight: 8, arbitrary: fc.integer({ min: 0, max: 80 }) },
		fc.constantFrom(null, 0, -3, 2.5, NaN, Infinity)
	);
	const series = fc.array(value, { maxLength: 60 });
	fc.assert(
		fc.property(
			fc.record({
				grain: fc.constantFrom('month', 'quarter', 'year'),
				first: fc.integer({ min: 1, max: 12 }),
				counts: series,
				start: fc.option(fc.integer({ min: 0, max: 60 })),
				exposure: fc.option(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), { nil: undefined }),
				comparison: fc.array(
					series.map((counts) => ({ counts })),
					{ maxLength: 4 }
				),
				breaks: fc.array(fc.record({ at: fc.nat(60), bridgeable: fc.boolean() }), { maxLength: 2 }),
				preliminary: fc.array(fc.nat(60), { maxLength: 2 }),
				chosenFor: fc.option(fc.array(fc.nat(60), { maxLength: 3 }))
			}),
			(question) => {
				const found = count(question);
				if (found.refused === null) expect(Number.isFinite(found.estimate)).toBe(true);
				else expect(found.verdict).not.toMatch(/^(minskning|okning)/);
			}
		),
		{ numRuns: 300 }
	);
});
