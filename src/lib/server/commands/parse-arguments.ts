import { parseArgs } from 'node:util';
import { z } from 'zod';
import { GRAINS } from '#lib/model/period.ts';
import type { Direction } from '#lib/model/expected-effect.ts';
import { SourceKind } from '#lib/model/source.ts';
import { commandText } from '#lib/text/command.ts';
import { PLAN_FORMATS } from '../exporting/export-plan.ts';
import { EXPORT_FORMATS, EXPORT_VIEWS, type Command } from './command.ts';

/** The command with what belongs to the terminal: which database, and how to print. */
export type Invocation = { command: Command; database: string | null; json: boolean };

const OPTIONS = {
	db: { type: 'string' },
	json: { type: 'boolean' },
	as: { type: 'string' },
	area: { type: 'string' },
	published: { type: 'string' },
	'add-areas': { type: 'string' },
	strict: { type: 'boolean' },
	'dry-run': { type: 'boolean' },
	plan: { type: 'string' },
	indicator: { type: 'string' },
	grain: { type: 'string' },
	rate: { type: 'boolean' },
	view: { type: 'string' },
	format: { type: 'string' },
	out: { type: 'string', short: 'o' },
	'as-of': { type: 'string' },
	public: { type: 'boolean' },
	from: { type: 'string' },
	until: { type: 'string' },
	activity: { type: 'string' },
	id: { type: 'string' },
	compare: { type: 'string', multiple: true },
	expected: { type: 'string' },
	size: { type: 'string' },
	lag: { type: 'string' },
	areas: { type: 'string', multiple: true },
	period: { type: 'string' },
	replace: { type: 'boolean' }
} as const;

type Option = keyof typeof OPTIONS;

const ALLOWED: Record<Command['name'], readonly Option[]> = {
	import: ['as', 'area', 'published', 'plan', 'add-areas', 'strict', 'dry-run'],
	sources: [],
	areas: [],
	indicators: [],
	plans: ['as-of'],
	activities: ['plan', 'as-of'],
	series: ['area', 'indicator', 'grain', 'rate', 'as-of', 'public'],
	assess: ['area', 'indicator', 'from', 'until', 'activity', 'compare', 'expected', 'size', 'lag'],
	compare: ['areas', 'indicator', 'period'],
	export: ['view', 'plan', 'area', 'areas', 'activity', 'id', 'indicator', 'as-of', 'public', 'format', 'out'],
	backup: ['out'],
	restore: ['replace'],
	withdraw: [],
	'restore-source': []
};

/** Understands the words after the program's name. Errors: `{ wrong }` with a Swedish sentence of what is wrong. */
export function parseArguments(words: readonly string[]): Invocation | { wrong: string } {
	const parsed = readWords(words);
	if ('wrong' in parsed) return parsed;
	const { values, positionals } = parsed;
	const [name, ...rest] = positionals;
	const known = z.enum(Object.keys(ALLOWED)).safeParse(name);
	if (!known.success) return { wrong: name === undefined ? commandText.usage : commandText.unknownCommand(name) };
	const commandName = Object.keys(ALLOWED).find((one): one is Command['name'] => one === known.data);
	if (!commandName) return { wrong: commandText.usage };
	for (const option of Object.keys(values)) {
		const fits = option === 'db' || option === 'json' || ALLOWED[commandName].some((allowed) => allowed === option);
		if (!fits) return { wrong: commandText.optionNotFor(option, commandName) };
	}
	const command = toCommand(commandName, values, rest);
	return 'wrong' in command ? command : { command, database: values.db ?? null, json: values.json ?? false };
}

function readWords(words: readonly string[]) {
	try {
		return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
	} catch (error) {
		const text = error instanceof Error ? error.message : '';
		const option = /'(-[^']*)'/.exec(text)?.[1] ?? words.find((word) => word.startsWith('-')) ?? '';
		return { wrong: commandText.badOption(option) };
	}
}

type Values = Exclude<ReturnType<typeof readWords>, { wrong: string }>['values'];

function toCommand(name: Command['name'], values: Values, rest: string[]): Command | { wrong: string } {
	if (name === 'import') return importCommand(values, rest);
	if (name === 'withdraw' || name === 'restore-source') {
		const [source] = rest;
		return source !== undefined && rest.length === 1 ? { name, source } : { wrong: commandText.needsSource };
	}
	// «--compare A B» is read as one area and a word over: the words over are areas too.
	if (name === 'assess') return assessCommand(values, rest);
	if (name === 'compare') return compareCommand(values, rest);
	if (name === 'export') return exportCommand(values, rest);
	if (name === 'restore') {
		const [copy] = rest;
		if (copy === undefined || rest.length > 1) return { wrong: commandText.restoreNeeds };
		return { name, copy, replace: values.replace ?? false };
	}
	if (rest.length > 0) return { wrong: commandText.tooMany(rest.join(' ')) };
	if (name === 'backup') return { name, out: values.out ?? null };
	const day = z.iso.date().optional().safeParse(values['as-of']);
	if (!day.success) return { wrong: commandText.badDate(values['as-of'] ?? '') };
	const asOf = day.data ?? null;
	if (name === 'plans') return { name, asOf };
	if (name === 'activities') return { name, plan: values.plan ?? null, asOf };
	if (name !== 'series') return { name };
	const { area, indicator } = values;
	if (area === undefined || indicator === undefined) return { wrong: commandText.seriesNeeds };
	const grain = z.enum(GRAINS).optional().safeParse(values.grain);
	if (!grain.success) return { wrong: commandText.badValue('--grain', values.grain ?? '', GRAINS) };
	if (values.public && asOf !== null) return { wrong: commandText.publicIsNow };
	const how = { rate: values.rate ?? false, asOf, public: values.public ?? false };
	return { name, area, indicator, grain: grain.data ?? null, ...how };
}

