/** One word with its meaning. `also`: other words and short forms that lead to it; `see`: words to read on with. */
type Entry = { word: string; meaning: string; also?: readonly string[]; see?: readonly string[] };

const work = {
	lagesbild: {
		word: 'lägesbild',
		meaning:
			'En samlad bedömning av brottslighet och trygghet i ett område: vad som är stort, vad som skiljer sig från andra och vad som förändras. Den bygger på en kartläggning.',
		see: ['kartlaggning', 'problembild']
	},
	kartlaggning: {
		word: 'kartläggning',
		meaning: 'Arbetet med att samla in de uppgifter som lägesbilden sedan bygger på.',
		see: ['lagesbild', 'kallkritik']
	},
	problembild: {
		word: 'problembild',
		meaning: 'En beskrivning av ett enda problem: vad som händer, var, när och vilka som berörs.',
		see: ['orsaksanalys']
	},
	orsaksanalys: {
		word: 'orsaksanalys',
		meaning:
			'Genomgången av varför ett problem troligen finns. Den ska visa vilka orsaker arbetet kan påverka, och hur säkra de är.',
		see: ['orsakstrad', 'orsak']
	},
	orsakstrad: {
		word: 'orsaksträd och fiskbensdiagram',
		also: ['fiskben'],
		meaning:
			'Två sätt att rita samma orsaksanalys: problemet i ena änden och orsakerna som grenar, med orsakernas egna orsaker längre ut.'
	},
	orsak: {
		word: 'direkt och indirekt orsak',
		meaning:
			'En direkt orsak gör att problemet uppstår där och då, till exempel en olåst cykelkällare. En indirekt orsak ligger bakom den, till exempel att ingen ansvarar för låsen.'
	},
	handelsekedja: {
		word: 'händelsekedja',
		meaning:
			'Stegen före, under och efter att ett brott begås. Varje steg är ett ställe där något kan göras annorlunda.'
	},
	brottstriangeln: {
		word: 'brottstriangeln',
		meaning:
			'Ett brott kräver en person som är beredd att begå det, något eller någon att utsätta, och en plats där ingen hindrar det. Tas en av de tre bort blir det inget brott.',
		see: ['vaktare']
	},
	vaktare: {
		word: 'kapabla väktare',
		meaning:
			'De vars närvaro avhåller från brott: vuxna på stan, grannar, butiksanställda. Ordet gäller inte bara den som arbetar som väktare.'
	},
	prevention: {
		word: 'situationell och social prevention',
		meaning:
			'Situationell prevention ändrar platsen och tillfället, som belysning och lås. Social prevention ändrar människors villkor och vilja att begå brott, som skola och föräldrastöd.'
	},
	atgardsplan: {
		word: 'åtgärdsplan',
		meaning:
			'Den plan som lagen om kommuners ansvar för brottsförebyggande arbete (2023:196) kräver. Den ska bygga på lägesbilden.'
	},
	samverkansoverenskommelse: {
		word: 'samverkansöverenskommelse',
		meaning: 'Den skriftliga överenskommelsen mellan kommunen och polisen om vad de ska göra tillsammans.'
	},
	medborgarlofte: {
		word: 'medborgarlöfte',
		meaning: 'Vad polisen och kommunen lovar invånarna att göra under en tid, oftast ett år.'
	},
	aktivitet: {
		word: 'aktivitet, åtgärd och insats',
		meaning: 'Det som ska göras enligt planen. Här heter det aktivitet, vad planen än kallar det.',
		see: ['koppling']
	},
	koppling: {
		word: 'koppling',
		meaning:
			'Säger vilket område en aktivitet gäller och vilket mått som kan visa om problemet förändras. Förslagen kommer av ord i planen och gäller på riktigt först när någon har bekräftat dem.',
		see: ['indikator']
	},
	effektmal: {
		word: 'effektmål',
		meaning: 'Ett mål om att problemet ska bli annorlunda, till exempel att färre är otrygga.',
		see: ['processmal', 'produktionsmal']
	},
	processmal: {
		word: 'processmål',
		meaning: 'Ett mål om hur arbetet ska gå till, till exempel att en metod används fullt ut.'
	},
	produktionsmal: {
		word: 'produktionsmål',
		meaning:
			'Ett mål om hur mycket som ska göras, till exempel fyra nattvandringar. Det säger inget om ifall problemet minskar.'
	},
	uppfoljning: {
		word: 'uppföljning och utvärdering',
		meaning:
			'Uppföljning visar vad som har gjorts och hur måtten har rört sig. Utvärdering försöker svara på om arbetet är skälet, och kräver en jämförelse.',
		see: ['jamforelseomrade']
	},
	indikator: {
		word: 'mått eller indikator',
		also: ['indikator'],
		meaning:
			'Ett tal som följs över tid för att visa om ett problem förändras, till exempel anmälda klotterbrott eller andelen otrygga.'
	},
	strategiskt: {
		word: 'lokalt brottsförebyggande råd',
		also: ['BRÅ', 'strategiskt råd'],
		meaning:
			'Det råd där kommunen, polisen och andra samordnar arbetet. Lokala råd skrivs ofta BRÅ; myndigheten skrivs Brå.'
	},
	samordnare: {
		word: 'trygghetssamordnare',
		also: ['samordningsfunktion', 'BRÅ-samordnare'],
		meaning: 'Den som håller ihop kommunens brottsförebyggande arbete. Lagen kräver att funktionen finns.'
	},
	kommunpolis: {
		word: 'kommunpolis och områdespolis',
		meaning:
			'Kommunpolisen håller kontakten mellan polisen och kommunen. Områdespolisen arbetar nära de boende i ett visst område.'
	},
	est: {
		word: 'EST',
		meaning:
			'Effektiv samordning för trygghet: ett arbetssätt där kommun och polis varje vecka går igenom läget med samma uppgifter framför sig.'
	},
	sspf: {
		word: 'SSPF och SIG',
		meaning:
			'Samarbete mellan skola, socialtjänst, polis och fritid kring unga som riskerar att begå brott. SIG, sociala insatsgrupper, gäller enskilda unga.'
	},
	andts: { word: 'ANDTS', meaning: 'Alkohol, narkotika, dopning, tobak och spel om pengar.' },
	ods: {
		word: 'öppen drogscen',
		also: ['ÖDS'],
		meaning: 'En plats där narkotika säljs eller används så att andra ser det.'
	},
	trygghetsvandring: {
		word: 'trygghetsvandring och platssamverkan',
		meaning:
			'Att gå igenom en plats tillsammans och ändra det som gör den otrygg, och att de som verkar på platsen gör det fortlöpande.'
	},
	arshjul: {
		word: 'årshjul',
		meaning: 'Årets återkommande toppar och uppgifter i tidsordning, så att arbetet är förberett när de kommer.'
	}
} as const satisfies Record<string, Entry>;

