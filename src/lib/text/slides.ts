import type { Grain } from '#lib/model/period.ts';
import { formatDateLong, formatNumber } from './format.ts';

const READ: Record<Grain, string> = {
	month: 'Punkt: en månad. Linje: medelvärde över tolv månader.',
	quarter: '',
	half: '',
	year: ''
};

/** Words of slides and of the view that shows them. */
export const slideText = {
	footer: (meeting: string, day: string) => `${meeting} · ${formatDateLong(day)}`,
	number: (number: number, of: number) => `bild ${number} av ${of}`,
	source: (parts: readonly string[]) => `Källa: ${parts.join('; ')}`,
	sourcePart: (publisher: string, file: string, day: string) => `${publisher} (${file}), inläst ${day}`,
	sourceMore: (count: number) => `och ${formatNumber(count)} till`,
	sourceNone: '',
	read: READ,
	readBand: 'Band: väntat spann.',
	readInterval: '95\u00a0% osäkerhet runt varje värde.',
	locked: (day: string) => `Låst den ${formatDateLong(day)}`,
	boxes: { see: 'Vi kan se', cannotSee: 'Vi kan inte se', cannotKnow: 'Vi kan inte veta' },
	title: {
		subtitle: (day: string, area: string) => `${formatDateLong(day)} · ${area}`,
		present: (organisations: readonly string[]) => organisations.join(' · ')
	},
	agenda: { title: 'Dagordning', more: 'Dagordning, fortsättning' },
	became: {
		title: 'Vad blev det av förra mötets beslut?',
		subtitle: (meeting: string, day: string) => `${meeting}, ${formatDateLong(day)}`
	},
	decided: { title: 'Beslut', subtitle: 'Det här har vi bestämt i dag.', subtitleHeld: 'Det här bestämdes på mötet.' },
	columns: { decision: 'Beslut', owner: 'Ansvarig', due: 'Klart senast', status: 'Läge' },
	noDue: 'inget datum',
	late: (status: string) => `${status}, försenat`,
	decision: {
		standing: (status: string, owner: string, due: string | null) =>
			`Läge: ${status}. Ansvarig: ${owner}.${due === null ? '' : ` Klart senast ${due}.`}`,
		noted: (day: string, note: string) => `${day}: ${note}`,
		then: (heading: string, day: string) => `Då (${day}): ${heading}.`,
		now: (heading: string) => `Nu: ${heading}.`,
		same: 'Nu: inga nyare siffror har kommit.'
	},
	activity: {
		late: (how: string) => `${how.charAt(0).toUpperCase()}${how.slice(1)}.`,
		pace: (done: number, expected: number) =>
			`${formatNumber(done)} gånger genomfört. Enligt planen borde det vara ${formatNumber(Math.floor(expected))} nu.`,
		responsible: (who: string) => `Ansvarig: ${who}.`,
		latest: (day: string, note: string) => (note === '' ? `Senast följd upp ${day}.` : `${day}: ${note}`),
		never: 'Ingen har noterat något i uppföljningen.'
	},
	view: {
		title: (meeting: string) => `Bilder till ${meeting}`,
		region: 'Bilder',
		start: 'Starta visningen',
		toMeeting: (meeting: string) => `Till ${meeting}`,
		previous: 'Föregående bild',
		next: 'Nästa bild',
		fullScreen: 'Helskärm',
		notes: 'Talarstöd',
		notesOwn: 'Talarvy i eget fönster',
		noNotes: 'Inget talarstöd till den här bilden.',
		close: 'Avsluta visningen',
		announce: (number: number, of: number, title: string) => `Bild ${number} av ${of}: ${title}`,
		keys: 'Pilar, mellanslag och Page Down bläddrar. Home och End går till första och sista bilden. F ger helskärm, N talarstöd, Esc avslutar.'
	},
	speaker: {
		title: (meeting: string) => `Talarvy till ${meeting}`,
		lead: 'Visa bilderna i ett annat fönster på samma dator. Fönstren följer varandra.',
		then: 'Därefter',
		last: 'Det här är sista bilden.',
		slides: 'Till bilderna'
	}
} as const;
