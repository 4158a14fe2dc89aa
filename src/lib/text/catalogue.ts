import { formatNumber } from './format.ts';

/** Words of the pages about what there is: indicators, coverage and what is waited for. */
export const catalogueText = {
	search: {
		label: 'Sök bland måtten',
		submit: 'Sök',
		found: (count: number, sought: string) =>
			count === 0 ? `Inget mått passar «${sought}».` : `${formatNumber(count)} mått passar «${sought}».`,
		clear: 'Visa alla'
	},
	releases: {
		title: 'Nästa siffror',
		note: 'Dagarna är ungefärliga och följer hur utgivarna brukar göra.',
		preliminary: (publisher: string) => `${publisher}s preliminära siffror`,
		final: (publisher: string) => `${publisher}s slutliga siffror`,
		awaited: (what: string, period: string, day: string) => `${what} för ${period} väntas omkring den ${day}.`,
		out: (what: string, period: string) => `${what} för ${period} bör vara ute.`,
		outUntil: (what: string, first: string, last: string) => `${what} för ${first} till ${last} bör vara ute.`
	},
	indicator: {
		unit: 'Enhet',
		publisher: 'Utgivare',
		reading: 'Kan läsas som',
		finest: 'Minsta område',
		partOf: 'Del av',
		definition: 'Definition',
		caveat: 'Tänk på',
		labels: 'Källornas namn',
		links: 'Utgivarens sida',
		breaks: 'Tidsseriebrott',
		noBreaks: 'Inga kända tidsseriebrott.',
		addBreak: 'Lägg till ett brott för måttet',
		coverage: 'Områden med uppgifter',
		none: 'Inget område har uppgifter än.',
		columns: { area: 'Område', kind: 'Nivå', values: 'Uppgifter', from: 'Från', to: 'Till' },
		varies: 'varierar med källan'
	},
	coverage: {
		title: 'Vad som finns för varje år',
		titleOf: (name: string) => `Vad som finns för ${name}`,
		lead: 'Varje ruta visar hur många av årets perioder som har en uppgift. Tom ruta betyder att inget är inläst.',
		link: 'Se vad som finns för varje mått, område och år',
		area: 'Område',
		show: 'Visa',
		indicator: 'Mått',
		none: 'Området har inga uppgifter.',
		cell: (values: number, of: number) => (of === 1 ? 'finns' : `${formatNumber(values)} av ${formatNumber(of)}`),
		whole: (of: number) => (of === 1 ? 'finns' : `alla ${formatNumber(of)}`),
		preliminary: 'prel.'
	},
	noIndicator: 'Det finns inget sådant mått.'
} as const;
