import type { Finding } from '../model/finding.ts';
import type { GridRow } from './grid-row.ts';
import type { HeaderColumn } from './header-columns.ts';
import { checkSum } from './total-check.ts';

const MOST_FINDINGS = 5;

/** Each row's sum against the columns it is a sum of: those of the same area and period, where its heading says any. */
export function checkTotalColumns(
	rows: readonly Pick<GridRow, 'cells' | 'row'>[],
	figures: readonly HeaderColumn[],
	file: string
): Finding[] {
	const findings: Finding[] = [];
	for (const total of figures.filter(({ isTotal }) => isTotal)) {
		const parts = figures.filter(
			({ isTotal, role, area, period }) =>
				!isTotal &&
				role === total.role &&
				(total.area === null || total.area === area) &&
				(total.period === null || total.period.start === period?.start)
		);
		for (const { cells, row } of rows) {
			const text = [cells.slice(0, 2).join(', '), total.heading].join(', ');
			const numbers = parts.map(({ column }) => cells[column] ?? '');
			findings.push(...checkSum(numbers, cells[total.column] ?? '', { file, row, text }));
		}
	}
	return findings.slice(0, MOST_FINDINGS);
}
