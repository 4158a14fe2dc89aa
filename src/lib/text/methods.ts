import { formatNumber, formatShare } from './format.ts';

/** How a method is told of: what it answers, when it is used, what it takes for granted, where its formula is from, and the least it needs. */
type MethodWords = { name: string; what: string; when: string; assumes: string; source: string; least: string };

const change = {
	'avbruten-serie': {
		name: 'Avbruten tidsserie',
		what: 'Jämför nivån efter starten med den nivå som serien hade haft om den fortsatt som förut, med hänsyn till utveckling och säsong.',
		when: 'För antal per månad eller kvartal när serien är lång nog.',
		assumes:
			'Att utvecklingen före starten hade fortsatt. Att inget annat ändrades samtidigt. Spridningen mellan perioderna och sambandet mellan perioder intill varandra räknas in.',
		source: 'Bernal m.fl. 2017, International Journal of Epidemiology 46:348. Kvasi-Poissonregression.',
		least:
			'24 månader före och 12 efter med i snitt 5 händelser i månaden, eller 12 kvartal före och 4 efter med i snitt 5 i kvartalet.'
	},
	'samma-sasong': {
		name: 'Samma säsong tidigare år',
		what: 'Jämför tiden efter starten med samma månader eller kvartal under högst tre tidigare år.',
		when: 'När serien är för kort eller för gles för en avbruten tidsserie.',
		assumes: 'Att läget var ungefär detsamma de tidigare åren. Ingen utveckling räknas in.',
		source: 'Kvot mellan två antal, Breslow och Day 1987, vidgad med seriens egen spridning.',
		least: '12 månader före och 3 efter, eller 4 kvartal före och 2 efter.'
	},
	prediktionsintervall: {
		name: 'Väntat antal för ett år',
		what: 'Jämför antalet efter starten med det som åren före ger anledning att vänta.',
		when: 'För årssiffror.',
		assumes: 'Att åren före är lika varandra så när som på slump.',
		source: 'Exakt betingad fördelning för kvoten mellan två antal.',
		least: 'Tre år före och ett efter.'
	},
	'tva-ar': {
		name: 'Två år mot varandra',
		what: 'Kvoten mellan två enskilda år.',
		when: 'När det bara finns ett år före och ett efter.',
		assumes: 'En antagen spridning mellan åren, eftersom två år inte visar någon egen.',
		source: 'Kvot mellan två antal, Breslow och Day 1987.',
		least: 'Ett år före och ett efter, 20 händelser tillsammans.'
	},
	utveckling: {
		name: 'Utveckling över tid',
		what: 'Genomsnittlig ändring per år.',
		when: 'När frågan gäller utvecklingen och ingen start är angiven.',
		assumes: 'Att ändringen är ungefär lika stor varje år. För månader och kvartal räknas säsongen in.',
		source: 'Kvasi-Poissonregression. För sex och sju år: Mann 1945, Kendall 1975 och Sen 1968.',
		least: 'Sex år, eller tre hela år av månader eller kvartal.'
	},
	andelar: {
		name: 'Skillnad mellan två mätningar',
		what: 'Skillnaden mellan två andelar i en enkät, i procentenheter.',
		when: 'För enkäter.',
		assumes:
			'Att de som svarade liknar dem som inte gjorde det. Att mätningarna är oberoende av varandra. Bortfallet ingår inte i osäkerheten.',
		source: 'Wilson 1927, JASA 22:209. Newcombe 1998, Statistics in Medicine 17:873, metod 10.',
		least: '100 svar i varje mätning. En enda mätning visas från 50 svar.'
	},
	'exakt-kvot': {
		name: 'Bara antalen',
		what: 'Antalen före och efter visas, utan omdöme.',
		when: 'När händelserna är 6–19 tillsammans.',
		assumes: 'Inget mer än att händelserna är räknade på samma sätt.',
		source: 'Clopper och Pearson 1934, Biometrika 26:404.',
		least: 'Sex händelser tillsammans.'
	}
} as const satisfies Record<string, MethodWords>;

