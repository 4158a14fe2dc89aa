import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREAS, compared, shown, value } from '../../../../tests/charts/comparisons.ts';
import { overviewOf } from './overview.ts';

const survey = { name: 'Otrygga', unit: 'andel', kind: 'share', reading: 'survey' } as const;
const verdicts = (comparison: ReturnType<typeof shown>) =>
	Object.fromEntries(comparison.pairs.map(({ code, verdict }) => [code, verdict]));

describe('levels of counts', () => {
	const year = (a: number | null, b: number, c: number) => [
		value('a', 2024, { value: a, missing: a === null ? 'hidden' : null }),
		value('b', 2024, { value: b }),
		value('c', 2024, { value: c })
	];
	test('are rates with exact limits, from the highest', () => {
		const { areas, kind, period } = shown(compared({ rows: year(10, 140, 45) }));
		expect([kind, period]).toEqual(['count', '2024-01-01']);
		expect(areas.map(({ code }) => code)).toEqual(['b', 'c', 'a']);
		// 10 of 8 000; Garwood 4.795–18.390
		expect(areas[2]?.latest).toMatchObject({
			level: 125,
			low: expect.closeTo(59.94, 1),
			high: expect.closeTo(229.88, 1)
		});
	});
	test('are told apart only where the limits leave no difference out, whichever is first', () => {
		const rows = year(100, 144, 34);
		expect(verdicts(shown(compared({ rows, first: 'a' })))).toEqual({ b: 'unclear', c: 'above' });
		expect(verdicts(shown(compared({ rows, first: 'c' })))).toEqual({ a: 'below', b: 'below' });
	});
	test('below five events are counts and no rates', () => {
		const { areas, leftOut } = shown(compared({ rows: year(4, 140, 45) }));
		expect(areas.map(({ code }) => code)).toEqual(['b', 'c']);
		expect(leftOut).toEqual([{ code: 'a', name: 'Fisksätra', refused: 'few-events' }]);
	});
	test('that are hidden are left out with the reason, and nothing is worked out of them', () => {
		const found = shown(compared({ rows: year(null, 140, 45) }));
		expect(found.leftOut).toMatchObject([{ refused: 'hidden' }]);
		expect(found.first.code).toBe('b');
		expect(JSON.stringify(found.pairs)).not.toContain('"a"');
	});
	test('need a population, and one that is large enough', () => {
		const areas = [
			{ code: 'a', name: 'A', people: null },
			{ code: 'b', name: 'B', people: 900 },
			{ code: 'c', name: 'C', people: 9000 },
			{ code: 'd', name: 'D', people: 9000 }
		];
		const rows = areas.map(({ code }) => value(code, 2024, { value: 40 }));
		expect(shown(compared({ areas, rows })).leftOut.map(({ refused }) => refused)).toEqual([
			'no-population',
			'population-too-small'
		]);
	});
	test('are compared in the latest period that most areas have', () => {
		const rows = [...year(40, 40, 40), value('a', 2025, { value: 50 }), value('b', 2025, { value: 50 })];
		const found = shown(compared({ rows }));
		expect(found.period).toBe('2024-01-01');
		expect(found.periods).toEqual(['2025-01-01', '2024-01-01']);
		expect(shown(compared({ rows, period: '2025-01-01' })).leftOut.map(({ code }) => code)).toEqual(['c']);
	});
	test('without a period that two have are refused, with what each lacks', () => {
		const result = compared({ rows: [value('a', 2023, { value: 50 }), value('b', 2024, { value: 50 })] });
		expect(result).toMatchObject({ refused: { why: 'no-common-period' } });
	});
	test('an index without known uncertainty is refused', () => {
		const result = compared({ indicator: { kind: 'index', unit: 'index 0–6', reading: 'survey' }, rows: [] });
		expect(result).toMatchObject({ refused: { why: 'kind-not-comparable' } });
	});
});

