import { formatNumber, formatShare } from './format.ts';

const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text);
const periods = (count: number) => `${formatNumber(count)} ${count === 1 ? 'period' : 'perioder'}`;

/** Words of the page about how figures have changed from one delivery to the next. */
export const revisionText = {
	title: 'Så har siffrorna ändrats',
	titleOf: (name: string) => `Så har siffrorna ändrats, ${name}`,
	lead: 'Uppgifter som mer än en fil har lämnat för samma period. De äldre finns kvar bredvid dem som gäller.',
	none: (name: string) =>
		`Ingen uppgift för ${name} har lämnats mer än en gång. När en ny leverans läses in syns här vad som ändrades.`,
	notPublic:
		'Äldre leveranser visas inte i offentlig visning för områden under kommunnivå: skillnaden mellan två leveranser kan avslöja ett dolt tal.',
	link: 'Så har siffrorna ändrats',
	overview: 'Mått med flera leveranser',
	columns: {
		indicator: 'Mått',
		periods: 'Perioder',
		moved: 'Ändrade',
		usual: 'Preliminärt till slutligt, vanlig ändring',
		period: 'Period',
		change: 'Ändring',
		share: 'Ändring i procent'
	},
	delivery: (date: string) => `Utgiven ${date}`,
	place: (file: string, sheet: string | null, row: number) =>
		`${file}, ${sheet === null ? '' : `flik ${sheet}, `}rad ${formatNumber(row)}`,
	preliminary: 'prel.',
	notDelivered: 'inte med',
	unchanged: '0',
	change: (value: number, text: string) => signed(value, text),
	points: (share: number) => `${signed(share, formatNumber(share * 100, 1))} procentenheter`,
	share: (share: number | null) => (share === null ? 'från 0' : signed(share, formatShare(share, 1))),
	usual: (median: number) => formatShare(median, 1),
	noPreliminary: 'inget preliminärt att jämföra med',
	summary: (all: number, moved: number, median: number | null) =>
		`${periods(all)} har gått från preliminär till slutlig. ${
			moved === 0
				? 'Ingen ändrades.'
				: `${moved === all ? 'Alla' : formatNumber(moved)} ändrades${
						median === null ? '' : `, vanligen med ${formatShare(median, 1)} uppåt eller nedåt`
					}.`
		}`,
	directions: (up: number, down: number) => `${formatNumber(up)} höjdes och ${formatNumber(down)} sänktes.`,
	largest: (period: string, from: string, to: string) => `Störst var ändringen för ${period}, från ${from} till ${to}.`,
	overall: (share: number) => {
		if (share === 0) return 'Sammanlagt blev de slutliga talen desamma som de preliminära.';
		const amount = formatShare(Math.abs(share), 1);
		return `Sammanlagt blev de slutliga talen ${amount} ${share > 0 ? 'högre' : 'lägre'} än de preliminära.`;
	},
	onlyReissued: (count: number) => `${periods(count)} har lämnats mer än en gång.`
} as const;
