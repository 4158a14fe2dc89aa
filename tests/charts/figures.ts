import type { Figure, FigureActivity, FigurePoint, FigureSeries } from '#lib/model/figure.ts';
import type { Grain } from '#lib/model/period.ts';
import { nextPeriod, periodEnd } from '#lib/model/period.ts';

/** Figures of every kind that a page can hold, all invented. */

type Value = number | null | Partial<FigurePoint>;

function points(first: string, grain: Grain, values: readonly Value[]): FigurePoint[] {
	let start = first;
	return values.map((value, index) => {
		const end = periodEnd({ start, grain });
		const given =
			value === null ? { missing: 'not-collected' as const } : typeof value === 'number' ? { value } : value;
		const point = {
			start,
			end,
			value: null,
			base: null,
			low: null,
			high: null,
			status: 'final',
			missing: null,
			source: { id: 's1', row: index + 2 }
		} as const;
		start = nextPeriod({ start, grain }).start;
		return { ...point, ...given };
	});
}

function rolling(all: readonly FigurePoint[]): FigureSeries['rolling'] {
	return all.map(({ start }, i) => {
		const window = all.slice(Math.max(0, i - 11), i + 1).flatMap((point) => point.value ?? []);
		return { start, value: window.length === 12 ? window.reduce((sum, value) => sum + value, 0) / 12 : null };
	});
}

function series(areaName: string, role: FigureSeries['role'], grain: Grain, all: FigurePoint[]): FigureSeries {
	return { areaCode: areaName, areaName, role, grain, points: all, rolling: grain === 'month' ? rolling(all) : [] };
}

/** Repeatable numbers with the look of counts. */
function noise(count: number, mean: number, spread: number): number[] {
	let seed = 7;
	return Array.from({ length: count }, (_, i) => {
		seed = (seed * 16807) % 2147483647;
		const wave = Math.sin((i / 12) * 2 * Math.PI) * spread * 0.4;
		return Math.max(0, Math.round(mean + wave + (seed / 2147483647 - 0.5) * 2 * spread));
	});
}

function activity(id: string, title: string, starts: string | null, ends: string | null): FigureActivity {
	return { id, title, starts, ends, actual: null, expected: null, done: true, wider: false, state: 'confirmed' };
}

const base: Omit<Figure, 'id' | 'series'> = {
	indicatorId: 'skadegorelse',
	indicatorName: 'Skadegörelse',
	kind: 'count',
	unit: 'händelser',
	reading: 'effect',
	publisher: 'Kommunen',
	caveat: '',
	definition: '',
	rate: false,
	impliedPopulation: false,
	estimatedIntervals: false,
	activities: [],
	breaks: [],
	sources: [
		{
			sourceId: 's1',
			publisher: 'Kommunen',
			file: 'handelser-2020-2026.csv',
			firstRow: 2,
			lastRow: 83,
			importedOn: '2026-11-02',
			publishedOn: '2026-10-30'
		}
	],
	from: '2020-01-01',
	to: '2026-12-31',
	scaleTo: null,
	simulated: true
};

const months = noise(82, 8, 5).map((value, i): Value => {
	if (i >= 30 && i <= 32) return null;
	return i >= 79 ? { value, status: 'preliminary' } : value;
});

export const sevenActivities: FigureActivity[] = [
	activity('a1', 'Trygghetsvärdar, fler pass', '2022-03-01', null),
	activity('a2', 'Föräldravandring', '2023-09-01', '2026-06-30'),
	{ ...activity('a3', 'Ny belysning i centrum och längs gångstråket', '2025-04-01', '2026-12-31'), done: false },
	{ ...activity('a4', 'Samverkan mot klotter i hela kommunen', '2021-01-01', '2024-06-30'), wider: true },
	{ ...activity('a5', 'Fritidsgård öppen på lördagar', '2024-01-15', '2024-12-20'), state: 'suggested' },
	activity('a6', 'Kameror', '2026-09-01', '2026-11-30'),
	{ ...activity('a7', 'Trygghetsvandringar', null, '2021-05-31'), state: 'suggested', done: false }
];

/** Followed up: delayed and over time, under way, and broken off with an effect that was expected. */
const followedUp: FigureActivity[] = [
	{
		...activity('f1', 'Trygghetsvärdar', '2022-03-01', '2023-06-30'),
		actual: { starts: '2022-06-01', until: '2023-11-30', open: false },
		expected: {
			indicatorId: 'skadegorelse',
			areaCode: 'Orminge',
			direction: 'decrease',
			smallestSize: 0.15,
			lagMonths: 6,
			statedOn: '2022-02-01',
			timing: 'before'
		}
	},
	{
		...activity('f2', 'Föräldravandring', '2024-01-01', '2026-12-31'),
		actual: { starts: '2024-01-01', until: '2026-08-31', open: true }
	},
	{ ...activity('f3', 'Kameror', null, null), actual: { starts: '2025-02-01', until: '2025-05-31', open: false } }
];

