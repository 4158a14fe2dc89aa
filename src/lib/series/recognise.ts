import type { Table } from '../model/document.ts';
import type { IndicatorKind, Reading } from '../model/indicator.ts';
import type { SourceKind } from '../model/source.ts';
import { isCrimeCounts, parseCrimeCounts } from './crime-counts.ts';
import { isEventLog, parseEventLog } from './event-log.ts';
import { findHeader } from './long-table.ts';
import { parseIncidents } from './incidents.ts';
import { parsePopulation } from './population.ts';
import { isOwnFigures, parseOwnFigures } from './own-figures.ts';
import { PUBLISHED_FORMATS } from './published/formats.ts';
import type { Described, SeriesRecords } from './records.ts';
import { findCrimeColumns, parseReportedCrime } from './reported-crime.ts';
import { isIndexLabel, parseSurvey } from './survey.ts';
import { BRA, UNDESCRIBED } from './vocabulary.ts';

/** A kind of statistics the product reads: how it is recognised and parsed, and what its indicators are. */
export type SeriesFormat = {
	id: string;
	/** Raised when the same file would now give other rows. */
	version: number;
	kind: SourceKind;
	/** What else a user may rightly call such a file. */
	alsoAs?: readonly SourceKind[];
	/** Who publishes such files, where the format itself tells; '' where it varies. */
	publisher: string;
	/** First part of the ids of its indicators: the same word is another indicator in another kind of source. */
	prefix: string;
	fits(table: Table): boolean;
	parse(table: Table, file: string): SeriesRecords;
	/** Where the tables of a file belong together; used in place of `parse`. */
	parseAll?(tables: readonly Table[], file: string): SeriesRecords;
	/** What is known of an indicator that the catalogue does not have. */
	undescribed(label: string): Described;
};

const counts = (unit: string, reading: Reading, publisher: string) => () => ({
	kind: 'count' as const,
	unit,
	reading,
	publisher
});
const answers = (label: string): { kind: IndicatorKind; unit: string; reading: Reading; publisher: string } =>
	isIndexLabel(label)
		? { kind: 'index', unit: UNDESCRIBED.indexUnit, reading: 'survey', publisher: '' }
		: { kind: 'share', unit: UNDESCRIBED.shareUnit, reading: 'survey', publisher: '' };

/** All formats, the most particular first. Adding one is a module and an entry here. */
export const SERIES_FORMATS: readonly SeriesFormat[] = [
	{
		id: 'own-figures',
		version: 1,
		kind: 'statistics',
		publisher: '',
		prefix: 'egna.',
		fits: isOwnFigures,
		parse: parseOwnFigures,
		undescribed: counts(UNDESCRIBED.ownUnit, 'none', '')
	},
	{
		id: 'reported-crime',
		version: 1,
		kind: 'statistics',
		publisher: BRA,
		prefix: 'brott.',
		fits: (table) => findCrimeColumns(table.rows[0] ?? []) !== undefined,
		parse: parseReportedCrime,
		undescribed: counts(UNDESCRIBED.crimeUnit, 'none', BRA)
	},
	{
		id: 'event-log',
		version: 1,
		kind: 'events',
		publisher: '',
		prefix: 'lokala.',
		fits: isEventLog,
		parse: parseEventLog,
		undescribed: counts(UNDESCRIBED.incidentUnit, 'none', '')
	},
	...PUBLISHED_FORMATS,
	{
		id: 'crime-counts',
		version: 1,
		kind: 'statistics',
		publisher: BRA,
		prefix: 'brott.',
		fits: isCrimeCounts,
		parse: parseCrimeCounts,
		undescribed: counts(UNDESCRIBED.crimeUnit, 'none', BRA)
	},
	{
		id: 'population',
		version: 1,
		kind: 'population',
		publisher: '',
		prefix: 'befolkning.',
		fits: isPopulation,
		parse: parsePopulation,
		undescribed: counts('', 'none', '')
	},
	{
		id: 'survey',
		version: 1,
		kind: 'survey',
		publisher: '',
		prefix: 'enkat.',
		fits: isSurvey,
		parse: parseSurvey,
		undescribed: answers
	},
	{
		id: 'incidents',
		version: 1,
		kind: 'events',
		publisher: '',
		prefix: 'lokala.',
		fits: isIncidents,
		parse: parseIncidents,
		undescribed: counts(UNDESCRIBED.incidentUnit, 'none', '')
	}
];

/** The format of a table of statistics, or undefined when none fits. `kind` asks for one of that kind. */
export function findFormat(table: Table, kind?: SourceKind): SeriesFormat | undefined {
	return SERIES_FORMATS.filter(
		(format) => kind === undefined || format.kind === kind || format.alsoAs?.includes(kind)
	).find((format) => format.fits(table));
}

/** True for a format that any regular table may be brought into; the others know the whole of a publisher's sheet. */
export function isRegular({ id }: SeriesFormat): boolean {
	return id === 'crime-counts' || id === 'survey' || id === 'incidents' || id === 'population';
}

function isPopulation(table: Table): boolean {
	const roles = findHeader(table)?.roles;
	if (!roles || roles.columns.has('indicator') || roles.columns.has('category') || roles.columns.has('rate'))
		return false;
	const { columns, unknown } = roles;
	if (columns.has('population')) return true;
	// Counts of something that has a name are counts of that.
	const heading = table.rows[findHeader(table)?.index ?? 0]?.[columns.get('count') ?? -1] ?? '';
	if (columns.has('count') && !/^(?:antal|count)$/iu.test(heading.trim())) return false;
	// A column that nobody understands may say what is counted, and then it is something else than people.
	if (unknown.length > 0) return false;
	return !columns.has('share') && !columns.has('index') && !columns.has('base') && !columns.has('month');
}

function isSurvey(table: Table): boolean {
	const columns = findHeader(table)?.roles.columns;
	if (!columns) return false;
	const answered = columns.has('share') || columns.has('index');
	if (!columns.has('category')) return answered || columns.has('indicator');
	// Beside a category, a share of all incidents is no answer, and a category may be the theme of a question.
	return columns.has('indicator') ? answered || columns.has('base') : answered && !columns.has('count');
}

function isIncidents(table: Table): boolean {
	return findHeader(table)?.roles.columns.has('category') ?? false;
}
