import type { OutBlock, OutCell, OutSheet, OutView } from '#lib/model/out-document.ts';
import type { OutColumn, OutTable } from '#lib/model/out-table.ts';
import { outText } from '#lib/text/out.ts';
import { textCell } from './figure-data.ts';

const LONGEST_NAME = 31; // characters; Excel's
const { column, sheet: words } = outText;

/**
 * The view as a workbook: a first sheet that tells what the others show, a sheet a figure and a list, then sources and
 * definitions. Numbers are numbers; one that is missing has its reason in words.
 */
export function viewSheets(view: OutView): OutSheet[] {
	const names = new Set<string>();
	const parts = view.blocks.flatMap((block): OutSheet[] => partSheet(block, view.marks, names));
	const closing = closingSheets(view);
	const shown = [...parts, ...closing].map(({ name, title }) => [textCell(name), textCell(title)]);
	const contents: OutSheet = {
		name: words.contents,
		title: view.title,
		notes: [...view.marks, view.about, view.footer].filter((note) => note !== ''),
		columns: [
			{ heading: words.sheet, width: 34 },
			{ heading: words.shows, width: 90 }
		],
		rows: shown
	};
	return [contents, ...parts, ...closing];
}

function partSheet(block: OutBlock, marks: readonly string[], names: Set<string>): OutSheet[] {
	if (block.kind === 'figure') {
		const { heading, subtitle, notes, sourceLine, data } = block.figure;
		return [
			{
				name: sheetName(heading.split(/[:(]/)[0] ?? heading, names),
				title: heading,
				notes: [...marks, subtitle, ...notes, sourceLine],
				...data
			}
		];
	}
	// Sources and definitions have sheets of their own at the end.
	if (block.kind !== 'table' || block.about === outText.sourcesAbout || block.about === outText.definitionsAbout) {
		return [];
	}
	return [{ ...tableSheet(block, sheetName(block.about, names)), notes: marks }];
}

function closingSheets({ sources, definitions, marks }: OutView): OutSheet[] {
	const cells = (values: readonly string[]): OutCell[] => values.map(textCell);
	const date = (day: string): OutCell => (day === '' ? null : { kind: 'date', date: day });
	const sourceColumns: OutColumn[] = [
		{ heading: column.publisher, width: 22 },
		{ heading: column.title, width: 34 },
		{ heading: column.file, width: 40 },
		{ heading: column.rows, width: 24 },
		{ heading: column.publishedOn, width: 12 },
		{ heading: column.importedOn, width: 12 },
		{ heading: column.licence, width: 20 },
		{ heading: column.url, width: 40 }
	];
	return [
		{
			name: words.sources,
			title: outText.sourcesAbout,
			notes: marks,
			columns: sourceColumns,
			rows: sources.map((one) => [
				...cells([one.publisher, one.title, one.file, one.rows]),
				date(one.publishedOn),
				date(one.importedOn),
				...cells([one.licence, one.url])
			])
		},
		{
			name: words.definitions,
			title: outText.definitionsAbout,
			notes: marks,
			columns: [
				{ heading: column.measure, width: 30 },
				{ heading: column.unit, width: 22 },
				{ heading: column.publisher, width: 20 },
				{ heading: column.definition, width: 50 },
				{ heading: column.reading, width: 34 },
				{ heading: column.caveat, width: 46 },
				{ heading: column.breaks, width: 40 }
			],
			rows: definitions.map((one) =>
				cells([one.name, one.unit, one.publisher, one.definition, one.reading, one.caveat, one.breaks.join('\n')])
			)
		}
	];
}

function tableSheet({ about, columns, rows }: OutTable, name: string): OutSheet {
	return {
		name,
		title: about,
		notes: [],
		columns,
		rows: rows.map((cells) => cells.map((lines) => textCell(lines.join('\n'))))
	};
}

/** A name that Excel takes and no other sheet has. */
function sheetName(text: string, taken: Set<string>): string {
	const plain = text
		.replace(/[\\/?*:[\]']/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	for (let number = 1; ; number += 1) {
		const end = number === 1 ? '' : ` ${number}`;
		const name = plain.slice(0, LONGEST_NAME - end.length).trimEnd() + end;
		if (taken.has(name.toLocaleLowerCase('sv'))) continue;
		taken.add(name.toLocaleLowerCase('sv'));
		return name;
	}
}