const beside = {
	jamforelse: {
		name: 'Jämförelse med andra områden',
		what: 'Områdets ändring delad med jämförelseområdenas ändring.',
		when: 'När jämförelseområden har valts innan resultatet visades.',
		assumes:
			'Att området hade följt jämförelseområdena om inget hade gjorts. Utvecklingen före starten prövas, och är den olika bedöms området för sig.',
		source: 'Altman och Bland 2003, BMJ 326:219. Från tre områden räknas skillnaderna mellan dem in.',
		least: 'Ett jämförelseområde av samma slag.'
	},
	placebo: {
		name: 'Placebotest',
		what: 'Samma beräkning för varje jämförelseområde, som om arbetet hade skett där. Det visar hur ofta slumpen ger en lika stor skillnad.',
		when: 'När jämförelseområdena är många nog.',
		assumes: 'Att området hade kunnat vara vilket som helst av dem.',
		source: 'Abadie m.fl. 2010, JASA 105:493.',
		least: '9 områden för att kunna nå 10 procent, 19 för att kunna nå 5.'
	},
	omflyttning: {
		name: 'Omflyttning',
		what: 'Grannområdets ändring delad med jämförelseområdenas. Visar om brotten kan ha flyttat eller om nyttan kan ha spritt sig.',
		when: 'När det finns ett grannområde som inte hör till jämförelseområdena.',
		assumes: 'Att omflyttningen sker till just det grannområdet.',
		source: 'Wheeler och Ratcliffe 2018, Crime Science 7:11.',
		least: 'Samma krav som för jämförelsen.'
	},
	'minsta-andring': {
		name: 'Minsta ändring som kan synas',
		what: 'Den minsta minskning som metoden hade upptäckt i fyra fall av fem.',
		when: 'Vid varje omdöme, och när ett arbete planeras.',
		assumes: 'Att framtiden varierar som det som varit.',
		source: 'Styrkeberäkning från metodens eget medelfel.',
		least: 'En serie som metoden går att använda på.'
	},
	'flera-jamforelser': {
		name: 'Flera jämförelser samtidigt',
		what: 'Kravet höjs när många jämförelser visas tillsammans, så att högst var tionde fynd väntas vara slump.',
		when: 'För allt som inte är nedskrivet i förväg. Det som är nedskrivet i förväg prövas för sig.',
		assumes: 'Att jämförelserna inte motverkar varandra.',
		source: 'Benjamini och Hochberg 1995, JRSS B 57:289.',
		least: 'Två jämförelser i samma vy.'
	}
} as const satisfies Record<string, MethodWords>;

const level = {
	'antal-per-invanare': {
		name: 'Antal per 100 000 invånare, med intervall',
		what: 'Antalet delat med folkmängden.',
		when: 'När områden av olika storlek ska jämföras.',
		assumes:
			'Att de som bor i området är de som kan drabbas. I centrum och köpcentrum är det ofta fel, eftersom många andra vistas där.',
		source: 'Exakta gränser efter Garwood 1936, Biometrika 28:437.',
		least: '1 000 invånare.'
	},
	riktmarke: {
		name: 'Över, under eller ungefär som ett riktmärke',
		what: 'Området är över eller under när hela intervallet är det.',
		when: 'När ett område jämförs med riket, länet eller kommungruppen.',
		assumes: 'Att riktmärket är känt. Området självt räknas bort ur riktmärket när det är en stor del av det.',
		source: 'Public Health England, metodbeskrivning för Fingertips.',
		least: 'Ett intervall för området.'
	},
	ovanligt: {
		name: 'Ovanlig period',
		what: 'Den senaste perioden jämförs med områdets egen historik och säsong.',
		when: 'På översikten och områdessidan.',
		assumes:
			'Att de senaste fem åren visar vad som är vanligt. En ovanlig period är en fråga att följa upp, inget omdöme.',
		source: 'Exakt prediktionsintervall, prövat tillsammans med övriga signaler.',
		least: 'Ett helt års historik.'
	}
} as const satisfies Record<string, MethodWords>;

