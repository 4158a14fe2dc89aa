import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { decideLink } from '#lib/server/activities/decide-link.ts';
import { activitiesWithLinks, toTargeting } from '#lib/server/activities/activity-rows.ts';
import { lockExpectation, readExpectation } from '#lib/server/activities/expect-effect.ts';
import {
	followActivities,
	stateDates,
	strikeFollowUp,
	type FollowUpEntry
} from '#lib/server/activities/follow-activity.ts';
import { previewFile, writeReading } from '#lib/server/importing/import-file.ts';
import { DEFAULT_OPTIONS } from '#lib/server/importing/inbox.ts';
import { listActivities } from '#lib/server/commands/listings.ts';
import { NoParams } from '#lib/server/warehouse/define-query.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { effectText } from '#lib/text/effect.ts';

const PLAN = `Samverkansplan för Nacka kommun 2026

Trygga platser

Aktivitet: Nattvandring i Fisksätra

Utmaning\tÅtgärd\tAnsvarig\tNär
Många är otrygga ute sent.\tVuxna går i par på kvällen.\tKommun\t2026-03-01 – 2026-10-31

Aktivitet: Sanera klotter i Orminge

Utmaning\tÅtgärd\tAnsvarig\tNär\tStatus
Klotter sitter kvar.\tAllt klotter tas bort.\tKommun\t2026-02-01 – 2026-12-31\tPågår
`;
const today = '2026-11-20';
const kim = { who: 'Kim', at: '2026-11-20T10:00:00.000Z' };
const robin = { who: 'Robin', at: '2026-11-20T11:00:00.000Z' };

let warehouse: Warehouse;
beforeEach(async () => {
	warehouse = await openWarehouse(':memory:', { threads: 1 });
	await readPlan('2026-01-01', PLAN);
});
afterEach(() => warehouse.close());

async function readPlan(publishedOn: string, text: string) {
	const bytes = new TextEncoder().encode(text);
	const reading = await previewFile(warehouse, bytes, 'plan.txt', DEFAULT_OPTIONS);
	const at = `${publishedOn}T12:00:00Z`;
	await writeReading(warehouse, bytes, reading, { who: 'test', at, publishedOn, publisher: '', simulated: false });
}
async function activity(title: string) {
	const found = (await activitiesWithLinks(warehouse, {}, today)).find((one) => one.title.startsWith(title));
	if (!found) throw new Error(`no activity: ${title}`);
	return found;
}
const entry = (activityId: string, more: Partial<FollowUpEntry> = {}): FollowUpEntry => ({
	activityId,
	onDate: today,
	status: 'pågår',
	doneCount: null,
	note: '',
	basedOn: null,
	...more
});
const audit = async () => {
	const rows = await warehouse.read(
		{
			name: 'audit of the test',
			sql: 'SELECT who, action FROM audit ORDER BY "at", action',
			params: NoParams,
			row: z.object({ who: z.string(), action: z.string() })
		},
		{}
	);
	return rows.filter(({ who }) => who !== 'test').map(({ who, action }) => `${who} ${action}`);
};

test('a note gives status and count everywhere, and next year’s plan leaves it alone', async () => {
	const { id } = await activity('Nattvandring');
	expect((await activity('Nattvandring')).attention.overdue).toMatchObject({ ends: '2026-10-31', days: 20 });
	const done = entry(id, { status: 'genomförd', doneCount: 31, note: 'Trettioen kvällar.' });
	expect(await followActivities(warehouse, [done], kim)).toEqual([{ activityId: id, outcome: 'saved' }]);
	const after = await activity('Nattvandring');
	expect(after).toMatchObject({ status: 'genomförd', statusFrom: 'log', doneCount: 31, attention: { overdue: null } });
	expect(toTargeting(after)).toMatchObject({ actual: { starts: '2026-03-01', until: today, open: false } });
	expect(await audit()).toEqual(['Kim follow-up']);
	await readPlan('2026-11-01', PLAN.replace('2026-10-31', '2026-12-31'));
	expect(await activity('Nattvandring')).toMatchObject({ id, status: 'genomförd', ends: '2026-12-31' });
});

test('two who note the same activity: the second is told and not written, and the other rows go in', async () => {
	const [one, two] = [await activity('Nattvandring'), await activity('Sanera')];
	await followActivities(warehouse, [entry(one.id, { note: 'Kims ord' })], kim);
	const outcomes = await followActivities(
		warehouse,
		[entry(one.id, { status: 'pausad', note: 'Robins ord' }), entry(two.id, { status: 'genomförd' })],
		robin
	);
	expect(outcomes).toMatchObject([
		{ outcome: 'changed', theirs: { note: 'Kims ord', madeBy: 'Kim' } },
		{ outcome: 'saved' }
	]);
	const [first] = (await activity('Nattvandring')).log;
	expect((await activity('Nattvandring')).log).toHaveLength(1);
	const again = entry(one.id, { status: 'pausad', note: 'Robins ord', basedOn: first?.id ?? null });
	expect(await followActivities(warehouse, [again], robin)).toMatchObject([{ outcome: 'saved' }]);
	expect((await activity('Nattvandring')).log.map(({ note }) => note)).toEqual(['Robins ord', 'Kims ord']);
});

test('two who note the same at the very same time are told apart', async () => {
	const { id } = await activity('Nattvandring');
	const both = await Promise.all([
		followActivities(warehouse, [entry(id, { note: 'a' })], kim),
		followActivities(warehouse, [entry(id, { note: 'b' })], robin)
	]);
	expect(both.flat().map(({ outcome }) => outcome)).toEqual(['saved', 'changed']);
});

