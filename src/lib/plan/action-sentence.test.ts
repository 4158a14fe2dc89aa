import { expect, test } from 'vitest';
import { isAction } from './action-sentence.ts';

test.each([
	'Socialtjänsten startar under våren en samverkansgrupp.',
	'Trygghetsvärdar går i centrum torsdag till lördag.',
	'Under hösten besöker områdespolisen samtliga föreningar.',
	'Polisen ska genomföra minst fyra insatser.',
	'Vi städar torget varje morgon.',
	'Samhällsbyggnad ser över belysningen.',
	'Trygghetsvandringar genomförs i alla kommundelar.'
])('«%s» is something that is done', (sentence) => {
	expect(isAction(sentence)).toBe(true);
});
test.each([
	'Polisen genomförde 14 fotpatruller under året.',
	'Antalet inbrott ska minska med tio procent.',
	'Kommunen ska vara en trygg plats att bo på.',
	'Kommunen ska verka för ett öppet samhälle.',
	'Kommunen ska under året särskilt arbeta med tre områden.',
	'Polisen ser att inbrotten ökar.',
	'Ungdomarna känner sig ofta ensamma.',
	'Uppföljning genomförs i december.',
	'Planen revideras vartannat år.'
])('«%s» is background, a goal or follow-up', (sentence) => {
	expect(isAction(sentence)).toBe(false);
});
