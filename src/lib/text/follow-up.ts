import type { ActivityStatus } from '#lib/model/activity.ts';
import { formatNumber } from './format.ts';

const plural = (count: number, one: string, many: string) => `${formatNumber(count)} ${count === 1 ? one : many}`;

const COLUMNS: Record<ActivityStatus | 'none', string> = {
	planerad: 'Planerad',
	pågår: 'Pågår',
	genomförd: 'Genomförd',
	pausad: 'Pausad',
	avbruten: 'Avbruten',
	none: 'Läge saknas'
};

/** How long it has been late: in days up to two months, then in months. **Unit**: days. */
const late = (days: number) =>
	days < 62 ? plural(days, 'dag', 'dagar') : plural(Math.floor(days / 30.44), 'månad', 'månader');

/** Words for following up activities: the log, quick entry for a plan, and the views of a plan at work. */
export const followUpText = {
	title: 'Uppföljning',
	log: {
		title: 'Uppföljning',
		empty: 'Ingen har följt upp aktiviteten ännu. Läget bygger på planens egna ord och datum.',
		columns: { date: 'Datum', status: 'Läge', count: 'Antal', note: 'Notering', by: 'Av' },
		count: (count: number) => `${formatNumber(count)} genomförda`,
		by: (who: string, date: string) => `${who}, noterat ${date}`,
		strike: 'Makulera',
		strikeLong: (date: string) => `Makulera noteringen från ${date}`,
		strikeReason: 'Varför den är fel',
		strikeConfirm: 'Makulera noteringen',
		struck: 'Makulerad',
		struckBy: (who: string, date: string, reason: string) =>
			reason === '' ? `Makulerad ${date} av ${who}` : `Makulerad ${date} av ${who}: ${reason}`
	},
	form: {
		title: 'Ny notering',
		date: 'Datum',
		dateHint: 'Dagen som noteringen gäller, som ÅÅÅÅ-MM-DD.',
		status: 'Läge',
		count: 'Antal genomförda hittills',
		countHint: 'Hur många gånger totalt sedan start. Lämna tomt om ingen har räknat.',
		note: 'Notering',
		save: 'Spara noteringen',
		choose: 'Välj …'
	},
	dates: {
		title: 'Datum',
		planned: 'Planerat',
		actual: 'Utfört',
		own: 'I planen',
		none: 'inte angivet',
		span: (starts: string | null, ends: string | null) => {
			if (starts === null && ends === null) return 'inte angivet';
			if (starts === null) return `till ${ends}`;
			return ends === null ? `från ${starts}` : `${starts} till ${ends}`;
		},
		ongoing: (starts: string | null) => (starts === null ? 'pågår' : `från ${starts}, pågår`),
		fromPlan: 'Startdatum är planens. Första noteringen säger bara att arbetet redan hade börjat.',
		fromLog: 'Datumen kommer från noteringarna.',
		notBegun: 'Ingen notering säger att arbetet har börjat.',
		changedBy: (who: string, date: string) => `angivet av ${who} ${date}`,
		edit: 'Ändra datum',
		kind: 'Vilka datum',
		kinds: { planned: 'Planerade datum', actual: 'Datum då arbetet utfördes' },
		starts: 'Första dag',
		ends: 'Sista dag',
		hint: 'Skriv ÅÅÅÅ-MM-DD. Planens egna datum finns kvar och visas bredvid.',
		save: 'Spara datumen'
	},
	progress: {
		title: 'Mot målet',
		ofGoal: (done: number, goal: number) => `${formatNumber(done)} av minst ${formatNumber(goal)}`,
		uncounted: (goal: number) => `Målet är minst ${formatNumber(goal)}. Ingen har räknat ännu.`,
		pace: (timesPerYear: number, years: number, expected: number) =>
			`${formatNumber(timesPerYear)} per år × ${formatNumber(years, 1)} år = ${formatNumber(expected, 1)}`,
		paceDone: (done: number, arithmetic: string) => `${formatNumber(done)} genomförda; ${arithmetic}`,
		paceUncounted: (arithmetic: string) => `${arithmetic} borde vara genomförda. Ingen har räknat ännu.`,
		behind: 'efter plan',
		onPace: 'i takt med planen',
		notBegun: (timesPerYear: number) =>
			`${formatNumber(timesPerYear)} per år. Räkningen börjar när startdatum är känt.`,
		bar: (done: number, goal: number) => `${formatNumber(done)} av ${formatNumber(goal)}`
	},
	attention: {
		overdue: (days: number) => `försenad ${late(days)}`,
		overdueLong: (ends: string, days: number) => `skulle ha avslutats ${ends}, ${late(days)} sedan`,
		behind: 'efter plan',
		silent: (since: string) => `ingen uppföljning sedan ${since}`,
		never: (since: string) => `aldrig följd upp, planerad start ${since}`,
		soon: (ends: string) => `avslutas ${ends}`
	},
	views: {
		legend: 'Visa som',
		lista: 'Lista',
		tavla: 'Tavla',
		tidslinje: 'Tidslinje'
	},
	filters: {
		responsible: 'Ansvarig',
		area: 'Område',
		focusArea: 'Samverkansområde',
		status: 'Läge',
		all: 'Alla',
		late: 'Försenade och efter plan',
		shown: (shown: number, all: number) =>
			`${formatNumber(shown)} av ${plural(all, 'aktivitet', 'aktiviteter')} visas.`,
		chosen: (parts: readonly string[]) => `Urval: ${parts.join(', ')}.`,
		none: 'Ingen aktivitet stämmer med urvalet.',
		clear: 'Visa alla'
	},
	counts: {
		title: 'Läget i planen',
		status: COLUMNS,
		overdue: (count: number) => plural(count, 'försenad', 'försenade'),
		behind: (count: number) => `${formatNumber(count)} efter plan`,
		silent: (count: number) => `${formatNumber(count)} utan uppföljning på ett halvår`,
		soon: (count: number) => plural(count, 'avslutas inom tre månader', 'avslutas inom tre månader'),
		followUp: 'Följ upp hela planen'
	},
	list: {
		caption: (plan: string) => `Aktiviteter i ${plan}`,
		columns: {
			activity: 'Aktivitet',
			status: 'Läge',
			planned: 'Planerat',
			actual: 'Utfört',
			progress: 'Genomfört',
			responsible: 'Ansvarig',
			area: 'Område',
			followed: 'Följs med',
			latest: 'Senaste notering'
		}
	},
	board: {
		empty: 'Inga aktiviteter.',
		more: (count: number) => `Visa ${formatNumber(count)} till`,
		move: 'Flytta till',
		moveLong: (title: string) => `Flytta ${title} till`,
		submit: 'Flytta',
		moved: (title: string, status: string) => `${title} är nu ${status}.`,
		conflict: (title: string, status: string, who: string) =>
			`${title} är inte flyttad. ${who} har ändrat den sedan sidan öppnades, och den är nu ${status}. Flytta igen om det inte stämmer.`,
		hint: 'Välj nytt läge och tryck på Flytta. Med mus går det också att dra kortet.'
	},
	timeline: {
		caption: 'Aktiviteterna på en tidsaxel',
		key: 'Streckfylld ram är planerad tid, fylld stapel är utfört arbete. Den lodräta linjen är i dag. En stapel som tonar bort saknar start eller slut.',
		today: 'i dag',
		undated: 'utan datum',
		noDates: 'Ingen av aktiviteterna har datum, så det finns ingen tidslinje att rita.',
		table: 'Samma uppgifter som tabell',
		alternative: (count: number, from: string, to: string) =>
			`Tidslinje med ${plural(count, 'aktivitet', 'aktiviteter')} från ${from} till ${to}. Tabellen nedanför har samma uppgifter.`
	},
	quick: {
		title: (plan: string) => `Uppföljning av ${plan}`,
		heading: 'Följ upp hela planen',
		lead: 'Ändra det som har hänt och spara allt på en gång. Rader som inte ändras lämnas som de är.',
		date: 'Datum för noteringarna',
		status: (title: string) => `Läge för ${title}`,
		count: (title: string) => `Antal genomförda av ${title}`,
		note: (title: string) => `Notering om ${title}`,
		confirm: 'Oförändrad',
		confirmLong: (title: string) => `Notera att läget är oförändrat för ${title}`,
		noStatus: 'Läge saknas',
		columns: { status: 'Läge', count: 'Antal', note: 'Ny notering' },
		last: (date: string, note: string) => (note === '' ? `Senast ${date}` : `Senast ${date}: ${note}`),
		never: 'Inte följd upp',
		goal: (goal: number) => `mål minst ${formatNumber(goal)}`,
		perYear: (times: number) => `${formatNumber(times)} per år`,
		save: 'Spara uppföljningen',
		changed: (count: number) =>
			count === 0 ? 'Inget är ändrat.' : `${plural(count, 'rad är ändrad', 'rader är ändrade')}.`,
		saved: (count: number) =>
			count === 0
				? 'Inget var ändrat, så inget har sparats.'
				: `${plural(count, 'notering är sparad', 'noteringar är sparade')}.`,
		conflicts: (count: number) =>
			`${plural(count, 'rad har', 'rader har')} ändrats av någon annan sedan sidan öppnades. De är inte sparade. Välj vad som ska gälla nedan och spara igen.`,
		wrong: (count: number) => `${plural(count, 'rad behöver', 'rader behöver')} rättas innan den kan sparas.`,
		theirs: (who: string) => `Noterat av ${who}`,
		yours: 'Det du skrev',
		countTyped: (count: string) => `${count} genomförda`,
		keepTheirs: 'Behåll den noteringen',
		useMine: 'Spara min som en ny notering',
		chooseFor: (title: string) => `Vad ska gälla för ${title}?`,
		draft: (when: string) => `Utkast från ${when} är återställt.`,
		undoDraft: 'Ångra och ta bort utkastet',
		offline:
			'Anslutningen är bruten. Det du har skrivit finns kvar här och i webbläsaren. Spara igen när anslutningen är tillbaka.',
		kept: 'Det du skriver sparas som utkast i webbläsaren tills du har sparat.',
		readOnly: 'Det här är exemplet. Uppföljning går att skriva när du arbetar med egna data.',
		back: 'Till planen'
	},
	saved: 'Noteringen är sparad.',
	datesSaved: 'Datumen är sparade.',
	struckDone: 'Noteringen är makulerad.',
	conflict: {
		title: 'Någon annan har hunnit före',
		text: 'Din notering är inte sparad. Läs den andra och välj vad som ska gälla.',
		value: (status: string, count: string, note: string) =>
			[status, count, note].filter((part) => part !== '').join(' · '),
		countOf: (count: number) => `${formatNumber(count)} genomförda`,
		save: 'Spara min som en ny notering'
	},
	errors: {
		date: 'Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2026-11-20.',
		future: 'Datumet ligger i framtiden. En notering gäller något som redan har hänt.',
		older: (date: string) => `Datumet är före den senaste noteringen, som gäller ${date}.`,
		status: 'Välj läge.',
		count: 'Skriv antalet som ett tal som inte är negativt, till exempel 3.',
		note: 'Noteringen är för lång. Gränsen är 2 000 tecken.',
		personal: 'Noteringen ser ut att innehålla ett personnummer. Ta bort det.',
		order: 'Sista dagen är före den första.',
		noDates: 'Ange minst ett datum.',
		same: 'Samma notering finns redan.',
		gone: 'Aktiviteten finns inte längre i planen.',
		noNote: 'Noteringen finns inte, eller är redan makulerad.',
		datesChanged: (who: string) =>
			`${who} har ändrat datumen sedan sidan öppnades. Kontrollera dem och spara igen om dina ska gälla.`,
		actualFuture: 'Datum för utfört arbete kan inte ligga i framtiden.'
	}
} as const;
