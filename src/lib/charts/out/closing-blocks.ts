import type { OutBlock, OutDefinition, OutSource } from '#lib/model/out-document.ts';
import type { OutTable } from '#lib/model/out-table.ts';
import { formatDate } from '#lib/text/format.ts';
import { outText } from '#lib/text/out.ts';

const { column } = outText;

/** Sources as a table. */
export function sourceTable(sources: readonly OutSource[]): OutTable {
	return {
		about: outText.sourcesAbout,
		columns: [
			{ heading: column.publisher, width: 18 },
			{ heading: column.file, width: 30 },
			{ heading: column.rows, width: 16 },
			{ heading: column.publishedOn, width: 12 },
			{ heading: column.importedOn, width: 12, detail: true },
			{ heading: column.licence, width: 14, detail: true }
		],
		rows: sources.map((one) => [
			[one.publisher],
			one.url === '' ? [one.file] : [one.file, one.url],
			[one.rows],
			[formatDate(one.publishedOn)],
			[formatDate(one.importedOn)],
			[one.licence]
		])
	};
}

/** What measures are, as a table. */
export function definitionTable(definitions: readonly OutDefinition[]): OutTable {
	return {
		about: outText.definitionsAbout,
		columns: [
			{ heading: column.measure, width: 20 },
			{ heading: column.unit, width: 16 },
			{ heading: column.definition, width: 34 },
			{ heading: column.reading, width: 22 },
			{ heading: column.caveat, width: 30 },
			{ heading: column.breaks, width: 20 }
		],
		rows: definitions.map((one) => [
			[one.name],
			[one.unit],
			[one.definition],
			[one.reading],
			[one.caveat],
			[...one.breaks]
		])
	};
}

/** The end of every document: where the numbers come from, and what they are. */
export function closingBlocks(sources: readonly OutSource[], definitions: readonly OutDefinition[]): OutBlock[] {
	return [
		...(sources.length > 0
			? [
					{ kind: 'heading' as const, level: 2 as const, text: outText.sources },
					{ kind: 'table' as const, ...sourceTable(sources) }
				]
			: []),
		...(definitions.length > 0
			? [
					{ kind: 'heading' as const, level: 2 as const, text: outText.definitions },
					{ kind: 'table' as const, ...definitionTable(definitions) }
				]
			: [])
	];
}
