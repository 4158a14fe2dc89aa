import type { Grain } from '#lib/model/period.ts';
import type { SignalFact, SkipReason } from '#lib/model/signal.ts';
import { formatInterval, formatList, formatNumber, formatPeriod, formatRate, formatShare } from './format.ts';

/** Below this percentages of counts are not told. */
const FEW = 10;
const SPANS: Partial<Record<Grain, string>> = { month: 'Tolv månader', quarter: 'Fyra kvartal' };
const BEFORE: Partial<Record<Grain, string>> = { month: 'samma månader', quarter: 'samma kvartal' };

const first = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
const wave = (day: string) => formatPeriod({ start: day, grain: 'year' });
const signed = (share: number) => (share > 0 ? `+${formatShare(share)}` : formatShare(share));
const changeInterval = (low: number, high: number) => formatInterval(low - 1, high - 1, 'share');
const points = (share: number) => `${share > 0 ? '+' : ''}${formatNumber(share * 100, 0)} procentenheter`;
const pointInterval = (low: number, high: number) =>
	`${formatNumber(low * 100, 0)} till ${formatNumber(high * 100, 0)} procentenheter`;
const times = (ratio: number, low: number, high: number) =>
	`${formatNumber(ratio, 2)} gånger så mycket (95\u00a0% osäkerhet: ${formatNumber(low, 2)}–${formatNumber(high, 2)})`;
const measures = (count: number) => `${formatNumber(count)} mått`;

function changeOf({ start, grain, count, before, ratio, low, high }: Extract<SignalFact, { kind: 'change' }>): string {
	const period = formatPeriod({ start, grain });
	const span = SPANS[grain];
	const now = span
		? `${span} till och med ${period}: ${formatNumber(count)}, mot ${formatNumber(before)} ${BEFORE[grain]} året före`
		: `${period}: ${formatNumber(count)}, mot ${formatNumber(before)} året före`;
	return Math.min(count, before) < FEW
		? `${now}. Antalen är för små för att räknas om till procent.`
		: `${now}, ${signed(ratio - 1)} (95\u00a0% osäkerhet: ${changeInterval(low, high)}).`;
}

function levelOf(fact: Extract<SignalFact, { kind: 'level' }>): string {
	const { period, count, rate, otherRate, expected, reference, isRest, ratio, low, high } = fact;
	const whole = `${isRest ? 'övriga ' : ''}${reference}`;
	if (count >= FEW) {
		return `${wave(period)}: ${formatNumber(count)}, ${formatRate(rate)} per 100 000 invånare mot ${formatRate(otherRate)} i ${whole}, ${times(ratio, low, high)}.`;
	}
	const beside = expected === null ? '' : `, mot omkring ${formatNumber(expected, 0)} om nivån vore som i ${whole}`;
	return `${wave(period)}: ${formatNumber(count)}${beside}. Antalet är för litet för att räknas om.`;
}

const SKIPPED: Record<SkipReason, string> = {
	hidden: 'små antal är dolda',
	'follows-nothing': 'måttet räknar utfört arbete och följer inget problem',
	'events-too-few': 'för få händelser',
	'periods-too-few': 'för kort serie',
	'answers-too-few': 'för få svar',
	'series-break': 'sättet att mäta har nyligen ändrats',
	ended: 'inga siffror för de senaste två åren',
	'no-interval': 'måttet är ett index eller medelvärde utan osäkerhetsintervall',
	'not-computable': 'beräkningen gav inget svar'
};

