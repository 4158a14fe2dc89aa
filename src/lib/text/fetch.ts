import type { FetchTrouble } from '#lib/model/fetch-trouble.ts';

/** Words of the page where figures are fetched from their publishers. */
export const fetchText = {
	title: 'Hämta siffror',
	lead: 'Kolada och SCB lämnar ut sina siffror över nätet. Inget hämtas av sig självt, och bara kommunernas koder och åren du väljer skickas.',
	open: 'Hämta siffror från Kolada eller SCB',
	openNote: 'Kräver nätverk.',
	publishers: { kolada: 'Kolada (RKA)', scb: 'Statistiska centralbyrån (SCB)' },
	sources: {
		kolada: { name: 'Kolada', what: 'Nyckeltal om brott och trygghet' },
		'scb-population': { name: 'SCB', what: 'Folkmängd den 31 december' }
	},
	source: 'Källa',
	municipality: 'Kommun',
	group: 'Hämta också kommuner i samma kommungrupp',
	groupNote: 'SKR:s kommungruppsindelning 2017, för jämförelser med liknande kommuner.',
	from: 'Från år',
	to: 'Till år',
	submit: 'Hämta',
	off: 'Hämtning är avstängd i den här installationen. Ladda ner filerna hos utgivaren och läs in dem.',
	bad: 'Välj en källa och en kommun, och år i rätt ordning.',
	fetching: (name: string) => `Hämtar från ${name} …`,
	stillFetching: 'Sidan uppdateras av sig själv.',
	percent: (percent: string) => `${percent} hämtat`,
	cancel: 'Avbryt',
	fetched: 'Siffrorna är hämtade och väntar på granskning. Inget har sparats ännu.',
	review: 'Granska siffrorna',
	again: 'Hämta igen',
	trouble: {
		'no-network': 'Utgivaren svarar inte. Kontrollera nätverket och försök igen.',
		'refused-request': 'Utgivaren har inte de siffror som efterfrågas, eller har ändrat sin tjänst.',
		'server-trouble': 'Utgivarens tjänst har fel just nu. Försök igen senare.',
		'not-json': 'Svaret gick inte att läsa. Försök igen senare.',
		'answer-too-large': 'Svaret är för stort. Välj färre kommuner eller år.',
		cancelled: 'Hämtningen avbröts.',
		'strange-answer': 'Svaret har en annan form än väntat. Utgivaren kan ha ändrat sin tjänst.'
	} satisfies Record<FetchTrouble, string>,
	nothingSaved: 'Inget har sparats.',
	changes: 'Jämfört med det som redan finns',
	changesNote: (added: string, changed: string, same: string) =>
		`${added} nya uppgifter, ${changed} med ändrat värde och ${same} oförändrade.`,
	changesShown: 'De första uppgifterna med ändrat värde',
	changesColumns: { area: 'Område', indicator: 'Mått', period: 'Period', before: 'Före', after: 'Nu' }
} as const;
