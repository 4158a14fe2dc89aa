import { breaksConcerning } from '#lib/analysis/series-breaks.ts';
import { sumPeriods } from '#lib/analysis/sum-periods.ts';
import type { PublicSeries } from '#lib/analysis/public-counts.ts';
import { areaIndex } from '#lib/model/find-area.ts';
import type { z } from 'zod';
import type { Indicator } from '#lib/model/indicator.ts';
import { normaliseLabel } from '#lib/model/label.ts';
import { GRAINS, monthsOf, periodKey, type Grain } from '#lib/model/period.ts';
import type { Absent } from '#lib/model/observation.ts';
import { commandText } from '#lib/text/command.ts';
import { publicSeries } from '../public-release.ts';
import { areaAliases, areas, indicatorLabels, indicators } from '../warehouse/queries/catalogue.ts';
import { series, seriesBreaks, seriesGrains } from '../warehouse/queries/series.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Command, CommandResult } from './command.ts';

type SeriesCommand = Extract<Command, { name: 'series' }>;

const PER = 100_000;

/** One indicator in one area over time, as counts or per 100 000 inhabitants. Errors: exit 2 for a name that is not one thing. */
export async function runSeries(command: SeriesCommand, warehouse: Warehouse): Promise<CommandResult> {
	const [areaRows, aliases, indicatorRows, labels] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(areaAliases, {}),
		warehouse.read(indicators, {}),
		warehouse.read(indicatorLabels, {})
	]);
	const found = areaIndex(areaRows, aliases)(command.area);
	if (!('area' in found)) {
		return ambiguous(
			commandText.whichArea(
				command.area,
				found.candidates.map((one) => `${one.name} (${one.kind}, ${one.code})`)
			),
			found.candidates
		);
	}
	const { area } = found;
	const named = indicatorsNamed(command.indicator, indicatorRows, labels);
	const withFigures = await Promise.all(
		named.map(async (one) => (await grainsOf(warehouse, one.id, area.code)).length > 0)
	);
	const candidates = named.some((_, index) => withFigures[index])
		? named.filter((_, index) => withFigures[index])
		: named;
	const [indicator] = candidates;
	if (!indicator || candidates.length > 1) {
		return ambiguous(
			commandText.whichIndicator(
				command.indicator,
				candidates.map(({ id, name }) => `${name} (${id})`)
			),
			candidates
		);
	}
	if (command.rate && indicator.kind !== 'count') return ambiguous(commandText.rateNeedsCount(indicator.name), []);
	const grain = command.grain ?? (await grainsOf(warehouse, indicator.id, area.code))[0] ?? 'year';
	const asked = { indicatorId: indicator.id, areaCode: area.code, rate: command.rate };
	const released = command.public
		? await publicSeries(warehouse, area, { areas: areaRows, indicators: indicatorRows })
		: null;
	const shown = released?.find(({ indicatorId }) => indicatorId === indicator.id);
	const rows = shown
		? await publicRows(shown, grain, (own) => warehouse.read(series, { ...asked, grain: own }))
		: await warehouse.read(series, { ...asked, grain });
	const breaks = breaksConcerning(indicator.id, [area.code], await warehouse.read(seriesBreaks, {}));
	const points = rows.map((row) => ({
		period: periodKey(row),
		grain: row.grain,
		value: command.rate ? rateOf(row.value, row.base) : row.value,
		base: row.base,
		...(command.rate ? { impliedBase: row.impliedBase } : {}),
		low: row.low,
		high: row.high,
		status: row.status,
		missing: row.missing,
		source: row.sourceId,
		...(row.sourceSheet ? { sheet: row.sourceSheet } : {}),
		row: row.sourceRow
	}));
	return {
		exit: 0,
		json: {
			area: { code: area.code, name: area.name },
			indicator: {
				id: indicator.id,
				name: indicator.name,
				unit: command.rate ? commandText.perInhabitants(indicator.unit) : indicator.unit,
				reading: indicator.reading
			},
			points,
			breaks: breaks.map(({ at, bridgeable, reason }) => ({ at, bridgeable, reason }))
		},
		text:
			points.map((point) => `${point.period}\t${point.value ?? point.missing ?? ''}`).join('\n') || commandText.nothing
	};
}

type Value = Omit<z.infer<typeof series.row>, 'missing' | 'sourceSheet'> & {
	missing: Absent | null;
	sourceSheet?: string | null;
};

/**
 * What may be shown at the grain, or at the coarser one that is shown at all. A sum is made of shown numbers only, save
 * that of a calendar year, which is protected with its parts. `allOf` gives all rows at a grain, for their populations.
 */
async function publicRows(
	shown: PublicSeries,
	grain: Grain,
	allOf: (grain: Grain) => Promise<Value[]>
): Promise<Value[]> {
	const own = monthsOf(grain) < monthsOf(shown.grain) ? shown.grain : grain;
	const rows = own === shown.grain ? shown.rows : own === 'year' ? shown.years : sumPeriods(shown.rows, own);
	const bases = new Map((await allOf(own)).map((row) => [row.start, row]));
	return rows.map((row) => {
		const { base = null, impliedBase = false } = bases.get(row.start) ?? {};
		return { ...row, base, impliedBase };
	});
}

function rateOf(value: number | null, population: number | null): number | null {
	return value === null || population === null ? null : (value / population) * PER;
}

/** By id; else by the catalogue's name; else by a name that some source uses, alone or as the last part of its path. */
function indicatorsNamed(
	text: string,
	rows: readonly Indicator[],
	labels: readonly { label: string; indicatorId: string }[]
): Indicator[] {
	const byId = rows.filter(({ id }) => id === text);
	if (byId.length > 0) return byId;
	const wanted = normaliseLabel(text);
	const ids = new Set(
		labels.filter(({ label }) => label === wanted || label.endsWith(` > ${wanted}`)).map((one) => one.indicatorId)
	);
	return rows.filter(({ id, name }) => ids.has(id) || normaliseLabel(name) === wanted);
}

async function grainsOf(warehouse: Warehouse, indicatorId: string, areaCode: string): Promise<Grain[]> {
	const present = await warehouse.read(seriesGrains, { indicatorId, areaCode });
	return GRAINS.filter((grain) => present.some((one) => one.grain === grain));
}

function ambiguous(text: string, candidates: readonly object[]): CommandResult {
	return { exit: 2, json: { error: text, candidates }, text };
}
