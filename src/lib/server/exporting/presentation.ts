import PptxGenJS from 'pptxgenjs';
import { fitTable } from '#lib/charts/out/fit-table.ts';
import { LIGHT } from '#lib/charts/palette.ts';
import type { OutChart, OutDeck, OutSeries, OutSlide } from '#lib/model/out-chart.ts';
import type { OutTable } from '#lib/model/out-table.ts';
import { layoutText } from '#lib/text/layout.ts';
import { outText } from '#lib/text/out.ts';
import { cleanText } from './clean-text.ts';
import { drawPicture } from './picture.ts';

/** The only file that imports pptxgenjs. */

// Inches, on a slide of 13.33 by 7.5.
const WIDE = 13.33;
const LEFT = 0.6;
const WIDTH = WIDE - 2 * LEFT;
const TOP = 1.75;
const BOTTOM = 6.55;
const FOOT = 6.95;
const SHARPNESS = 2;
const GAP = 0.25;
const MORE = 0.35; // for a line below a table that tells of more rows
const DRAWN = 0.6; // of the width, for a chart with what is said beside it
const FONT = 'Calibri';
const MOST_LABELS = 12; // on the axis of periods
const SOURCE_CHARACTERS = 260;
const SUBTITLE_CHARACTERS = 230;
const TITLE_WEIGHT = 60; // of a box's heading, in characters of its text
const NUMBER = 12; // characters of a text that is a number to be read from afar

const hex = (name: keyof typeof LIGHT) => LIGHT[name].slice(1);
const OTHERS = [hex('reference'), hex('lane-line'), hex('class-c'), hex('axis')];

/**
 * Slides as Office Open XML: charts that can be edited, alternative texts, notes to speak by, marks and source on each slide.
 *
 * Source: ECMA-376. Errors: none for any content.
 */
export async function writePresentation(deck: OutDeck): Promise<Uint8Array> {
	const file = new PptxGenJS();
	file.layout = 'LAYOUT_WIDE';
	file.title = cleanText(deck.title);
	file.company = layoutText.product;
	file.author = layoutText.product;
	file.theme = { headFontFace: FONT, bodyFontFace: FONT };
	titleSlide(file, deck);
	for (const slide of deck.slides) await contentSlide(file, slide, deck);
	const written = await file.write({ outputType: 'uint8array' });
	if (!(written instanceof Uint8Array)) throw new Error(`not bytes: ${typeof written}`);
	return written;
}

function titleSlide(file: PptxGenJS, { title, subtitle, footer, marks }: OutDeck): void {
	const slide = file.addSlide();
	slide.background = { color: hex('accent') };
	const common = { x: LEFT, w: WIDTH, color: 'FFFFFF', fontFace: FONT, lang: 'sv-SE' };
	slide.addText(cleanText(title), { ...common, y: 2.1, h: 1.4, fontSize: 44, bold: true, valign: 'bottom' });
	slide.addText(cleanText(subtitle), { ...common, y: 3.6, h: 0.9, fontSize: 20, valign: 'top' });
	if (marks.length > 0) {
		slide.addText(marks.map(cleanText).join('\n'), {
			...common,
			y: 4.7,
			h: 1,
			fontSize: 18,
			bold: true,
			valign: 'top'
		});
	}
	slide.addText(cleanText(footer), { ...common, y: FOOT, h: 0.35, fontSize: 11 });
	slide.addNotes(cleanText([title, subtitle, ...marks].join('\n')));
}

