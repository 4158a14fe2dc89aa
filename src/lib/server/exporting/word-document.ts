import {
	AlignmentType,
	Bookmark,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	ImageRun,
	InternalHyperlink,
	LevelFormat,
	Packer,
	PageNumber,
	PageOrientation,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
	XmlAttributeComponent,
	XmlComponent,
	type ITableCellOptions
} from 'docx';
import { BULLET } from '#lib/model/document.ts';
import type { OutBlock, OutDocument, OutFigure } from '#lib/model/out-document.ts';
import type { OutTable } from '#lib/model/out-table.ts';
import { layoutText } from '#lib/text/layout.ts';
import { slugOf } from '#lib/model/label.ts';
import { outText } from '#lib/text/out.ts';
import { planExportText } from '#lib/text/plan-export.ts';
import { cleanText } from './clean-text.ts';
import { drawPicture } from './picture.ts';
import { LISTS, writtenParts } from './written-parts.ts';

/** With the paragraphs of written texts beside it, the only file that imports docx. */

// A4, in twentieths of a point.
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 850;
const UPRIGHT_MARGIN = 1_134;
const TWIPS_PER_PIXEL = 15;
const SHARPNESS = 2; // points of a picture a pixel
const SMALL = 17; // half points
const TINY = 15;
const BODY = 20;
const LEAD = 24;
const MOST_ORDINARY = 10; // columns whose text can be of ordinary size
const { bulletList: POINTS, orderedList: NUMBERS } = LISTS;
const CAPTION = 'Caption'; // Word's own name of the style
/** How deep lists go. */
const DEPTHS = [0, 1, 2, 3];
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C4CC' };

/** How wide the text is. **Unit**: twentieths of a point. */
type Page = { width: number; margin: number };

/**
 * A document as Office Open XML: A4, Swedish, real headings, tables whose header row comes again on every page, figures with
 * alternative texts, and each page's number. Table texts for those who have it read aloud are the tables' own descriptions.
 *
 * Source: ECMA-376. Errors: none for any content.
 */
export async function writeWordDocument(whole: OutDocument): Promise<Uint8Array> {
	const { title, footer, blocks, upright = false, contents = false, captions = false } = whole;
	const { before, between } = planExportText.page;
	const margin = upright ? UPRIGHT_MARGIN : MARGIN;
	const page: Page = { width: (upright ? PAGE.width : PAGE.height) - 2 * margin, margin };
	const parts: (Paragraph | Table)[] = [];
	const firstSection = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
	let under = { level: 1, text: '' };
	for (const [at, block] of blocks.entries()) {
		if (contents && at === firstSection) parts.push(...contentsParts(blocks));
		if (block.kind === 'heading') under = block;
		if (captions && block.kind === 'table' && block.about !== under.text) parts.push(captionOf(block.about));
		parts.push(...(await toParts(block, page, under.level)));
	}
	const document = new Document({
		title: cleanText(title),
		creator: layoutText.product,
		styles: {
			default: {
				document: { run: { font: 'Calibri', size: BODY, language: { value: 'sv-SE', eastAsia: 'sv-SE' } } },
				heading1: { run: { size: 36, bold: true, color: '123A52' }, paragraph: { spacing: { after: 120 } } },
				heading2: {
					run: { size: 26, bold: true, color: '123A52' },
					paragraph: { spacing: { before: 320, after: 120 }, keepNext: true }
				},
				heading4: {
					run: { size: 20, bold: true, color: '16232E' },
					paragraph: { spacing: { before: 200, after: 60 }, keepNext: true }
				},
				heading3: {
					run: { size: 22, bold: true, color: '16232E' },
					paragraph: { spacing: { before: 240, after: 60 }, keepNext: true }
				}
			},
			paragraphStyles: [{ id: CAPTION, name: 'caption', basedOn: 'Normal', next: 'Normal' }]
		},
		numbering: {
			config: [
				{
					reference: POINTS,
					levels: DEPTHS.map((level) => ({
						level,
						format: LevelFormat.BULLET,
						text: '•',
						alignment: AlignmentType.LEFT,
						style: { paragraph: { indent: { left: 200 + 360 * level, hanging: 200 } } }
					}))
				},
				{
					reference: NUMBERS,
					levels: DEPTHS.map((level) => ({
						level,
						format: LevelFormat.DECIMAL,
						text: `%${level + 1}.`,
						alignment: AlignmentType.LEFT,
						style: { paragraph: { indent: { left: 360 + 360 * level, hanging: 360 } } }
					}))
				}
			]
		},
		sections: [
			{
				properties: {
					page: {
						size: { ...PAGE, orientation: upright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
						margin: { top: margin, bottom: margin, left: margin, right: margin }
					}
				},
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								alignment: AlignmentType.LEFT,
								children: [
									new TextRun({ text: `${cleanText(footer)} · `, size: SMALL }),
									new TextRun({
										children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES],
										size: SMALL
									})
								]
							})
						]
					})
				},
				children: parts
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The headings as links. A field would do it with page numbers, but stays empty where nobody brings it up to date. */
function contentsParts(blocks: readonly OutBlock[]): Paragraph[] {
	const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
	return [
		new Paragraph({ children: [new TextRun({ text: outText.contents, bold: true, color: '123A52', size: 26 })] }),
		...headings.map((text) => {
			const run = new TextRun({ text: cleanText(text), style: 'Hyperlink' });
			return new Paragraph({ children: [new InternalHyperlink({ anchor: anchorOf(text), children: [run] })] });
		})
	];
}

