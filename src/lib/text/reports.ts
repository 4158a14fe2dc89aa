import type { Criterion, Origin, Panel, TextName, VersionReason, Weight } from '#lib/model/report.ts';
import { formatList, formatNumber } from './format.ts';

const count = (number: number, one: string, many: string) => `${formatNumber(number)} ${number === 1 ? one : many}`;

const SECTIONS: Record<TextName, string> = {
	summary: 'Sammanfattning',
	largest: 'Var problemen är störst',
	against: 'Jämfört med referensdata',
	development: 'Utvecklingen över tid',
	consequences: 'Konsekvenser',
	other: 'Annan information av betydelse',
	analysis: 'Analys',
	// Brå's own words: the questions of source criticism in its support for a lägesbild.
	whyProblem: 'Varför valdes det här problemet?',
	whichSources: 'Vilka informationskällor användes och vilka valdes bort?',
	limits: 'På vilka sätt kan urvalet informationskällor begränsa kunskapen om problemet?',
	meaning: 'Vilken betydelse kan begränsningar i kunskapen ha haft eller komma att få på arbetet?'
};

const CRITERION_NAMES: Record<Criterion, string> = {
	common: 'Vanligast',
	rising: 'Ökar',
	deviating: 'Avviker',
	places: 'Platser som är mest utsatta eller otrygga',
	people: 'Personer som är mest utsatta eller begår flest brott',
	signal: 'Signalbrott',
	many: 'Påverkar många',
	consequences: 'Konsekvenser',
	resources: 'Organisationens resurser',
	influence: 'Möjlighet att påverka',
	costs: 'Kostnader'
};

