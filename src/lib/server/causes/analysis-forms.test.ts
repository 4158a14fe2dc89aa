import { expect, test } from 'vitest';
import { readProblem } from './analysis-forms.ts';

const typed = { title: ' Klotter  i tunneln ', area: '0182', indicator: '', from: '', to: '', what: '', where: 'Under\r\nspåren. ', when: '', who: '', why: '' }; // prettier-ignore

test('a description is read without the white space around it, and an empty measure is none', () => {
	expect(readProblem(typed).value).toMatchObject({
		title: 'Klotter i tunneln',
		whereText: 'Under\nspåren.',
		indicatorId: null
	});
});

test('a form that changes a description, with the version that it was made from, is read as well', () => {
	const changed = { ...typed, id: 'p', based: 2 };
	expect(readProblem(changed).value).toMatchObject({ title: 'Klotter i tunneln' });
});
