import { areaIndex } from '#lib/model/find-area.ts';
import type { Area } from '#lib/model/area.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import { normaliseLabel } from '#lib/model/label.ts';
import { GRAINS, type Grain } from '#lib/model/period.ts';
import { commandText } from '#lib/text/command.ts';
import { areaAliases, areas, indicatorLabels, indicators } from '../warehouse/queries/catalogue.ts';
import { seriesGrains } from '../warehouse/queries/series.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { CommandResult } from './command.ts';

/** What the words meant. `grains` are those of the indicator in the first area, finest first. */
export type Named = {
	areas: Area[];
	indicator: Indicator;
	grains: Grain[];
	catalogue: { areas: Area[]; indicators: Indicator[] };
};

/**
 * The areas and the indicator that the words mean, by code or id or by name. Of indicators with the same name, those with figures in the
 * first area are meant. Errors: exit 2 with the candidates, for a name that is not one thing.
 */
export async function findNamed(
	warehouse: Warehouse,
	asked: { areas: readonly string[]; indicator: string }
): Promise<Named | CommandResult> {
	const [areaRows, aliases, indicatorRows, labels] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(areaAliases, {}),
		warehouse.read(indicators, {}),
		warehouse.read(indicatorLabels, {})
	]);
	const find = areaIndex(areaRows, aliases);
	const meant: Area[] = [];
	for (const name of asked.areas) {
		const found = find(name);
		if (!('area' in found)) {
			const told = found.candidates.map((one) => `${one.name} (${one.kind}, ${one.code})`);
			return wrongUsage(commandText.whichArea(name, told), found.candidates);
		}
		meant.push(found.area);
	}
	const named = indicatorsNamed(asked.indicator, indicatorRows, labels);
	const grains = new Map(
		await Promise.all(
			named.map(async (one) => [one.id, await grainsOf(warehouse, one.id, meant[0]?.code ?? '')] as const)
		)
	);
	const withFigures = named.filter(({ id }) => (grains.get(id) ?? []).length > 0);
	const candidates = withFigures.length > 0 ? withFigures : named;
	const [indicator] = candidates;
	if (!indicator || candidates.length > 1) {
		const told = candidates.map(({ id, name }) => `${name} (${id})`);
		return wrongUsage(commandText.whichIndicator(asked.indicator, told), candidates);
	}
	const catalogue = { areas: areaRows, indicators: indicatorRows };
	return { areas: meant, indicator, grains: grains.get(indicator.id) ?? [], catalogue };
}

/** The answer to words that cannot be followed, with what could have been meant. */
export function wrongUsage(text: string, candidates: readonly object[] = []): CommandResult {
	return { exit: 2, json: { error: text, candidates }, text };
}

/** By id; else by the catalogue's name; else by a name that some source uses, alone or as the last part of its path. */
export function indicatorsNamed(
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
