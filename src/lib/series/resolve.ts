import type { RawObservation, RawPopulation } from '../model/observation.ts';
import type { Area, AreaAlias } from '../model/area.ts';
import { normaliseAreaName } from '../model/area-name.ts';
import type { FindArea } from '../model/find-area.ts';
import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/indicator.ts';
import { normalisePath } from '../model/label.ts';
import { zerosOutsideAreaTime } from './area-time.ts';
import { deduplicate } from './deduplicate.ts';
import { findIndicator, labelInFormat, type IndicatorIndex } from './find-indicator.ts';
import { onePopulationEach } from './one-population.ts';
import type { SeriesFormat } from './recognise.ts';
import type { Observation, Population, Rejected, SeriesRecords } from './records.ts';
import { resolveAreas, type AreaChoices } from './resolve-areas.ts';
import { rowPlace } from './row-place.ts';

/** A file of statistics ready to write: every row with its area and indicator, and what must be written before them. */
export type ResolvedSeries = {
	observations: Observation[];
	populations: Population[];
	newAreas: Area[];
	/** Written forms that the user asked to have remembered. */
	newAliases: AreaAlias[];
	newIndicators: { indicator: Indicator; label: string }[];
	/** Names that the user has said the indicator of, to be known in the next file of the same kind. */
	newLabels: { label: string; indicatorId: string }[];
	/** Labels whose rows are left out until somebody says which area is meant. */
	unknownAreas: { label: string; rows: number; candidates: Area[] }[];
	rejected: Rejected[];
	findings: Finding[];
};

/** What the user has said of areas and indicators that the product could not settle. */
export type Choices = AreaChoices & {
	/** By the file's own label, normalised with its ancestors: the indicator that is meant. Others become new ones. */
	indicatorByLabel: Readonly<Record<string, string>>;
};

export const NO_CHOICES: Choices = {
	byLabel: {},
	addUnder: null,
	within: null,
	remember: false,
	indicatorByLabel: {}
};

export type Catalogue = {
	findArea: FindArea;
	areas: readonly Area[];
	indicators: IndicatorIndex;
};

/**
 * Looks up areas and indicators. An area that is not known is never guessed: its rows are rejected until the user has
 * chosen. An indicator that is not known becomes a new one without description. Two ways of writing one area or indicator
 * are one and the same here: where they give different numbers, their rows are rejected.
 */
export function resolveSeries(
	records: SeriesRecords,
	format: SeriesFormat,
	catalogue: Catalogue,
	choices: Choices,
	file: string
): ResolvedSeries {
	const { described } = records;
	const telling: SeriesFormat = {
		...format,
		undescribed: (label) => described?.get(label) ?? format.undescribed(label)
	};
	const rows = [...records.observations, ...records.populations];
	const areas = resolveAreas(rows, catalogue, choices, file);
	const rejected: Rejected[] = [...records.rejected];
	const newIndicators = new Map<string, { indicator: Indicator; label: string }>();
	const observations: Observation[] = [];
	const populations: Population[] = [];
	const idOfPath = new Map<readonly string[], string>();

	for (const observation of records.observations) {
		const areaCode = areas.codes.get(observation.areaLabel);
		if (areaCode === undefined) {
			if (!areas.totals.has(observation.areaLabel)) rejected.push(unknownArea(observation, file));
			continue;
		}
		// Rows share their paths, so that each is looked up once, unless a row tells more of its indicator than the file does.
		const { hint } = observation;
		let id = hint ? undefined : idOfPath.get(observation.indicatorPath);
		if (id === undefined) {
			const from = hint ? { ...telling, prefix: hint.prefix, undescribed: () => hint } : telling;
			const found = findIndicator(observation.indicatorPath, from, catalogue.indicators, choices.indicatorByLabel);
			const unit = catalogue.indicators.units.get(found.id) ?? '';
			if (hint?.kind === 'mean' && unit !== '' && hint.unit !== '' && unit !== hint.unit) {
				rejected.push(otherUnit(observation, hint.unit, unit, file));
				continue;
			}
			for (const one of found.created) newIndicators.set(one.indicator.id, one);
			id = found.id;
			if (!hint) idOfPath.set(observation.indicatorPath, id);
		}
		observations.push(placed(observation, areaCode, id));
	}
	for (const population of records.populations) {
		const areaCode = areas.codes.get(population.areaLabel);
		if (areaCode !== undefined) populations.push({ ...population, areaCode });
		else if (!population.implied && !areas.totals.has(population.areaLabel))
			rejected.push(unknownArea(population, file));
	}
	const unique = deduplicate(observations, file, resolvedSeries);
	const people = onePopulationEach(populations, file);
	rejected.push(...unique.rejected, ...people.rejected);
	const findings = [
		...withRepeated(records.findings, unique.repeated, file),
		...areas.findings,
		...zerosOutsideAreaTime(unique.kept, catalogue.areas, file)
	];
	for (const { indicator, label } of newIndicators.values()) {
		findings.push({
			code: 'new-indicator',
			severity: 'warning',
			place: { file },
			text: label,
			details: { indicator: indicator.name }
		});
	}
	return {
		observations: unique.kept,
		populations: people.kept,
		newAreas: areas.newAreas,
		newAliases: choices.remember
			? [...areas.codes]
					.filter(([label]) => choices.byLabel[label] !== undefined)
					.map(([label, areaCode]) => ({ alias: normaliseAreaName(label), areaCode }))
			: [],
		newIndicators: [...newIndicators.values()],
		newLabels: choices.remember ? rememberedLabels(observations, format, choices, catalogue.indicators) : [],
		unknownAreas: areas.unknown,
		rejected,
		findings
	};
}

