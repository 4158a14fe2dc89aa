import type { Grain } from '#lib/model/period.ts';
import type { Enough, RefusalReason } from '#lib/model/refusal.ts';
import type { Caution, SignalVerdict, Strength, Verdict } from '#lib/model/verdict.ts';
import { formatDateLong, formatNumber, formatShare } from './format.ts';

/** A verdict in words: `headline` says what can be seen, `meaning` how it is to be read. */
type VerdictWords = { headline: string; meaning: string };

const VERDICTS: Record<Verdict, VerdictWords> = {
	'underlaget-racker-inte': {
		headline: 'Vi kan inte veta om något har ändrats.',
		meaning: 'Underlaget räcker inte. Det betyder varken att något har hänt eller att inget har hänt.'
	},
	dold: {
		headline: 'Vi kan inte veta, eftersom antalet inte får visas.',
		meaning: 'Antalet är så litet att det döljs för att ingen enskild ska kunna kännas igen.'
	},
	seriebrott: {
		headline: 'Vi kan inte veta, eftersom sättet att mäta har ändrats.',
		meaning: 'Siffror från tiden före och efter ändringen går inte att jämföra med varandra.'
	},
	'for-fa-svar': {
		headline: 'Vi kan inte veta, eftersom för få har svarat.',
		meaning: 'Med så få svar säger andelen mer om vilka som svarade än om området.'
	},
	'nulage-ej-forandring': {
		headline: 'Vi kan inte veta om det är en förändring.',
		meaning: 'Mätningen säger hur läget är, men det finns ingen tidigare mätning som är stor nog att jämföra med.'
	},
	'ingen-saker-forandring': {
		headline: 'Vi kan inte se någon säker förändring.',
		meaning: 'Skillnaden ryms inom vad slumpen brukar ge. En mindre förändring kan ändå ha skett utan att synas.'
	},
	'ingen-storre-forandring': {
		headline: 'Vi kan se att läget är ungefär oförändrat.',
		meaning: 'Osäkerheten är liten nog för att utesluta en större förändring åt något håll.'
	},
	'minskning-i-omradet': {
		headline: 'Vi kan se en minskning i området.',
		meaning:
			'Minskningen är större än vad slumpen brukar ge. Området har inte jämförts med andra, så det går inte att säga vad den beror på.'
	},
	'okning-i-omradet': {
		headline: 'Vi kan se en ökning i området.',
		meaning:
			'Ökningen är större än vad slumpen brukar ge. Fler anmälningar kan bero på fler brott, på att fler anmäler eller på att polisen har letat mer.'
	},
	'minskning-mer-an-jamforelse': {
		headline: 'Vi kan se att området har minskat mer än jämförelseområdena.',
		meaning: 'Det är förenligt med att arbetet har haft betydelse, men visar det inte.'
	},
	'okning-mer-an-jamforelse': {
		headline: 'Vi kan se att området har ökat mer än jämförelseområdena.',
		meaning: 'Något i området skiljer sig från jämförelseområdena. Siffrorna säger inte vad.'
	},
	'minskning-starkare-stod': {
		headline: 'Vi kan se en minskning som har starkt stöd i jämförelsen.',
		meaning:
			'Området har minskat mer än jämförelseområdena, och få av dem hade en lika stor ändring i samma beräkning. Arbetet är en möjlig förklaring bland flera.'
	},
	'okning-starkare-stod': {
		headline: 'Vi kan se en ökning som har starkt stöd i jämförelsen.',
		meaning: 'Området har ökat mer än jämförelseområdena, och få av dem hade en lika stor ändring i samma beräkning.'
	}
};

const SIGNALS: Record<SignalVerdict, VerdictWords> = {
	'ovanlig-period': {
		headline: 'Ovanlig period',
		meaning:
			'Perioden avviker från områdets egen historik mer än vad slumpen brukar ge. Ta reda på vad som hände innan ni drar slutsatser.'
	},
	'okning-i-omradet': {
		headline: 'Ökat',
		meaning: 'Ökningen är större än vad slumpen brukar ge. Den säger inte vad den beror på.'
	},
	'minskning-i-omradet': {
		headline: 'Minskat',
		meaning: 'Minskningen är större än vad slumpen brukar ge. Den säger inte vad den beror på.'
	},
	'over-jamforelse': {
		headline: 'Högre än jämförelsen',
		meaning: 'Skillnaden mot det större området är större än vad slumpen brukar ge.'
	},
	'under-jamforelse': {
		headline: 'Lägre än jämförelsen',
		meaning: 'Skillnaden mot det större området är större än vad slumpen brukar ge.'
	}
};

