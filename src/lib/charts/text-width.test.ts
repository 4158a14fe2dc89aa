import { expect, test } from 'vitest';
import { fitText, textWidth, wrapText } from './text-width.ts';

test('a text that fits is left alone, another is cut with an ellipsis', () => {
	expect(fitText('Kamera', 100, 14)).toBe('Kamera');
	const cut = fitText('Samverkan mot klotter', 100, 14);
	expect(cut).toMatch(/^Samverkan.*…$/);
	expect(textWidth(cut, 14)).toBeLessThanOrEqual(100);
});
test('a text without room for three letters is left out', () => {
	expect(fitText('Kamera', 14, 14)).toBe('');
});
test('lines are broken between words and only the last is cut', () => {
	const lines = wrapText('Stadsdelsområde Hägersten Älvsjö och mer därtill', 130, 14, 2);
	expect(lines[0]).toBe('Stadsdelsområde');
	expect(lines[1]).toMatch(/^Hägersten.*…$/);
});
test('a no-break space keeps a number and its thousands together', () => {
	expect(wrapText('a b\u00a0c', 1, 14, 9)).toHaveLength(2);
});
