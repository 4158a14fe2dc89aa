import type { Area, AreaKind } from '#lib/model/area.ts';
import { findNames, type NameFound } from './find-names.ts';
import { wordsOf, type Word } from './words.ts';

/** An area a plan may be for, and the document's own words that say so. */
export type PlanAreaSuggestion = { areaCode: string; found: string };

/** The levels that make plans with the police. */
const PLANNERS: ReadonlySet<AreaKind> = new Set<AreaKind>(['kommun', 'stadsdelsområde', 'lokalpolisområde']);
const OPENING_LINES = 6;
const EARLY_LINES = 30;
/** How much one mention weighs, by where it stands and by whether a word for its level stands beside it. */
const WEIGHT = { opening: 6, early: 2, later: 1, bare: 0.4, plain: 0.05 };
const LEVEL_AFTER =
	/^(?:kommun|stad|stads|stadsdel|kommunens|kommuns|stadens)|^stadsdelsf|^stadsdelsn|^stadsdelso|^lokalpolisomr/u;
const LEVEL_BEFORE = /^(?:lokalpolisområde|lokapolisområde|lpo|stadsdelsområde|stadsområde|stadsdelsnämndsområde)/u;

/**
 * The areas a plan may be for, the likeliest first. Its title and opening lines weigh most, then how often the rest
 * names an area; a name beside a word for its level («Nacka kommun») counts more than a bare one.
 */
export function suggestPlanArea(documentText: string, areas: readonly Area[]): PlanAreaSuggestion[] {
	const planners = areas.filter(({ kind }) => PLANNERS.has(kind));
	const districts = new Set(planners.filter(({ kind }) => kind === 'lokalpolisområde').map(({ code }) => code));
	const words = wordsOf(documentText);
	const lineAt = lineCounter(documentText);
	const scores = new Map<string, { score: number; found: string; best: number }>();
	const score = (code: string, weight: number, found: string) => {
		const known = scores.get(code) ?? { score: 0, found, best: 0 };
		const better = weight > known.best;
		scores.set(code, {
			score: known.score + weight,
			found: better ? found : known.found,
			best: Math.max(known.best, weight)
		});
	};
	for (const mention of findNames(documentText, planners)) {
		const line = lineAt(words[mention.word]?.at ?? 0);
		const place = line < OPENING_LINES ? WEIGHT.opening : line < EARLY_LINES ? WEIGHT.early : WEIGHT.later;
		const { level, phrase } = levelBeside(words, mention);
		for (const { code } of mention.areas) {
			if (districts.has(code)) score(code, place, mention.found);
			else score(code, place * (level ? 1 : isPlain(words, mention) ? WEIGHT.plain : WEIGHT.bare), phrase);
		}
	}
	return [...scores].sort(([, a], [, b]) => b.score - a.score).map(([areaCode, { found }]) => ({ areaCode, found }));
}

function levelBeside(words: readonly Word[], { word, count, found }: NameFound): { level: boolean; phrase: string } {
	const [before, after] = [words[word - 1], words[word + count]];
	if (after && LEVEL_AFTER.test(after.lower)) return { level: true, phrase: `${found} ${after.text}` };
	if (before && LEVEL_BEFORE.test(before.lower)) return { level: true, phrase: `${before.text} ${found}` };
	return { level: false, phrase: found };
}

/** A name that opens a sentence may be an ordinary word with a capital («Berg», «Mark», «Vara»). */
function isPlain(words: readonly Word[], { word, count }: NameFound): boolean {
	return count === 1 && words[word]?.opens === true && (words[word]?.text.length ?? 0) <= 5;
}

/** The line that holds a place in the text, blank lines not counted, from 0. */
function lineCounter(text: string): (at: number) => number {
	const starts: number[] = [];
	for (const match of text
		.normalize('NFC')
		.replaceAll('\u00ad', '')
		.matchAll(/[^\n]*\S[^\n]*/gu))
		starts.push(match.index);
	return (at) =>
		Math.max(
			0,
			starts.findLastIndex((start) => start <= at)
		);
}
