import type { Table } from '../../model/document.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { SourceKind } from '../../model/source.ts';
import type { SeriesRecords } from '../records.ts';
import { BRA, KOLADA, POLISEN, SCB, SKOLINSPEKTIONEN, SKR } from '../vocabulary.ts';
import { CITIZENS, isCitizenSurvey, parseCitizenSurvey } from './citizen-survey.ts';
import { KEY_FIGURE, isKolada, parseKolada } from './kolada.ts';
import { COMPARISON, isOpenComparisons, parseOpenComparisons } from './open-comparisons.ts';
import { EXTRACT, isPoliceExtract, parsePoliceExtract } from './police-extract.ts';
import { PUPILS, isSchoolSurvey, parseSchoolSurvey } from './school-survey.ts';
import { isScbPopulation, parseScbPopulation } from './scb-population.ts';
import { isNtuTable, parseNtuTable } from './ntu-table.ts';
import { CRIME, NTU, isMunicipalityIndicators, parseMunicipalityIndicators } from './municipality-indicators.ts';

/** A publisher's own form, as `SeriesFormat` has it. */
type PublishedFormat = {
	id: string;
	version: number;
	kind: SourceKind;
	alsoAs?: readonly SourceKind[];
	publisher: string;
	prefix: string;
	fits(table: Table): boolean;
	parse(table: Table, file: string): SeriesRecords;
	parseAll?(tables: readonly Table[], file: string): SeriesRecords;
	undescribed(label: string): Pick<Indicator, 'kind' | 'unit' | 'reading' | 'publisher'>;
};

/** The forms of Swedish publishers, the most particular first. Adding one is a module and an entry here. */
export const PUBLISHED_FORMATS: readonly PublishedFormat[] = [
	{
		id: 'municipality-indicators',
		version: 1,
		kind: 'statistics',
		alsoAs: ['survey'],
		publisher: BRA,
		prefix: CRIME.prefix,
		fits: isMunicipalityIndicators,
		parse: (table, file) => parseMunicipalityIndicators([table], file),
		parseAll: parseMunicipalityIndicators,
		undescribed: () => CRIME
	},
	{
		id: 'ntu-table',
		version: 1,
		kind: 'survey',
		alsoAs: ['statistics'],
		publisher: BRA,
		prefix: NTU.prefix,
		fits: isNtuTable,
		parse: parseNtuTable,
		undescribed: () => NTU
	},
	{
		id: 'kolada',
		version: 1,
		kind: 'statistics',
		alsoAs: ['survey'],
		publisher: KOLADA,
		prefix: KEY_FIGURE.prefix,
		fits: isKolada,
		parse: parseKolada,
		undescribed: () => KEY_FIGURE
	},
	{
		id: 'open-comparisons',
		version: 1,
		kind: 'statistics',
		alsoAs: ['survey'],
		publisher: SKR,
		prefix: COMPARISON.prefix,
		fits: isOpenComparisons,
		parse: parseOpenComparisons,
		undescribed: () => COMPARISON
	},
	{
		id: 'police-extract',
		version: 1,
		kind: 'statistics',
		alsoAs: ['events'],
		publisher: POLISEN,
		prefix: EXTRACT.prefix,
		fits: isPoliceExtract,
		parse: parsePoliceExtract,
		undescribed: () => EXTRACT
	},
	{
		id: 'school-survey',
		version: 1,
		kind: 'survey',
		alsoAs: ['statistics'],
		publisher: SKOLINSPEKTIONEN,
		prefix: PUPILS.prefix,
		fits: isSchoolSurvey,
		parse: parseSchoolSurvey,
		undescribed: () => PUPILS
	},
	{
		id: 'citizen-survey',
		version: 1,
		kind: 'survey',
		alsoAs: ['statistics'],
		publisher: SCB,
		prefix: CITIZENS.prefix,
		fits: isCitizenSurvey,
		parse: parseCitizenSurvey,
		undescribed: () => CITIZENS
	},
	{
		id: 'scb-population',
		version: 1,
		kind: 'population',
		publisher: SCB,
		prefix: 'befolkning.',
		fits: isScbPopulation,
		parse: parseScbPopulation,
		undescribed: () => ({ kind: 'count', unit: '', reading: 'none', publisher: SCB })
	}
];
