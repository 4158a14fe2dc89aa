import { expect, test } from 'vitest';
import { parsePlainText } from '../../model/plain-rich-text.ts';
import type { ReportContent, TextName } from '../../model/report.ts';
import { isSame, mergeContent } from './merge-content.ts';

const base: ReportContent = { title: 'Lägesbild', texts: {}, figures: [], problems: [] };
const withText = (content: ReportContent, name: TextName, text: string): ReportContent => ({
	...content,
	texts: { ...content.texts, [name]: { doc: parsePlainText(text), origin: 'own' } }
});

test('changes in different parts are both kept', () => {
	const mine = withText(base, 'analysis', 'Min analys.');
	const theirs = { ...withText(base, 'other', 'Deras.'), title: 'Ny rubrik' };
	const { content, conflicts } = mergeContent(base, mine, theirs);
	expect(conflicts).toEqual([]);
	expect(content).toEqual(withText({ ...theirs }, 'analysis', 'Min analys.'));
});

test('a part that both have changed is a conflict, unless they changed it alike', () => {
	const mine = withText(base, 'analysis', 'Min analys.');
	expect(mergeContent(base, mine, withText(base, 'analysis', 'Deras.')).conflicts).toEqual(['analysis']);
	expect(mergeContent(base, mine, mine).conflicts).toEqual([]);
});

test('what one has taken away is gone, and the order of keys is no difference', () => {
	const before = withText(base, 'other', 'Gammalt.');
	expect(mergeContent(before, base, before).content.texts.other).toBeUndefined();
	expect(isSame({ a: 1, b: [{ c: 1, d: 2 }] }, { b: [{ d: 2, c: 1 }], a: 1 })).toBe(true);
});
