import { expect, test } from 'vitest';
import type { CauseView } from '#lib/analysis/causes/cause-views.ts';
import type { Perspective } from '#lib/model/problem.ts';
import { FISHBONE_WIDTH, fishboneLayout } from './fishbone-layout.ts';
import { textWidth } from './text-width.ts';

const cause = (text: string, perspective: Perspective, behind: CauseView[] = []): CauseView => ({
	id: text,
	revision: 1,
	number: '1',
	text,
	perspective,
	certainty: 'trolig',
	depth: 1,
	parentId: null,
	first: true,
	last: true,
	addressed: 'none',
	isNeed: false,
	evidence: [],
	activities: [],
	indicators: [],
	behind
});
const long = 'Ingen av de tre fastighetsägarna har tagit ansvar för belysningen längs gångvägen mot skolan';

test('there is a bone for each of the three perspectives, and a fourth only where a cause is in none of them', () => {
	const bones = (causes: CauseView[]) => fishboneLayout('Klotter', causes).bones.map(({ perspective }) => perspective);
	expect(bones([])).toEqual(['brottsutsatt', 'gärningsperson', 'plats']);
	expect(bones([cause('Mörkt', 'plats')])).toEqual(['brottsutsatt', 'gärningsperson', 'plats']);
	expect(bones([cause('Oklart', 'övrigt')])).toContain('övrigt');
});

test('every line has room before the head and within the height, also long causes far behind others', () => {
	const deep = cause(long, 'plats', [cause(long, 'plats', [cause(long, 'plats', [cause(long, 'plats')])])]);
	const causes = [deep, cause(long, 'gärningsperson'), cause(long, 'brottsutsatt'), cause(long, 'övrigt', [deep])];
	const layout = fishboneLayout(`${long} ${long}`, causes);
	for (const { lines, meets, height, side } of layout.bones) {
		for (const { text, size, indent, y } of lines) {
			expect(meets + indent + textWidth(text, size)).toBeLessThan(FISHBONE_WIDTH);
			expect(y).toBeLessThan(height);
		}
		const outer = side === 'above' ? layout.spineY - height : layout.spineY + height;
		expect(outer).toBeGreaterThanOrEqual(0);
		expect(outer).toBeLessThanOrEqual(layout.height);
	}
	// Nothing of a cause is left out.
	const told = layout.bones.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');
	expect(told.split('gångvägen mot skolan').length - 1).toBeGreaterThanOrEqual(6);
	expect(told).not.toContain('…');
});
