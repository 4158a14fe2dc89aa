import { fold } from './fold.ts';
import { NUMBER } from './number.ts';

const EDGE = '(?<![\\p{L}\\d])';
const AFTER = '(?![\\p{L}\\d])';
const MONTH = '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)';
const YEAR = '(?:19|20)\\d\\d';
const DATE = `(?:${YEAR}-\\d\\d-\\d\\d|(?:den\\s+)?\\d{1,2}(?::?e)?\\s+${MONTH}(?:\\s+${YEAR})?|${MONTH}(?:\\s+${YEAR})?)`;
const SEASON =
	'(?:(?:hela\\s+)?(?:året|vår(?:en|terminen)?|höst(?:en|terminen)?|sommar(?:en|lovet|månaderna)?|vinter(?:n)?|termin(?:en|erna)|skollov(?:en|et)?|helger(?:na)?|' +
	`(?:första|andra|tredje|fjärde)\\s+(?:kvartalet|halvåret|tertialet))(?:\\s+${YEAR})?)`;
const WEEKS = '(?:veckorna|vecka|v\\.)\\s*\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2})?';
const SPAN = `(?:${DATE}|${SEASON}|${WEEKS}|kvartal\\s+[1-4](?:\\s+${YEAR})?|läsåret\\s+${YEAR}[/–-]\\d{2,4}|${YEAR})`;
const RANGE = `${SPAN}(?:\\s*(?:[-–]|till(?:\\s+och\\s+med)?|t\\.o\\.m\\.|och)\\s*${SPAN})?`;
const WORK_DAY = '(?:mån|tis|ons|tors|fre|lör|sön)dag\\p{L}*';
const WEEKDAYS = `${WORK_DAY}(?:\\s*(?:,|[-–]|till|och|samt)\\s*${WORK_DAY})*(?:\\s+(?:kväll|natt|eftermiddag|förmiddag)\\p{L}*)?`;
const UNIT =
	'(?:år|året|halvår|halvåret|termin|terminen|tertial|kvartal|kvartalet|månad|månaden|vecka|veckan|dag|dagen|dygn)';

/** The words that tell when or how often, the longer expressions first. */
const WHEN = new RegExp(
	EDGE +
		'(?:' +
		[
			// «minst två gånger per år», «en gång i månaden»
			`(?:minst\\s+)?(?:${NUMBER})\\s*(?:[-–]\\s*(?:${NUMBER})\\s*)?(?:gånger|gång|ggr|tillfällen|tillfälle)\\s*(?:/|(?:per|om|i)\\s+)\\s*${UNIT}`,
			`(?:klart?\\s+)?(?:klart?|senast|före|innan|från(?:\\s+och\\s+med)?|fr\\.o\\.m\\.|till\\s+och\\s+med|t\\.o\\.m\\.|efter|under|fram\\s+till|i)\\s+(?:i\\s+)?${RANGE}`,
			`${WEEKS}(?:\\s+${YEAR})?`,
			'hela\\s+(?:året|sommaren|hösten|våren|terminen|vintern)',
			`(?:per\\s+${UNIT}|i\\s+(?:veckan|månaden|kvartalet)|om\\s+(?:året|dagen))`,
			`(?:varje|varannan|var)\\s+(?:${WORK_DAY}|${UNIT}|vår|höst|sommar|fjortonde\\s+dag)`,
			'vartannat\\s+år',
			'(?:årligen|månadsvis|månatligen|kvartalsvis|veckovis|dagligen|löpande|terminsvis|halvårsvis)',
			`(?:på\\s+)?${WEEKDAYS}`,
			`${YEAR}-\\d\\d-\\d\\d`
		].join('|') +
		`)${AFTER}`,
	'giu'
);

/**
 * When something happens as its own sentence tells, for plans that have no place of their own for it: «före den 1 oktober»,
 * «två gånger per år». Expressions that stand together stay so, others are parted by semicolons; null without any.
 */
export function whenInWords(text: string): string | null {
	const folded = fold(text);
	const found: { at: number; end: number }[] = [];
	for (const match of folded.matchAll(WHEN)) {
		const last = found.at(-1);
		const end = match.index + match[0].length;
		if (last && /^(?:,?\s|,?\s+och\s)$/u.test(folded.slice(last.end, match.index))) last.end = end;
		else found.push({ at: match.index, end });
	}
	return found.length === 0 ? null : found.map(({ at, end }) => folded.slice(at, end)).join('; ');
}
