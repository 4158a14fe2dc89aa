import type { GoalKind } from '#lib/model/activity.ts';
import type { YearlyTextName } from '#lib/model/yearly-report.ts';
import { formatDateLong, formatNumber } from './format.ts';

const many = (number: number, one: string, more: string) => `${formatNumber(number)} ${number === 1 ? one : more}`;
const activities = (number: number) => many(number, 'aktivitet', 'aktiviteter');

const TEXTS: Record<YearlyTextName, string> = { introduction: 'Inledning', assessment: 'Samlad bedömning' };
const HELP: Record<YearlyTextName, string> = {
	introduction: 'Vad rapporten gäller, vem som lämnar den och vad som varit särskilt under året.',
	assessment:
		'Kommunens egen bedömning av årets arbete, och vad den föreslår. Bygg den på det som står nedan. Skriv inte att en åtgärd har gett en ändring när siffrorna inte kan säga det.'
};
const FOLLOWED: Record<GoalKind, string> = {
	effekt: 'Ska synas i mått på problemet. Det som går att säga står under «Vad siffrorna säger».',
	process: 'Följs upp i anteckningarna om hur arbetet går till. Siffror över brott säger inget om dem.',
	produktion: 'Följs upp genom att räkna hur många gånger något har gjorts.'
};

