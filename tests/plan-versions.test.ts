import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanEdit } from '#lib/model/plan-edit.ts';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { decideLink } from '#lib/server/activities/decide-link.ts';
import { setWithdrawn } from '#lib/server/commands/withdraw.ts';
import { previewFile, writeReading } from '#lib/server/importing/import-file.ts';
import { DEFAULT_OPTIONS } from '#lib/server/importing/inbox.ts';
import type { Reading, ReviewChoices } from '#lib/server/importing/reading.ts';
import { NO_REVIEW } from '#lib/server/importing/review-plan.ts';
import { activityEdits, planVersions } from '#lib/server/warehouse/queries/plan-versions.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';

const CASES = 'tests/cases/versions';
const REAL = '../shared/plans';
const TODAY = '2026-11-20';

let warehouse: Warehouse;
beforeEach(async () => {
	warehouse = await openWarehouse(':memory:', { threads: 1 });
});
afterEach(() => warehouse.close());

type Choices = Partial<ReviewChoices> & { text?: (text: string) => string; area?: string };
const bytesOf = (path: string, { text }: Choices) =>
	text ? Buffer.from(text(readFileSync(path, 'utf8'))) : readFileSync(path);

async function look(path: string, { text, area, ...choices }: Choices = {}): Promise<Reading> {
	const bytes = bytesOf(path, text ? { text } : {});
	const options = { ...DEFAULT_OPTIONS, planArea: area ?? null, review: { ...NO_REVIEW, ...choices } };
	return previewFile(warehouse, bytes, path.split('/').at(-1) ?? '', options);
}

async function readIn(path: string, publishedOn: string, choices: Choices = {}): Promise<Reading> {
	const reading = await look(path, choices);
	const importer = { who: 'Kim', at: `${publishedOn}T12:00:00.000Z`, publishedOn, publisher: '', simulated: false };
	await writeReading(warehouse, bytesOf(path, choices), reading, importer);
	return reading;
}

const sizes = ({ review }: Reading) => ({
	matched: (review?.diff?.same ?? 0) + (review?.diff?.changed.length ?? 0),
	added: review?.diff?.added.length,
	gone: review?.diff?.gone.length
});
const all = () => activitiesWithLinks(warehouse, {}, TODAY);
const one = async (title: string) => {
	const found = (await all()).find((activity) => activity.title === title);
	if (!found) throw new Error(`no activity ${title}`);
	return found;
};

