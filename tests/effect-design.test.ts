import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { decideLink } from '#lib/server/activities/decide-link.ts';
import { lockDesign, type DesignEntry } from '#lib/server/effect/design-effect.ts';
import { effectPage } from '#lib/server/effect/effect-page.ts';
import { lockExpectation } from '#lib/server/activities/expect-effect.ts';
import { previewFile, writeReading } from '#lib/server/importing/import-file.ts';
import { DEFAULT_OPTIONS } from '#lib/server/importing/inbox.ts';
import { NoParams } from '#lib/server/warehouse/define-query.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { effectPageText } from '#lib/text/effect-page.ts';

const PLAN = `Samverkansplan för Nacka kommun 2022–2023

Trygga platser

Aktivitet: Sanera klotter i Orminge

Utmaning\tÅtgärd\tAnsvarig\tNär\tStatus
Klotter sitter kvar.\tAllt klotter tas bort.\tKommun\t2022-01-01 – 2023-12-31\tPågår
`;
const DISTRICTS = ['Orminge', 'Fisksätra', 'Sickla', 'Älta', 'Saltsjöbaden'];
const kim = { who: 'Kim', at: '2024-01-10T10:00:00.000Z' };
const robin = { who: 'Robin', at: '2024-01-11T11:00:00.000Z' };
const today = '2024-02-01';

/** Months 2019–2023: graffiti halves in Orminge when the work begins, and is as before elsewhere. */
function incidents(): string {
	const lines = ['Område;Kategori;Månad;Antal'];
	for (const [d, district] of DISTRICTS.entries())
		for (let i = 0; i < 60; i++) {
			const usual = 40 + 4 * d + ((i * 7 + d * 3) % 9);
			const count = district === 'Orminge' && i >= 36 ? Math.round(usual / 2) : usual;
			lines.push(`${district};Klotter;${2019 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')};${count}`);
		}
	return `${lines.join('\n')}\n`;
}

let warehouse: Warehouse;
beforeEach(async () => {
	warehouse = await openWarehouse(':memory:', { threads: 1 });
	await read('plan.txt', PLAN);
	await read('handelser.csv', incidents());
});
afterEach(() => warehouse.close());

async function read(name: string, text: string) {
	const bytes = new TextEncoder().encode(text);
	const reading = await previewFile(warehouse, bytes, name, DEFAULT_OPTIONS);
	const importer = {
		who: 'Kim',
		at: '2024-01-02T10:00:00Z',
		publishedOn: '2024-01-02',
		publisher: '',
		simulated: false
	};
	await writeReading(warehouse, bytes, reading, importer);
}

async function entryFor(more: Partial<DesignEntry> = {}): Promise<DesignEntry> {
	const [activity] = await activitiesWithLinks(warehouse, {}, today);
	return {
		activityId: activity?.id ?? '',
		indicatorId: 'lokala.klotter',
		areaCode: '0182-orminge',
		comparisonAreas: ['0182-fisksatra', '0182-sickla', '0182-alta'],
		neighbourAreas: [],
		chosenBecause: 'other',
		basedOn: null,
		...more
	};
}

async function confirm() {
	const { activityId } = await entryFor();
	for (const target of [
		{ kind: 'indicator', id: 'lokala.klotter' },
		{ kind: 'area', id: '0182-orminge' }
	] as const)
		await decideLink(warehouse, { activityId, target, state: 'confirmed', ...kim });
	return activityId;
}

const view = { day: null, isPublic: false };
const pageOf = async (activityId: string, search = '') =>
	effectPage({ warehouse, today, simulated: false, view }, activityId, new URLSearchParams(search));

test('before a design is locked nothing of the result is shown, and areas are suggested', async () => {
	const activityId = await confirm();
	const page = await pageOf(activityId);
	expect(page?.question).toMatchObject({ stage: 'open', answer: null });
	const suggested = page?.question?.setting?.candidates
		.filter(({ isSuggested }) => isSuggested)
		.map(({ name }) => name);
	expect(suggested).toEqual(['Fisksätra', 'Saltsjöbaden', 'Sickla', 'Älta']);
	expect(JSON.stringify(page)).not.toContain('Vi kan se');
});

