import type { ChosenBecause } from '#lib/model/effect-design.ts';
import type { AgainstExpectation } from '#lib/model/verdict.ts';
import { formatDateLong, formatList, formatNumber, formatShare } from './format.ts';

type Limits = { estimate: number; low: number; high: number };
export type EffectScale = 'ratio' | 'ratio-per-year' | 'share';

const BECAUSE: Record<ChosenBecause, string> = {
	'high-numbers': 'Siffrorna var ovanligt höga',
	other: 'Annat skäl än höga siffror',
	unknown: 'Vet inte'
};

const AGAINST: Record<AgainstExpectation, string> = {
	'as-expected': 'Siffrorna är förenliga med den väntade ändringen.',
	'less-than-expected': 'Ändringen är mindre än den som väntades.',
	opposite: 'Siffrorna gick åt andra hållet än väntat.',
	undecided: 'Det går inte att säga om den väntade ändringen har kommit.'
};

const percent = (ratio: number) => formatShare(ratio - 1);
const points = (share: number) => formatNumber(share * 100, 1);
const ratio = (value: number) => formatNumber(value, 2);
const months = (count: number) => `${formatNumber(count)} ${count === 1 ? 'månad' : 'månader'}`;

/** «−23 % (−35 till −9 %)»; a ratio where the counts are too few for per cent. */
function change({ estimate, low, high }: Limits, scale: EffectScale, inPercent: boolean): string {
	if (scale === 'share') return `${points(estimate)} procentenheter (${points(low)} till ${points(high)})`;
	const yearly = scale === 'ratio-per-year' ? ' om året' : '';
	if (!inPercent) return `kvot ${ratio(estimate)} (${ratio(low)} till ${ratio(high)})${yearly}`;
	return `${percent(estimate)} (${percent(low)} till ${percent(high)})${yearly}`;
}

