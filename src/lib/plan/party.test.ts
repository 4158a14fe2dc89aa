import { expect, test } from 'vitest';
import { actorOf, partyOfHeading } from './party.ts';

test.each([
	['Polisen lovar att', 'Polisen'],
	['Polisen', 'Polisen'],
	['Polisens löften', 'Polisen'],
	['Lillåns kommun', 'Lillåns kommun'],
	['Det här gör polisen', 'polisen'],
	['Region Mitt', 'Region Mitt'],
	['Polisen och kommunen', 'Polisen och kommunen'],
	['Bostäder', null],
	['Skolgård', null],
	['Otrygghet i centrum', null],
	['Trygg skola', null]
])('the heading «%s» is of %s', (heading, party) => {
	expect(partyOfHeading(heading)).toBe(party);
});
test.each([
	['Barn- och utbildningsförvaltningen erbjuder kurser.', 'Barn- och utbildningsförvaltningen'],
	['Kommunpolisen och biblioteket håller föreläsningar.', 'Kommunpolisen och biblioteket'],
	['Ungdomar samlas på torget.', null]
])('in «%s» somebody acts: %s', (sentence, actor) => {
	expect(actorOf(sentence)).toBe(actor);
});