/** Words of the list of documents, of their pages, and of a document itself. */
export const reportText = {
	title: 'Lägesbilder',
	lead: 'En lägesbild är kommunens samlade bedömning av brottsligheten, så som lagen om kommuners ansvar för brottsförebyggande arbete kräver den. Siffrorna följer det som är inläst tills lägesbilden godkänns. Då låses de.',
	titleOf: (area: string, years: string) => `Lägesbild för ${area} ${years}`,
	none: 'Det finns ingen lägesbild än.',
	nonePublic: 'Det finns ingen godkänd lägesbild än. Utkast är arbetsmaterial och visas inte här.',
	columns: {
		title: 'Lägesbild',
		area: 'Område',
		period: 'Period',
		state: 'Läge',
		version: 'Version',
		update: 'Uppdateras senast'
	},
	state: { draft: 'Utkast', approved: 'Godkänd' },
	approvedOn: (day: string) => `Godkänd ${day}`,
	version: (number: number) => `${formatNumber(number)}`,
	notApproved: 'Räknas från beslutet',
	overdue: 'Tiden har gått ut',
	soon: 'Inom ett halvår',
	replaced: 'Ersatt av en senare',
	create: {
		title: 'Ny lägesbild',
		area: 'Område',
		from: 'Från och med år',
		to: 'Till och med år',
		reference: 'Jämför med',
		usualReference: 'Närmast större område med siffror',
		noReference: 'Inget område',
		previous: 'Utgå från',
		previousNone: 'Börja från början',
		previousNote:
			'Texter, diagram och prioriteringar följer med och märks tills någon har sett över dem. Godkända siffror blir jämförelsen i «Vad har ändrats».',
		submit: 'Skapa',
		errors: {
			years: 'Ange två år, där det första inte är senare än det andra.',
			area: 'Området finns inte.',
			previous: 'Den tidigare lägesbilden finns inte eller gäller ett annat område.'
		}
	},
	sections: SECTIONS,
	headings: {
		mapping: 'Kartläggning',
		priorities: 'Prioriteringar',
		sourceQuestions: 'Källkritik',
		sources: 'Källor',
		contents: 'Innehåll',
		since: 'Vad har ändrats sedan förra lägesbilden'
	},
	law: {
		mapping: 'Lagen 4 § 1: en kartläggning av brottsligheten, dess omfattning och konsekvenser.',
		other: 'Lagen 4 § 2: annan information av betydelse i sammanhanget.',
		analysis: 'Lagen 4 § 3: en analys av kartläggningen och informationen.'
	},
	/** What to write, shown beside the fields and never in the document. */
	help: {
		summary: 'Det viktigaste på några rader, för den som bara läser en sida.',
		largest: 'Vad är störst, och hur säkert är det?',
		against: 'Vad avviker från andra, och kan det förklaras?',
		development: 'Vad har ändrats, och vad går inte att säga?',
		consequences:
			'Vad leder brotten till för dem som bor, arbetar och går i skolan här? Den här delen glöms ofta bort, men lagen kräver den.',
		other:
			'Lokal kunskap som inte är siffror: iakttagelser från skola, socialtjänst, fastighetsägare och trygghetsvandringar, medborgardialoger, polisens lista över utsatta områden.',
		analysis: 'Vad betyder kartläggningen och informationen tillsammans? Vilka mönster och samband ser ni?',
		whyProblem: '',
		whichSources: '',
		limits: '',
		meaning: ''
	} satisfies Record<TextName, string>,
	keepGoing: 'Brå: «Var noga med kartläggningen och analysen men fastna inte i den.»',
	titleField: 'Rubrik',
	origin: {
		own: '',
		draft: 'Utkast från siffrorna. Läs och gör texten till er egen.',
		carried: 'Från förra lägesbilden. Ingen har sett över texten än.'
	} satisfies Record<Origin, string>,
	reviewed: 'Texten gäller fortfarande',
	reviewedProblem: 'Bedömningen gäller fortfarande',
	notWritten: 'Inget är skrivet.',
	edit: {
		open: 'Skriv',
		read: 'Läs hela',
		versions: 'Versioner',
		approve: 'Godkänn',
		menu: 'Lägesbildens sidor',
		save: 'Spara',
		draft: 'Skriv ett första utkast från siffrorna',
		draftNote:
			'Fyller delar som är tomma. Delar som ni själva har skrivit i rörs inte. Utkastet säger bara det som siffrorna räcker till.',
		draftPublicNote:
			'Området är mindre än en kommun. Utkastet skrivs därför från siffror där små antal är dolda, så att texten kan bli offentlig.',
		saved: (number: number, moment: string, who: string) =>
			`Version ${formatNumber(number)}, sparad ${moment} av ${who}`,
		done: {
			sparat: 'Sparat.',
			sammanfogat: 'Sparat. Någon annan hade sparat andra delar samtidigt. Båda ändringarna är med.',
			samma: 'Inget hade ändrats.',
			skapad: 'Lägesbilden är skapad.',
			utkast: 'Utkastet är skrivet.',
			aterstalld: 'Versionen är återtagen som en ny version.',
			godkand: 'Lägesbilden är godkänd och siffrorna är låsta.'
		},
		figures: 'Diagram',
		addFigure: 'Lägg till diagram',
		choose: 'Välj mått',
		show: 'Visa som',
		counts: 'Antal',
		rates: 'Per 100 000 invånare',
		add: 'Lägg till',
		remove: (name: string) => `Ta bort ${name}`,
		up: (name: string) => `Flytta upp ${name}`,
		down: (name: string) => `Flytta ned ${name}`,
		removeShort: 'Ta bort',
		upShort: 'Upp',
		downShort: 'Ned',
		noFigure: (name: string) => `Det finns inga siffror för ${name} i området och perioden.`,
		localDraft: (moment: string) => `I den här webbläsaren finns text från ${moment} som inte är sparad.`,
		restoreLocal: 'Hämta tillbaka den',
		dropLocal: 'Kasta den',
		localKept: 'Det ni skriver sparas löpande i den här webbläsaren tills ni väljer Spara.'
	},
	panel: {
		largest: 'Var störst',
		against: 'Jämförelse',
		development: 'Utveckling',
		consequences: 'Konsekvenser',
		other: 'Annan information'
	} satisfies Record<Panel, string>,
	conflict: {
		title: 'Någon annan hinner före',
		text: (who: string, moment: string, parts: string) =>
			`${who} sparade ${moment} en version där också ${parts} är ändrad. Inget är överskrivet. Nedan står båda. Fälten har er text; när ni sparar igen blir den en ny version, och den andra finns kvar bland versionerna.`,
		mine: 'Er text',
		theirs: (who: string) => `${who} skrev`,
		parts: { title: 'rubriken', figures: 'urvalet av diagram', problems: 'prioriteringarna' },
		empty: 'Tomt'
	},
	versions: {
		title: 'Versioner',
		heading: (title: string) => `Versioner av ${title}`,
		lead: 'Varje gång någon sparar blir det en version. Ingen försvinner.',
		columns: { number: 'Version', when: 'Sparad', who: 'Av', what: 'Vad', choose: 'Visa' },
		reason: {
			created: 'Skapad',
			saved: 'Sparad',
			merged: 'Två ändringar sammanförda',
			drafted: 'Utkast skrivet från siffrorna',
			restored: 'Återtagen'
		} satisfies Record<VersionReason, string>,
		current: 'gäller nu',
		compare: 'Visa ändringar',
		between: (from: number, to: number) => `Från version ${formatNumber(from)} till version ${formatNumber(to)}`,
		nothing: 'Inget skiljer.',
		restore: (number: number) => `Ta tillbaka version ${formatNumber(number)}`,
		restoreNote: 'Den blir en ny version. De senare finns kvar.',
		figures: (added: readonly string[], gone: readonly string[]) =>
			[
				added.length > 0 ? `Tillagda diagram: ${added.join(', ')}.` : '',
				gone.length > 0 ? `Borttagna diagram: ${gone.join(', ')}.` : ''
			]
				.filter((part) => part !== '')
				.join(' '),
		reordered: 'Ordningen mellan diagrammen är ändrad.',
		problems: 'Prioriteringarna är ändrade.'
	},
	approve: {
		title: 'Godkänn lägesbilden',
		lead: 'Siffror, diagram och jämförelser låses så som de är nu. Nya filer ändrar dem inte, och texten går inte längre att ändra.',
		name: 'Vem godkänner',
		body: 'Beslutande organ',
		bodyHint: 'Till exempel kommunstyrelsen (lagen 13 §).',
		date: 'Dag för beslutet',
		next: (day: string) => `Fattas beslutet i dag ska lägesbilden uppdateras senast den ${day} (lagen 6 §).`,
		smallNumbers:
			'Området är mindre än en kommun. Diagram och tabeller döljer små antal i offentlig visning, men texten visas som den är skriven. Kontrollera att den inte nämner enskilda händelser eller personer.',
		submit: 'Lås siffrorna och godkänn',
		errors: {
			name: 'Skriv vem som godkänner.',
			body: 'Skriv vilket organ som beslutar.',
			date: 'Ange en dag som har varit, skriven som 2026-11-20.',
			changed: 'Någon har sparat en ny version sedan sidan öppnades. Läs den först.',
			already: 'Lägesbilden är redan godkänd.',
			personal: 'Texten ser ut att innehålla ett personnummer.'
		},
		missing: 'Delar saknas. Det går att godkänna ändå, men läs listan först.'
	},
	checklist: {
		title: 'Vad lagen och Brå frågar efter',
		items: {
			largest: 'Kartläggning: var problemen är störst',
			against: 'Kartläggning: jämförelse med referensdata',
			development: 'Kartläggning: utveckling över tid',
			consequences: 'Kartläggning: konsekvenser',
			other: 'Annan information av betydelse',
			analysis: 'Analys',
			priorities: 'Prioritering mellan problemen (Brå)',
			sourceQuestions: 'Källkritik (Brå)'
		},
		states: {
			done: 'Finns',
			carried: 'Från förra, inte sedd över',
			'only-figures': 'Bara utkast från siffrorna',
			missing: 'Saknas',
			'no-figures': 'Saknas, och inga siffror är inlästa'
		},
		sum: (done: number, all: number) => `${formatNumber(done)} av ${formatNumber(all)} delar finns.`
	},
	tables: {
		measure: 'Mått',
		value: 'Senaste värde',
		rate: 'Per 100 000 invånare',
		interval: '95 % osäkerhet',
		period: 'Period',
		share: 'Andel',
		answers: 'Svar',
		largest: (family: string) => `Störst bland ${family}`,
		parts: (title: string) => `${title}: enskilda slag`,
		partsNote: 'Slagen ingår i grupperna ovan och rangordnas därför för sig. Bara det som är inläst är med.',
		own: 'Området',
		reference: 'Jämförs med',
		difference: 'Skillnad (95 % osäkerhet)',
		verdict: 'Bedömning',
		against: {
			higher: 'Högre',
			lower: 'Lägre',
			alike: 'Går inte att skilja',
			'no-reference-figures': 'Siffror att jämföra med saknas',
			'no-population': 'Antalet invånare saknas',
			'too-few-events': 'För få händelser',
			'too-few-answers': 'För få svar',
			'no-interval': 'Osäkerhet saknas'
		},
		strip: { lower: 'lägre', same: 'lika', higher: 'högre' },
		againstNote:
			'Antal jämförs per invånare, som gånger nivån i det andra området. Andelar jämförs som procentenheter. «Högre» och «lägre» står bara där skillnaden håller när alla jämförelser räknas med.',
		noReference: 'Inget område att jämföra med är valt för den här lägesbilden.',
		noLevels: 'Inga hela år med siffror är inlästa för området och perioden.',
		change: 'Förändring',
		span: 'Tid',
		developmentNote:
			'Antal bedöms som jämn förändring per år, enkäter mellan de två senaste mätningarna. Bedömningen gäller alla mått tillsammans.',
		noDevelopment: 'Inga mått har värden att följa över tid.',
		preliminary: 'prel.',
		chart: 'Se diagrammet',
		figureAlt: (name: string, value: string, interval: string) =>
			interval === '' ? `${name}: ${value}` : `${name}: ${value}, osäkerhet ${interval}`
	},
	discard: {
		title: 'Kassera utkastet',
		note: 'Utkastet försvinner ur alla listor. Versionerna finns kvar, och det går att ta tillbaka under Lägesbilder.',
		button: 'Kassera',
		approved: 'Lägesbilden är godkänd och kan inte kasseras.',
		changed: 'Någon har sparat en ny version sedan sidan öppnades. Inget är kasserat. Läs den först.',
		list: 'Kasserade utkast',
		by: (who: string, day: string) => `Kasserad ${day} av ${who}.`,
		restore: 'Ta tillbaka',
		restoreLong: (title: string) => `Ta tillbaka ${title}`,
		moved: 'Utkastet har redan tagits tillbaka eller ändrats av någon annan. Se hur det är nu.',
		done: { kasserad: 'Utkastet är kasserat.', tillbaka: 'Utkastet är tillbaka.' }
	},
	/** Cause analyses as they stand in the document. */
	analyses: {
		live: 'Orsaksanalyserna hämtas som de är nu, tills lägesbilden godkänns.',
		frozen: 'Orsaksanalyserna så som de var när lägesbilden godkändes.',
		measure: (name: string) => `Mått: ${name}.`,
		evidence: (kind: string, text: string, reference: string) =>
			`${kind}: ${[text, reference].filter((part) => part !== '').join(' – ')}`,
		noEvidence: 'Inget underlag är angivet.',
		aimed: 'Aktiviteter:',
		behind: 'Bakom den:',
		chain: (steps: readonly string[]) => `Händelsekedja: ${steps.join(' → ')}`,
		noCauses: 'Inga orsaker är inskrivna än.',
		table: (title: string) => `Orsaker: ${title}`,
		columns: { cause: 'Orsak', kind: 'Slag och säkerhet', evidence: 'Underlag', activities: 'Aktiviteter' },
		outside: (titles: readonly string[]) =>
			`Riktar sig mot problemet, men mot ingen av orsakerna: ${formatList(titles)}.`
	},
	priorities: {
		analysis: 'Orsaksanalys',
		noAnalysis: 'Ingen',
		orAnalysis: 'Eller ett problem som är analyserat',
		fromAnalysis: (measure: string) => `Rubrik och mått hämtas ur orsaksanalysen. Mått: ${measure}.`,
		analyse: 'Gör en orsaksanalys av problemet',
		toAnalysis: 'Till orsaksanalysen',
		lead: 'Väg problemen mot varandra med Brås kriterier. Tänk på att inte bara se till det som är vanligast. Ingen summa räknas ut: kriterierna har ingen gemensam måttstock.',
		problem: 'Problem',
		newProblem: 'Nytt problem',
		titleField: 'Problem',
		measure: 'Mått som följer problemet',
		noMeasure: 'Inget mått',
		priority: 'Er ordning (1 är först)',
		priorityShort: 'Ordning',
		undecided: '–',
		add: 'Lägg till problem',
		remove: (title: string) => `Ta bort ${title}`,
		none: 'Inga problem är vägda mot varandra än.',
		criterion: 'Kriterium',
		weight: 'Bedömning',
		reason: 'Skäl',
		suggestion: 'Siffrorna talar för',
		useSuggestion: 'Föreslaget från siffrorna',
		notJudged: 'Inte bedömt',
		matrix: 'Prioriteringsmatris',
		matrixNote: 'Ordningen är gruppens egen.',
		criteria: CRITERION_NAMES,
		weights: { high: 'Hög', medium: 'Medel', low: 'Låg', unknown: 'Vet inte' } satisfies Record<Weight, string>,
		why: {
			ranked: (place: number, of: number) => `nummer ${formatNumber(place)} av ${formatNumber(of)} i rangordningen`,
			rising: () => 'en ökning syns i området',
			falling: () => 'en minskning syns i området',
			unchanged: () => 'läget är ungefär oförändrat',
			'not-told': () => 'utvecklingen går inte att säga något säkert om',
			above: () => 'nivån är högre än i det andra området',
			below: () => 'nivån är lägre än i det andra området',
			alike: () => 'skillnaden mot det andra området kan vara slump'
		},
		errors: { title: 'Skriv vad problemet är.', priority: 'Ordningen är ett tal från 1 till 99.' }
	},
	sources: {
		note: 'Listan följer av de siffror som används. Den ändras när urvalet eller underlaget ändras, tills lägesbilden godkänns.',
		columns: {
			file: 'Fil',
			publisher: 'Utgivare',
			published: 'Utgiven',
			rows: 'Rader',
			used: 'Används för',
			note: 'Anmärkning'
		},
		rows: (first: number, last: number) =>
			first === last ? formatNumber(first) : `${formatNumber(first)}–${formatNumber(last)}`,
		preliminary: 'Några av värdena är preliminära.',
		breakIn: (indicator: string, day: string, reason: string) => `${indicator}: ${day}. ${reason}`,
		breaks: 'Ändrade sätt att mäta:',
		none: 'Inga filer används.',
		measures: (number: number) => count(number, 'mått', 'mått')
	},
	since: {
		note: 'Då är siffrorna som låstes när den förra lägesbilden godkändes. Skillnaden bedöms mot hur mycket enskilda år brukar variera.',
		previousDraft: 'Den förra lägesbilden är inte godkänd, så den har inga låsta siffror att jämföra med.',
		then: 'Då',
		now: 'Nu',
		change: 'Skillnad (95 % osäkerhet)',
		kinds: {
			up: 'Högre än då',
			down: 'Lägre än då',
			alike: 'Går inte att skilja från slumpen',
			'too-few': 'För få för att jämföra',
			'same-period': 'Samma period, inget nytt',
			revised: 'Samma period, reviderad'
		},
		newSources: 'Nya källor',
		begun: 'Aktiviteter som har börjat',
		finished: 'Aktiviteter som är genomförda',
		added: 'Nya mått',
		nothing: 'Inga.'
	},
	reading: {
		for: (area: string) => area,
		period: 'Period',
		area: 'Område',
		reference: 'Jämförs med',
		state: 'Läge',
		workingMaterial: 'Arbetsmaterial',
		workingNote: 'Utkast som inte är beslutat. Siffrorna följer det som är inläst.',
		internal: 'Innehåller siffror för områden under kommunnivå som inte får spridas. Använd den offentliga visningen.',
		asOf: (day: string) => `Siffrorna är låsta. De bygger på det som var känt den ${day}.`,
		version: (number: number, day: string) => `Version ${formatNumber(number)}, sparad den ${day}.`,
		live: (day: string) => `Siffrorna är hämtade den ${day} och kan ändras.`,
		approved: (who: string, body: string, day: string) => `Godkänd av ${who}, ${body}, den ${day}.`,
		update: (day: string) => `Uppdateras senast den ${day} (lagen 2023:196, 6 §).`,
		print: 'Skriv ut, eller spara som PDF, med webbläsarens utskrift.',
		withheld: 'Lägesbilden är ett utkast. Utkast är arbetsmaterial och visas inte offentligt.',
		publicText: 'I offentlig visning är små antal dolda i tabeller och diagram. Texten visas som den godkändes.',
		newFrom: 'Ny lägesbild utifrån den här',
		publicView: 'Offentlig visning'
	},
	deadlines: {
		title: 'Lagens tider',
		note: 'Kommunen ska minst vartannat år uppdatera lägesbilden och följa upp åtgärdsplanen (lag 2023:196, 6 §).',
		columns: { what: 'Vad', last: 'Senast', due: 'Ska vara gjort senast' },
		report: (area: string) => `Lägesbild för ${area}`,
		noReport: 'Ingen godkänd',
		plan: (title: string) => `Uppföljning av ${title}`,
		planSince: (day: string) => `Utgiven ${day}, inte uppföljd`,
		followed: (day: string) => `Uppföljd ${day}`,
		approved: (day: string) => `Godkänd ${day}`,
		states: { later: '', soon: 'inom ett halvår', overdue: 'tiden har gått ut' },
		start: 'Börja på en lägesbild',
		goOn: 'Fortsätt på utkastet'
	}
} as const;
