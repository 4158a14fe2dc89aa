import { expect, test } from 'vitest';
import { figureCsv } from '#lib/charts/figure-csv.ts';
import { figureHeading, figureSubtitle } from '#lib/charts/figure-heading.ts';
import { figureProse } from '#lib/charts/figure-prose.ts';
import { figureTable } from '#lib/charts/figure-table.ts';
import { chartView } from '#lib/charts/chart-view.ts';
import { tableMarkup } from '#lib/charts/table-markup.ts';
import { Markup } from '#lib/model/markup.ts';
import { figureContent, figureFileName } from '#lib/charts/figure-content.ts';
import { sourceLine } from '#lib/charts/source-line.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';
import { empty, figures, index, municipalCounts, smallCounts, survey, yearlyRates } from './figures.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const monthly = (values: (number | null)[]) => {
	const [series] = smallCounts.series;
	if (series === undefined) throw new Error('no series');
	const points = series.points.slice(-values.length).map((point, i) => ({ ...point, value: values[i] ?? null }));
	return { ...smallCounts, series: [{ ...series, points, rolling: [] }] };
};

test('a heading says the latest value and what it is of', () => {
	expect(plain(figureHeading(monthly(Array<number>(12).fill(8))))).toBe(
		'Skadegörelse: 96 händelser på tolv månader till och med oktober 2026'
	);
	expect(plain(figureHeading(survey))).toBe('Otrygga utomhus sen kväll: 33 % år 2024 (27–39 %)');
	expect(plain(figureHeading(yearlyRates))).toBe('Misshandel: 765 anmälda brott per 100 000 invånare år 2025');
	expect(figureHeading(index)).toBe('Problemindex: 2,1 år 2025');
	expect(figureHeading(empty)).toBe('Rån mot person under 18 år: inga uppgifter');
});
test('a sum says which twelve months it is of', () => {
	expect(plain(figureHeading(municipalCounts))).toMatch(/anmälda brott på tolv månader till och med augusti 2026$/);
});
test('with a month missing among twelve there is no sum, only the latest month', () => {
	expect(figureHeading(monthly([3, 4, 5, null, 6, 7, 8, 3, 4, 5, 6, 7]))).toBe(
		'Skadegörelse: 7 händelser i oktober 2026'
	);
});
test('a single event is not written with a plural', () => {
	expect(figureHeading(monthly([1]))).toBe('Skadegörelse: 1 händelse i oktober 2026');
});
test('a subtitle tells only of marks that occur', () => {
	expect(figureSubtitle(smallCounts)).toContain('streckad linje är preliminära');
	expect(figureSubtitle(municipalCounts)).not.toContain('preliminära');
	expect(plain(figureSubtitle(survey))).toBe(
		'Andel, Fisksätra jämfört med Nacka, 2018–2024. Staplarna runt punkterna visar 95 % osäkerhet. 224–236 svar per mätning.'
	);
});
test('the text alternative has period, last value, extremes, gaps, status, answers and activities', () => {
	const text = plain(figureProse(smallCounts));
	for (const part of [
		'Skadegörelse i Orminge, uppgifter från januari 2020 till oktober 2026.',
		'Senaste värdet är 10 händelser (oktober 2026).',
		'Värden saknas: uppgift saknas för juli 2022 till september 2022.',
		'Preliminära uppgifter: augusti 2026 till oktober 2026.',
		'Trygghetsvärdar, fler pass, från 2022-03-01',
		'Siffrorna är simulerade exempeldata.'
	]) {
		expect(text).toContain(part);
	}
	expect(figureProse(survey)).toContain('Antal svar per mätning: 224–236.');
	expect(plain(figureProse(survey))).toContain('Jämförelse: Nacka 19 % (2024).');
	expect(figureProse(empty)).toContain('det finns inga uppgifter');
});
test('no text judges a change', () => {
	for (const figure of figures) {
		expect(`${figureHeading(figure)} ${figureSubtitle(figure)} ${figureProse(figure)}`).not.toMatch(
			/ökat|minskat|ökning|minskning|bättre|sämre|signifikant/i
		);
	}
});
test('a table says why a value is missing and never 0', () => {
	const { columns, rows } = figureTable(smallCounts);
	expect(columns.map((column) => column.label)).toEqual([
		'Period',
		'Värde, händelser per månad',
		'Rullande tolv månader, per månad',
		'Status'
	]);
	expect(rows.find(([period]) => period === 'augusti 2022')).toEqual(['augusti 2022', 'uppgift saknas', '', '']);
	expect(
		figureTable(yearlyRates)
			.rows.find((row) => row.includes('maskerat värde'))
			?.slice(0, 2)
	).toEqual(['Kommunen', '2020']);
});
test('a table of two areas names the area, and a survey its answers', () => {
	const { columns, rows } = figureTable(survey);
	expect(columns.map((column) => plain(column.label))).toEqual([
		'Område',
		'Period',
		'Värde',
		'95 % osäkerhet',
		'Antal svar'
	]);
	expect(rows[0]?.map(plain)).toEqual(['Fisksätra', '2018', '41 %', '34–48 %', '231']);
	expect(rows).toHaveLength(8);
});
test('the CSV has a row a value with decimal comma, reason and source', () => {
	const [head, ...rows] = figureCsv(survey).split('\r\n');
	expect(head?.startsWith('\ufeffområde;områdeskod;indikator')).toBe(true);
	expect(rows[3]).toBe(
		'Fisksätra;Fisksätra;Otrygga utomhus sen kväll;otrygg-kvall;2024;0,33;andel;230;0,27;0,39;slutlig;;handelser-2020-2026.csv;;2;Kommunen;ja;'
	);
	const missing = figureCsv(smallCounts)
		.split('\r\n')
		.find((row) => row.includes('2022-08'));
	expect(missing).toContain('2022-08;;händelser;;;;;uppgift saknas;');
});
test('the source line names two files and counts the rest', () => {
	const [source] = survey.sources;
	if (source === undefined) throw new Error('no source');
	const four = Array.from({ length: 4 }, (_, i) => ({ ...source, file: `${i}.csv`, lastRow: i === 0 ? 2 : 9 }));
	expect(sourceLine(four)).toBe(
		'Källa: Kommunen, fil 0.csv, rad 2, publicerad 2026-10-30, inläst 2026-11-02; Kommunen, fil 1.csv, rad 2–9, publicerad 2026-10-30, inläst 2026-11-02; och 2 filer till.'
	);
	expect(sourceLine([])).toBe('Källa saknas.');
});
test('a workbook is named with the sheets and their rows, and so is each value in the CSV', () => {
	const [source] = survey.sources;
	const [series] = survey.series;
	if (source === undefined || series === undefined) throw new Error('no source');
	const sheets = [
		{ sheet: 'Utsatthet', firstRow: 4, lastRow: 9 },
		{ sheet: 'Otrygghet', firstRow: 5, lastRow: 5 }
	];
	expect(sourceLine([{ ...source, file: 'enkat.xlsx', sheets }])).toContain(
		'fil enkat.xlsx, flik Utsatthet, rad 4–9, flik Otrygghet, rad 5, publicerad'
	);
	const points = series.points.map((point) => ({
		...point,
		source: { id: source.sourceId, sheet: 'Otrygghet', row: 5 }
	}));
	expect(figureCsv({ ...survey, series: [{ ...series, points }] })).toContain(';handelser-2020-2026.csv;Otrygghet;5;');
});
test('downloads are named by indicator and area in plain letters', () => {
	expect(figureFileName(survey)).toBe('otrygga-utomhus-sen-kvall-fisksatra');
});
test('a view is plain data and markup, which is sent once: in the page or in its data', () => {
	const links = { csv: '/a.csv', svg: '/a.svg', anchor: '#a' };
	for (const figure of figures) {
		const { drawings, table, ...plain } = chartView(figureContent(figure, chartDocument()), links, chartDocument());
		expect(structuredClone(plain)).toEqual(plain);
		for (const markup of [...Object.values(drawings), table.rows]) {
			const alone = new Markup(markup.sent(false));
			expect(alone.html).toBe(markup.html);
			const withPage = new Markup(markup.sent(true));
			expect(withPage.html).not.toContain('<svg');
			withPage.keep(markup.html);
			expect(withPage.html).toBe(markup.html);
			alone.keep('something else');
			expect(alone.html).toBe(markup.html);
		}
	}
});

test('a table in the page says what the table says, and nothing in it is read as markup', () => {
	const table = { caption: 'Klotter & mer', columns: [{ label: 'Period', align: 'left' as const }, { label: 'Antal', align: 'right' as const }], rows: [['<img src=x onerror=alert(1)>', '3']] }; // prettier-ignore
	const { html } = tableMarkup(table, chartDocument());
	expect(html).toMatch(/<th [^>]*scope="col"[^>]*>Period<\/th>/);
	expect(html).toContain('<td>&lt;img src=x onerror=alert(1)&gt;</td><td class="right">3</td>');
	expect(html).toContain('Klotter &amp; mer</caption>');
});
