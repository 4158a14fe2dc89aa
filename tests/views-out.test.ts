import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaFigures } from '#lib/analysis/area-figures.ts';
import { nativeChart } from '#lib/charts/out/native-chart.ts';
import { viewDeck } from '#lib/charts/out/view-deck.ts';
import type { OutView } from '#lib/model/out-document.ts';
import { areaChoice } from '#lib/server/areas/area-choice.ts';
import { areaMaterial } from '#lib/server/areas/area-material.ts';
import { configOf } from '#lib/server/config.ts';
import { openExample } from '#lib/server/examples/example.ts';
import { areaOut, residentsOut, type OutLocals } from '#lib/server/exporting/area-out.ts';
import { OUT_FORMATS, type OutFormat, type OutViewName } from '#lib/server/exporting/out-names.ts';
import { exportView } from '#lib/server/exporting/view-out.ts';
import { effectList } from '#lib/server/effect/effect-list.ts';
import { readDocument } from '#lib/server/importing/readers/read-document.ts';
import { areas } from '#lib/server/warehouse/queries/catalogue.ts';
import type { Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { openedInOffice, officeMissing } from './office.ts';
import { inXml, unzipped } from './unzipped.ts';

const TODAY = '2026-11-20';
const NOTHING = new URLSearchParams();
const MARK = 'Simulerade exempeldata';

let folder: string;
let warehouse: Warehouse;
let code = '';
let locals: OutLocals;
let view: OutView;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lagesbild-out-'));
	warehouse = await openExample(configOf({ LAGESBILD_DATA: folder }, process.cwd()), () => undefined);
	code = (await warehouse.read(areas, {})).find(({ name }) => name === 'Fisksätra')?.code ?? '';
	locals = { warehouse, today: TODAY, simulated: true, view: { day: null, isPublic: false } };
	const found = await areaOut(locals, code, NOTHING);
	if (!found) throw new Error('no area');
	view = found;
}, 120_000);
afterAll(async () => {
	await warehouse.close();
	rmSync(folder, { recursive: true, force: true });
});

async function written(format: OutFormat, name: OutViewName = 'omrade', id = code, search = NOTHING) {
	const file = await exportView(locals, { name, id, search }, format);
	if ('refused' in file) throw new Error(file.refused);
	return file;
}

const figuresOf = ({ blocks }: OutView) => blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : []));

describe('an area’s page as files', () => {
	test('Word: a heading for each part, an alternative text for each figure, and Swedish', async () => {
		const xml = unzipped((await written('docx')).bytes).get('word/document.xml') ?? '';
		const figures = figuresOf(view);
		expect(figures.length).toBeGreaterThan(5);
		expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBe(
			view.blocks.filter((block) => block.kind === 'heading' && block.level === 2).length
		);
		for (const { alt } of figures) expect(xml).toContain(`descr="${inXml(alt)}"`);
		expect(xml).toContain('w:tblHeader');
		expect(xml).toContain(MARK);
		expect(xml).toContain('Stora grupper på torget i Fisksätra på kvällarna');
		const open = { ...locals, warehouse: warehouse.forPublic(), view: { day: null, isPublic: true } };
		expect(JSON.stringify(await areaOut(open, code, NOTHING))).not.toContain('Stora grupper på torget');
	});

	test('PowerPoint: charts that can be edited, whose numbers are those of the figures, gaps left as gaps', async () => {
		const parts = unzipped((await written('pptx')).bytes);
		const found = await areaMaterial(warehouse, code, areaChoice(NOTHING), true, TODAY);
		if (!found) throw new Error('no area');
		const charts = areaFigures(found.material).flatMap((figure) => nativeChart(figure) ?? []);
		const files = [...parts].filter(([path]) => /^ppt\/charts\/chart\d+\.xml$/.test(path)).map(([, xml]) => xml);
		expect(files.length).toBe(charts.length);
		for (const chart of figuresOf(view).map((figure) => figure.chart)) {
			if (!chart) continue;
			const name = chart.series[0]?.name ?? '';
			const wanted = chart.series.map(({ values }) => values.filter((value) => value !== null));
			const same = files.some((xml) => JSON.stringify(numbersOf(xml)) === JSON.stringify(wanted));
			expect([name, same]).toEqual([name, true]);
		}
		for (const xml of files) expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
		expect([...parts.keys()].filter((path) => /^ppt\/embeddings\/.*\.xlsx$/.test(path)).length).toBe(files.length);
		const slides = [...parts].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
		expect(slides.filter(([, xml]) => !xml.includes(MARK))).toEqual([]);
		const notes = [...parts].filter(([path]) => path.startsWith('ppt/notesSlides/notesSlide')).map(([, xml]) => xml);
		expect(notes.join(' ')).toContain('95 % osäkerhet');
	});

	test('Excel: numbers are numbers, read back by our own reader, with sources and definitions', async () => {
		const { bytes } = await written('xlsx');
		const { document } = await readDocument(Buffer.from(bytes), 'ut.xlsx');
		const tables = (document?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block] : []));
		const text = JSON.stringify(tables);
		expect(text).toContain('"Källor"');
		expect(text).toContain('"Definitioner"');
		expect(text).toContain(MARK);
		for (const { publisher } of view.sources) expect(text).toContain(publisher);
		const sheet = unzipped(bytes).get('xl/worksheets/sheet2.xml') ?? '';
		const [first] = figuresOf(view);
		const numbers = first?.data.rows.flatMap((cells) => (cells[4]?.kind === 'number' ? [cells[4].number] : [])) ?? [];
		expect(numbers.length).toBeGreaterThan(2);
		for (const number of numbers) expect(sheet).toContain(`<v>${number}</v>`);
	});

	test('CSV has every value and the mark on every row', async () => {
		const text = new TextDecoder().decode((await written('csv')).bytes);
		const rows = text.trim().split('\r\n');
		expect(rows.length - 1).toBe(figuresOf(view).reduce((sum, { data }) => sum + data.rows.length, 0));
		expect(rows.slice(1).filter((row) => !row.includes(MARK))).toEqual([]);
	});

	test('slides tell no way to read marks that their charts do not have', () => {
		const { slides } = viewDeck(view);
		expect(slides.filter(({ chart, subtitle }) => chart && /Staplarna|Prickar|fältet/.test(subtitle))).toEqual([]);
	});
});

