import type { AreaKind } from '#lib/model/area.ts';
import { formatList, formatNumber } from './format.ts';

const KINDS: Record<AreaKind, string> = {
	riket: 'Riket',
	polisregion: 'Polisregion',
	län: 'Län',
	lokalpolisområde: 'Lokalpolisområde',
	kommun: 'Kommun',
	stadsdelsområde: 'Stadsdelsområde',
	kommundel: 'Kommundel',
	stadsdel: 'Stadsdel',
	regso: 'RegSO',
	deso: 'DeSO',
	plats: 'Plats'
};

/** Headings for several areas of a kind. */
const KINDS_PLURAL: Record<AreaKind, string> = {
	riket: 'Riket',
	polisregion: 'Polisregioner',
	län: 'Län',
	lokalpolisområde: 'Lokalpolisområden',
	kommun: 'Kommuner',
	stadsdelsområde: 'Stadsdelsområden',
	kommundel: 'Kommundelar',
	stadsdel: 'Stadsdelar',
	regso: 'RegSO',
	deso: 'DeSO',
	plats: 'Platser'
};

const plural = (count: number, one: string, many: string) => `${formatNumber(count)} ${count === 1 ? one : many}`;

/** Words of the pages about areas. */
export const areaText = {
	kind: KINDS,
	kinds: KINDS_PLURAL,
	title: 'Områden',
	titleOf: (name: string) => `${name} – lägesbild`,
	inParent: (kind: string, parent: string) => `${kind} i ${parent}`,
	population: (count: number, year: number) => `${formatNumber(count)} invånare ${year}`,
	impliedPopulation: (count: number, year: number) =>
		`omkring ${formatNumber(Math.round(count / 100) * 100)} invånare ${year}, framräknat ur avrundade tal`,
	until: (date: string) => `uppgifter till och med ${date}`,
	ceased: (day: string) => `upphörde ${day}`,
	ceasedNotice: (name: string, day: string) => `${name} upphörde ${day}. Senare siffror finns inte.`,
	successor: (name: string) => `${name} tog över.`,
	predecessors: (day: string) => `Området bildades ${day} av`,
	together: (names: readonly string[]) => `${formatList(names)} tillsammans`,
	predecessorsUndated: 'Området bildades av',
	showPublic: 'Visa så som det får visas offentligt',
	filters: {
		from: 'Från år',
		to: 'Till år',
		reference: 'Jämför med',
		noReference: 'Ingen jämförelse',
		show: 'Visa',
		counts: 'Antal',
		rates: 'Per 100 000 invånare'
	},
	brief: {
		title: 'Läget i korthet',
		figures: (count: number, groups: number) =>
			count === 0
				? 'Inga mått har uppgifter för perioden.'
				: `${plural(count, 'mått', 'mått')} i ${plural(groups, 'grupp', 'grupper')} har uppgifter för perioden.`,
		activities: (here: number, wider: number) =>
			wider === 0
				? `${plural(here, 'aktivitet riktar', 'aktiviteter riktar')} sig hit.`
				: `${plural(here, 'aktivitet riktar', 'aktiviteter riktar')} sig hit och ${formatNumber(wider)} till ett större område.`,
		unfollowed: (count: number) =>
			count === 0
				? 'Alla går att följa med någon siffra.'
				: `${plural(count, 'av dem går', 'av dem går')} inte att följa med offentliga siffror.`
	},
	keyTwelve: (month: string) => `tolv månader till och med ${month}`,
	keyPreliminary: 'delvis preliminärt',
	keyAnswers: (count: number) => `${formatNumber(count)} svar`,
	activitiesKey: 'Aktiviteter i området',
	activitiesNote: (running: number, done: number, planned: number, untold: number) =>
		[
			running > 0 ? `${formatNumber(running)} pågår` : '',
			done > 0 ? `${formatNumber(done)} ${done === 1 ? 'genomförd' : 'genomförda'}` : '',
			planned > 0 ? `${formatNumber(planned)} ${planned === 1 ? 'planerad' : 'planerade'}` : '',
			untold > 0 ? `${formatNumber(untold)} utan status` : ''
		]
			.filter((part) => part !== '')
			.join(' · '),
	noActivities: 'Ingen plan nämner området.',
	groupNote: (count: number) =>
		count === 0
			? 'Ingen aktivitet riktar sig hit.'
			: `${plural(count, 'aktivitet riktar', 'aktiviteter riktar')} sig hit.`,
	none: (name: string) => `Det finns inga siffror för ${name} under perioden.`,
	noneAdvice:
		'Läs in en fil som har uppgifter för området. Anmälda brott finns inte för mindre områden än kommuner och stadsdelsområden.',
	withoutActivity: 'Mått som ingen aktivitet riktar sig mot',
	withoutActivityNote: 'Varje mått kan vara ett problem eller inte. Det avgör ni.',
	withoutIndicator: 'Aktiviteter som inget mått kan följa',
	withoutIndicatorNote: 'För dem finns ingen siffra som kan visa om problemet förändras.',
	allCovered: 'Alla mått har minst en aktivitet.',
	allFollowed: 'Alla aktiviteter har minst ett mått.',
	unclassified: 'Aktiviteten hör inte till något känt tema. Koppla den till ett mått för hand.',
	listHeading: (name: string) => `Aktiviteter i ${name}`,
	listNote: 'Varje rad går att följa till sin plats i planen.',
	wider: 'Aktiviteter för ett större område',
	widerNote: 'De omfattar området utan att nämna det.',
	parts: (name: string) => `Aktiviteter i delar av ${name}`,
	partsNote: 'De visas inte i diagrammen här, eftersom siffrorna gäller hela området.',
	table: {
		activity: 'Aktivitet',
		challenge: 'Utmaning',
		responsible: 'Ansvarig',
		when: 'När',
		status: 'Läge',
		area: 'Område',
		followed: 'Följs med'
	},
	notFollowed: 'inget mått',
	suggested: 'förslag',
	index: {
		lead: 'Välj ett område för att se dess lägesbild.',
		counts: (indicators: number, activities: number) =>
			`${plural(indicators, 'mått', 'mått')} · ${plural(activities, 'aktivitet', 'aktiviteter')}`,
		empty: 'Inget område har uppgifter än. Läs in en fil för att börja.'
	},
	choose: 'Gå till område',
	chooseSubmit: 'Gå'
} as const;
