import { parsePeriod } from './dates.ts';
import { isYear, periodOf, type Period } from '../model/period.ts';

/** What the numbers of a table are. `rate`: per inhabitants, which is worked out anew and never read. */
export type Measure = 'share' | 'index' | 'count' | 'population' | 'rate';

/** What a text says of a table; null or false where it says nothing, or two things at once. */
export type TitleWords = {
	period: Period | null;
	measure: Measure | null;
	isPercent: boolean;
	isReportedCrime: boolean;
	isIncidents: boolean;
};

const MEASURES: readonly (readonly [Measure, RegExp])[] = [
	['share', /\bandel|procent|%/i],
	['index', /index\b/i],
	['population', /folkmängd|befolkning|\binvånare\b/i],
	['count', /\bantal/i]
];
const RATE = /(?:\/|\bper)\s?1(?:00)?[\s\u00a0]?000(?:[\s\u00a0](?:inv\.?|invånare))?/gi;
const RESPONDENTS = /\bantal\s+(?:svar(?:ande)?|respondenter|intervjuade)\b|\burval\b/gi;

/** Reads the words of titles, headings, a sheet's name: period, unit and what is counted. */
export function readTitleWords(texts: readonly string[]): TitleWords {
	const text = texts.join('\n');
	const plain = text.replace(RATE, '').replace(RESPONDENTS, '');
	const measures = MEASURES.filter(([, pattern]) => pattern.test(plain)).map(([measure]) => measure);
	const [only] = measures;
	const measure = measures.length === 1 && only ? only : null;
	return {
		period: onlyPeriod(text),
		measure: measure ?? (measures.length === 0 && text !== plain && RATE.test(text) ? 'rate' : null),
		isPercent: /procent|%/i.test(text),
		isReportedCrime: /\banmäl(?:da|t|ningar)\b[^\n]*brott|\bbrottsanmäl/i.test(text),
		isIncidents: /händelse|incident|ärende|felanmäl|trygghetsrapport/i.test(text)
	};
}

/** The one period that the text names; a span of years or two years are none. */
function onlyPeriod(text: string): Period | null {
	const years = new Set([...text.matchAll(/(?<![\d:/-])(?:19|20)\d{2}(?![\d:/])/g)].map(([year]) => Number(year)));
	const [year] = years;
	if (year === undefined || years.size > 1 || !isYear(year)) return null;
	const finer = [
		...text.matchAll(
			/\b(?:kvartal|kv\.?|halvår)\s?\d[\s,-]+\d{4}|\b\d{4}\s?[KQH]\d\b|(?<!\d[\s.]\s?)\b\p{L}{3,9}\s\d{4}\b/giu
		)
	].flatMap(([part]) => parsePeriod(part) ?? []);
	const [first] = finer;
	if (first && finer.every(({ start, grain }) => start === first.start && grain === first.grain)) return first;
	return finer.length === 0 ? periodOf('year', year) : null;
}

/** Lines of a heading that name a survey, a place or a unit and never a question. */
const GENERAL =
	/^(?:trygghets\p{L}+|enkät\p{L}*|undersökning\p{L}*|resultat\p{L}*|tabell|flik|blad|sheet|bilaga|källa|statistik|medborgar\p{L}+)\b|^(?:andel\p{L}*|antal\p{L}*|procent|index)\b/iu;

/** A share of those who answer something is the question: «Andel som känner sig otrygga». */
const SHARE_WHO = /^andel(?:en)?(?:\s+\p{L}+)?\s+som\s/iu;

/**
 * The question or indicator that titles name, without the year and the unit: the line nearest the table that is no name of
 * a survey. `isArea` tells which parts are places. Null where the titles have nothing of the kind.
 */
export function findTitleQuestion(titles: readonly string[], isArea: (text: string) => boolean): string | null {
	for (const title of [...titles].reverse()) {
		const plain = title
			.replace(/^\s*(?:tabell|diagram|figur)\s*\d+[.:]?\s*/iu, '')
			.replace(/\s*\(\s*(?:%|procent|andel|andel i procent|\d{4})\s*\)/giu, '')
			.replace(/[,;:–-]?\s*(?:andel(?:en)?(?:\s+i)?|i)?\s*\(?(?:%|procent)\)?(?:\s+som svarat ja)?\s*$/iu, '')
			.replace(/[,;:(–-]?\s*(?:år(?:et)?\s+)?(?:19|20)\d{2}\)?\s*$/u, '')
			.replace(/[,;:–-]\s*(?:andel|antal)\s*$/iu, '')
			.trim()
			.replace(/[,;:.]$/u, '');
		const words = plain.split(/\s+/u).length;
		if (plain === '' || (GENERAL.test(plain) && !SHARE_WHO.test(plain)) || isArea(plain)) continue;
		if (words > 25 || /\p{L}/u.test(plain) === false) continue;
		// «Nacka kommun, trygghetsundersökning»: a place and a name of a survey.
		if (plain.split(/,\s+/u).every((part) => isArea(part) || (GENERAL.test(part) && !SHARE_WHO.test(part)))) continue;
		return plain;
	}
	return null;
}
