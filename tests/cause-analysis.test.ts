import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allCauses } from '#lib/analysis/causes/cause-tree.ts';
import { problemSummaries } from '#lib/analysis/causes/problem-summary.ts';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { analysisParts } from '#lib/server/causes/analysis-parts.ts';
import { addPart, changePart, undoChange, type Values } from '#lib/server/figures/change-analysis.ts';
import { previewFile, writeReading } from '#lib/server/importing/import-file.ts';
import { DEFAULT_OPTIONS } from '#lib/server/importing/inbox.ts';
import { acceptDraft, declineDraft, problemDrafts, type OpenDraft } from '#lib/server/causes/problem-drafts.ts';
import { allProblemSummaries, areaProblemSummaries, summaryMaterial } from '#lib/server/causes/problem-summaries.ts';
import { NoParams } from '#lib/server/warehouse/define-query.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';

const today = '2026-11-20';
const kim = { who: 'Kim', at: '2026-11-18T10:00:00.000Z' };
const robin = { who: 'Robin', at: '2026-11-20T11:00:00.000Z' };
const view = { day: null, isPublic: false };

let warehouse: Warehouse;
beforeEach(async () => {
	warehouse = await openWarehouse(':memory:', { threads: 1 });
});
afterEach(() => warehouse.close());

async function readIn(name: string, bytes: Uint8Array, publishedOn: string) {
	const reading = await previewFile(warehouse, bytes, name, DEFAULT_OPTIONS);
	const at = `${publishedOn}T12:00:00Z`;
	await writeReading(warehouse, bytes, reading, { who: 'test', at, publishedOn, publisher: '', simulated: false });
}
const readPlan = (publishedOn: string, text: string) => readIn('plan.txt', new TextEncoder().encode(text), publishedOn);
const drafts = async () => problemDrafts(warehouse, await activitiesWithLinks(warehouse, {}, today));
const draftAt = async (index: number): Promise<OpenDraft> => {
	const draft = (await drafts()).open[index];
	if (!draft) throw new Error(`no draft: ${index}`);
	return draft;
};
const problem = (more: Partial<Values<'problem'>> = {}): Values<'problem'> => ({
	title: 'Klotter vid tunnlarna',
	areaCode: '0182-orminge',
	indicatorId: 'lokala.klotter',
	periodFrom: null,
	periodTo: null,
	whatText: '',
	whereText: '',
	whenText: '',
	whoText: '',
	whyText: '',
	planId: null,
	planKey: null,
	...more
});
const cause = (problemId: string, text: string): Values<'cause'> => ({
	problemId,
	parentId: null,
	ordinal: 1,
	text,
	perspective: 'plats',
	certainty: 'trolig',
	planKey: null
});
const audit = async () => {
	const sql = 'SELECT who, action FROM audit ORDER BY "at", action';
	const row = z.object({ who: z.string(), action: z.string() });
	const rows = await warehouse.read({ name: 'audit of the test', sql, params: NoParams, row }, {});
	return rows.filter(({ who }) => who !== 'test').map(({ who, action }) => `${who} ${action}`);
};