export const smallCounts: Figure = {
	...base,
	id: 'skadegorelse-orminge',
	activities: sevenActivities,
	series: [series('Orminge', 'subject', 'month', points('2020-01-01', 'month', months))]
};

export const followedCounts: Figure = { ...smallCounts, id: 'skadegorelse-uppfoljd', activities: followedUp };

export const municipalCounts: Figure = {
	...base,
	id: 'narkotika-kommun',
	indicatorId: 'narkotika',
	indicatorName: 'Narkotikabrott',
	unit: 'anmälda brott',
	reading: 'activity-driven',
	publisher: 'Brå',
	simulated: false,
	breaks: [{ at: '2023-01-01', reason: 'ny brottskod' }],
	activities: sevenActivities.slice(0, 2),
	series: [
		series('Storstad', 'subject', 'month', points('2020-01-01', 'month', noise(80, 1180, 320))),
		series('Grannstad med långt namn', 'reference', 'month', points('2020-01-01', 'month', noise(80, 760, 160)))
	]
};

const wave = (value: number, low: number, high: number, n: number): Value => ({ value, low, high, base: n });
const biennial = (waves: readonly Value[]) =>
	waves.map((value, i) => points(`${2018 + 2 * i}-01-01`, 'year', [value])).flat();

export const survey: Figure = {
	...base,
	id: 'otrygghet',
	indicatorId: 'otrygg-kvall',
	indicatorName: 'Otrygga utomhus sen kväll',
	kind: 'share',
	unit: 'andel',
	reading: 'survey',
	from: '2018-01-01',
	to: '2026-12-31',
	activities: sevenActivities.slice(1, 3),
	series: [
		series(
			'Fisksätra',
			'subject',
			'year',
			biennial([
				wave(0.41, 0.34, 0.48, 231),
				wave(0.39, 0.32, 0.46, 224),
				wave(0.38, 0.31, 0.45, 236),
				wave(0.33, 0.27, 0.39, 230)
			])
		),
		series(
			'Nacka',
			'reference',
			'year',
			biennial([
				wave(0.22, 0.2, 0.24, 1804),
				wave(0.21, 0.19, 0.23, 1790),
				wave(0.19, 0.17, 0.21, 1844),
				wave(0.19, 0.17, 0.21, 1812)
			])
		)
	]
};

export const yearlyRates: Figure = {
	...base,
	id: 'misshandel-tal',
	indicatorId: 'misshandel',
	indicatorName: 'Misshandel',
	unit: 'anmälda brott',
	rate: true,
	publisher: 'Brå',
	simulated: false,
	from: '2012-01-01',
	to: '2026-12-31',
	series: [
		series(
			'Kommunen',
			'subject',
			'year',
			points('2012-01-01', 'year', [
				...[842, 798, 811, 902, 944, 881, 860, 835, null, 790, 812, 774, 801].map((value) =>
					value === null
						? { missing: 'confidential' as const }
						: { value, low: value - 62, high: value + 66, base: 98_000 }
				),
				{ value: 765, low: 706, high: 828, base: 105_000, status: 'preliminary' as const }
			])
		),
		series(
			'Riket',
			'reference',
			'year',
			points('2012-01-01', 'year', [870, 862, 880, 851, 840, 838, 826, 829, 815, 801, 798, 780, 792, 788])
		)
	]
};

export const index: Figure = {
	...base,
	id: 'problemindex',
	indicatorId: 'problemindex',
	indicatorName: 'Problemindex',
	kind: 'index',
	unit: 'index 0–6',
	reading: 'survey',
	series: [
		series(
			'Orminge',
			'subject',
			'year',
			points('2020-01-01', 'year', [2.31, 2.44, 2.18, { value: null, missing: 'not-collected' }, 1.97, 2.05])
		)
	]
};

export const empty: Figure = {
	...base,
	id: 'tom',
	indicatorName: 'Rån mot person under 18 år',
	activities: sevenActivities.slice(0, 1),
	series: [series('Orminge', 'subject', 'year', points('2020-01-01', 'year', [null, null, null]))]
};

export const figures: Figure[] = [smallCounts, municipalCounts, survey, yearlyRates, index, empty];