const CAUTIONS: Record<Caution, string> = {
	'preliminar-period-exkluderad': 'Den senaste perioden är preliminär och är inte med i bedömningen.',
	'mycket-fa-handelser': 'Händelserna är mycket få, så enstaka fall avgör hur siffrorna ser ut.',
	'fa-svar': 'Få har svarat. Osäkerheten är stor.',
	'tva-punkter': 'Bara två tidpunkter jämförs. Det säger inget om hur utvecklingen såg ut dessförinnan.',
	'kort-serie': 'Serien är kort, så utvecklingen kan se annorlunda ut när fler år har gått.',
	'antagen-designeffekt':
		'Undersökningens vikter är inte kända. Osäkerheten är uppskattad med en antagen designeffekt och kan vara större.',
	'ingen-jamforelse':
		'Det finns ingen jämförelse med andra områden. En allmän utveckling i kommunen eller landet kan ge samma bild.',
	'for-fa-jamforelseomraden-for-placebo':
		'Jämförelseområdena är för få för att pröva hur ofta slumpen ger en lika stor skillnad.',
	'placebo-minsta-p-over-0.05':
		'Jämförelseområdena räcker för ett slumptest, men inte för ett som når under 5 procent.',
	'olika-utveckling-fore':
		'Området och jämförelseområdena utvecklades olika redan före starten. Därför bedöms området för sig.',
	'risk-regression-mot-medelvardet':
		'Området valdes för att siffrorna var höga. Ovanligt höga siffror brukar sjunka av sig själva, även när inget görs.',
	'flera-insatser-samtidigt': 'Flera arbeten pågick samtidigt. Det går inte att säga vilket av dem som haft betydelse.',
	'enstaka-perioder':
		'Skillnaden bärs upp av enstaka höga perioder. Utan dem syns ingen säker ändring, så den kan vara en tillfällig topp.',
	autokorrelation:
		'Perioder intill varandra följs åt. Gränserna är vidgade för det men kan ändå vara för snäva: falsklarm kan vara upp till dubbelt så vanliga.',
	'manga-jamforelser': 'Flera jämförelser visas samtidigt. Kravet är höjt för att slumpen inte ska se ut som ett fynd.'
};

const STRENGTHS: Record<Strength, string> = {
	0: 'Upplägget kan inte bära någon slutsats om förändring.',
	1: 'Upplägget visar hur området har förändrats, men inte varför.',
	2: 'Upplägget visar om området skiljer sig från jämförelseområdena.',
	3: 'Upplägget visar om området skiljer sig från jämförelseområdena, och prövar hur ofta slumpen ger samma sak.'
};

const PERIODS: Record<Grain, [string, string]> = {
	month: ['månad', 'månader'],
	quarter: ['kvartal', 'kvartal'],
	half: ['halvår', 'halvår'],
	year: ['år', 'år']
};

/** What a refusal's sentence needs besides what would be enough. `usableFrom` is an ISO date; `isShare` tells what the smallest change is of. */
export type RefusalPlace = { grain: Grain; usableFrom: string | null; isShare: boolean };

const number = (value: number | undefined) => formatNumber(value ?? 0);
const periods = (count: number | undefined, grain: Grain) => `${number(count)} ${PERIODS[grain][count === 1 ? 0 : 1]}`;

function tooUncertain({ smallestChange }: Enough, { isShare }: RefusalPlace): string {
	const wait = 'En längre uppföljning, fler händelser eller ett större område skulle behövas.';
	if (smallestChange === undefined || smallestChange === null) {
		return `Inte ens om händelserna hade upphört helt hade det kunnat skiljas från slumpen. ${wait}`;
	}
	return isShare
		? `Bara en ändring på minst ${formatNumber(smallestChange * 100)} procentenheter hade gått att se. Fler svar skulle behövas.`
		: `Bara en minskning på minst ${formatShare(1 - smallestChange)} hade gått att se. ${wait}`;
}

const REFUSALS: Record<RefusalReason, (enough: Enough, place: RefusalPlace) => string> = {
	hidden: () => 'Antalet är för litet för att visas. Ett större område eller en längre tid kan räcka för att visa det.',
	'series-break': (_, { usableFrom }) =>
		usableFrom === null
			? 'Sättet att mäta ändrades under tiden. Det som behövs är en serie som ligger helt på ena sidan om ändringen.'
			: `Sättet att mäta ändrades under tiden. Från och med ${formatDateLong(usableFrom)} går serien att använda.`,
	'events-impossible': ({ events }) =>
		`Händelserna är så få att det kan vara slump även om de upphörde helt. Det behövs minst ${number(events)} händelser före och efter tillsammans.`,
	'events-too-few': ({ events }) =>
		`Händelserna är för få för en bedömning. Det behövs minst ${number(events)} före och efter tillsammans: lägg ihop flera områden, eller vänta.`,
	'periods-too-few': ({ periodsBefore, periodsAfter }, { grain }) =>
		`Serien är för kort. Det behövs minst ${periods(periodsBefore, grain)} före och ${periods(periodsAfter, grain)} efter starten.`,
	'years-too-few': ({ years }) => `Serien är för kort. En utveckling kräver minst ${number(years)} hela år.`,
	'answers-too-few': ({ answers }) => `För få har svarat. Det behövs minst ${number(answers)} svar i varje mätning.`,
	'one-wave': ({ waves, answers }) =>
		`En förändring kräver minst ${number(waves)} mätningar med minst ${number(answers)} svar i varje.`,
	'chosen-for-high-counts': ({ years }) =>
		`Området valdes för höga siffror. För att skilja en förändring från en återgång till det vanliga behövs minst ${number(years)} år före starten, utöver dem som låg till grund för valet.`,
	'too-uncertain': tooUncertain,
	'not-computable': () =>
		'Beräkningen gav inget svar för de här siffrorna. En längre serie eller ett större område kan räcka.'
};

/** Words for what can be said of a change, what cannot, and what would have been enough. */
export const verdictText = {
	verdict: VERDICTS,
	/** Of what stands out among many figures. */
	signal: SIGNALS,
	caution: CAUTIONS,
	strength: STRENGTHS,
	/** «36 månader», «1 kvartal». */
	periods,
	/** Why nothing is said, and what would be enough. */
	refusal: (reason: RefusalReason, enough: Enough, place: RefusalPlace) => REFUSALS[reason](enough, place)
} as const;