describe('shares', () => {
	const rows = [
		value('a', 2024, { value: 0.41, base: 210, sourceId: 's1' }),
		value('b', 2024, { value: 0.3, base: 240, sourceId: 's2' }),
		value('c', 2024, { value: 0.12, base: 190, sourceId: 's2' })
	];
	test('are set against each other with Newcombe’s difference on the answers they are worth', () => {
		const { pairs } = shown(compared({ indicator: survey, rows }));
		// Newcombe's tenth method with n divided by 1.4: 150 and 171.4
		expect(pairs[0]?.result).toMatchObject({
			estimate: expect.closeTo(0.11, 9),
			low: expect.closeTo(0.0054, 4),
			high: expect.closeTo(0.2122, 4)
		});
		expect(pairs.map(({ verdict }) => verdict)).toEqual(['above', 'above']);
	});
	test('from different publishers are refused, and each is named with its areas', () => {
		const publisherOf = (id: string) => (id === 's1' ? 'Nacka kommun' : 'Polisen');
		expect(compared({ indicator: survey, rows, publisherOf })).toEqual({
			refused: {
				why: 'different-surveys',
				publishers: [
					{ publisher: 'Nacka kommun', areas: ['Fisksätra'] },
					{ publisher: 'Polisen', areas: ['Orminge', 'Sickla'] }
				]
			}
		});
	});
	test('of unknown publishers in several files are shown for the reader to check', () => {
		expect(shown(compared({ indicator: survey, rows, publisherOf: () => '' })).unknownPublisher).toBe(true);
	});
	test('are not compared with a reference from another survey', () => {
		const withWhole = [...rows, value('h', 2024, { value: 0.2, base: 1500, sourceId: 's9' })];
		const publisherOf = (id: string) => (id === 's9' ? 'Brå' : 'Nacka kommun');
		const found = shown(compared({ indicator: survey, rows: withWhole, publisherOf, reference: true }));
		expect([found.reference, found.referenceLacks]).toEqual([null, true]);
	});
});

test('an area against its reference is under, like or over it, with itself taken out where it is large', () => {
	const rows = [
		value('a', 2024, { value: 130 }),
		value('b', 2024, { value: 110 }),
		value('c', 2024, { value: 20 }),
		value('h', 2024, { value: 800 })
	];
	const { areas, reference } = shown(compared({ rows, reference: true }));
	const of = (code: string) => areas.find((area) => area.code === code);
	expect(reference?.level).toBeCloseTo(727.27, 2);
	expect(['a', 'b', 'c'].map((code) => of(code)?.position?.position)).toEqual(['above', 'similar', 'below']);
	// Orminge is 14 000 of 110 000
	expect(of('b')?.reference).toMatchObject({ withoutOwn: true, level: expect.closeTo((690 / 96_000) * 100_000, 6) });
	expect(of('a')?.reference?.withoutOwn).toBe(false);
});

test('the order of the areas changes no verdict, place or level', () => {
	const number = fc.integer({ min: 0, max: 300 });
	const order = fc.shuffledSubarray(AREAS, { minLength: AREAS.length });
	fc.assert(
		fc.property(number, number, number, order, (a, b, c, areas) => {
			const rows = [a, b, c].map((count, i) => value(AREAS[i]?.code ?? '', 2024, { value: count }));
			const [one, other] = [AREAS, areas].map((list) => compared({ rows, areas: list, first: 'a' }));
			if (!one || !other || 'refused' in one || 'refused' in other) {
				expect(one && 'refused' in one).toBe(other && 'refused' in other);
				return;
			}
			if (one.first.code !== other.first.code) return;
			expect(verdicts(other)).toEqual(verdicts(one));
			expect(other.areas.map(({ code, places }) => [code, places])).toEqual(
				one.areas.map(({ code, places }) => [code, places])
			);
		})
	);
});

test('either of two areas as the first gives the opposite verdict', () => {
	const number = fc.integer({ min: 0, max: 200 });
	const opposite = { above: 'below', below: 'above', unclear: 'unclear' } as const;
	fc.assert(
		fc.property(number, number, (a, b) => {
			const two = AREAS.slice(0, 2);
			const rows = [value('a', 2024, { value: a }), value('b', 2024, { value: b })];
			const [one, other] = ['a', 'b'].map((first) => compared({ rows, areas: two, first }));
			if (!one || !other || 'refused' in one || 'refused' in other) return;
			expect(other.pairs[0]?.verdict).toBe(opposite[one.pairs[0]?.verdict ?? 'unclear']);
		})
	);
});

test('findings that are few among many comparisons do not stand on a page of them all', () => {
	const rows = [value('a', 2024, { value: 100 }), value('b', 2024, { value: 130 })];
	const two = AREAS.slice(0, 2);
	const alone = shown(
		compared({ rows: [value('a', 2024, { value: 100 }), value('b', 2024, { value: 118 })], areas: two })
	);
	const calm = shown(
		compared({ rows: rows.map((row) => ({ ...row, value: row.areaCode === 'a' ? 80 : 140 })), areas: two })
	);
	expect(alone.pairs[0]?.verdict).toBe('above');
	const { rows: together, made } = overviewOf([alone, ...Array.from({ length: 19 }, () => calm)]);
	expect(made).toBe(20);
	expect(together[0]?.pairs[0]?.verdict).toBe('unclear');
});
