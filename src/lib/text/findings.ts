import type { Place } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { mapFindings } from './findings/map.ts';
import { planFindings } from './findings/plan.ts';
import { publishedFindings } from './findings/published.ts';
import { seriesFindings } from './findings/series.ts';
import { tableFindings } from './findings/tables.ts';

const SENTENCES: Readonly<Record<string, (finding: Finding) => string>> = {
	...planFindings,
	...mapFindings,
	...seriesFindings,
	...publishedFindings,
	...tableFindings
};

/** The finding as a Swedish sentence with advice. Errors: throws for a code without a sentence. */
export function findingMessage(finding: Finding): string {
	const sentence = SENTENCES[finding.code];
	if (!sentence) throw new Error(`no sentence for the finding ${finding.code}`);
	return sentence(finding);
}

/** Where in a file, in a few words: «rad 12», «sida 3, tabell 2, rad 4». '' for the file as a whole. */
export function placeText({ page, sheet, table, row, column, line }: Omit<Place, 'file'>): string {
	const parts = [
		page === undefined ? '' : `sida ${page}`,
		sheet === undefined ? '' : `flik ${sheet}`,
		line === undefined && table !== undefined ? `tabell ${table}` : '',
		line === undefined ? (row === undefined ? '' : `rad ${row}`) : `rad ${line}`,
		column === undefined ? '' : `kolumn ${column}`
	];
	return parts.filter((part) => part !== '').join(', ');
}
