import type { EditField } from '#lib/model/plan-edit.ts';
import { formatNumber } from './format.ts';

/** What each field of an activity is called. */
export const FIELD_NAMES: Readonly<Record<EditField | 'focusArea', string>> = {
	title: 'Aktivitet',
	focusArea: 'Samverkansområde',
	challenge: 'Utmaning',
	cause: 'Orsak',
	measure: 'Åtgärd',
	responsibleText: 'Ansvarig',
	others: 'Övriga aktörer',
	when: 'När',
	statusText: 'Status i planen',
	followUp: 'Uppföljning'
};

const count = (number: number, one: string, many: string) => `${formatNumber(number)} ${number === 1 ? one : many}`;

/** Words of the review of a plan before it is read in. */
export const reviewText = {
	fields: FIELD_NAMES,
	version: {
		legend: 'Är det en ny version av en plan som redan är inläst?',
		note: 'En ny version behåller kopplingar, ändringar och uppföljning för de aktiviteter som känns igen.',
		of: (title: string) => `Ny version av «${title}»`,
		shared: (shared: number, all: number) =>
			`${formatNumber(shared)} av ${count(all, 'aktivitet', 'aktiviteter')} känns igen`,
		fresh: 'En ny plan',
		auto: 'Avgör av innehållet'
	},
	summary: {
		doubtful: (number: number) => count(number, 'aktivitet att titta på', 'aktiviteter att titta på'),
		sure: (number: number) => count(number, 'utan frågetecken', 'utan frågetecken'),
		loose: (number: number) => count(number, 'rad att para ihop', 'rader att para ihop'),
		passages: (number: number) => count(number, 'text som inte kom med', 'texter som inte kom med'),
		changes: (number: number) => count(number, 'ändring', 'ändringar'),
		diff: 'Jämförelse med den version som gäller nu',
		label: 'Innehåll i granskningen'
	},
	doubtful: 'Att titta på först',
	doubtfulNote: 'Det här kan ha lästs fel. Jämför med planens egna ord bredvid.',
	noDoubts: 'Inget i planen har väckt frågor. Gå ändå igenom aktiviteterna nedan.',
	sure: (number: number) => `Aktiviteter utan frågetecken (${formatNumber(number)})`,
	ofPlan: 'Gäller de flesta aktiviteter i planen',
	read: 'Så läses det',
	source: 'Så står det i planen',
	noSource: 'Planens egna ord går inte att visa här.',
	added: 'Tillagd vid granskningen.',
	areas: 'Områden',
	original: (text: string) => `I planen står: ${text}`,
	originalNothing: 'I planen står inget.',
	edit: 'Ändra',
	editLong: (title: string) => `Ändra ${title}`,
	drop: 'Ta bort',
	dropLong: (title: string) => `Ta bort ${title}`,
	editor: {
		heading: (title: string) => `Ändra ${title}`,
		save: 'Spara ändringen',
		close: 'Stäng',
		measureHint: 'Börja varje punkt i en lista med • på en egen rad.',
		focusHint: 'Välj ett av planens områden eller skriv ett nytt.',
		split: 'Dela upp i flera aktiviteter',
		splitHint: 'En aktivitet per rad. Det som sägs i övrigt följer med alla.',
		splitDo: 'Dela upp',
		merge: 'Slå ihop med en annan aktivitet',
		mergeHint: 'Texterna läggs efter varandra. Inget går förlorat.',
		mergeInto: 'Slå ihop med',
		mergeDo: 'Slå ihop',
		choose: 'Välj …'
	},
	loose: {
		heading: 'Para ihop',
		note: 'De här raderna står i tabeller för sig i planen, och det går inte att se vilken aktivitet de hör till. Välj aktivitet för var och en. Det du inte parar ihop läses inte in.',
		activities: 'Aktiviteter som raderna kan höra till',
		without: 'ingen ansvarig ännu',
		group: (number: number) => `Grupp ${formatNumber(number)}`,
		rows: 'Rader utan aktivitet',
		belongs: 'Hör till',
		none: 'Ingen ännu',
		others: 'Övriga aktiviteter i planen',
		save: 'Para ihop'
	},
	passages: {
		heading: (number: number) => `Text som inte kom med (${formatNumber(number)})`,
		note: 'Stycken, punkter och celler som inte har blivit något. Mycket är inledning och bakgrund. Är det en aktivitet: lägg till den.',
		none: 'All text i planen har kommit med.',
		cut: (number: number) =>
			`Dokumentet är långt, och bara de första ${formatNumber(number)} texterna visas. Spara de sidor som planen står på som en egen fil om något saknas.`,
		add: 'Lägg till som aktivitet',
		addLong: (text: string) => `Lägg till som aktivitet: ${text}`,
		own: 'Lägg till en egen aktivitet',
		ownTitle: 'Aktivitetens namn',
		ownAdd: 'Lägg till'
	},
	changes: {
		heading: 'Ändringar',
		note: 'Det som skiljer från vad filen säger. Allt går att ångra fram till att planen läses in.',
		undo: 'Ångra',
		undoLong: (change: string) => `Ångra: ${change}`,
		unfit: 'Passar inte längre.',
		inherited: 'Gjordes i den tidigare versionen och görs även i denna.',
		change: (title: string, field: string, value: string) =>
			value === '' ? `${title}: ${field} tömt` : `${title}: ${field} ändrat till «${value}»`,
		kept: (title: string, field: string, value: string) => `${title}: ${field} är kvar som «${value}»`,
		move: (title: string, area: string) => `${title}: flyttad till «${area}»`,
		noArea: 'inget samverkansområde',
		split: (title: string, parts: number) => `${title}: delad i ${formatNumber(parts)} aktiviteter`,
		merge: (title: string, into: string) => `${title}: ihopslagen med ${into}`,
		drop: (title: string) => `${title}: tas inte med`,
		add: (title: string) => `${title}: tillagd`,
		pair: (title: string, text: string) => `${title}: ihopparad med «${text}»`
	},
	readInBelow: 'Inget är sparat förrän du väljer «Läs in».'
} as const;