const pages = {
	upplagg: {
		name: 'Effekt: upplägget skrivs ned först',
		what: 'Mått, område, start, jämförelseområden och skälet till valet sparas innan resultatet visas. Ändras upplägget sparas det nya bredvid det gamla, med namn och datum.',
		when: 'På sidan Effekt.',
		assumes:
			'Att den som valde inte redan hade sett siffrorna. Jämförelseområden föreslås efter nivå och utveckling före starten, aldrig efter vad som hände sedan.',
		source: 'Eget krav, efter förebild av studier som registreras i förväg.',
		least: 'Ett bekräftat mått, ett område och en start.'
	},
	toppar: {
		name: 'Effekt: prov mot toppar',
		what: 'De två högsta månaderna, eller det högsta kvartalet, lämnas ut och frågan ställs igen. Svaret gäller bara om det står sig.',
		when: 'Vid varje omdöme om en ökning, och om en minskning som kan vila på en topp före starten.',
		assumes:
			'Att några få händelser i rad, som en serie klotter av samma person, kan ge en topp som inte är en utveckling.',
		source: 'Eget prov mot påhittade serier; se ”Hur ofta omdömena har fel”.',
		least: 'Samma krav som för metoden.'
	},
	drift: {
		name: 'Effekt: områden som driver isär',
		what: 'Gränserna vidgas med hur olika jämförelseområdena har utvecklats sinsemellan. Är de färre än tre antas en spridning.',
		when: 'Vid varje jämförelse med andra områden.',
		assumes:
			'Att området driver ungefär som de andra. Den antagna spridningen är 10 procent, uppmätt i Brås siffror för Stockholms län.',
		source: 'Pearson 1900; som spridningsmått McCullagh och Nelder 1989, kapitel 4.5.',
		least: 'Tre jämförelseområden för att slippa antagandet.'
	},
	kanslighet: {
		name: 'Effekt: håller svaret?',
		what: 'Samma fråga ställs med annan längd på uppföljningen, annan start, utan ett jämförelseområde i taget och med andra områden.',
		when: 'Under varje svar på sidan Effekt.',
		assumes: 'Inget nytt. Raderna är inga egna fynd, utan visar hur mycket svaret beror på valen.',
		source: 'Sedvanlig känslighetsanalys; sätten är bestämda i förväg och visas alla.',
		least: 'De sätt som underlaget inte bär lämnas ut.'
	},
	'jamfor-omraden': {
		name: 'Jämför: områden bredvid varandra',
		what: 'Varje område ställs mot det första som valdes och mot ett referensvärde, med intervall för skillnaden. Ordningen är ingen rangordning.',
		when: 'På sidan Jämför.',
		assumes:
			'Att områdena är av samma slag, att perioden är gemensam och att undersökningen är densamma. Områden som överlappar varandra jämförs inte.',
		source:
			'Kvot mellan två antal per invånare; skillnad mellan andelar efter Newcombe 1998. Flera jämförelser efter Benjamini och Hochberg 1995.',
		least: 'Samma krav som för varje områdes eget tal.'
	},
	trattdiagram: {
		name: 'Jämför: trattdiagram',
		what: 'Visar vilka områden som skiljer sig mer från helheten än deras storlek ger anledning att vänta.',
		when: 'När många områden av samma slag jämförs.',
		assumes: 'Att områdena är spridda kring en gemensam nivå. Deras egen spridning räknas in när de är många nog.',
		source: 'Spiegelhalter 2005, Statistics in Medicine 24:1185.',
		least: 'Fem väntade händelser i ett område för att det ska bedömas.'
	},
	kartklasser: {
		name: 'Karta: klasser',
		what: 'Högst fem lika breda klasser mellan jämna gränser. Ett område utan uppgift är randigt, aldrig vitt eller noll.',
		when: 'På sidan Karta.',
		assumes:
			'Lika breda klasser visar hur långt ifrån varandra talen ligger. Klasser med lika många områden i varje hade fått små skillnader att se stora ut.',
		source: 'Eget val.',
		least: 'Ett tal. Färgen säger inget om säkerheten: läs intervallet i tabellen.'
	},
	signaler: {
		name: 'Signaler: det som sticker ut',
		what: 'Alla mått och områden prövas samtidigt: senaste perioden mot den egna historiken, det senaste året mot året före, och nivån mot ett större område.',
		when: 'På översikten och områdessidan.',
		assumes:
			'Att allt som prövas hör till samma familj, så att kravet höjs ju mer som prövas. Antalet jämförelser står alltid utskrivet, liksom det som inte gick att pröva.',
		source: 'Benjamini och Hochberg 1995, JRSS B 57:289.',
		least: 'Se gränserna nedan. En signal är en fråga, inget omdöme.'
	}
} as const satisfies Record<string, MethodWords>;

