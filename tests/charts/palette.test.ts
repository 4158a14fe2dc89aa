import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIGHT } from '#lib/charts/palette.ts';

const css = readFileSync('src/app.css', 'utf8');
const tokens = (block: string) =>
	new Map([...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*)\}/g)].map((match) => match[1] ?? '');
const schemes = { light: tokens(light), dark: tokens(dark) };

function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

test('chart files and pages have the same light colours', () => {
	for (const [name, value] of Object.entries(LIGHT)) expect(schemes.light.get(name), name).toBe(value);
});
test('every light colour has a dark one', () => {
	expect([...schemes.dark.keys()].sort()).toEqual([...schemes.light.keys()].sort());
});
test.each(['light', 'dark'] as const)('text can be read by WCAG AA in the %s scheme', (scheme) => {
	const value = (name: string) => schemes[scheme].get(name) ?? '';
	const pairs = [
		['text', 'surface'],
		['text', 'paper'],
		['muted', 'surface'],
		['muted', 'paper'],
		['muted', 'gap'],
		['text', 'gap'],
		['accent', 'surface'],
		['accent', 'paper'],
		['accent-strong', 'accent-pale'],
		['on-accent', 'accent'],
		['on-accent', 'accent-strong'],
		['reference', 'surface'],
		['lane-text', 'lane'],
		['lane-text', 'surface'],
		['on-class-low', 'class-a'],
		['on-class-low', 'class-b'],
		['on-class-low', 'class-c'],
		['on-class-high', 'class-d'],
		['on-class-high', 'class-e'],
		['notice-text', 'notice'],
		['error', 'error-pale'],
		['text', 'error-pale'],
		['good', 'good-pale']
	] as const;
	for (const [ink, ground] of pairs) {
		expect(contrast(value(ink), value(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
	}
	for (const [mark, ground] of [
		['lane-line', 'surface'],
		['control', 'surface']
	] as const) {
		expect(contrast(value(mark), value(ground)), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
	}
});

test.each(['light', 'dark'] as const)(
	'the classes of a map are told apart without colour in the %s scheme',
	(scheme) => {
		const shades = ['a', 'b', 'c', 'd', 'e'].map((one) => luminance(schemes[scheme].get(`class-${one}`) ?? ''));
		const way = scheme === 'light' ? [...shades].sort((a, b) => b - a) : [...shades].sort((a, b) => a - b);
		expect(shades).toEqual(way);
		for (const [index, shade] of shades.slice(1).entries()) {
			const [low = 0, high = 0] = [shade, shades[index] ?? 0].sort((a, b) => a - b);
			expect((high + 0.05) / (low + 0.05)).toBeGreaterThan(1.25);
		}
	}
);
