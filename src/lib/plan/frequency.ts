import { foldCase } from './fold.ts';
import { NUMBER, toNumber } from './number.ts';

/** `perYear`: times a year. `counted`: the number the plan itself writes, where it counts things rather than occasions. */
export type Frequency = { perYear: number; counted: number | null };

const UNITS: readonly { words: readonly string[]; perYear: number }[] = [
	{ words: ['år', 'året', 'kalenderår'], perYear: 1 },
	{ words: ['halvår', 'halvåret', 'termin', 'terminen'], perYear: 2 },
	{ words: ['tertial', 'tertialet'], perYear: 3 },
	{ words: ['kvartal', 'kvartalet'], perYear: 4 },
	{ words: ['månad', 'månaden', 'mån'], perYear: 12 },
	{ words: ['vecka', 'veckan'], perYear: 52 },
	{ words: ['dag', 'dagen', 'dygn', 'dygnet'], perYear: 365 }
];
const UNIT = UNITS.flatMap(({ words }) => words).join('|');
const WEEKDAY = '(?:mån|tis|ons|tors|fre|lör|sön)dag\\p{L}*';
/** «Varje fredag under terminerna» is not as many times as the year has Fridays. */
const PART_OF_YEAR =
	/(?<!\p{L})(?:under|på|i)\s+(?:vår|höst|sommar|vinter|termin|lov|skollov|\p{L}+(?:lov|säsong))\p{L}*/u;
const ADVERBS: readonly { words: RegExp; perYear: number }[] = [
	{ words: /\b(?:dagligen|varje dag)\b/, perYear: 365 },
	{ words: /\b(?:veckovis|varje vecka)\b/, perYear: 52 },
	{ words: new RegExp(`(?<!\\p{L})varannan (?:vecka|${WEEKDAY})`, 'u'), perYear: 26 },
	{ words: /(?<!\p{L})var fjortonde dag(?!\p{L})/u, perYear: 26 },
	{ words: new RegExp(`(?<!\\p{L})(?:varje|var) ${WEEKDAY}`, 'u'), perYear: 52 },
	{ words: /(?<!\p{L})(?:tertialvis|varje tertial)(?!\p{L})/u, perYear: 3 },
	{ words: /(?<!\p{L})(?:halvårsvis|terminsvis)(?!\p{L})/u, perYear: 2 },
	{ words: /(?<!\p{L})(?:månadsvis|månatligen|varje månad)(?!\p{L})/u, perYear: 12 },
	{ words: /\bvarannan månad\b/, perYear: 6 },
	{ words: /\b(?:kvartalsvis|varje kvartal)\b/, perYear: 4 },
	{ words: /\bvarje termin\b/, perYear: 2 },
	{ words: /\bvarje halvår\b/, perYear: 2 },
	{
		words: /(?<!\p{L})(?:årligen|varje (?:år|vår|sommar|höst|vinter|jul|skolstart|skolavslutning))(?!\p{L})/u,
		perYear: 1
	},
	{ words: /(?<!\p{L})vartannat år(?!\p{L})/u, perYear: 0.5 }
];

const MOST_IN_PART_OF_YEAR = 12; // times a year; what is done weekly in a part of the year has no known number
const OCCASIONS = /^(?:ggr|gånger|gång|tillfällen|tillfälle)?\.?$/;
const NOT_OCCASIONS = /(?:^|\s)(?:kr|kronor|tkr|mkr|mnkr|miljoner|procent|%|timmar|timme|tim|km)(?:$|\s)/;
// «3–4 ggr/år», «minst en kurs för nya ledamöter/år», «två gånger om året»: at most four words between.
const COUNTED = new RegExp(
	`(?<![\\p{L}\\d,.])(?<number>${NUMBER})(?:\\s*[-–]\\s*(?:${NUMBER}))?(?<what>\\s*%|(?:\\s*[\\p{L}.-]+)?(?:\\s+[\\p{L}-]+){0,3})??\\s*` +
		`(?:/|(?<!\\p{L})(?:per|om|i|varje)\\s)\\s*(?<unit>${UNIT})(?![\\p{L}])`,
	'u'
);

/** How often the plan says that something happens; null where it does not say. A range counts by its lower number. */
export function parseFrequency(text: string): Frequency | null {
	const folded = foldCase(text);
	const match = COUNTED.exec(folded);
	const number = toNumber(match?.groups?.number ?? '');
	const what = (match?.groups?.what ?? '').trim();
	const unit = UNITS.find(({ words }) => words.includes(match?.groups?.unit ?? ''));
	if (number !== null && unit && !NOT_OCCASIONS.test(what)) {
		return { perYear: number * unit.perYear, counted: OCCASIONS.test(what) ? null : number };
	}
	const adverb = ADVERBS.find(({ words }) => words.test(folded));
	if (adverb && adverb.perYear > MOST_IN_PART_OF_YEAR && PART_OF_YEAR.test(folded)) return null;
	return adverb ? { perYear: adverb.perYear, counted: null } : null;
}
