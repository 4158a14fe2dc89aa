import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Occasion } from '#lib/model/occasion.ts';
import { yearWheel } from './year-wheel.ts';
import { WHEEL_SIZE, yearWheelLayout } from './year-wheel-layout.ts';
import { textWidth } from './text-width.ts';

const at = (on: string, kind: Occasion['kind'], more: Partial<Occasion> = {}): Occasion => ({
	id: `${kind}-${on}`,
	kind,
	on,
	isMonth: false,
	title: `${kind} med en rubrik som är alldeles för lång för att få plats bredvid hjulet`,
	note: '',
	href: null,
	state: 'ahead',
	...more
});
const year = [
	at('2026-01-11', 'release'),
	at('2026-03-11', 'release'),
	at('2026-03-12', 'activity', { state: 'overdue' }),
	at('2026-03-20', 'activity'),
	at('2026-03-25', 'recurring'),
	at('2026-03-31', 'law'),
	at('2026-06-04', 'meeting'),
	at('2026-12-01', 'recurring', { isMonth: true, title: 'Jul <b>' })
];

test('a ring and a month meet in one cell each, and the first of a month are what the law wants and what recurs', () => {
	const { cells, blocks, today } = yearWheelLayout(year, 2026, '2026-07-01');
	expect(cells).toHaveLength(60);
	expect(cells.filter(({ count }) => count > 0).map(({ kind, month, count, overdue }) => [kind, month, count, overdue])).toMatchSnapshot(); // prettier-ignore
	expect(blocks.map(({ month, side, y, more, lines }) => [month, side, y, more, lines.map(({ kind, day }) => `${kind} ${day}`)])).toMatchSnapshot(); // prettier-ignore
	expect(today).toBeCloseTo(Math.PI, 1);
	expect(yearWheelLayout(year, 2026, '2027-01-01').today).toBeNull();
});

test('nothing that is written stands outside the picture, whatever is in the year', () => {
	const full = Array.from({ length: 12 }, (_, i) => year.map((one) => ({ ...one, on: `2026-${String(i + 1).padStart(2, '0')}-01` }))); // prettier-ignore
	for (const { side, x, y, lines } of yearWheelLayout(full.flat(), 2026, '2026-07-01').blocks) {
		expect(y - 55).toBeGreaterThanOrEqual(0);
		expect(y - 10 + 4 * 22).toBeLessThanOrEqual(WHEEL_SIZE.height);
		for (const { text, day } of lines) {
			const width = 18 + textWidth(`${day}  ${text}`, 16.5);
			expect(side === 'right' ? x + width : x).toBeLessThanOrEqual(WHEEL_SIZE.width);
			expect(side === 'left' ? x - width : x).toBeGreaterThanOrEqual(0);
		}
	}
});

test('the picture says in words what it shows, and no text of a file becomes markup', () => {
	const { document } = parseHTML('<!doctype html><html><body></body></html>');
	const svg = yearWheel(year, { year: 2026, area: 'Nacka', today: '2026-07-01' }, document);
	expect(svg).toContain('2 i ringen «Aktiviteter»');
	expect(svg).toContain('Jul &lt;b&gt;');
	expect(svg).not.toContain('<b>');
	expect(svg).toContain('2 !');
});
