import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { slideDeck } from '#lib/charts/slide-deck.ts';
import type { FigureReference } from '#lib/model/figure-reference.ts';
import { decisionProposals } from '#lib/server/meetings/agenda-proposals.ts';
import { standingDecisions } from '#lib/server/meetings/decision-rows.ts';
import { followDecision, recordDecision } from '#lib/server/meetings/decision-writing.ts';
import { freezeFigure } from '#lib/server/figures/freeze-figure.ts';
import { areaSignals } from '#lib/server/areas/signal-views.ts';
import { meetingMaterial } from '#lib/server/meetings/meeting-material.ts';
import {
	addItems,
	createMeeting,
	holdMeeting,
	moveItem,
	reviseItem,
	reviseMeeting
} from '#lib/server/meetings/meeting-writing.ts';
import { protocolPage } from '#lib/server/meetings/protocol-page.ts';
import { keptProposals, signalProposals } from '#lib/server/meetings/signal-proposals.ts';
import { areas } from '#lib/server/warehouse/queries/catalogue.ts';
import { defineQuery, NoParams } from '#lib/server/warehouse/define-query.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { signalText } from '#lib/text/signals.ts';
import { importText } from './import-text.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];
const crime = (year: string, count: number) =>
	[
		'Region;Brott;År;Period;Antal;/100 000 inv',
		...MONTHS.map((month) => `Nacka kommun;12 kap. Skadegörelsebrott;${year};${month};${count};1;`),
		''
	].join('\n');
const figure: FigureReference = {
	indicatorId: 'brott.skadegorelse',
	areaCode: '0182',
	reference: null,
	from: null,
	to: null,
	rate: false,
	isPublic: false
};
const kim = { who: 'Kim', at: '2024-05-02T09:00:00.000Z' };
const robin = { who: 'Robin', at: '2024-05-02T10:00:00.000Z' };
const none = { activityId: null, decisionId: null };
const item = (title: string) => ({ ...none, kind: 'figure', title, notes: 'Säg det lugnt.', figure }) as const;
const about = { title: 'BRÅ Nacka', heldOn: '2024-05-02', areaCode: '0182', participants: [] };

let warehouse: Warehouse;
let meetingId = '';
const localsOn = (today: string) => ({ warehouse, simulated: false, today, view: { day: null, isPublic: false } });
const material = async (today = '2024-05-02') => {
	const found = await meetingMaterial(localsOn(today), meetingId);
	if (!found) throw new Error('no meeting');
	return found;
};
const audited = defineQuery(
	'audited-meetings',
	"SELECT count(*)::INTEGER AS lines FROM audit WHERE action IN ('meeting', 'meeting-item', 'meeting-agenda', 'decide', 'follow-decision')",
	NoParams,
	z.object({ lines: z.number() })
);

beforeAll(async () => {
	warehouse = await openWarehouse(':memory:');
	for (const year of ['2021', '2022']) await importText(warehouse, `${year}.txt`, crime(year, 12), `${year}-12-31`);
	await importText(warehouse, 'forst.txt', crime('2023 prel.', 10), '2024-02-01');
	meetingId = await createMeeting(warehouse, about, [item('Först'), item('Sedan')], kim);
});
afterAll(() => warehouse.close());

test('items move one step at a time and are taken off, and each change is in the audit log', async () => {
	const titles = async () => (await material()).items.map(({ title }) => title);
	const [first] = (await material()).items;
	const itemId = first?.id ?? '';
	const [before] = await warehouse.read(audited, {});
	expect(await moveItem(warehouse, { meetingId, itemId, to: 'down' }, kim)).toBeNull();
	expect(await titles()).toEqual(['Sedan', 'Först']);
	expect(await moveItem(warehouse, { meetingId, itemId, to: 'up' }, kim)).toBeNull();
	expect(await addItems(warehouse, meetingId, [item('Bort')], kim)).toBeNull();
	const extra = (await material()).items.at(-1);
	expect(await moveItem(warehouse, { meetingId, itemId: extra?.id ?? '', to: 'away' }, kim)).toBeNull();
	expect(await titles()).toEqual(['Först', 'Sedan']);
	const [after] = await warehouse.read(audited, {});
	expect((after?.lines ?? 0) - (before?.lines ?? 0)).toBe(5);
});

