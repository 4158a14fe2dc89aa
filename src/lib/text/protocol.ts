import { formatDateLong } from './format.ts';

/** Words of a protocol and its page. */
export const protocolText = {
	title: (meeting: string) => `Protokoll: ${meeting}`,
	kind: { draft: 'Utkast till protokoll', approved: 'Protokoll' },
	draftNote: 'Utkastet är framtaget ur dagordningen och besluten. Det gäller när det är justerat.',
	back: 'Till mötet',
	print: 'Skriv ut sidan eller markera och kopiera texten. Rutorna för anteckningar skrivs inte ut.',
	day: 'Dag',
	area: 'Område',
	present: 'Närvarande',
	nobody: 'Deltagare är inte angivna.',
	paragraph: (number: number, title: string) => `§ ${number} ${title}`,
	opening: 'Mötet öppnas och föregående mötes beslut gås igenom',
	firstMeeting: 'Det finns inget tidigare möte att gå igenom.',
	noEarlier: 'Föregående möte fattade inga beslut.',
	earlierLine: (text: string, owner: string, status: string, due: string | null) =>
		`${text} Ansvarig: ${owner}. Läge: ${status}${due === null ? '' : `, klart senast ${due}`}.`,
	noted: (day: string, note: string) => `${day}: ${note}`,
	said: (box: string, sentence: string) => `${box}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
	decision: 'Beslut',
	decisions: 'Besluten samlade',
	item: 'Punkt',
	charge: (owner: string, due: string | null) =>
		due === null ? `Ansvarig: ${owner}.` : `Ansvarig: ${owner}. Klart senast ${due}.`,
	noDecision: 'Inget beslut.',
	figure: (what: string) => `Underlag: ${what}.`,
	locked: (day: string) => `Siffrorna är låsta ${day}.`,
	closing: 'Mötet avslutas',
	note: 'Anteckning om mötet',
	itemNote: (title: string) => `Anteckning: ${title}`,
	itemNoteLabel: 'Anteckning om punkten',
	save: 'Spara anteckningen',
	saved: 'Anteckningen är sparad.',
	approve: {
		title: 'Justera protokollet',
		lead: 'Efter justeringen kan dagordning, anteckningar och beslut inte ändras.',
		by: 'Justeras av',
		day: 'Dag',
		button: 'Justera',
		done: 'Protokollet är justerat.',
		notHeld: 'Protokollet kan justeras när mötet har hållits.',
		approved: (who: string, day: string) => `Justerat ${formatDateLong(day)} av ${who}.`,
		line: 'Justeras:'
	}
} as const;
