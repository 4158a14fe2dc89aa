import geometrySql from './sql/as-of-area-geometry-current.sql?raw';
import activitySql from './sql/as-of-activity-latest.sql?raw';
import observationSql from './sql/as-of-observation-current.sql?raw';
import planVersionSql from './sql/as-of-plan-version-current.sql?raw';
import reportSql from './sql/as-of-report.sql?raw';
import reportApprovalSql from './sql/as-of-report-approval.sql?raw';
import reportDiscardSql from './sql/as-of-report-discard.sql?raw';
import reportVersionSql from './sql/as-of-report-version.sql?raw';
import publicSourceSql from './sql/public-source.sql?raw';
import populationSql from './sql/as-of-population-current.sql?raw';

/** Each view of what is current, and each table of documents, with the question that gives its rows for a day in `$asOf`; those that it reads stand first. */
const VIEWS: Readonly<Record<string, string>> = {
	observation_current: observationSql,
	population_current: populationSql,
	area_geometry_current: geometrySql,
	plan_version_current: planVersionSql,
	activity_latest: activitySql,
	report: reportSql,
	report_version: reportVersionSql,
	report_approval: reportApprovalSql,
	report_discard: reportDiscardSql
};

const WRITES = /^(?:\s*--[^\n]*\n)*\s*(?:INSERT|UPDATE|DELETE)\b/i;
/** Comments that a statement begins with, and its own `WITH`. */
const HEAD = /^(?:\s*--[^\n]*\n)*\s*(WITH\s+)?/;

/**
 * The statement as it would have answered at the end of the day bound to `$asOf`: the views it reads are put in front of it
 * under their own names, where a name of the statement hides one of the schema. Null where it reads none of them.
 */
export function asOfSql(sql: string): string | null {
	return inFront(sql, viewsIn(sql));
}

/**
 * The statement as anybody may have its answer: figures from sources that are only for the work do not count, nor are those
 * sources there. The views that it reads ask for `$asOf` as for a day. Null where nothing of it comes from sources.
 */
export function publicSql(sql: string): string | null {
	const used = viewsIn(sql);
	if (WRITES.test(sql)) return null;
	return used.length > 0 || reads(sql, 'source') ? inFront(sql, [['source', publicSourceSql], ...used]) : null;
}

/** True for a statement that a day must be bound to. */
export function asksForDay(sql: string): boolean {
	return viewsIn(sql).length > 0;
}

function viewsIn(sql: string): [string, string][] {
	const asked = Object.entries(VIEWS).filter(([view]) => reads(sql, view));
	return Object.entries(VIEWS).filter(([view]) =>
		[sql, ...asked.map(([, text]) => text)].some((one) => reads(one, view))
	);
}

function inFront(sql: string, used: readonly (readonly [string, string])[]): string | null {
	if (used.length === 0) return null;
	const parts = used.map(([view, text]) => `${view} AS (\n${text}\n)`).join(',\n');
	const [head = '', own] = HEAD.exec(sql) ?? [];
	return `WITH ${parts}${own === undefined ? '\n' : ',\n'}${sql.slice(head.length)}`;
}

function reads(sql: string, view: string): boolean {
	return new RegExp(`\\b${view}\\b`).test(sql);
}
