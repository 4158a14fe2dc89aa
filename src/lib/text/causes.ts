import type { Certainty, EvidenceKind, Horizon, Perspective, Prevention } from '#lib/model/problem.ts';
import { formatList, formatNumber } from './format.ts';

const CERTAINTY: Record<Certainty, string> = { belagd: 'väl belagd', trolig: 'trolig', antagande: 'antagande' };
const PERSPECTIVE: Record<Perspective, string> = {
	brottsutsatt: 'Brottsutsatt',
	gärningsperson: 'Gärningsperson',
	plats: 'Plats och objekt',
	övrigt: 'Övrigt'
};
const EVIDENCE: Record<EvidenceKind, string> = { figur: 'Figur', dokument: 'Dokument', dialog: 'Dialog' };
const PREVENTION: Record<Prevention, string> = { situationell: 'situationell', social: 'social' };
const HORIZON: Record<Horizon, string> = { kort: 'kort sikt', lång: 'lång sikt' };

const many = (number: number, one: string, more: string) => `${formatNumber(number)} ${number === 1 ? one : more}`;
const causes = (number: number) => many(number, 'orsak', 'orsaker');
const activities = (number: number) => many(number, 'aktivitet', 'aktiviteter');

/** What the values of an analysis are called. */
export const causeNames = {
	certainty: CERTAINTY,
	perspective: PERSPECTIVE,
	evidence: EVIDENCE,
	prevention: PREVENTION,
	horizon: HORIZON
} as const;