describe('a change', () => {
	test('is a new version; two who change the same cause: the second is told and nothing is written over', async () => {
		const { id: problemId } = await addPart(warehouse, 'problem', problem(), kim);
		const { id } = await addPart(warehouse, 'cause', cause(problemId, 'Det är mörkt'), kim);
		const seen = { id, basedOn: 1 };
		expect(await changePart(warehouse, 'cause', seen, { text: 'Lamporna är trasiga' }, kim)).toMatchObject({ outcome: 'saved', change: { revision: 2 } }); // prettier-ignore
		const late = await changePart(warehouse, 'cause', seen, { text: 'Buskarna skymmer' }, robin);
		expect(late).toMatchObject({ outcome: 'changed', theirs: { text: 'Lamporna är trasiga', changedBy: 'Kim' } });
		expect(await changePart(warehouse, 'cause', seen, { text: 'Lamporna är trasiga' }, robin)).toEqual({
			outcome: 'same'
		});
		expect((await analysisParts(warehouse, problemId, today)).causes).toMatchObject([{ text: 'Lamporna är trasiga' }]);
		expect(await changePart(warehouse, 'cause', { id: 'ingen', basedOn: 1 }, {}, kim)).toEqual({ outcome: 'gone' });
		expect(await audit()).toEqual(['Kim add-cause', 'Kim add-problem', 'Kim change-cause']);
	});

	test('can be undone: an edit, a strike and what was new, but not over somebody else’s later change', async () => {
		const { id: problemId } = await addPart(warehouse, 'problem', problem(), kim);
		const added = await addPart(warehouse, 'cause', cause(problemId, 'Det är mörkt'), kim);
		const { id } = added;
		const holds = async () => (await analysisParts(warehouse, problemId, today)).causes[0];
		await changePart(warehouse, 'cause', { id, basedOn: 1 }, { text: 'Ljust' }, kim);
		expect(await undoChange(warehouse, added, robin)).toMatchObject({ outcome: 'changed', theirs: { text: 'Ljust' } });
		await undoChange(warehouse, { kind: 'cause', id, revision: 2 }, kim);
		expect(await holds()).toMatchObject({ text: 'Det är mörkt', revision: 3, struck: false });
		await changePart(warehouse, 'cause', { id, basedOn: 3 }, { struck: true }, kim);
		expect(await holds()).toMatchObject({ struck: true });
		await undoChange(warehouse, { kind: 'cause', id, revision: 4 }, kim);
		expect(await holds()).toMatchObject({ struck: false, revision: 5 });
		const second = await addPart(warehouse, 'cause', cause(problemId, 'Fel'), kim);
		await undoChange(warehouse, second, kim);
		const { causes } = await analysisParts(warehouse, problemId, today);
		expect(causes.find((one) => one.id === second.id)).toMatchObject({ struck: true });
	});

	test('is not there when one looks back at the day before it, nor is a problem that nobody had written', async () => {
		const { id: problemId } = await addPart(warehouse, 'problem', problem(), kim);
		const { id } = await addPart(warehouse, 'cause', cause(problemId, 'Det är mörkt'), kim);
		await changePart(warehouse, 'cause', { id, basedOn: 1 }, { text: 'Lamporna är trasiga' }, robin);
		const textOn = async (day: string) =>
			(await analysisParts(warehouse, problemId, day)).causes.map(({ text }) => text);
		expect(await textOn('2026-11-20')).toEqual(['Lamporna är trasiga']);
		expect(await textOn('2026-11-19')).toEqual(['Det är mörkt']);
		expect(await textOn('2026-11-17')).toEqual([]);
	});
});

test('an area has its own analyses first and those of its parts; what is public has none', async () => {
	await addPart(warehouse, 'problem', problem(), kim);
	await addPart(warehouse, 'problem', problem({ title: 'Inbrott', areaCode: '0182' }), kim);
	await addPart(warehouse, 'problem', problem({ title: 'Bråk', areaCode: '0180' }), kim);
	const titles = async (code: string, isPublic = false) =>
		(await areaProblemSummaries({ warehouse, today, view: { day: null, isPublic } }, code)).map(
			(one) => one.problem.title
		);
	expect(await titles('0182')).toEqual(['Inbrott', 'Klotter vid tunnlarna']);
	expect(await titles('0182-orminge')).toEqual(['Klotter vid tunnlarna']);
	expect(await titles('0182', true)).toEqual([]);
});

const PLAN = `Samverkansplan för Nacka kommun 2026

Trygga platser

Aktivitet: Sanera klotter i Orminge

Orsak\tÅtgärd\tAnsvarig
Klotter sitter kvar.\tAllt klotter tas bort.\tKommun

Aktivitet: Nattvandring i Fisksätra

Orsak\tÅtgärd\tAnsvarig
Få vuxna är ute.\tVuxna går i par på kvällen.\tKommun
`;