test('a locked design gives the answer; a changed one is kept beside it and told', async () => {
	const activityId = await confirm();
	expect(await lockDesign(warehouse, await entryFor(), kim)).toBeNull();
	const first = await pageOf(activityId);
	expect(first?.question?.answer?.words).toMatchObject({ standing: 'can-see', isCompared: true });
	expect(first?.question?.setting?.origin).toMatchObject({ kind: 'locked', by: 'Kim', on: '2024-01-10' });
	const basedOn = first?.question?.setting?.basedOn ?? null;
	const other = await entryFor({ comparisonAreas: ['0182-saltsjobaden'], basedOn });
	expect(await lockDesign(warehouse, other, robin)).toBeNull();
	const second = await pageOf(activityId);
	expect(second?.question?.setting?.origin).toMatchObject({ kind: 'changed', by: 'Robin' });
	expect(second?.question?.setting?.compared).toEqual(['Saltsjöbaden']);
});

test('two people are told, the same design is not written twice, and what cannot be compared is refused', async () => {
	await confirm();
	expect(await lockDesign(warehouse, await entryFor(), kim)).toBeNull();
	expect(await lockDesign(warehouse, await entryFor({ chosenBecause: 'unknown' }), robin)).toBe(
		effectPageText.errors.changed('Kim')
	);
	const holds = (await pageOf((await entryFor()).activityId))?.question?.setting?.basedOn ?? null;
	expect(await lockDesign(warehouse, await entryFor({ basedOn: holds }), robin)).toBe(effectPageText.errors.same);
	const refused = async (more: Partial<DesignEntry>) =>
		lockDesign(warehouse, await entryFor({ basedOn: holds, ...more }), kim);
	expect(await refused({ comparisonAreas: ['0182'] })).toBe(effectPageText.errors.kind);
	expect(await refused({ comparisonAreas: ['0182-orminge'] })).toBe(effectPageText.errors.kind);
	expect(await refused({ neighbourAreas: ['0182-sickla'] })).toBe(effectPageText.errors.both);
	expect(await refused({ areaCode: '0182-sickla' })).toBe(effectPageText.errors.area);
	expect(await refused({ indicatorId: 'lokala.nedskrapning' })).toBe(effectPageText.errors.link);
	const Row = z.object({ action: z.string(), who: z.string() });
	const sql = "SELECT action, who FROM audit WHERE action = 'design-effect'";
	const logged = await warehouse.read({ name: 'test-audit', sql, params: NoParams, row: Row }, {});
	expect(logged).toEqual([{ action: 'design-effect', who: 'Kim' }]);
});

test('an expectation written down before the start, with its comparison areas, is answered as it stands', async () => {
	const activityId = await confirm();
	const stated = {
		activityId,
		indicatorId: 'lokala.klotter',
		areaCode: '0182-orminge',
		direction: 'decrease',
		smallestSize: 0.3,
		lagMonths: 0,
		comparisonAreas: ['0182-fisksatra', '0182-sickla', '0182-alta'],
		basedOn: null
	} as const;
	await lockExpectation(warehouse, stated, { who: 'Kim', at: '2021-12-01T10:00:00.000Z' });
	const page = await pageOf(activityId);
	expect(page?.question).toMatchObject({
		stage: 'ready',
		setting: { origin: { kind: 'expected', on: '2021-12-01' } },
		answer: { isExploration: false, words: { against: effectPageText.against['as-expected'] } }
	});
});

test('a design tried in the address is answered but not kept; in public it is not even answered', async () => {
	const activityId = await confirm();
	const search = 'visa=svar&roll-0182-sickla=jamfor&roll-0182-alta=granne&valdes=other';
	const tried = await pageOf(activityId, search);
	expect(tried?.question?.setting).toMatchObject({
		origin: { kind: 'tried' },
		compared: ['Sickla'],
		neighbours: ['Älta'],
		basedOn: null
	});
	expect(tried?.question?.answer).not.toBeNull();
	const locals = { warehouse, today, simulated: false, view: { day: null, isPublic: true } };
	const open = await effectPage(locals, activityId, new URLSearchParams(search));
	expect(open?.question).toMatchObject({ setting: null, answer: null });
});
