import { CLAIM_SUBJECTS } from '../../plan/claims/subjects.ts';
import { DIRECTION_WORDS, NOT_STATED, ORDERS, WORK } from '../../plan/claims/vocabulary.ts';
import type { ClaimDirection } from '../../plan/claims/vocabulary.ts';
import type { Polarity } from '../../model/indicator.ts';
import { splitSentences, type Sentence } from './split-sentences.ts';
import {
	AFTER_QUANTITY,
	BESIDE_OTHERS,
	BETTER,
	BROUGHT_ABOUT,
	CASES_OF,
	DENIED,
	DUE_TO,
	EFFECT_NOUNS,
	EFFECT_OF_WORK,
	GENERIC,
	INTERVENTION,
	LESS_SAFE,
	LEADS_DOWN,
	LEADS_UP,
	LESS_SAFE_ALONE,
	MADE_CHANGE,
	NOTE_DIRECTIONS,
	NOT_YET,
	PERCENT,
	SAFER,
	SAFER_ALONE,
	SAID_OF_CAUSES,
	SUCCESS,
	SUCCESS_OF_WORK,
	TOGETHER,
	WORSE
} from './vocabulary.ts';

/** What a text may speak of. `aliases` are further names in plain words. */
export type NamedMeasure = { id: string; name: string; polarity: Polarity; aliases?: readonly string[] };

export type StatementKind = 'change' | 'effect' | 'success' | 'comparison';

/** Something a sentence says is so, that figures could bear out or not. Offsets are of the whole text. */
export type Statement = Sentence & {
	kind: StatementKind;
	direction: 'rising' | 'falling' | 'same' | null;
	/** The measures that the words can stand for; none where the sentence names none. */
	measureIds: readonly string[];
	/** The words that say it. */
	mark: { start: number; end: number };
	/** True where it tells how much as a share. */
	inPercent: boolean;
};

/** `better` and `worse` by what the measure counts. */
type Direction = 'rising' | 'falling' | 'same' | 'better' | 'worse';
type Found<T> = { what: T; at: number; end: number };

const EDGE = '(?<!\\p{L})';
const NOT_AFTER = '(?!\\p{L})';
const whole = (words: readonly string[]) => new RegExp(`${EDGE}(?:${words.join('|')})${NOT_AFTER}`, 'u');
const QUOTED = /«[^»]*»|”[^”]*”|“[^”]*”|"[^"]*"/gu;
const CLAUSE = /,\s|;\s|:\s|\s(?:medan|men|däremot)\s/gu;
const ORDER = new RegExp(`^(?:${ORDERS.join('|')})${NOT_AFTER}`, 'u');
const CONDITION = /^\s*(?:om|när|ifall)(?!\p{L})/u;
const INTENDED = whole([...NOT_STATED, ...NOT_YET]);
/** Of causes the same without the words that causes are told with. */
const INTENDED_CAUSE = whole([
	...NOT_STATED.filter((word) => !SAID_OF_CAUSES.some((one) => word.startsWith(one))),
	...NOT_YET
]);
const DENIAL = whole(DENIED);
const DENIED_AFTER = /^\s+(?:inte|ej|aldrig|inga|ingen|inget)(?!\p{L})/u;
const WORK_WORDS = new RegExp(`${EDGE}(?:${WORK.join('|')})`, 'u');
const PREPOSITION = /(?<!\p{L})(?:av|mot|för|om|kring|vid|mellan|till|på|i)(?!\p{L})/u;
const BESIDE = new RegExp(BESIDE_OTHERS, 'u');
const INTERVENES = new RegExp(`${EDGE}${INTERVENTION}`, 'u');
const TOGETHER_WORDS = new RegExp(`${EDGE}${TOGETHER}`, 'u');
const GENERIC_WORDS = new RegExp(`${EDGE}(?:${GENERIC})${NOT_AFTER}`, 'u');
const QUANTITY = /^(?:färre|fler|mer|mindre)$/u;
const ENDS_QUANTITY = new RegExp(`^\\s*(?:$|[.,;:!)]|\\d|(?:${AFTER_QUANTITY})${NOT_AFTER})`, 'u');
const SUPINE = /^(?:ökat|minskat)$/u;
const HELPED = /(?<!\p{L})(?:har|hade|ha|att)(?!\p{L})/u;
/** A supine without its «har» stands last, or before words that are no noun. */
const ENDS_SUPINE =
	/^\s*(?:$|[.,;:!)]|(?:något|kraftigt|markant|tydligt|mycket|lite|stadigt|med|i|på|under|sedan|och|men|från|till|jämfört|efter|även|vid|mer|eller)(?!\p{L}))/u;
