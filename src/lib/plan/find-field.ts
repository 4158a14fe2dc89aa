import { foldCase } from './fold.ts';
import { FIELD_WORDS, LEADING_WORDS } from './field-words.ts';
import type { Field } from './field-words.ts';
import { fieldOfQuestion } from './question.ts';

/** What a header is about, and its words after the known ones: «Prioriterade aktiviteter första halvåret» → `första halvåret`. */
export type FoundField = { field: Field; rest: string };

const LONGEST_HEADER = 60; // characters
const MOST_WORDS = 8;

const CALENDAR =
	/^(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:kv|kvartal|q)\.?\s*[1-4])\.?$/;

type Phrase = { field: Field; words: readonly string[] };

// Longer phrases first: «hur följs» is a follow-up, «hur» a measure.
const PHRASES: readonly Phrase[] = FIELD_WORDS.flatMap(({ field, words }) =>
	words.map((phrase) => ({ field, words: phrase.split(' ') }))
).sort((a, b) => b.words.length - a.words.length);

/** The field that a column header or key names, by its first words; undefined for words not known, or for a sentence. */
export function findField(header: string): FoundField | undefined {
	if (isMonth(header)) return { field: 'month', rest: '' };
	const text = foldCase(header)
		.replace(/\([^)]*\)/g, ' ')
		.replace(/[:?.*]+$/, '')
		.trim();
	if (text === '' || text.length > LONGEST_HEADER || /[.!]\s/.test(text)) return undefined;
	const question = fieldOfQuestion(header);
	if (question) return { field: question, rest: '' };
	for (const start of [text, withoutLeadingWords(text)]) {
		const words = start.split(/[\s/]+/);
		if (words.length > MOST_WORDS) continue;
		const found = PHRASES.find((phrase) => matches(words, phrase.words));
		if (found) return { field: found.field, rest: words.slice(found.words.length).join(' ') };
	}
	return undefined;
}

/** «Jan», «Mars 2026», «Kv 1», «Q3»: a column of a calendar. */
function isMonth(header: string): boolean {
	const text = foldCase(header).replace(/\s+(?:19|20)\d\d$/, '');
	return CALENDAR.test(text);
}

function matches(words: readonly string[], phrase: readonly string[]): boolean {
	return phrase.every((part, index) => {
		const word = words[index] ?? '';
		return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
	});
}

function withoutLeadingWords(text: string): string {
	const leading = LEADING_WORDS.find((words) => text.startsWith(`${words} `));
	return leading ? text.slice(leading.length + 1) : text;
}