const LONGEST_ANCHOR = 40; // characters; Word's

const anchorOf = (text: string) => slugOf(text).slice(0, LONGEST_ANCHOR);

/** `level`: of the heading that the block stands below. */
async function toParts(block: OutBlock, page: Page, level: number): Promise<(Paragraph | Table)[]> {
	switch (block.kind) {
		case 'heading':
			return [
				new Paragraph({
					heading: LEVELS[block.level],
					children: [new Bookmark({ id: anchorOf(block.text), children: [new TextRun(cleanText(block.text))] })]
				})
			];
		case 'paragraph':
			return [paragraphOf(block.text, block.emphasis)];
		case 'list':
			return block.items.map((item) => pointOf(item));
		case 'text':
			return writtenParts(block.text);
		case 'notice':
			return [paragraphOf(block.title, 'mark'), ...block.lines.map((line) => paragraphOf(line))];
		case 'boxes':
			return [boxesOf(block.boxes, page), new Paragraph({ text: '' })];
		case 'figure':
			return figureParts(block.figure, page, level === 3 ? HeadingLevel.HEADING_4 : HeadingLevel.HEADING_3);
		case 'table':
			// Two tables with nothing between them are one in Word.
			return [tableOf(block, page), new Paragraph('')];
	}
}

function paragraphOf(text: string, emphasis?: 'mark' | 'quiet' | 'lead'): Paragraph {
	const run = new TextRun({
		text: cleanText(text),
		bold: emphasis === 'mark',
		...(emphasis === 'quiet' ? { color: '4A5A66', size: SMALL } : {}),
		...(emphasis === 'lead' ? { size: LEAD } : {})
	});
	return new Paragraph({ children: [run], spacing: { after: 100 } });
}

/** What a table holds, on a line that stays with it. */
function captionOf(text: string): Paragraph {
	const run = new TextRun({ text: cleanText(text), bold: true, size: SMALL, color: '4A5A66' });
	return new Paragraph({ style: CAPTION, children: [run], keepNext: true, spacing: { before: 120, after: 60 } });
}

function pointOf(text: string): Paragraph {
	return new Paragraph({ text: cleanText(text), numbering: { reference: POINTS, level: 0 }, spacing: { after: 40 } });
}

