import { expect, test } from 'vitest';
import { parseResponsible } from './responsible.ts';

const party = (organisation: string, role: string | null = null) => ({ organisation, role });

test.each([
	['Polisen', [party('Polisen')]],
	['Kommun/Fritidschef', [party('Kommun', 'Fritidschef')]],
	['Kommun/ Fritidschef Polis', [party('Kommun', 'Fritidschef'), party('Polis')]],
	['Polis/Spaningen Kommun/Fritid och kultur', [party('Polis', 'Spaningen'), party('Kommun', 'Fritid och kultur')]],
	['Kommun/Vård, Elevhälsan, Polisen', [party('Kommun', 'Vård, Elevhälsan'), party('Polisen')]],
	['Kommun Elevhälsan /, samordnare, Polisen', [party('Kommun', 'Elevhälsan, samordnare'), party('Polisen')]],
	[
		'Polis Kommun Fastighetsägare och föreningar på torget.',
		[party('Polis'), party('Kommun'), party('Fastighetsägare och föreningar på torget')]
	],
	['Kommun/Brå Polis. Kommunens valkansli.', [party('Kommun', 'Brå'), party('Polis'), party('Kommunens valkansli')]],
	['Region Mitt', [party('Region Mitt')]],
	['Skola/Polis', [party('Skola'), party('Polis')]],
	['Kommunen/Socialtjänsten', [party('Kommunen', 'Socialtjänsten')]],
	['Socialnämnden i samverkan med Region Mitt', [party('Socialnämnden')]],
	['Polis och kommun', [party('Polis'), party('kommun')]],
	['Fritidschef + kurator', [party('Fritidschef'), party('kurator')]],
	['Fritidsgård? medverkar', [party('Fritidsgård? medverkar')]],
	['', []]
])('«%s» names its parties', (text, expected) => {
	expect(parseResponsible(text)).toEqual(expected);
});

test('a cell of whole sentences is kept as it is', () => {
	const prose = `Samordnaren kallar till mötet och för anteckningar. ${'Polisen deltar och berättar om läget. '.repeat(4)}`;
	expect(parseResponsible(prose)).toEqual([party(prose.trim().slice(0, -1))]);
});