const figures = {
	'anmalda-brott': {
		word: 'anmälda brott',
		meaning:
			'Brott som polis, tull eller åklagare har registrerat. Talet rör sig både när brotten gör det och när fler eller färre anmäler.',
		see: ['morkertal', 'anmalningsbenagenhet']
	},
	morkertal: {
		word: 'mörkertal',
		meaning: 'De brott som sker men inte anmäls. För våld i nära relation är de många, för bilstöld få.'
	},
	anmalningsbenagenhet: {
		word: 'anmälningsbenägenhet',
		meaning: 'Hur stor del av brotten som anmäls. När förtroendet ökar kan fler anmälningar vara ett gott tecken.'
	},
	spaningsbrott: {
		word: 'spaningsbrott',
		also: ['aktivitetsstyrt mått'],
		meaning:
			'Brott som upptäcks när polisen letar, som narkotika-, trafik- och vapenbrott. Antalet visar då mest hur mycket polisen har arbetat med dem.'
	},
	signalbrott: {
		word: 'signalbrott',
		meaning:
			'Brott som klotter och skadegörelse, som får en plats att verka övergiven och påverkar tryggheten mer än skadan i sig.'
	},
	brottstyp: {
		word: 'brottstyp och brottskod',
		meaning:
			'Hur Brå och polisen delar in brotten. Koderna ändras ibland, och då kan nya siffror inte jämföras rakt av med gamla.',
		see: ['tidsseriebrott']
	},
	brottsplats: {
		word: 'brottsplats',
		meaning: 'Där brottet begicks, vilket inte behöver vara där den utsatte bor eller där anmälan gjordes.'
	},
	'per-100-000': {
		word: 'per 100 000 invånare',
		meaning:
			'Antalet delat med folkmängden, så att stora och små områden kan jämföras. Missvisande där många vistas som inte bor där.'
	},
	preliminar: {
		word: 'preliminär och slutlig',
		meaning: 'Preliminära siffror kan ändras när fler anmälningar kommer in eller rättas. Slutliga ändras inte mer.'
	},
	utsatthet: {
		word: 'utsatthet',
		meaning: 'Andelen som i en undersökning säger att de har utsatts för brott, anmält eller inte.'
	},
	otrygghet: {
		word: 'otrygghet och oro för brott',
		meaning:
			'Otrygghet är hur det känns, till exempel att gå ute ensam sent. Oro är hur ofta man tänker på att brott kan hända. Inget av dem följer alltid brotten.'
	},
	ntu: {
		word: 'NTU',
		meaning: 'Nationella trygghetsundersökningen, Brås årliga enkät om utsatthet, otrygghet och förtroende.'
	},
	trygghetsmatning: {
		word: 'trygghetsmätning',
		also: ['trygghetsundersökning'],
		meaning: 'En lokal eller regional enkät om trygghet, ofta med svar för delar av kommunen.',
		see: ['svarsfrekvens']
	},
	problemindex: {
		word: 'problemindex och normalvärde',
		meaning:
			'Ett sammanvägt tal från 0 till 6 i polisens trygghetsmätning, där lägre är bättre. Normalvärdet är undersökningsföretagets eget jämförelsetal.'
	},
	svarsfrekvens: {
		word: 'svarsfrekvens och antal svarande',
		meaning:
			'Hur stor del av de tillfrågade som svarade, och hur många det blev. Antalet avgör felmarginalen; det som skiljer dem som inte svarade syns inte i den.'
	},
	saknas: { word: 'uppgift saknas (..)', also: ['..'], meaning: 'Ingen uppgift finns. Det är inte detsamma som noll.' },
	maskerat: {
		word: 'dolt eller maskerat värde',
		also: ['sekretess'],
		meaning:
			'Ett litet antal som inte visas, för att ingen enskild ska kunna kännas igen. Sekretess är lagens ord för att uppgiften inte får lämnas ut.'
	},
	kallkritik: {
		word: 'källkritik',
		meaning: 'Redovisningen av vilka källor som har använts, vilka som har valts bort och vad de inte kan säga.'
	},
	lpo: {
		word: 'lokalpolisområde',
		also: ['LPO'],
		meaning: 'Polisens minsta egna område. Det kan omfatta flera kommuner eller en del av en.'
	},
	stadsdel: {
		word: 'stadsdelsområde, stadsdel och kommundel',
		meaning:
			'Tre olika nivåer. Ett stadsdelsområde har en egen nämnd eller förvaltning, en stadsdel ligger inom det, och en kommundel är kommunens egen indelning. De jämförs inte med varandra.'
	},
	deso: {
		word: 'DeSO och RegSO',
		meaning: 'SCB:s indelning i små områden. DeSO har 700–4 200 invånare; RegSO är DeSO som hör ihop.'
	},
	'utsatt-omrade': {
		word: 'utsatt område',
		meaning: 'Ett område som polisen har bedömt och satt upp på sin lista. Ordet används inte om andra områden.'
	},
	kommungrupp: {
		word: 'kommungrupp',
		meaning: 'Kommuner som Sveriges Kommuner och Regioner räknar som lika varandra i storlek och läge.'
	},
	referensdata: {
		word: 'referensvärde',
		also: ['referensdata', 'riktmärke'],
		meaning: 'Talet som ett område jämförs med: riket, länet eller kommungruppen.'
	}
} as const satisfies Record<string, Entry>;