describe('a plan of the year after, with another name', () => {
	test('is known by its activities, and shows what is new, gone, changed, moved and put off', async () => {
		await readIn(`${CASES}/2024.txt`, '2024-01-15');
		const { review, plan, findings } = await look(`${CASES}/2025.txt`);
		expect(review?.earlier?.title).toBe('Åtgärdsplan för ett tryggare Nacka 2024');
		const diff = review?.diff;
		expect(diff?.added.map(({ title }) => title)).toEqual(['Sommarjobb för niondeklassare']);
		expect(diff?.gone.map(({ title }) => title)).toEqual([
			'Grannsamverkan i radhusområden',
			'Föräldramöten om narkotika'
		]);
		expect(diff?.same).toBe(2);
		expect(
			diff?.changed.map(({ after, fields, moved, postponed }) => [
				after.title,
				fields.map(({ field }) => field),
				moved?.to ?? null,
				postponed?.to ?? null
			])
		).toEqual([
			['Vuxna ute på helgkvällar', ['title', 'when'], null, '2025-09-30'],
			['Trygghetsvandringar i Orminge', ['title', 'measure', 'responsibleText'], null, null],
			['Öppen idrottshall', [], 'Trygga mötesplatser', null]
		]);
		expect(plan?.id).toBe(review?.earlier?.planId);
		expect(findings.find(({ code }) => code === 'version-of-plan')?.details).toMatchObject({ added: 1, gone: 2 });
	});

	test('keeps decisions, and the pages of what is gone', async () => {
		await readIn(`${CASES}/2024.txt`, '2024-01-15');
		const walk = await one('Kvällsvandring i Fisksätra centrum');
		const gone = await one('Grannsamverkan i radhusområden');
		await decideLink(warehouse, {
			activityId: walk.id,
			target: { kind: 'area', id: '0182-orminge' },
			state: 'confirmed',
			who: 'Kim',
			at: '2024-02-01T12:00:00Z'
		});
		await readIn(`${CASES}/2025.txt`, '2025-01-15');
		const renamed = await one('Vuxna ute på helgkvällar');
		expect(renamed.id).toBe(walk.id);
		expect(renamed.areaLinks.find(({ areaCode }) => areaCode === '0182-orminge')?.state).toBe('confirmed');
		expect((await all()).some(({ id }) => id === gone.id)).toBe(false);
		const [page] = await activitiesWithLinks(warehouse, { activityId: gone.id }, TODAY);
		expect(page).toMatchObject({ title: 'Grannsamverkan i radhusområden', gone: true });
		expect(await warehouse.read(planVersions, { planId: renamed.planId, areaCode: null })).toMatchObject([
			{ fileName: '2025.txt', isCurrent: true },
			{ fileName: '2024.txt', isCurrent: false }
		]);
	});

	test('said to be new it is a plan of its own, and gives no activity another’s id', async () => {
		await readIn(`${CASES}/2024.txt`, '2024-01-15');
		await readIn(`${CASES}/2025.txt`, '2025-01-15', { versionOf: 'new' });
		const activities = await all();
		expect(activities).toHaveLength(13);
		expect(new Set(activities.map(({ id }) => id)).size).toBe(13);
		expect(new Set(activities.map(({ planId }) => planId)).size).toBe(2);
	});

	test('read in first, and the older after, gives the same activities the same ids', async () => {
		await readIn(`${CASES}/2025.txt`, '2025-01-15');
		const { id } = await one('Vuxna ute på helgkvällar');
		await readIn(`${CASES}/2024.txt`, '2024-01-15');
		expect((await all()).map(({ title }) => title)).toContain('Vuxna ute på helgkvällar');
		expect((await all()).find((activity) => activity.id === id)?.title).toBe('Vuxna ute på helgkvällar');
		expect(await all()).toHaveLength(6);
	});
});

describe('edits made before a plan enters', () => {
	const EDITS: PlanEdit[] = [
		{ id: 'e1', kind: 'change', activity: 'sspf-moten', field: 'responsibleText', value: 'Polis' },
		{ id: 'e2', kind: 'change', activity: 'trygghetsvandring-i-orminge', field: 'measure', value: 'En vandring.' },
		{ id: 'e3', kind: 'drop', activity: 'klottersanering-inom-tva-dygn' },
		{ id: 'e4', kind: 'move', activity: 'oppen-idrottshall', focusArea: 'Fritid' }
	];

	test('are written with the plan’s own words beside them', async () => {
		await readIn(`${CASES}/2024.txt`, '2024-01-15', { edits: EDITS });
		expect(await all()).toHaveLength(6);
		expect((await one('Öppen idrottshall')).focusArea).toBe('Fritid');
		const { id } = await one('SSPF-möten');
		expect(await warehouse.read(activityEdits, { planId: null, activityId: id })).toMatchObject([
			{ field: 'responsibleText', original: 'Kommun/Socialtjänst Polis', value: 'Polis', editedBy: 'Kim' }
		]);
	});

	test('hold in the next version where the plan still says the same, and give way where it does not', async () => {
		await readIn(`${CASES}/2024.txt`, '2024-01-15', { edits: EDITS });
		const next = await readIn(`${CASES}/2025.txt`, '2025-01-15');
		expect((await one('SSPF-möten')).responsibleText).toBe('Polis');
		expect((await one('Trygghetsvandringar i Orminge')).measure).toContain('områdesansvarige');
		expect(next.review?.superseded).toMatchObject([
			{ field: 'focusArea', value: 'Fritid', text: 'Trygga mötesplatser' },
			{ field: 'measure', value: 'En vandring.' }
		]);
		expect((await all()).some(({ title }) => title.startsWith('Klottersanering'))).toBe(false);
		// And once more, from the version that kept them.
		const third = await look(`${CASES}/2025.txt`, { text: (text) => text.replace('Femtio jobb', 'Sextio jobb') });
		expect(sizes(third)).toEqual({ matched: 5, added: 0, gone: 0 });
		expect(third.review?.diff?.changed.map(({ after }) => after.title)).toEqual(['Sommarjobb för niondeklassare']);
	});

	test('can be declined when the next version is read in', async () => {
		await readIn(`${CASES}/2024.txt`, '2024-01-15', { edits: EDITS });
		const before = await look(`${CASES}/2025.txt`);
		const [kept] = before.review?.inherited ?? [];
		const id = (await one('SSPF-möten')).id;
		const next = await look(`${CASES}/2025.txt`, { declined: [kept?.id ?? '', `${id}.responsibleText`] });
		expect(next.plan?.activities.map(({ title }) => title)).toContain('Klottersanering inom två dygn');
		const sspf = next.plan?.activities.find(({ title }) => title === 'SSPF-möten');
		expect(sspf?.responsibleText).toBe('Kommun/Socialtjänst Polis');
	});

	test('go with the version when it is withdrawn', async () => {
		const { sha256 } = await readIn(`${CASES}/2024.txt`, '2024-01-15', { edits: EDITS });
		await setWithdrawn(warehouse, sha256.slice(0, 12), true, 'Kim', '2024-02-01T12:00:00Z');
		const again = await look(`${CASES}/2025.txt`);
		expect(again.review).toMatchObject({ earlier: null, inherited: [], superseded: [] });
	});
});

