import type { ActivityStatus } from '#lib/model/activity.ts';
import { formatNumber } from './format.ts';
import { planText } from './plans.ts';

/** Words of a plan that goes out. The headings of its columns are words that the reading of plans knows. */
export const planExportText = {
	/** Headings; `plan/field-words.ts` has each of them, so that the file can be read in again. */
	column: {
		title: 'Aktivitet',
		kind: 'Aktivitetens sort',
		focusArea: 'Samverkansområde',
		forum: 'Samverkansforum',
		challenge: 'Utmaning',
		cause: 'Orsak',
		measure: 'Åtgärd',
		measurePoints: 'Åtgärdens punkter',
		responsible: 'Ansvarig',
		parties: 'Part och roll',
		others: 'Övriga aktörer',
		when: 'När',
		starts: 'Första dag',
		ends: 'Sista dag',
		timesPerYear: 'Gånger per år',
		goalQuantity: 'Antal i målet',
		goalKind: 'Målets sort',
		statusText: 'Status',
		followUp: 'Uppföljning',
		id: 'Aktivitetens id',
		particulars: 'Fler uppgifter',
		goal: 'Mål',
		focusDescription: 'Samverkansområdets beskrivning',
		followedOn: 'Uppföljd den',
		doneCount: 'Antal genomförda',
		note: 'Anteckning',
		notedBy: 'Noterat av'
	},
	/** Headings of what only the reader needs: the reading of plans passes them by. */
	extra: {
		status: 'Läget nu',
		latest: 'Senast noterat',
		areas: 'Kopplade områden',
		indicators: 'Kopplade mått',
		indicator: 'Kopplat mått',
		publisher: 'Utgivare',
		unit: 'Enhet',
		definition: 'Definition',
		caveat: 'Att tänka på'
	},
	sheet: {
		activities: 'Aktiviteter',
		goals: 'Mål',
		focusAreas: 'Samverkansområden',
		followUps: 'Uppföljningar',
		sources: 'Källor och definitioner'
	},
	fact: {
		title: 'Planens titel',
		id: 'Planens id',
		areaCode: 'Planens områdeskod',
		areaName: 'Område',
		from: 'Planen gäller från',
		to: 'Planen gäller till',
		source: 'Ursprunglig fil',
		published: 'Utgiven',
		made: 'Uttagen ur Lägesbild',
		simulated: 'Simulerade exempeldata',
		yes: 'ja'
	},
	focusHeading: (name: string) => `Samverkansområde: ${name}`,
	goalKind: planText.goalKind,
	status: {
		planerad: 'planerad',
		pågår: 'pågår',
		genomförd: 'genomförd',
		pausad: 'pausad',
		avbruten: 'avbruten'
	} satisfies Record<ActivityStatus, string>,
	noFocusArea: 'Utan samverkansområde',
	simulated: 'Simulerade exempeldata',
	period: (from: number, to: number) => (from === to ? `Gäller ${from}` : `Gäller ${from}–${to}`),
	sourceLine: (file: string, publishedOn: string, madeOn: string) =>
		`Källa: ${file}, utgiven ${publishedOn}. Uttagen ur Lägesbild ${madeOn}.`,
	latest: (day: string, status: string, count: number | null, note: string) =>
		`${day}: ${status}${count === null ? '' : `, ${formatNumber(count)} genomförda`}${note === '' ? '' : `. ${note}`}`,
	noFollowUps: 'Inga uppföljningar är noterade.',
	page: { before: 'Sida\u00a0', between: '\u00a0av\u00a0' },
	tableAbout: (name: string) => `Tabell över aktiviteter: ${name}`,
	goalsAbout: 'Tabell över planens mål',
	followUpsAbout: 'Tabell över noterade uppföljningar',
	factsAbout: 'Tabell med uppgifter om planen',
	definitionsAbout: 'Tabell med måttens definitioner',
	reimport:
		'Filen kan ändras och läsas in igen. Behåll rubrikerna och kolumnen med id, så hamnar allt på rätt aktivitet.',
	download: {
		xlsx: 'Excel (xlsx)',
		docx: 'Word (docx)',
		csv: 'CSV'
	},
	print: {
		title: 'Plan för utskrift',
		lead: 'Planen med läge och uppföljning, som fil eller på papper. En fil kan ändras och läsas in igen utan att något går förlorat.',
		how: 'Tabellen nedan skrivs ut med webbläsarens egen utskrift, på liggande A4.',
		responsible: 'Ansvarig och tid',
		status: 'Läge och uppföljning'
	}
} as const;