describe('proposals from a plan', () => {
	const take = (draft: OpenDraft, choice: 'take' | 'wait' | 'drop' = 'take') =>
		draft.causes.map(({ key, text, perspective }) => ({ key, text, perspective, choice }));
	const from = (draft: OpenDraft) => problem({ title: draft.title, planId: draft.planId, planKey: draft.key });

	test('are not written until accepted, and keep their activities; a later version proposes only what is new', async () => {
		await readPlan('2026-01-01', PLAN);
		const draft = await draftAt(0);
		expect((await analysisParts(warehouse, null, today)).problems).toEqual([]);
		const [first, ...rest] = take(draft);
		const id = await acceptDraft(warehouse, draft, from(draft), [{ ...first!, text: 'Klottret får sitta kvar' }, ...rest], kim); // prettier-ignore
		expect((await drafts()).open).toEqual([]);
		const [summary] = await allProblemSummaries({ warehouse, today, view });
		expect(summary).toMatchObject({ problem: { id, title: 'Trygga platser' }, counts: { causes: 2, activities: 2 } });

		await readPlan('2026-06-01', `${PLAN.replace('Klotter sitter kvar.', 'Klotter  sitter kvar')}\nAktivitet: Fler lampor\n\nOrsak\tÅtgärd\tAnsvarig\nDet är mörkt.\tNya lampor.\tKommun\n`); // prettier-ignore
		const again = await draftAt(0);
		expect(again).toMatchObject({ title: 'Trygga platser', into: { id }, causes: [{ text: 'Det är mörkt.' }] });
		expect(await acceptDraft(warehouse, again, from(again), take(again), kim)).toBe(id);
		const [after] = await allProblemSummaries({ warehouse, today, view });
		expect(
			after && allCauses(after.causes).map(({ cause: { text }, activities }) => [text, activities.length])
		).toEqual([
			['Klottret får sitta kvar', 1],
			['Få vuxna är ute.', 1],
			['Det är mörkt.', 1]
		]);
		expect((await drafts()).open).toEqual([]);
	});

	test('some can wait and some be declined; what was declined can be taken up again', async () => {
		await readPlan('2026-01-01', PLAN);
		const draft = await draftAt(0);
		const [one, two] = take(draft);
		await acceptDraft(
			warehouse,
			draft,
			from(draft),
			[
				{ ...one!, choice: 'drop' },
				{ ...two!, choice: 'wait' }
			],
			kim
		);
		const { open, declined } = await drafts();
		expect(open).toMatchObject([{ causes: [{ text: 'Få vuxna är ute.' }] }]);
		expect(declined).toMatchObject([{ text: 'Klotter sitter kvar.' }]);
		for (const { id, revision } of declined) {
			await changePart(warehouse, 'dropped', { id, basedOn: revision }, { struck: true }, kim);
		}
		expect((await drafts()).open).toMatchObject([{ causes: [{}, {}] }]);
		await declineDraft(warehouse, await draftAt(0), kim);
		expect((await drafts()).open).toEqual([]);
	});

	test('an activity that leaves the plans counts no more, though its link is kept', async () => {
		await readPlan('2026-01-01', PLAN);
		const draft = await draftAt(0);
		await acceptDraft(warehouse, draft, from(draft), take(draft), kim);
		await readPlan('2026-06-01', PLAN.slice(0, PLAN.indexOf('Aktivitet: Nattvandring')));
		const [summary] = problemSummaries(await summaryMaterial({ warehouse, today, view }, null));
		expect(summary?.gaps.causesWithoutActivity.map(({ cause: { text } }) => text)).toEqual(['Få vuxna är ute.']);
	});
});

const PLANS = '../shared/plans';
describe.skipIf(!existsSync(PLANS))('real plans', () => {
	const stated = async (name: string, field: 'cause' | 'challenge') => {
		await readIn(name, readFileSync(`${PLANS}/${name}`), '2026-01-01');
		const rows = await activitiesWithLinks(warehouse, {}, today);
		const told = new Map(rows.map((row) => [row.id, (row[field] ?? '').trim()]));
		const { open } = await drafts();
		const links = open.flatMap((draft) => draft.causes.flatMap(({ text, activities }) => activities.map(({ id }) => [id, text] as const))); // prettier-ignore
		// Every activity that states one has it, in the plan's words, and no cause is there twice.
		for (const [id, text] of told) expect(links.filter(([activityId]) => activityId === id).map((one) => one[1])).toEqual(text === '' ? [] : [text]); // prettier-ignore
		const texts = open.flatMap(({ causes }) => causes.map(({ text }) => text));
		expect(new Set(texts).size).toBe(texts.length);
		return { problems: open.map(({ title }) => title), causes: texts.length, links: links.length, without: open.flatMap(({ withoutCause }) => withoutCause).length }; // prettier-ignore
	};

	test('Kungsholmen: the causes of its three areas, each once with its activities', async () => {
		expect(await stated('kungsholmen.xlsx', 'cause')).toEqual({
			problems: [
				'Unga i riskzon för destruktivt beteende',
				'Otrygga och brottsutsatta platser',
				'Särskilt utsatta och sårbara brottsoffer'
			],
			causes: 19,
			links: 19,
			without: 1
		});
	});

	test('Nacka: its challenges, each once with its activity, under its focus areas', async () => {
		expect(await stated('nacka.docx', 'challenge')).toMatchObject({ causes: 28, links: 28, without: 0 });
	});
});
