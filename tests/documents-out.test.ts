import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutView } from '#lib/model/out-document.ts';
import { parseArguments } from '#lib/server/commands/parse-arguments.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { setWithdrawn } from '#lib/server/commands/withdraw.ts';
import { configOf } from '#lib/server/config.ts';
import { openExample } from '#lib/server/examples/example.ts';
import type { OutLocals } from '#lib/server/exporting/area-out.ts';
import { meetingOut } from '#lib/server/exporting/meeting-out.ts';
import { reportOut } from '#lib/server/exporting/report-out.ts';
import type { OutFormat, OutViewName } from '#lib/server/exporting/out-names.ts';
import { exportView } from '#lib/server/exporting/view-out.ts';
import { readDocument } from '#lib/server/importing/readers/read-document.ts';
import { readFile } from '#lib/server/importing/read-file.ts';
import { approveReport } from '#lib/server/reports/approve-report.ts';
import { createReport } from '#lib/server/reports/create-report.ts';
import { frameOf } from '#lib/server/reports/report-view.ts';
import { meetings } from '#lib/server/warehouse/queries/meetings.ts';
import { reports, type ReportRow } from '#lib/server/warehouse/queries/reports.ts';
import { sources } from '#lib/server/warehouse/queries/sources.ts';
import type { Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { openedInOffice, officeMissing } from './office.ts';
import { inXml, unzipped } from './unzipped.ts';

/** A lägesbild and a meeting as files. */

const TODAY = '2026-11-20';
const MARK = 'Simulerade exempeldata';

let folder: string;
let warehouse: Warehouse;
let locals: OutLocals;
/** The example's own document, which is a draft, and one that is approved here. */
let draft: ReportRow;
let approved: ReportRow;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lagesbild-documents-'));
	warehouse = await openExample(configOf({ LAGESBILD_DATA: folder }, process.cwd()), () => undefined);
	locals = { warehouse, today: TODAY, simulated: true, view: { day: null, isPublic: false } };
	const [only] = await warehouse.read(reports, {});
	if (!only) throw new Error('the example has no lägesbild');
	draft = only;
	const by = { who: 'Kim', at: `${TODAY}T12:00:00.000Z` };
	const frame = frameOf(draft);
	const id = await createReport(locals, frame, draft.id, by);
	const versionOf = async () => (await warehouse.read(reports, {})).find((one) => one.id === id);
	const decision = { approvedBy: 'Eva Ek', decidedBy: 'kommunstyrelsen', decidedOn: TODAY };
	const approval = { reportId: id ?? '', basedOn: (await versionOf())?.versionId ?? '', frame, ...decision };
	expect(await approveReport(locals, approval, by)).toBe('approved');
	const found = await versionOf();
	if (!found) throw new Error('not approved');
	approved = found;
}, 120_000);
afterAll(async () => {
	await warehouse.close();
	rmSync(folder, { recursive: true, force: true });
});

async function written(format: OutFormat, name: OutViewName, id: string) {
	const file = await exportView(locals, { name, id, search: new URLSearchParams() }, format);
	if ('refused' in file) throw new Error(file.refused);
	return file;
}

const run = (words: string) => {
	const invocation = parseArguments(words.split(' '));
	if ('wrong' in invocation) throw new Error(invocation.wrong);
	const now = () => `${TODAY}T13:00:00Z`;
	return runCommand(invocation.command, { warehouse, files: [], read: readFile, uploadLimit: 1, who: 'test', now });
};
const openLocals = () => ({ ...locals, warehouse: warehouse.forPublic(), view: { day: null, isPublic: true } });
const figuresOf = ({ blocks }: OutView) => blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : []));
const filesIn = (bytes: Uint8Array, pattern: RegExp) =>
	[...unzipped(bytes)].filter(([path]) => pattern.test(path)).map(([, xml]) => xml);
const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
const CHART = /^ppt\/charts\/chart\d+\.xml$/;
/** The first text on a slide, which is its heading. */
const headingOf = (xml: string) => /<a:t>([^<]*)<\/a:t>/.exec(xml)?.[1] ?? '';

