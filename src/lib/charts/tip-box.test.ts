import { expect, test } from 'vitest';
import { tipBox } from './tip-box.ts';

test('a tip stays inside the drawing at every edge', () => {
	const size = { width: 330, height: 260 };
	for (const x of [0, 60, 165, 300, 330]) {
		for (const y of [0, 130, 260, null]) {
			const lines = ['12 händelser', 'rullande medelvärde 8,0 per månad'];
			const box = tipBox({ series: 0, x, y, title: 'mars 2023', lines }, size);
			expect(box.left).toBeGreaterThanOrEqual(0);
			expect(box.top).toBeGreaterThanOrEqual(0);
			expect(box.left + box.width).toBeLessThanOrEqual(size.width);
			expect(box.top + box.height).toBeLessThanOrEqual(size.height);
		}
	}
});