/** Words for what stands out among many figures, for how many were looked at and for what could not be. */
export const signalText = {
	title: 'Det här sticker ut',
	titleOverview: 'Sticker ut just nu',
	lead: 'Det som avviker från områdets egen historik och årstid, eller från ett större område, mer än vad slumpen brukar ge. Ta reda på vad som hände innan ni drar slutsatser.',
	leadOverview:
		'Ovanliga perioder och tydliga ändringar det senaste året i alla områden ni arbetar i. Ta reda på vad som hände innan ni drar slutsatser.',
	brief: (count: number) =>
		count === 0 ? 'Inga ovanliga perioder.' : `${measures(count)} sticker ut. Siffrorna säger inte vad det beror på.`,
	none: 'Inga ovanliga perioder.',
	noneNote: 'Inget av det som jämfördes avviker mer än vad slumpen brukar ge.',
	nothing: 'Underlaget räcker inte till någon jämförelse än.',
	mark: { up: '▲', down: '▼' },
	inArea: (area: string) => `i ${area}`,
	more: (count: number) => `Visa ${formatNumber(count)} till`,
	moreElsewhere: (count: number) =>
		count === 1
			? 'Ett mått till sticker ut. Det visas på områdets sida.'
			: `Ytterligare ${formatNumber(count)} mått sticker ut. De visas på områdenas sidor.`,
	effort:
		'Måttet visar mest hur mycket polis eller kommun arbetar. Det säger inte att problemet har blivit större eller mindre.',
	aimedHere: 'Riktar sig hit:',
	moreActivities: (count: number) => `och ${formatNumber(count)} till`,
	noActivity: 'Ingen aktivitet riktar sig hit.',
	/** One sentence with numbers, period and interval or expected range. */
	fact(fact: SignalFact): string {
		switch (fact.kind) {
			case 'unusual':
				return `${first(formatPeriod(fact))}: ${formatNumber(fact.count)}, ${fact.direction === 'up' ? 'fler' : 'färre'} än de ${formatNumber(fact.low, 0)}–${formatNumber(fact.high, 0)} som var att vänta av årstid och tidigare år.`;
			case 'change':
				return changeOf(fact);
			case 'trend':
				return `${fact.from}–${fact.to}: från ${formatNumber(fact.first)} till ${formatNumber(fact.last)} om året, jämnt räknat ${fact.ratio > 1 ? '+' : ''}${formatShare(fact.ratio - 1, 1)} om året${fact.perInhabitant ? ' per invånare' : ''} (95\u00a0% osäkerhet: ${formatNumber((fact.low - 1) * 100, 1)} till ${formatShare(fact.high - 1, 1)}).`;
			case 'level':
				return levelOf(fact);
			case 'survey-change':
				return `${wave(fact.period)}: ${formatShare(fact.share)}, mot ${formatShare(fact.otherShare)} ${wave(fact.other)}, ${points(fact.difference)} (95\u00a0% osäkerhet: ${pointInterval(fact.low, fact.high)}).`;
			case 'survey-level':
				return `${wave(fact.period)}: ${formatShare(fact.share)}, mot ${formatShare(fact.otherShare)} i ${fact.other}, ${points(fact.difference)} (95\u00a0% osäkerhet: ${pointInterval(fact.low, fact.high)}).`;
		}
	},
	compared: (comparisons: number, series: number) =>
		`${formatNumber(comparisons)} jämförelser av ${measures(series)} gjordes.`,
	comparedIn: (comparisons: number, series: number, areas: number) =>
		`${formatNumber(comparisons)} jämförelser av ${formatNumber(series)} serier i ${formatNumber(areas)} ${areas === 1 ? 'område' : 'områden'} gjordes.`,
	how: {
		title: 'Så söktes det, och vad som inte kunde prövas',
		family:
			'När så många jämförelser görs samtidigt ser några avvikande ut av en slump. Gränsen är därför satt så att högst omkring var tionde av dem som visas väntas vara falsk (Benjamini–Hochberg, q = 0,10).',
		what: 'Varje mått jämförs med vad årstid och tidigare år låter vänta, med samma tid året före, med sin egen utveckling över minst sex år och med det närmaste större område som har siffror. Den senaste perioden är inte med om den är preliminär, och inget jämförs över en ändring av sättet att mäta.',
		whatOverview:
			'Varje mått jämförs med vad årstid och tidigare år låter vänta och med samma tid året före, eller med mätningen före. Den senaste perioden är inte med om den är preliminär, och inget jämförs över en ändring av sättet att mäta. På ett områdes sida prövas även nivå och längre utveckling, så listorna kan skilja sig åt.',
		areas:
			'Områdena är de som planer och aktiviteter nämner, med deras delar. Utan plan är det alla områden upp till kommun. Områden som bara finns med för att jämföra med söks inte igenom.',
		skipped: 'Kunde inte prövas',
		skippedLine: (reason: SkipReason, names: readonly string[]) => `${formatList(names)}: ${SKIPPED[reason]}.`,
		skippedCount: (reason: SkipReason, count: number) =>
			`${formatNumber(count)} ${count === 1 ? 'serie' : 'serier'} – ${SKIPPED[reason]}.`
	},
	/** In a chart: the month that its history does not let expect. */
	ring: 'Ovanlig period'
} as const;
