import { expect, test } from 'vitest';
import { FigureReference, figureParameters, toFigureReference } from './figure-reference.ts';

const whole: FigureReference = {
	indicatorId: 'brott.skadegorelse',
	areaCode: '0182',
	reference: '01',
	from: 2019,
	to: 2024,
	rate: true,
	isPublic: true
};

test('a reference goes to an address and back unchanged', () => {
	const plain = { ...whole, reference: null, from: null, to: null, rate: false, isPublic: false };
	for (const figure of [whole, plain, { ...whole, reference: '' }]) {
		const { areaCode, indicatorId } = figure;
		expect(toFigureReference(areaCode, indicatorId, figureParameters(figure))).toEqual(figure);
	}
	expect(String(figureParameters(plain))).toBe('');
});

test('a year that is none is no choice in an address, and no reference in what is stored', () => {
	expect(toFigureReference('0182', 'x', new URLSearchParams('fran=12&till=snart')).from).toBeNull();
	expect(FigureReference.safeParse({ ...whole, to: 12 }).success).toBe(false);
	expect(FigureReference.safeParse({ ...whole, indicatorId: '' }).success).toBe(false);
});