/** Words that change direction and noun in one, or describe a noun: of no verb that takes an object. */
const VERB = /^(?:öka(?:r|de|t)|minska(?:r|de|t))$/u;

/**
 * The statements of a plain text about the measures given: that something has changed, has been brought about, has succeeded or has gone
 * otherwise than elsewhere. What is denied, asked, quoted, wanted or planned states nothing. **Errors**: none.
 */
export function findStatements(text: string, measures: readonly NamedMeasure[]): Statement[] {
	return splitSentences(text).flatMap((sentence) => statementsIn(sentence, measures));
}

function statementsIn(sentence: Sentence, measures: readonly NamedMeasure[]): Statement[] {
	if (/\?["”»']?$/u.test(sentence.text)) return [];
	const lower = sentence.text.toLowerCase().replace(QUOTED, (quote) => ' '.repeat(quote.length));
	if (lower.length !== sentence.text.length || ORDER.test(lower)) return [];
	const subjects = subjectsIn(lower, measures);
	const caused = causeIn(lower, subjects, measures);
	const made = caused ? [caused] : changesIn(lower, subjects, measures);
	const inPercent = new RegExp(PERCENT, 'u').test(lower);
	return made.map(({ at, end, ...one }) => ({
		...sentence,
		...one,
		mark: { start: sentence.start + at, end: sentence.start + end },
		inPercent
	}));
}

type Made = Pick<Statement, 'kind' | 'direction' | 'measureIds'> & { at: number; end: number };

/** That something brought something about, or went well: one statement a sentence, the strongest. */
function causeIn(lower: string, subjects: readonly Subject[], measures: readonly NamedMeasure[]): Made | null {
	const works = INTERVENES.test(lower);
	const change = directionsIn(lower)[0];
	const safety = subjects.find(({ what }) => what.says !== null);
	const isChange = change !== undefined || safety?.what.says !== undefined;
	const isAbout = subjects.length > 0 || GENERIC_WORDS.test(lower);
	const patterns: [StatementKind, readonly string[], boolean][] = [
		['effect', EFFECT_NOUNS, true],
		['effect', EFFECT_OF_WORK, works],
		['effect', BROUGHT_ABOUT, isChange && isAbout],
		['effect', MADE_CHANGE, isAbout],
		['effect', DUE_TO, isChange && isAbout && works],
		['success', SUCCESS, true],
		['success', SUCCESS_OF_WORK, works && !TOGETHER_WORDS.test(lower)]
	];
	for (const [kind, words, applies] of patterns) {
		if (!applies) continue;
		for (const { at, end } of occurrences(lower, words, null)) {
			const clause = clauseAround(lower, at, end);
			// What stands before «och» is a statement of its own.
			const from = Math.max(clause.at, lower.lastIndexOf(' och ', at));
			if (isUnstated(lower, from, at, end, INTENDED_CAUSE)) continue;
			if (kind === 'success' && isOfOtherThings(lower.slice(end))) continue;
			const about = subjects[0];
			const direction = change?.what ?? leadOf(lower.slice(at, end));
			return { kind, ...pointed(direction, about, measures), at, end };
		}
	}
	const transitive = transitiveIn(lower, subjects);
	return (
		transitive && {
			kind: 'effect',
			...pointed(transitive.direction, transitive.subject, measures),
			...transitive.words
		}
	);
}

/** Where words with an infinitive in them lead. */
function leadOf(words: string): Direction | null {
	if (whole([LEADS_DOWN]).test(words)) return 'falling';
	return whole([LEADS_UP]).test(words) ? 'rising' : null;
}

/** «Lyckats rekrytera»: what succeeded was the work itself. */
function isOfOtherThings(after: string): boolean {
	return /^\s+\p{L}+(?:a|na)(?!\p{L})/u.test(after) && !/^\s+(?:minska|öka|bra|mycket)/u.test(after);
}

/** «Belysningen ökade tryggheten»: work stands before the verb, and what it is said to have changed right after. */
function transitiveIn(lower: string, subjects: readonly Subject[]) {
	for (const { what: direction, at, end } of directionsIn(lower)) {
		const subject = subjects.find((one) => one.at >= end && one.at - end <= 2);
		if (!subject || !VERB.test(lower.slice(at, end))) continue;
		const clause = clauseAround(lower, at, end);
		const lead = lower.slice(clause.at, at);
		if (!INTERVENES.test(lead) || isUnstated(lower, clause.at, at, end, INTENDED_CAUSE)) continue;
		if (/(?<!\p{L})(?:den|de|det|under|efter|sedan|i|av|mot)\s+(?:\p{L}+\s+)*$/u.test(lead)) continue;
		return { direction, subject, words: { at, end } };
	}
	return null;
}

function changesIn(lower: string, subjects: readonly Subject[], measures: readonly NamedMeasure[]): Made[] {
	const made: Made[] = [];
	const isBeside = BESIDE.test(lower);
	const add = (one: Made) => {
		const isSame = (other: Made) =>
			other.direction === one.direction && other.measureIds.join(' ') === one.measureIds.join(' ');
		if (!made.some(isSame)) made.push(one);
	};
	for (const subject of subjects) {
		if (!subject.what.alone) continue;
		const clause = clauseAround(lower, subject.at, subject.end);
		if (isUnstated(lower, clause.at, subject.at, subject.end, INTENDED)) continue;
		add({
			kind: isBeside ? 'comparison' : 'change',
			...pointed(null, subject, measures),
			at: subject.at,
			end: subject.end
		});
	}
	for (const { what, at, end } of directionsIn(lower)) {
		const clause = clauseAround(lower, at, end);
		if (isUnstated(lower, clause.at, at, end, INTENDED)) continue;
		const subject = subjectOf(lower, { at, end }, subjects, clause);
		const isGeneric = subject === null && measures.length === 1 && isAboutAll(lower, at, clause);
		if (!subject && !isGeneric) continue;
		const kind = isBeside ? 'comparison' : 'change';
		const only = measures[0];
		if (subject) add({ kind, ...pointed(what, subject, measures), at, end });
		else if (only) add({ kind, ...pointed(what, undefined, measures), measureIds: [only.id], at, end });
	}
	return made;
}

/** The measure's word nearest in the clause, unless work stands before it: «kontroller mot klotter har ökat». */
function subjectOf(
	lower: string,
	direction: { at: number; end: number },
	subjects: readonly Subject[],
	clause: { at: number; end: number }
): Subject | null {
	const inClause = subjects.filter((one) => one.at >= clause.at && one.end <= clause.end && !one.what.alone);
	const before = inClause.filter(({ end }) => end <= direction.at).at(-1);
	const after = inClause.find(({ at }) => at >= direction.end);
	const word = lower.slice(direction.at, direction.end);
	const rest = lower.slice(direction.end, clause.end);
	const between = after ? lower.slice(direction.end, after.at).replace(new RegExp(`^\\s*${CASES_OF}`, 'u'), '') : '';
	const isQuantity = QUANTITY.test(word);
	const isNoun = /(?:ning|gång)\p{L}*$/u.test(word);
	// «Minskning av klottret», but not «ökat samarbete om klotter» nor «fler kontroller mot klotter».
	const isReached = isNoun ? between.trim().split(/\s+/u).length <= 3 : !PREPOSITION.test(between);
	const followed = after && isReached ? after : undefined;
	if ((isQuantity || isNoun) && followed) return followed;
	// «Vandringen mot klotter hade färre deltagare»: something else is counted.
	if (isQuantity && !ENDS_QUANTITY.test(rest)) return null;
	const isAttribute = SUPINE.test(word) && !HELPED.test(lower.slice(clause.at, direction.at));
	if (isAttribute && before && !ENDS_SUPINE.test(rest)) return null;
	if (!before) return followed ?? null;
	const lead = lower.slice(clause.at, before.at);
	const work = WORK_WORDS.exec(lead) ?? INTERVENES.exec(lead);
	return work && PREPOSITION.test(lead.slice(work.index)) ? null : before;
}

/** «Brotten har minskat»: of what the one measure counts, and of no work. */
function isAboutAll(lower: string, at: number, clause: { at: number; end: number }): boolean {
	const words = lower.slice(clause.at, clause.end);
	const lead = lower.slice(clause.at, at);
	if (WORK_WORDS.test(words) || INTERVENES.test(words)) return false;
	return (
		GENERIC_WORDS.test(words) || /^\s*(?:sedan dess )?(?:det|antalet|de) (?:har|hade)\s+(?:\p{L}+\s)?$/u.test(lead)
	);
}

/** True where the words before say that it is not so, not yet so or not known, or the word after denies it. */
function isUnstated(lower: string, from: number, at: number, end: number, intended: RegExp): boolean {
	const lead = lower.slice(from, at);
	const before = lower.slice(0, at);
	return (
		intended.test(lead) ||
		DENIAL.test(lead) ||
		CONDITION.test(lead) ||
		DENIED_AFTER.test(lower.slice(end)) ||
		/(?<!\p{L})(?:vet inte|oklart|osäkert|för tidigt)(?!\p{L})/u.test(before) ||
		DENIAL.test(lower.slice(at, end))
	);
}

/** The direction as the measure has it: safer is fewer of those who are not, more of those who are. */
function pointed(
	direction: Direction | null,
	subject: Subject | undefined,
	measures: readonly NamedMeasure[]
): Pick<Made, 'direction' | 'measureIds'> {
	const judged = direction === 'better' || direction === 'worse';
	if (!subject) return { direction: judged ? null : direction, measureIds: [] };
	const { ids, says, alone } = subject.what;
	if (says === null)
		return { direction: judged ? (direction === 'worse' ? 'rising' : 'falling') : direction, measureIds: ids };
	if (direction === 'same' || (direction === null && !alone)) return { direction, measureIds: ids };
	const isUp = direction === 'rising' || direction === 'better';
	// «Otryggheten har förvärrats» is less safe, as «tryggheten har försämrats» is.
	const isSafer = alone ? says === 'safer' : judged ? direction === 'better' : (says === 'safer') === isUp;
	const polarity = measures.find(({ id }) => id === ids[0])?.polarity;
	return { direction: (polarity === 'lower' ? !isSafer : isSafer) ? 'rising' : 'falling', measureIds: ids };
}

type Subject = Found<{ ids: string[]; says: 'safer' | 'less-safe' | null; alone: boolean }>;

/** Where the measures are spoken of, by their names and by the words that plans use for them. */
function subjectsIn(lower: string, measures: readonly NamedMeasure[]): Subject[] {
	const found: Subject[] = [];
	const add = (words: readonly string[], what: Subject['what']) => {
		if (what.ids.length > 0) found.push(...occurrences(lower, words, what));
	};
	const safety = measures.filter(({ id, name }) => /trygg/iu.test(`${id} ${name}`)).map(({ id }) => id);
	add([LESS_SAFE_ALONE], { ids: safety, says: 'less-safe', alone: true });
	add([SAFER_ALONE], { ids: safety, says: 'safer', alone: true });
	add(LESS_SAFE, { ids: safety, says: 'less-safe', alone: false });
	add(SAFER, { ids: safety, says: 'safer', alone: false });
	for (const { id, name, aliases = [] } of measures) {
		const plain = [name, ...aliases].map((one) => escaped(one.replace(/\s*\(.*\)$/u, '').toLowerCase()));
		add(
			plain.filter((one) => one.length > 2).map((one) => `${one}\\p{L}*`),
			{ ids: [id], says: null, alone: false }
		);
	}
	for (const { words, reported, survey, local } of CLAIM_SUBJECTS) {
		const ids = [...reported, ...survey, ...local].filter((one) => measures.some(({ id }) => id === one));
		add(words, { ids, says: null, alone: false });
	}
	const kept: Subject[] = [];
	for (const one of found) if (!kept.some((other) => one.at < other.end && other.at < one.end)) kept.push(one);
	return kept.sort((a, b) => a.at - b.at);
}

function directionsIn(lower: string): Found<Direction>[] {
	const known = (direction: ClaimDirection): direction is ClaimDirection & Direction =>
		direction === 'rising' || direction === 'falling' || direction === 'same';
	const lists = [...DIRECTION_WORDS, ...NOTE_DIRECTIONS].flatMap(({ direction, words }) =>
		known(direction) ? [{ direction, words }] : []
	);
	const all: Found<Direction>[] = [
		...lists.flatMap(({ direction, words }) => occurrences(lower, words, direction)),
		...occurrences(lower, BETTER, 'better' as const),
		...occurrences(lower, WORSE, 'worse' as const)
	];
	const kept: Found<Direction>[] = [];
	for (const one of all.sort((a, b) => a.at - b.at || b.end - a.end)) {
		if (!kept.some((other) => one.at < other.end && other.at < one.end)) kept.push(one);
	}
	return kept;
}

function occurrences<T>(lower: string, words: readonly string[], what: T): Found<T>[] {
	if (words.length === 0) return [];
	return [...lower.matchAll(new RegExp(`${EDGE}(?:${words.join('|')})${NOT_AFTER}`, 'gu'))].map((match) => ({
		what,
		at: match.index,
		end: match.index + match[0].length
	}));
}

function clauseAround(lower: string, at: number, end: number): { at: number; end: number } {
	const breaks = [...lower.matchAll(CLAUSE)];
	const before = breaks.filter((one) => one.index + one[0].length <= at).at(-1);
	const after = breaks.find((one) => one.index >= end);
	return { at: before ? before.index + before[0].length : 0, end: after?.index ?? lower.length };
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
