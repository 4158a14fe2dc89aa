import { parseArgs } from 'node:util';
import { z } from 'zod';
import { GRAINS } from '#lib/model/period.ts';
import { SourceKind } from '#lib/model/source.ts';
import { commandText } from '#lib/text/command.ts';
import { PLAN_FORMATS } from '../exporting/export-plan.ts';
import { EXPORT_VIEWS, type Command } from './command.ts';

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
	public: { type: 'boolean' }
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
	export: ['view', 'plan', 'format', 'out'],
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
	if (rest.length > 0) return { wrong: commandText.tooMany(rest.join(' ')) };
	if (name === 'export') return exportCommand(values);
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

function exportCommand(values: Values): Command | { wrong: string } {
	const view = z.enum(EXPORT_VIEWS).safeParse(values.view);
	if (!view.success) return { wrong: commandText.badValue('--view', values.view ?? '', EXPORT_VIEWS) };
	const { plan, out } = values;
	if (plan === undefined || out === undefined) return { wrong: commandText.exportNeeds };
	const format = z.enum(PLAN_FORMATS).safeParse(values.format ?? out.split('.').at(-1));
	if (!format.success) return { wrong: commandText.badValue('--format', values.format ?? '', PLAN_FORMATS) };
	return { name: 'export', view: view.data, plan, format: format.data, out };
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