async function contentSlide(file: PptxGenJS, given: OutSlide, deck: OutDeck): Promise<void> {
	const slide = file.addSlide();
	slide.background = { color: 'FFFFFF' };
	const words = { x: LEFT, w: WIDTH, fontFace: FONT, lang: 'sv-SE', margin: 0, color: hex('text') };
	slide.addShape('rect', { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: hex('accent') } });
	slide.addText(cleanText(given.title), {
		...words,
		y: 0.35,
		h: 0.85,
		fontSize: given.title.length > 70 ? 24 : 28,
		bold: true,
		valign: 'middle',
		fit: 'shrink'
	});
	if (given.subtitle !== '') {
		slide.addText(cut(given.subtitle, SUBTITLE_CHARACTERS), {
			...words,
			y: 1.2,
			h: 0.5,
			fontSize: 12,
			color: hex('muted'),
			valign: 'top',
			fit: 'shrink'
		});
	}
	const lane = given.lane.length > 0 ? 0.32 + given.lane.length * 0.28 : 0;
	const area = { x: LEFT, y: TOP, w: WIDTH, h: BOTTOM - TOP - lane };
	const isDrawn = given.chart !== null || given.image !== null;
	const isBoth = isDrawn && (given.boxes.length > 0 || given.lines.length > 0);
	const drawing = isBoth ? { ...area, w: area.w * DRAWN } : area;
	if (given.chart) addChart(file, slide, given.chart, given.alt, drawing);
	else if (given.image) await addImage(slide, given.image, given.alt, drawing);
	if (isBoth) addBeside(slide, given, { ...area, x: area.x + drawing.w + GAP, w: area.w - drawing.w - GAP });
	else if (given.table) addTable(slide, given.table, area);
	else if (!isDrawn) addTexts(slide, given, area);
	if (lane > 0) {
		slide.addText(
			[
				{ text: outText.activities, options: { bold: true, breakLine: true } },
				...given.lane.map((text) => ({ text: cleanText(text), options: { bullet: true, breakLine: true } }))
			],
			{ ...words, y: BOTTOM - lane, h: lane, fontSize: 12, color: hex('lane-text'), valign: 'top' }
		);
	}
	const source = given.source === '' ? [] : [cut(given.source, SOURCE_CHARACTERS)];
	slide.addText([...source, deck.footer].map(cleanText).join('\n'), {
		...words,
		w: WIDTH - 2.9,
		y: FOOT - 0.3,
		h: 0.7,
		fontSize: 9,
		color: hex('muted'),
		valign: 'bottom'
	});
	deck.marks.slice(0, 1).forEach((mark) =>
		slide.addText(cleanText(mark.split(':')[0] ?? mark), {
			x: WIDE - LEFT - 2.7,
			y: FOOT - 0.05,
			w: 2.7,
			h: 0.34,
			fontSize: 12,
			bold: true,
			color: '5B4100',
			fill: { color: 'FDF0D0' },
			align: 'center',
			valign: 'middle',
			fontFace: FONT,
			lang: 'sv-SE'
		})
	);
	slide.addNotes(cleanText([...deck.marks, ...given.notes].join('\n\n')));
}

type Place = { x: number; y: number; w: number; h: number };

function addTexts(slide: PptxGenJS.Slide, { lines, boxes }: OutSlide, place: Place): void {
	const words = { fontFace: FONT, lang: 'sv-SE', color: hex('text'), valign: 'top' as const };
	const above = boxes.length > 0 && lines.length > 0 ? 1.5 : 0;
	if (lines.length > 0) {
		const isPoints = lines.length > 1;
		const text = lines.map((line) => ({
			text: cleanText(line),
			options: { bullet: isPoints, breakLine: true, paraSpaceAfter: 8 }
		}));
		const h = above > 0 ? above - 0.15 : place.h;
		slide.addText(text, { ...words, ...place, h, fontSize: 18, fit: 'shrink', margin: 0 });
	}
	const w = (place.w - GAP * (boxes.length - 1)) / Math.max(1, boxes.length);
	for (const [at, box] of boxes.entries()) {
		const text = [
			{ text: cleanText(box.title), options: { bold: true, fontSize: 20, color: hex('accent'), breakLine: true } },
			...box.lines.map((line, at) => ({
				text: cleanText(line),
				options: { fontSize: at === 0 && line.length <= NUMBER ? 40 : 16, breakLine: true, paraSpaceBefore: 6 }
			}))
		];
		slide.addText(text, {
			...words,
			x: place.x + at * (w + GAP),
			y: place.y + above,
			w,
			h: place.h - above,
			fill: { color: hex('expected') },
			margin: 14,
			fit: 'shrink'
		});
	}
}

function addTable(slide: PptxGenJS.Slide, table: OutTable, place: Place): void {
	const { fontSize, widths, align, head, rows, left } = fitTable(table, {
		width: place.w,
		height: place.h - MORE
	});
	const border = { type: 'solid' as const, pt: 0.75, color: hex('grid') };
	const cells = (texts: readonly string[], ofCell: (at: number) => PptxGenJS.TableCellProps) =>
		texts.map((text, at) => ({ text: cleanText(text), options: { align: align[at] ?? 'left', ...ofCell(at) } }));
	slide.addTable(
		[
			cells(head, () => ({ bold: true, fill: { color: hex('expected') } })),
			...rows.map((row) => cells(row, (at) => ({ bold: at === 0 })))
		],
		{
			x: place.x,
			y: place.y,
			w: place.w,
			colW: widths,
			fontSize,
			fontFace: FONT,
			color: hex('text'),
			border,
			valign: 'middle',
			margin: [0.05, 0.08, 0.05, 0.08],
			autoPage: false
		}
	);
	if (left === 0) return;
	slide.addText(outText.slide.moreRows(left), {
		x: place.x,
		y: place.y + place.h - MORE,
		w: place.w,
		h: MORE,
		fontSize: 12,
		fontFace: FONT,
		color: hex('muted'),
		lang: 'sv-SE',
		margin: 0,
		valign: 'bottom'
	});
}

