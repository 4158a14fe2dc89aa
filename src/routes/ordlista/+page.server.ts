import { isFound } from '#lib/model/search-text.ts';
import { GLOSSARY, glossaryText, type TermId } from '#lib/text/glossary.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const sought = (url.searchParams.get('sok') ?? '').trim();
	const isTerm = (id: string): id is TermId => id in GLOSSARY;
	const groups = Object.entries(glossaryText.entries).map(([id, entries]) => ({
		name: Object.entries(glossaryText.groups).find(([group]) => group === id)?.[1] ?? '',
		entries: Object.keys(entries)
			.filter(isTerm)
			.map((term) => ({ id: term, also: [], see: [], ...GLOSSARY[term] }))
			.filter(({ word, meaning, also }) => isFound(sought, [word, meaning, ...also]))
			.map(({ see, ...entry }) => ({
				...entry,
				see: see.filter(isTerm).map((term) => ({ id: term, word: GLOSSARY[term].word }))
			}))
			.sort((a, b) => a.word.localeCompare(b.word, 'sv'))
	}));
	return { sought, groups: groups.filter(({ entries }) => entries.length > 0) };
};
