import { expect, test } from 'vitest';
import type { LinkState } from '../model/link.ts';
import { countLinks, firstLinks, undecidedLinks } from './undecided-links.ts';

const activity = (id: string, states: LinkState[]) => ({
	id,
	title: id,
	planId: 'p',
	planTitle: 'Plan',
	areaLinks: [
		{
			areaCode: '0182',
			areaName: 'Nacka',
			state: 'suggested' as const,
			reason: { why: 'plan', found: 'Nacka' } as const
		}
	],
	indicatorLinks: states.map((state, index) => ({
		indicatorId: `brott.${index}`,
		indicatorName: `Mått ${index}`,
		state,
		reason: { why: 'theme', found: 'klotter', theme: 'Klotter' } as const
	}))
});

test('only suggestions are left to decide, areas first, and a finished activity is gone', () => {
	const done = { ...activity('b', ['confirmed']), areaLinks: [] };
	const open = undecidedLinks([activity('a', ['confirmed', 'suggested', 'rejected']), done]);
	expect(open.map(({ id, links }) => [id, links.map(({ target }) => target.id)])).toEqual([['a', ['0182', 'brott.1']]]);
	expect(countLinks(open)).toBe(2);
});

test('a page holds whole activities, and at least one', () => {
	const open = undecidedLinks([activity('a', Array(9).fill('suggested')), activity('b', []), activity('c', [])]);
	expect(firstLinks(open, 5)).toMatchObject({ shown: [{ id: 'a' }], left: 2 });
	expect(firstLinks(open, 11)).toMatchObject({ shown: [{ id: 'a' }, { id: 'b' }], left: 1 });
	expect(firstLinks(open, 12).left).toBe(0);
});
