import { THRESHOLDS } from '#lib/stats/thresholds.ts';
import { AUDIT, REJECTED_ROW, SOURCE, SOURCE_FINDING } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import { acceptedOf } from './accepted.ts';
import type { Reading } from './reading.ts';

/** What the one who reads a file in says of it. `at` is an ISO date-time in UTC, `publishedOn` an ISO date. */
export type Importer = { who: string; at: string; publishedOn: string; publisher: string; simulated: boolean };

/** The source's id: the beginning of the file's checksum, which a link can carry. */
export function sourceIdOf(sha256: string): string {
	return sha256.slice(0, 12);
}

/** Forms that name a publisher of what is not, or may not be, published: handed out on request, or written by hand. */
const NOT_PUBLISHED: ReadonlySet<string> = new Set(['police-extract', 'own-figures']);

/** Plans are decided in the open, and a publisher's own form is public already; anything else is for the work until somebody says otherwise. */
function isPublished({ kind, publisher, importer }: Reading): boolean {
	return kind === 'plan' || (publisher !== '' && !NOT_PUBLISHED.has(importer));
}

/** Writes the source with its findings, its rejected rows and the line in the log, before any of its rows. */
export async function insertSource(transaction: Transaction, reading: Reading, importer: Importer): Promise<string> {
	const id = sourceIdOf(reading.sha256);
	const accepted = acceptedOf(reading);
	await transaction.append('source', SOURCE, [
		[
			id,
			reading.kind,
			reading.importer,
			reading.importerVersion,
			importer.publisher,
			reading.title || reading.file,
			null,
			null,
			reading.file,
			reading.sha256,
			reading.size,
			importer.publishedOn,
			importer.at,
			importer.who,
			accepted,
			reading.rejected.length,
			importer.simulated,
			isPublished(reading) || importer.simulated ? 'offentlig' : 'arbetsmaterial',
			THRESHOLDS.suppressBelow,
			null
		]
	]);
	await transaction.append(
		'source_finding',
		SOURCE_FINDING,
		reading.findings.map(({ code, severity, place, text, details }, ordinal) => [
			id,
			ordinal,
			code,
			severity,
			JSON.stringify(place),
			text,
			JSON.stringify(details ?? {})
		])
	);
	await transaction.append(
		'rejected_row',
		REJECTED_ROW,
		reading.rejected.map(({ row, verbatim, code, sheet }) => [id, row, verbatim, code, sheet])
	);
	await transaction.append('audit', AUDIT, [
		[importer.at, importer.who, 'import', `source:${id}`, null, JSON.stringify({ file: reading.file, accepted })]
	]);
	return id;
}
