import { formatNumber } from './format.ts';

/** Words of the pages about sources, definitions and breaks. */
export const sourceText = {
	title: 'Källor',
	lead: 'Varje siffra kommer från en fil och en rad. Här är alla filer, vad måtten betyder och var serierna bryts.',
	empty: 'Ingen fil är inläst än.',
	columns: {
		file: 'Fil',
		publisher: 'Utgivare',
		kind: 'Innehåll',
		covers: 'Omfattning',
		published: 'Utgiven',
		read: 'Inläst',
		accepted: 'Uppgifter',
		state: 'Dra tillbaka eller använd igen'
	},
	covers: (from: string, to: string, areas: number, indicators: number) =>
		`${from}–${to}, ${formatNumber(areas)} ${areas === 1 ? 'område' : 'områden'}, ${formatNumber(indicators)} mått`,
	activities: (count: number) => `${formatNumber(count)} aktiviteter`,
	rejected: (count: number) => `${formatNumber(count)} ${count === 1 ? 'rad' : 'rader'} användes inte`,
	readBy: (who: string, date: string) => `${date} av ${who}`,
	simulated: 'simulerad',
	withdrawn: (date: string) => `tillbakadragen ${date}`,
	withdraw: 'Dra tillbaka',
	withdrawLong: (file: string) => `Dra tillbaka ${file}`,
	withdrawNote: 'Uppgifterna försvinner från alla sidor men raderas inte. Det går att ångra.',
	restore: 'Använd igen',
	restoreLong: (file: string) => `Använd ${file} igen`,
	detail: 'Om källan',
	rows: 'Rader som inte användes',
	rowsNote: 'Ordagrant ur filen.',
	rowColumns: { row: 'Rad', verbatim: 'Står i filen', reason: 'Varför' },
	findings: 'Anmärkningar vid inläsningen',
	hash: 'Kontrollsumma (SHA-256)',
	size: 'Storlek',
	importer: 'Inläsare',
	visibility: 'Synlighet',
	indicators: 'Vad måtten betyder',
	indicatorsNote: 'Mått med uppgifter visas först.',
	indicatorColumns: {
		name: 'Mått',
		definition: 'Definition',
		reading: 'Kan läsas som',
		finest: 'Minsta område',
		covered: 'Uppgifter'
	},
	noDefinition: 'Ingen beskrivning än.',
	covered: (areas: number, from: string, to: string) =>
		`${formatNumber(areas)} ${areas === 1 ? 'område' : 'områden'}, ${from}–${to}`,
	notCovered: 'inga',
	breaks: 'Tidsseriebrott',
	breaksNote: 'Där en serie bryts dras ingen linje, och ingen beräkning går över brottet.',
	breakColumns: { at: 'Från', indicator: 'Gäller', reason: 'Varför', reference: 'Källa' },
	allStarting: (prefix: string) => `alla som börjar med ${prefix}`,
	dictionary: 'Databasens tabeller',
	dictionaryNote: 'För den som vill förstå eller hämta uppgifterna direkt.'
} as const;
