import { describe, expect, test } from 'vitest';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readDocument } from '#lib/server/importing/readers/read-document.ts';
import { parsePlan } from './parse-plan.ts';

// Each folder is a plan in one layout and format, and what an importer must find in it.
const CASES = 'tests/cases/plans';
const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

async function parseFile(path: string, name: string) {
	const { document, findings } = await readDocument(readFileSync(path), name);
	if (!document) throw new Error(`not read: ${findings[0]?.code}`);
	return parsePlan(document);
}

describe.each(folders.map(({ name }) => name))('plan case %s', (name) => {
	const file = readdirSync(`${CASES}/${name}`).find((one) => one.startsWith('plan.')) ?? '';
	const expected = JSON.parse(readFileSync(`${CASES}/${name}/expected.json`, 'utf8'));
	const parsed = parseFile(`${CASES}/${name}/${file}`, file);

	test('has its activities, in order, with their own words', async () => {
		const { plan } = await parsed;
		expect(plan?.activities.map((activity) => activity.title) ?? []).toEqual(
			expected.activities.map((activity: { title: string }) => activity.title)
		);
		expect(plan?.activities ?? []).toMatchObject(expected.activities);
	});
	test('has its title, period, focus areas and goals', async () => {
		const { plan } = await parsed;
		expect(plan?.title ?? null).toBe(expected.title);
		if ('period' in expected) expect(plan?.period ?? null).toEqual(expected.period);
		if ('focusAreas' in expected) expect(plan?.focusAreas.map((area) => area.name)).toEqual(expected.focusAreas);
		if ('goals' in expected) expect(plan?.goals).toMatchObject(expected.goals);
	});
	test('gives exactly the findings it should', async () => {
		const { findings } = await parsed;
		expect(findings.map((finding) => finding.code).sort()).toEqual(expected.findings ?? []);
	});
});

const REAL = '../shared/plans';

describe.skipIf(!existsSync(REAL))('real plans (skipped where ../shared/plans is missing)', () => {
	test('columns that ran together give a warning where cells cannot be parted', async () => {
		const { findings } = await parseFile(`${REAL}/nacka-pdftext.txt`, 'plan.txt');
		const unsure = findings.filter((one) => one.code === 'cells-run-together').map((one) => one.details?.title);
		expect(unsure).toEqual([
			'Krogkontroller',
			'Insatser på klotterdrabbade platser',
			'Trygga och säkra valstugor/torgmöten etc.'
		]);
	});

	test('«Vem» in tables of its own is put together with its rows in one group of three, every other cell is shown', async () => {
		const { plan, findings } = await parseFile(`${REAL}/kungsholmen.txt`, 'plan.txt');
		const paired = plan?.activities.filter((activity) => activity.responsibleText !== null);
		expect(paired?.map((activity) => activity.focusArea)).toEqual(Array(8).fill(plan?.focusAreas[2]?.name));
		const who = findings.filter((one) => one.code === 'unpaired-cell' && one.details?.column === 'Vem');
		expect(who.length).toBe(4 + 8 + 1);
	});
});
