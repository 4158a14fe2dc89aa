import type { SourceDocument, Table } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { NewsItem } from '../../model/news.ts';
import type { Rejected } from '../records.ts';
import { asRejected } from './as-observation.ts';
import { findColumns } from './find-columns.ts';

const COLUMNS = {
	id: /^id$/,
	at: /^datetime$/,
	title: /^name$/,
	type: /^type$/,
	place: /^location\.name$/,
	summary: /^summary$/,
	url: /^url$/
};
/** Addresses in the list lack their host. */
const HOST = 'https://polisen.se';

/** The table of a file that is the police's list of events, or undefined. */
export function findNews({ blocks }: SourceDocument): Table | undefined {
	for (const block of blocks) if (block.kind === 'table' && findColumns(block.rows, COLUMNS)) return block;
	return undefined;
}

/**
 * Reads the police's list of events as notices. The list is no statistics: it has a few of all crimes, the time is that of
 * the notice, and the place is often a whole county.
 *
 * Source: polisen.se/api/events. The hour has one digit before ten; the same notice may stand twice.
 * Errors: a notice without id or readable time is rejected; a repeated one is counted once and told.
 */
export function parseNews(
	table: Table,
	file: string
): { items: NewsItem[]; rejected: Rejected[]; findings: Finding[] } {
	const found = findColumns(table.rows, COLUMNS);
	if (!found) throw new Error('the table has not the columns of a list of events');
	const items = new Map<string, NewsItem>();
	const rejected: Rejected[] = [];
	let repeated = 0;
	for (const [index, cells] of table.rows.entries()) {
		if (index <= found.index) continue;
		const row = table.lines?.[index] ?? index + 1;
		const cell = (key: keyof typeof COLUMNS) => cells[found.at[key]]?.trim() ?? '';
		const publishedAt = parsePublished(cell('at'));
		const id = cell('id');
		if (id === '' || publishedAt === null) rejected.push(asRejected(file, row, 'bad-time', cell('at') || id));
		else if (items.has(id)) repeated += 1;
		else {
			const url = webAddress(cell('url'));
			const [type, place, title, summary] = [cell('type'), cell('place'), cell('title'), cell('summary')];
			items.set(id, { id, publishedAt, type, place, title, summary, url, row });
		}
	}
	const findings: Finding[] = [{ code: 'news-not-statistics', severity: 'info', place: { file }, text: '' }];
	if (repeated > 0) {
		const details = { count: repeated };
		findings.push({ code: 'repeated-notices', severity: 'info', place: { file }, text: '', details });
	}
	return { items: [...items.values()], rejected, findings };
}

/** «2026-08-22 9:13:04 +02:00» as an ISO time in UTC; null for anything else. */
export function parsePublished(text: string): string | null {
	const pattern = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})$/;
	const [, day, hour, minute, second = '00', zone = ''] = pattern.exec(text.trim()) ?? [];
	if (!day || !hour || !minute) return null;
	const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
	const time = Date.parse(`${day}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`);
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** A page of the police's, or null: an address out of a file is never followed anywhere else. */
function webAddress(path: string): string | null {
	if (/^\/(?!\/)[^\s\\]*$/.test(path)) return HOST + path;
	return /^https:\/\/(www\.)?polisen\.se\/[^\s]*$/.test(path) ? path : null;
}
