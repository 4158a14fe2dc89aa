import type { NoComparison } from '#lib/model/report-facts.ts';
import { formatNumber } from './format.ts';

const measures = (count: number) =>
	count === 0 ? 'inget mått' : count === 1 ? 'ett mått' : `${formatNumber(count)} mått`;
const first = (sentence: string) => sentence.charAt(0).toLocaleUpperCase('sv') + sentence.slice(1);

/**
 * The sentences of a generated first draft. Where a sentence names measures, the names stand after it as links to their
 * rows; the words here are what is said around them.
 */
export const reportDraftText = {
	/** In front of the largest of one way of counting. */
	largest: (family: string, area: string) => `Störst bland ${family} i ${area}:`,
	parts: 'Bland enskilda slag är dessa störst:',
	row: (clause: string) => `: ${clause}.`,
	unsureOrder: 'Ordningen kan vara en slump, eftersom osäkerheten överlappar, mellan',
	nothingLargest:
		'Inga hela år med siffror är inlästa för området och perioden. Därför går det inte att säga vad som är störst.',
	reported: 'Anmälda brott visar vad som har anmälts, inte allt som har hänt.',
	effort:
		'Anmälningarna beror mycket på hur polisen och andra arbetar. Fler anmälningar betyder inte säkert att problemet är större. Det gäller',
	noReference: 'Inget område att jämföra med är valt.',
	higher: (reference: string) => `Högre än i ${reference}:`,
	lower: (reference: string) => `Lägre än i ${reference}:`,
	also: { higher: 'Också högre:', lower: 'Också lägre:' },
	noneDiffers: (reference: string) => `Inget mått skiljer sig säkert från nivån i ${reference}.`,
	alike: (count: number) => `För ${measures(count)} går skillnaden inte att skilja från slumpen:`,
	notCompared: {
		'no-reference-figures': (count: number) => `${first(measures(count))} saknar siffror att jämföra med:`,
		'no-population': (count: number) =>
			`${first(measures(count))} går inte att jämföra, eftersom antalet invånare saknas:`,
		'too-few-events': (count: number) => `${first(measures(count))} har för få händelser för att jämföras:`,
		'too-few-answers': (count: number) => `${first(measures(count))} har för få svar för att jämföras:`,
		'no-interval': (count: number) =>
			`${first(measures(count))} anges utan osäkerhet, så en skillnad går inte att skilja från slumpen:`
	} satisfies Record<NoComparison, (count: number) => string>,
	change: (span: string, clause: string) => (clause === '' ? `: ${span}.` : `: ${span}, ${clause}.`),
	about: 'Det gäller',
	cannotSay: (refusal: string) => refusal,
	keepInMind: 'Att tänka på:',
	nothingDeveloped: 'Inga mått har värden att följa över tid.',
	consequences: (area: string) => `Så svarar invånarna i ${area} om utsatthet, oro och problem:`,
	noConsequences: 'Inga enkätsvar är inlästa för området, så siffrorna säger inget om brottens konsekvenser.',
	summary: {
		largest: (family: string) => `Störst bland ${family} är`,
		stands: (higher: number, lower: number, reference: string) =>
			`Jämfört med ${reference} ligger ${measures(higher)} högre och ${measures(lower)} lägre, när osäkerheten är inräknad.`,
		development: (up: number, down: number) =>
			up + down === 0
				? 'Inget mått visar en säker förändring under perioden.'
				: `Under perioden visar ${measures(up)} en ökning och ${measures(down)} en minskning.`,
		unknown: (count: number) => `För ${measures(count)} räcker underlaget inte för att säga något om utvecklingen.`
	}
} as const;