/** Words of the yearly report to kommunstyrelse and kommunfullmäktige. */
export const yearlyReportText = {
	title: 'Årsrapport',
	titleOf: (year: number, plan: string) => `Årsrapport ${year}: ${plan}`,
	lead: 'Rapport till kommunstyrelsen och kommunfullmäktige om det brottsförebyggande arbetet (lag 2023:196, 13 §).',
	draftNote:
		'Allt utom de egna texterna är skrivet av uppföljningen, siffrorna och besluten som de är nu. Det ändras när de ändras.',
	choose: { year: 'År', plan: 'Plan' },
	noPlan: 'Det finns ingen plan att rapportera om. Läs in åtgärdsplanen först.',
	tooEarly: (year: number) => `År ${year} är inte slut. Det som står här är läget hittills.`,
	edit: 'Skriv inledning och bedömning',
	read: 'Läs rapporten',
	texts: TEXTS,
	help: HELP,
	empty: { introduction: 'Ingen inledning är skriven än.', assessment: 'Ingen bedömning är skriven än.' },
	save: 'Spara',
	notSaved: 'Inget är sparat än.',
	saved: (number: number, moment: string, who: string) =>
		`Version ${formatNumber(number)}, sparad ${moment} av ${who}.`,
	version: (number: number, day: string, who: string) =>
		`De egna texterna: version ${formatNumber(number)}, sparad ${formatDateLong(day)} av ${who}.`,
	done: {
		sparat: 'Texterna är sparade.',
		sammanfogat: 'Texterna är sparade tillsammans med det som någon annan skrev under tiden.',
		samma: 'Inget var ändrat.'
	},
	versions: 'Tidigare versioner',
	conflict: {
		title: 'Någon annan har sparat under tiden',
		text: (who: string, moment: string) =>
			`${who} sparade ${moment} ändringar i samma text. Inget har skrivits över. Jämför, rätta din text i formuläret och spara igen.`,
		mine: 'Du skrev',
		theirs: (who: string) => `${who} sparade`,
		nothing: 'Ingen text'
	},
	work: {
		title: 'Vad som planerades och gjordes',
		caption: 'Aktiviteter per samverkansområde',
		unnamed: 'Utan samverkansområde',
		columns: {
			focus: 'Samverkansområde',
			planned: 'Gällde under året',
			noted: 'Följda upp under året',
			done: 'Genomförda',
			ongoing: 'Pågår',
			late: 'Försenade',
			dropped: 'Avbrutna eller pausade',
			unknown: 'Läge saknas'
		},
		total: 'Hela planen',
		sentence: (planned: number, noted: number) =>
			planned === 0
				? 'Ingen av planens aktiviteter gällde under året.'
				: `Planen hade ${activities(planned)} som gällde under året. ${noted === planned ? 'Alla' : formatNumber(noted)} följdes upp minst en gång.`,
		notNoted: (number: number) =>
			`Om ${activities(number)} finns ingen anteckning för året. Det betyder att uppgift saknas, inte att inget har gjorts.`,
		dose: 'Hur mycket som gjordes',
		doseCaption: 'Aktiviteter med ett antal att nå',
		doseColumns: { activity: 'Aktivitet', wanted: 'Enligt planen', done: 'Räknat hittills', counted: 'Räknat den' },
		perYear: (times: number) => `${formatNumber(times, times % 1 === 0 ? 0 : 1)} gånger om året`,
		goal: (goal: number) => `minst ${formatNumber(goal)}`,
		notCounted: 'uppgift saknas',
		late: 'Försenat vid årets slut',
		lateLine: (title: string, day: string) => `${title}: skulle ha varit klar ${formatDateLong(day)}`,
		noLate: 'Ingen aktivitet var försenad vid årets slut.'
	},
	council: {
		title: 'Rådets möten och beslut',
		notPublic: 'Rådets dagordningar och beslut är arbetsmaterial och visas inte i den offentliga visningen.',
		sentence: (held: number, decided: number) =>
			held === 0
				? 'Inget möte med brottsförebyggande rådet är markerat som hållet under året.'
				: `Brottsförebyggande rådet höll ${many(held, 'möte', 'möten')} under året och fattade ${many(decided, 'beslut', 'beslut')}.`,
		notHeld: (number: number) =>
			`${many(number, 'möte', 'möten')} var planerade men är inte markerade som hållna. Uppgift saknas om de hölls.`,
		meeting: (title: string, day: string) => `${title}, ${formatDateLong(day)}`,
		decided: 'Årets beslut, och vad det blev av dem',
		earlier: 'Äldre beslut som var öppna när året började',
		columns: {
			decision: 'Beslut',
			rests: 'Siffran det vilar på',
			owner: 'Ansvarig',
			due: 'Skulle vara klart',
			became: 'Hur det gick'
		},
		decidedOn: (meeting: string, day: string) => `${meeting}, ${formatDateLong(day)}`,
		asThen: (day: string) => `Så som siffrorna såg ut ${formatDateLong(day)}.`,
		noFigure: 'ingen siffra',
		overdue: 'försenat',
		noted: (day: string, note: string) => `${formatDateLong(day)}: ${note}`,
		basis: 'Underlag för bedömningen: rådets möten och beslut'
	},
	goals: {
		title: 'Målen, och vad som kan följas upp',
		kinds: { effekt: 'Effektmål', process: 'Processmål', produktion: 'Produktionsmål' } satisfies Record<
			GoalKind,
			string
		>,
		count: (number: number, kind: string) => `${kind}: ${formatNumber(number)}`,
		followed: FOLLOWED,
		none: 'Planen har inga mål som har kunnat läsas ut.'
	},
	figures: {
		title: 'Vad siffrorna säger',
		asOf: (day: string) => `Svaren bygger på siffror som var utgivna ${formatDateLong(day)}.`,
		effects: 'Frågor om aktiviteternas betydelse',
		see: 'Vi kan se',
		cannotSee: 'Vi kan inte se',
		cannotKnow: 'Vi kan inte veta',
		answer: (indicator: string, area: string, headline: string, change: string) =>
			`${indicator.toLocaleLowerCase('sv')} i ${area}. ${headline} ${change}`.trim(),
		noAnswers: 'Ingen fråga om en aktivitets betydelse har besvarats.',
		signals: 'Det som sticker ut i området',
		noSignals: 'Inget av det som jämfördes avviker mer än vad slumpen brukar ge.',
		nothingCompared: 'Underlaget räcker inte till någon jämförelse.',
		caution: 'Siffrorna säger inte vad det beror på.'
	},
	unknown: {
		title: 'Vad som inte går att säga, och varför',
		unlinked: (number: number) =>
			`${activities(number)} har börjat men är inte kopplade till något bekräftat mått. Om dem säger siffrorna inget.`,
		open: (number: number) =>
			`${many(number, 'fråga', 'frågor')} saknar vald jämförelse. Utan jämförelse går det inte att säga något om betydelsen.`,
		early: (number: number) =>
			`${many(number, 'fråga', 'frågor')} gäller aktiviteter som inte har börjat eller saknar startdag.`,
		noFigures: (number: number) => `${many(number, 'fråga', 'frågor')} saknar siffror för måttet i området.`,
		noNotes: (number: number) => `${activities(number)} har inte följts upp under året, så läget är inte känt.`,
		nothing: 'Alla aktiviteter som har börjat är kopplade till ett mått, har en vald jämförelse och är följda upp.'
	},
	next: {
		title: (year: number) => `Planerat ${year}`,
		none: 'Ingen aktivitet har ett datum nästa år.',
		begins: 'börjar',
		ends: 'ska vara klar',
		goesOn: 'fortsätter',
		line: (title: string, what: string, day: string | null) =>
			day === null ? `${title}: ${what}` : `${title}: ${what} ${formatDateLong(day)}`
	},
	sources: {
		title: 'Källor',
		council: (meetings: number) =>
			`${many(meetings, 'protokoll', 'protokoll')} från brottsförebyggande rådets möten under året.`,
		plan: (title: string, file: string, day: string) => `${title} (${file}, utgiven ${formatDateLong(day)}).`,
		log: (number: number) => `${many(number, 'anteckning', 'anteckningar')} i uppföljningen som gäller året.`,
		figures: 'Siffrorna, med utgivare och datum, står på sidorna för varje fråga och under Källor.'
	}
} as const;
