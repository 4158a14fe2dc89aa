import type { TreeCause } from './tree-room.ts';

/** What a key asks for. `next` is where focus goes when the cause is struck. */
export type TreeStep =
	| { does: 'focus'; id: string }
	| { does: 'begin'; what: 'andra' | 'bakom' | 'bredvid' }
	| { does: 'move'; direction: 'up' | 'down' }
	| { does: 'strike'; next: string | null }
	| { does: 'open' };

/**
 * What a key does at a cause. Arrows walk the tree as it is read, without stopping Tab; `all` has every cause in that order.
 * Null for a key that the tree has no use for.
 */
export function treeStep(key: string, alt: boolean, cause: TreeCause, all: readonly TreeCause[]): TreeStep | null {
	const at = all.findIndex(({ id }) => id === cause.id);
	const focus = (to: TreeCause | undefined): TreeStep => ({ does: 'focus', id: (to ?? cause).id });
	if (alt && key === 'ArrowUp') return { does: 'move', direction: 'up' };
	if (alt && key === 'ArrowDown') return { does: 'move', direction: 'down' };
	if (alt) return null;
	switch (key) {
		case 'ArrowDown':
			return focus(all[at + 1]);
		case 'ArrowUp':
			return focus(all[at - 1]);
		case 'ArrowRight':
			return focus(cause.behind[0]);
		case 'ArrowLeft':
			return focus(all.find(({ id }) => id === cause.parentId));
		case 'Home':
			return focus(all[0]);
		case 'End':
			return focus(all.at(-1));
		case 'Enter':
			return { does: 'begin', what: 'andra' };
		case 'Insert':
		case 'b':
		case 'B':
			return { does: 'begin', what: 'bakom' };
		case 'n':
		case 'N':
			return { does: 'begin', what: 'bredvid' };
		case 'u':
		case 'U':
			return { does: 'open' };
		case 'Delete':
			return { does: 'strike', next: nextAfter(cause, all) };
		default:
			return null;
	}
}

/** The sibling before, else the cause it lies behind, else the one after it and what lies behind it. */
function nextAfter(cause: TreeCause, all: readonly TreeCause[]): string | null {
	const siblings = all.filter(({ parentId }) => parentId === cause.parentId);
	const at = siblings.findIndex(({ id }) => id === cause.id);
	return siblings[at - 1]?.id ?? cause.parentId ?? siblings[at + 1]?.id ?? null;
}
