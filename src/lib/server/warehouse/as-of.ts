import activitySql from './sql/as-of-activity-latest.sql?raw';
import observationSql from './sql/as-of-observation-current.sql?raw';
import planVersionSql from './sql/as-of-plan-version-current.sql?raw';
import populationSql from './sql/as-of-population-current.sql?raw';

/** Each view of what is current, with the question that gives the same rows for a day in `$asOf`; those that it reads stand first. */
const VIEWS: Readonly<Record<string, string>> = {
	observation_current: observationSql,
	population_current: populationSql,
	plan_version_current: planVersionSql,
	activity_latest: activitySql
};

/** Comments that a statement begins with, and its own `WITH`. */
const HEAD = /^(?:\s*--[^\n]*\n)*\s*(WITH\s+)?/;

/**
 * The statement as it would have answered at the end of the day bound to `$asOf`: the views it reads are put in front of it
 * under their own names, where a name of the statement hides one of the schema. Null where it reads none of them.
 */
export function asOfSql(sql: string): string | null {
	const asked = Object.entries(VIEWS).filter(([view]) => reads(sql, view));
	const used = Object.entries(VIEWS).filter(([view]) =>
		[sql, ...asked.map(([, text]) => text)].some((one) => reads(one, view))
	);
	if (used.length === 0) return null;
	const parts = used.map(([view, text]) => `${view} AS (\n${text}\n)`).join(',\n');
	const [head = '', own] = HEAD.exec(sql) ?? [];
	return `WITH ${parts}${own === undefined ? '\n' : ',\n'}${sql.slice(head.length)}`;
}

function reads(sql: string, view: string): boolean {
	return new RegExp(`\\b${view}\\b`).test(sql);
}
