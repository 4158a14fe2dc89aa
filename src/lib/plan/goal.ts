import type { GoalKind } from '#lib/model/activity.ts';
import { foldCase } from './fold.ts';
import { parseFrequency } from './frequency.ts';
import { NUMBER, toNumber } from './number.ts';

const AT_LEAST = new RegExp(
	`(?<!\\p{L})(?:minst|lägst|åtminstone)\\s+(?<number>${NUMBER})(?![\\p{L}\\d])(?<after>.{0,12})`,
	'u'
);
// Ages, shares, money and occasions («minst en gång om dagen» has no number to reach).
const NOT_A_QUANTITY = /^\s*(?:%|procent|års?(?!\p{L})|kr(?!\p{L})|kronor|tkr|timm)/u;

/** Work that is counted: «två trygghetsvandringar», «fyra föreläsningar», «30 nyckelpersoner». */
const COUNTED_WORK = new RegExp(
	`(?<![\\p{L}\\d.,-])(?<number>${NUMBER})\\s+(?:(?!om|per|i|till|och)\\p{L}+\\s+)?(?<what>\\p{L}*(?:vandring|kontroll|insats|möte|träff|föreläsning|utbildning|tillsyn|besök|patrull|` +
		'kampanj|workshop|kurs|samtal|dialog|rond|inspektion|seminari|evenemang|aktivitet|kväll|person|deltagare|familj)(?:ar|er|or|en|ningar|ssioner|aktiviteter|tillfällen|dagar|a|n)?)(?![\\p{L}])',
	'u'
);
/** «Utbildar tio nya nattvandrare»: what is done to so many of them. */
const DONE_TO = new RegExp(
	`(?<!\\p{L})(?:utbilda|rekrytera|anställ|genomför|anordna|ordna|håll|starta)\\p{L}*\\s+(?:minst\\s+)?(?<number>${NUMBER})\\s+` +
		'(?!(?:timm|dag|veck|år|månad|procent|kr|kvälls?tid)\\p{L}*)\\p{L}',
	'u'
);
const PIECES = new RegExp(`(?<!\\p{L})(?<number>${NUMBER})\\s+(?:st|stycken)(?![\\p{L}])`, 'u');
const TARGET = new RegExp(
	`(?<!\\p{L})mål(?:et|värde)?\\s*[:=]\\s*(?:minst\\s+)?(?<number>${NUMBER})(?![\\p{L}\\d]|\\s*(?:%|procent))`,
	'u'
);
const WHOLE = new RegExp(`^(?<number>${NUMBER})\\s+\\p{L}+$`, 'u');
const FEWEST = 2; // «en träff» is hardly a number to reach

const COUNTS_WORK =
	/(?<!\p{L})antal(?:et)?\s+\p{L}*(?:insats|kontroll|tillsyn|möte|utbild|deltag|vandring|besök|samtal|aktivitet)/u;
const CHANGED_PROBLEM =
	/(?<!\p{L})(?:minsk|färre|tryggare|trygga?(?!\p{L})|otrygg|upplev|känner sig|öka(?:r|d|s)? trygg|förebygg|brottslighet)/u;
const WAY_OF_WORKING =
	/(?<!\p{L})(?:samverka|samarbet|rutin|metod|struktur|arbetss?ätt|implementer|upprätta|utveckla|kontakt|handlingsplan)/u;

/** How many the plan wants to reach («minst 15», «minst två kontroller/år»); null where it names no number. */
export function findQuantity(text: string): number | null {
	const match = AT_LEAST.exec(foldCase(text));
	const number = toNumber(match?.groups?.number ?? '');
	if (number !== null && !NOT_A_QUANTITY.test(match?.groups?.after ?? '')) return number;
	const counted = parseFrequency(text)?.counted ?? null;
	if (counted !== null) return counted;
	const work = numberIn(COUNTED_WORK, text) ?? numberIn(DONE_TO, text);
	return work !== null && work >= FEWEST ? work : numberIn(PIECES, text);
}

/** How many a follow-up counts up to: «Antal kontroller (30 st)», «mål: 10», «5 kvällar»; null where it names no number. */
export function findTarget(followUp: string): number | null {
	return numberIn(PIECES, followUp) ?? numberIn(TARGET, followUp) ?? numberIn(WHOLE, followUp);
}

function numberIn(pattern: RegExp, text: string): number | null {
	return toNumber(pattern.exec(foldCase(text))?.groups?.number ?? '');
}

/**
 * Which of Brå's three kinds a goal is: a number of times or participants, a way of working, or else a changed problem.
 *
 * Source: Brå, «Formulera mål» (effekt-, process- och produktionsmål).
 */
export function goalKindOf(text: string): GoalKind {
	const folded = foldCase(text);
	if (findQuantity(text) !== null || parseFrequency(text) !== null || COUNTS_WORK.test(folded)) return 'produktion';
	if (CHANGED_PROBLEM.test(folded)) return 'effekt';
	return WAY_OF_WORKING.test(folded) ? 'process' : 'effekt';
}
