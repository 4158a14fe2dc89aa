import { ForeignDatabaseError, NewerSchemaError } from './migrate.ts';

/** What may be wrong with a database file or its disk, that a person can do something about. */
export type DatabaseTrouble = 'locked' | 'newer' | 'foreign' | 'full' | 'read-only' | 'damaged';

/** What DuckDB and the file system write, the first that fits. */
const SIGNS: readonly [DatabaseTrouble, RegExp][] = [
	['locked', /could not set lock|being used by another process|conflicting lock/i],
	['full', /ENOSPC|EDQUOT|no space left|out of space|disk quota exceeded/i],
	['read-only', /EROFS|EACCES|EPERM|read-only file system|permission denied/i],
	[
		'damaged',
		/not a valid DuckDB|checksum|corrupt|Serialization Error|failure while replaying WAL|different \(newer\) version|could not read (?:all|enough)|unexpected end of file/i
	]
];

/** The trouble that an error tells of, also by what caused it; null when it is about something else. */
export function troubleOf(error: unknown): DatabaseTrouble | null {
	if (error instanceof NewerSchemaError) return 'newer';
	if (error instanceof ForeignDatabaseError) return 'foreign';
	if (!(error instanceof Error)) return null;
	const code = 'code' in error ? String(error.code) : '';
	const text = `${code} ${error.message}`;
	const sign = SIGNS.find(([, pattern]) => pattern.test(text));
	return sign?.[0] ?? (error.cause === undefined ? null : troubleOf(error.cause));
}
