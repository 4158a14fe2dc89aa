import { expect, test } from 'vitest';
import { normaliseLabel, normalisePath, slugOf } from './label.ts';

test('case, white space, dashes and a footnote mark do not part two labels', () => {
	expect(normaliseLabel('3–7 kap.  Brott mot person1 ')).toBe('3-7 kap. brott mot person');
});

test('a path keeps its order', () => {
	expect(normalisePath(['8 kap. Stöld', 'därav rån'])).toBe('8 kap. stöld > därav rån');
});

test('a slug is plain ASCII', () => {
	expect(slugOf('Hot, våld & störning på Älvvägen')).toBe('hot-vald-storning-pa-alvvagen');
});