test('the same note sent twice is written once, and an activity that is gone takes none', async () => {
	const { id } = await activity('Nattvandring');
	await followActivities(warehouse, [entry(id)], kim);
	expect(await followActivities(warehouse, [entry(id)], kim)).toMatchObject([{ outcome: 'same' }]);
	expect(await followActivities(warehouse, [entry('finns-inte')], kim)).toMatchObject([{ outcome: 'gone' }]);
	expect((await activity('Nattvandring')).log).toHaveLength(1);
});

test('a struck note is kept and does not count, and cannot be struck twice', async () => {
	const { id } = await activity('Nattvandring');
	await followActivities(warehouse, [entry(id, { status: 'avbruten' })], kim);
	const [note] = (await activity('Nattvandring')).log;
	const strike = { activityId: id, followUpId: note?.id ?? '', reason: 'Fel aktivitet' };
	expect(await strikeFollowUp(warehouse, strike, robin)).toBe(true);
	expect(await strikeFollowUp(warehouse, strike, robin)).toBe(false);
	expect(await strikeFollowUp(warehouse, { ...strike, activityId: 'annan' }, robin)).toBe(false);
	const after = await activity('Nattvandring');
	expect(after.log).toMatchObject([{ struck: { reason: 'Fel aktivitet', by: 'Robin' } }]);
	expect(after).toMatchObject({ status: null, latest: null, actual: null });
	expect(await audit()).toEqual(['Kim follow-up', 'Robin strike-follow-up']);
});

test('stated dates replace the plan’s, which are kept, and whoever is late is told', async () => {
	const { id } = await activity('Sanera');
	const dates = { activityId: id, kind: 'planned', starts: '2026-02-01', ends: '2027-06-30', basedOn: null } as const;
	expect(await stateDates(warehouse, dates, kim)).toEqual({ outcome: 'saved' });
	expect(await stateDates(warehouse, dates, robin)).toEqual({ outcome: 'same' });
	expect(await stateDates(warehouse, { ...dates, ends: '2028-01-31' }, robin)).toEqual({
		outcome: 'changed',
		by: 'Kim'
	});
	expect(await activity('Sanera')).toMatchObject({ ends: '2026-12-31', planned: { ends: '2027-06-30' } });
});

test('an expectation is locked for a confirmed measure, a later one is kept beside it, and its timing is told', async () => {
	const { id } = await activity('Sanera');
	const wanted = {
		activityId: id,
		indicatorId: 'brott.klotter',
		areaCode: '0182-orminge',
		direction: 'decrease',
		smallestSize: 0.15,
		lagMonths: 6,
		comparisonAreas: ['0182-fisksatra'],
		basedOn: null
	} as const;
	const before = { who: 'Kim', at: '2026-01-15T10:00:00.000Z' };
	const target = { kind: 'indicator', id: 'brott.klotter' } as const;
	await decideLink(warehouse, { activityId: id, target, state: 'rejected', ...before });
	expect(await lockExpectation(warehouse, wanted, before)).toBe(effectText.errors.link);
	await decideLink(warehouse, { activityId: id, target, state: 'confirmed', ...before });
	expect(await lockExpectation(warehouse, { ...wanted, areaCode: '0180' }, before)).toBe(effectText.errors.area);
	const unlike = { ...wanted, comparisonAreas: ['0182'] };
	expect(await lockExpectation(warehouse, unlike, before)).toBe(effectText.errors.comparison);
	expect(await lockExpectation(warehouse, wanted, before)).toBeNull();
	expect(await lockExpectation(warehouse, wanted, before)).toBe(effectText.errors.same);
	const smaller = { ...wanted, smallestSize: 0.05 };
	expect(await lockExpectation(warehouse, smaller, robin)).toBe(effectText.errors.changed('Kim'));
	const [stated] = (await activity('Sanera')).expected;
	expect(stated).toMatchObject({ holds: { smallestSize: 0.15, timing: 'before' }, earlier: [] });
	expect(await lockExpectation(warehouse, { ...smaller, basedOn: stated?.holds.id ?? null }, robin)).toBeNull();
	expect((await activity('Sanera')).expected).toMatchObject([
		{
			holds: { smallestSize: 0.05, timing: 'changed', replaces: stated?.holds.id },
			earlier: [{ smallestSize: 0.15, timing: 'before' }]
		}
	]);
});

test.each([
	[{ direction: '', size: '15', lag: '6' }, effectText.errors.direction],
	[{ direction: 'decrease', size: '0', lag: '6' }, effectText.errors.size],
	[{ direction: 'decrease', size: '-5', lag: '6' }, effectText.errors.size],
	[{ direction: 'decrease', size: '101', lag: '6' }, effectText.errors.decrease],
	[{ direction: 'increase', size: '150', lag: '6,5' }, effectText.errors.lag],
	[{ direction: 'increase', size: '150', lag: '' }, effectText.errors.lag]
])('an expectation that cannot be tested is refused: %o', (typed, error) => {
	expect(readExpectation(typed).error).toBe(error);
});

test('the command line tells status and follow-up from the log, and the plan’s own words where it has none', async () => {
	const { id } = await activity('Nattvandring');
	await followActivities(warehouse, [entry(id, { status: 'genomförd', doneCount: 31, note: 'Klart.' })], kim);
	const { json } = await listActivities(warehouse, null, today);
	expect(json).toMatchObject([
		{
			status: 'genomförd',
			followUp: 'Klart.',
			doneCount: 31,
			actualStarts: '2026-03-01',
			actualEnds: today,
			log: [{ date: today, status: 'genomförd', doneCount: 31, note: 'Klart.', by: 'Kim', struck: false }]
		},
		{ status: 'Pågår', actualStarts: null, log: [] }
	]);
});
