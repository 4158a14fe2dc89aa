import type { AreaKind } from '#lib/model/area.ts';
import type { LevelRefusal, PairRefusal } from '#lib/model/comparison.ts';
import { areaText } from './area.ts';
import { formatList, formatNumber } from './format.ts';

const LACKS: Record<LevelRefusal, string> = {
	missing: 'uppgift saknas',
	hidden: 'dolt, litet antal eller skydd för ett sådant',
	'no-population': 'folkmängd saknas',
	'population-too-small': 'färre än 1\u00a0000 invånare',
	'few-events': 'färre än 5 händelser',
	'few-answers': 'färre än 50 svar eller okänt antal svar'
};

const PAIR: Record<PairRefusal, string> = {
	'no-population': 'Folkmängden saknas, så antalen går inte att jämföra.',
	'population-too-small': 'Folkmängden är för liten för att räkna antal per invånare.',
	'events-too-few': 'Händelserna är för få. Det behövs minst 20 i de båda områdena tillsammans.',
	'answers-too-few': 'För få har svarat. Det behövs minst 100 svar i varje område.'
};

/** Names in a sentence as long as they are few; else how many they are. */
const MOST_NAMES = 4;
const few = (names: readonly string[], all: number) =>
	all > MOST_NAMES * 2 || names.length > MOST_NAMES ? `${formatNumber(names.length)} områden` : formatList(names);

type Verdicts = {
	first: string;
	above: string[];
	below: string[];
	unclear: string[];
	refused: string[];
	reference: { name: string; position: 'above' | 'below' | 'similar' } | null;
};

function verdictSentences({ first, above, below, unclear, refused, reference }: Verdicts): string {
	const all = above.length + below.length + unclear.length + refused.length;
	// The reference is always named: it is what a council asks about first.
	const listed = (names: readonly string[], position: 'above' | 'below' | 'similar') => {
		const told = names.length > 0 ? [few(names, all)] : [];
		return formatList(reference?.position === position ? [reference.name, ...told] : told);
	};
	const [over, under, same] = [listed(above, 'above'), listed(below, 'below'), listed(unclear, 'similar')];
	const clear = [over === '' ? '' : `över ${over}`, under === '' ? '' : `under ${under}`].filter((part) => part !== '');
	const sentences: string[] = [];
	if (clear.length > 0) sentences.push(`${first} ligger ${clear.join(' och ')}.`);
	if (same !== '') {
		sentences.push(
			clear.length > 0
				? `Mot ${same} går det inte att säga.`
				: `Det går inte att säga att ${first} skiljer sig från ${same}.`
		);
	}
	if (refused.length > 0) sentences.push(`Mot ${few(refused, all)} räcker inte underlaget.`);
	return sentences.join(' ');
}

