/** Swedish words that files of statistics use, and words for what such files bring with them. */

/** What a column of a table in long form holds. */
export type Role =
	| 'area'
	| 'indicator'
	| 'category'
	| 'period'
	| 'year'
	| 'month'
	| 'share'
	| 'index'
	| 'count'
	| 'population'
	| 'value'
	| 'base'
	| 'low'
	| 'high'
	| 'margin'
	| 'group'
	| 'reporters'
	| 'rate'
	| 'preliminary'
	| 'note';

/** Figures that stand beside an area's own to be compared with, and are none of its own. */
export const REFERENCE_HEADINGS: readonly string[] = ['normalvärde', 'referensvärde', 'jämförelsevärde', 'riktvärde'];

/** Headings as they are written in files, by what they mean. Adding a way of writing is one entry. */
export const HEADINGS: readonly (readonly [Role, readonly string[]])[] = [
	[
		'area',
		[
			'område',
			'områden',
			'kommundel',
			'kommun',
			'stadsdel',
			'stadsdelsområde',
			'region',
			'plats',
			'geografi',
			'områdesnamn',
			'ort',
			'distrikt'
		]
	],
	[
		'indicator',
		['fråga', 'frågor', 'indikator', 'mått', 'frågeområde', 'påstående', 'nyckeltal', 'variabel', 'enkätfråga']
	],
	[
		'category',
		[
			'kategori',
			'händelsetyp',
			'händelse',
			'typ',
			'typ av händelse',
			'ärendetyp',
			'brottstyp',
			'brott',
			'anmält brott',
			'kategorier'
		]
	],
	[
		'period',
		[
			'period',
			'datum',
			'händelsedatum',
			'tid',
			'tidpunkt',
			'tidsperiod',
			'kvartal',
			'halvår',
			'år-månad',
			'år och månad',
			'årmånad',
			'år månad'
		]
	],
	['year', ['år', 'mätår', 'undersökningsår', 'mätning', 'årtal']],
	['month', ['månad', 'mån']],
	[
		'share',
		['andel', 'andel (%)', 'andel %', 'andel i procent', 'procent', 'procentandel', '%', 'andel svar', 'andel ja']
	],
	['index', ['index', 'indexvärde', 'problemindex']],
	[
		'count',
		[
			'antal',
			'count',
			'antal händelser',
			'antal ärenden',
			'antal incidenter',
			'händelser',
			'incidenter',
			'antal anmälningar',
			'antal brott',
			'antal anmälda brott',
			'anmälda brott'
		]
	],
	['population', ['folkmängd', 'befolkning', 'invånare', 'antal invånare', 'folkmängd 31 december', 'antal personer']],
	['value', ['värde', 'resultat', 'utfall']],
	[
		'base',
		[
			'antal svar',
			'antal svarande',
			'svarande',
			'n',
			'antal respondenter',
			'bas',
			'antal (n)',
			'svar',
			'antal som svarat'
		]
	],
	[
		'low',
		[
			'nedre',
			'nedre gräns',
			'ki undre',
			'undre',
			'undre gräns',
			'ki nedre',
			'lägsta',
			'nedre ki',
			'konfidensintervall nedre',
			'undre konfidensgräns'
		]
	],
	['high', ['övre', 'övre gräns', 'ki övre', 'högsta', 'övre ki', 'konfidensintervall övre', 'övre konfidensgräns']],
	['margin', ['felmarginal', 'osäkerhetstal', 'osäkerhet', '±', '+/-', 'konfidensintervall ±']],
	['group', ['grupp', 'kön', 'ålder', 'åldersgrupp', 'redovisningsgrupp']],
	['reporters', ['antal rapportörer', 'rapportörer', 'antal rapporterande']],
	[
		'rate',
		[
			'/100 000 inv',
			'per 100 000 inv',
			'per 100 000 invånare',
			'antal per 100 000 invånare',
			'antal per 100 000 inv',
			'per 100 000',
			'per 1 000 invånare',
			'per 1 000 inv',
			'per100k'
		]
	],
	['preliminary', ['preliminär', 'preliminärt', 'prel', 'preliminary']],
	[
		'note',
		['urval', 'kommentar', 'anmärkning', 'not', 'källa', 'svarsfrekvens', 'tabellinnehåll', ...REFERENCE_HEADINGS]
	]
];

/** What a new indicator of each kind gets, until somebody describes it. */
export const UNDESCRIBED = {
	group: 'Övrigt',
	caveat: 'Indikatorn kom med en inläst fil och har ingen beskrivning än.',
	crimeUnit: 'anmälda brott',
	incidentUnit: 'lokala händelser',
	shareUnit: 'andel',
	indexUnit: 'index',
	ownUnit: 'antal'
} as const;

export const BRA = 'Brottsförebyggande rådet (Brå)';
export const SCB = 'Statistiska centralbyrån (SCB)';
export const KOLADA = 'Rådet för främjande av kommunala analyser (Kolada)';
export const SKOLINSPEKTIONEN = 'Skolinspektionen';
export const SKR = 'Sveriges Kommuner och Regioner (SKR)';
export const POLISEN = 'Polismyndigheten';

/** Headings of the file that is kept of figures entered by hand, in its order. */
export const OWN_HEADINGS = {
	area: 'Område',
	indicator: 'Mått',
	unit: 'Enhet',
	period: 'Period',
	value: 'Värde',
	base: 'Antal svarande',
	margin: 'Felmarginal',
	publisher: 'Källa',
	page: 'Sida'
} as const;

/** How that file writes the units. */
export const OWN_UNIT_WORDS = { count: 'antal', percent: 'procent', index: 'index', mean: 'medelvärde' } as const;

/** Brå's label for all reported crime together. */
export const TOTAL_CRIME = 'Totalt antal brott';

/** Headings of the long form that other tables are brought into. `anmält brott` tells reported crime from own incidents. */
export const LONG_HEADINGS = {
	survey: (value: string) => [
		'Område',
		'Fråga',
		'Grupp',
		'Period',
		value,
		'Antal svar',
		'Nedre',
		'Övre',
		'Felmarginal'
	],
	percent: 'Andel (%)',
	share: 'Andel',
	index: 'Index',
	population: ['Område', 'Period', 'Folkmängd'],
	incidents: ['Område', 'Kategori', 'Grupp', 'Period', 'Antal'],
	crime: ['Område', 'Anmält brott', 'Period', 'Antal', 'Per 100 000 inv'],
	export: ['Region', 'Brott', 'År', 'Period', 'Antal', '/100 000 inv']
} as const;

/** How Brå's database writes the part of a year in the column Period. */
export const DATABASE_PERIODS = {
	year: () => 'Helår',
	half: (ordinal: number) => `Halvår ${ordinal}`,
	quarter: (ordinal: number) => `Kvartal ${ordinal}`,
	month: (ordinal: number) =>
		['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'][ordinal - 1] ?? ''
} as const;
