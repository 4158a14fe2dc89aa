import type { AreaKind } from '#lib/model/area.ts';
import type { SourceKind } from '#lib/model/source.ts';
import { areaText } from './area.ts';
import { formatList, formatNumber } from './format.ts';
import { importText } from './import.ts';

/** «DeSO» stays as it is written. */
const lower = (kind: string) => (/[A-ZÅÄÖ]$/.test(kind) ? kind : kind.toLowerCase());

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
	ground: (areas: number, kinds: readonly AreaKind[]) =>
		`gränser för ${formatNumber(areas)} ${areas === 1 ? 'område' : 'områden'}: ${formatList(kinds.map((kind) => lower(areaText.kinds[kind])))}`,
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
	visibilities: { arbetsmaterial: 'arbetsmaterial', offentlig: 'offentlig' },
	visibilityNote: 'Siffror och planer ur arbetsmaterial visas bara här i arbetet. I offentlig visning är källan borta.',
	licence: 'Villkor',
	url: 'Webbadress',
	minCount: 'Dölj antal under',
	minCountNote: 'Gäller offentlig visning av områden under kommunnivå. Noll visas.',
	unknown: 'inte angivet',
	describe: 'Ändra uppgifter om källan',
	save: 'Spara',
	suggested: (licence: string) => `Utgivarens vanliga villkor: ${licence}.`,
	badDescription:
		'Något gick inte att läsa. Webbadressen ska börja med http:// eller https://, och gränsen vara ett heltal från 1 till 100.',
	rejectedHidden:
		'Rader och anmärkningar visas inte i offentlig visning, eftersom filens egna ord kan innehålla små antal.',
	indicators: 'Vad måtten betyder',
	indicatorsNote: 'Mått med uppgifter visas först.',
	indicatorColumns: {
		name: 'Mått',
		definition: 'Definition',
		reading: 'Kan läsas som',
		finest: 'Minsta område',
		covered: 'Uppgifter'
	},
	aboutIndicator: (publisher: string, name: string) => `${publisher} om ${name}`,
	publisherVaries: 'Utgivaren står vid källan',
	unit: (unit: string) => `Enhet: ${unit}.`,
	kind: (kind: SourceKind, importer: string) => (importer === 'police-news' ? 'Nyhetsnotiser' : importText.kinds[kind]),
	news: 'Notiser',
	newsNote:
		'Det här är nyhetsnotiser och ingen brottsstatistik. De visar några få av alla brott, tiden är när notisen lades ut och platsen är ofta hela länet. De räknas aldrig och används inte i några diagram.',
	newsShown: (from: number, to: number, all: number) =>
		`Notis ${formatNumber(from)}–${formatNumber(to)} av ${formatNumber(all)}, de senaste först.`,
	newsColumns: { published: 'Utlagd', type: 'Typ', place: 'Plats', title: 'Rubrik och text' },
	newsLater: 'Senare notiser',
	newsEarlier: 'Tidigare notiser',
	newsPages: 'Sidor med notiser',
	noDefinition: 'Ingen beskrivning än.',
	covered: (areas: number, from: string, to: string) =>
		`${formatNumber(areas)} ${areas === 1 ? 'område' : 'områden'}, ${from}–${to}`,
	notCovered: 'inga',
	breaks: 'Tidsseriebrott',
	breaksNote: 'Där en serie bryts dras ingen linje, och ingen beräkning går över brottet.',
	breakTitle: 'Tidsseriebrott',
	breakLead:
		'Där en serie bryts går före och efter inte att jämföra rakt av. Ingen linje dras över brottet och ingen summa eller medelvärde räknas över det.',
	breakLink: 'Visa alla, och lägg till egna',
	breakNew: 'Lägg till ett brott',
	breakFields: {
		indicator: 'Mått',
		area: 'Område',
		at: 'Första dagen efter brottet',
		bridgeable: 'Nivåskillnaden kan räknas bort',
		reason: 'Varför serien bryts',
		reference: 'Var det framgår'
	},
	allAreas: 'Alla områden',
	wholeGroups: 'Alla mått av en sort',
	breakAdd: 'Lägg till',
	breakRemove: 'Ta bort',
	breakRemoveLong: (reason: string) => `Ta bort brottet: ${reason}`,
	breakOwn: 'tillagt av er',
	breakState: 'Ta bort',
	breakBridge: { yes: 'ja', no: 'nej' },
	breakBad: 'Brottet kunde inte läggas till. Välj ett mått, ange en dag som 2026-11-20 och skriv varför.',
	breakThere: 'Det finns redan ett brott för samma mått, område och dag.',
	breakGone: 'Brottet finns inte längre, eller följer med produkten och kan inte tas bort.',
	breakColumns: {
		at: 'Från',
		indicator: 'Gäller',
		area: 'Område',
		bridgeable: 'Kan räknas bort',
		reason: 'Varför',
		reference: 'Källa'
	},
	allStarting: (prefix: string) => `alla som börjar med ${prefix}`,
	dictionary: 'Databasens tabeller',
	dictionaryNote: 'För den som vill förstå eller hämta uppgifterna direkt.'
} as const;