describe.skipIf(!existsSync(REAL))('real plans (skipped where ../shared/plans is missing)', () => {
	test('Nacka as Word, PDF and text are versions of one plan: 28 matched, 0 new, 0 gone', async () => {
		await readIn(`${REAL}/nacka.docx`, '2022-01-01');
		const before = (await all()).map(({ id, title }) => [id, title]);
		const pdf = await readIn(`${REAL}/nacka.pdf`, '2022-01-02');
		expect(sizes(pdf)).toEqual({ matched: 28, added: 0, gone: 0 });
		const tabs = await readIn(`${REAL}/nacka-tabbar.txt`, '2022-01-03');
		expect(sizes(tabs)).toEqual({ matched: 28, added: 0, gone: 0 });
		expect((await all()).map(({ id, title }) => [id, title])).toEqual(before);
		const run = await look(`${REAL}/nacka-pdftext.txt`);
		expect(sizes(run)).toEqual({ matched: 28, added: 0, gone: 0 });
	});

	test('Kungsholmen as text and as workbook is one plan of 20', async () => {
		const area = '0180-kungsholmen';
		const text = await readIn(`${REAL}/kungsholmen.txt`, '2024-01-01', { area });
		const workbook = await look(`${REAL}/kungsholmen.xlsx`, { area });
		expect(sizes(workbook)).toEqual({ matched: 20, added: 0, gone: 0 });
		expect(text.parsed?.loose.map(({ titles }) => titles.length)).toEqual([6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 0]);
	});

	test('a loose row of Kungsholmen is paired with its activity', async () => {
		const area = '0180-kungsholmen';
		const { parsed } = await look(`${REAL}/kungsholmen.txt`, { area });
		const row = parsed?.loose[0]?.id ?? '';
		await readIn(`${REAL}/kungsholmen.txt`, '2024-01-01', {
			area,
			edits: [{ id: 'e1', kind: 'pair', activity: 'ssp', row }]
		});
		expect(await one('SSP')).toMatchObject({ followUp: 'Följs upp kontinuerligt.' });
		expect((await one('SSP')).responsibleText).toMatch(/^Preventionssamordnare/);
	});

	test.each(['skarholmen', 'strangnas'])('%s in three file types is one plan', async (name) => {
		const first = await readIn(`${REAL}/${name}.docx`, '2022-01-01');
		const count = first.plan?.activities.length;
		for (const ending of ['pdf', 'txt']) {
			expect(sizes(await look(`${REAL}/${name}.${ending}`))).toEqual({ matched: count, added: 0, gone: 0 });
		}
	});
});
