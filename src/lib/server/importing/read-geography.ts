import { normaliseAreaName } from '#lib/model/area-name.ts';
import type { MapFeatures } from '#lib/model/document.ts';
import { areaIndex } from '#lib/model/find-area.ts';
import { withoutPersonalData } from '#lib/model/personal-data.ts';
import { parseGeography } from '#lib/series/geography/parse-geography.ts';
import { personalDataMark } from '#lib/text/personal-data.ts';
import type { CatalogueRows, ReadOptions, Reading } from './reading.ts';

/** Raised when reading the same map would now give other ground. */
const GEOGRAPHY_VERSION = 1;

/** A map as a reading: the ground of its areas, those that come with it and those that nobody knows. `text` has a line a feature. */
export function readGeography(
	map: MapFeatures,
	base: Reading,
	text: string,
	{ choices, keepPersonalData }: ReadOptions,
	rows: CatalogueRows
): Reading {
	const catalogue = { findArea: areaIndex(rows.areas, rows.aliases), areas: rows.areas };
	const { shapes, areas, rejected, findings } = parseGeography(map, catalogue, choices);
	const lines = text.split('\n');
	const verbatim = (row: number) => {
		const line = lines[row - 1] ?? '';
		return keepPersonalData ? line : withoutPersonalData(line, personalDataMark);
	};
	const remembered = choices.remember ? [...areas.codes].filter(([label]) => choices.byLabel[label] !== undefined) : [];
	// An area that is not known is told once, and not also for each of its features.
	const others = rejected.map(({ finding }) => finding).filter(({ code }) => code !== 'unknown-area');
	return {
		...base,
		refused: shapes.length === 0,
		kind: 'geography',
		importer: 'geojson',
		importerVersion: GEOGRAPHY_VERSION,
		title: map.name || base.file,
		shapes,
		series: {
			observations: [],
			populations: [],
			newAreas: areas.newAreas,
			newAliases: remembered.map(([label, areaCode]) => ({ alias: normaliseAreaName(label), areaCode })),
			newIndicators: [],
			newLabels: [],
			unknownAreas: areas.unknown,
			rejected,
			findings
		},
		rejected: rejected.map(({ row, finding }) => ({ row, sheet: null, verbatim: verbatim(row), code: finding.code })),
		findings: [...base.findings, ...findings, ...others]
	};
}
