import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRAINS, periodKey, periodOf } from '#lib/model/period.ts';
import { findPaths } from '#lib/series/crime-hierarchy.ts';
import { parsePeriod } from '#lib/series/dates.ts';
import { parseNumber } from '#lib/series/number.ts';
import { findSeries } from '#lib/series/find-series.ts';
import { readDocument } from '#lib/server/importing/readers/read-document.ts';

const SEED = { seed: 20261120, numRuns: 150 };

/** How a program may have saved a table. */
const look = fc.record({
	encoding: fc.constantFrom('utf-8', 'bom', 'windows-1252', 'utf-16'),
	delimiter: fc.constantFrom(';', ',', '\t'),
	decimal: fc.constantFrom(',', '.'),
	newline: fc.constantFrom('\n', '\r\n'),
	percent: fc.constantFrom('', '%', ' %'),
	thousands: fc.constantFrom('', ' ', '\u00a0'),
	wide: fc.boolean()
});
type Look = typeof look extends fc.Arbitrary<infer L> ? L : never;

const area = fc.constantFrom('Fisksätra', 'Orminge', 'Nacka kommun', 'Älta', 'Saltsjö-Boo');
const label = fc.constantFrom(
	'Otrygg utomhus sen kväll',
	'Oro för inbrott',
	'Har du, eller någon annan, «sett» något?'
);

function save(rows: readonly (readonly string[])[], { encoding, delimiter, newline }: Look): Uint8Array {
	const cellOf = (text: string) => (text.includes(delimiter) ? `"${text}"` : text);
	const text = rows.map((cells) => cells.map(cellOf).join(delimiter)).join(newline) + newline;
	if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
	if (encoding === 'utf-16') return Buffer.from(`\ufeff${text}`, 'utf16le');
	return Buffer.from(encoding === 'bom' ? `\ufeff${text}` : text, 'utf8');
}

async function read(bytes: Uint8Array, isArea?: (text: string) => boolean) {
	const { document } = await readDocument(bytes, 'f.csv');
	const found = document && findSeries(document, undefined, isArea);
	const [table] = found?.format ? found.tables : [];
	if (!table) throw new Error('not recognised');
	const { observations, rejected } = table.format.parse(table.table, 'f.csv');
	return { id: table.format.id, observations, rejected };
}

const inThousands = (count: number, { thousands }: Look) => String(count).replace(/\B(?=(\d{3})+$)/g, thousands);
const byKey = (a: readonly unknown[], b: readonly unknown[]) => (a.join('|') < b.join('|') ? -1 : 1);

