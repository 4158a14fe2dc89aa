import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePlainText } from '#lib/model/plain-rich-text.ts';
import type { ReportContent, TextName } from '#lib/model/report.ts';
import { approveReport } from '#lib/server/reports/approve-report.ts';
import { addPart } from '#lib/server/figures/change-analysis.ts';
import { createReport } from '#lib/server/reports/create-report.ts';
import { discardReport, restoreReport } from '#lib/server/reports/discard-report.ts';
import { liveFacts } from '#lib/server/reports/report-material.ts';
import { reportView } from '#lib/server/reports/report-view.ts';
import { saveReport } from '#lib/server/reports/save-report.ts';
import {
	reportApproval,
	reportDiscards,
	reportFigures,
	reports,
	reportVersions
} from '#lib/server/warehouse/queries/reports.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { importText } from './import-text.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];
const crime = (years: readonly number[], count: number) =>
	[
		'Region;Brott;År;Period;Antal;/100 000 inv',
		...years.flatMap((year) =>
			MONTHS.map((month, i) => `Nacka kommun;12 kap. Skadegörelsebrott;${year};${month};${count + (i % 3)};1;`)
		),
		''
	].join('\n');
const by = { who: 'Kim', at: '2026-11-20T12:00:00.000Z' };
const frame = { areaCode: '0182', from: 2018, to: 2025, reference: '' };
let warehouse: Warehouse;
const locals = () => ({ warehouse, simulated: false, today: '2026-11-20' });
const versionsOf = (reportId: string) => warehouse.read(reportVersions, { reportId });
const latestOf = async (reportId: string) => {
	const [latest] = await versionsOf(reportId);
	if (!latest) throw new Error('no version');
	return latest;
};
const begin = async (previous: string | null = null) => {
	const id = await createReport(locals(), frame, previous, by);
	if (id === undefined) throw new Error('not created');
	return id;
};
const withText = (content: ReportContent, name: TextName, text: string): ReportContent => ({
	...content,
	texts: { ...content.texts, [name]: { doc: parsePlainText(text), origin: 'own' } }
});

beforeAll(async () => {
	warehouse = await openWarehouse(':memory:');
	await importText(warehouse, 'brott.txt', crime([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025], 30), '2026-01-20');
});
afterAll(() => warehouse.close());

describe('versions', () => {
	test('a document begins with the figures of the area, and each save is a version of its own', async () => {
		const id = await begin();
		const first = await latestOf(id);
		expect(first.content.figures.map(({ reference }) => reference.indicatorId)).toContain('brott.skadegorelse');
		const content = withText(first.content, 'analysis', '## Varför\n\nFör att …');
		const edit = { reportId: id, basedOn: first.id, content, reason: 'saved' as const };
		expect((await saveReport(warehouse, edit, by)).outcome).toBe('saved');
		expect(await saveReport(warehouse, { ...edit, basedOn: (await latestOf(id)).id }, by)).toEqual({ outcome: 'same' });
		expect((await versionsOf(id)).map(({ number }) => number)).toEqual([2, 1]);
	});

	test('two who write in different parts both get in; in the same part the later is told and nothing is written', async () => {
		const id = await begin();
		const base = await latestOf(id);
		const edit = (name: TextName, text: string) => ({
			reportId: id,
			basedOn: base.id,
			content: withText(base.content, name, text),
			reason: 'saved' as const
		});
		expect((await saveReport(warehouse, edit('analysis', 'Kims analys.'), by)).outcome).toBe('saved');
		expect((await saveReport(warehouse, edit('other', 'Robins text.'), { ...by, who: 'Robin' })).outcome).toBe(
			'merged'
		);
		const both = await latestOf(id);
		expect(Object.keys(both.content.texts).sort()).toEqual(['analysis', 'other']);

		const late = await saveReport(warehouse, edit('analysis', 'Robins analys.'), { ...by, who: 'Robin' });
		expect(late).toMatchObject({ outcome: 'conflict', conflicts: ['analysis'], theirs: { id: both.id } });
		expect((await latestOf(id)).id).toBe(both.id);
		if (late.outcome !== 'conflict') throw new Error(late.outcome);
		expect(late.merged.texts.other).toEqual(both.content.texts.other);
	});

	test('an area that is not there gets no document', async () => {
		expect(await createReport(locals(), { ...frame, areaCode: 'nej' }, null, by)).toBeUndefined();
	});
});

