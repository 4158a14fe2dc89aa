import { expect, test } from 'vitest';
import { decideLink } from '#lib/server/activities/decide-link.ts';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { previewFile, writeReading } from '#lib/server/importing/import-file.ts';
import { DEFAULT_OPTIONS } from '#lib/server/importing/inbox.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';

const plan = (year: number, more = '') =>
	`Samverkansplan för Nacka kommun ${year}

Trygga platser

Aktivitet: Nattvandring i Fisksätra

Utmaning\tÅtgärd\tAnsvarig
Många är otrygga ute sent.\tVuxna går i par på kvällen.\tKommun
${more}`;

async function read(warehouse: Warehouse, text: string, publishedOn: string) {
	const bytes = new TextEncoder().encode(text);
	const reading = await previewFile(warehouse, bytes, 'plan.txt', DEFAULT_OPTIONS);
	await writeReading(warehouse, bytes, reading, {
		who: 'test',
		at: `${publishedOn}T12:00:00Z`,
		publishedOn,
		publisher: '',
		simulated: false
	});
}
const links = async (warehouse: Warehouse) => {
	const [activity] = await activitiesWithLinks(warehouse, {}, '2026-11-20');
	if (!activity) throw new Error('no activity');
	return activity;
};
const decide = (
	warehouse: Warehouse,
	activityId: string,
	kind: 'area' | 'indicator',
	id: string,
	state: 'confirmed' | 'rejected' | 'suggested'
) => decideLink(warehouse, { activityId, target: { kind, id }, state, who: 'Kim', at: '2026-11-20T12:00:00Z' });

test('what people have decided of links survives next year’s plan, and suggestions are made anew', async () => {
	const warehouse = await openWarehouse(':memory:');
	await read(warehouse, plan(2023), '2023-01-01');
	const before = await links(warehouse);
	expect(before.areaLinks).toMatchObject([{ areaCode: '0182-fisksatra', state: 'suggested' }]);
	await decide(warehouse, before.id, 'area', '0182-fisksatra', 'confirmed');
	await decide(warehouse, before.id, 'indicator', 'enkat.otrygg-kvall', 'rejected');
	await decide(warehouse, before.id, 'indicator', 'brott.klotter', 'confirmed');

	await read(
		warehouse,
		plan(
			2024,
			'\nAktivitet: Trygghetsvandring i Orminge\n\nUtmaning\tÅtgärd\tAnsvarig\nDåligt ljus.\tTvå vandringar.\tKommun\n'
		),
		'2024-01-01'
	);
	const after = await activitiesWithLinks(warehouse, {}, '2026-11-20');
	expect(after.map(({ title }) => title)).toEqual(['Nattvandring i Fisksätra', 'Trygghetsvandring i Orminge']);
	const [kept] = after;
	expect(kept?.id).toBe(before.id);
	expect(kept?.areaLinks).toMatchObject([{ areaCode: '0182-fisksatra', state: 'confirmed' }]);
	const state = (id: string) => kept?.indicatorLinks.find(({ indicatorId }) => indicatorId === id)?.state;
	expect(state('enkat.otrygg-kvall')).toBe('rejected');
	expect(state('brott.klotter')).toBe('confirmed');
	expect(state('enkat.trygg-kvall')).toBe('suggested');
	await warehouse.close();
});

test('a decision taken back is a suggestion again', async () => {
	const warehouse = await openWarehouse(':memory:');
	await read(warehouse, plan(2023), '2023-01-01');
	const { id } = await links(warehouse);
	await decide(warehouse, id, 'area', '0182-fisksatra', 'rejected');
	await decide(warehouse, id, 'area', '0182-fisksatra', 'suggested');
	expect((await links(warehouse)).areaLinks).toMatchObject([{ areaCode: '0182-fisksatra', state: 'suggested' }]);
	await warehouse.close();
});
