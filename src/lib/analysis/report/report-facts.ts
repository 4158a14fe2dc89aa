import type { Area } from '../../model/area.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { StoredObservation } from '../../model/observation.ts';
import type { IndicatorFacts, ReportFacts } from '../../model/report-facts.ts';
import { areaFigures, type FigureMaterial } from '../area-figures.ts';
import { populationLookup } from '../rates.ts';
import { breaksConcerning } from '../series-breaks.ts';
import { yearCounts } from '../year-counts.ts';
import { againstOf, withFindings } from './against.ts';
import { developmentsOf } from './developments.ts';
import type { IndicatorMaterial } from './indicator-material.ts';
import { levelOf } from './level-now.ts';
import { reportSources } from './report-sources.ts';

/**
 * What an area's figures say in a period: how large, against the reference and how it has developed, with the files behind.
 * `activities` are those that reach the area, `analyses` what has been found of the causes behind its problems. **Source**: the methods of `analysis/effect`, `level-comparison.ts` and
 * `survey-comparison.ts`; what is shown together is judged together.
 */
export function reportFacts(
	material: FigureMaterial,
	activities: ReportFacts['activities'],
	analyses: ReportFacts['analyses']
): ReportFacts {
	const { area, reference, from, to } = material;
	const parts = material.indicators.flatMap((indicator) => indicatorMaterial(indicator, material) ?? []);
	const developments = developmentsOf(parts);
	const measured = new Set(parts.map(({ indicator }) => indicator.id));
	const parentOf = new Map(material.indicators.map(({ id: one, parentId }) => [one, parentId]));
	const indicators = parts.map((part, i): IndicatorFacts => {
		const { id, name, kind, unit, reading, polarity, publisher } = part.indicator;
		return {
			indicatorId: id,
			figureId: id.replaceAll('.', '-'),
			name,
			kind,
			unit,
			reading,
			polarity,
			publisher,
			family: id.split('.')[0] ?? id,
			within: ancestorsOf(id, parentOf).filter((one) => measured.has(one)),
			level: levelOf(part),
			against: againstOf(part),
			development: developments[i] ?? null
		};
	});
	const named = ({ code, name, kind }: Area) => ({ code, name, kind });
	return {
		area: named(area),
		reference: reference && named(reference),
		from: Number(from.slice(0, 4)),
		to: Number(to.slice(0, 4)),
		indicators: withFindings(indicators),
		sources: reportSources(
			areaFigures({ ...material, rate: true }).filter(({ indicatorId }) => measured.has(indicatorId))
		),
		activities,
		analyses,
		isPublic: material.isPublic,
		simulated: material.simulated
	};
}

function indicatorMaterial(indicator: Indicator, material: FigureMaterial): IndicatorMaterial | undefined {
	const { area, reference, from, to } = material;
	const rowsOf = (code: string) =>
		material.observations.filter(
			(row) =>
				row.indicatorId === indicator.id &&
				row.areaCode === code &&
				row.missing !== 'not-selected' &&
				row.start >= from &&
				row.end <= to
		);
	const own = rowsOf(area.code);
	if (!own.some(({ value, missing }) => value !== null || missing === 'hidden')) return undefined;
	const theirs = reference ? rowsOf(reference.code) : [];
	const populationOf = populationLookup(material.populations);
	const years = (rows: readonly StoredObservation[], code: string) =>
		indicator.kind === 'count' ? yearCounts(rows, code, populationOf) : [];
	return {
		indicator,
		area,
		reference,
		own,
		theirs,
		ownYears: years(own, area.code),
		theirYears: reference ? years(theirs, reference.code) : [],
		populationOf,
		breaks: breaksConcerning(indicator.id, [area.code], material.breaks)
	};
}

function ancestorsOf(id: string, parentOf: ReadonlyMap<string, string | null>): string[] {
	const found: string[] = [];
	for (let parent = parentOf.get(id); parent && !found.includes(parent); parent = parentOf.get(parent))
		found.push(parent);
	return found;
}