test('of two people who change the same item, the second is told and nothing is overwritten', async () => {
	const [first] = (await material()).items;
	const [itemId, basedOn] = [first?.id ?? '', first?.version ?? ''];
	expect(await reviseItem(warehouse, { meetingId, itemId, basedOn, title: 'Skadegörelsen' }, kim)).toBeNull();
	const told = await reviseItem(warehouse, { meetingId, itemId, basedOn, title: 'Något annat' }, robin);
	expect(told).toBe(meetingText.errors.changed('Kim'));
	expect((await material()).items[0]?.title).toBe('Skadegörelsen');
});

test('a decision keeps the figure it rests on: a later file changes the live one only', async () => {
	const [first] = (await material()).items;
	const itemId = first?.id ?? '';
	const frozen = (await freezeFigure(localsOn('2024-05-02'), figure, kim.at)) ?? null;
	const entry = { meetingId, itemId, text: 'Sanera inom ett dygn.', owner: 'Gatuenheten', dueOn: '2024-09-01', frozen };
	expect(await recordDecision(warehouse, entry, kim)).toBeNull();
	expect(await moveItem(warehouse, { meetingId, itemId, to: 'away' }, kim)).toBe(meetingText.errors.hasDecisions);

	await importText(warehouse, 'sedan.txt', crime('2023', 25), '2024-06-01');
	const [decision] = await standingDecisions(localsOn('2024-06-02'));
	expect(decision).toMatchObject({ status: 'open', owner: 'Gatuenheten', hasFigure: true, isOverdue: false });
	const next = { id: '', areaCode: '0182', heldOn: '2024-10-01' };
	const proposed = await decisionProposals(localsOn('2024-10-01'), next);
	expect(proposed).toMatchObject([{ kind: 'decision', decisionId: decision?.id, figure }]);
	const nextId = await createMeeting(warehouse, { ...about, heldOn: '2024-10-01' }, proposed, robin);
	const [followed] = (await meetingMaterial(localsOn('2024-10-01'), nextId))?.items ?? [];
	expect(followed?.then?.figure.series[0]?.points.at(-1)?.value).toBe(10);
	expect(followed?.shown?.series[0]?.points.at(-1)?.value).toBe(25);
	expect(followed?.earlier?.isOverdue).toBe(true);
	expect(followed?.said.points.slice(-2)).toEqual([
		expect.stringMatching(/^Då \(2024-05-02\): .*120 /),
		expect.stringMatching(/^Nu: .*300 /)
	]);
	// Nothing has been measured since the decision, and that is what is said.
	expect(followed?.said.see).toEqual([]);
	expect(followed?.said.cannotKnow[0]).toMatch(/^Om något har ändrats sedan beslutet\./);
});

test('a decision is followed up by new notes; the second of two is told, and the history stays', async () => {
	const [decision] = await standingDecisions(localsOn('2024-10-01'));
	const basedOn = decision?.updates[0]?.id ?? '';
	const update = { decisionId: decision?.id ?? '', owner: 'Gatuenheten', dueOn: null, onDate: '2024-10-01', basedOn };
	expect(await followDecision(warehouse, { ...update, status: 'done', note: 'Klart.' }, kim)).toBeNull();
	const told = await followDecision(warehouse, { ...update, status: 'dropped', note: '' }, robin);
	expect(told).toBe(meetingText.errors.changed('Kim'));
	const [after] = await standingDecisions(localsOn('2024-10-01'));
	expect(after?.updates.map(({ status }) => status)).toEqual(['done', 'open']);
	expect(after).toMatchObject({ status: 'done', isOverdue: false, text: 'Sanera inom ett dygn.' });
});

