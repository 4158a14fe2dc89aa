import { expect, test } from 'vitest';
import { responsibleInWords } from './responsible-in-words.ts';

test.each([
	['Vandringar i Vikbo. Samordnas av kommunens säkerhetsenhet.', 'kommunens säkerhetsenhet'],
	['Information till seniorer. Kommunpolis ansvarar.', 'Kommunpolis'],
	['Alkoholhandläggare och polis genomför tillsammans minst sex kontroller.', 'Alkoholhandläggare och polis'],
	['Rektorerna ansvarar för att alla får utbildning.', 'Rektorerna'],
	['Kontoret bemannas av polis en eftermiddag i veckan.', 'polis'],
	['Under hösten besöker områdespolisen samtliga föreningar.', 'områdespolisen'],
	['Belysningen på torget byts ut.', null],
	['Kampanjer mot snatteri som drivs av ideella krafter', null]
])('«%s» is answered for by %s', (text, party) => {
	expect(responsibleInWords(text)).toBe(party);
});
