import { compareAreas, type Comparison } from '#lib/analysis/comparison/compare-areas.ts';
import type { ComparedValue } from '#lib/analysis/comparison/compared-series.ts';
import type { ComparisonFigure } from '#lib/charts/comparison/comparison-figure.ts';
import type { Indicator } from '#lib/model/indicator.ts';

/** Comparisons of every kind that a page can hold, all invented. */

type Area = { code: string; name: string; people: number | null };
export const AREAS: Area[] = [
	{ code: 'a', name: 'Fisksätra', people: 8000 },
	{ code: 'b', name: 'Orminge', people: 14_000 },
	{ code: 'c', name: 'Sickla', people: 9000 }
];
const WHOLE: Area = { code: 'h', name: 'Nacka', people: 110_000 };

export function value(areaCode: string, year: number, given: Partial<ComparedValue>): ComparedValue {
	return {
		indicatorId: 'm',
		areaCode,
		start: `${year}-01-01`,
		end: `${year}-12-31`,
		grain: 'year',
		value: null,
		base: null,
		low: null,
		high: null,
		status: 'final',
		missing: null,
		sourceId: 's1',
		sourceSheet: null,
		sourceRow: year,
		lastRow: year + 11,
		...given
	};
}

type Given = {
	indicator?: Partial<Indicator>;
	areas?: readonly Area[];
	rows: readonly ComparedValue[];
	first?: string;
	reference?: boolean;
	publisherOf?: (id: string) => string;
	period?: string | null;
};

/** A comparison of invented rows, with Nacka as reference where it is asked for. */
export function compared({
	indicator,
	areas = AREAS,
	rows,
	first,
	reference = false,
	publisherOf,
	period = null
}: Given) {
	const people = new Map([...areas, WHOLE].map(({ code, people: count }) => [code, count]));
	return compareAreas({
		indicator: { id: 'm', name: 'Skadegörelse', unit: 'anmälda brott', kind: 'count', reading: 'effect', ...indicator },
		areas: areas.map(({ code, name }) => ({ code, name })),
		firstCode: first ?? areas[0]?.code ?? '',
		rows,
		populationOf: (areaCode, year) => {
			const count = people.get(areaCode);
			return count ? { areaCode, year, count, implied: false } : undefined;
		},
		publisherOf: publisherOf ?? (() => 'Kommunen'),
		period,
		reference: reference
			? { name: WHOLE.name, parts: [WHOLE.code], holds: new Set(areas.map(({ code }) => code)) }
			: null
	});
}

/** Errors: throws where the comparison is refused. */
export function shown(result: ReturnType<typeof compared>): Comparison {
	if ('refused' in result) throw new Error(`refused: ${result.refused.why}`);
	return result;
}

export const counts = shown(
	compared({
		reference: true,
		rows: [2021, 2022, 2023, 2024].flatMap((year, i) => [
			value('a', year, { value: 118 - 6 * i }),
			value('b', year, { value: year === 2022 ? null : 120 + 8 * i, missing: year === 2022 ? 'not-collected' : null }),
			value('c', year, { value: 31 + i, status: year === 2024 ? 'preliminary' : 'final' }),
			value('h', year, { value: 800 + 9 * i })
		])
	})
);
export const shares = shown(
	compared({
		indicator: { name: 'Otrygga ute sent på kvällen', unit: 'andel', kind: 'share', reading: 'survey' },
		reference: true,
		rows: [2020, 2022, 2024].flatMap((year, i) => [
			value('a', year, { value: 0.38 - i / 100, base: 210 }),
			value('b', year, { value: 0.31, base: 240 }),
			value('c', year, { value: 0.2 + i / 50, base: 190 }),
			value('h', year, { value: 0.25, base: 1500 })
		])
	})
);
/** Municipalities enough for a funnel, one of them far out. */
export const MANY: Area[] = Array.from({ length: 14 }, (_, i) => ({
	code: `k${i}`,
	name: `Kommun ${String.fromCharCode(65 + i)}`,
	people: Math.round(9000 * 1.38 ** i)
}));
export const many = shown(
	compared({
		areas: MANY,
		first: 'k3',
		rows: MANY.map(({ code, people }, i) =>
			value(code, 2024, { value: Math.round(((people ?? 0) / 1000) * (i === 9 ? 16 : 6 + Math.sin(i * 2) * 0.9)) })
		)
	})
);

export function figureOf(comparison: Comparison, change: Partial<ComparisonFigure> = {}): ComparisonFigure {
	return {
		comparison,
		areasText: 'Fisksätra, Orminge och Sickla',
		shared: true,
		breaks: [],
		caveat: '',
		sources: [
			{
				sourceId: 's1',
				publisher: 'Kommunen',
				file: 'handelser.csv',
				firstRow: 2,
				lastRow: 83,
				importedOn: '2026-11-02',
				publishedOn: '2026-10-30'
			}
		],
		populations: [],
		simulated: true,
		handling: null,
		...change
	};
}