/** Words of the pages that tell what can be said of an effect. */
export const effectPageText = {
	title: 'Effekt',
	lead: 'Vad siffrorna kan säga om en aktivitets betydelse, och vad de inte kan säga.',
	titleOf: (activity: string) => `Effekt: ${activity}`,
	because: BECAUSE,
	against: AGAINST,
	change,
	standing: { 'can-see': 'Vi kan se', 'cannot-see': 'Vi kan inte se', 'cannot-know': 'Vi kan inte veta' },
	list: {
		plan: 'Plan',
		allPlans: 'Alla planer',
		caption: 'Frågor om effekt',
		columns: { activity: 'Aktivitet', measure: 'Mått och område', expected: 'Väntades', answer: 'Svar' },
		none: 'Ingen aktivitet har ett bekräftat mått i ett område än.',
		noneAdvice:
			'Öppna en aktivitet i planen, bekräfta det mått som den ska påverka och ange vilken ändring ni väntar er.',
		nothingExpected: 'Inget angivet i förväg',
		choose: 'Välj jämförelse och visa svaret',
		notBegun: (day: string) => `Börjar ${day}`,
		noStart: 'Startdag saknas',
		noFigures: 'Inga siffror för måttet här',
		standingNote:
			'Frågor som skrevs ned i förväg prövas var för sig. Övriga är utforskande: kravet är höjt för att slumpen inte ska se ut som ett fynd.',
		counts: (see: number, cannotSee: number, cannotKnow: number) =>
			`Vi kan se: ${formatNumber(see)}. Vi kan inte se: ${formatNumber(cannotSee)}. Vi kan inte veta: ${formatNumber(cannotKnow)}.`,
		unlinked: (count: number) =>
			`${formatNumber(count)} ${count === 1 ? 'aktivitet som har börjat saknar' : 'aktiviteter som har börjat saknar'} bekräftat mått och kan inte följas med siffror.`
	},
	questions: 'Aktivitetens frågor',
	question: (measure: string, area: string) => `${measure} i ${area}`,
	/** An answer as one sentence about an activity, for the heading of a slide. */
	message: (activity: string, headline: string) =>
		`${activity}: ${headline.charAt(0).toLowerCase()}${headline.slice(1).replace(/\.$/, '')}`,
	noQuestions: {
		title: 'Det finns inget att pröva än.',
		advice: 'Bekräfta ett mått och ett område för aktiviteten. Utan det går det inte att koppla siffror till arbetet.',
		link: 'Till aktiviteten'
	},
	stages: {
		'no-start': {
			title: 'Vi kan inte veta, eftersom det inte framgår när arbetet började.',
			advice: 'Ange när aktiviteten började på aktivitetens sida.'
		},
		'not-begun': {
			title: 'Arbetet har inte börjat.',
			advice:
				'Ange på aktivitetens sida vilken ändring ni väntar er. Där står också vilken ändring siffrorna skulle kunna visa.'
		},
		'no-figures': {
			title: 'Vi kan inte veta, eftersom det inte finns några siffror för måttet i området.',
			advice: 'Läs in siffror för området, eller följ aktiviteten med ett annat mått.'
		},
		open: {
			title: 'Frågan är inte besvarad än.',
			advice: 'Upplägget har inte låsts. Det görs i arbetsvyn, inte i den offentliga visningen.'
		},
		'follows-nothing': {
			title: 'Måttet visar vad som görs, inte vad det leder till.',
			advice: 'Följ det som ett produktionsmål på aktivitetens sida. Det säger inget om brott eller trygghet.'
		}
	},
	expected: {
		title: 'Vad som väntades',
		none: 'Ingen ändring skrevs ned innan arbetet började. Frågan är därför utforskande, och kravet för att kalla något en ändring är högre.',
		late: 'Den väntade ändringen skrevs ned efter att arbetet hade börjat. Läs svaret som utforskande.'
	},
	done: {
		title: 'Vad som gjordes',
		from: (day: string) => `Började ${formatDateLong(day)}`,
		fromPlan: (day: string) => `Skulle enligt planen börja ${formatDateLong(day)}`,
		until: (day: string) => `pågick till ${formatDateLong(day)}`,
		ongoing: 'pågår',
		count: (count: number) => `${formatNumber(count)} gånger enligt uppföljningen`,
		notes: (count: number) => `${formatNumber(count)} ${count === 1 ? 'notering' : 'noteringar'} i uppföljningen`,
		notFollowed:
			'Ingen har noterat att arbetet har gjorts. Då går det inte att koppla en ändring i siffrorna till det, hur stor den än är.',
		link: 'Uppföljningen'
	},
	design: {
		title: 'Välj upplägg',
		titleLocked: 'Upplägget',
		intro:
			'Välj vad området ska jämföras med innan svaret visas. Då kan svaret inte styra valet. Tabellen bygger bara på siffror från tiden före starten.',
		columns: { area: 'Område', level: 'Nivå mot området', trend: 'Utveckling mot området', role: 'Roll' },
		roles: { compare: 'Jämför', neighbour: 'Granne', none: 'Används inte' },
		roleOf: (area: string) => `Roll för ${area}`,
		neighbourHint:
			'En granne ligger så nära att problem kan flytta dit eller nytta spridas dit. Den jämförs inte med, utan prövas för sig.',
		suggested: 'föreslås',
		suggestedAsNeighbour: 'gränsar till området',
		unsuitable: {
			'no-figures': 'saknar siffror för samma tid',
			'other-level': 'annan nivå',
			'other-trend': 'utvecklades olika före starten'
		},
		level: (value: number) => `${formatNumber(value, 1)} gånger`,
		levelUnknown: 'okänd',
		trend: ({ ratio: each, low, high }: { ratio: number; low: number; high: number }) =>
			`${percent(each)} om året (${percent(low)} till ${percent(high)})`,
		none: 'Det finns inget annat område av samma slag med siffror för måttet. Området bedöms för sig, och då går det inte att säga något om effekt.',
		few: 'Med färre än tre jämförelseområden är osäkerheten större, eftersom det inte syns hur olika områden utvecklas av sig själva.',
		because: 'Varför valdes området?',
		becauseHint:
			'Ovanligt höga siffror sjunker oftast av sig själva. Då räknas det senaste året före starten inte med.',
		lock: 'Lås upplägget och visa svaret',
		show: 'Visa svaret',
		relock: 'Lås det nya upplägget',
		change: 'Ändra upplägget',
		changeNote: 'Svaret har redan visats. Ett ändrat upplägg sparas bredvid det första och märks.',
		readOnly: 'Exemplet sparas inte. Svaret visas för det upplägg du väljer.',
		compared: (names: readonly string[]) =>
			names.length === 0 ? 'Inget jämförelseområde.' : `Jämförs med ${formatList(names)}.`,
		unused: (names: readonly string[]) =>
			`${formatList(names)} saknar siffror för någon av perioderna och är därför inte med i svaret.`,
		neighbours: (names: readonly string[]) => `Grannar: ${formatList(names)}.`,
		chosen: (because: ChosenBecause) => `Området valdes: ${BECAUSE[because].toLowerCase()}.`,
		origin: {
			locked: (who: string, day: string) => `Låst ${day} av ${who}, innan svaret visades.`,
			changed: (who: string, day: string) => `Ändrat ${day} av ${who}, efter att ett svar hade visats.`,
			expected: (day: string) => `Jämförelseområdena låstes ${day}, tillsammans med den väntade ändringen.`,
			tried: 'Det här är ett prövat upplägg. Det är inte sparat.'
		}
	},
	answer: {
		title: 'Svaret',
		before: 'Före',
		after: 'Efter',
		counts: (before: number, after: number, beforePeriods: string, afterPeriods: string) =>
			`${formatNumber(before)} under ${beforePeriods} före och ${formatNumber(after)} under ${afterPeriods} efter.`,
		answers: (before: number, after: number) =>
			`${formatNumber(before)} svar i mätningen före och ${formatNumber(after)} i mätningen efter.`,
		changeLabel: { alone: 'Ändring i området', compared: 'Ändring jämfört med jämförelseområdena' },
		uncertain: (label: string, change: string) => `${label}: ${change}. Osäkerheten är för stor för ett säkert svar.`,
		exploration: 'Utforskande fråga'
	},
	certain: {
		title: 'Så här säkert är det',
		interval: (text: string) => `Ändringen uppskattas till ${text}. Inom parentes står 95-procentig osäkerhet.`,
		mde: (share: number) => `En minskning på minst ${formatShare(share)} hade synts.`,
		mdeShare: (share: number) => `En ändring på minst ${points(share)} procentenheter hade synts.`,
		mdeNone: 'Inte ens om händelserna hade upphört helt hade det synts.',
		trend: ({ ratio: each, low, high }: { ratio: number; low: number; high: number }, isUnlike: boolean) =>
			`Före starten ändrades området med ${percent(each)} om året jämfört med jämförelseområdena (${percent(low)} till ${percent(high)}). ${isUnlike ? 'De följdes alltså inte åt.' : 'Det går inte att skilja från att de följdes åt.'}`,
		placebo: (p: number, areas: number) =>
			`Om man låtsas att arbetet gjordes i ett jämförelseområde i stället har ${formatShare(p)} av de ${formatNumber(areas + 1)} områdena en minst lika stor ändring.`,
		dates: (p: number) =>
			`Om man låtsas att arbetet började en annan månad, före den verkliga, är ändringen minst lika stor i ${formatShare(p)} av fallen.`,
		strengthLabel: 'Vad upplägget kan bära',
		method: 'Så räknas det'
	},
	excluded: {
		title: 'Det här kan vi inte utesluta',
		reporting:
			'Benägenheten att anmäla kan ha ändrats. Då ändras siffrorna utan att brotten gör det, och arbetet i sig kan få fler att anmäla.',
		effort:
			'Måttet följer hur mycket polisen eller kommunen letar. Det säger mest om omfattningen av arbetet, inte om problemet.',
		incidents: 'Antalet som rapporterar kan ha ändrats. Fler rapportörer ger fler händelser.',
		survey: 'De som inte svarar kan ha det annorlunda än de som svarar.',
		others: (titles: readonly string[]) => `Andra aktiviteter pågick samtidigt mot samma mått: ${formatList(titles)}.`,
		peak: 'Året före starten var det högsta av alla år före. Höga siffror brukar sjunka av sig själva, så det året räknas inte med.',
		elsewhere: 'Något annat kan ha hänt i området eller i jämförelseområdena vid samma tid.'
	},
	areas: {
		title: 'Områdena var för sig',
		note: 'Varje områdes egen ändring, utan jämförelse.',
		caption: 'Ändring i varje område',
		columns: { area: 'Område', before: 'Före', after: 'Efter', change: 'Ändring' },
		subject: 'området självt',
		unknown: 'kan inte bedömas'
	},
	chart: {
		fewer: 'minskning',
		more: 'ökning',
		none: 'kan inte bedömas',
		subtitle: {
			ratio:
				'Ändring efter starten jämfört med före, med 95\u00a0% osäkerhet. Når stapeln över nollinjen går det inte att säga åt vilket håll.',
			share:
				'Ändring i procentenheter mellan mätningen före och mätningen efter, med 95\u00a0% osäkerhet. Når stapeln över nollinjen går det inte att säga åt vilket håll.'
		},
		csv: {
			ratio: ['Rad', 'Kvot efter/före', 'Nedre gräns', 'Övre gräns'],
			share: ['Rad', 'Skillnad (andel)', 'Nedre gräns', 'Övre gräns']
		}
	},
	sensitivity: {
		title: 'Håller svaret?',
		caption: 'Samma fråga prövad på andra sätt',
		columns: { way: 'Prövning', change: 'Ändring', answer: 'Svar' },
		main: 'Upplägget ovan',
		holds: (count: number) => `Ja. ${formatNumber(count)} andra prövningar ger samma svar.`,
		breaks: (count: number, of: number) =>
			`Nej, inte helt. ${formatNumber(count)} av ${formatNumber(of)} prövningar ger ett annat svar. Läs svaret med försiktighet.`,
		public: 'Prövningarna visas inte i offentlig visning, eftersom de tillsammans kan avslöja små antal.',
		ways: {
			alone: 'Utan jämförelse',
			shorter: (count: number) => `Med ${months(count)} uppföljning`,
			'earlier-start': (count: number) => `Start ${months(count)} tidigare`,
			'later-start': (count: number) => `Start ${months(count)} senare`,
			'without-highest': (period: string) => `Utan den högsta perioden (${period})`,
			'without-area': (area: string) => `Utan ${area}`,
			'other-areas': (areas: readonly string[]) => `Med andra områden: ${formatList(areas)}`
		}
	},
	neighbours: {
		title: 'Flyttade det till grannarna?',
		displacement: (text: string) =>
			`Det finns tecken på att problemet har flyttat: grannområdena har ökat mer än jämförelseområdena, ${text}.`,
		diffusion: (text: string) =>
			`Det finns tecken på att nyttan har spridits: grannområdena har minskat mer än jämförelseområdena, ${text}.`,
		undecided: 'Det går inte att säga om något flyttade till grannområdena eller om nytta spreds dit.',
		none: 'Inget grannområde är valt, så det går inte att säga om något flyttade.'
	},
	chartTitle: 'Siffrorna',
	chartNote: 'Bandet visar vad som var att vänta av nivå och säsong före starten.',
	toActivity: 'Aktiviteten',
	fromActivity: (area: string) => `Vad siffrorna säger om effekt i ${area}`,
	saved: 'Upplägget är låst.',
	errors: {
		link: 'Måttet är inte kopplat till aktiviteten.',
		area: 'Området är inte kopplat till aktiviteten.',
		kind: 'Jämförelseområden och grannar måste vara av samma slag som området, och andra områden.',
		both: 'Ett område kan inte både jämföras med och vara granne.',
		same: 'Upplägget är detsamma som det som redan är låst.',
		changed: (who: string) =>
			`${who} har ändrat upplägget sedan sidan öppnades. Läs det och lås igen om ditt ska gälla.`
	}
} as const;
