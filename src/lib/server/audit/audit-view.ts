import { auditText as words } from '#lib/text/audit.ts';
import { formatMoment } from '#lib/text/format.ts';
import { auditLines, auditSubjects, type AuditLine } from '../warehouse/queries/audit.ts';
import { activities, plans } from '../warehouse/queries/plans.ts';
import { areas } from '../warehouse/queries/catalogue.ts';
import { meetings } from '../warehouse/queries/meetings.ts';
import { reports } from '../warehouse/queries/reports.ts';
import { sources } from '../warehouse/queries/sources.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'view'>;

const ROWS = 50; // on a page
const MOST_IN_FILE = 100_000;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whose lines, about what kind of thing, and between which days (ISO dates); null is all. `page` counts from 1. */
export type AuditChoice = {
	who: string | null;
	about: string | null;
	from: string | null;
	until: string | null;
	page: number;
};

/** The choice of an address; what cannot be is left out. */
export function auditChoice(search: URLSearchParams): AuditChoice {
	const text = (name: string) => search.get(name) || null;
	const day = (name: string) => (DAY.test(search.get(name) ?? '') ? search.get(name) : null);
	const page = Number(search.get('sida'));
	return {
		who: text('vem'),
		about: text('vad'),
		from: day('fran'),
		until: day('till'),
		page: Number.isInteger(page) && page > 0 && page < 1e6 ? page : 1
	};
}

/** A line of the log in words. `href` is null for what has no page of its own. */
export type ToldLine = {
	at: string;
	moment: string;
	who: string;
	did: string;
	what: string;
	href: string | null;
	before: string | null;
	after: string | null;
};

/** A page of the log, with what it can be narrowed to. */
export async function auditView(locals: Locals, choice: AuditChoice) {
	const { warehouse } = locals;
	const [lines, [subjects], nameOf] = await Promise.all([
		readLines(locals, choice, { count: ROWS, skipped: (choice.page - 1) * ROWS }),
		warehouse.read(auditSubjects, {}),
		namesOf(warehouse)
	]);
	const total = lines[0]?.total ?? 0;
	return {
		lines: lines.map((line) => told(line, nameOf)),
		total,
		first: (choice.page - 1) * ROWS + 1,
		hasOlder: choice.page * ROWS < total,
		people: subjects?.people ?? [],
		things: subjects?.things ?? []
	};
}

/** All lines of a choice as rows of a file, heading first; moments as they are kept, in UTC. */
export async function auditRows(locals: Locals, choice: AuditChoice): Promise<string[][]> {
	const [lines, nameOf] = await Promise.all([
		readLines(locals, choice, { count: MOST_IN_FILE, skipped: 0 }),
		namesOf(locals.warehouse)
	]);
	const { columns, before, after } = words;
	const rows = lines.map((line) => {
		const { at, who, did, what } = told(line, nameOf);
		return [at, who, did, what, line.what, line.before ?? '', line.after ?? ''];
	});
	return [[columns.at, columns.who, columns.did, columns.what, 'Id', before, after], ...rows];
}

function readLines({ warehouse, view }: Locals, choice: AuditChoice, part: { count: number; skipped: number }) {
	const { who, about, from } = choice;
	const until = [choice.until, view.day].flatMap((day) => day ?? []).toSorted()[0] ?? null;
	return warehouse.read(auditLines, { who, about, from, until, ...part });
}

type Named = { name: string | null; href: string | null };

function told({ at, who, action, what, before, after }: AuditLine, nameOf: (what: string) => Named): ToldLine {
	const { name, href } = nameOf(what);
	return {
		at,
		moment: formatMoment(at),
		who,
		did: words.action(action),
		what: name ?? words.unnamed,
		href,
		before: before && readable(before),
		after: after && readable(after)
	};
}

/** JSON over several lines, and other text as it is. */
function readable(stored: string): string {
	try {
		return JSON.stringify(JSON.parse(stored), null, 2);
	} catch {
		return stored;
	}
}

/** What things are called now, and where they are. */
async function namesOf(warehouse: Locals['warehouse']): Promise<(what: string) => Named> {
	const [sourceRows, activityRows, planRows, reportRows, meetingRows, areaRows] = await Promise.all([
		warehouse.read(sources, {}),
		warehouse.read(activities, { planId: '', activityId: '' }),
		warehouse.read(plans, {}),
		warehouse.read(reports, {}),
		warehouse.read(meetings, { until: null }),
		warehouse.read(areas, {})
	]);
	const pages: Record<string, { path: string; names: Map<string, string> }> = {
		source: { path: '/kallor', names: new Map(sourceRows.map(({ id, fileName }) => [id, fileName])) },
		activity: { path: '/aktivitet', names: new Map(activityRows.map(({ id, title }) => [id, title])) },
		plan: { path: '/planer', names: new Map(planRows.map(({ id, title }) => [id, title])) },
		report: { path: '/lagesbilder', names: new Map(reportRows.map(({ id, title }) => [id, title])) },
		meeting: { path: '/moten', names: new Map(meetingRows.map(({ id, title }) => [id, title])) },
		area: { path: '/omrade', names: new Map(areaRows.map(({ code, name }) => [code, name])) }
	};
	return (what) => {
		const [, kind = '', id = ''] = /^([a-z-]+):(\S+)/.exec(what) ?? [];
		const page = pages[kind];
		const name = page?.names.get(id);
		if (page && name !== undefined) return { name, href: `${page.path}/${encodeURIComponent(id)}` };
		if (kind === 'problem')
			return { name: words.things.problem ?? null, href: `/orsaksanalys/${encodeURIComponent(id)}` };
		return { name: words.things[kind] ?? null, href: null };
	};
}