test('a held meeting shows what it saw; an approved protocol is changed no more', async () => {
	const { meeting, items } = await material('2024-06-02');
	const seen = items.map(({ id: itemId, shown, said }) => ({
		itemId,
		frozen: shown && { reference: figure, figure: shown, frozenAt: '2024-06-02T10:00:00.000Z', asOf: '2024-06-02' },
		statements: said
	}));
	const approval = { meetingId, approvedBy: 'Kim', approvedOn: '2024-06-10' };
	expect(await reviseMeeting(warehouse, { ...approval, basedOn: meeting.version }, kim)).toBe(
		meetingText.errors.notHeld
	);
	expect(await holdMeeting(warehouse, { meetingId, basedOn: meeting.version, seen }, kim)).toBeNull();
	await importText(warehouse, 'tredje.txt', crime('2024', 99), '2025-02-01');
	const after = await material('2025-03-01');
	expect(after.items[0]?.shown?.series[0]?.points.at(-1)?.value).toBe(25);
	expect(await reviseMeeting(warehouse, { ...approval, basedOn: after.meeting.version }, kim)).toBeNull();
	expect(await addItems(warehouse, meetingId, [item('För sent')], kim)).toBe(meetingText.errors.approved);
	const protocol = await protocolPage(localsOn('2025-03-01'), meetingId);
	expect(protocol?.items[0]?.decisions).toMatchObject([
		{ text: 'Sanera inom ett dygn.', charge: 'Ansvarig: Gatuenheten. Klart senast 2024-09-01.' }
	]);
	expect(protocol?.earlier).toBeNull();
});

test('the slides are a title, the agenda, each item with its figure and notes, and the decisions', async () => {
	const deck = slideDeck({ ...(await material('2025-03-01')), simulated: true });
	expect(deck.slides.map(({ kind }) => kind)).toEqual(['title', 'list', 'item', 'item', 'table']);
	const [, , shown] = deck.slides;
	expect(shown).toMatchObject({ title: 'Skadegörelsen', notes: 'Säg det lugnt.', lockedOn: '2024-06-02' });
	expect(shown?.source).toMatch(/^Källa: /);
	expect(new Set(deck.slides.flatMap(({ figure: drawn }) => drawn?.id ?? [])).size).toBe(2);
	expect(deck.slides.every(({ simulated }) => simulated)).toBe(true);
	expect(JSON.stringify(deck)).not.toMatch(/<\/?[a-z]+/);
});

test('as of a day before, the meeting is not there yet', async () => {
	const early = { ...localsOn('2024-05-01'), view: { day: '2024-05-01', isPublic: false } };
	expect(await meetingMaterial(early, meetingId)).toBeUndefined();
});

test('what stands out is screened together, says among how many comparisons, and stays as it was when it is taken up', async () => {
	const own = await openWarehouse(':memory:');
	const locals = { warehouse: own, simulated: false, today: '2024-05-02', view: { day: null, isPublic: false } };
	for (const year of [2018, 2019, 2020, 2021, 2022]) {
		await importText(own, `${year}.txt`, crime(String(year), 12), `${year + 1}-04-01`);
	}
	// Nothing stands out while every month is as the others.
	expect(await signalProposals(locals, ['0182'])).toEqual([]);
	await importText(own, '2023.txt', crime('2023', 40), '2024-04-01');
	const [proposed] = await signalProposals(locals, ['0182']);
	if (!proposed) throw new Error('nothing stands out');
	expect(proposed).toMatchObject({ kind: 'signal', figure, title: expect.stringMatching(/^Skadegörelse.* i Nacka/) });
	expect(proposed.why).toMatch(/mot 144 .*\d jämförelser av 1 serier i 1 område gjordes\. Högst omkring var tionde/);
	// The same as on the page of the area, which looks at more kinds.
	const area = (await own.read(areas, {})).find(({ code }) => code === '0182');
	const onPage = area && (await areaSignals(locals, area)).items.flatMap(({ facts }) => facts.map(signalText.fact));
	expect(onPage?.some((sentence) => proposed.why.includes(sentence))).toBe(true);

	const id = await createMeeting(own, about, [], kim);
	expect(await addItems(own, id, await keptProposals(locals, [proposed], kim.at), kim)).toBeNull();
	await importText(own, 'rattad.txt', crime('2023', 12), '2024-06-01');
	const later = { ...locals, today: '2024-06-02' };
	expect(await signalProposals(later, ['0182'])).toEqual([]);
	const [kept] = (await meetingMaterial(later, id))?.items ?? [];
	expect(kept?.shown?.series[0]?.points.at(-1)?.value).toBe(40);
	expect(kept?.said.points).toEqual([proposed.why]);
	await own.close();
});