/** How a threshold's number is written: a plain count, a share as per cent, or a ratio after/before. */
export type ThresholdForm = 'number' | 'share' | 'ratio';
type ThresholdWords = readonly [meaning: string, form: ThresholdForm];

const thresholds = {
	surveyRespondents: ['Minsta antal svar för att en andel ska visas med intervall.', 'number'],
	surveyComparison: ['Minsta antal svar i varje mätning för att två mätningar ska jämföras.', 'number'],
	assumedDesignEffect: ['Antagen designeffekt när en undersökning inte redovisar sina vikter.', 'number'],
	ratePopulation: ['Minsta folkmängd för att visa antal per 100 000 invånare.', 'number'],
	rateEvents: ['Minsta antal händelser för att ett område ska jämföras per 100 000 invånare.', 'number'],
	suppressBelow: [
		'Antal under detta döljs i offentlig visning för områden under kommunnivå, om källan inte anger något annat.',
		'number'
	],
	eventsAtAll: [
		'Minsta antal händelser före och efter tillsammans. Under detta kan inte ens noll skiljas från slump.',
		'number'
	],
	eventsForVerdict: ['Minsta antal händelser före och efter tillsammans för ett omdöme.', 'number'],
	monthsBefore: ['Månader före starten för en avbruten tidsserie.', 'number'],
	monthsAfter: ['Månader efter starten för en avbruten tidsserie.', 'number'],
	meanPerMonth: ['Händelser i månaden, i snitt, för en avbruten tidsserie av månader.', 'number'],
	monthsAfterForSlope: ['Månader efter starten för att pröva om lutningen har ändrats.', 'number'],
	quartersBefore: ['Kvartal före starten för en avbruten tidsserie.', 'number'],
	quartersAfter: ['Kvartal efter starten för en avbruten tidsserie.', 'number'],
	meanPerQuarter: ['Händelser i kvartalet, i snitt, för en avbruten tidsserie av kvartal.', 'number'],
	quartersAfterForSlope: ['Kvartal efter starten för att pröva om lutningen har ändrats.', 'number'],
	sameSeasonMonthsBefore: ['Månader före starten för en jämförelse med samma säsong.', 'number'],
	sameSeasonMonthsAfter: ['Månader efter starten för en jämförelse med samma säsong.', 'number'],
	sameSeasonQuartersBefore: ['Kvartal före starten för en jämförelse med samma säsong.', 'number'],
	sameSeasonQuartersAfter: ['Kvartal efter starten för en jämförelse med samma säsong.', 'number'],
	sameSeasonYears: ['Högsta antal tidigare år som en säsong jämförs med.', 'number'],
	yearsBefore: ['År före starten för ett väntat antal.', 'number'],
	trendYears: ['År för att säga något om en utveckling.', 'number'],
	trendYearsForModel: ['År för att beräkna en utveckling med en modell.', 'number'],
	trendWholeYears: ['Hela år av månader eller kvartal för en utveckling.', 'number'],
	monthsForSecondHarmonic: ['Månader under vilka säsongen beskrivs med en våg per år i stället för två.', 'number'],
	baselineYearsWhereChosen: [
		'Hela år före starten, utöver dem som låg till grund för valet, när ett område valdes för höga siffror.',
		'number'
	],
	placeboAreas: ['Jämförelseområden för ett placebotest som kan nå 10 procent.', 'number'],
	placeboAreasFor5Percent: ['Jämförelseområden för ett placebotest som kan nå 5 procent.', 'number'],
	areasForSpread: ['Jämförelseområden från vilka skillnaderna mellan dem vidgar gränserna.', 'number'],
	driftOfAreas: [
		'Så mycket antas områden driva isär av sig själva när jämförelseområdena är färre (standardavvikelse, logaritmisk).',
		'ratio'
	],
	comparableLevel: [
		'Skiljer nivån före starten mer än så här många gånger föreslås området inte för jämförelse.',
		'number'
	],
	monthsLeftOut: ['Månader som utelämnas för att pröva om en ändring är mer än en topp.', 'number'],
	quartersLeftOut: ['Kvartal som utelämnas av samma skäl.', 'number'],
	placeboP: ['Högsta sannolikhet i placebotestet för att tala om starkt stöd.', 'share'],
	twoPeriodDispersion: ['Antagen spridning (varians delad med medelvärde) mellan två enskilda år.', 'number'],
	autocorrelationToTell: ['Samband mellan perioder intill varandra från vilket läsaren varnas.', 'number'],
	unchangedRatio: ['Inom denna kvot, och dess omvända värde, kallas läget ungefär oförändrat.', 'ratio'],
	unchangedShare: ['Procentenheter inom vilka en andel kallas ungefär oförändrad.', 'share'],
	detectableRatio: ['Om bara en ändring till under denna kvot hade synts räcker underlaget inte.', 'ratio'],
	confidence: ['Hur ofta ett intervall ska täcka det sanna värdet.', 'share'],
	power: ['Hur ofta den minsta ändring som anges ska upptäckas.', 'share'],
	falseDiscoveryRate: ['Högsta andel falska fynd bland dem som visas tillsammans.', 'share'],
	quotientCell: ['Händelser i varje ruta för en omflyttningskvot.', 'number'],
	ownPartOfBenchmark: ['Andel av riktmärket från vilken området räknas bort ur det.', 'share'],
	funnelAreas: ['Områden för ett trattdiagram med egen spridning.', 'number'],
	funnelExpected: ['Väntade händelser för att ett område ska bedömas i ett trattdiagram.', 'number'],
	chartPoints: ['Punkter för gränserna i ett styrdiagram.', 'number'],
	chartMean: ['Medelvärde för gränserna i ett styrdiagram.', 'number'],
	chartExactBelow: ['Medelvärde under vilket gränserna i ett styrdiagram räknas exakt.', 'number'],
	runPoints: ['Punkter för att leta efter långa följder på samma sida.', 'number'],
	placeboDates: ['Tidigare datum för ett placebotest över tid.', 'number'],
	signalYears: ['År som en signal jämförs med.', 'number'],
	followUpYears: ['Längsta uppföljning som en minsta ändring beräknas för, i år.', 'number'],
	syntheticPeriods: ['Perioder före starten för ett sammanvägt jämförelseområde.', 'number'],
	syntheticDonors: ['Områden att väga samman till ett jämförelseområde.', 'number'],
	syntheticMean: ['Händelser per period, i snitt, för ett sammanvägt jämförelseområde.', 'number']
} as const satisfies Record<string, ThresholdWords>;

