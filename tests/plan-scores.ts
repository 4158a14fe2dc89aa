import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PlanActivity } from '#lib/model/activity.ts';
import type { Finding } from '#lib/model/finding.ts';
import type { Plan } from '#lib/model/activity.ts';
import { fold } from '#lib/plan/fold.ts';
import { parsePlan } from '#lib/plan/parse-plan.ts';
import { readDocument } from '#lib/server/importing/readers/read-document.ts';

export const CASES = 'tests/cases/plans';
export const REAL = '../shared/plans';

/** The real plans with the file that says what they hold; none where the folder is missing. */
export const REAL_PLANS: readonly (readonly [file: string, golden: string])[] = existsSync(REAL)
	? [
			['nacka-tabbar.txt', 'nacka.json'],
			['nacka-pdftext.txt', 'nacka.json'],
			['nacka.docx', 'nacka.json'],
			['nacka.pdf', 'nacka.json'],
			['skarholmen.txt', 'skarholmen.json'],
			['skarholmen.docx', 'skarholmen.json'],
			['skarholmen.pdf', 'skarholmen.json'],
			['kungsholmen.txt', 'kungsholmen.json'],
			['kungsholmen.xlsx', 'kungsholmen.json'],
			['strangnas.txt', 'strangnas.json'],
			['strangnas.docx', 'strangnas.json'],
			['strangnas.pdf', 'strangnas.json']
		]
	: [];

export type Expected = Record<string, unknown> & { title: string };
export type ReadPlan = { plan: Plan | null; findings: readonly Finding[]; milliseconds: number };
export type Scored = { name: string; expected: readonly Expected[]; activities: readonly Record<string, unknown>[] };

/** Fields that are compared; places and lists of parts are compared by the cases themselves. */
const FIELDS = [
	'focusArea',
	'kind',
	'forum',
	'challenge',
	'cause',
	'measure',
	'measureItems',
	'responsibleText',
	'others',
	'when',
	'timesPerYear',
	'goalQuantity',
	'goalKind',
	'starts',
	'ends',
	'statusText',
	'followUp',
	'kommun',
	'polis'
] as const;

/** A plan as a user has it, from its bytes. */
export async function readPlanFile(path: string): Promise<ReadPlan> {
	const bytes = readFileSync(path);
	const start = performance.now();
	const { document, findings } = await readDocument(bytes, basename(path));
	const { plan, findings: ofPlan } = document ? parsePlan(document) : { plan: null, findings: [] };
	return { plan, findings: [...findings, ...ofPlan], milliseconds: performance.now() - start };
}

/** The own cases: a folder each with a plan and what it must give. */
export function caseFolders(): { name: string; path: string; expected: { title: string; activities: Expected[] } }[] {
	return readdirSync(CASES, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => {
			const file = readdirSync(join(CASES, name)).find((one) => one.startsWith('plan.')) ?? '';
			const expected = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'));
			return { name, path: join(CASES, name, file), expected };
		});
}

/** An activity with the names that the golden files use beside the product's own. */
export function withGoldenNames(activity: PlanActivity): Record<string, unknown> {
	const roleOf = (name: string) => activity.responsible.find(({ organisation }) => organisation === name)?.role ?? null;
	return { ...activity, kommun: roleOf('Kommun'), polis: roleOf('Polis') };
}

/** What a golden file says of an activity, in the product's names. */
export function fromGolden({ responsible, kommunikation, ...rest }: Expected): Expected {
	return {
		...rest,
		...(responsible === undefined ? {} : { responsibleText: responsible }),
		...(kommunikation === undefined ? {} : { others: kommunikation })
	};
}

/** White space folded, and hyphens and spaces that a line break may have left. */
export function foldedValue(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(foldedValue);
	if (typeof value !== 'string') return value;
	return fold(value)
		.replace(/(\p{L})-\s?(?=\p{L})/gu, '$1')
		.replace(/\/ /g, '/');
}

export type Score = { right: number; found: number; wanted: number; precision: number; recall: number; f1: number };

/** Precision and recall of the activities (by title, as often as each stands) and of each field over all plans. */
export function scoresOf(plans: readonly Scored[]): Map<string, Score> {
	const counts = new Map<string, { right: number; found: number; wanted: number }>();
	const add = (name: string, right: number, found: number, wanted: number) => {
		const before = counts.get(name) ?? { right: 0, found: 0, wanted: 0 };
		counts.set(name, {
			right: before.right + right,
			found: before.found + found,
			wanted: before.wanted + wanted
		});
	};
	for (const { expected, activities } of plans) {
		const left = [...activities];
		let matched = 0;
		for (const wanted of expected) {
			const at = left.findIndex((one) => foldedValue(one.title) === foldedValue(wanted.title));
			const found = at === -1 ? undefined : left.splice(at, 1)[0];
			if (found) matched++;
			for (const field of FIELDS) {
				if (!(field in wanted)) continue;
				const [want, have] = [foldedValue(wanted[field]), found ? foldedValue(found[field]) : null];
				const isRight = !isEmpty(want) && JSON.stringify(want) === JSON.stringify(have);
				add(field, Number(isRight), Number(!isEmpty(have)), Number(!isEmpty(want)));
			}
		}
		add('activity', matched, activities.length, expected.length);
	}
	return new Map([...counts].map(([name, count]) => [name, scoreOf(count)]));
}

function scoreOf({ right, found, wanted }: { right: number; found: number; wanted: number }): Score {
	const precision = found === 0 ? 1 : right / found;
	const recall = wanted === 0 ? 1 : right / wanted;
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return { right, found, wanted, precision, recall, f1 };
}

function isEmpty(value: unknown): boolean {
	return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