/** What is said beside a chart, from the top: a box for each answer, as high as its share of the words. */
function addBeside(slide: PptxGenJS.Slide, { lines, boxes }: OutSlide, place: Place): void {
	const all = [...(lines.length > 0 ? [{ title: '', lines }] : []), ...boxes];
	const weights = all.map((box) => TITLE_WEIGHT + box.lines.reduce((sum, line) => sum + line.length, 0));
	const room = place.h - GAP * (all.length - 1);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let y = place.y;
	for (const [at, box] of all.entries()) {
		const h = (room * (weights[at] ?? 0)) / total;
		const title = {
			text: cleanText(box.title),
			options: { bold: true, fontSize: 16, color: hex('accent'), breakLine: true }
		};
		const said = box.lines.map((line) => ({
			text: cleanText(line),
			options: { fontSize: 13, breakLine: true, paraSpaceBefore: 4 }
		}));
		slide.addText([...(box.title === '' ? [] : [title]), ...said], {
			x: place.x,
			y,
			w: place.w,
			h,
			fontFace: FONT,
			lang: 'sv-SE',
			color: hex('text'),
			valign: 'top',
			fill: { color: hex('expected') },
			margin: 10,
			fit: 'shrink'
		});
		y += h + GAP;
	}
}

async function addImage(slide: PptxGenJS.Slide, image: NonNullable<OutSlide['image']>, alt: string, place: Place) {
	const scale = Math.min(place.w / image.width, place.h / image.height);
	const [w, h] = [image.width * scale, image.height * scale];
	const png = Buffer.from(await drawPicture(image.svg, SHARPNESS)).toString('base64');
	const x = place.x + (place.w - w) / 2;
	slide.addImage({ data: `image/png;base64,${png}`, x, y: place.y, w, h, altText: cleanText(alt) });
}

function addChart(file: PptxGenJS, slide: PptxGenJS.Slide, chart: OutChart, alt: string, place: Place): void {
	const { categories, series, unit, isShare } = chart;
	const data = (wanted: readonly OutSeries[]) =>
		wanted.map(({ name, values }) => ({
			name: cleanText(name),
			labels: [...categories],
			// The library's type has no gaps; the file has.
			values: values as number[]
		}));
	const format = isShare ? '0%' : '#,##0';
	const shared: PptxGenJS.IChartOpts = {
		...place,
		altText: cleanText(alt),
		displayBlanksAs: 'gap',
		lang: 'sv-SE',
		showLegend: series.length > 1,
		legendPos: 't',
		legendFontSize: 12,
		legendFontFace: FONT,
		valAxisMinVal: 0,
		valAxisLabelFormatCode: format,
		dataLabelFormatCode: format,
		valAxisLabelFontSize: 12,
		valAxisLabelColor: hex('muted'),
		catAxisLabelFontSize: 12,
		catAxisLabelColor: hex('muted'),
		showValAxisTitle: true,
		valAxisTitle: cleanText(unit),
		valAxisTitleFontSize: 12,
		valAxisTitleColor: hex('muted'),
		valGridLine: { color: hex('grid'), size: 0.75 },
		catGridLine: { style: 'none' }
	};
	if (chart.kind === 'bar') {
		// Bars that lie down are drawn from the bottom and up.
		const upwards = data(series).map((one) => ({
			...one,
			labels: one.labels.toReversed(),
			values: one.values.toReversed()
		}));
		slide.addChart('bar', upwards, {
			...shared,
			barDir: 'bar',
			barGapWidthPct: 45,
			chartColors: coloursOf(series),
			showValue: true,
			dataLabelFontSize: 12
		});
		return;
	}
	const every = Math.max(1, Math.ceil(categories.length / MOST_LABELS));
	const axis = { ...shared, catAxisLabelFrequency: String(every) };
	const single = series.filter(({ role }) => role === 'values');
	const lines = series.filter(({ role }) => role !== 'values');
	const line = {
		lineDataSymbol: categories.length > MOST_LABELS * 2 ? ('none' as const) : ('circle' as const),
		lineSize: 2.5
	};
	if (single.length === 0) {
		slide.addChart('line', data(lines), { ...axis, ...line, chartColors: coloursOf(lines) });
		return;
	}
	slide.addChart(
		[
			{
				type: file.ChartType.line,
				data: data(single),
				options: { chartColors: [hex('class-c')], lineSize: 0.75, lineDataSymbol: 'circle', lineDataSymbolSize: 4 }
			},
			{
				type: file.ChartType.line,
				data: data(lines),
				options: { chartColors: coloursOf(lines), lineSize: 3, lineDataSymbol: 'none' }
			}
		] as PptxGenJS.IChartMulti[],
		// With several kinds of line the options are the second argument, which the library's types do not know.
		axis as unknown as unknown[]
	);
}

/** The subject in the accent colour, also after a break; others in greys and browns that can be told apart. */
function coloursOf(series: readonly OutSeries[]): string[] {
	let others = 0;
	return series.map(({ role }) => {
		if (role !== 'reference') return hex('accent');
		return OTHERS[others++ % OTHERS.length] ?? hex('reference');
	});
}

function cut(text: string, most: number): string {
	const clean = cleanText(text);
	if (clean.length <= most) return clean;
	const short = clean.slice(0, most);
	return `${short.slice(0, short.lastIndexOf(' '))} …`;
}
