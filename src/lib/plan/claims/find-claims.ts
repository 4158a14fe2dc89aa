import { fold } from '../fold.ts';
import { CLAIM_SUBJECTS } from './subjects.ts';
import type { ClaimSubject } from './subjects.ts';
import {
	DIRECTION_WORDS,
	NOT_STATED,
	OBSERVED,
	OPENINGS,
	ORDERS,
	QUANTITY,
	REPORT_WORDS,
	STRONG,
	SURVEY_WORDS,
	WORK
} from './vocabulary.ts';
import type { ClaimDirection } from './vocabulary.ts';

/** A statement of how things are, that a series could confirm or contradict. */
export type Claim = {
	/** The whole sentence, in the plan's own words. */
	text: string;
	direction: ClaimDirection;
	subject: ClaimSubject;
	/** What the sentence points to, where it does. */
	evidence: 'reported' | 'survey' | null;
	/** Years that the sentence names, in order. */
	years: readonly number[];
	/** «de senaste tre åren» → 3. */
	lastYears: number | null;
	/** How much it says, in its own words. */
	quantity: string | null;
	/** True where it says more than that there is a change: «drastiskt». */
	strong: boolean;
};

type Found<T> = { what: T; at: number; end: number };

const EDGE = '(?<!\\p{L})';
const NOT_AFTER = '(?!\\p{L})';
const FEW_YEARS: Readonly<Record<string, number>> = { två: 2, tre: 3, fyra: 4, fem: 5, tio: 10 };
const whole = (words: readonly string[]) => new RegExp(`${EDGE}(?:${words.join('|')})${NOT_AFTER}`, 'u');
const NOT_STATED_WORDS = whole(NOT_STATED);
const WORK_WORDS = new RegExp(`${EDGE}(?:${WORK.join('|')})`, 'gu');
const OBSERVED_WORDS = whole(OBSERVED);
const ORDER = new RegExp(`^(?:${ORDERS.join('|')})${NOT_AFTER}`, 'u');
const OPENING = new RegExp(`^(?:${OPENINGS.join('|')})${NOT_AFTER}`, 'u');
const CLAUSE = /,\s|\s(?:medan|men|däremot)\s|:\s/gu;
const PREPOSITION = /(?<!\p{L})(?:av|mot|för|om|kring|vid|mellan|till|på|i)(?!\p{L})/u;
/** «Om skadegörelsen ökar» is a condition. */
const CONDITION = /^(?:om|när)(?!\p{L})/u;
/** Between «ökat» and a noun it describes nothing stands; a supine is followed by one of these or by nothing. */
const AFTER_SUPINE =
	/^\s*(?:$|[.,;:)]|(?:något|kraftigt|drastiskt|markant|tydligt|mest|mycket|lite|stadigt|med|i|på|under|sedan|och|men|de|från|mellan|till|jämfört|efter|även|särskilt|medan|bland|kring|vid)(?!\p{L}))/u;
const HELPED = /(?<!\p{L})(?:har|hade|tenderar|ha|tycks|verkar)(?!\p{L})[^.;]*$/u;

/** The statements in a text that figures could confirm or contradict, in the order of the text. */
export function findClaims(text: string): Claim[] {
	return sentencesOf(text).flatMap(claimsIn);
}

