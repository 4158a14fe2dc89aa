import { expect, test } from 'vitest';
import { GLOSSARY, glossaryText } from './glossary.ts';

const entries = Object.entries(GLOSSARY);

test('every word is explained in whole sentences, once', () => {
	expect(entries.filter(([, { meaning }]) => !/^[\p{Lu}].*\.$/u.test(meaning)).map(([id]) => id)).toEqual([]);
	expect(new Set(entries.map(([, { word }]) => word)).size).toBe(entries.length);
	expect(entries.length).toBe(Object.values(glossaryText.entries).flatMap((group) => Object.keys(group)).length);
});

test('anchors are plain, and what a word points on to is there', () => {
	expect(entries.filter(([id]) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
	const onward = entries.flatMap(([, { see }]) => see ?? []);
	expect(onward.filter((id) => !(id in GLOSSARY))).toEqual([]);
});