describe('an approved document', () => {
	let id: string;
	beforeAll(async () => {
		id = await begin();
		const { id: basedOn } = await latestOf(id);
		const approval = { reportId: id, basedOn, frame, approvedBy: 'Ordföranden', decidedBy: 'Kommunstyrelsen', decidedOn: '2026-11-18' }; // prettier-ignore
		expect(await approveReport(locals(), { ...approval, basedOn: 'other' }, by)).toBe('changed');
		expect(await approveReport(locals(), approval, by)).toBe('approved');
		expect(await approveReport(locals(), approval, by)).toBe('already');
	});

	test('takes no more changes', async () => {
		const { id: basedOn, content } = await latestOf(id);
		const edit = { reportId: id, basedOn, content: { ...content, title: 'Annat' }, reason: 'saved' as const };
		expect(await saveReport(warehouse, edit, by)).toEqual({ outcome: 'approved' });
	});

	test('keeps its numbers when new files come, while a draft follows them', async () => {
		const frozen = async () => ({
			approval: await warehouse.read(reportApproval, { reportId: id }),
			figures: await warehouse.read(reportFigures, { reportId: id, isPublic: false }),
			open: await warehouse.read(reportFigures, { reportId: id, isPublic: true })
		});
		const before = await frozen();
		expect(before.figures.length).toBeGreaterThan(0);
		expect(before.open).toHaveLength(before.figures.length);
		expect(before.approval[0]?.facts.indicators[0]?.level?.value).toBe(372);
		await importText(warehouse, 'nyare.txt', crime([2025], 90), '2026-11-21');
		expect(await frozen()).toEqual(before);
		expect((await liveFacts(locals(), frame, false))?.indicators[0]?.level?.value).toBe(1092);
		const draft = await begin(id);
		const [row] = (await warehouse.read(reports, {})).filter((one) => one.id === draft);
		expect(row).toMatchObject({ previousId: id, decidedOn: null, title: 'Lägesbild för Nacka 2018–2025' });
	});
});

test('a new document has the texts of the last, marked as carried over', async () => {
	const id = await begin();
	const first = await latestOf(id);
	await saveReport(warehouse, { reportId: id, basedOn: first.id, content: withText(first.content, 'analysis', 'Då.'), reason: 'saved' }, by); // prettier-ignore
	const next = await latestOf(await begin(id));
	expect(next.content.texts.analysis).toEqual({ doc: parsePlainText('Då.'), origin: 'carried' });
});

describe('a draft that went wrong', () => {
	const titles = async () => (await warehouse.read(reports, {})).map(({ id }) => id);

	test('is out of the list and closed when it is discarded, with its versions kept, and can be brought back', async () => {
		const id = await begin();
		const base = await latestOf(id);
		expect(await discardReport(warehouse, { reportId: id, basedOn: 'older' }, by)).toBe('changed');
		expect(await discardReport(warehouse, { reportId: id, basedOn: base.id }, by)).toBe('discarded');
		expect(await titles()).not.toContain(id);
		const edit = { reportId: id, basedOn: base.id, content: withText(base.content, 'other', 'Sent.'), reason: 'saved' as const }; // prettier-ignore
		expect(await saveReport(warehouse, edit, by)).toEqual({ outcome: 'gone' });
		expect(await versionsOf(id)).toHaveLength(1);

		const [discarded] = (await warehouse.read(reportDiscards, {})).filter(({ reportId }) => reportId === id);
		expect(await restoreReport(warehouse, discarded?.id ?? '', by)).toBe(true);
		// Another who still sees it as discarded is told, and nothing is written.
		expect(await restoreReport(warehouse, discarded?.id ?? '', by)).toBe(false);
		expect(await titles()).toContain(id);
		expect((await saveReport(warehouse, edit, by)).outcome).toBe('saved');
	});
});

describe('cause analyses in the document', () => {
	const problem = { title: 'Klotter i tunneln', areaCode: '0182', indicatorId: 'brott.skadegorelse', periodFrom: null, periodTo: null, whatText: 'Väggarna målas om.', whereText: '', whenText: '', whoText: '', whyText: '', planId: null, planKey: null }; // prettier-ignore

	test('are live until the document is approved, then as they were; anyone’s view has none', async () => {
		const { id: problemId } = await addPart(warehouse, 'problem', problem, by);
		const id = await begin();
		const base = await latestOf(id);
		const linked = { id: 'p', title: 'Klotter', indicatorId: null, analysisId: problemId, priority: 1, cells: {}, origin: 'own' as const }; // prettier-ignore
		await saveReport(warehouse, { reportId: id, basedOn: base.id, content: { ...base.content, problems: [linked] }, reason: 'saved' }, by); // prettier-ignore
		const cause = { problemId, parentId: null, ordinal: 1, text: 'Ingen ser tunneln', perspective: 'plats', certainty: 'antagande', planKey: null } as const; // prettier-ignore
		await addPart(warehouse, 'cause', cause, by);
		const draft = await reportView(locals(), id, false);
		expect(draft?.facts.analyses).toMatchObject([{ id: problemId, causes: [{ text: 'Ingen ser tunneln' }] }]);
		expect(draft?.content.problems[0]).toMatchObject({ title: 'Klotter i tunneln', indicatorId: 'brott.skadegorelse' });
		expect((await reportView(locals(), id, true))?.facts.analyses).toEqual([]);

		const approval = { reportId: id, basedOn: (await latestOf(id)).id, frame, approvedBy: 'Kim', decidedBy: 'KS', decidedOn: '2026-11-20' }; // prettier-ignore
		expect(await approveReport(locals(), approval, by)).toBe('approved');
		await addPart(warehouse, 'cause', { ...cause, ordinal: 2, text: 'Lampan är trasig' }, by);
		const signed = await reportView(locals(), id, false);
		expect(signed?.facts.analyses[0]?.causes.map(({ text }) => text)).toEqual(['Ingen ser tunneln']);
		// The name that anyone reads in the matrix is the one that was signed.
		expect((await reportView(locals(), id, true))?.content.problems[0]?.title).toBe('Klotter i tunneln');
		expect(signed?.version.id).toBe(signed?.approval?.versionId);
		expect(await discardReport(warehouse, { reportId: id, basedOn: signed?.version.id ?? '' }, by)).toBe('approved');
	});
});
