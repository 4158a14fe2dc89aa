import type { StoredObservation, StoredPopulation } from '../model/observation.ts';
import { THRESHOLDS } from '../stats/thresholds.ts';

const PER = 100_000;

export type PopulationLookup = (areaCode: string, year: number) => StoredPopulation | undefined;

/** Finds the population of an area and year; for a year not yet published, that of the year before. */
export function populationLookup(populations: readonly StoredPopulation[]): PopulationLookup {
	const byKey = new Map(populations.map((population) => [`${population.areaCode} ${population.year}`, population]));
	return (areaCode, year) => byKey.get(`${areaCode} ${year}`) ?? byKey.get(`${areaCode} ${year - 1}`);
}

/**
 * Counts as numbers per 100 000 inhabitants in each row's own period, with the population as base. Null when any year lacks
 * a population, or it is too small for a rate to mean anything: then the counts are shown as they are.
 */
export function ratesOf(
	rows: readonly StoredObservation[],
	populationOf: PopulationLookup
): { rows: StoredObservation[]; implied: boolean } | null {
	let implied = false;
	const rated: StoredObservation[] = [];
	for (const row of rows) {
		const population = populationOf(row.areaCode, Number(row.start.slice(0, 4)));
		if (!population || population.count < THRESHOLDS.ratePopulation) return null;
		implied ||= population.implied;
		rated.push({
			...row,
			value: row.value === null ? null : (row.value / population.count) * PER,
			base: population.count
		});
	}
	return rated.length === 0 ? null : { rows: rated, implied };
}