describe('a lägesbild as files', () => {
	const viewOf = async () => {
		const out = await reportOut(locals, draft.id);
		if (!out) throw new Error('no view');
		return out;
	};

	test('Word: the law’s sections as headings, written texts with their lists, tables, alternative texts and sources', async () => {
		const out = await viewOf();
		const xml = unzipped((await written('docx', 'lagesbild', draft.id)).bytes).get('word/document.xml') ?? '';
		for (const title of [
			'1. Kartläggning',
			'3. Analys',
			'4. Prioriteringar',
			'5. Källkritik',
			'Källor',
			'Definitioner'
		]) {
			expect(xml).toMatch(new RegExp(`<w:pStyle w:val="Heading2"/>.{0,400}${title}`));
		}
		for (const { alt } of figuresOf(out)) expect(xml).toContain(`descr="${inXml(alt)}"`);
		expect(figuresOf(out).length).toBeGreaterThan(0);
		expect(xml).toContain('<w:numPr>');
		expect(xml).toContain('Orsaksanalyserna');
		expect(xml).toContain('Prioritering');
		expect(xml).toContain(MARK);
		expect(xml).toContain('Version 3, sparad den');
		expect(out.sources.length).toBeGreaterThan(0);
	});

	test('Word: a table says what it holds, and a figure stands one level below its part', async () => {
		const out = await viewOf();
		const xml = unzipped((await written('docx', 'lagesbild', draft.id)).bytes).get('word/document.xml') ?? '';
		const captions = [...xml.matchAll(/<w:pStyle w:val="Caption"\/>.*?<w:t[^>]*>([^<]*)</gs)].map(([, text]) => text);
		const abouts = out.blocks.flatMap((block) => (block.kind === 'table' ? [inXml(block.about)] : []));
		expect(captions.length).toBeGreaterThan(2);
		expect(abouts).toEqual(expect.arrayContaining(captions));
		for (const { heading } of figuresOf(out)) {
			expect(xml).toMatch(
				new RegExp(`Heading4"/>(?:(?!</w:p>).)*${inXml(heading).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
			);
		}
	});

	test('PowerPoint: one message a slide, with charts and tables to edit', async () => {
		const out = await viewOf();
		const { bytes } = await written('pptx', 'lagesbild', draft.id);
		expect(filesIn(bytes, CHART).length).toBe(figuresOf(out).filter(({ chart }) => chart !== null).length);
		const slides = filesIn(bytes, SLIDE);
		const headings = slides.map(headingOf);
		expect(headings).toContain('Sammanfattning');
		expect(headings.filter((text) => /\(\d+\)$/.test(text))).toEqual([]);
		expect(headings.filter((text, at) => text === '' || headings.indexOf(text) !== at)).toEqual([]);
		expect(slides.filter((xml) => xml.includes('<a:tbl>')).length).toBeGreaterThan(3);
		// What is read on a slide has room there; all of it stands in the notes.
		for (const xml of slides.slice(1)) {
			if (xml.includes('<a:tbl>')) continue;
			const shown = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].reduce((sum, [, text = '']) => sum + text.length, 0);
			expect(shown).toBeLessThan(1600);
		}
		for (const xml of slides) expect(xml).toContain(MARK);
	});

	test('CSV has the values of every figure', async () => {
		const out = await viewOf();
		const rows = new TextDecoder()
			.decode((await written('csv', 'lagesbild', draft.id)).bytes)
			.trim()
			.split('\r\n');
		expect(rows.length - 1).toBe(figuresOf(out).reduce((sum, { data }) => sum + data.rows.length, 0));
		expect(rows.slice(1).every((row) => row.includes(MARK))).toBe(true);
	});

	test('a draft is nothing for the public, and an unknown one nothing for anybody; both say so', async () => {
		expect(await reportOut(openLocals(), draft.id)).toBeUndefined();
		const asked = { name: 'lagesbild', id: draft.id, search: new URLSearchParams() } as const;
		expect(await exportView(openLocals(), asked, 'docx')).toEqual({ refused: expect.stringContaining('Utkast') });
		expect(await exportView(locals, { ...asked, id: 'finns-inte' }, 'docx')).toEqual({
			refused: expect.stringContaining('ingen sådan lägesbild')
		});
		expect(await exportView(locals, asked, 'html')).toEqual({ refused: expect.stringContaining('områden') });
	});

	test('what was approved goes out as it was, in every format, also when its sources are withdrawn', async () => {
		const contentOf = async (format: OutFormat) => {
			const { bytes } = await written(format, 'lagesbild', approved.id);
			if (format === 'csv') return new TextDecoder().decode(bytes);
			const files = filesIn(bytes, /document\.xml$|slide\d+\.xml$|chart\d+\.xml$|sheet\d+\.xml$|sharedStrings\.xml$/);
			// The words and numbers; what the libraries call their parts is another each time.
			return files
				.flatMap((xml) => [...xml.matchAll(/>([^<>]+)</g)].map(([, text]) => text?.trim()))
				.filter(Boolean)
				.join('\n');
		};
		const formats = ['docx', 'pptx', 'xlsx', 'csv'] as const;
		const before = await Promise.all(formats.map(contentOf));
		const draftBefore = await viewOf();
		const known = (await warehouse.read(sources, {})).filter(({ kind }) => kind !== 'plan');
		for (const { id } of known) await setWithdrawn(warehouse, id, true, 'test', `${TODAY}T14:00:00Z`);
		try {
			expect(await Promise.all(formats.map(contentOf))).toEqual(before);
			// The draft follows what is there, so that the comparison above has something to tell.
			expect(figuresOf(await viewOf())).not.toEqual(figuresOf(draftBefore));
		} finally {
			for (const { id } of known) await setWithdrawn(warehouse, id, false, 'test', `${TODAY}T15:00:00Z`);
		}
		expect(JSON.stringify(await reportOut(locals, approved.id))).toContain('Godkänd av Eva Ek');
		const open = await reportOut(openLocals(), approved.id);
		expect(figuresOf(open as OutView).length).toBeGreaterThan(0);
	});

	test('from the command line: the approved one first, the draft by its id, and as of a day what there was then', async () => {
		const told = await run(`export --view lagesbild --area ${draft.areaCode} --format csv -o ut.csv`);
		expect(told.exit, told.text).toBe(0);
		const own = await written('csv', 'lagesbild', approved.id);
		expect(Buffer.from(told.file?.base64 ?? '', 'base64').equals(Buffer.from(own.bytes))).toBe(true);
		const day = draft.createdAt.slice(0, 10);
		expect(day < TODAY).toBe(true);
		const then = await run(`export --view lagesbild --area ${draft.areaCode} --as-of ${day} --format docx -o ut.docx`);
		expect(then.exit, then.text).toBe(0);
		const before = await run(
			`export --view lagesbild --area ${draft.areaCode} --as-of 2001-01-01 --format docx -o ut.docx`
		);
		expect(before).toMatchObject({ exit: 2, text: expect.stringContaining('ingen lägesbild') });
		const wrong = await run('export --view lagesbild --id finns-inte --format csv -o ut.csv');
		expect(wrong).toMatchObject({ exit: 2, text: expect.stringContaining('ingen sådan lägesbild') });
		const open = await run(`export --view lagesbild --id ${draft.id} --public --format csv -o ut.csv`);
		expect(open).toMatchObject({ exit: 2, text: expect.stringContaining('Utkast') });
	});
});

describe('a meeting as files', () => {
	const first = async () => {
		const [meeting] = await warehouse.read(meetings, { until: null });
		if (!meeting) throw new Error('the example has no meeting');
		const out = await meetingOut(locals, meeting.id);
		if (!out) throw new Error('no view');
		return { meeting, ...out };
	};

	test('Word is the protocol, with its paragraphs, figures and decisions', async () => {
		const { meeting, view: out } = await first();
		const xml = unzipped((await written('docx', 'mote', meeting.id)).bytes).get('word/document.xml') ?? '';
		expect(xml).toContain('§ 1 Mötet öppnas');
		for (const { alt } of figuresOf(out)) expect(xml).toContain(`descr="${inXml(alt)}"`);
		expect(xml).toContain(MARK);
		expect(xml).toContain('Närvarande');
	});

	test('PowerPoint has the slides of the meeting: charts to edit beside the answers, and the speaker’s own notes', async () => {
		const { meeting, deck } = await first();
		const parts = unzipped((await written('pptx', 'mote', meeting.id)).bytes);
		const files = (pattern: RegExp) => [...parts].filter(([path]) => pattern.test(path)).map(([, xml]) => xml);
		const slides = files(/^ppt\/slides\/slide\d+\.xml$/);
		expect(slides.length).toBe(deck.slides.length + 1);
		expect(files(/^ppt\/charts\/chart\d+\.xml$/).length).toBe(deck.slides.filter(({ chart }) => chart !== null).length);
		expect(files(/^ppt\/charts\/chart\d+\.xml$/).length).toBeGreaterThan(0);
		const together = slides.filter((xml) => xml.includes('<c:chart ') && xml.includes('Vi kan'));
		expect(together.length).toBeGreaterThan(0);
		const notes = files(/^ppt\/notesSlides\/notesSlide/).join(' ');
		expect(notes).toContain('Till dig som talar');
		for (const xml of slides) expect(xml).toContain(MARK);
	});

	test('nobody gets it in public', async () => {
		const { meeting } = await first();
		expect(await meetingOut(openLocals(), meeting.id)).toBeUndefined();
		const asked = { name: 'mote', id: meeting.id, search: new URLSearchParams() } as const;
		expect(await exportView(openLocals(), asked, 'docx')).toEqual({
			refused: expect.stringContaining('arbetsmaterial')
		});
	});

	test('decisions stand together, in Word and on a sheet of their own; one not yet held has none to tell of', async () => {
		const all = await warehouse.read(meetings, { until: null });
		const outs = await Promise.all(
			all.map(async (meeting) => ({ meeting, out: await meetingOut(locals, meeting.id) }))
		);
		const tableOf = (view: OutView | undefined) =>
			view?.blocks.flatMap((block) => (block.kind === 'table' && block.about === 'Besluten samlade' ? [block] : [])) ??
			[];
		const decided = outs.find(({ out }) => tableOf(out?.view).length > 0);
		if (!decided) throw new Error('the example has no decision');
		const [table] = tableOf(decided.out?.view);
		const { document } = await readDocument(
			Buffer.from((await written('xlsx', 'mote', decided.meeting.id)).bytes),
			'mote.xlsx'
		);
		const text = JSON.stringify(document?.blocks);
		for (const cells of table?.rows ?? [])
			for (const [cell = ''] of cells) expect(text).toContain(JSON.stringify(cell).slice(1, -1));
		for (const { meeting, out } of outs) {
			const says = JSON.stringify(out?.view.blocks).includes('Inget beslut.');
			if (meeting.state !== 'held') expect(says).toBe(false);
		}
		expect(outs.some(({ meeting }) => meeting.state !== 'held')).toBe(true);
	});

	test('from the command line: the area’s last meeting, and as of a day the last held by then', async () => {
		const all = (await warehouse.read(meetings, { until: null })).toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));
		const [area] = all.map(({ areaCode }) => areaCode);
		const own = all.filter(({ areaCode }) => areaCode === area);
		const [earliest, latest] = [own[0], own.at(-1)];
		if (!earliest || !latest || earliest === latest) throw new Error('the example has one meeting only');
		const now = await run(`export --view mote --area ${area} --format csv -o ut.csv`);
		expect(Buffer.from(now.file?.base64 ?? '', 'base64')).toEqual(
			Buffer.from((await written('csv', 'mote', latest.id)).bytes)
		);
		const before = await run(`export --view mote --area ${area} --as-of 2001-01-01 --format csv -o ut.csv`);
		expect(before.exit).toBe(2);
		const then = await run(`export --view mote --area ${area} --as-of ${latest.heldOn} --format docx -o ut.docx`);
		expect([then.exit, then.text]).toEqual([0, 'Skrev ut.docx.']);
	});
});

describe.skipIf(officeMissing !== null)(
	`a lägesbild and a meeting in LibreOffice (skipped without ${officeMissing})`,
	() => {
		test.each(['docx', 'pptx', 'xlsx'] as const)(
			'%s holds the figures and the words',
			async (format) => {
				const [meeting] = await warehouse.read(meetings, { until: null });
				const wanted = [
					['lagesbild', approved.id, approved.title],
					['mote', meeting?.id ?? '', meeting?.title ?? '']
				] as const;
				for (const [name, id, title] of wanted) {
					const file = await written(format, name, id);
					const text = openedInOffice(file.bytes, format).text.replace(/\s+/g, ' ');
					expect(text).toContain(title);
					expect(text).toContain(MARK);
					expect(text).toContain('Källor');
				}
			},
			120_000
		);
	}
);
