import { formatDate, formatDateLong, formatList } from './format.ts';

/** Words of what leaves the product as documents, slides, workbooks and pages. */
export const outText = {
	simulated: 'Simulerade exempeldata',
	simulatedNote: 'Siffrorna är påhittade för att visa hur produkten fungerar. De säger inget om verkliga områden.',
	internal: 'Arbetsmaterial: små antal visas och ska inte spridas.',
	public: 'Offentlig visning: små antal, och andra tal som skulle avslöja dem, är dolda.',
	madeOn: (day: string) => `Uttaget ${formatDateLong(day)}`,
	asOf: (day: string) => `Så som uppgifterna var ${formatDateLong(day)}`,
	alternative: (heading: string, prose: string) => `Diagram. ${heading}. ${prose}`,
	contents: 'Innehåll',
	source: 'Källa',
	tableAbout: (heading: string) => `Siffrorna i diagrammet: ${heading}`,
	year: 'År',
	months: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
	quarters: ['Kvartal 1', 'Kvartal 2', 'Kvartal 3', 'Kvartal 4'],
	halves: ['Halvår 1', 'Halvår 2'],
	gap: 'saknas',
	hidden: 'dolt',
	gridNote: (parts: readonly string[]) => `I tabellen: ${parts.join('; ')}.`,
	gridHidden: '«dolt» är ett litet antal, eller ett tal som skulle avslöja ett sådant',
	gridGap: '«saknas» betyder att uppgiften saknas, inte att den är noll',
	gridPreliminary: '(p) är preliminärt',
	activities: 'Aktiviteter som riktar sig hit',
	noActivities: 'Ingen aktivitet riktar sig hit.',
	activity: (title: string, when: string) => `${title} (${when})`,
	activityDone: 'pågår eller är genomförd',
	activityPlanned: 'planerad',
	wider: 'större område',
	more: (count: number) => `och ${count} till`,
	definitions: 'Definitioner',
	sources: 'Källor',
	sourcesAbout: 'Källorna till siffrorna',
	definitionsAbout: 'Vad måtten betyder',
	figures: 'Diagram och tabeller',
	empty: 'Det finns inga siffror att visa.',
	column: {
		area: 'Område',
		period: 'Period',
		from: 'Första dag',
		to: 'Sista dag',
		value: 'Värde',
		lacks: 'Varför värdet saknas',
		low: 'Osäkerhet, lägst (95 %)',
		high: 'Osäkerhet, högst (95 %)',
		base: 'Svar eller invånare',
		rolling: 'Rullande medelvärde, tolv månader',
		status: 'Status',
		file: 'Fil',
		row: 'Rad',
		measure: 'Mått',
		unit: 'Enhet',
		publisher: 'Utgivare',
		title: 'Titel',
		rows: 'Rader',
		publishedOn: 'Utgiven',
		importedOn: 'Inläst',
		licence: 'Licens',
		url: 'Adress',
		reading: 'Så får det läsas',
		definition: 'Definition',
		caveat: 'Att tänka på',
		breaks: 'Brott i serien',
		place: 'Plats',
		level: 'Nivå',
		events: 'Antal'
	},
	reading: {
		effect: 'Kan följa om ett problem förändras.',
		survey: 'Enkät: människors egna svar, med osäkerhet.',
		'activity-driven': 'Aktivitetsstyrt: visar mest hur mycket som kontrolleras och upptäcks.',
		production: 'Mäter utfört arbete.',
		none: 'Kan inte ensamt visa om läget blir bättre eller sämre.'
	},
	break: (at: string, reason: string) => `${formatDate(at)}: ${reason}`,
	unknown: 'framgår inte',
	/** What the copy of a chart in another program leaves out. */
	lacks: {
		expected: 'Fältet där månaderna väntas ligga visas bara i Lägesbilds eget diagram.',
		intervals: (list: readonly string[]) => `Osäkerheten visas inte i diagrammet. 95 % osäkerhet: ${list.join('; ')}.`,
		preliminary: (periods: readonly string[]) => `Preliminära uppgifter: ${formatList(periods)}.`,
		gaps: (list: readonly string[]) => `Luckor i diagrammet: ${list.join('; ')}. En lucka är inte noll.`,
		breaks: (list: readonly string[]) => `Serien är bruten och linjen slutar där: ${list.join('; ')}.`,
		activities: 'Aktiviteterna står som text under diagrammet.'
	},
	series: {
		months: (area: string) => `${area}, varje månad`,
		rolling: (area: string) => `${area}, medelvärde över tolv månader`,
		part: (name: string, from: string) => `${name}, från ${from}`
	},
	notes: {
		title: 'Till dig som talar',
		source: (line: string) => line,
		read: 'Så läses diagrammet',
		edit: 'Diagrammet går att redigera: högerklicka och välj Redigera data.'
	},
	slide: {
		summary: 'I korthet',
		sources: 'Källor',
		lacks: 'Osäkerhet, luckor och annat som diagrammet inte visar står i anteckningarna.',
		moreSources: 'Fler källor',
		moreLines: (count: number) => `… och ${count} till, i anteckningarna.`,
		moreRows: (count: number) => `… och ${count} ${count === 1 ? 'rad' : 'rader'} till, i anteckningarna.`,
		whole: 'Allt som hör till bilden:'
	},
	sheet: { contents: 'Innehåll', sources: 'Källor', definitions: 'Definitioner', sheet: 'Blad', shows: 'Visar' },
	buttons: {
		title: 'Ta ut',
		docx: 'Word',
		pptx: 'PowerPoint',
		xlsx: 'Excel',
		pdf: 'PDF (skriv ut)',
		html: 'Webbsida för invånare',
		pdfNote: 'Öppnar sidan för utskrift. Välj «Spara som PDF» i webbläsaren.'
	},
	pdf: {
		noBrowser:
			'Hittar ingen Chrome eller Chromium att göra PDF med. Installera en, eller ange sökvägen i CHROMIUM_PATH. Det går också att öppna sidan i webbläsaren, välja Skriv ut och «Spara som PDF».',
		noPage: 'Det finns ingen sådan sida att skriva ut. Kontrollera id och områden.',
		failed: (reason: string) => `PDF-filen kunde inte göras: ${reason}`,
		notBuilt: 'Produktens egna sidor svarar inte. Försök igen, eller starta Lägesbild och skriv ut från webbläsaren.'
	},
	area: {
		title: (name: string) => `Lägesbild: ${name}`,
		shortName: 'lagesbild',
		key: 'Nyckeltal',
		lacksHeading: 'Det som saknas'
	},
	effect: { name: 'effekt', design: 'Upplägget' },
	compare: { name: 'jamforelse' },
	report: { name: 'lagesbild' },
	meeting: { name: 'mote' },
	csv: { measure: 'Mått', mark: 'Märkning', yes: 'ja' },
	residents: {
		fileName: 'sa ser det ut i',
		title: (name: string) => `Så ser det ut i ${name}`,
		lead: 'Sammanställning för dig som bor eller verkar här. Kommunen ska kartlägga brottsligheten och följa upp det förebyggande arbetet (lagen 2023:196).',
		looks: 'Så ser det ut',
		doing: 'Det här görs',
		doingNone: 'Ingen åtgärdsplan nämner området.',
		canSay: 'Det här kan siffrorna säga',
		cannotSay: 'Det här kan siffrorna inte säga',
		can: [
			'Hur många brott som har anmälts, och hur människor själva har svarat i enkäter.',
			'Om något skiljer sig så mycket från tidigare år att det knappast är en slump.'
		],
		cannot: [
			'Hur många brott som begås. Alla brott anmäls inte, och fler anmälningar kan bero på att fler vågar eller orkar anmäla.',
			'Vad en förändring beror på. Det kräver en jämförelse med platser där inget har gjorts.',
			'Något om enskilda personer. Små antal är dolda för att ingen ska kunna pekas ut.'
		],
		status: 'Läge',
		activity: 'Åtgärd',
		responsible: 'Ansvarig',
		table: 'Visa siffrorna som tabell'
	},
	/** Why something does not go out. */
	refused: {
		area: 'Det finns inget sådant område. Kontrollera områdets kod.',
		activity: 'Det finns ingen sådan aktivitet. Kontrollera aktivitetens id.',
		report: 'Det finns ingen sådan lägesbild. Kontrollera dess id.',
		publicReport:
			'Det finns ingen beslutad lägesbild med det id:t. Utkast är arbetsmaterial och tas inte ut offentligt.',
		meeting: 'Det finns inget sådant möte. Kontrollera mötets id.',
		publicMeeting: 'Möten är arbetsmaterial och tas inte ut offentligt.',
		residents: 'Webbsidan för invånare finns bara för områden.'
	}
} as const;