describe('a table means the same however it was saved', () => {
	const answers = fc.uniqueArray(
		fc.record({
			area,
			label,
			year: fc.integer({ min: 2015, max: 2025 }),
			permille: fc.option(fc.integer({ min: 0, max: 1000 }), { freq: 8 }),
			n: fc.integer({ min: 0, max: 30_000 })
		}),
		{ minLength: 1, maxLength: 12, selector: (one) => `${one.area}|${one.label}|${one.year}` }
	);

	test('survey', async () => {
		await fc.assert(
			fc.asyncProperty(answers, look, async (rows, how) => {
				const share = (permille: number | null) =>
					permille === null ? '..' : (permille / 10).toFixed(1).replace('.', how.decimal) + how.percent;
				const years = [...new Set(rows.map(({ year }) => year))].sort();
				const pairs = [...new Set(rows.map((one) => `${one.area}|${one.label}`))].map((key) => key.split('|'));
				const at = (pair: readonly string[], year: number) =>
					rows.find((one) => one.area === pair[0] && one.label === pair[1] && one.year === year);
				const wide = [
					['Område', 'Fråga', ...years.flatMap((year) => [`${year} (%)`, `Antal svar ${year}`])],
					...pairs.map((pair) => [
						...pair,
						...years.flatMap((year) => {
							const one = at(pair, year);
							return [share(one?.permille ?? null), one ? inThousands(one.n, how) : ''];
						})
					])
				];
				const long = [
					['Område', 'Fråga', 'År', 'Andel (%)', 'Antal svar'],
					...rows.map((one) => [one.area, one.label, String(one.year), share(one.permille), inThousands(one.n, how)])
				];
				const { id, observations, rejected } = await read(save(how.wide ? wide : long, how));
				expect([id, rejected]).toEqual(['survey', []]);
				const got = observations
					.filter(({ base }) => base !== null)
					.map((o) => [
						o.areaLabel,
						o.indicatorPath.join(),
						o.periodStart.slice(0, 4),
						o.value === null ? null : Math.round(o.value * 1000),
						o.base
					]);
				const wanted = rows.map((one) => [one.area, one.label, String(one.year), one.permille, one.n]);
				expect(got.sort(byKey)).toEqual(wanted.sort(byKey));
			}),
			SEED
		);
	});

	test('survey under titles, above notes, and as a cross table', async () => {
		const around = fc.record({ title: fc.boolean(), note: fc.boolean(), cross: fc.boolean() });
		await fc.assert(
			fc.asyncProperty(answers, look, around, async (all, how, { title, note, cross }) => {
				const rows = all.filter(({ permille }) => permille !== null);
				// One column of figures needs no delimiter between figures, and a comma is then no sign of a table.
				const years = [2014, ...new Set(rows.map(({ year }) => year))].sort();
				if (rows.length === 0 || (how.delimiter === ',' && how.decimal === ',')) return;
				const share = (permille: number) => (permille / 10).toFixed(1).replace('.', how.decimal);
				const labels = [...new Set(rows.map(({ label: one }) => one))];
				const areas = [...new Set(rows.map(({ area: one }) => one))];
				const at = (place: string, question: string, year: number) => {
					const one = rows.find((row) => row.area === place && row.label === question && row.year === year);
					return one?.permille === undefined || one.permille === null ? '..' : share(one.permille);
				};
				const empty = years.map(() => '');
				const body = cross
					? areas.flatMap((place) => [
							[place, ...empty],
							...labels.map((question) => [question, ...years.map((year) => at(place, question, year))])
						])
					: areas.flatMap((place) =>
							labels.map((question) => [place, question, ...years.map((year) => at(place, question, year))])
						);
				const table = [
					...(title || cross ? [['Trygghetsmätning. Andel i procent'], ['']] : []),
					[...(cross ? ['Fråga'] : ['Område', 'Fråga']), ...years.map(String)],
					...body,
					...(note ? [[''], ['Källa: egen mätning']] : [])
				];
				const isArea = (text: string) => areas.some((one) => one === text);
				const { observations, rejected } = await read(save(table, { ...how, delimiter: ';' }), isArea);
				expect(rejected).toEqual([]);
				const got = observations
					.filter(({ value }) => value !== null)
					.map((o) => [
						o.areaLabel,
						o.indicatorPath.join(),
						o.periodStart.slice(0, 4),
						Math.round((o.value ?? 0) * 1000)
					]);
				const wanted = rows.map((one) => [one.area, one.label, String(one.year), one.permille]);
				expect(got.sort(byKey)).toEqual(wanted.sort(byKey));
			}),
			SEED
		);
	});

	const counts = fc.uniqueArray(
		fc.record({
			area,
			label: fc.constantFrom('Skadegörelse', 'Nedskräpning', 'Samlingar/gäng'),
			month: fc.integer({ min: 1, max: 12 }),
			count: fc.option(fc.integer({ min: 0, max: 2000 }), { freq: 6 })
		}),
		{ minLength: 1, maxLength: 12, selector: (one) => `${one.area}|${one.label}|${one.month}` }
	);

	test('incidents', async () => {
		await fc.assert(
			fc.asyncProperty(counts, look, async (rows, how) => {
				const text = (count: number | null) => (count === null ? '' : inThousands(count, how));
				const monthText = (month: number) => periodKey(periodOf('month', 2023, month));
				const months = [...new Set(rows.map(({ month }) => month))].sort((a, b) => a - b);
				const wide = [
					['Kategori', 'Plats', ...months.map(monthText)],
					...rows.map((one) => [one.label, one.area, ...months.map((m) => (m === one.month ? text(one.count) : ''))])
				];
				const long = [
					['Antal', 'Månad', 'Kategori', 'Plats'],
					...rows.map((one) => [text(one.count), monthText(one.month), one.label, one.area])
				];
				const { id, observations, rejected } = await read(save(how.wide ? wide : long, how));
				expect([id, rejected]).toEqual(['incidents', []]);
				const got = observations
					.filter(({ value }) => value !== null)
					.map((o) => [o.areaLabel, o.indicatorPath.join(), Number(o.periodStart.slice(5, 7)), o.value]);
				const wanted = rows
					.filter(({ count }) => count !== null)
					.map((one) => [one.area, one.label, one.month, one.count]);
				expect(got.sort(byKey)).toEqual(wanted.sort(byKey));
				expect(observations.every(({ value, missing }) => (value === null) === (missing !== null))).toBe(true);
			}),
			SEED
		);
	});
});

test('a number written with either sign, any space between thousands and any minus is read back', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -99_999_999, max: 99_999_999 }),
			fc.integer({ min: 0, max: 4 }),
			fc.constantFrom(',' as const, '.' as const),
			fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009'),
			fc.constantFrom('-', '\u2212', '\u2013'),
			fc.constantFrom('', '%', ' %', ' procent'),
			(digits, decimals, sign, space, minus, unit) => {
				const value = digits / 10 ** decimals;
				const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
				const grouped = whole.replace(/\B(?=(\d{3})+$)/g, space);
				const text = (value < 0 ? minus : '') + grouped + (part ? sign + part : '') + unit;
				const read = parseNumber(text, sign);
				expect(read).toEqual({ value: expect.closeTo(value, 9) });
			}
		),
		SEED
	);
});

test('a period is read back from the way in which addresses and the command line write it', () => {
	fc.assert(
		fc.property(fc.constantFrom(...GRAINS), fc.integer({ min: 1950, max: 2100 }), fc.nat(11), (grain, year, n) => {
			const most = { month: 12, quarter: 4, half: 2, year: 1 }[grain];
			const period = periodOf(grain, year, (n % most) + 1);
			expect(parsePeriod(periodKey(period))).toEqual(period);
		}),
		SEED
	);
});

test('no listed crime type is lost or renamed, and none stands under itself', () => {
	const listed = fc.array(fc.record({ label: fc.constantFrom('a', 'b', 'c', 'd', 'e'), hasNumber: fc.boolean() }));
	fc.assert(
		fc.property(listed, (rows) => {
			const paths = findPaths(rows);
			expect(paths.map((path) => path.at(-1))).toEqual(rows.map((one) => one.label));
			for (const path of paths) expect(new Set(path).size).toBe(path.length);
		}),
		SEED
	);
});