const statistics = {
	konfidensintervall: {
		word: 'konfidensintervall',
		also: ['KI'],
		meaning:
			'De värden som det sanna värdet rimligen ligger mellan. Ett 95-procentigt intervall träffar rätt 19 gånger av 20. Ju mindre underlag, desto bredare.',
		see: ['felmarginal']
	},
	felmarginal: {
		word: 'felmarginal och osäkerhetstal',
		meaning:
			'Hur långt intervallet når åt vardera hållet. En andel på 30 procent med felmarginalen 4 ligger troligen mellan 26 och 34.',
		see: ['konfidensintervall']
	},
	'sma-tal': {
		word: 'små tal',
		meaning:
			'När händelserna är få svänger antalet av en slump. Från 3 till 6 är en fördubbling men sällan en förändring.'
	},
	tidsseriebrott: {
		word: 'tidsseriebrott',
		meaning: 'En punkt där sättet att räkna ändrades. Linjen stannar där, eftersom före och efter inte går att jämföra.'
	},
	jamforelseomrade: {
		word: 'jämförelseområde',
		meaning: 'Ett liknande område där arbetet inte har gjorts. Dess förändring visar vad som troligen hade hänt ändå.',
		see: ['placebo', 'effekt']
	},
	effekt: {
		word: 'effekt',
		meaning: 'Den del av förändringen som beror på arbetet. Ordet används här bara när det finns ett jämförelseområde.',
		see: ['jamforelseomrade']
	},
	'fore-efter': {
		word: 'före och efter',
		meaning: 'En jämförelse av samma område före och efter en start. Den visar att något har ändrats men inte varför.'
	},
	'regression-mot-medelvardet': {
		word: 'regression mot medelvärdet',
		meaning:
			'Ett område som valts för att siffrorna var ovanligt höga får oftast lägre siffror nästa gång, även om inget görs. Det ser ut som en effekt men är det inte.'
	},
	placebo: {
		word: 'placebotest',
		meaning:
			'Samma beräkning görs för områden där inget har hänt. Får de ofta en lika stor skillnad betyder områdets egen skillnad lite.'
	},
	overflyttning: {
		word: 'överflyttning',
		also: ['omflyttning'],
		meaning:
			'Att brotten flyttar till en annan plats, en annan tid eller blir av en annan sort i stället för att upphöra.'
	},
	'minsta-andring': {
		word: 'minsta ändring som kan synas',
		meaning:
			'Så stor måste en ändring vara för att underlaget ska kunna visa den i fyra fall av fem. Är den större än vad arbetet rimligen ger går frågan inte att besvara.'
	},
	signal: {
		word: 'signal',
		meaning:
			'En period som ligger utanför vad områdets egen historik ger anledning att vänta. Den är en fråga att följa upp, inget omdöme.'
	},
	'vantat-intervall': {
		word: 'väntat intervall',
		meaning: 'Inom det bandet brukar en månad ligga, med hänsyn till årstiden och de senaste åren.'
	},
	medelvarde: {
		word: 'rullande tolvmånadersmedel',
		meaning: 'Snittet av de senaste tolv månaderna. Årstiderna jämnas ut så att utvecklingen syns.'
	},
	sasong: {
		word: 'säsong',
		meaning: 'Det som återkommer samma tid varje år, till exempel fler cykelstölder på sommaren.'
	},
	tratt: {
		word: 'trattdiagram',
		meaning:
			'Visar många områden efter storlek. Inom tratten kan skillnaderna vara slump; små områden får en bred tratt.'
	},
	flera: {
		word: 'många jämförelser',
		meaning: 'Den som tittar på hundra tal hittar alltid några ovanliga. Därför höjs kravet när många prövas samtidigt.'
	},
	designeffekt: {
		word: 'designeffekt',
		meaning: 'Hur mycket osäkrare en enkät blir av att svaren vägs, jämfört med ett rent slumpurval av samma storlek.'
	}
} as const satisfies Record<string, Entry>;

export type TermId = keyof typeof work | keyof typeof figures | keyof typeof statistics;

/** Every explained word by its anchor on the page of words. */
export const GLOSSARY: Readonly<Record<TermId, Entry>> = { ...work, ...figures, ...statistics };

/** Words of the page of words, and of the help beside them. */
export const glossaryText = {
	title: 'Ordlista',
	lead: 'Orden som används i lägesbilder, planer och diagram, och vad de betyder här.',
	link: 'Ordlista',
	search: 'Sök ord',
	submit: 'Sök',
	clear: 'Visa alla ord',
	none: (sought: string) => `Inget ord passar ”${sought}”.`,
	found: (count: number) => (count === 1 ? '1 ord' : `${count} ord`),
	also: 'Även',
	see: 'Se också',
	explain: (word: string) => `Vad betyder ${word}?`,
	more: 'I ordlistan',
	words: 'Ord på sidan',
	groups: { work: 'Arbetet', figures: 'Siffrorna', statistics: 'Beräkningarna' },
	entries: { work, figures, statistics }
} as const;
