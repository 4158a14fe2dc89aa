import type { DecisionStatus, ItemKind, MeetingState } from '#lib/model/meeting.ts';
import { formatDateLong, formatNumber } from './format.ts';

const plural = (count: number, one: string, many: string) => `${formatNumber(count)} ${count === 1 ? one : many}`;

const STATUS: Record<DecisionStatus, string> = {
	open: 'öppen',
	ongoing: 'pågår',
	done: 'klar',
	dropped: 'avskriven'
};
const KIND: Record<ItemKind, string> = {
	decision: 'Tidigare beslut',
	activity: 'Aktivitet',
	signal: 'Sticker ut',
	effect: 'Effekt',
	figure: 'Diagram',
	free: 'Egen punkt'
};
const STATE: Record<MeetingState, string> = { planned: 'planerat', held: 'hållet' };

/** Words of the meetings of the local crime prevention council: lists, preparation and decisions. */
export const meetingText = {
	title: 'Möten',
	lead: 'Förbered BRÅ-mötet, visa det i helskärm och följ upp besluten.',
	public:
		'Dagordningar, talarstöd och utkast till protokoll är arbetsmaterial. De visas inte i den offentliga visningen. Ett justerat protokoll lämnas ut på vanligt sätt.',
	state: STATE,
	kind: KIND,
	next: 'Nästa möte',
	earlier: 'Tidigare möten',
	noNext: 'Inget möte är planerat.',
	noEarlier: 'Inget möte har hållits än.',
	about: 'Rådet brukar mötas fyra gånger om året.',
	columns: { meeting: 'Möte', day: 'Dag', area: 'Område', decisions: 'Beslut', protocol: 'Protokoll' },
	decisionCount: (open: number, all: number) =>
		all === 0
			? 'inga'
			: open === 0
				? `${formatNumber(all)}, alla avslutade`
				: `${formatNumber(all)}, ${formatNumber(open)} öppna`,
	approvedShort: (day: string) => `justerat ${day}`,
	draft: 'utkast',
	prepare: 'Förbered',
	show: 'Visa i helskärm',
	protocol: 'Protokollsutkast',
	approvedProtocol: 'Protokoll',
	new: {
		title: 'Nytt möte',
		lead: 'Dagordningen börjar med de beslut som fortfarande är öppna.',
		name: 'Rubrik',
		namePlaceholder: 'BRÅ Nacka',
		day: 'Mötesdag',
		area: 'Område',
		choose: 'Välj område',
		save: 'Skapa mötet'
	},
	open: {
		title: 'Beslut att följa upp',
		none: 'Inga beslut är öppna.',
		note: 'Försenade först.'
	},
	decision: {
		status: STATUS,
		owner: 'Ansvarig',
		ownerHint: 'Organisation, roll eller namn.',
		due: 'Klart senast',
		dueOn: (day: string) => `klart senast ${day}`,
		noDue: 'inget slutdatum',
		overdue: (day: string) => `försenat, skulle vara klart ${day}`,
		from: (meeting: string, day: string) => `${meeting}, ${day}`,
		history: 'Historik',
		historyLine: (day: string, status: DecisionStatus, who: string) => `${day}: ${STATUS[status]}, noterat av ${who}`,
		restsOn: (day: string) => `Vilar på siffrorna så som de såg ut ${formatDateLong(day)}.`,
		follow: 'Följ upp beslutet',
		followStatus: 'Läge',
		followDay: 'Dag',
		followNote: 'Notering',
		followSave: 'Spara uppföljningen',
		saved: 'Uppföljningen är sparad.'
	},
	facts: {
		edit: 'Ändra mötet',
		name: 'Rubrik',
		day: 'Mötesdag',
		area: 'Område',
		participants: 'Deltagare',
		participantsHint: 'En per rad: organisation, roll. Skriv roller hellre än namn.',
		participantsEmpty: 'Inga deltagare är angivna.',
		save: 'Spara mötet',
		saved: 'Mötet är sparat.'
	},
	hold: {
		title: 'När mötet har hållits',
		text: 'Då låses diagrammen så som mötet såg dem. Besluten kan följas upp som förut.',
		button: 'Mötet är hållet',
		done: 'Mötet är hållet. Diagrammen är låsta.',
		held: (day: string) => `Mötet hölls ${day}. Diagrammen är låsta så som mötet såg dem.`
	},
	agenda: {
		title: 'Dagordning',
		empty: 'Dagordningen är tom. Lägg till punkter ur förslagen nedanför.',
		count: (count: number) => plural(count, 'punkt', 'punkter'),
		up: 'Flytta upp',
		down: 'Flytta ned',
		upLong: (title: string) => `Flytta upp: ${title}`,
		downLong: (title: string) => `Flytta ned: ${title}`,
		remove: 'Ta bort',
		removeLong: (title: string) => `Ta bort: ${title}`,
		edit: 'Ändra budskap och talarstöd',
		message: 'Budskap',
		messageHint: 'En mening. Den blir bildens rubrik.',
		notes: 'Talarstöd',
		notesHint: 'Visas bara i talarvyn.',
		save: 'Spara punkten',
		saved: 'Punkten är sparad.',
		slide: 'Visa bilden',
		activity: 'Till aktiviteten',
		figure: 'Diagrammet',
		noFigure: 'Diagrammet går inte att rita: siffrorna finns inte längre.',
		decide: 'Skriv in ett beslut',
		decideText: 'Beslut',
		decideHint: (hasFigure: boolean) =>
			hasFigure ? 'Diagrammet låses tillsammans med beslutet.' : 'Punkten har inget diagram att låsa.',
		decideSave: 'Spara beslutet',
		decided: 'Beslutet är sparat.',
		decisions: 'Beslut'
	},
	proposals: {
		title: 'Förslag till dagordningen',
		lead: 'Framtaget ur planen, siffrorna och förra mötet. Kryssa för det som ska tas upp.',
		none: 'Det finns inget nytt att föreslå.',
		add: 'Lägg till de valda',
		added: (count: number) => `${plural(count, 'punkt är tillagd', 'punkter är tillagda')}.`,
		groups: {
			decision: 'Beslut att följa upp',
			activity: 'Försenade aktiviteter och aktiviteter efter plan',
			signal: 'Siffror som sticker ut',
			effect: 'Svar på frågor om effekt'
		},
		figureTitle: 'Lägg till ett diagram',
		figureLead: 'Diagrammet ritas ur det underlag som gäller när bilden visas, tills mötet har hållits.',
		figureArea: 'Område',
		figureAreaShow: 'Byt område',
		figureMeasure: 'Mått',
		figureFrom: 'Från år',
		figureTo: 'Till år',
		figureAuto: 'Senaste åren',
		figureReference: 'Jämför med',
		figureReferenceAuto: 'Som på områdets sida',
		figureReferenceNone: 'Ingen jämförelse',
		figureRate: 'Per 100\u00a0000 invånare',
		figureAdd: 'Lägg till diagrammet',
		freeTitle: 'Lägg till en egen punkt',
		freeAdd: 'Lägg till punkten'
	},
	why: {
		plan: (plan: string) => `Plan: ${plan}`,
		responsible: (who: string) => `Ansvarig: ${who}`,
		among: (compared: string) => `${compared} Högst omkring var tionde av dem som visas väntas vara en slump.`,
		decided: (meeting: string, day: string) => `Beslutades ${day}, ${meeting}`
	},
	points: {
		lateTitle: (activity: string, how: string) => `${activity}: ${how}`,
		late: 'Varför är aktiviteten försenad, och vad behövs för att den ska bli klar?',
		behind: 'Vad krävs för att komma i takt med planen, eller ska planen ändras?',
		effect: 'Säg vad siffrorna visar, hur säkert det är och vad de inte kan visa.',
		signal: 'Är det här känt? Vem vet mer? Behöver något göras?',
		stands: (measure: string, area: string, how: string) => `${measure} i ${area}: ${how.toLocaleLowerCase('sv')}`,
		decision: 'Vad har gjorts sedan beslutet? Ska det fortsätta, ändras eller avslutas?'
	},
	overview: {
		title: 'Nästa BRÅ-möte',
		none: 'Inget möte är planerat.',
		link: 'Planera ett möte',
		items: (count: number) => (count === 0 ? 'Dagordningen är tom' : plural(count, 'punkt', 'punkter'))
	},
	ofActivity: 'Beslut om aktiviteten',
	then: {
		title: 'Då och nu',
		then: 'Då',
		now: 'Nu'
	},
	errors: {
		noMeeting: 'Det finns inget sådant möte.',
		title: 'Skriv en rubrik på högst 200 tecken.',
		day: 'Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-12-04.',
		area: 'Välj ett område ur listan.',
		message: 'Skriv budskapet som en mening på högst 200 tecken.',
		long: 'Texten är för lång. Gränsen är 4 000 tecken.',
		decision: 'Skriv beslutet, högst 1 000 tecken.',
		owner: 'Skriv vem som ansvarar, högst 200 tecken.',
		due: 'Skriv slutdatumet som ÅÅÅÅ-MM-DD, eller lämna det tomt.',
		approver: 'Skriv vem som justerar, högst 200 tecken.',
		personal: 'Texten ser ut att innehålla ett personnummer. Ta bort det.',
		changed: (who: string) =>
			`${who} har ändrat samma sak sedan sidan öppnades. Inget är sparat. Läs det som gäller nu och spara igen om ditt ska gälla.`,
		gone: 'Punkten finns inte längre på dagordningen.',
		noDecision: 'Det finns inget sådant beslut.',
		hasDecisions: 'Punkten har beslut och kan inte tas bort. Skriv av beslutet om det inte gäller längre.',
		approved: 'Protokollet är justerat och kan inte ändras. Besluten kan fortfarande följas upp.',
		notHeld: 'Protokollet kan justeras när mötet har hållits.',
		noFigure: 'Det finns inga siffror för det måttet i området.',
		noneChosen: 'Kryssa för minst en punkt.',
		readOnly: 'Det här är exemplet. Möten går att skriva när du arbetar med egna data.',
		lookingBack: 'Sidan visas så som den såg ut en tidigare dag och kan inte ändras.'
	}
} as const;