function sentencesOf(text: string): string[] {
	return text
		.split(/\n|(?<=[.!?])\s+(?=["«”]?\p{Lu})|;\s+/u)
		.map((sentence) => fold(sentence.replace(/^[•–-]\s+/, '')))
		.filter((sentence) => sentence !== '');
}

function claimsIn(sentence: string): Claim[] {
	const lower = sentence.toLocaleLowerCase('sv');
	if (ORDER.test(lower)) return [];
	const subjects = firstOfOverlaps(
		CLAIM_SUBJECTS.flatMap((subject) => subject.words.flatMap((words) => occurrences(lower, words, subject)))
	);
	const directions = firstOfOverlaps(
		DIRECTION_WORDS.flatMap(({ direction, words }) =>
			words.flatMap((word) => occurrences(lower, `(?:${word})${NOT_AFTER}`, direction))
		)
	);
	const claims: Claim[] = [];
	for (const [index, direction] of directions.entries()) {
		const clause = clauseAround(lower, direction, directions[index - 1]?.end ?? 0);
		const lead = lower.slice(clause.at, direction.end);
		if (NOT_STATED_WORDS.test(lead) || CONDITION.test(lead)) continue;
		if (!isPredicate(lower, direction, clause)) continue;
		const subject = subjectOf(lower, direction, subjects, clause);
		if (!subject || claims.some((one) => one.subject === subject && one.direction === direction.what)) continue;
		claims.push({ text: sentence, direction: direction.what, subject, ...detailsOf(lower) });
	}
	return claims;
}

/** The subject nearest before the words of the direction, in the same clause before others; else the nearest after. */
function subjectOf(
	lower: string,
	direction: Found<ClaimDirection>,
	subjects: readonly Found<ClaimSubject>[],
	clause: { at: number; end: number }
): ClaimSubject | null {
	const inClause = subjects.filter(({ at, end }) => at >= clause.at && end <= clause.end);
	const overlapping = inClause.find(({ at, end }) => at < direction.end && direction.at < end);
	const before = inClause.filter(({ end }) => end <= direction.at);
	const after = inClause.filter(({ at }) => at >= direction.end);
	const chosen = before[0] ?? overlapping ?? after[0];
	if (!chosen) return null;
	for (const work of lower.slice(clause.at, chosen.at).matchAll(WORK_WORDS)) {
		if (PREPOSITION.test(lower.slice(clause.at + work.index, chosen.at))) return null;
	}
	const isTransitive = before.length === 0 && (direction.what === 'rising' || direction.what === 'falling');
	const between = lower.slice(direction.end, chosen.at).trim();
	const lead = lower.slice(clause.at, direction.at).trim();
	const isVerb = /^(?:ökar|ökade|minskar|minskade)$/u.test(lower.slice(direction.at, direction.end).trim());
	// «Bättre belysning ökar tryggheten» tells of a cause; «Under året ökade inbrotten» of a change.
	if (isTransitive && isVerb && between.length < 25 && !OPENING.test(lead)) return null;
	return chosen.what;
}

/** Whether the words say that something happens, rather than describe a noun: «ökat stöd», «genom minskad oro». */
function isPredicate(lower: string, { at, end }: Found<ClaimDirection>, clause: { at: number }): boolean {
	const word = lower.slice(at, end).trim();
	const lead = lower.slice(clause.at, at);
	if (/^(?:ökat|minskat)$/u.test(word)) {
		const isSupine = AFTER_SUPINE.test(lower.slice(end)) && !/(?:ett|av|för|till)\s$/u.test(lead);
		return isSupine || HELPED.test(lead) || OBSERVED_WORDS.test(lead);
	}
	if (/^(?:ökade|minskade)$/u.test(word)) return lead.trim() !== '' && !/(?:av|för|till|genom|de|den)\s$/u.test(lead);
	return true;
}

/** From the last comma or «men» before to the next after; what an earlier statement has taken is not in it. */
function clauseAround(
	lower: string,
	{ at, end }: { at: number; end: number },
	taken: number
): { at: number; end: number } {
	const breaks = [...lower.matchAll(CLAUSE)];
	const before = breaks.filter((one) => one.index + one[0].length <= at).at(-1);
	const after = breaks.find((one) => one.index >= end);
	return { at: Math.max(taken, before ? before.index + before[0].length : 0), end: after?.index ?? lower.length };
}

function detailsOf(lower: string): Pick<Claim, 'evidence' | 'years' | 'lastYears' | 'quantity' | 'strong'> {
	const years = [...lower.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
	const last = /(?:senaste|sista) (?<count>\p{L}+|\d+) åren/u.exec(lower)?.groups?.count ?? '';
	const reported = new RegExp(REPORT_WORDS, 'u').test(lower);
	const survey = new RegExp(SURVEY_WORDS, 'u').test(lower);
	return {
		evidence: survey ? 'survey' : reported ? 'reported' : null,
		years: [...new Set(years)].sort((a, b) => a - b),
		lastYears: FEW_YEARS[last] ?? (/^\d+$/.test(last) ? Number(last) : null),
		quantity: new RegExp(QUANTITY, 'u').exec(lower)?.[0]?.trim() ?? null,
		strong: new RegExp(`${EDGE}(?:${STRONG})`, 'u').test(lower)
	};
}

function occurrences<T>(lower: string, words: string, what: T): Found<T>[] {
	return [...lower.matchAll(new RegExp(`${EDGE}(?:${words})`, 'gu'))].map((match) => ({
		what,
		at: match.index,
		end: match.index + match[0].length
	}));
}

/** Of matches that share characters the one that comes first in the vocabulary; all in the order of the text. */
function firstOfOverlaps<T>(found: readonly Found<T>[]): Found<T>[] {
	const kept: Found<T>[] = [];
	for (const one of found) if (!kept.some((other) => one.at < other.end && other.at < one.end)) kept.push(one);
	return kept.sort((a, b) => a.at - b.at);
}
