import type { OccasionKind, OccasionState, OwnEntryKind } from '#lib/model/occasion.ts';
import type { Status } from '#lib/model/observation.ts';
import { formatDateLong, formatList, formatMonth, formatNumber, formatYearRange } from './format.ts';

const KINDS: Record<OccasionKind, string> = {
	law: 'Lagens tider och rapporter',
	activity: 'Aktiviteter',
	meeting: 'Möten och beslut',
	release: 'Nya siffror',
	recurring: 'Återkommande'
};

const STATES: Record<OccasionState, string> = {
	done: 'har varit',
	ahead: 'planerat',
	expected: 'brukar infalla då',
	overdue: 'försenat'
};

const OWN_KINDS: Record<OwnEntryKind, string> = {
	recurring: 'Återkommande händelse eller period',
	report: 'Rapport, beslut eller annan uppgift',
	survey: 'Egen mätning, till exempel trygghetsundersökning'
};

const quoted = (text: string) => `«${text}»`;

/** Words of the year wheel, its list and the municipality's own entries. */
export const yearWheelText = {
	title: 'Årshjul',
	titleOf: (year: number, area: string | null) => (area ? `Årshjul ${year}: ${area}` : `Årshjul ${year}`),
	lead: 'När lagens tider går ut, när aktiviteter börjar och slutar, när BRÅ möts och beslut ska vara klara, när nya siffror väntas och vad som brukar återkomma.',
	choose: { year: 'År', area: 'Område', allAreas: 'Alla områden' },
	kinds: KINDS,
	states: STATES,
	wheel: {
		summary: (year: number, counts: readonly string[]) =>
			counts.length === 0
				? `Årshjul för ${year}. Inget är inlagt.`
				: `Årshjul för ${year} med ${formatList(counts)}. Samma uppgifter står månad för månad i listan.`,
		count: (kind: OccasionKind, number: number) => `${formatNumber(number)} i ringen ${quoted(KINDS[kind])}`,
		more: (number: number) => `och ${formatNumber(number)} till`,
		today: 'i dag',
		key: 'Ringarna utifrån och in',
		caption:
			'Siffran i en ruta är antalet poster i månaden. Utanför hjulet står det viktigaste i varje månad. Allt står i listan.'
	},
	list: {
		title: 'Månad för månad',
		nothing: 'Inget inlagt',
		wholeMonth: 'under månaden',
		undated: (number: number) =>
			number === 1
				? '1 aktivitet har varken start eller slut och står därför inte i årshjulet.'
				: `${formatNumber(number)} aktiviteter har varken start eller slut och står därför inte i årshjulet.`
	},
	calendar: 'Hämta som kalenderfil (.ics)',
	calendarNote: 'Filen kan läsas in i Outlook och andra kalendrar. Läses den in på nytt uppdateras samma poster.',
	calendarFile: (year: number) => `arshjul-${year}.ics`,
	activity: {
		begins: (title: string, begun: boolean) => (begun ? `Började: ${title}` : `Ska börja: ${title}`),
		ends: (title: string, ended: boolean, overdue: boolean) =>
			ended ? `Avslutades: ${title}` : overdue ? `Skulle ha varit klar: ${title}` : `Ska vara klar: ${title}`
	},
	meeting: {
		notHeld: 'Dagen har passerat men mötet är inte markerat som hållet.',
		due: (text: string) => `Beslut ska vara klart: ${text}`,
		overdue: (text: string) => `Beslut skulle ha varit klart: ${text}`,
		done: (text: string) => `Beslut klart: ${text}`,
		decided: (owner: string, meeting: string, day: string) => `${owner}. Beslutat ${formatDateLong(day)}, ${meeting}.`
	},
	release: {
		title: (status: Status, period: string) =>
			`Anmälda brott ${period}, ${status === 'final' ? 'slutliga' : 'preliminära'}`
	},
	survey: {
		last: (title: string) => `Egen mätning: ${title}`,
		next: (title: string) => `Nästa egna mätning: ${title}`,
		waves: (years: readonly string[]) => `Siffror för ${formatList(years)}.`,
		once: 'Det finns bara en mätning, så det går inte att gissa när nästa kommer. Lägg in den som egen post.',
		guess: (interval: number, on: string) =>
			`En gissning: mätningarna har gjorts med ${interval === 1 ? 'ett års' : `${formatNumber(interval)} års`} mellanrum och den senaste kom ${on}. Lägg in rätt tid som egen post.`
	},
	law: {
		title: 'Vad lagen kräver, och vad som är gjort',
		demands: [
			'6 §: lägesbilden ska uppdateras minst vartannat år.',
			'6 §: åtgärdsplanen ska följas upp minst vartannat år.',
			'13 §: kommunstyrelsen, eller den nämnd som fullmäktige beslutar, ska kontinuerligt rapportera till kommunfullmäktige.'
		],
		reading:
			'Lagen säger inte från vilken dag två år räknas. Här räknas från dagen för beslutet om lägesbilden och från den senaste uppföljningen av planen.',
		missing: 'uppgift saknas',
		reportDay:
			'Lagen anger ingen dag för rapporten till kommunfullmäktige. Lägg in den dag som gäller hos er under «Egna poster».',
		report: (year: number) => `Årsrapport för ${year} (13 §)`,
		written: (day: string) => `egna texter sparade ${day}`,
		notWritten: 'inget eget är skrivet än, men underlaget finns',
		update: (what: string) => `Senaste dag: ${what}`,
		approved: (title: string) => `Beslutad: ${title}`,
		counted: (last: string) => `Två år från det senaste: ${last}.`
	},
	own: {
		title: 'Egna poster',
		lead: 'Sådant som kommunen vet återkommer, och dagar som kommunen själv har bestämt. Till exempel valborg, skolavslutning, halloween eller rapporten till fullmäktige.',
		none: 'Ingen egen post är inlagd.',
		add: 'Lägg till en egen post',
		kind: 'Slag',
		kinds: OWN_KINDS,
		name: 'Vad',
		from: 'Från och med månad',
		to: 'Till och med månad',
		day: 'Dag i månaden (frivilligt)',
		year: 'Gäller',
		yearly: 'varje år',
		once: (year: number) => `bara ${year}`,
		area: 'Område',
		note: 'Anteckning (frivilligt)',
		submit: 'Lägg till',
		strike: 'Stryk',
		strikeLong: (title: string) => `Stryk ${title}`,
		restore: 'Ångra strykningen',
		restoreLong: (title: string) => `Ångra strykningen av ${title}`,
		by: (who: string, day: string) => `Inlagd av ${who} ${day}.`,
		struckBy: (who: string, day: string) => `Struken av ${who} ${day}.`,
		when: (fromMonth: number, toMonth: number, day: number | null, year: number | null) => {
			const span =
				fromMonth === toMonth
					? `${day === null ? '' : `${day} `}${formatMonth(fromMonth)}`
					: `${formatMonth(fromMonth)}–${formatMonth(toMonth)}`;
			return year === null ? `${span}, varje år` : `${span} ${year}`;
		},
		done: { tillagd: 'Posten är inlagd.', struken: 'Posten är struken.', tillbaka: 'Posten gäller igen.' },
		errors: {
			title: 'Skriv vad posten gäller.',
			day: 'Dagen finns inte i den månaden. En dag kan bara anges när första och sista månad är desamma.',
			personal: 'Texten ser ut att innehålla ett personnummer. Det ska inte stå här.',
			same: 'Samma post finns redan.',
			changed: 'Posten har ändrats av någon annan under tiden. Inget har sparats. Se hur den är nu.',
			area: 'Området finns inte.'
		}
	},
	season: {
		title: 'Förslag: återkommande mönster i siffrorna',
		lead: 'Månader som brukar ligga över de andra månaderna samma år. Bara mönster som är större än vad slumpen brukar ge, och som har funnits de flesta år, visas.',
		chooseArea: 'Välj ett område för att se vilka månader som brukar ligga högt.',
		sentence: (name: string, months: readonly string[]) => `${name}: brukar vara fler i ${formatList(months)}.`,
		month: (month: number, ratio: string, interval: string, high: number, years: number) =>
			`${formatMonth(month)}: ${ratio} gånger de andra månaderna (${interval}), över årets medel ${formatNumber(high)} av ${formatNumber(years)} år`,
		years: (from: number, to: number) => `Hela år ${formatYearRange(from, to)}.`,
		none: (series: number) =>
			series === 0
				? 'Ingen serie har tre hela år av månader och tillräckligt många händelser, så det går inte att säga om något brukar återkomma.'
				: `Ingen av ${formatNumber(series)} serier har månader som säkert brukar ligga högt.`,
		compared: (compared: number, series: number, tooLittle: number) =>
			`${formatNumber(compared)} jämförelser i ${formatNumber(series)} serier gjordes tillsammans. ${formatNumber(tooLittle)} serier har mindre än tre hela år av månader utan lucka, eller för få händelser.`,
		why: 'Att fler anmäls i en månad kan också bero på hur anmälningar registreras och på hur polisen arbetar. Mönstret säger inte varför.',
		adopt: (month: string) => `Lägg in ${month}`,
		adoptLong: (name: string, month: string) => `Lägg in ${name} i ${month} som egen post`,
		entry: (name: string) => `Brukar vara fler: ${name.toLocaleLowerCase('sv')}`,
		entryNote: (years: string) => `Enligt siffrorna ${years}.`
	},
	block: {
		title: 'Årshjul',
		next: 'De närmaste dagarna i året',
		all: 'Hela årshjulet',
		none: 'Inget mer är inlagt i år.',
		report: 'Årsrapport till kommunfullmäktige'
	}
} as const;