/** Heading, drawing with its alternative text, how it is read, work, values and source. */
async function figureParts(
	figure: OutFigure,
	page: Page,
	heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]
): Promise<(Paragraph | Table)[]> {
	const width = Math.round(Math.min(page.width / TWIPS_PER_PIXEL, figure.width));
	const height = Math.round((figure.height * width) / figure.width);
	const text = cleanText(figure.alt);
	const picture = new ImageRun({
		type: 'png',
		data: await drawPicture(figure.svg, SHARPNESS),
		transformation: { width, height },
		altText: { name: figure.id, title: cleanText(figure.heading), description: text }
	});
	return [
		new Paragraph({ heading, text: cleanText(figure.heading) }),
		new Paragraph({
			children: [new TextRun({ text: cleanText(figure.subtitle), color: '4A5A66', size: SMALL })],
			keepNext: true
		}),
		new Paragraph({ children: [picture], keepNext: true, spacing: { before: 60, after: 60 } }),
		...figure.notes.map((note) => paragraphOf(note, 'quiet')),
		paragraphOf(figure.sourceLine, 'quiet'),
		...(figure.activities.length > 0
			? [paragraphOf(outText.activities, 'mark'), ...figure.activities.map((line) => pointOf(line))]
			: []),
		...(figure.table.rows.length > 0 ? [tableOf(figure.table, page), new Paragraph({ text: '' })] : [])
	];
}

function boxesOf(boxes: Extract<OutBlock, { kind: 'boxes' }>['boxes'], page: Page): Table {
	const width = Math.round(page.width / Math.max(1, boxes.length));
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: page.width, type: WidthType.DXA },
		columnWidths: boxes.map(() => width),
		borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
		rows: [
			new TableRow({
				cantSplit: true,
				children: boxes.map(
					({ title, lines }) =>
						new TableCell({
							width: { size: width, type: WidthType.DXA },
							margins: { top: 120, bottom: 120, left: 160, right: 160 },
							children: [paragraphOf(title, 'mark'), ...lines.map((line) => paragraphOf(line))]
						})
				)
			})
		]
	});
}

function tableOf({ about, columns, rows }: OutTable, page: Page): Table {
	const total = columns.reduce((sum, { width }) => sum + width, 0);
	const widths = columns.map(({ width }) => Math.round((width / total) * page.width));
	const size = columns.length > MOST_ORDINARY ? TINY : SMALL;
	const cell = (lines: readonly string[], column: number, header: boolean) => {
		const right = columns[column]?.align === 'right';
		const options: ITableCellOptions = {
			width: { size: widths[column] ?? 0, type: WidthType.DXA },
			margins: { top: 40, bottom: 40, left: size === TINY ? 40 : 80, right: size === TINY ? 40 : 80 },
			...(header ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF2', color: 'auto' } } : {}),
			children: (lines.length === 0 ? [''] : lines).map((line) => lineOf(line, header, size, right))
		};
		return new TableCell(options);
	};
	const heads = columns.map(({ heading }) => heading);
	const header = heads.some((heading) => heading !== '')
		? [new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((one, at) => cell([one], at, true)) })]
		: [];
	const table = new DescribedTable({
		layout: TableLayoutType.FIXED,
		width: { size: page.width, type: WidthType.DXA },
		columnWidths: widths,
		borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
		rows: [
			...header,
			...rows.map(
				(cells) => new TableRow({ cantSplit: true, children: columns.map((_, at) => cell(cells[at] ?? [], at, false)) })
			)
		]
	});
	return table.describedAs(cleanText(about));
}

/** A table with its description for those who have it read aloud, which the library has no option for. */
class DescribedTable extends Table {
	describedAs(text: string): this {
		const [properties] = this.root;
		if (properties instanceof XmlComponent) {
			for (const name of ['w:tblCaption', 'w:tblDescription']) properties.addChildElement(new Value(name, text));
		}
		return this;
	}
}

class Value extends XmlComponent {
	constructor(name: string, text: string) {
		super(name);
		this.root.push(new ValueAttribute({ val: text }));
	}
}

class ValueAttribute extends XmlAttributeComponent<{ val: string }> {
	protected override readonly xmlKeys = { val: 'w:val' };
}

function lineOf(line: string, bold: boolean, size: number, right: boolean): Paragraph {
	const isPoint = line.startsWith(BULLET);
	const text = cleanText(isPoint ? line.slice(BULLET.length) : line);
	return new Paragraph({
		children: [new TextRun({ text, bold, size })],
		...(right ? { alignment: AlignmentType.RIGHT } : {}),
		...(isPoint ? { numbering: { reference: POINTS, level: 0 } } : {})
	});
}
