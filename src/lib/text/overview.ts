import { formatNumber } from './format.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** Words of the first page. */
export const overviewText = {
	title: 'Översikt',
	lead: 'Planer för brottsförebyggande samverkan bredvid siffrorna om brott och trygghet.',
	areas: (count: number) => plural(count, 'område med siffror', 'områden med siffror'),
	indicators: (count: number) => plural(count, 'mått', 'mått'),
	activities: (count: number) => plural(count, 'aktivitet i planerna', 'aktiviteter i planerna'),
	open: (count: number) => plural(count, 'koppling att ta ställning till', 'kopplingar att ta ställning till'),
	loaded: 'Inläst underlag',
	loadedNote: 'Hur färska siffrorna är.',
	allSources: 'Alla källor',
	source: { file: 'Fil', kind: 'Innehåll', to: 'Uppgifter till', published: 'Utgiven', read: 'Inläst' },
	whereToGo: 'Områden',
	allAreas: 'Alla områden',
	due: 'Aktiviteter att följa upp',
	dueNote:
		'Försenade först: slutdatum har passerat utan att aktiviteten är genomförd eller avbruten. Sedan de som är efter plan, snart ska avslutas eller inte har följts upp på ett halvår.',
	dueNone: 'Ingen aktivitet behöver följas upp nu.',
	dueMore: (count: number) => `och ${formatNumber(count)} till.`,
	dueInPlan: (plan: string, count: number) => `${plan}: ${formatNumber(count)} att följa upp`,
	toDecide: 'Kopplingar att ta ställning till',
	toDecideNote: (count: number) =>
		`${formatNumber(count)} ${plural(count, 'aktivitet har', 'aktiviteter har')} föreslagna områden eller mått som ingen har bekräftat.`
} as const;
