import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
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
import type { OutBlock, OutDocument } from '#lib/model/out-document.ts';
import { layoutText } from '#lib/text/layout.ts';
import { planExportText } from '#lib/text/plan-export.ts';
import { cleanText } from './clean-text.ts';

/** The only file that imports docx. */

// A4 lying down, in twentieths of a point.
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 850;
const WIDTH = PAGE.height - 2 * MARGIN;
const SMALL = 17; // half points
const BODY = 20;
const POINTS = 'points';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C4CC' };

/**
 * A document as Office Open XML: A4 lying down, Swedish, real headings, tables whose header row comes again on every page,
 * and each page's number. Table texts for those who have it read aloud are written as the tables' own descriptions.
 *
 * Source: ECMA-376. Errors: none for any content.
 */
export async function writeWordDocument({ title, footer, blocks }: OutDocument): Promise<Uint8Array> {
	const { before, between } = planExportText.page;
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
				}
			}
		},
		numbering: {
			config: [
				{
					reference: POINTS,
					levels: [
						{
							level: 0,
							format: LevelFormat.BULLET,
							text: '•',
							alignment: AlignmentType.LEFT,
							style: { paragraph: { indent: { left: 200, hanging: 200 } } }
						}
					]
				}
			]
		},
		sections: [
			{
				properties: {
					page: {
						size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
						margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN }
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
				children: blocks.flatMap(toParts)
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

function toParts(block: OutBlock): (Paragraph | Table)[] {
	if (block.kind === 'heading') {
		const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
		return [new Paragraph({ heading, text: cleanText(block.text) })];
	}
	if (block.kind === 'paragraph') {
		const run = new TextRun({
			text: cleanText(block.text),
			bold: block.emphasis === 'mark',
			...(block.emphasis === 'quiet' ? { color: '4A5A66', size: SMALL } : {})
		});
		return [new Paragraph({ children: [run], spacing: { after: 100 } })];
	}
	// Two tables with nothing between them are one in Word.
	return [tableOf(block), new Paragraph({ text: '' })];
}

function tableOf({ about, columns, rows }: Extract<OutBlock, { kind: 'table' }>): Table {
	const total = columns.reduce((sum, { width }) => sum + width, 0);
	const widths = columns.map(({ width }) => Math.round((width / total) * WIDTH));
	const cell = (lines: readonly string[], column: number, header: boolean) => {
		const options: ITableCellOptions = {
			width: { size: widths[column] ?? 0, type: WidthType.DXA },
			margins: { top: 40, bottom: 40, left: 80, right: 80 },
			...(header ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF2', color: 'auto' } } : {}),
			children: (lines.length === 0 ? [''] : lines).map((line) => lineOf(line, header))
		};
		return new TableCell(options);
	};
	const heads = columns.map(({ heading }) => heading);
	const header = heads.some((heading) => heading !== '')
		? [new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((one, at) => cell([one], at, true)) })]
		: [];
	const table = new DescribedTable({
		layout: TableLayoutType.FIXED,
		width: { size: WIDTH, type: WidthType.DXA },
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

function lineOf(line: string, bold: boolean): Paragraph {
	const isPoint = line.startsWith(BULLET);
	const text = cleanText(isPoint ? line.slice(BULLET.length) : line);
	return new Paragraph({
		children: [new TextRun({ text, bold, size: SMALL })],
		...(isPoint ? { numbering: { reference: POINTS, level: 0 } } : {})
	});
}