/** The observation with its area and indicator. */
function placed(one: RawObservation, areaCode: string, indicatorId: string): Observation {
	if (one.hint !== undefined || one.within !== undefined) return { ...one, areaCode, indicatorId };
	// Field by field: V8 keeps a spread object of so many fields as a table of its own, four times as large.
	return {
		areaLabel: one.areaLabel,
		indicatorPath: one.indicatorPath,
		periodStart: one.periodStart,
		grain: one.grain,
		populationGroup: one.populationGroup,
		value: one.value,
		base: one.base,
		low: one.low,
		high: one.high,
		reporters: one.reporters,
		status: one.status,
		missing: one.missing,
		raw: one.raw,
		row: one.row,
		sheet: one.sheet ?? null,
		areaCode,
		indicatorId
	};
}

function rememberedLabels(
	observations: readonly Observation[],
	format: SeriesFormat,
	{ indicatorByLabel }: Choices,
	{ ids }: IndicatorIndex
): ResolvedSeries['newLabels'] {
	const seen = new Set(observations.map(({ indicatorPath }) => normalisePath(indicatorPath)));
	return Object.entries(indicatorByLabel)
		.filter(([label, id]) => seen.has(label) && ids.has(id))
		.map(([label, indicatorId]) => ({ label: labelInFormat(label, format), indicatorId }));
}

/** Rates per 1 000 and per 100 000 are never turned into each other: a heading with the wrong one is a mistake to look at. */
function otherUnit({ row, raw, sheet }: RawObservation, unit: string, wanted: string, file: string): Rejected {
	const details = { unit, wanted };
	const place = rowPlace(file, row, sheet);
	return { row, finding: { code: 'other-unit', severity: 'error', place, text: raw, details } };
}

function unknownArea({ areaLabel, row, sheet }: RawObservation | RawPopulation, file: string): Rejected {
	const place = rowPlace(file, row, sheet);
	return { row, finding: { code: 'unknown-area', severity: 'error', place, text: areaLabel } };
}

function resolvedSeries({ areaCode, indicatorId }: Observation): string {
	return `${areaCode}\0${indicatorId}`;
}

/** The finding of repeated rows, with those that are seen to repeat only now that areas and indicators are known. */
function withRepeated(findings: readonly Finding[], more: number, file: string): Finding[] {
	if (more === 0) return [...findings];
	const before = findings.find(({ code }) => code === 'repeated-rows');
	const count = Number(before?.details?.count ?? 0) + more;
	const finding: Finding = { code: 'repeated-rows', severity: 'info', place: { file }, text: '', details: { count } };
	return [...findings.filter((one) => one !== before), finding];
}
