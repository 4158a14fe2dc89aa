import type { Finding } from '../model/finding.ts';

/** What was decided when a table was brought into long form, for those who read the file in. */
export type Decisions = {
	file: string;
	layout: { rows: string[]; columns: string[]; sections: string[]; header: string[] };
	title: string;
	periodFrom: 'table' | 'title' | 'file';
	/** The year of the file's name, where `periodFrom` says that it was used. */
	year: string;
	question: string | null;
	area: string | null;
	unitFrom: 'table' | 'title' | 'sum';
	/** No crime type is named: the counts were taken for all reported crime. */
	totalAssumed: boolean;
	/** Labels of sums that were left out. */
	totals: readonly string[];
	/** Rows that are only headings within the table. */
	headings: readonly string[];
};

/** The decisions as findings, each where the table's own columns did not settle the matter. */
export function layoutFindings(made: Decisions): Finding[] {
	const place = { file: made.file };
	const fromTitle = (what: string, text: string): Finding => ({
		code: 'taken-from-title',
		severity: 'info',
		place,
		text,
		details: { what }
	});
	const findings: Finding[] = [{ code: 'table-layout', severity: 'info', place, text: '', details: made.layout }];
	if (made.periodFrom === 'title') findings.push(fromTitle('period', made.title));
	if (made.periodFrom === 'file') {
		const details = { year: made.year };
		findings.push({ code: 'year-from-file-name', severity: 'warning', place, text: made.file, details });
	}
	if (made.question !== null) findings.push(fromTitle('question', made.question));
	if (made.unitFrom === 'title') findings.push(fromTitle('unit', made.title));
	if (made.unitFrom === 'sum') findings.push({ code: 'shares-by-sum', severity: 'info', place, text: '' });
	if (made.area !== null) findings.push(fromTitle('area', made.area));
	if (made.totalAssumed) findings.push({ code: 'crime-total-assumed', severity: 'info', place, text: '' });
	if (made.totals.length > 0) {
		findings.push({ code: 'totals-left-out', severity: 'info', place, text: made.totals.join(', ') });
	}
	if (made.headings.length > 0) {
		findings.push({ code: 'headings-left-out', severity: 'info', place, text: made.headings.join(', ') });
	}
	return findings;
}