/** Names given one by one, or with commas between them. */
function namesOf(given: readonly string[] | undefined, rest: readonly string[]): string[] {
	const names = [...(given ?? []), ...rest].flatMap((text) => text.split(','));
	return names.map((name) => name.trim()).filter((name) => name !== '');
}

const DIRECTION_OF: ReadonlyMap<string, Direction> = new Map([
	[commandText.directions.decrease, 'decrease'],
	[commandText.directions.increase, 'increase']
]);

function assessCommand(values: Values, rest: string[]): Command | { wrong: string } {
	const { area, indicator, from, until, activity, compare, expected, size, lag } = values;
	if (area === undefined || indicator === undefined || from === undefined) return { wrong: commandText.assessNeeds };
	if (rest.length > 0 && compare === undefined) return { wrong: commandText.tooMany(rest.join(' ')) };
	for (const day of [from, until]) {
		if (day !== undefined && !z.iso.date().safeParse(day).success) return { wrong: commandText.badDate(day) };
	}
	const direction = expected === undefined ? undefined : DIRECTION_OF.get(expected);
	if (expected !== undefined && direction === undefined)
		return { wrong: commandText.badValue('--expected', expected, [...DIRECTION_OF.keys()]) };
	if (direction === undefined && (size ?? lag) !== undefined) return { wrong: commandText.sizeNeedsDirection };
	const Size = z.coerce
		.number()
		.gt(0)
		.max(direction === 'decrease' ? 1 : 10);
	const wantedSize = Size.optional().safeParse(size?.replace(',', '.'));
	if (!wantedSize.success) return { wrong: commandText.badSize(size ?? '') };
	const months = z.coerce.number().int().min(0).max(120).optional().safeParse(lag);
	if (!months.success) return { wrong: commandText.badLag(lag ?? '') };
	return {
		name: 'assess',
		area,
		indicator,
		from,
		until: until ?? null,
		activity: activity ?? null,
		compare: namesOf(compare, rest),
		expected: direction === undefined ? null : { direction, size: wantedSize.data ?? null, lagMonths: months.data ?? 0 }
	};
}

function compareCommand(values: Values, rest: string[]): Command | { wrong: string } {
	const areas = namesOf(values.areas, rest);
	if (values.indicator === undefined || areas.length < 2) return { wrong: commandText.compareNeeds };
	return { name: 'compare', areas, indicator: values.indicator, period: values.period ?? null };
}

function exportCommand(values: Values, rest: string[]): Command | { wrong: string } {
	const view = z.enum(EXPORT_VIEWS).safeParse(values.view);
	if (!view.success) return { wrong: commandText.badValue('--view', values.view ?? '', EXPORT_VIEWS) };
	const { plan, out, area, activity, id, indicator } = values;
	if (rest.length > 0 && values.areas === undefined) return { wrong: commandText.tooMany(rest.join(' ')) };
	const areas = [...namesOf(values.areas, rest), ...(area === undefined ? [] : [area])];
	const has = {
		plan: plan !== undefined,
		omrade: areas.length === 1,
		jamfor: areas.length > 1,
		effekt: activity !== undefined,
		lagesbild: areas.length === 1 || id !== undefined,
		mote: areas.length === 1 || id !== undefined
	};
	if (out === undefined || !has[view.data]) return { wrong: commandText.exportNeeds[view.data] };
	const allowed = EXPORT_FORMATS.filter((one) =>
		view.data === 'plan'
			? one === 'pdf' || PLAN_FORMATS.some((own) => own === one)
			: one !== 'html' || view.data === 'omrade'
	);
	const given = values.format ?? out.split('.').at(-1) ?? '';
	const format = allowed.find((one) => one === given);
	if (format === undefined) return { wrong: commandText.badValue('--format', given, allowed) };
	const day = z.iso.date().optional().safeParse(values['as-of']);
	if (!day.success) return { wrong: commandText.badDate(values['as-of'] ?? '') };
	if (values.public && day.data !== undefined) return { wrong: commandText.publicIsNow };
	return {
		name: 'export',
		view: view.data,
		plan: plan ?? null,
		areas,
		activity: activity ?? null,
		id: id ?? null,
		indicator: indicator ?? null,
		asOf: day.data ?? null,
		public: values.public ?? false,
		format,
		out
	};
}

function importCommand(values: Values, files: string[]): Command | { wrong: string } {
	if (files.length === 0) return { wrong: commandText.importNeedsFile };
	const as = SourceKind.optional().safeParse(values.as);
	if (!as.success) return { wrong: commandText.badValue('--as', values.as ?? '', SourceKind.options) };
	const published = z.iso.date().optional().safeParse(values.published);
	if (!published.success) return { wrong: commandText.badDate(values.published ?? '') };
	return {
		name: 'import',
		files,
		as: as.data ?? null,
		area: values.area ?? null,
		published: published.data ?? null,
		plan: values.plan ?? null,
		addAreas: values['add-areas'] ?? null,
		strict: values.strict ?? false,
		dryRun: values['dry-run'] ?? false
	};
}
