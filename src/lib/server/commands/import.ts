import { areaIndex } from '#lib/model/find-area.ts';
import type { Finding } from '#lib/model/finding.ts';
import { NO_CHOICES } from '#lib/series/resolve.ts';
import { commandText } from '#lib/text/command.ts';
import { findingMessage } from '#lib/text/findings.ts';
import { formatFileSize } from '#lib/text/format.ts';
import { acceptedOf } from '../importing/accepted.ts';
import { previewFile, writeReading } from '../importing/import-file.ts';
import { isSimulated } from '../importing/is-simulated.ts';
import { mixtureFinding } from '../importing/mixture.ts';
import { NO_REVIEW } from '../importing/review-plan.ts';
import { SAMPLE_PUBLISHER, isSample } from '../examples/samples.ts';
import { areaAliases, areas } from '../warehouse/queries/catalogue.ts';
import { planVersions } from '../warehouse/queries/plan-versions.ts';
import type { Command, CommandContext, CommandResult, HandedFile } from './command.ts';

type ImportCommand = Extract<Command, { name: 'import' }>;
type Imported = {
	file: string;
	sha256: string;
	kind: string | null;
	source: string | null;
	accepted: number;
	rejected: number;
	findings: (Finding & { message: string })[];
	refused: boolean;
};

/** Reads the files in, one transaction each. */
export async function runImport(command: ImportCommand, context: CommandContext): Promise<CommandResult> {
	const area = await areaCodeOf(command.area, context);
	if ('wrong' in area) return area.wrong;
	const addUnder = await areaCodeOf(command.addAreas, context);
	if ('wrong' in addUnder) return addUnder.wrong;
	const wrongPlan = await unknownPlan(command.plan, context);
	if (wrongPlan) return wrongPlan;
	const results: Imported[] = [];
	for (const file of context.files) {
		results.push(await importOne(file, command, { area: area.code, addUnder: addUnder.code }, context));
	}
	return {
		exit: results.some(({ refused }) => refused) ? 1 : 0,
		json: results.map(({ refused: _, ...result }) => result),
		text: results.map(reportOf).join('\n\n')
	};
}

async function importOne(
	file: HandedFile,
	command: ImportCommand,
	chosen: { area: string | null; addUnder: string | null },
	context: CommandContext
): Promise<Imported> {
	if (file.bytes.byteLength > context.uploadLimit) return tooLarge(file, context.uploadLimit);
	const options = {
		as: command.as,
		choices: { ...NO_CHOICES, within: chosen.area, addUnder: chosen.addUnder },
		planArea: chosen.area,
		keepPersonalData: false,
		mapping: null,
		review: { ...NO_REVIEW, versionOf: command.plan }
	};
	const reading = await previewFile(context.warehouse, file.bytes, file.name, options, context.read);
	const result = (source: string | null, extra: readonly Finding[] = []): Imported => ({
		file: file.name,
		sha256: reading.sha256,
		kind: reading.kind,
		source,
		accepted: acceptedOf(reading),
		rejected: reading.rejected.length,
		findings: [...extra, ...reading.findings].map((finding) => ({ ...finding, message: findingMessage(finding) })),
		refused: false
	});
	const known = reading.findings.find(({ code }) => code === 'already-imported' || code === 'already-withdrawn');
	if (known) return { ...result(String(known.details?.source)), accepted: 0, rejected: 0 };
	const mixture = await mixtureFinding(context.warehouse, reading);
	if (mixture) return { ...result(null, [mixture]), accepted: 0, refused: true };
	const strictError = command.strict && reading.findings.some(({ severity }) => severity === 'error');
	if (reading.refused || strictError) return { ...result(null), accepted: 0, refused: true };
	if (command.dryRun) return result(null);
	const written = await writeReading(context.warehouse, file.bytes, reading, {
		who: context.who,
		at: context.now(),
		publishedOn: command.published ?? file.modified,
		publisher: isSample(reading.sha256) ? SAMPLE_PUBLISHER : reading.publisher,
		simulated: isSimulated(reading)
	});
	return result(written.sourceId, written.finding ? [written.finding] : []);
}

/** `--plan` names a plan that is there, or says that this is a `new` one. */
async function unknownPlan(id: string | null, { warehouse }: CommandContext): Promise<CommandResult | null> {
	if (id === null || id === 'new') return null;
	const known = await warehouse.read(planVersions, { planId: id, areaCode: null });
	const text = commandText.noSuchPlan(id);
	return known.length > 0 ? null : { exit: 2, json: { error: text }, text };
}

function tooLarge(file: HandedFile, limit: number): Imported {
	const finding: Finding = {
		code: 'file-too-large',
		severity: 'error',
		place: { file: file.name },
		text: formatFileSize(file.bytes.byteLength),
		details: { limit: formatFileSize(limit) }
	};
	return {
		file: file.name,
		sha256: '',
		kind: null,
		source: null,
		accepted: 0,
		rejected: 0,
		findings: [{ ...finding, message: findingMessage(finding) }],
		refused: true
	};
}

async function areaCodeOf(
	name: string | null,
	{ warehouse }: CommandContext
): Promise<{ code: string | null } | { wrong: CommandResult }> {
	if (name === null) return { code: null };
	const [rows, aliases] = await Promise.all([warehouse.read(areas, {}), warehouse.read(areaAliases, {})]);
	const found = areaIndex(rows, aliases)(name);
	if ('area' in found) return { code: found.area.code };
	const candidates = found.candidates.map(({ code, name: written, kind }) => ({ code, name: written, kind }));
	const text = commandText.whichArea(
		name,
		candidates.map((one) => `${one.name} (${one.kind}, ${one.code})`)
	);
	return { wrong: { exit: 2, json: { error: text, candidates }, text } };
}

function reportOf(result: Imported): string {
	const lines = result.findings.map(({ severity, message }) => `  ${commandText.severity[severity]}: ${message}`);
	return [commandText.imported(result), ...lines].join('\n');
}
