import type { Verdict } from '#lib/model/verdict.ts';

/** Where a verdict belongs among the three answers, and how it is said there. */
type Said = { box: 'see' | 'cannotSee' | 'cannotKnow'; text: (when: string, change: string) => string };

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');
const told = (what: string, when: string, change: string) =>
	`${joined(what, when)}${change === '' ? '' : `: ${change}`}.`;
const unknown: Said = { box: 'cannotKnow', text: (when) => `${joined('Om något har ändrats', when)}.` };

const SAID: Record<Verdict, Said> = {
	'underlaget-racker-inte': unknown,
	dold: { box: 'cannotKnow', text: () => 'Om något har ändrats, eftersom antalet inte får visas.' },
	seriebrott: { box: 'cannotKnow', text: () => 'Om något har ändrats, eftersom sättet att mäta har ändrats.' },
	'for-fa-svar': { box: 'cannotKnow', text: () => 'Om något har ändrats, eftersom för få har svarat.' },
	'nulage-ej-forandring': { box: 'cannotKnow', text: () => 'Om läget har ändrats: det finns bara en mätning.' },
	'ingen-saker-forandring': {
		box: 'cannotSee',
		text: (when, change) =>
			joined(`${joined('Någon säker förändring', when)}.`, change === '' ? '' : `Uppskattningen är ${change}.`)
	},
	'ingen-storre-forandring': { box: 'see', text: (when) => `${joined('Att läget är ungefär oförändrat', when)}.` },
	'minskning-i-omradet': { box: 'see', text: (when, change) => told('En minskning', when, change) },
	'okning-i-omradet': { box: 'see', text: (when, change) => told('En ökning', when, change) },
	'minskning-mer-an-jamforelse': {
		box: 'see',
		text: (when, change) => told('Att området har minskat mer än jämförelseområdena', when, change)
	},
	'okning-mer-an-jamforelse': {
		box: 'see',
		text: (when, change) => told('Att området har ökat mer än jämförelseområdena', when, change)
	},
	'minskning-starkare-stod': {
		box: 'see',
		text: (when, change) => told('En minskning som har starkt stöd i jämförelsen', when, change)
	},
	'okning-starkare-stod': {
		box: 'see',
		text: (when, change) => told('En ökning som har starkt stöd i jämförelsen', when, change)
	}
};

/** How a verdict goes on after the name of a measure and an area. */
const MESSAGE: Record<Verdict, (when: string) => string> = {
	'underlaget-racker-inte': () => ': vi kan inte veta om något har ändrats',
	dold: () => ': antalet får inte visas',
	seriebrott: () => ': sättet att mäta har ändrats',
	'for-fa-svar': () => ': för få har svarat',
	'nulage-ej-forandring': () => ': läget nu',
	'ingen-saker-forandring': (when) => `: ${joined('ingen säker förändring', when)}`,
	'ingen-storre-forandring': (when) => `: ${joined('ungefär oförändrat läge', when)}`,
	'minskning-i-omradet': (when) => ` ${joined('har minskat', when)}`,
	'okning-i-omradet': (when) => ` ${joined('har ökat', when)}`,
	'minskning-mer-an-jamforelse': () => ' har minskat mer än jämförelseområdena',
	'okning-mer-an-jamforelse': () => ' har ökat mer än jämförelseområdena',
	'minskning-starkare-stod': () => ' har minskat, med starkt stöd i jämförelsen',
	'okning-starkare-stod': () => ' har ökat, med starkt stöd i jämförelsen'
};

/** Words for what can be seen, cannot be seen and cannot be known. */
export const statementText = {
	said: SAID,
	message: (measure: string, area: string, verdict: Verdict, when: string) =>
		`${measure} i ${area}${MESSAGE[verdict](when)}`,
	measure: (measure: string, area: string) => `${measure} i ${area}`,
	since: (year: string) => `sedan ${year}`,
	between: (first: string, last: string) => `mellan mätningarna ${first} och ${last}`,
	sinceDecision: 'sedan beslutet',
	sinceStart: 'sedan arbetet började',
	outside: (which: readonly string[], more: number) =>
		more === 0
			? `Att ${which.join(' och ')} ligger utanför det väntade.`
			: `Att ${which.length + more} månader det senaste året ligger utanför det väntade, senast ${which.at(-1) ?? ''}.`,
	month: (month: string, value: string, low: string, high: string) => `${month} (${value}, väntat ${low}–${high})`,
	allExpected: 'Någon månad det senaste året som avviker från det väntade.',
	smallest: (fall: string) => `En minskning på minst ${fall} hade synts.`,
	smallestShare: (points: string) => `En ändring på minst ${points} procentenheter hade synts.`,
	reported: 'Hur många brott som aldrig anmäls, eller om fler anmäler.',
	incidents: 'Hur mycket som aldrig rapporteras, eller om fler rapporterar.',
	survey: 'Vad de som inte svarade hade svarat.',
	effort: 'Hur stort problemet är: måttet följer hur mycket polis och kommun kontrollerar.',
	cause: 'Vad det beror på.',
	work: 'Om det är arbetet som har haft betydelse. Annat kan ha hänt samtidigt.',
	others: 'Vilket arbete som har haft betydelse: flera aktiviteter pågick samtidigt.',
	decision: 'Om det är beslutet som har haft betydelse.'
} as const;
