import { isYear } from '#lib/model/period.ts';
import { day, dayBefore, months, one, overNewYear, part, range, weeks } from './days.ts';
import type { Days } from './days.ts';
import { foldCase } from './fold.ts';
import { MONTHS, ORDINAL_WORDS } from './vocabulary.ts';

/** First and last day as ISO dates; null where the plan's words fix no such day («tillsvidare», «vid behov»). */
export type Span = { starts: string | null; ends: string | null };

/** The years a plan says it is for. */
export type Years = { from: number; to: number };

/** An expression in the text that fixes days once its year is known. */
type Found = { at: number; end: number; year: number | null; isRange: boolean; days: Days };
type Groups = Readonly<Record<string, string | undefined>>;
type Pattern = { pattern: RegExp; days: (groups: Groups) => Days };

const MONTH =
	'(?<month>jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '(?:[\\s,-]*(?:år\\s+)?(?<year>(?:19|20)\\d\\d)(?!\\d))?';
const EDGE = '(?<![\\p{L}\\d])';
const AFTER = '(?![\\p{L}\\d])';
const ORDINAL = `(?:(?<number>[1-4])(?::[ae])?|(?<word>${Object.keys(ORDINAL_WORDS).join('|')}))`;

/** Months of a season, first and last. Source: the calendar seasons of SMHI; school terms by their usual months. */
const SEASONS: readonly { words: string; months: readonly [number, number] }[] = [
	{ words: 'vårterminen|vt', months: [1, 6] },
	{ words: 'höstterminen|ht', months: [8, 12] },
	{ words: 'våren|vår', months: [3, 5] },
	{ words: 'sommaren|sommar', months: [6, 8] },
	{ words: 'hösten|höst', months: [9, 11] }
];
const CENTURY = 2000;
const WINTER_STARTS = 12; // month; the winter ends with February of the next year
const SCHOOL_YEAR: readonly [number, number] = [8, 6]; // months; it ends in the next year
const TO = '\\s*(?:[-–]|och|till)\\s*';

// In order: a longer expression takes its characters before a shorter one that it contains.
const PATTERNS: readonly Pattern[] = [
	pattern('(?<year>(?:19|20)\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)(?!\\d)', ({ m, d }) => one(Number(m), Number(d))),
	pattern('(?<d>\\d{1,2})/(?<m>\\d{1,2})[\\s-]+(?<year>(?:19|20)\\d\\d)(?!\\d)', ({ m, d }) =>
		one(Number(m), Number(d))
	),
	pattern(`(?<d>\\d{1,2})(?::?e)?\\s*[-–]\\s*(?<last>\\d{1,2})(?::?e)?\\s+${MONTH}${AFTER}${YEAR}`, (groups) => {
		const month = monthOf(groups.month);
		return (year) => range(day(year, month, Number(groups.d)), day(year, month, Number(groups.last)));
	}),
	pattern(`(?<d>\\d{1,2})(?::?e)?\\s+${MONTH}${AFTER}\\.?${YEAR}`, ({ d, month }) => one(monthOf(month), Number(d))),
	pattern('(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<year>(?:19|20)\\d\\d)(?!\\d)', ({ m, d }) => one(Number(m), Number(d))),
	pattern('läsåret\\s+(?<year>(?:19|20)\\d\\d)\\s*[/–-]\\s*(?:20)?\\d\\d(?!\\d)', () => overNewYear(...SCHOOL_YEAR)),
	pattern('vinter(?:n)?\\s+(?<year>(?:19|20)\\d\\d)(?:\\s*[/–-]\\s*(?:20)?\\d\\d)?(?!\\d)', () =>
		overNewYear(WINTER_STARTS, 2)
	),
	pattern('(?<term>vt|ht)[\\s-]*(?<short>\\d\\d)(?!\\d)', ({ term }) => (term === 'vt' ? months(1, 6) : months(8, 12))),
	pattern('(?<year>(?:19|20)\\d\\d)-(?<m>0[1-9]|1[0-2])(?![\\d-])', ({ m }) => part('month', Number(m))),
	pattern(`${MONTH}${AFTER}\\.?${YEAR}`, ({ month }) => part('month', monthOf(month))),
	pattern(
		`(?:kv|kvartal|q|k)\\.?\\s*(?<number>[1-4])${AFTER}(?:${TO}(?:kv|kvartal|q|k)?\\.?\\s*(?<last>[1-4])${AFTER})?${YEAR}`,
		({ number, last }) => months(Number(number) * 3 - 2, Number(last ?? number) * 3)
	),
	pattern(
		`(?:veckorna|vecka|v(?=[.\\s\\d]))\\.?\\s*(?<number>[1-5]?\\d)${AFTER}(?:${TO}(?:vecka|v)?\\.?\\s*(?<last>[1-5]?\\d)${AFTER}(?!-))?${YEAR}`,
		({ number, last }) => weeks(Number(number), Number(last ?? number))
	),
	pattern(`${ORDINAL}\\s+kvartalet${YEAR}`, (groups) => part('quarter', ordinalOf(groups))),
	pattern(`(?:halvår|h)\\s*(?<number>[12])${AFTER}${YEAR}`, ({ number }) => part('half', Number(number))),
	pattern(`${ORDINAL}\\s+halvåret${YEAR}`, (groups) => part('half', ordinalOf(groups))),
	pattern(`(?:tertial|t)\\s*(?<number>[1-3])${AFTER}${YEAR}`, ({ number }) =>
		months(Number(number) * 4 - 3, Number(number) * 4)
	),
	...SEASONS.map(({ words, months: [first, last] }) =>
		pattern(`(?:${words})${AFTER}${YEAR}`, () => months(first, last))
	),
	pattern(`(?:under|hela)\\s+året${AFTER}`, () => part('year', 1)),
	pattern(`(?<year>(?:19|20)\\d\\d)${AFTER}`, () => part('year', 1))
];

