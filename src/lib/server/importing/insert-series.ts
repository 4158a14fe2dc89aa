import { periodEnd } from '#lib/model/period.ts';
import type { Observation } from '#lib/series/records.ts';
import type { ResolvedSeries } from '#lib/series/resolve.ts';
import type { Cell } from '../warehouse/duckdb.ts';
import { indicatorCells } from '../warehouse/indicator-cells.ts';
import { AREA, AREA_ALIAS, INDICATOR, INDICATOR_LABEL, OBSERVATION, POPULATION } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';

const CHUNK = 20_000;
/** New indicators stand after those of the reference file. */
const LAST = 1_000_000;

/** Writes a file's figures, after the areas and indicators that came with it. `progress` is told the share written, 0–1. */
export async function insertSeries(
	transaction: Transaction,
	series: ResolvedSeries,
	sourceId: string,
	progress: (share: number) => void
): Promise<void> {
	await transaction.append(
		'area',
		AREA,
		series.newAreas.map((area) => [
			area.code,
			area.name,
			area.kind,
			area.parentCode,
			area.validFrom,
			null,
			null,
			null,
			'user'
		])
	);
	await transaction.append(
		'area_alias',
		AREA_ALIAS,
		series.newAliases.map(({ alias, areaCode }) => [alias, areaCode, 'user'])
	);
	await transaction.append(
		'indicator',
		INDICATOR,
		series.newIndicators.map(({ indicator }) => indicatorCells(indicator, 'import', LAST))
	);
	await transaction.append('indicator_label', INDICATOR_LABEL, [
		...series.newIndicators.map(({ indicator, label }) => [label, indicator.id, 'import']),
		...series.newLabels.map(({ label, indicatorId }) => [label, indicatorId, 'user'])
	]);
	for (let from = 0; from < series.observations.length; from += CHUNK) {
		const chunk = series.observations.slice(from, from + CHUNK);
		await transaction.append('observation', OBSERVATION, rowsOf(chunk, sourceId));
		progress(Math.min(1, (from + CHUNK) / series.observations.length));
	}
	await transaction.append(
		'population',
		POPULATION,
		series.populations.map(({ areaCode, year, count, implied, row }) => [areaCode, year, count, implied, sourceId, row])
	);
}

function* rowsOf(observations: readonly Observation[], sourceId: string): Iterable<readonly Cell[]> {
	const ends = new Map<string, string>();
	for (const o of observations) {
		const period = `${o.grain} ${o.periodStart}`;
		const end = ends.get(period) ?? periodEnd({ start: o.periodStart, grain: o.grain });
		ends.set(period, end);
		yield [
			o.indicatorId,
			o.areaCode,
			o.periodStart,
			end,
			o.grain,
			o.populationGroup,
			o.value,
			o.base,
			o.low,
			o.high,
			o.reporters,
			o.status,
			o.missing,
			o.raw,
			sourceId,
			o.row,
			o.sheet ?? null
		];
	}
}
