import { breaksConcerning } from '#lib/analysis/series-breaks.ts';
import { sumPeriods } from '#lib/analysis/sum-periods.ts';
import type { PublicSeries } from '#lib/analysis/public-counts.ts';
import type { z } from 'zod';
import { monthsOf, periodKey, type Grain } from '#lib/model/period.ts';
import type { Absent } from '#lib/model/observation.ts';
import { commandText } from '#lib/text/command.ts';
import { publicSeries } from '../public-release.ts';
import { series, seriesBreaks } from '../warehouse/queries/series.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Command, CommandResult } from './command.ts';
import { findNamed, wrongUsage } from './find-named.ts';

type SeriesCommand = Extract<Command, { name: 'series' }>;

const PER = 100_000;

/** One indicator in one area over time, as counts or per 100 000 inhabitants. Errors: exit 2 for a name that is not one thing. */
export async function runSeries(command: SeriesCommand, warehouse: Warehouse): Promise<CommandResult> {
	const found = await findNamed(warehouse, { areas: [command.area], indicator: command.indicator });
	if ('exit' in found) return found;
	const { indicator, catalogue } = found;
	const [area] = found.areas;
	if (!area) return wrongUsage(commandText.seriesNeeds);
	if (command.rate && indicator.kind !== 'count') return wrongUsage(commandText.rateNeedsCount(indicator.name));
	const grain = command.grain ?? found.grains[0] ?? 'year';
	const asked = { indicatorId: indicator.id, areaCode: area.code, rate: command.rate };
	const released = command.public ? await publicSeries(warehouse, area, catalogue) : null;
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