/** Words of the comparison of areas. Numbers and periods come in already formatted. */
export const compareText = {
	title: 'Jämför områden',
	titleOf: (areas: string) => `Jämför ${areas}`,
	lead: 'Områden av samma slag, med osäkerhet. Det som inte går att skilja åt rangordnas inte.',
	lacks: LACKS,
	pair: PAIR,
	among: (events: string, people: string) => `${events} bland ${people} invånare`,
	levelWithin: (level: string, unit: string, limits: string) =>
		limits === '' ? `${level} ${unit}` : `${level} (${limits}) ${unit}`,
	eventsAYear: (least: string, most: string, unit: string) =>
		least === most ? `${least} ${unit} per år` : `${least}–${most} ${unit} per år`,
	place: (places: string, of: number) =>
		places.includes('–') ? `plats ${places} av ${of}, går inte att skilja åt` : `plats ${places} av ${of}`,
	position: {
		above: (reference: string) => `över ${reference}`,
		below: (reference: string) => `under ${reference}`,
		similar: (reference: string) => `liknar ${reference}`
	},
	allOf: (kind: AreaKind, whole: string) => `${areaText.kinds[kind].toLocaleLowerCase('sv')} i ${whole}`,
	allLink: (count: number, kind: AreaKind, whole: string) =>
		`Alla ${formatNumber(count)} ${areaText.kinds[kind].toLocaleLowerCase('sv')} i ${whole}`,

	choose: {
		title: 'Välj områden att jämföra',
		change: 'Byt områden',
		hint: 'Välj 2–12 områden av samma slag, eller alla av ett slag.',
		kinds: 'Slag av område',
		search: 'Sök bland områdena',
		searchButton: 'Sök',
		submit: 'Jämför valda områden',
		whole: 'Eller jämför alla',
		counts: (count: number) => (count === 1 ? '1 mått' : `${formatNumber(count)} mått`),
		none: 'Inget område har siffror än. Läs in en fil för att börja.',
		noHit: 'Inget område med det namnet har siffror.',
		refused: {
			few: 'Välj minst två områden.',
			many: (most: number) => `Välj högst ${most} områden, eller jämför alla av ett slag.`,
			unknown: 'Något av områdena i adressen finns inte.',
			empty: 'Det finns färre än två sådana områden med siffror.'
		},
		mixed: (names: string, kinds: readonly AreaKind[]) =>
			`${names} är områden av olika slag (${formatList(kinds.map((kind) => areaText.kind[kind].toLocaleLowerCase('sv')))}). En del av en kommun rymmer andra platser och människor än en hel kommun, och siffrorna samlas in på olika sätt. Därför jämförs de inte.`,
		instead: 'Det här går att jämföra i stället:',
		asReference: (part: string, whole: string) => `${part} med ${whole} som jämförelselinje`
	},

	filters: {
		measure: 'Mått',
		all: 'Översikt över alla mått',
		period: 'Period',
		reference: 'Jämförelselinje',
		references: {
			riket: 'Riket',
			lan: 'Länet',
			kommungrupp: 'Kommungruppen',
			ingen: 'Ingen'
		},
		first: 'Utgå från',
		scale: 'Skala över tid',
		scales: { gemensam: 'Gemensam', fri: 'Var sin' }
	},
	group: (name: string, found: number, of: number) =>
		`kommungruppen ${name.toLocaleLowerCase('sv')} (${formatNumber(found)} av ${formatNumber(of)})`,
	referenceLacks: {
		'no-figures': (name: string) => `Jämförelselinjen saknas: ${name} har inga siffror för måttet och perioden.`,
		'not-common': 'Jämförelselinjen saknas: områdena har inte samma län eller kommungrupp.',
		'not-municipality': 'Jämförelselinjen saknas: bara kommuner har en kommungrupp.'
	},

	overview: {
		title: 'Alla gemensamma mått',
		lead: (areas: number) =>
			areas === 2
				? 'Senaste gemensamma period för varje mått. Antal visas per 100\u00a0000 invånare och år. Välj ett mått för att gå på djupet.'
				: 'Senaste period som flest områden har, för varje mått. Antal visas per 100\u00a0000 invånare och år. Välj ett mått för att gå på djupet.',
		columns: { measure: 'Mått', period: 'Period', says: 'Vad siffrorna säger', span: 'Lägst till högst' },
		span: (low: string, lowName: string, high: string, highName: string) =>
			`${low} (${lowName}) till ${high} (${highName})`,
		family: (made: number) =>
			`${formatNumber(made)} jämförelser görs på sidan. Några skulle bli «säkra» av en slump, så gränsen är skärpt efter antalet.`,
		refusedTitle: 'Mått som inte går att jämföra',
		none: 'Områdena har inget mått som går att jämföra.',
		noneAdvice:
			'Läs in siffror för samma period för alla områden: minst ett helt kalenderår av händelser med folkmängd, eller samma enkät.'
	},

	refused: {
		'kind-not-comparable':
			'Måttet är ett index eller medelvärde utan känd osäkerhet. Utan den går det inte att säga om områden skiljer sig åt. Välj ett mått som är ett antal eller en andel.',
		'no-common-period': (values: readonly { name: string; lacks: string }[]) =>
			`Det finns ingen period där minst två av områdena har siffror som räcker. ${values.map(({ name, lacks }) => `${name}: ${lacks}`).join('; ')}. Antal jämförs över hela kalenderår med minst 5 händelser och känd folkmängd, andelar med minst 50 svar.`,
		'different-surveys': (publishers: readonly { publisher: string; areas: string }[]) =>
			`Siffrorna kommer från olika undersökningar: ${publishers.map(({ publisher, areas }) => `${areas} från ${publisher === '' ? 'okänd utgivare' : publisher}`).join(', ')}. Frågor, urval och svarssätt skiljer sig, så en skillnad kan bero på undersökningen. Jämför områden i samma undersökning.`,
		'not-measured': 'Inget av områdena har siffror för måttet.',
		'other-question': (name: string, own: string, other: string, measures: string) =>
			`${name}: bara ${own} har måttet. ${other} har i samma grupp ${measures}. Olika frågor eller enheter går inte att jämföra.`,
		'only-in': (name: string, own: string) => `${name}: bara ${own} har måttet.`,
		named: (name: string, reason: string) => `${name}: ${reason}`
	},

	verdict: verdictSentences,
	heading: (name: string, verdict: string) => `${name}: ${verdict}`,
	boxes: {
		sees: 'Det här går att se',
		cannot: 'Det här går inte att se',
		unknown: 'Det här kan siffrorna inte svara på',
		noneClear: 'Inga säkra skillnader.',
		allClear: 'Alla jämförelser från utgångsområdet är tydliga.',
		reference: {
			above: (names: string, reference: string) => `${names} ligger över ${reference}.`,
			below: (names: string, reference: string) => `${names} ligger under ${reference}.`,
			similar: (names: string, reference: string) => `Om ${names} skiljer sig från ${reference}.`
		},
		between: (other: string, first: string) => `Någon säker skillnad mellan ${first} och ${other}.`,
		lacking: (names: string) => `Hur det ligger till i ${names}: underlaget räcker inte.`,
		why: {
			count:
				'Varför områdena skiljer sig. Anmälningsvilja, vilka som vistas på platsen och hur mycket polis och kommun arbetar där påverkar antalet.',
			share: 'Varför områdena skiljer sig, och vad de som inte svarade tycker.'
		}
	},

	levels: {
		heading: (name: string, period: string) => `${name} ${period}, från högst till lägst`,
		subtitle: (unit: string, areas: string, period: string) => `${unit}, ${areas}, ${period}.`,
		marks: (earlier: string) =>
			earlier === ''
				? 'Punkten är nivån, stapeln 95\u00a0% osäkerhet.'
				: `Stor punkt är nivån, stapeln 95\u00a0% osäkerhet. Ringar under visar ${earlier}.`,
		atLeast: 'Osäkerheten är minst så stor: brott kommer ofta flera på en gång.',
		places: 'Siffra före namnet är en plats som går att skilja från alla andra.',
		bracket: 'Klammern håller ihop områden som inte går att skilja åt.',
		reference: (name: string) => `Streckad linje är ${name}, det ljusa fältet dess osäkerhet.`,
		without: (names: string) =>
			`${names} är mer än en tiondel av jämförelsen och är borträknat ur den på sin egen rad.`,
		preliminary: 'Ihålig punkt är preliminär.',
		leftOut: (values: readonly { name: string; lacks: string }[]) =>
			`Inte med: ${values.map(({ name, lacks }) => `${name} (${lacks})`).join(', ')}.`,
		unknownPublisher: 'Utgivaren är inte angiven i filerna. Kontrollera att det är samma undersökning.',
		prose: (area: string, level: string, limits: string, basis: string) =>
			`${area}: ${level}, 95\u00a0% osäkerhet ${limits}${basis === '' ? '' : `, ${basis}`}.`,
		proseReference: (name: string, level: string) => `${name}: ${level}.`
	},
	overTime: {
		heading: (name: string, years: string) => `${name} ${years}, område för område`,
		subtitle: (unit: string, areas: string, years: string, shared: boolean) =>
			`${unit}, ${areas}, ${years}. ${shared ? 'Alla diagram har samma skala.' : 'Varje diagram har sin egen skala, så höjder går inte att jämföra mellan dem.'} Bandet är 95\u00a0% osäkerhet.`,
		others: 'Tunna grå linjer är de andra områdena.',
		reference: (name: string) => `Streckad linje är ${name}.`,
		breaks: 'Lodrät streckad linje är ett brott i serien, där linjen stannar.',
		preliminary: 'Ihåliga punkter är preliminära.',
		few: 'År med färre än 5 händelser ritas inte som tal per invånare.',
		prose: (area: string, values: string) => `${area}: ${values}.`,
		valueAt: (value: string, period: string) => `${value} (${period})`,
		tooMany: (count: number, most: number) =>
			`${formatNumber(count)} områden är för många för små diagram. Välj högst ${most}, eller läs tabellen.`
	},
	funnel: {
		heading: (name: string, outside: number, of: number) =>
			outside === 0
				? `${name}: alla ${formatNumber(of)} områden ligger inom tratten`
				: `${name}: ${formatNumber(outside)} av ${formatNumber(of)} områden ligger utanför tratten`,
		subtitle: (unit: string, areas: string, period: string) => `${unit} mot folkmängd, ${areas}, ${period}.`,
		explained:
			'Små områden hoppar mer av en slump än stora. Tratten visar hur långt från medelvärdet (linjen i mitten) ett område kan hamna utan att det betyder något: 95\u00a0% av områdena väntas i det ljusa fältet och 99,8\u00a0% mellan de streckade linjerna. Fyllda punkter ligger utanför eller är utgångsområdet.',
		adjusted: (times: string) =>
			`Områdena skiljer sig mer än slumpen gör (${times} gånger så mycket), så gränserna är vidgade efter den spridningen.`,
		plain: 'Områdena skiljer sig inte mer än slumpen gör.',
		axis: 'per 100\u00a0000 invånare',
		size: 'Invånare (logaritmisk skala)',
		rate: (rate: string) => `${rate} per 100\u00a0000 invånare`,
		outside: {
			wide: 'utanför 99,8\u00a0%-gränsen',
			narrow: 'utanför 95\u00a0%-gränsen, inom 99,8\u00a0%',
			inside: 'inom tratten'
		},
		columns: {
			area: 'Område',
			inhabitants: 'Invånare',
			count: 'Antal',
			rate: 'Per 100\u00a0000',
			place: 'I tratten'
		},
		refusedTitle: 'Tratten',
		shares: 'En tratt ritas för antal. För andelar visar intervallen ovan samma sak.',
		few: (found: number, lacking: number, most: number) =>
			`En tratt behöver minst ${most} områden med minst 5 väntade händelser vardera, annars går spridningen mellan dem inte att räkna. Här finns ${formatNumber(found)}${lacking > 0 ? `, och ${formatNumber(lacking)} är för små` : ''}.`
	},
	pairs: {
		title: (first: string) => `${first} mot vart och ett av de andra`,
		lead: {
			count:
				'Kvoten är hur många gånger högre talet per invånare är. Gränserna tar hänsyn till att brott kommer flera på en gång.',
			share: 'Skillnaden i procentenheter, med Newcombes gränser.'
		},
		columns: {
			area: 'Mot',
			ratio: 'Kvot',
			difference: 'Skillnad',
			limits: '95\u00a0% osäkerhet',
			says: 'Vad det säger'
		},
		says: {
			above: (first: string) => `${first} ligger över`,
			below: (first: string) => `${first} ligger under`,
			unclear: 'Går inte att säga'
		},
		more: (low: string) => `mer än ${low}`,
		estimate: (value: string, kind: 'count' | 'share') => (kind === 'share' ? `${value} procentenheter` : value),
		limits: (low: string, high: string) => `${low} till ${high}`,
		family: (made: number, alone: number) =>
			`${made === 1 ? 'En jämförelse görs' : `${formatNumber(made)} jämförelser görs`} här tillsammans. Gränsen för vad som räknas som en skillnad är skärpt efter antalet (Benjamini–Hochberg); var för sig skulle ${formatNumber(alone)} räknas.`
	},
	beside: {
		title: 'Anmälda brott bredvid upplevd trygghet',
		lead: (reported: string, perceived: string) => `${reported} bredvid ${perceived}, för samma områden.`,
		near: {
			theme: '',
			group: 'De hör till samma rubrik men mäter inte samma sak.',
			general: 'Inget mått av det andra slaget handlar om samma sak, så här står ett mer allmänt.'
		},
		cautionTitle: 'Läs dem var för sig',
		caution: [
			'Det som anmäls beror på hur benägna boende och verksamheter är att anmäla. Ett område kan ha fler anmälningar för att fler anmäler.',
			'I centrumområden händer mycket som rör besökare. Antalet per boende blir då högt utan att de boende drabbas mer.',
			'Enkäten frågar dem som bor i området, och alla svarar inte.'
		],
		activity:
			'Måttet följer hur mycket polis och kommun kontrollerar och upptäcker. Fler anmälningar kan betyda mer arbete.',
		none: 'Det finns inget mått av det andra slaget för samma områden och tema, så anmält och upplevt kan inte visas bredvid varandra.',
		choose: 'Andra mått att ställa bredvid'
	},
	table: {
		caption: (name: string, areas: string) => `${name}: ${areas}`,
		area: 'Område',
		place: 'Plats',
		period: 'Period',
		count: 'Antal',
		inhabitants: 'Invånare',
		answers: 'Antal svar',
		level: 'Nivå',
		limits: '95\u00a0% osäkerhet',
		position: (name: string) => `Mot ${name}`,
		status: 'Status'
	},
	csv: {
		columns: [
			'område',
			'områdeskod',
			'mått',
			'måttkod',
			'period',
			'nivå',
			'enhet',
			'nedre gräns',
			'övre gräns',
			'antal',
			'invånare eller svar',
			'status',
			'saknas',
			'jämförelse',
			'jämförelsens nivå',
			'läge mot jämförelsen',
			'källa',
			'simulerad',
			'hantering'
		],
		position: { above: 'över', below: 'under', similar: 'liknande' },
		funnel: [
			'område',
			'områdeskod',
			'mått',
			'måttkod',
			'period',
			'invånare',
			'antal',
			'per 100\u00a0000',
			'i tratten',
			'källa',
			'simulerad',
			'hantering'
		]
	},
	rest: (name: string) => `övriga ${name}`,
	areasCount: (count: number) => `${formatNumber(count)} områden`,
	fromArea: (name: string) => `Jämför ${name} med andra`
} as const;
