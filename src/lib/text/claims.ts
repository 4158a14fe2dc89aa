import type { Area } from '#lib/model/area.ts';
import { formatInterval, formatNumber, formatPeriod, formatRate, formatShare } from './format.ts';

const KINDS: Partial<Record<Area['kind'], string>> = {
	kommun: 'kommuner',
	kommundel: 'kommundelar',
	stadsdel: 'stadsdelar',
	stadsdelsområde: 'stadsdelsområden',
	lokalpolisområde: 'lokalpolisområden',
	plats: 'enskilda platser',
	regso: 'regionala statistikområden',
	deso: 'demografiska statistikområden'
};

type Counts = {
	year: number;
	otherYear: number;
	count: number;
	otherCount: number;
	rate: number;
	otherRate: number;
	ratio: number;
	low: number;
	high: number;
};
type Trend = {
	from: number;
	to: number;
	first: number;
	last: number;
	ratio: number;
	low: number;
	high: number;
	perInhabitant: boolean;
};
type Shares = {
	period: string;
	otherPeriod: string;
	share: number;
	otherShare: number;
	answers: number | null;
	otherAnswers: number | null;
	difference: number;
	low: number;
	high: number;
};

const change = (ratio: number) => ratio - 1;
/** «−3 till 29 %»: an interval of a change, from shares 0–1. */
const changeInterval = (low: number, high: number) => formatInterval(change(low), change(high), 'share');
const signed = (share: number) => (share > 0 ? `+${formatShare(share)}` : formatShare(share));
const points = (share: number) => {
	const number = formatNumber(share * 100, 0);
	return `${share > 0 ? '+' : ''}${number} procentenheter`;
};
const pointInterval = (low: number, high: number) =>
	`${formatNumber(low * 100, 0)} till ${formatNumber(high * 100, 0)} procentenheter`;
const year = (day: string) => formatPeriod({ start: day, grain: 'year' });
const answered = (answers: number | null) => (answers === null ? '' : ` (${formatNumber(answers)} svar)`);
const FEW = 10;