const ONLY_END =
	/(?:senast|t\.?o\.?m\.?|till och med|klart?|färdig\p{L}*|fram till|tills|innan|före|till)\s*:?\s*(?:(?:i|den|under)\s+)?$/u;
const BEFORE = /(?:innan|före)\s*:?\s*(?:(?:i|den)\s+)?$/u;
const ONLY_START =
	/(?:fr\.?o\.?m\.?|från(?: och med)?|start(?:ar)?|sedan|efter|börjar|påbörjas)\s*:?\s*(?:(?:i|den|under)\s+)?$/u;
const OPEN_END = /^\s*(?:[-–]\s*)?(?:$|tillsvidare|tills vidare|och framåt|löpande)/u;

/**
 * The days that a plan's own words fix: dates, months, quarters, halves, tertials, seasons and years, alone or from–to.
 * A year that is not written is that of the neighbouring expression, else the plan's if it is for one year only.
 */
export function parseWhen(text: string, years: Years | null): Span {
	const folded = foldCase(text);
	const found = findExpressions(folded);
	const planYear = years && years.from === years.to ? years.from : null;
	const spans: (readonly [string, string])[] = [];
	found.forEach((expression, index) => {
		const nextYear = found.slice(index).find((one) => one.year !== null)?.year;
		const lastYear = found.slice(0, index).findLast((one) => one.year !== null)?.year;
		const year = nextYear ?? lastYear ?? planYear;
		const days = year === null || !isYear(year) ? null : expression.days(year);
		if (days) spans.push(days);
	});
	const first = found[0];
	const last = found.at(-1);
	if (!first || !last || spans.length === 0) return { starts: null, ends: null };
	const alone = found.length === 1;
	const endOnly = ONLY_END.test(folded.slice(0, first.at));
	const earliest = spans.map(([start]) => start).sort()[0] ?? null;
	if (alone && earliest && BEFORE.test(folded.slice(0, first.at))) return { starts: null, ends: dayBefore(earliest) };
	const after = folded.slice(last.end);
	const openEnd =
		(alone && ONLY_START.test(folded.slice(0, first.at))) || (OPEN_END.test(after) && after.trim() !== '');
	return {
		starts: endOnly ? null : earliest,
		ends: openEnd
			? null
			: (spans
					.map(([, end]) => end)
					.sort()
					.at(-1) ?? null)
	};
}

/** The days of a cell that says when something is finished: a first day only where it says from when too («maj–sept»). */
export function parseDeadline(text: string, years: Years | null): Span {
	const found = findExpressions(foldCase(text));
	const { starts, ends } = parseWhen(text, years);
	return { starts: found.length > 1 || found.some((one) => one.isRange) ? starts : null, ends };
}

function findExpressions(text: string): Found[] {
	const found: Found[] = [];
	for (const { pattern: regex, days } of PATTERNS) {
		for (const match of text.matchAll(regex)) {
			const at = match.index;
			const end = at + match[0].length;
			if (found.some((one) => at < one.end && one.at < end)) continue;
			const groups: Groups = match.groups ?? {};
			found.push({ at, end, year: yearOf(groups), isRange: groups.last !== undefined, days: days(groups) });
		}
	}
	return found.sort((a, b) => a.at - b.at);
}

function pattern(source: string, days: Pattern['days']): Pattern {
	return { pattern: new RegExp(EDGE + source, 'gu'), days };
}

function yearOf({ year, short }: Groups): number | null {
	if (year !== undefined) return Number(year);
	return short === undefined ? null : CENTURY + Number(short);
}

function monthOf(name: string | undefined): number {
	return MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
}

function ordinalOf({ number, word }: Groups): number {
	return number ? Number(number) : (ORDINAL_WORDS[word ?? ''] ?? 1);
}
