import { expect, test } from 'vitest';
import { asksForActivities, fieldOfQuestion } from './question.ts';

test.each([
	['Vad är problemet?', 'challenge'],
	['Varför är det så?', 'cause'],
	['Vem ansvarar?', 'responsible'],
	['Vilka medverkar?', 'others'],
	['Vem gör vad?', 'responsible'],
	['När ska det vara klart?', 'ends'],
	['När?', 'when'],
	['Hur ofta?', 'when'],
	['Hur vet vi att det har gett resultat?', 'followUp'],
	['Vad vill vi uppnå?', 'goal'],
	['Vad ska vi göra?', undefined],
	['Vem ansvarar', undefined]
])('«%s» asks for %s', (text, field) => {
	expect(fieldOfQuestion(text)).toBe(field);
});
test('«Vad ska göras?» asks for activities, «Vad är målet?» does not', () => {
	expect(['Vad ska göras?', 'Vad gör vi?', 'Vad lovar vi?'].every(asksForActivities)).toBe(true);
	expect(['Vad är målet?', 'Vad ska vi uppnå?', 'Vad vi gör'].some(asksForActivities)).toBe(false);
});