/** Parts of a design's name in the calibration. */
const DESIGN_PARTS = {
	'its-quarters-of-months': 'Avbruten tidsserie, månader lagda till kvartal',
	'its-quarters': 'Avbruten tidsserie, kvartal',
	its: 'Avbruten tidsserie, månader',
	'same-season-quarters': 'Samma säsong, kvartal',
	'same-season': 'Samma säsong, månader',
	prediction: 'Väntat antal, år',
	'two-years': 'Två år mot varandra',
	trend: 'Utveckling',
	controlled: 'Avbruten tidsserie med jämförelse',
	'drifting-little': 'Med jämförelse, områden som driver isär lite',
	drifting: 'Med jämförelse, områden som driver isär mycket'
} as const;

/** Words of the page about how things are worked out. */
export const methodText = {
	title: 'Metod',
	link: 'Metod och gränser',
	lead: 'Så räknas siffrorna, så mycket underlag krävs, och det här betyder omdömena.',
	contents: 'Innehåll',
	what: 'Ger',
	when: 'Används',
	assumes: 'Förutsätter',
	source: 'Källa',
	least: 'Minsta underlag',
	sections: {
		verdicts: 'Omdömenas ord',
		change: 'Förändring i ett område',
		beside: 'Jämförelse, kontroll och styrka',
		level: 'Nivå och ovanliga perioder',
		pages: 'Så arbetar sidorna Effekt, Jämför, Karta och signalerna',
		thresholds: 'Gränser',
		calibration: 'Hur ofta omdömena har fel',
		limits: 'Det metoderna inte klarar',
		handling: 'Dolda tal, uppskattningar och tidsseriebrott'
	},
	verdictColumns: { headline: 'Omdöme', meaning: 'Betyder' },
	verdictNote:
		'Varje omdöme börjar med att vi kan se, inte kan se eller inte kan veta. Ordet effekt används inte utan jämförelse med andra områden.',
	strength: 'Vad upplägget kan bära',
	cautions: 'Förbehåll som kan följa med ett omdöme',
	methods: { ...change, ...beside, ...level, ...pages },
	groups: { change, beside, level, pages },
	thresholds,
	thresholdColumns: { value: 'Gräns', meaning: 'Betyder' },
	thresholdNote:
		'Gränserna är produktens egna val, gjorda efter hur metoderna beter sig med litet underlag. Samma gränser används överallt.',
	writeThreshold: (value: number, form: ThresholdForm) =>
		form === 'share' ? formatShare(value, value * 100 === Math.round(value * 100) ? 0 : 1) : formatNumber(value),
	calibrationColumns: {
		design: 'Upplägg',
		none: 'Falsklarm, inget samband',
		some: 'Visst samband',
		strong: 'Starkt samband',
		coverage: 'Täckning',
		power: 'Upptäcker'
	},
	calibrationNote: (falseAlarms: number, coverage: number, correlated: number) =>
		`Omdömena är prövade på tusentals påhittade serier där sanningen är känd. Ett falsklarm är ett omdöme om minskning eller ökning när inget har ändrats. Gränserna är högst ${formatShare(falseAlarms)} falsklarm och minst ${formatShare(coverage)} täckning när perioder intill varandra inte följs åt, och högst ${formatShare(correlated)} falsklarm när de gör det starkt (korrelation 0,5).`,
	calibrationUnsafe:
		'När perioder intill varandra följs åt starkt är gränserna alltså inte helt säkra. Då kan falsklarm vara upp till dubbelt så vanliga som de 5 procent som gränserna anger, och omdömet får ett förbehåll om det.',
	calibrationReading:
		'Inom parentes står det högsta värdet bland de nivåer och spridningar som prövades. «Upptäcker» är hur ofta en verklig halvering, eller för en utveckling en minskning med 20 procent om året, kallas en förändring vid det minsta och det största antalet per period.',
	drifting: 'Områden som driver isär av sig själva',
	driftingNote:
		'Här ges inget löfte. Ett eller två jämförelseområden kan inte visa hur olika områden utvecklas av sig själva. Då antas en spridning på 10 procent, som i Brås siffror för Stockholms län. Driver områdena isär dubbelt så mycket räcker antagandet inte. Använd därför minst tre, helst fler.',
	ofMonths: 'av månader',
	areaCount: (count: number) => `${formatNumber(count)} jämförelseområden`,
	designParts: DESIGN_PARTS,
	before: (before: string, after: string) => `${before} före och ${after} efter`,
	trendLength: (length: string, unit: 'months' | 'years') => `${length} ${unit === 'months' ? 'månader' : 'år'}`,
	alarms: (share: number, highest: number) => `${formatShare(share, 1)} (${formatShare(highest, 1)})`,
	powerRange: (lowMean: number, low: number, highMean: number, high: number) =>
		`${formatShare(low)} vid ${formatNumber(lowMean)}, ${formatShare(high)} vid ${formatNumber(highMean)}`,
	limits: [
		'Få händelser. De flesta frågor om ett litet område går inte att besvara. Med 50 händelser året före syns bara en minskning till ungefär hälften.',
		'Samband mellan perioder. När en orolig månad följs av en till vidgas gränserna, men vid starka samband räcker det inte helt.',
		'Toppar. En ökning som försvinner när de två högsta månaderna efter starten (eller det högsta kvartalet) utelämnas kallas inte en säker förändring, och detsamma gäller en minskning som vilar på en topp före starten. Därför krävs en något längre uppföljning för att se en verklig ökning.',
		'Höga tal sjunker av sig själva. Ett område som valdes för att siffrorna var höga minskar oftast ändå. Därför ska det framgå varför området valdes.',
		'Anmälda brott är inte alla brott. Ändrad benägenhet att anmäla ger ändrade siffror utan att brotten har ändrats.',
		'Brott som upptäcks av polisen, som narkotika och trafikbrott, följer hur mycket polisen letar.',
		'Samtidiga arbeten går inte att skilja åt med siffror över hela området.',
		'Bortfallet i enkäter ingår inte i osäkerheten. De som inte svarar kan ha det annorlunda.',
		'Ett omdöme säger inte vad som orsakade en förändring. Det säger om förändringen är större än vad slumpen brukar ge, och om andra områden förändrades lika mycket.'
	],
	handling: {
		hidden: {
			name: 'Dolda tal',
			text: (limit: number) =>
				`I offentlig visning döljs antal från 1 till ${formatNumber(limit - 1)} för områden under kommunnivå. Även andra tal döljs när de annars skulle avslöja ett dolt tal, till exempel månaden bredvid när årssumman är känd. Noll visas. En källa kan ha en egen, högre gräns.`
		},
		estimated: {
			name: 'Uppskattade intervall',
			text: (designEffect: number) =>
				`När en undersökning inte redovisar någon felmarginal räknas den ut från antalet svar, som först delas med ${formatNumber(designEffect)}. Det är ett antagande om hur mycket urval och vägning försämrar precisionen. Intervallet är därför en uppskattning och märks som sådan.`
		},
		breaks: {
			name: 'Tidsseriebrott',
			text: 'När sättet att mäta ändras bryts linjen i diagrammet. Siffror före och efter jämförs inte. Är brottet registrerat som möjligt att överbrygga får nivån ändras där, och först därefter prövas frågan.',
			link: 'Registrerade tidsseriebrott'
		},
		preliminary: {
			name: 'Preliminära siffror',
			text: 'Preliminära perioder visas streckade. Är den senaste perioden preliminär är den inte med i omdömet. När slutliga siffror läses in räknas omdömet om.'
		}
	}
} as const;
