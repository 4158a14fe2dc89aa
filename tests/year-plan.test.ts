import { afterEach, beforeEach, expect, test } from 'vitest';
import { parsePlainText } from '#lib/model/plain-rich-text.ts';
import { createMeeting } from '#lib/server/meetings/meeting-writing.ts';
import { yearEntries, yearlyReportVersions } from '#lib/server/warehouse/queries/year-plan.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { addEntry, readEntry, strikeEntry } from '#lib/server/year-plan/own-entries.ts';
import { saveYearlyReport } from '#lib/server/year-plan/save-yearly-report.ts';
import { yearView } from '#lib/server/year-plan/year-view.ts';
import { importText } from './import-text.ts';

const kim = { who: 'Kim', at: '2026-11-18T10:00:00.000Z' };
const robin = { who: 'Robin', at: '2026-11-20T11:00:00.000Z' };
const form = {
	slag: 'recurring',
	vad: 'Valborg',
	fran: '4',
	till: '4',
	dag: '30',
	bara: '',
	galler: '',
	anteckning: ''
};
let warehouse: Warehouse;
beforeEach(async () => {
	warehouse = await openWarehouse(':memory:', { threads: 1 });
});
afterEach(() => warehouse.close());
const entries = (until: string | null = null) => warehouse.read(yearEntries, { until });
const add = async (more: Partial<typeof form> = {}) => {
	const read = readEntry({ ...form, ...more });
	if (!read || read.error !== null) throw new Error('not read');
	return addEntry(warehouse, read.value, kim);
};

test('a form without a name, with a day that is not there or a number of a person is refused', () => {
	expect(readEntry({ ...form, vad: ' ' })?.error).toMatch(/Skriv/);
	expect(readEntry({ ...form, dag: '31' })?.error).toMatch(/Dagen finns inte/);
	expect(readEntry({ ...form, till: '5' })?.error).toMatch(/Dagen finns inte/);
	expect(readEntry({ ...form, anteckning: '19121212-1212' })?.error).toMatch(/personnummer/);
	expect(readEntry({ ...form, fran: '13' })).toBeNull();
});

test('an entry stands in the year until it is struck, and again when that is undone; each step is kept', async () => {
	expect([await add(), await add(), await add({ galler: 'finns-inte' })]).toEqual(['added', 'same', 'no-area']);
	const titles = async () => {
		const locals = { warehouse, today: '2026-11-28', view: { day: null, isPublic: false } };
		const { occasions } = await yearView(locals, 2027, null);
		return occasions.flatMap(({ kind, on, title }) => (kind === 'recurring' ? [`${on} ${title}`] : []));
	};
	expect(await titles()).toEqual(['2027-04-30 Valborg']);
	const [entry] = await entries();
	const entryId = entry?.id ?? '';
	expect(await strikeEntry(warehouse, { entryId, struck: true, basedOn: null }, robin)).toBe(true);
	expect(await titles()).toEqual([]);
	expect((await entries('2026-11-19'))[0]?.struck).toBeNull();
	// Another who still sees it as it was is told, and nothing is written.
	expect(await strikeEntry(warehouse, { entryId, struck: true, basedOn: null }, kim)).toBe(false);
	const [struck] = await entries();
	expect(struck?.struck?.by).toBe('Robin');
	expect(await strikeEntry(warehouse, { entryId, struck: false, basedOn: struck?.version ?? null }, kim)).toBe(true);
	expect(await titles()).toEqual(['2027-04-30 Valborg']);
});

test('a meeting stands in the year for the work, and not for the public', async () => {
	await createMeeting(warehouse, { title: 'BRÅ Nacka', heldOn: '2027-03-10', areaCode: '0182', participants: [] }, [], kim); // prettier-ignore
	const kinds = async (isPublic: boolean, areaCode: string | null = null) => {
		const locals = { warehouse, today: '2026-11-28', view: { day: null, isPublic } };
		const { occasions } = await yearView(locals, 2027, areaCode);
		return occasions.flatMap(({ kind, title }) => (kind === 'meeting' ? [title] : []));
	};
	expect(await kinds(false)).toEqual(['BRÅ Nacka']);
	expect(await kinds(false, '0180')).toEqual([]);
	expect(await kinds(true)).toEqual([]);
});

test('the next survey of the municipality’s own is guessed from its files, until somebody enters it by hand', async () => {
	const rows = [2023, 2025].map((year) => `Nacka kommun;Oro för inbrott;${year};18,8;202\n`).join('');
	await importText(warehouse, 'enkat.csv', `Område;Fråga;År;Andel;Antal svar\n${rows}`, '2025-11-20');
	const surveys = async (year: number) => {
		const locals = { warehouse, today: '2026-11-28', view: { day: null, isPublic: false } };
		const { occasions } = await yearView(locals, year, '0182');
		return occasions.flatMap(({ id, on, title, state }) => (/^(matning|own)/.test(id) ? [`${on} ${title} ${state}`] : [])); // prettier-ignore
	};
	expect(await surveys(2025)).toEqual([expect.stringMatching(/^2025-11-20 Egen mätning: .*done$/)]);
	expect(await surveys(2027)).toEqual([expect.stringMatching(/^2027-11-01 Nästa egna mätning: .*expected$/)]);
	expect(await add({ slag: 'survey', vad: 'Trygghetsmätning', fran: '9', till: '9', dag: '', bara: '2027' })).toBe('added'); // prettier-ignore
	expect(await surveys(2027)).toEqual(['2027-09-01 Trygghetsmätning ahead']);
});

test('two who write in a yearly report at once both get in, or the later is told', async () => {
	const [a, b] = ['Ett', 'Två'].map(parsePlainText);
	const edit = { planId: 'p', year: 2025, basedOn: null };
	const versions = () => warehouse.read(yearlyReportVersions, { planId: 'p', year: 2025, until: null });
	expect(await saveYearlyReport(warehouse, { ...edit, texts: { introduction: a } }, kim)).toEqual({ outcome: 'saved' });
	expect(await saveYearlyReport(warehouse, { ...edit, texts: { assessment: b } }, robin)).toEqual({
		outcome: 'merged'
	});
	expect((await versions())[0]?.content).toEqual({ introduction: a, assessment: b });
	expect(await saveYearlyReport(warehouse, { ...edit, texts: { introduction: b } }, kim)).toMatchObject({
		outcome: 'conflict',
		conflicts: ['introduction'],
		theirs: { madeBy: 'Robin' }
	});
	expect((await versions()).map(({ number }) => number)).toEqual([2, 1]);
});
