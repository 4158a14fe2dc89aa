import type { OutBlock, OutCell, OutDocument } from '../model/out-document.ts';
import type { OutColumn } from '../model/out-table.ts';
import { planExportText } from '../text/plan-export.ts';
import { cellLines, usedColumns } from './plan-columns.ts';
import { definitionTable, followUpTable, goalTable, planFactRows } from './plan-sheets.ts';
import type { PlanTable } from './plan-table.ts';

type Lines = readonly (readonly string[])[];

/** The plan as a document: a table for each focus area, then goals, notes of follow-up, sources and definitions. */
export function planDocument(plan: PlanTable): OutDocument {
	const { source, period } = plan;
	const sourceLine = planExportText.sourceLine(source.file, source.publishedOn, plan.madeOn);
	const mark = plan.simulated ? [planExportText.simulated] : [];
	const about = [plan.areaName, ...(period ? [planExportText.period(period.from, period.to)] : [])].join(' · ');
	return {
		title: plan.title,
		footer: [...mark, sourceLine].join(' · '),
		blocks: [
			{ kind: 'heading', level: 1, text: plan.title },
			...mark.map((text): OutBlock => ({ kind: 'paragraph', text, emphasis: 'mark' })),
			{ kind: 'paragraph', text: about },
			{ kind: 'paragraph', text: sourceLine, emphasis: 'quiet' },
			...activityBlocks(plan),
			...part(planExportText.sheet.goals, planExportText.goalsAbout, goalTable(plan)),
			...part(planExportText.sheet.followUps, planExportText.followUpsAbout, followUpTable(plan)),
			{ kind: 'heading', level: 2, text: planExportText.sheet.sources },
			{
				kind: 'table',
				about: planExportText.factsAbout,
				columns: [
					{ heading: '', width: 30 },
					{ heading: '', width: 90 }
				],
				rows: planFactRows(plan).map((cells) => cells.map((cell) => [cell]))
			},
			...tableOf(planExportText.definitionsAbout, definitionTable(plan)),
			{ kind: 'paragraph', text: planExportText.reimport, emphasis: 'quiet' }
		]
	};
}

function activityBlocks(plan: PlanTable): OutBlock[] {
	const columns = usedColumns(plan);
	const shown = columns.filter(({ inDocument }) => inDocument === 'own');
	const gathered = columns.filter(({ inDocument }) => inDocument === 'gathered');
	const headings: OutColumn[] = [
		...shown.map(({ heading, width }) => ({ heading, width: Math.min(width, 36) })),
		{ heading: planExportText.column.particulars, width: 26 }
	];
	return plan.sections.flatMap(({ focusArea, description, rows }): OutBlock[] => {
		const name = focusArea ?? planExportText.noFocusArea;
		const heading = focusArea === null ? planExportText.sheet.activities : planExportText.focusHeading(focusArea);
		const lines = rows.map((row): Lines => {
			const particulars = gathered.flatMap((column) => {
				const words = cellLines(column.cellOf(row));
				return words.length === 0 ? [] : [`${column.heading}: ${words.join(' || ')}`];
			});
			return [...shown.map(({ cellOf }) => cellLines(cellOf(row))), particulars];
		});
		return [
			{ kind: 'heading', level: 2, text: heading },
			...paragraphs(description),
			...(lines.length === 0
				? []
				: [{ kind: 'table' as const, about: planExportText.tableAbout(name), columns: headings, rows: lines }])
		];
	});
}

function paragraphs(text: string): OutBlock[] {
	return text === '' ? [] : text.split('\n').map((line) => ({ kind: 'paragraph', text: line }));
}

type Cells = { columns: readonly OutColumn[]; rows: readonly (readonly OutCell[])[] };

function part(heading: string, about: string, table: Cells): OutBlock[] {
	return table.rows.length === 0 ? [] : [{ kind: 'heading', level: 2, text: heading }, ...tableOf(about, table)];
}

function tableOf(about: string, { columns, rows }: Cells): OutBlock[] {
	if (rows.length === 0) return [];
	return [{ kind: 'table', about, columns, rows: rows.map((cells) => cells.map(cellLines)) }];
}