/** Words of the pages for cause analysis. */
export const causeText = {
	title: 'Orsaksanalys',
	lead: 'Från problem till orsak, och från orsak till aktivitet. Det är där planen får sin riktning.',
	publicOnly: 'Orsaksanalyser är arbetsmaterial och visas inte offentligt.',
	noProblem: 'Det finns ingen sådan orsaksanalys.',
	causes,
	activities,
	problem: {
		new: 'Nytt problem',
		newLead:
			'Beskriv ett avgränsat problem. Ju smalare det är, desto lättare blir det att hitta orsaker som går att påverka.',
		edit: 'Ändra beskrivningen',
		title: 'Problemet i korthet',
		titleHint: 'Ett problem i taget, som «Personrån mot unga vid stationen på eftermiddagar».',
		area: 'Område',
		indicator: 'Mått som visar problemet',
		noIndicator: 'Inget mått',
		suggested: 'Följer redan aktiviteterna',
		from: 'Från och med',
		to: 'Till och med',
		describe: 'Beskriv problemet',
		describeNote: 'Lämna tomt det ni inte vet än. Det visar var kunskapen behöver fördjupas.',
		what: 'Vad händer?',
		whatHint: 'Vilken sorts händelser, hur många och hur allvarliga?',
		where: 'Var?',
		whereHint: 'Vilka platser, och vad utmärker dem?',
		when: 'När?',
		whenHint: 'Årstid, veckodag, tid på dygnet. Återkommer det?',
		who: 'Vilka?',
		whoHint: 'Vilka drabbas och vilka ligger bakom? Skriv om grupper, aldrig om enskilda.',
		why: 'Varför valdes det här problemet?',
		whyHint: 'Frågan är Brås, ur deras stöd för källkritik när läget kartläggs.',
		save: 'Spara',
		create: 'Börja analysen',
		saved: 'Beskrivningen är sparad.',
		strike: 'Stryk analysen',
		strikeNote: 'Analysen försvinner ur alla listor, men går att ta tillbaka.',
		struck: 'Analysen är struken.',
		struckList: 'Strukna analyser',
		unknown: 'inte beskrivet än'
	},
	guide: {
		title: 'Frågor att ställa',
		questions: [
			'Varför finns problemet just här, och inte på liknande platser?',
			'Vad gör det möjligt i stunden: vem, mot vem eller vad, och vem fanns inte där?',
			'Vad ligger bakom det? Fråga varför en gång till för varje svar.',
			'Hur vet ni det? Vad talar emot?',
			'Vilka av orsakerna kan någon av er påverka?'
		],
		source:
			'Arbetssättet följer handboken «Orsaksanalys i lokalt brottsförebyggande arbete» (Brå, Polisen och SKL 2018).',
		link: 'Gör en orsaksanalys, på Brås webbplats',
		href: 'https://bra.se/forebygga-brott/arbeta-brottsforebyggande/gemensamma-forberedelser/gor-en-orsaksanalys.html'
	},
	list: {
		heading: 'Problem',
		none: 'Inget problem är analyserat än.',
		noneNote: 'Börja med ett problem ur lägesbilden, eller ta upp ett som planen redan beskriver.',
		direct: (all: number, direct: number) =>
			all === 0 ? 'inga orsaker än' : `${causes(all)}, ${formatNumber(direct)} ${direct === 1 ? 'direkt' : 'direkta'}`,
		noActivity: (number: number) => `${causes(number)} utan aktivitet`,
		allAimed: 'alla orsaker har aktivitet',
		aimed: (number: number) => `${activities(number)} riktar sig mot orsakerna`,
		outside: (number: number) => `${activities(number)} utan orsak`,
		noFigure: 'inget mått valt'
	},
	drafts: {
		heading: 'Förslag ur planerna',
		lead: 'Planerna nämner redan problem och orsaker. De skrivs in först när någon har gått igenom dem.',
		of: (plan: string) => `Ur ${plan}`,
		review: 'Gå igenom',
		more: (title: string) => `Nya orsaker till «${title}»`,
		count: (number: number) => `${causes(number)} att ta ställning till`,
		noCauses: 'planen anger ingen orsak',
		title: 'Gå igenom planens orsaker',
		note: 'Orden är planens egna. Ändra det som behövs, och välj vad som ska med.',
		needs: (number: number) =>
			`${number === 1 ? '1 av orsakerna' : `${formatNumber(number)} av orsakerna`} säger vad som behövs snarare än varför problemet finns.`,
		asNew: 'Problemet',
		into: (title: string) => `Orsakerna läggs till i «${title}».`,
		cause: (number: number) => `Orsak ${formatNumber(number)}`,
		text: 'Orsaken',
		choice: 'Ta med?',
		choices: { take: 'Ta med', wait: 'Vänta', drop: 'Föreslå inte igen' },
		from: (titles: readonly string[]) => `Planens aktivitet: ${formatList(titles)}`,
		fromMany: (titles: readonly string[]) => `Planens aktiviteter: ${formatList(titles)}`,
		without: (titles: readonly string[]) => `Utan orsak i planen: ${formatList(titles)}.`,
		accept: 'Skriv in i analysen',
		drop: 'Föreslå inte det här igen',
		droppedList: 'Bortvalda förslag',
		reopen: 'Ta upp igen',
		reopenLong: (text: string) => `Ta upp igen: ${text}`,
		reopened: 'Förslaget är tillbaka.',
		gone: 'Förslaget finns inte längre. Någon kan ha tagit ställning till det, eller så har planen ändrats.',
		nothing: 'Välj minst en orsak att ta med, eller välj bort hela förslaget.'
	},
	planChoice: {
		label: 'Plan',
		all: 'Alla planer',
		show: 'Visa',
		heading: 'Aktiviteter utan orsak',
		lead: (without: number, all: number) =>
			`${formatNumber(without)} av ${activities(all)} riktar sig inte mot någon orsak i en analys.`,
		none: 'Alla aktiviteter riktar sig mot en orsak i en analys.',
		list: (number: number) => `Visa ${activities(number)}`
	},
	views: {
		label: 'Visa orsakerna som',
		trad: 'Orsaksträd',
		fiskben: 'Fiskben',
		lista: 'Lista'
	},
	tree: {
		label: (problem: string) => `Orsaksträd för ${problem}`,
		problem: 'Problem',
		levels: 'Läs från vänster: problemet, det som direkt leder till det, och det som ligger bakom.',
		empty: 'Börja med en direkt orsak: vad är det som gör att problemet uppstår?',
		noActivity: 'Ingen aktivitet',
		behind: 'Aktivitet mot bakomliggande orsak',
		evidence: (number: number) => (number === 0 ? 'inget underlag' : `${formatNumber(number)} underlag`),
		gone: 'en aktivitet som inte finns i någon plan nu',
		addDirect: 'Ny direkt orsak',
		add: 'Lägg till',
		addBehind: 'Orsak bakom',
		addBehindLong: (text: string) => `Lägg till en orsak bakom: ${text}`,
		addBeside: 'Orsak bredvid',
		addBesideLong: (text: string) => `Lägg till en orsak bredvid: ${text}`,
		edit: 'Ändra',
		editLong: (text: string) => `Ändra: ${text}`,
		open: 'Underlag och aktiviteter',
		openLong: (text: string) => `Underlag och aktiviteter för: ${text}`,
		up: 'Flytta upp',
		down: 'Flytta ner',
		strike: 'Stryk',
		strikeLong: (text: string) => `Stryk: ${text}`,
		cancel: 'Avbryt',
		text: 'Orsaken',
		newBehind: (text: string) => `Vad ligger bakom «${text}»?`,
		newBeside: (text: string) => `En orsak till, bredvid «${text}»`,
		perspective: 'Hör till',
		certainty: 'Hur säkert är det?',
		parent: 'Ligger bakom',
		parentIsProblem: 'Problemet, som direkt orsak',
		save: 'Spara',
		keys: {
			title: 'Bygg med tangentbordet',
			rows: [
				['↑ ↓', 'föregående och nästa orsak'],
				['← →', 'mot problemet och mot det som ligger bakom'],
				['Enter', 'ändra orsaken'],
				['N', 'ny orsak bredvid'],
				['Insert eller B', 'ny orsak bakom'],
				['Alt + ↑ ↓', 'flytta upp och ner'],
				['U', 'underlag och aktiviteter'],
				['Delete', 'stryk'],
				['Esc', 'avbryt']
			]
		}
	},
	fishbone: {
		label: (problem: string) => `Fiskbensdiagram för ${problem}`,
		caption: 'Cirkeln visar hur säker orsaken är: fylld är väl belagd, halv är trolig, tom är ett antagande.',
		none: 'inga orsaker än',
		noActivity: 'ingen aktivitet',
		asText: 'Fiskbenet som text'
	},
	need: {
		question: 'Är detta en orsak eller ett behov?',
		help: 'Det säger vad som behövs. Varför finns problemet? Svaret på den frågan är orsaken.'
	},
	panel: {
		heading: 'Vald orsak',
		close: 'Stäng',
		evidence: 'Hur vet vi det?',
		evidenceNone: 'Inget underlag än. Då är orsaken ett antagande.',
		evidenceAdd: 'Lägg till underlag',
		kind: 'Slag',
		says: 'Vad säger underlaget?',
		reference: 'Dokument och sida, eller när och med vilka',
		figure: 'Figur',
		surerThanEvidence: 'Orsaken kallas väl belagd men har inget underlag.',
		activities: 'Aktiviteter mot orsaken',
		activitiesNone: 'Ingen aktivitet riktar sig mot orsaken.',
		activityAdd: 'Koppla en aktivitet',
		activity: 'Aktivitet',
		choose: 'Välj …',
		near: 'Riktar sig mot området eller måttet',
		others: 'Övriga',
		prevention: 'Åtgärdens slag',
		horizon: 'När kan den verka?',
		unsaid: 'inte bestämt',
		note: 'Hur är den tänkt att påverka orsaken?',
		link: 'Koppla',
		longTerm: 'Sociala åtgärder tar ofta lång tid. Räkna inte med att de syns i siffrorna det första året.',
		indicators: 'Mått på orsaken',
		indicatorsNone: 'Inget mått är valt. Bestäm hur ni ska märka om orsaken förändras.',
		indicatorAdd: 'Välj ett mått',
		indicator: 'Mått',
		indicatorNote: 'Vad ska måttet visa?',
		strikeLong: (name: string) => `Stryk ${name}`
	},
	chain: {
		heading: 'Händelsekedja',
		lead: 'Vad händer, steg för steg, fram till problemet? Varje steg är en plats där kedjan kan brytas.',
		example: 'Störande mopedkörning: någon behöver en moped, skaffar den, trimmar den, förvarar den, kör den.',
		none: 'Inget steg är beskrivet än.',
		add: 'Lägg till ett steg',
		text: 'Vad händer?',
		cause: 'Orsak som gör steget möjligt',
		noCause: 'ingen vald',
		save: 'Spara steget',
		step: (number: number) => `Steg ${formatNumber(number)}`,
		edit: 'Ändra steget'
	},
	gaps: {
		heading: 'Det som sticker ut',
		none: 'Varje orsak har underlag och aktivitet, och varje aktivitet har en orsak.',
		causesWithoutActivity: (number: number) => `${causes(number)} utan aktivitet`,
		causesWithoutActivityNote: 'Ingen aktivitet riktar sig mot dem eller mot något som ligger bakom.',
		activitiesWithoutCause: (number: number) => `${activities(number)} utan orsak`,
		activitiesWithoutCauseNote: 'De riktar sig mot måttet i området, men inte mot någon av orsakerna här.',
		causesWithoutEvidence: (number: number) => `${causes(number)} utan underlag`,
		causesWithoutEvidenceNote: 'Fråga hur ni vet det, eller märk dem som antaganden.'
	},
	figure: {
		heading: 'Så ser det ut',
		none: 'Välj ett mått för att se problemet i siffror.',
		noData: (name: string, area: string) => `Det finns inga siffror för ${name} i ${area}.`,
		wider: (name: string, area: string, shown: string) =>
			`${name} finns inte för ${area}. Diagrammet visar ${shown}, som ${area} är en del av.`
	},
	done: {
		added: 'Orsaken är tillagd.',
		changed: 'Ändringen är sparad.',
		moved: 'Orsaken är flyttad.',
		struck: 'Struket.',
		same: 'Det var redan så.',
		linked: 'Kopplingen är sparad.',
		evidence: 'Underlaget är sparat.',
		step: 'Steget är sparat.',
		undone: 'Ändringen är ångrad.',
		undo: 'Ångra'
	},
	struck: {
		heading: 'Struket',
		note: 'Det som är struket räknas inte men går att ta tillbaka.',
		restore: 'Ta tillbaka',
		restoreLong: (text: string) => `Ta tillbaka: ${text}`,
		by: (who: string, date: string) => `struket av ${who} ${date}`
	},
	errors: {
		title: 'Skriv vad problemet är, med högst 200 tecken.',
		area: 'Välj ett område.',
		text: 'Skriv orsaken, med högst 600 tecken.',
		step: 'Skriv vad som händer, med högst 300 tecken.',
		long: 'Texten är för lång. Skriv högst 2 000 tecken.',
		evidence: 'Skriv vad underlaget säger, eller välj en figur.',
		figure: 'Välj vilken figur det gäller.',
		parent: 'En orsak kan inte ligga bakom sig själv.',
		activity: 'Välj en aktivitet.',
		indicator: 'Välj ett mått.',
		gone: 'Det du ville ändra finns inte längre.'
	},
	conflict: {
		title: 'Någon hann före',
		text: (who: string) => `${who} har ändrat samma sak sedan du öppnade sidan. Inget är överskrivet.`,
		theirs: 'Så står det nu',
		yours: 'Det du skrev finns kvar i formuläret. Spara igen om det ska gälla.'
	},
	area: {
		heading: 'Orsaksanalyser',
		none: (area: string) => `Inget problem i ${area} är analyserat än.`,
		new: 'Analysera ett problem'
	},
	activity: {
		heading: 'Orsaker som aktiviteten riktar sig mot',
		none: 'Aktiviteten är inte kopplad till någon orsak i en analys.',
		note: 'Utan orsak är det svårt att veta om aktiviteten träffar rätt.',
		problem: 'Problem',
		all: 'Till orsaksanalyserna'
	},
	coverage: {
		heading: 'Problem och orsaker utan aktivitet',
		lead: 'Ur orsaksanalyserna för planens områden.',
		none: 'Varje orsak i analyserna har en aktivitet.',
		empty: 'Ingen orsaksanalys är gjord för planens områden.',
		untouched: 'Ingen aktivitet riktar sig mot problemets orsaker.',
		noCauses: 'Problemet har inga orsaker än.',
		analysed: (linked: number, all: number) =>
			`${formatNumber(linked)} av ${activities(all)} riktar sig mot en orsak i en analys.`
	},
	period: (from: string | null, to: string | null) => {
		if (from === null) return to === null ? '' : `till och med ${to}`;
		return to === null ? `från och med ${from}` : `${from}–${to}`;
	},
	readOnly: 'Det här är exemplet. Analyser går att ändra när du arbetar med egna data.',
	changed: (who: string, date: string) => `senast ändrad av ${who} ${date}`
} as const;
