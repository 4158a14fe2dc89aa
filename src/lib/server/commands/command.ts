import { z } from 'zod';
import { Direction } from '#lib/model/expected-effect.ts';
import { GRAINS } from '#lib/model/period.ts';
import { SourceKind } from '#lib/model/source.ts';
import { OUT_FORMATS, OUT_VIEWS } from '../exporting/out-names.ts';
import type { ReadFile } from '../importing/import-file.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What can be written out as a file from the command line. */
export const EXPORT_VIEWS = [...OUT_VIEWS, 'plan'] as const;

/** The formats of files; `pdf` is the page itself as a browser prints it. */
export const EXPORT_FORMATS = [...OUT_FORMATS, 'pdf'] as const;

/** What the command line can be asked for, after its words have been understood. Checked again where it comes over a wire. */
export const Command = z.discriminatedUnion('name', [
	z.object({
		name: z.literal('import'),
		files: z.array(z.string()),
		as: SourceKind.nullable(),
		area: z.string().nullable(),
		published: z.iso.date().nullable(),
		plan: z.string().nullable(),
		addAreas: z.string().nullable(),
		strict: z.boolean(),
		dryRun: z.boolean()
	}),
	z.object({ name: z.literal('sources') }),
	z.object({ name: z.literal('areas') }),
	z.object({ name: z.literal('indicators') }),
	z.object({ name: z.literal('plans'), asOf: z.iso.date().nullable() }),
	z.object({ name: z.literal('activities'), plan: z.string().nullable(), asOf: z.iso.date().nullable() }),
	z.object({
		name: z.literal('series'),
		area: z.string(),
		indicator: z.string(),
		grain: z.enum(GRAINS).nullable(),
		rate: z.boolean(),
		asOf: z.iso.date().nullable(),
		public: z.boolean()
	}),
	z.object({
		name: z.literal('assess'),
		area: z.string(),
		indicator: z.string(),
		from: z.iso.date(),
		until: z.iso.date().nullable(),
		activity: z.string().nullable(),
		compare: z.array(z.string()),
		expected: z.object({ direction: Direction, size: z.number().nullable(), lagMonths: z.number() }).nullable()
	}),
	z.object({
		name: z.literal('compare'),
		areas: z.array(z.string()),
		indicator: z.string(),
		period: z.string().nullable()
	}),
	z.object({
		name: z.literal('export'),
		view: z.enum(EXPORT_VIEWS),
		plan: z.string().nullable(),
		/** For a comparison several. */
		areas: z.array(z.string()),
		activity: z.string().nullable(),
		/** Of a lägesbild or a meeting. */
		id: z.string().nullable(),
		indicator: z.string().nullable(),
		asOf: z.iso.date().nullable(),
		public: z.boolean(),
		format: z.enum(EXPORT_FORMATS),
		out: z.string()
	}),
	/** `out` is the folder to lay the copy in; null for the usual one. */
	z.object({ name: z.literal('backup'), out: z.string().nullable() }),
	z.object({ name: z.literal('restore'), copy: z.string(), replace: z.boolean() }),
	z.object({ name: z.literal('withdraw'), source: z.string() }),
	z.object({ name: z.literal('restore-source'), source: z.string() })
]);
export type Command = z.infer<typeof Command>;

/** A file as handed over by the command line. `modified` is the file's own date, an ISO date. */
export type HandedFile = { name: string; bytes: Uint8Array; modified: string };

/**
 * The answer: `exit` 0 done, 1 a file was refused whole, 2 wrong usage or an ambiguous name. `json` is printed with
 * `--json`, otherwise `text`.
 */
export type CommandResult = { exit: 0 | 1 | 2; json: unknown; text: string; file?: OutFile; print?: OutPage };

/** A page of the product for the command line to print: its address without the server, and the path as the user gave it. */
export type OutPage = { out: string; page: string };

/** A file for the command line to write: `out` is its path as the user gave it. */
export type OutFile = { out: string; base64: string };

/** Where a command does its work. `now` is an ISO date-time in UTC. */
export type CommandContext = {
	warehouse: Warehouse;
	files: readonly HandedFile[];
	read: ReadFile;
	uploadLimit: number;
	/** The folder of the warehouse's copies, and the version of the product that makes them; none for one in memory. */
	backups?: { folder: string; program: string };
	who: string;
	now: () => string;
};