describe('the page for residents', () => {
	test('needs nothing else: no script, no address asked for anything', async () => {
		const html = new TextDecoder().decode((await written('html')).bytes);
		expect(html).toContain(MARK);
		expect(html).toContain('Det här kan siffrorna inte säga');
		expect(html).toContain('<svg');
		expect(html).not.toMatch(/<script|<link|<img|<iframe|javascript:|\bon\w+="/i);
		expect(html.match(/(src|href|xlink:href|url\()\s*=?\s*["'(]?https?:[^"')]*/g)).toBeNull();
	});

	test('is made of the public view, whoever asks', async () => {
		const open = { ...locals, warehouse: warehouse.forPublic(), view: { day: null, isPublic: true } };
		expect(await residentsOut(locals, code)).toEqual(await residentsOut(open, code));
		expect((await residentsOut(locals, code))?.marks.join(' ')).toContain('Offentlig visning');
	});

	test('no public file has a number that is hidden', async () => {
		const search = new URLSearchParams({ visning: 'offentlig' });
		const open = { ...locals, warehouse: warehouse.forPublic(), view: { day: null, isPublic: true } };
		const told = [await areaOut(open, code, search), await residentsOut(locals, code)];
		let hidden = 0;
		for (const one of told) {
			for (const { data, chart } of figuresOf(one as OutView)) {
				for (const cells of data.rows) {
					const lacks = cells[5]?.kind === 'text' ? cells[5].lines.join() : '';
					if (!lacks.startsWith('dolt')) continue;
					hidden += 1;
					expect(cells[4]).toBeNull();
					const period = cells[1]?.kind === 'text' ? cells[1].lines.join() : '';
					const at = chart?.categories.indexOf(period) ?? -1;
					expect(chart?.series[0]?.values[at] ?? null).toBeNull();
				}
			}
		}
		expect(hidden).toBeGreaterThan(0);
	});
});

describe('comparisons and effects', () => {
	test('a comparison of two areas goes out in every format but the residents’ page', async () => {
		const all = (await warehouse.read(areas, {})).filter(({ name }) => ['Fisksätra', 'Orminge'].includes(name));
		const search = new URLSearchParams(all.map((area) => ['omrade', area.code]));
		for (const format of OUT_FORMATS.filter((one) => one !== 'html')) {
			const { bytes, fileName } = await written(format, 'jamfor', '', search);
			expect(bytes.length).toBeGreaterThan(500);
			expect(fileName).toMatch(/^jamforelse-[a-z-]+-simulerad\.[a-z]+$/);
		}
		const none = await exportView(locals, { name: 'jamfor', id: '', search }, 'html');
		expect(none).toEqual({ refused: expect.stringContaining('områden') });
		const one = new URLSearchParams([['omrade', code]]);
		const alone = await exportView(locals, { name: 'jamfor', id: '', search: one }, 'csv');
		expect(alone).toEqual({ refused: 'Välj minst två områden.' });
	}, 60_000);

	test('an effect’s slides have the three boxes of its page', async () => {
		const { lines } = await effectList({ warehouse, today: TODAY, isPublic: false }, null);
		const answered = lines.find(({ answer }) => answer !== null);
		if (!answered) throw new Error('the example has no answer');
		const search = new URLSearchParams({ matt: answered.indicatorId, omrade: answered.areaCode });
		const { bytes } = await written('pptx', 'effekt', answered.activityId, search);
		const slides = [...unzipped(bytes)].filter(([path]) => path.startsWith('ppt/slides/slide')).map(([, xml]) => xml);
		expect(slides.join(' ')).toContain(inXml(answered.answer?.headline ?? ''));
		expect(slides.join(' ')).toContain('Så här säkert är det');
	}, 60_000);
});

describe.skipIf(officeMissing !== null)(`opened in LibreOffice (skipped where it is missing: ${officeMissing})`, () => {
	test.each(['docx', 'pptx', 'xlsx'] as const)(
		'%s shows headings and the mark',
		async (format) => {
			const { text, pages } = openedInOffice((await written(format)).bytes, format);
			const words = text.replace(/\s+/g, ' ');
			expect(words).toContain(MARK);
			expect(words).toContain('Lägesbild: Fisksätra');
			expect(pages).toBeGreaterThan(3);
			const [first] = figuresOf(view);
			for (const word of (first?.heading ?? '').split(/\s+/)) expect(words).toContain(word);
		},
		150_000
	);
});

/** The numbers kept in a chart's file, a list a series; what is no number is a gap. */
function numbersOf(xml: string): number[][] {
	return [...xml.matchAll(/<c:val>(.*?)<\/c:val>/gs)].map(([, part = '']) =>
		[...part.matchAll(/<c:v>([^<]+)<\/c:v>/g)].map(([, number]) => Number(number))
	);
}
