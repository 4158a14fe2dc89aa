import { createHash } from 'node:crypto';
import { z } from 'zod';
import areasCsv from '../../../../data/reference/areas.csv?raw';
import breaksCsv from '../../../../data/reference/breaks.csv?raw';
import indicatorsCsv from '../../../../data/reference/indicators.csv?raw';
import { parseAreaRow } from '../../model/parse-area-row.ts';
import { parseIndicatorRow } from '../../model/parse-indicator-row.ts';
import { parseReferenceCsv } from '../csv.ts';
import { NoParams, NoRow, defineQuery } from './define-query.ts';
import { indicatorCells } from './indicator-cells.ts';
import { setting, writeSetting } from './queries/setting.ts';
import deleteMembersSql from './sql/delete-area-members.sql?raw';
import deleteAliasesSql from './sql/delete-reference-area-alias.sql?raw';
import deleteAreasSql from './sql/delete-reference-area.sql?raw';
import deleteLabelsSql from './sql/delete-reference-indicator-label.sql?raw';
import deleteIndicatorsSql from './sql/delete-reference-indicator.sql?raw';
import deleteBreaksSql from './sql/delete-reference-series-break.sql?raw';
import keepAreasSql from './sql/keep-used-areas.sql?raw';
import keepIndicatorsSql from './sql/keep-used-indicators.sql?raw';
import ownCodesSql from './sql/own-codes.sql?raw';
import { AREA, AREA_ALIAS, AREA_MEMBER, INDICATOR, INDICATOR_LABEL, SERIES_BREAK } from './tables.ts';
import type { Transaction, Write } from './transaction.ts';

const deleteMembers = defineQuery('delete-area-members', deleteMembersSql, NoParams, NoRow);
const deleteAliases = defineQuery('delete-reference-area-alias', deleteAliasesSql, NoParams, NoRow);
const deleteAreas = defineQuery('delete-reference-area', deleteAreasSql, NoParams, NoRow);
const deleteLabels = defineQuery('delete-reference-indicator-label', deleteLabelsSql, NoParams, NoRow);
const deleteIndicators = defineQuery('delete-reference-indicator', deleteIndicatorsSql, NoParams, NoRow);
const deleteBreaks = defineQuery('delete-reference-series-break', deleteBreaksSql, NoParams, NoRow);
const keepAreas = defineQuery('keep-used-areas', keepAreasSql, z.object({ codes: z.array(z.string()) }), NoRow);
const keepIndicators = defineQuery(
	'keep-used-indicators',
	keepIndicatorsSql,
	z.object({ ids: z.array(z.string()) }),
	NoRow
);
const ownCodes = defineQuery('own-codes', ownCodesSql, NoParams, z.object({ id: z.string() }));

const BreakRow = z.object({
	indicator_id: z.string().min(1),
	area_code: z.string(),
	at: z.iso.date(),
	bridgeable: z.enum(['true', 'false']),
	reason: z.string().min(1),
	reference: z.string()
});

const CONTENTS = [areasCsv, indicatorsCsv, breaksCsv].join('\0');

/**
 * Lays this version's reference rows into the database, in place of an earlier version's. Rows that the user or an import
 * has added are left as they are, and win where a code is the same; a row in use that has left the files stays.
 */
export async function refreshReference(write: Write): Promise<void> {
	const version = createHash('sha256').update(CONTENTS).digest('hex');
	await write(async (transaction) => {
		const [known] = await transaction.read(setting, { key: 'reference' });
		if (known?.value === version) return;
		await replaceReference(transaction);
		await writeSetting(transaction, 'reference', version);
	});
}

async function replaceReference(transaction: Transaction): Promise<void> {
	const areas = parseReferenceCsv(areasCsv).map(parseAreaRow);
	const indicators = parseReferenceCsv(indicatorsCsv).map(parseIndicatorRow);
	const breaks = parseReferenceCsv(breaksCsv).map((row) => BreakRow.parse(row));

	await transaction.read(keepAreas, { codes: areas.map(({ area }) => area.code) });
	await transaction.read(keepIndicators, { ids: indicators.map(({ indicator }) => indicator.id) });
	for (const remove of [deleteMembers, deleteAliases, deleteAreas, deleteLabels, deleteIndicators, deleteBreaks]) {
		await transaction.read(remove, {});
	}
	const own = new Set((await transaction.read(ownCodes, {})).map(({ id }) => id));

	await transaction.append(
		'area',
		AREA,
		areas
			.filter(({ area }) => !own.has(area.code))
			.map(({ area, municipalityGroup }) => [
				area.code,
				area.name,
				area.kind,
				area.parentCode,
				area.validFrom,
				area.validTo,
				area.successorCode,
				municipalityGroup,
				'reference'
			])
	);
	await transaction.append(
		'area_alias',
		AREA_ALIAS,
		areas.flatMap(({ aliases }) => aliases.map(({ alias, areaCode }) => [alias, areaCode, 'reference']))
	);
	await transaction.append(
		'area_member',
		AREA_MEMBER,
		areas.flatMap(({ area, members }) => members.map((member) => [area.code, member]))
	);
	await transaction.append(
		'indicator',
		INDICATOR,
		indicators
			.map(({ indicator }, ordinal) => indicatorCells(indicator, 'reference', ordinal))
			.filter(([id]) => !own.has(String(id)))
	);
	await transaction.append(
		'indicator_label',
		INDICATOR_LABEL,
		indicators.flatMap(({ indicator, labels }) => labels.map((label) => [label, indicator.id, 'reference']))
	);
	await transaction.append(
		'series_break',
		SERIES_BREAK,
		breaks.map((row) => [
			row.indicator_id,
			row.area_code || null,
			row.at,
			row.bridgeable === 'true',
			row.reason,
			row.reference,
			'reference'
		])
	);
}
