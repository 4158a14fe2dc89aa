import { cellLines, usedColumns } from '#lib/analysis/plan-columns.ts';
import { planDocument } from '#lib/analysis/plan-document.ts';
import { planSheets } from '#lib/analysis/plan-sheets.ts';
import type { PlanTable } from '#lib/analysis/plan-table.ts';
import { csvCell } from '#lib/charts/figure-csv.ts';
import { slugOf } from '#lib/model/label.ts';
import { planExportText } from '#lib/text/plan-export.ts';
import { writeWordDocument } from './word-document.ts';
import { writeWorkbook } from './workbook.ts';

/** The formats a plan goes out in. */
export const PLAN_FORMATS = ['xlsx', 'docx', 'csv'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

/** What a browser is told of each format. */
export const MEDIA_TYPES: Record<PlanFormat, string> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	csv: 'text/csv; charset=utf-8'
};

/** The plan as a file of the format. */
export async function exportPlan(plan: PlanTable, format: PlanFormat): Promise<Uint8Array> {
	if (format === 'xlsx') return writeWorkbook(planSheets(plan));
	if (format === 'docx') return writeWordDocument(planDocument(plan));
	return new TextEncoder().encode(planCsv(plan));
}

/** A name for the file, of the plan's title in ASCII. */
export function planFileName({ title, simulated }: PlanTable, format: PlanFormat): string {
	return `${slugOf(title) || 'plan'}${simulated ? '-simulerad' : ''}.${format}`;
}

const BOM = '\ufeff'; // Excel reads the file as UTF-8 only with it

/** The plan's activities as CSV for a Swedish spreadsheet; nothing in it can be taken for a formula. */
function planCsv(plan: PlanTable): string {
	const columns = usedColumns(plan);
	const mark = plan.simulated ? [planExportText.simulated] : [];
	const head = [...columns.map(({ heading }) => heading), ...mark];
	const rows = plan.sections
		.flatMap((section) => section.rows)
		.map((row) => [
			...columns.map(({ cellOf }) => cellLines(cellOf(row)).join('\n')),
			...mark.map(() => planExportText.fact.yes)
		]);
	return `${BOM}${[head, ...rows].map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
