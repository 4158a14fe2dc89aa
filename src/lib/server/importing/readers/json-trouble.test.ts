import { expect, test } from 'vitest';
import { DEEPEST, findJsonTrouble } from './json-trouble.ts';

test.each(['{}', '[]', ' [1, -0.5e3, "å\\u00e5\\n", null, true, {"a": []}] \n', '"x"'])('%s is JSON', (text) => {
	expect(findJsonTrouble(text)).toBeNull();
	expect(() => JSON.parse(text)).not.toThrow();
});

test('a comma too many is told by its line and column', () => {
	expect(findJsonTrouble('[\n  {"a": 1,}\n]')).toEqual({ code: 'broken-json', line: 2, column: 11, text: '}' });
});

test.each(['[1, 2', '{"a"', '{"a": }', '[1 2]', '{a: 1}', "['a']", '[1]]', '[01]', '{"a": "x', '[}', '{"a":1]', 'NaN'])(
	'%s is broken, as the engine says too',
	(text) => {
		expect(findJsonTrouble(text)?.code).toBe('broken-json');
		expect(() => JSON.parse(text)).toThrow();
	}
);

test('lists inside lists are followed only so deep', () => {
	const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
	expect(findJsonTrouble(deep(DEEPEST))).toBeNull();
	expect(findJsonTrouble(deep(100_000))).toMatchObject({ code: 'json-too-deep', column: DEEPEST + 1 });
});

test('a long text that never ends as one is found at once, however long it is', () => {
	for (const end of ['', '\u0000"}', '\\x"}', '\\u12"}']) {
		const before = performance.now();
		expect(findJsonTrouble(`{"a": "${'A'.repeat(200_000)}${end}`)?.code).toBe('broken-json');
		expect(performance.now() - before).toBeLessThan(1000);
	}
});