/** Words of the page that holds a plan's statements against the figures. */
export const claimText = {
	title: 'Påståenden i planen',
	lead: 'Meningar i planen som säger hur det är eller hur det har blivit, bredvid de siffror som kan pröva dem. Jämförelsen gäller siffrorna fram till att planen skrevs.',
	none: 'Inga påståenden av det slaget hittades i planen. Här visas meningar som säger att något är högt eller lågt, eller att det har ökat eller minskat, till exempel «Klottret har ökat på torget». De söks i filen när den läses in.',
	counts: (all: number, checkable: number) =>
		`${formatNumber(all)} ${all === 1 ? 'påstående' : 'påståenden'} hittades. ${formatNumber(checkable)} av dem har siffror att prövas mot.`,
	how: 'Meningarna hittas genom sina ord och kan vara missförstådda eller ha missats. Ett påstående som siffrorna inte kan avgöra kan ändå vara sant.',
	inActivity: 'I aktiviteten',
	inText: 'I planens text',
	place: (place: string) => `Finns i planen: ${place}`,
	about: (indicator: string, area: string) => `${indicator}, ${area}`,
	verdict: {
		supported: 'Stöds av siffrorna',
		contradicted: 'Motsägs av siffrorna',
		insufficient: 'Siffrorna räcker inte för att avgöra',
		uncheckable: 'Går inte att kontrollera'
	},
	mark: { supported: '✓', contradicted: '≠', insufficient: '?', uncheckable: '–' },
	reason: {
		'no-series':
			'Ingen offentlig statistik följer detta. Det som behövs är egna uppgifter med antal per år, till exempel från socialtjänsten eller polisen.',
		'no-figures-here': (indicator: string, area: string, publisher: string) =>
			`Inga siffror över ${indicator.toLocaleLowerCase('sv')} är inlästa för ${area}. ${publisher === '' ? 'Det som behövs är en egen undersökning eller egna uppgifter' : `Det som behövs är en fil från ${publisher}`} med området och åren före planen.`,
		'too-fine': (indicator: string, area: string, kind: Area['kind'], publisher: string) =>
			`Det finns inga siffror över ${indicator.toLocaleLowerCase('sv')} för ${area}. ${publisher} redovisar inte ${KINDS[kind] ?? 'så små områden'}. Be polisen om ett uttag, eller använd egna uppgifter.`,
		'series-starts-later': 'De siffror som är inlästa börjar först efter den tid som påståendet gäller.',
		ranking:
			'Påståendet rangordnar. Det kräver siffror för alla som jämförs, med osäkerhet för var och en. Jämför områdena sida vid sida i stället.',
		'no-reference': 'Det saknas siffror för ett större område att jämföra med.',
		'not-that-year': 'Det finns ingen mätning för det år som påståendet nämner.',
		'index-without-interval':
			'Måttet är ett index utan osäkerhetsintervall, så en skillnad går inte att skilja från slumpen.',
		'too-few-years':
			'Det behövs minst sex hela år i följd, utan avbrott eller ändrad definition, för att se en utveckling.',
		'too-few-events': 'Det är färre än 20 händelser, för få för att skilja en förändring från slumpen.',
		'too-few-answers': 'Det är färre än 100 svar, eller så anges inte hur många som svarat.',
		'no-earlier-wave': 'Det finns bara en mätning före planen, så det går inte att säga om något har ändrats.',
		'within-uncertainty': 'Skillnaden ryms inom osäkerheten.'
	},
	known: (years: readonly { year: number; count: number }[]) =>
		`Antal per år: ${years.map((one) => `${one.year}: ${formatNumber(one.count)}`).join('; ')}.`,
	trend: (t: Trend) =>
		`${t.from}–${t.to} gick de anmälda eller rapporterade händelserna från ${formatNumber(t.first)} till ${formatNumber(t.last)}. Den jämna förändringen är ${signed(change(t.ratio))} om året${t.perInhabitant ? ' räknat per invånare' : ''} (95\u00a0% osäkerhet: ${changeInterval(t.low, t.high)}).`,
	years: (c: Counts) =>
		`${c.otherYear}: ${formatNumber(c.otherCount)}. ${c.year}: ${formatNumber(c.count)}.${
			Math.min(c.count, c.otherCount) >= FEW
				? ` Förändringen är ${signed(change(c.ratio))} (95\u00a0% osäkerhet: ${changeInterval(c.low, c.high)}), med hänsyn till hur mycket talen brukar variera.`
				: ' Talen är för små för att räknas om till procent.'
		} Två enskilda år är ingen trend.`,
	level: (c: Counts, area: string, reference: string) =>
		`${c.year}: ${formatNumber(c.count)} i ${area}, ${formatRate(c.rate)} per 100 000 invånare, mot ${formatRate(c.otherRate)} i ${reference}. Nivån är ${formatNumber(c.ratio, 2)} gånger så hög (95\u00a0% osäkerhet: ${formatNumber(c.low, 2)}–${formatNumber(c.high, 2)}).`,
	waves: (s: Shares) =>
		`${year(s.otherPeriod)}: ${formatShare(s.otherShare)}${answered(s.otherAnswers)}. ${year(s.period)}: ${formatShare(s.share)}${answered(s.answers)}. Skillnaden är ${points(s.difference)} (95\u00a0% osäkerhet: ${pointInterval(s.low, s.high)}).`,
	surveyLevel: (s: Shares, area: string, reference: string) =>
		`${year(s.period)}: ${formatShare(s.share)}${answered(s.answers)} i ${area}, mot ${formatShare(s.otherShare)}${answered(s.otherAnswers)} i ${reference}. Skillnaden är ${points(s.difference)} (95\u00a0% osäkerhet: ${pointInterval(s.low, s.high)}).`,
	strong:
		'Planen använder ett starkt ord. Siffrorna prövar bara riktningen, inte hur stor förändringen måste vara för ett sådant ord.',
	quantity: (words: string) =>
		`Planen anger «${words}». Jämför med siffrorna här; planen säger inte alltid vad andelen räknas på.`,
	activityDriven:
		'Anmälningarna beror mycket på polisens arbete. Fler anmälningar betyder inte säkert fler brott, och färre inte säkert färre.',
	madeOn: (date: string) => `Prövat mot siffror till och med ${date}, då planen skrevs eller började gälla.`
} as const;
