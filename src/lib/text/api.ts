/** Words of the open interface: its description and its refusals. */
export const apiText = {
	title: 'Lägesbilds öppna gränssnitt',
	about:
		'Läser områden, mått, tidsserier, aktiviteter och källor. Inget kan skrivas. Samma regler gäller som på sidorna: den som inte är inloggad där inloggning krävs får inget, och med visning=offentlig är arbetsmaterial borta och små antal dolda. Uppgift som saknas är null med ett skäl bredvid, aldrig noll.',
	summaries: {
		areas: 'Områden',
		indicators: 'Mått',
		activities: 'Aktiviteter i planerna',
		sources: 'Inlästa källor',
		series: 'Ett mått i ett område över tid'
	},
	answers: {
		ok: 'Svar',
		same: 'Oförändrat sedan den etikett som skickades i If-None-Match',
		bad: 'Frågan går inte att besvara',
		none: 'Finns inte',
		signIn: 'Inloggning krävs'
	},
	fields: {
		limit: 'Högst så många på en sida',
		offset: 'Hoppa över så många',
		format:
			'json, csv (semikolon och decimalkomma) eller jsonstat (JSON-stat 2, bara för tidsserier). Annars styr Accept.',
		view: 'offentlig: så som alla får se det',
		day: 'Så som uppgifterna var en dag (ÅÅÅÅ-MM-DD)',
		code: 'SCB:s kod där det finns en. Text: inledande nollor hör till.',
		kind: 'Nivå. Siffror för en nivå gäller inte en annan.',
		parent: 'Området som det ligger i',
		validFrom: 'Från den dagen finns området',
		validTo: 'Till den dagen fanns området',
		successor: 'Området som kom i stället',
		status: 'Läget enligt senaste uppföljningen, annars planens egna ord',
		areas:
			'Områden som aktiviteten riktar sig till. state: suggested är ett förslag som ingen har tagit ställning till.',
		indicators: 'Mått som aktiviteten kan följas med. state som för områden.',
		accepted: 'Rader som används',
		rejected: 'Rader som inte gick att använda',
		visibility: 'arbetsmaterial visas inte offentligt',
		withdrawn: 'true: siffrorna används inte längre',
		area: 'Områdets kod eller namn',
		inArea: 'Bara aktiviteter som riktar sig till området (kod)',
		indicator: 'Måttets id eller namn',
		plan: 'Bara aktiviteter i planen (id)',
		grain: 'Periodens längd. Utan val: den finaste som finns.',
		rate: 'ja: per 100 000 invånare',
		period: '2023-01, 2023-K1, 2023-H1 eller 2023',
		value: 'Antal, andel 0–1 eller måttets egen enhet. null: saknas eller är dolt, med skälet bredvid.',
		base: 'Invånare eller antal svar',
		low: 'Nedre gräns för 95 % osäkerhet, där utgivaren anger den',
		high: 'Övre gräns för 95 % osäkerhet, där utgivaren anger den',
		missing: 'Varför värdet saknas. hidden: dolt för att det är litet eller skulle avslöja ett litet.',
		row: 'Raden i källans fil',
		breaks: 'Brott i serien. Värden på olika sidor om ett brott är inte jämförbara om bridgeable är false.',
		simulated: 'true: påhittade exempeldata',
		public: 'true: så som alla får se det',
		asOf: 'Dagen som uppgifterna gäller, null för nu',
		error: 'Vad som är fel och vad som skulle hjälpa'
	},
	noResource: (names: readonly string[]) => `Det som efterfrågas finns inte. Det finns ${names.join(', ')} och series.`,
	noFormat: 'Formatet finns inte. Ange format=json eller csv, för series också jsonstat.',
	badParameters: (text: string) => `Frågan går inte att förstå: ${text}`,
	signIn: 'Inloggning krävs.',
	simulated: 'simulerad',
	dimensions: { area: 'Område', indicator: 'Mått', period: 'Period' }
} as const;
