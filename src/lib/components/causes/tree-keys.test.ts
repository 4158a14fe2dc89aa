import { expect, test } from 'vitest';
import { flatViews } from '#lib/analysis/causes/cause-views.ts';
import { workOf } from './analysis-address.ts';
import { treeStep } from './tree-keys.ts';
import type { TreeCause } from './tree-room.ts';

const cause = (id: string, parentId: string | null, behind: TreeCause[] = []): TreeCause => ({
	id,
	parentId,
	behind,
	revision: 1,
	number: id,
	text: id,
	perspective: 'plats',
	certainty: 'trolig',
	depth: parentId === null ? 1 : 2,
	first: false,
	last: false,
	addressed: 'none',
	isNeed: false,
	evidence: [],
	activities: [],
	indicators: []
});
const all = flatViews([cause('a', null, [cause('a1', 'a'), cause('a2', 'a')]), cause('b', null)]);
const press = (key: string, id: string, alt = false) =>
	treeStep(key, alt, all.find((one) => one.id === id) ?? all[0]!, all);

test('arrows walk the tree as it is read, and stay at its ends', () => {
	const to = (key: string, id: string) => press(key, id);
	expect(to('ArrowDown', 'a')).toEqual({ does: 'focus', id: 'a1' });
	expect(to('ArrowDown', 'a2')).toEqual({ does: 'focus', id: 'b' });
	expect(to('ArrowUp', 'b')).toEqual({ does: 'focus', id: 'a2' });
	expect(to('ArrowUp', 'a')).toEqual({ does: 'focus', id: 'a' });
	expect(to('ArrowRight', 'a')).toEqual({ does: 'focus', id: 'a1' });
	expect(to('ArrowRight', 'b')).toEqual({ does: 'focus', id: 'b' });
	expect(to('ArrowLeft', 'a2')).toEqual({ does: 'focus', id: 'a' });
	expect(to('Home', 'b')).toEqual({ does: 'focus', id: 'a' });
	expect(to('End', 'a')).toEqual({ does: 'focus', id: 'b' });
});

test('keys build, move, open and strike; Tab and other keys are left to the browser', () => {
	expect(press('n', 'a')).toEqual({ does: 'begin', what: 'bredvid' });
	expect(press('Insert', 'a')).toEqual({ does: 'begin', what: 'bakom' });
	expect(press('Enter', 'a')).toEqual({ does: 'begin', what: 'andra' });
	expect(press('ArrowUp', 'b', true)).toEqual({ does: 'move', direction: 'up' });
	expect(press('u', 'a')).toEqual({ does: 'open' });
	expect(press('Tab', 'a')).toBeNull();
	expect(press('x', 'a')).toBeNull();
	expect(press('n', 'a', true)).toBeNull();
});

test('after a cause is struck, focus goes to the one before it, else to the one it lay behind, else to the next', () => {
	expect(press('Delete', 'a2')).toEqual({ does: 'strike', next: 'a1' });
	expect(press('Delete', 'a1')).toEqual({ does: 'strike', next: 'a' });
	expect(press('Delete', 'a')).toEqual({ does: 'strike', next: 'b' });
});

test('a form that could not be saved is open again with what was typed', () => {
	expect(workOf({ text: 'x', id: 'a' })).toEqual({ what: 'andra', id: 'a' });
	expect(workOf({ text: 'x', parent: 'a', after: 'a1' })).toEqual({ what: 'bredvid', id: 'a1' });
	expect(workOf({ text: 'x', parent: 'a', after: '' })).toEqual({ what: 'bakom', id: 'a' });
	expect(workOf({ text: 'x', parent: '', after: '' })).toEqual({ what: 'direkt', id: '' });
	expect(workOf({ text: 'x', id: 'a', parent: '' })).toBeNull();
	expect(workOf(null)).toBeNull();
});
