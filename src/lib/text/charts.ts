import type { Reading } from '#lib/model/indicator.ts';
import type { Absent } from '#lib/model/observation.ts';
import type { Grain } from '#lib/model/period.ts';
import { formatList } from './format.ts';

const PER_GRAIN: Record<Grain, string> = {
	month: 'per månad',
	quarter: 'per kvartal',
	half: 'per halvår',
	year: 'per år'
};

const PER_100K: Record<Grain, string> = {
	month: 'per 100\u00a0000 invånare och månad',
	quarter: 'per 100\u00a0000 invånare och kvartal',
	half: 'per 100\u00a0000 invånare och halvår',
	year: 'per 100\u00a0000 invånare'
};

const MISSING: Record<Exclude<Absent, 'hidden'>, string> = {
	'not-collected': 'uppgift saknas',
	'not-selected': 'inte med i uttaget',
	confidential: 'maskerat värde',
	'not-applicable': 'inte tillämpligt',
	'outside-area': 'området fanns inte'
};

const READING: Record<Reading, string | null> = {
	effect: null,
	survey: null,
	'activity-driven':
		'Aktivitetsstyrt mått. Det visar främst hur mycket polis och kommun kontrollerar och upptäcker, inte hur stort problemet är.',
	production: 'Mäter utfört arbete, inte om problemet har förändrats.',
	none: 'Måttet kan inte ensamt visa om läget har blivit bättre eller sämre.'
};

type Counted = { value: string; one: boolean; unit: string };

/** Units by their plural, for a single one. */
const SINGULAR: Readonly<Record<string, string>> = {
	'anmälda brott': 'anmält brott',
	'lokala händelser': 'lokal händelse',
	händelser: 'händelse',
	tillfällen: 'tillfälle',
	deltagare: 'deltagare'
};

const counted = ({ value, one, unit }: Counted) => `${value} ${one ? (SINGULAR[unit] ?? unit) : unit}`;

