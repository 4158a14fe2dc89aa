import { expect, test } from 'vitest';
import { planTimeline, TIMELINE_NARROW, TIMELINE_WIDE, type TimelineActivity } from '#lib/charts/plan-timeline.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';

const today = '2026-11-20';
const one = (title: string, more: Partial<TimelineActivity> = {}): TimelineActivity => ({
	id: title,
	title,
	starts: '2026-03-01',
	ends: '2026-12-31',
	actual: null,
	done: true,
	...more
});
const group = (activities: TimelineActivity[]) => [{ name: 'Trygga platser', activities }];

test.each([TIMELINE_WIDE, TIMELINE_NARROW])('two hundred activities each have a row of their own, %i wide', (width) => {
	const many = Array.from({ length: 200 }, (_, i) => one(`Aktivitet nummer ${i} med ett ganska långt namn`));
	const drawn = planTimeline(group(many), today, width, chartDocument());
	expect(drawn?.svg.match(/<a /g)).toHaveLength(200);
	expect(drawn?.height).toBeGreaterThan(200 * 24);
	expect(drawn?.svg).not.toMatch(/<style|\sstyle=|NaN|Infinity|undefined/);
	for (const [, size] of drawn?.svg.matchAll(/font-size="([\d.]+)"/g) ?? []) {
		expect(Number(size)).toBeGreaterThanOrEqual(13);
	}
});

test('the axis is whole years with today inside, and a mistyped year does not press the others together', () => {
	expect(
		planTimeline(group([one('a', { ends: '2024-05-01', starts: '2023-02-01' })]), today, 1160, chartDocument())
	).toMatchObject({
		from: '2023-01-01',
		to: '2026-12-31'
	});
	const wild = planTimeline(group([one('a', { ends: '2206-05-01' })]), today, 1160, chartDocument());
	expect(wild?.to).toBe('2031-12-31');
});

test('an activity without dates has a row that says so; a plan without any has no timeline', () => {
	const none = one('Möten', { starts: null, ends: null });
	expect(planTimeline(group([one('a'), none]), today, 1160, chartDocument())?.svg).toContain('utan datum');
	expect(planTimeline(group([none]), today, 1160, chartDocument())).toBeNull();
});

test('what was done lies inside what was planned, and a title cannot become markup', () => {
	const actual = { starts: '2026-05-01', until: today, open: true };
	const svg = planTimeline(group([one('<b>Vandring</b>', { actual })]), today, 1160, chartDocument())?.svg ?? '';
	expect(svg).not.toContain('<b>');
	expect([...svg.matchAll(/<rect[^>]*fill="var\(--lane\)"/g)]).toHaveLength(1);
	expect([...svg.matchAll(/<rect[^>]*fill="url\(#tidslinje-1160-hatch\)"/g)]).toHaveLength(1);
});
