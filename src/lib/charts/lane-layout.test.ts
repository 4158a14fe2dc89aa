import { expect, test } from 'vitest';
import type { FigureActivity } from '#lib/model/figure.ts';
import { frameFor } from './frame.ts';
import { layoutLanes } from './lane-layout.ts';
import { textWidth } from './text-width.ts';
import { timeDomain } from './time-axis.ts';

const [from, to] = ['2020-01-01', '2026-12-31'];
const activity = (title: string, starts: string | null, ends: string | null): FigureActivity => {
	const id = `${title} ${starts}`;
	return { id, title, starts, ends, actual: null, expected: null, done: true, wider: false, state: 'confirmed' };
};
const layout = (activities: FigureActivity[], width = 330) => {
	const frame = frameFor(width);
	const [begins, finish] = timeDomain(from, to).map(Number);
	const pixels = width - frame.marginLeft - frame.marginRight;
	const x = (iso: string, after: boolean) => {
		const at = Number(timeDomain(iso, iso)[after ? 1 : 0]);
		return frame.marginLeft + ((at - (begins ?? 0)) / ((finish ?? 1) - (begins ?? 0))) * pixels;
	};
	return layoutLanes(activities, { from, to, frame, x });
};

test('two short activities with years between them share a lane, two at once do not', () => {
	const early = activity('Vandring', '2020-03-01', '2020-06-30');
	expect(layout([early, activity('Kamera', '2025-01-01', '2025-03-31')]).lanes).toBe(1);
	expect(layout([early, activity('Kamera', '2020-04-01', '2020-05-31')]).lanes).toBe(2);
});
test('no title leaves the drawing, however long it is and wherever its bar stands', () => {
	const long = 'Situationella åtgärder mot öppen droghandel vid centrum, stationen och badplatsen';
	for (const width of [330, 560]) {
		for (let year = 2020; year <= 2026; year++) {
			const [bar] = layout([activity(long, `${year}-01-10`, `${year}-02-20`)], width).bars;
			const { text, x, anchor } = bar?.label ?? { text: '', x: 0, anchor: 'start' };
			const wide = textWidth(text, frameFor(width).fontSize);
			const left = anchor === 'start' ? x : x - wide;
			expect(left).toBeGreaterThanOrEqual(0);
			expect(left + wide).toBeLessThanOrEqual(width);
			expect(text.length).toBeGreaterThan(8);
		}
	}
});
test('what does not fit in six lanes is counted, activities of wider areas first', () => {
	const many = Array.from({ length: 8 }, (_, i) => activity(`Insats ${i}`, '2020-01-01', null));
	const { bars, lanes, more } = layout([
		...many.slice(0, 3),
		{ ...activity('Hela kommunen', null, null), wider: true },
		...many.slice(3)
	]);
	expect({ lanes, more }).toEqual({ lanes: 6, more: 3 });
	expect(bars.map((bar) => bar.activity.title)).not.toContain('Hela kommunen');
});
test('an activity planned after the axis ends is counted, not drawn', () => {
	expect(layout([activity('Senare', '2027-03-01', null)])).toMatchObject({ bars: [], lanes: 0, more: 1 });
});
test('an end without a date fades, an end beyond the axis does not', () => {
	const [open] = layout([activity('Värdar', '2022-03-01', null)]).bars;
	expect(open).toMatchObject({ fadesLeft: false, fadesRight: true, beginsAt: open?.left });
	const [long] = layout([activity('Värdar', '2018-01-01', '2028-12-31')]).bars;
	expect(long).toMatchObject({ fadesLeft: false, fadesRight: false, beginsAt: null });
});

test('what was done stands inside what was planned, and beyond it when it took longer', () => {
	const actual = { starts: '2022-06-01', until: '2023-03-31', open: false };
	const [bar] = layout([{ ...activity('Värdar', '2022-03-01', '2022-12-31'), actual }]).bars;
	const { planned, done } = bar?.parts ?? { planned: null, done: { left: 0, right: 0 } };
	expect(bar?.left).toBe(planned?.left);
	expect(bar?.right).toBe(done.right);
	expect(bar?.beginsAt).toBe(done.left);
	expect(done.left).toBeGreaterThan(planned?.left ?? Infinity);
	expect(planned?.right).toBeLessThan(done.right);
});
test('work that goes on without a planned end fades where the future begins to be unknown', () => {
	const actual = { starts: '2022-06-01', until: '2024-11-20', open: true };
	const [bar] = layout([{ ...activity('Värdar', null, null), actual }]).bars;
	expect(bar).toMatchObject({ fadesLeft: false, fadesRight: true, parts: { planned: null } });
});
test('work that was done after the axis ends leaves no mark of having been done', () => {
	const actual = { starts: '2027-02-01', until: '2027-03-01', open: false };
	const [bar] = layout([{ ...activity('Värdar', '2026-03-01', '2027-12-31'), actual }]).bars;
	expect(bar?.parts?.done).toEqual({ left: 0, right: 0 });
});