/** Words of charts, their tables, text alternatives and files. Numbers and periods come in already formatted. */
export const chartText = {
	per100k: PER_100K.year,
	missing: MISSING,
	missingUnknown: 'uppgift saknas',
	/** The same words for a small number and for one hidden to protect it: to tell them apart would give it away. */
	hidden: (below: number) => `dolt, färre än ${below} eller skydd för ett sådant tal`,
	reading: READING,
	status: { final: 'slutlig', preliminary: 'preliminär' },
	noValues: 'Inga uppgifter för perioden',
	breakMark: 'bruten serie',
	simulated: 'Simulerade exempeldata',

	unit: {
		count: (unit: string, grain: Grain) => `${unit} ${PER_GRAIN[grain]}`,
		rate: PER_100K,
		perYear: (unit: string) => `${unit} per 100\u00a0000 invånare`
	},

	heading: {
		empty: (name: string) => `${name}: inga uppgifter`,
		twelveUntil: (name: string, amount: Counted, month: string) =>
			`${name}: ${counted(amount)} på tolv månader till och med ${month}`,
		inMonth: (name: string, amount: Counted, month: string) => `${name}: ${counted(amount)} i ${month}`,
		during: (name: string, amount: Counted, period: string) => `${name}: ${counted(amount)} ${period}`,
		measured: (name: string, value: string, period: string) => `${name}: ${value} ${period}`,
		measuredWithin: (name: string, value: string, period: string, interval: string) =>
			`${name}: ${value} ${period} (${interval})`,
		year: (year: string) => `år ${year}`
	},

	subtitle: {
		what: (unit: string, areas: string, years: string) => `${unit}, ${areas}, ${years}.`,
		monthly: 'Prickar visar enskilda månader, linjen är ett rullande medelvärde över tolv månader.',
		expected: (months: string) =>
			`Det ljusa fältet är där 19 av 20 månader väntas ligga, efter säsong och nivå ${months}.`,
		monthlyPreliminary: 'Ihåliga prickar och streckad linje är preliminära.',
		preliminary: 'Ihåliga punkter och streckad linje är preliminära.',
		intervals: 'Staplarna runt punkterna visar 95\u00a0% osäkerhet.',
		bands: 'Banden runt linjerna visar 95\u00a0% osäkerhet.',
		respondents: (least: string, most: string) =>
			least === most ? `${least} svar per mätning.` : `${least}–${most} svar per mätning.`,
		estimated: 'Osäkerheten är uppskattad ur antal svar, eftersom källan inte anger den.',
		handling: {
			internal: 'Arbetsmaterial: små antal visas och ska inte spridas.',
			public: 'Offentlig visning: ljusa fält är dolda, små antal och andra tal som skulle avslöja dem.'
		},
		implied: 'Folkmängden är framräknad ur avrundade tal.'
	},

	areas: (subjects: readonly string[], references: readonly string[]) =>
		references.length === 0 ? formatList(subjects) : `${formatList(subjects)} jämfört med ${formatList(references)}`,

	lanes: {
		done: 'fylld stapel är påbörjat eller genomfört arbete',
		planned: 'streckfylld ram är planerad tid',
		wider: 'ljusare stapel gäller ett större område',
		suggested: 'prickad ram är en föreslagen koppling',
		fades: 'en stapel som tonar bort saknar start eller slut i planen',
		key: (parts: readonly string[]) => `Aktiviteter under diagrammet: ${parts.join(', ')}.`,
		more: (count: number) => `+ ${count} till`,
		barTitle: (title: string, when: string) => `${title} (${when})`,
		dated: (planned: string, actual: string) => `planerad ${planned}, utförd ${actual}`,
		span: (starts: string | null, ends: string | null) => {
			if (starts === null && ends === null) return 'utan angiven tid';
			if (starts === null) return `till ${ends}`;
			return ends === null ? `från ${starts}` : `${starts} till ${ends}`;
		}
	},

	point: {
		value: (value: string, unit: string) => `${value} ${unit}`,
		rolling: (value: string) => `rullande medelvärde ${value} per månad`,
		expected: (low: string, high: string) => `väntat ${low}–${high}`,
		interval: (interval: string) => `95\u00a0% osäkerhet ${interval}`,
		respondents: (count: string) => `${count} svar`,
		preliminary: 'preliminär uppgift'
	},

	prose: {
		period: (name: string, area: string, first: string, last: string) =>
			`${name} i ${area}, uppgifter från ${first} till ${last}.`,
		onePeriod: (name: string, area: string, period: string) => `${name} i ${area}, uppgift för ${period}.`,
		empty: (name: string, area: string) => `${name} i ${area}: det finns inga uppgifter för perioden.`,
		last: (value: string, period: string) => `Senaste värdet är ${value} (${period}).`,
		lastWithin: (value: string, period: string, interval: string) =>
			`Senaste värdet är ${value} (${period}), med 95\u00a0% osäkerhet ${interval}.`,
		rolling: (value: string) => `Det rullande medelvärdet över tolv månader är ${value} per månad.`,
		allExpected: (months: number) =>
			months === 1
				? 'Den senaste månaden ligger inom det väntade.'
				: `Alla de senaste ${months} månaderna ligger inom det väntade.`,
		outside: (month: string, value: string, low: string, high: string) => `${month} (${value}, väntat ${low}–${high})`,
		someUnexpected: (months: number, outside: number, which: readonly string[]) =>
			`Av de senaste ${months} månaderna ligger ${outside} utanför det väntade: ${which.join(', ')}. Vid oförändrat läge gör en månad av tjugo det av slump.`,
		extremes: (highest: string, whenHighest: string, lowest: string, whenLowest: string) =>
			`Högst är ${highest} (${whenHighest}) och lägst ${lowest} (${whenLowest}).`,
		several: (period: string) => `${period} med flera`,
		compared: (parts: readonly string[]) => `Jämförelse: ${parts.join('; ')}.`,
		comparedPart: (area: string, value: string, period: string) => `${area} ${value} (${period})`,
		constant: (value: string) => `Alla värden är ${value}.`,
		gaps: (parts: readonly string[]) => `Värden saknas: ${parts.join('; ')}.`,
		gap: (reason: string, periods: string) => `${reason} för ${periods}`,
		preliminary: (periods: string) => `Preliminära uppgifter: ${periods}.`,
		bases: (least: string, most: string) =>
			least === most ? `Antal svar: ${least}.` : `Antal svar per mätning: ${least}–${most}.`,
		breaks: (parts: readonly string[]) => `Serien är bruten: ${parts.join('; ')}.`,
		break: (date: string, reason: string) => (reason === '' ? date : `${date}, ${reason}`),
		activities: (parts: readonly string[]) => `Aktiviteter: ${parts.join('; ')}.`,
		activity: (title: string, when: string, notes: readonly string[]) =>
			notes.length === 0 ? `${title}, ${when}` : `${title}, ${when} (${notes.join(', ')})`,
		planned: 'planerad',
		wider: 'gäller ett större område',
		suggested: 'föreslagen koppling',
		fromTo: (first: string, last: string) => `${first} till ${last}`,
		simulated: 'Siffrorna är simulerade exempeldata.'
	},

	table: {
		caption: (name: string, areas: string, years: string) => `${name}, ${areas}, ${years}`,
		area: 'Område',
		period: 'Period',
		value: 'Värde',
		valueIn: (unit: string) => `Värde, ${unit}`,
		rolling: 'Rullande tolv månader, per månad',
		expected: 'Väntat',
		range: (low: string, high: string) => `${low}–${high}`,
		respondents: 'Antal svar',
		population: 'Folkmängd',
		interval: '95\u00a0% osäkerhet',
		status: 'Status'
	},

	csv: {
		columns: [
			'område',
			'områdeskod',
			'indikator',
			'indikator-id',
			'period',
			'värde',
			'enhet',
			'bas',
			'nedre gräns',
			'övre gräns',
			'status',
			'saknas',
			'källfil',
			'källflik',
			'källrad',
			'utgivare',
			'simulerad',
			'visning'
		],
		handling: { internal: 'arbetsmaterial', public: 'offentlig' },
		yes: 'ja',
		no: 'nej'
	},

	source: {
		line: (parts: readonly string[]) => `Källa: ${parts.join('; ')}.`,
		part: (publisher: string, file: string, rows: string, published: string, imported: string) =>
			`${publisher}, fil ${file}, ${rows}, publicerad ${published}, inläst ${imported}`,
		sheet: (sheet: string, rows: string) => `flik ${sheet}, ${rows}`,
		row: (row: string) => `rad ${row}`,
		rows: (first: string, last: string) => `rad ${first}–${last}`,
		more: (count: number) => (count === 1 ? 'och en fil till' : `och ${count} filer till`),
		populations: (parts: readonly string[]) => `Folkmängd: ${parts.join('; ')}.`,
		population: (area: string, publisher: string, file: string, years: string, boundaries: string | null) =>
			`${area}, ${publisher}, fil ${file}, ${years}${boundaries === null ? '' : `, indelning från ${boundaries}`}`,
		none: 'Källa saknas.'
	},

	card: {
		diagram: 'Diagram',
		table: 'Tabell',
		view: 'Visa som',
		csv: 'CSV',
		svg: 'SVG',
		png: 'PNG',
		link: 'Länk',
		csvLong: (heading: string) => `Hämta siffrorna som CSV: ${heading}`,
		svgLong: (heading: string) => `Hämta diagrammet som SVG: ${heading}`,
		pngLong: (heading: string) => `Hämta diagrammet som PNG: ${heading}`,
		linkLong: (heading: string) => `Länk till diagrammet: ${heading}`,
		locked: (day: string, asOf: string | null) =>
			asOf === null
				? `Siffrorna är låsta den ${day}.`
				: `Siffrorna är låsta den ${day}, så som det såg ut den ${asOf}.`,
		pngFailed: 'Bilden kunde inte skapas. Hämta SVG i stället.',
		role: 'diagram',
		keys: 'Använd piltangenterna för att gå mellan värdena.'
	}
} as const;
