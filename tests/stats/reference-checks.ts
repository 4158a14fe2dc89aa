import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Refused } from '#lib/stats/refused.ts';

/** For tests only: the published reference values beside the repository, one file per method. */
const FOLDER = '../shared/stats/';

const Tolerance = z.object({ rel: z.number().default(0), abs: z.number().default(0), z_abs: z.number().optional() });
const Check = z.object({ id: z.string(), input: z.unknown(), expected: z.unknown(), tolerance: Tolerance });
const File = z.object({ checks: z.array(Check) });

/** One reference value set: its inputs and expected values by path, and comparison within its own tolerance. */
export class ReferenceCheck {
	private readonly check: z.infer<typeof Check>;
	constructor(check: z.infer<typeof Check>) {
		this.check = check;
	}
	private read(path: string): unknown {
		return path
			.split('.')
			.reduce<unknown>((value, key) => z.record(z.string(), z.unknown()).parse(value)[key], this.check);
	}
	number(path: string): number {
		return z.number().parse(this.read(path));
	}
	numbers(path: string): number[] {
		return z.array(z.number()).parse(this.read(path));
	}
	pair(path: string): [number, number] {
		return z.tuple([z.number(), z.number()]).parse(this.read(path));
	}
	has(path: string): boolean {
		return this.read(path) !== undefined;
	}
	keys(path: string): string[] {
		return Object.keys(z.record(z.string(), z.unknown()).parse(this.read(path)));
	}
	/** Compares with the expected number or numbers at `path`, within the tolerance of the check. */
	close(actual: number | readonly number[], path: string, absolute = this.check.tolerance.abs): void {
		const expected = z.union([z.number().transform((one) => [one]), z.array(z.number())]).parse(this.read(path));
		const found = typeof actual === 'number' ? [actual] : actual;
		expect(found.length, `${path}: how many`).toBe(expected.length);
		expected.forEach((value, i) => {
			const room = absolute + this.check.tolerance.rel * Math.abs(value);
			const gap = Math.abs((found[i] ?? NaN) - value);
			expect(gap <= room, `${this.check.id} ${path}[${i}]: ${found[i]}, expected ${value} within ${room}`).toBe(true);
		});
	}
}

/** Runs one test per check in `file`; `leftOut` names the checks that do not apply, with the reason, or the test file that has them. */
export function referenceTests(
	file: string,
	cases: Readonly<Record<string, (check: ReferenceCheck) => void>>,
	leftOut: Readonly<Record<string, string>> = {}
): void {
	if (!existsSync(FOLDER + file)) {
		test.skip(`reference values skipped: ${FOLDER}${file} is missing`, () => undefined);
		return;
	}
	describe(file, () => {
		const { checks } = File.parse(JSON.parse(readFileSync(FOLDER + file, 'utf8')));
		for (const check of checks) {
			const run = cases[check.id];
			if (run) test(check.id, () => run(new ReferenceCheck(check)));
			else if (leftOut[check.id]?.endsWith('.test.ts')) continue;
			else if (leftOut[check.id]) test.skip(`${check.id}: ${leftOut[check.id]}`, () => undefined);
			else test(`${check.id} is neither tested nor left out with a reason`, () => expect.fail(check.id));
		}
	});
}

/** Rows of a data file beside the repository, by column name, or null where the folder is missing. */
export function referenceRows(path: string): Record<string, string>[] | null {
	if (!existsSync(path)) return null;
	const [head = '', ...lines] = readFileSync(path, 'utf8').replaceAll('"', '').trim().split(/\r?\n/);
	const names = head.split(',');
	return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

/** The result, where it is not a refusal. */
export function given<T extends object>(result: T | Refused): T {
	if ('refused' in result) throw new Error(`refused: ${result.refused}`);
	return result;
}

test('a value is close to the expected one within the tolerance of its own check, relative and absolute', () => {
	const tolerance = { rel: 0.01, abs: 0.1 };
	const check = new ReferenceCheck({ id: 'example', input: {}, expected: { x: 100, xs: [1, 2] }, tolerance });
	check.close(101, 'expected.x');
	check.close([1.1, 2.1], 'expected.xs');
	expect(() => check.close(101.2, 'expected.x')).toThrow();
	expect(() => check.close([1], 'expected.xs')).toThrow();
});
